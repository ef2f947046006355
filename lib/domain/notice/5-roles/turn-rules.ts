import { isCalledOffThen } from './called-off-turns.ts';
import { isCallingDenied } from './denied-callings.ts';
import { arePlannedHours } from './english-edges.ts';
import {
  arePeopleAway,
  areUsualHours,
  isDoneThen,
  isEndNotKept,
  isMovedAway,
  isNotDone,
  isOverAsOf,
  runsSince,
  stopsAsOf,
} from './english-turns.ts';
import { hasTime } from './looks.ts';
import { englishRule, rule } from './rule.ts';
import { isHere } from './topic.ts';

/** What English says of a time in a turn of its own, whatever each word of it says elsewhere. */
export const TURN_RULES = [
  englishRule(
    'when those who answer are away',
    'none',
    'Year-end hours\nOur help desk will be closed from December 29, 17:00 UTC to January 4, 00:00 UTC. Trading is available as usual.',
    (input) => arePeopleAway(input),
  ),
  englishRule(
    'the end that is not kept',
    'superseded',
    'Maintenance takes longer\nThe maintenance that began at 09:00 JST today will not be finished by 11:00 JST as planned.',
    (input) => isHere(input.topic) && isEndNotKept(input),
  ),
  rule(
    'not carried out then, but later',
    'superseded',
    'Server maintenance\nWe will not perform the server maintenance on December 2, 10:00-11:30 UTC. It will be done on December 6, 09:00-10:30 UTC instead.',
    (input) =>
      isHere(input.topic) && (isNotDone(input) || isMovedAway(input) || isCalledOffThen(input)) && isDoneThen(input),
  ),
  englishRule(
    'not carried out',
    'cancelled',
    'Server maintenance\nWe have decided not to carry out the server maintenance on December 2, 10:00-11:30 UTC.',
    (input) =>
      isHere(input.topic) &&
      hasTime(input.range) &&
      (isNotDone(input) || isCalledOffThen(input)) &&
      !isCallingDenied(input.notice.page),
  ),
  englishRule(
    'as of then it stops',
    'start',
    'Lending\nThe lending service will be suspended as of 15:00 UTC on December 9, 2026.',
    (input) => isHere(input.topic) && stopsAsOf(input),
  ),
  englishRule(
    'as of then it is over',
    'actual-end',
    'Maintenance complete\nAs of 05:40 UTC on November 20, the maintenance that we started at 03:00 UTC is complete.',
    (input) => isHere(input.topic) && isOverAsOf(input),
  ),
  englishRule(
    'since then it runs',
    'actual-end',
    'API errors\nThe API was failing from 06:48 UTC. It has been fully operational since 07:52 UTC.',
    (input) => isHere(input.topic) && runsSince(input),
  ),
  englishRule(
    'the hours that an entry is planned for',
    'window',
    'Database maintenance\nIn progress\nLogin is disabled now.\nPlanned for Nov 26, 2026, 02:00 - 04:30 UTC',
    (input) => isHere(input.topic) && arePlannedHours(input),
  ),
  rule(
    'the usual hours, in a bracket',
    'recurring',
    'Longer maintenance\nOur regular Sunday maintenance (09:00-09:30 UTC) will run longer on December 13: 08:30-11:00 UTC.',
    (input) => isHere(input.topic) && areUsualHours(input),
  ),
] as const;
