import {
  columnOf,
  IN_OLD_COLUMN,
  isCalledOffByName,
  isEndHopedFor,
  isEndRow,
  isInTimeline,
  isNextWord,
  isProlongedTo,
  isStepOfRepair,
  OF_TIMELINE,
  runsAsAlways,
} from './english-steps.ts';
import { type RuleInput, rule } from './rule.ts';

const isHere = ({ topic }: RuleInput): boolean => !topic.isElsewhere && !topic.isOfAccounts;

/** English reports tell of steps at which nothing is back, of ends that were hoped for, and of old and new times side by side. */
export const STEP_RULES = [
  rule(
    'an end that was hoped for',
    'superseded',
    'Trading halted\nSpot trading has been halted since 03:10 UTC. We had hoped to reopen at 05:30 UTC but need more time.',
    (input) => isHere(input) && isEndHopedFor(input),
  ),
  rule(
    'a step of the repair',
    'none',
    'Withdrawals paused\nWithdrawals were paused at 02:00 UTC today. A fix was deployed at 04:15 UTC, and we are testing it.',
    (input) => isHere(input) && isStepOfRepair(input),
  ),
  rule(
    'when something will be told',
    'none',
    'Trading halted\nSpot trading has been halted since 03:10 UTC. A new time will be given by 07:00 UTC.',
    (input) => isHere(input) && isNextWord(input),
  ),
  rule(
    'what runs as always',
    'none',
    'Scheduled maintenance\nTrading will be unavailable on November 28 from 02:00 to 07:00 UTC.\nRecurring purchases run at 13:00 UTC as always.',
    (input) => isHere(input) && runsAsAlways(input),
  ),
  rule(
    OF_TIMELINE,
    'none',
    'Report of the outage of 18 November\nOn 18 November 2026, from 12:04 UTC to 13:51 UTC, clients could not log in.\nTimeline (UTC)\n- 11:58 Certificate rotation begins\n- 12:04 Logins fail\n- 13:51 All services restored',
    (input) => isHere(input) && isInTimeline(input),
  ),
  rule(
    'called off by its name',
    'cancelled',
    'Maintenance nights\nTwo nights of maintenance had been announced:\n- Night 1: Thu 26 November 2026, 01:00-04:00 UTC\n- Night 2: Sat 28 November 2026, 01:00-04:00 UTC\nNight 1 has been cancelled. Trading will not be available in night 2.',
    (input) => isHere(input) && isCalledOffByName(input),
  ),
  rule(
    IN_OLD_COLUMN,
    'superseded',
    'Change of maintenance hours\n| | Old | New |\n| Start | Nov 27, 02:00 UTC | Nov 28, 02:00 UTC |\n| End | Nov 27, 04:00 UTC | Nov 28, 04:00 UTC |',
    (input) => isHere(input) && columnOf(input) === 'old',
  ),
  rule(
    'the end in the column of new times',
    'end',
    'Change of maintenance hours\n| | Old | New |\n| Start | Nov 27, 02:00 UTC | Nov 28, 02:00 UTC |\n| End | Nov 27, 04:00 UTC | Nov 28, 04:00 UTC |',
    (input) => isHere(input) && columnOf(input) === 'new' && isEndRow(input),
  ),
  rule(
    'the start in the column of new times',
    'start',
    'Change of maintenance hours\n| | Old | New |\n| Start | Nov 27, 02:00 UTC | Nov 28, 02:00 UTC |\n| End | Nov 27, 04:00 UTC | Nov 28, 04:00 UTC |',
    (input) => isHere(input) && columnOf(input) === 'new',
  ),
  rule(
    'until then it goes on',
    'end',
    'Maintenance extended\nTrading is halted for maintenance on November 24 from 02:00 to 05:00 UTC.\nUpdate, 04:00 UTC: the work now runs until 07:00 UTC.',
    (input) => isHere(input) && isProlongedTo(input),
  ),
] as const;
