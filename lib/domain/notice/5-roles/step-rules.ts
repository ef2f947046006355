import { GOES_DOWN, goesDownThen, isBackInRow, isFreeUntil } from './english-labels.ts';
import {
  correctEdge,
  isEndHopedFor,
  isExample,
  isGivenWrong,
  isNextWord,
  isNoReturn,
  isOfPost,
  isQuestion,
  isReturnPutOff,
  isSaidEarlier,
  isTweetedThen,
  isWorkBefore,
} from './english-said.ts';
import {
  columnOf,
  IN_OLD_COLUMN,
  isBackElsewhere,
  isCalledOffByName,
  isEndRow,
  isInForceThen,
  isInTimeline,
  isProlongedTo,
  isStepOfRepair,
  isStopBeforeReason,
  OF_TIMELINE,
  runsAsAlways,
} from './english-steps.ts';
import { englishRule, type RuleInput } from './rule.ts';
import { rowOfTimetable } from './timetable.ts';

const isHere = ({ topic }: RuleInput): boolean => !topic.isElsewhere && !topic.isOfAccounts;

/** English reports tell of steps at which nothing is back, of ends that were hoped for, and of old and new times side by side. */
export const STEP_RULES = [
  englishRule(
    'nothing is planned before then',
    'none',
    'Holiday calendar\nThere is no maintenance until 11 January 2027.',
    isFreeUntil,
  ),
  englishRule(
    GOES_DOWN,
    'start',
    'Scheduled maintenance\nDown: November 26, 02:00 UTC\nUp: November 26, 04:00 UTC',
    (input) => isHere(input) && goesDownThen(input),
  ),
  englishRule(
    'a row of when it is back, below that of when it goes down',
    'end',
    'Scheduled maintenance\nDown: November 26, 02:00 UTC\nUp: November 26, 04:00 UTC',
    (input) => isHere(input) && isBackInRow(input),
  ),
  englishRule(
    'asked of readers',
    'none',
    'Settlement\nWithdrawals are suspended for the time being. Want your funds to come back automatically on Monday, 30 November? Set up a mandate.',
    isQuestion,
  ),
  englishRule(
    'a day on which nothing comes back',
    'none',
    'Withdrawals closed\nWithdrawals have been closed since 03:00 UTC and will not reopen today, November 24.',
    (input) => isHere(input) && isNoReturn(input),
  ),
  englishRule(
    'when it was tweeted',
    'none',
    'Exchange down\nTrading has been suspended since 03:00 UTC. Our CEO tweeted at 05:38 UTC that there were another 45 minutes to go.',
    (input) => isHere(input) && isTweetedThen(input),
  ),
  englishRule(
    'an end that was told earlier',
    'superseded',
    'Halt goes on\nTrading was halted at 03:00 UTC. We had earlier said that trading would resume at 05:00 UTC.',
    (input) => isHere(input) && isSaidEarlier(input),
  ),
  englishRule(
    'work that was done before, and its trouble',
    'none',
    'Additional maintenance\nBecause of problems that occurred during the maintenance on 12/11/2026 at 13:00 UTC, we have to do more work. The maintenance takes place on 28/11/2026 at 13:00 UTC and lasts up to 60 minutes.',
    (input) => isHere(input) && isWorkBefore(input),
  ),
  englishRule(
    'the stop, before its reason in a bracket',
    'start',
    'Hard fork of ABC\nBefore the hard fork (at 01:00 UTC, November 28, 2026), we will suspend deposits and withdrawals of ABC.',
    (input) => isHere(input) && isStopBeforeReason(input),
  ),
  englishRule(
    'the suspension takes effect then',
    'start',
    'Halt of FLOW withdrawals\nThe suspension of withdrawals is slated to take effect on November 27, 2026, at exactly 11:00 UTC.',
    (input) => isHere(input) && isInForceThen(input),
  ),
  englishRule(
    'an end that was hoped for',
    'superseded',
    'Trading halted\nSpot trading has been halted since 03:10 UTC. We had hoped to reopen at 05:30 UTC but need more time.',
    (input) => isHere(input) && isEndHopedFor(input),
  ),
  englishRule(
    'a return that has been put off',
    'superseded',
    'Trading resumption delayed\nTrading was halted at 03:00 UTC. The resumption planned for 05:30 UTC has been delayed.',
    (input) => isHere(input) && isReturnPutOff(input),
  ),
  englishRule(
    'when something else was back',
    'none',
    'Deposits delayed\nBTC deposits have been suspended since 03:00 UTC. The systems of our provider were restored at 05:00 UTC; our deposits are still suspended.',
    (input) => isHere(input) && isBackElsewhere(input),
  ),
  englishRule(
    'when it was posted',
    'none',
    'Outage\nOur post of 05:00 UTC said that the outage was over. Trading has in fact been down since 03:00 UTC.',
    (input) => isHere(input) && isOfPost(input),
  ),
  englishRule(
    'an example in a bracket',
    'none',
    'API change log\nDuring maintenance the API answers with the field maintenance_end (example: 2026-12-05T04:00:00Z).',
    isExample,
  ),
  englishRule(
    'a step of the repair',
    'none',
    'Withdrawals paused\nWithdrawals were paused at 02:00 UTC today. A fix was deployed at 04:15 UTC, and we are testing it.',
    (input) => isHere(input) && isStepOfRepair(input),
  ),
  englishRule(
    'given wrong, and put right behind it',
    'superseded',
    'Correction\nIn our last notice we gave the start of the maintenance as 02:00 UTC. The correct start is 03:00 UTC on November 26; the end, 05:00 UTC, is unchanged. Trading will be halted.',
    (input) => isHere(input) && isGivenWrong(input),
  ),
  englishRule(
    'the correct start',
    'start',
    'Correction\nIn our last notice we gave the start of the maintenance as 02:00 UTC. The correct start is 03:00 UTC on November 26; the end, 05:00 UTC, is unchanged. Trading will be halted.',
    (input) => isHere(input) && correctEdge(input) === 'start',
  ),
  englishRule(
    'the correct end',
    'end',
    'Correction\nThe maintenance begins at 02:00 UTC on November 26. The correct end is 05:00 UTC. Trading will be halted.',
    (input) => isHere(input) && correctEdge(input) === 'end',
  ),
  englishRule(
    'when something will be told',
    'none',
    'Trading halted\nSpot trading has been halted since 03:10 UTC. A new time will be given by 07:00 UTC.',
    (input) => isHere(input) && isNextWord(input),
  ),
  englishRule(
    'what runs as always',
    'none',
    'Scheduled maintenance\nTrading will be unavailable on November 28 from 02:00 to 07:00 UTC.\nRecurring purchases run at 13:00 UTC as always.',
    (input) => isHere(input) && runsAsAlways(input),
  ),
  englishRule(
    OF_TIMELINE,
    'none',
    'Report of the outage of 18 November\nOn 18 November 2026, from 12:04 UTC to 13:51 UTC, clients could not log in.\nTimeline (UTC)\n- 11:58 Certificate rotation begins\n- 12:04 Logins fail\n- 13:51 All services restored',
    (input) => isHere(input) && isInTimeline(input),
  ),
  englishRule(
    'a row of a timetable that closes',
    'start',
    'Upgrade of 27 November 2026: timetable (UTC)\n02:00 Order entry closed\n02:10 Migration starts\n03:30 Full trading resumes',
    (input) => isHere(input) && rowOfTimetable(input) === 'closes',
  ),
  englishRule(
    'a row of a timetable that opens',
    'end',
    'Upgrade of 27 November 2026: timetable (UTC)\n02:00 Order entry closed\n02:10 Migration starts\n03:30 Full trading resumes',
    (input) => isHere(input) && rowOfTimetable(input) === 'opens',
  ),
  englishRule(
    'called off by its name',
    'cancelled',
    'Maintenance nights\nTwo nights of maintenance had been announced:\n- Night 1: Thu 26 November 2026, 01:00-04:00 UTC\n- Night 2: Sat 28 November 2026, 01:00-04:00 UTC\nNight 1 has been cancelled. Trading will not be available in night 2.',
    (input) => isHere(input) && isCalledOffByName(input),
  ),
  englishRule(
    IN_OLD_COLUMN,
    'superseded',
    'Change of maintenance hours\n| | Old | New |\n| Start | Nov 27, 02:00 UTC | Nov 28, 02:00 UTC |\n| End | Nov 27, 04:00 UTC | Nov 28, 04:00 UTC |',
    (input) => isHere(input) && columnOf(input) === 'old',
  ),
  englishRule(
    'the end in the column of new times',
    'end',
    'Change of maintenance hours\n| | Old | New |\n| Start | Nov 27, 02:00 UTC | Nov 28, 02:00 UTC |\n| End | Nov 27, 04:00 UTC | Nov 28, 04:00 UTC |',
    (input) => isHere(input) && columnOf(input) === 'new' && isEndRow(input),
  ),
  englishRule(
    'the start in the column of new times',
    'start',
    'Change of maintenance hours\n| | Old | New |\n| Start | Nov 27, 02:00 UTC | Nov 28, 02:00 UTC |\n| End | Nov 27, 04:00 UTC | Nov 28, 04:00 UTC |',
    (input) => isHere(input) && columnOf(input) === 'new',
  ),
  englishRule(
    'until then it goes on',
    'end',
    'Maintenance extended\nTrading is halted for maintenance on November 24 from 02:00 to 05:00 UTC.\nUpdate, 04:00 UTC: the work now runs until 07:00 UTC.',
    (input) => isHere(input) && isProlongedTo(input),
  ),
] as const;
