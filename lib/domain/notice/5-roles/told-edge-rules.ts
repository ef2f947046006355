import { englishRule } from './rule.ts';
import {
  failsSince,
  isBegunInReport,
  isDoneThen,
  isDownThen,
  isEndByName,
  isEndedThen,
  isStartByName,
  isUpThen,
  isUsableAgainFrom,
  isWaitedSince,
  runsAgainSince,
  stopsThen,
} from './told-edges.ts';
import { isHere } from './topic.ts';

/** What an English sentence says of the stop at a clock time: that it began, failed, stopped, ended or came back then. */
export const TOLD_EDGE_RULES = [
  englishRule(
    'begun then, in a report',
    'start',
    'Report on maintenance\nThe work begun at 02:03 UTC on November 20 came to its end at 04:47 UTC.',
    (input) => isHere(input.topic) && isBegunInReport(input),
  ),
  englishRule(
    'waited for since then',
    'start',
    'Maintenance over\nWe are back as of 04:47 UTC, November 20, thanks for waiting since 02:03!',
    (input) => isHere(input.topic) && isWaitedSince(input),
  ),
  englishRule(
    'down then, and up at the next time',
    'start',
    'Report on maintenance\nAll done: down 02:03, up 04:47 (UTC, November 20).',
    (input) => isHere(input.topic) && isDownThen(input),
  ),
  englishRule(
    'up then, and down at the time before',
    'end',
    'Report on maintenance\nAll done: down 02:03, up 04:47 (UTC, November 20).',
    (input) => isHere(input.topic) && isUpThen(input),
  ),
  englishRule(
    'it came to its end then',
    'actual-end',
    'Report on maintenance\nThe work begun at 02:03 UTC on November 20 came to its end at 04:47 UTC.',
    (input) => isHere(input.topic) && isEndedThen(input),
  ),
  englishRule(
    'running again since then',
    'actual-end',
    'Report on maintenance\nSince 04:47 UTC on November 20 all services have been running again.',
    (input) => isHere(input.topic) && runsAgainSince(input),
  ),
  englishRule(
    'the start by its name',
    'start',
    'Maintenance\nStarting time of the maintenance is 02:00 UTC on November 26.',
    (input) => isHere(input.topic) && isStartByName(input),
  ),
  englishRule(
    'the end by its name',
    'end',
    'Maintenance\nMaintenance starts at 02:00 UTC on November 26. The end of the maintenance will be at 04:00 UTC.',
    (input) => isHere(input.topic) && isEndByName(input),
  ),
  englishRule(
    'then it stops, by what its sentence goes on to say',
    'start',
    'Maintenance\nYou can place orders until 02:00 UTC on November 26, after which trading is suspended.',
    (input) => isHere(input.topic) && stopsThen(input),
  ),
  englishRule(
    'then it is done, by what its sentence goes on to say',
    'end',
    'Maintenance\nAt 02:00 UTC on November 26 we will begin maintenance, and at 04:00 UTC we will be done.',
    (input) => isHere(input.topic) && isDoneThen(input),
  ),
  englishRule(
    'it fails since then',
    'as-of',
    'Login\nAt 02:00 UTC on November 20 a fault occurred in our servers. Login is still not possible.',
    (input) => isHere(input.topic) && failsSince(input),
  ),
  englishRule(
    'it can be used again from then',
    'end',
    'Outage\nThe outage goes on. You can trade again from 02:00 UTC on November 26.',
    (input) => isHere(input.topic) && isUsableAgainFrom(input),
  ),
] as const;
