import { isExpectedOfBlock } from './at-block.ts';
import {
  CLOSED_THEN,
  failsSince,
  isBegunInReport,
  isClosedThen,
  isDoneAt,
  isDoneThen,
  isDownThen,
  isEndByName,
  isEndedByUs,
  isEndedInRow,
  isPaperInRow,
  isReopenedThen,
  isSoSince,
  isStampBelowEntry,
  isStartByName,
  isStartInCity,
  isUpThen,
  isUsableAgainFrom,
  isWaitedSince,
  isWholeSentence,
  stopsThen,
} from './english-edges.ts';
import { englishRule } from './rule.ts';
import { isHere } from './topic.ts';

/** What the rest of an English sentence says of its clock time, asked before any word right beside it. */
export const SAID_ON_RULES = [
  englishRule(
    'when the block is expected at which it stops',
    'start',
    'Hard fork of ZEC\nZEC deposits and withdrawals will be suspended at block height 3,412,000, estimated for November 26, 2026, 09:00 UTC.',
    (input) => isHere(input.topic) && isExpectedOfBlock(input),
  ),
  englishRule(
    'the work is done since then',
    'actual-end',
    'Maintenance done\nMaintenance done at 04:10 UTC on November 20, we began at 02:00 UTC.',
    (input) => isHere(input.topic) && (isDoneAt(input) || isEndedByUs(input)),
  ),
  englishRule(
    CLOSED_THEN,
    'start',
    'Report on maintenance\nTrading was closed at 02:03 UTC on November 20 and reopened at 04:47 UTC.',
    (input) => isHere(input.topic) && isClosedThen(input),
  ),
  englishRule(
    'back then, and closed at the time before',
    'actual-end',
    'Report on maintenance\nTrading was closed at 02:03 UTC on November 20 and reopened at 04:47 UTC.',
    (input) => isHere(input.topic) && isReopenedThen(input),
  ),
  englishRule(
    'so since then, and no outage',
    'none',
    'Post-mortem of the outage\nThe API was down from 04:11 to 04:58 UTC on November 18. Reloads are automatic since 10:00 UTC on November 19.',
    (input) => isSoSince(input),
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
] as const;

/** What an English sentence says of the stop at a clock time: that it began, failed, stopped, ended or came back then. */
export const TOLD_EDGE_RULES = [
  englishRule(
    'a row of when papers were shut',
    'none',
    'Incident report: outage of November 19\n13:58 Outage begins\n17:00 Incident declared closed',
    (input) => isPaperInRow(input),
  ),
  englishRule(
    'when the entry above it was written',
    'none',
    'Trading halted\nMonitoring: All markets, halted since 08:55 UTC, remain halted.\n20 November 2026, 10:28 UTC\nIdentified: A feed delivered stale prices.\n20 November 2026, 09:31 UTC',
    isStampBelowEntry,
  ),
  englishRule(
    'the same start in another city',
    'start',
    'All markets offline\nAll markets will be offline for 45 minutes, starting at:\nNew York - Tuesday, November 24, 9:00 PM EST\nTokyo - Wednesday, November 25, 11:00 AM JST',
    (input) => isHere(input.topic) && isStartInCity(input),
  ),
  englishRule(
    'a row of when it was over',
    'actual-end',
    'Incident report: outage of November 19\n13:58 Outage begins\n15:12 Outage ends',
    (input) => isHere(input.topic) && isEndedInRow(input),
  ),
  englishRule(
    'the stop and when, and nothing else in the sentence',
    'start',
    'Planned downtime\nDowntime Saturday 28 November, 18:00 UTC. The whole exchange is offline for two hours.',
    (input) => isHere(input.topic) && isWholeSentence(input),
  ),
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
