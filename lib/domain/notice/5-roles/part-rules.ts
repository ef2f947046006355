import { areHoursOfPart, isEndOfPartTold, isOfRest, startsPart } from './english-parts.ts';
import { englishRule } from './rule.ts';

/** Where the hours of one service or coin begin, and where they end. */
export const PART_EDGES = [
  englishRule(
    'the end of a part, in English',
    'end',
    'System maintenance\nAll services stop on December 5 at 22:00 UTC and resume at 01:00 UTC; withdrawals follow an hour later, at 02:00 UTC.',
    (input) => input.change === null && isEndOfPartTold(input),
  ),
  englishRule(
    'the start of a part, in English',
    'start',
    'Wallet maintenance\nDeposits and withdrawals are suspended on December 5 from 02:00 to 04:00 UTC. SOL closes at 01:00 UTC and reopens at 07:00 UTC.',
    startsPart,
  ),
] as const;

/** What English tells of one service or coin beside the hours of the rest. */
export const PART_RULES = [
  englishRule(
    'the hours of a part, in English',
    'window',
    'Wallet maintenance\nDeposits and withdrawals are suspended on December 5 from 02:00 to 04:00 UTC (Solana network: 01:00-07:00 UTC).',
    areHoursOfPart,
  ),
  englishRule(
    'the hours of the rest, in English',
    'window',
    'Wallet maintenance\nDeposits and withdrawals are suspended on December 5 (UTC): SOL from 01:00 until 07:00, everything else from 02:00 until 04:00.',
    (input) => input.range.shape === 'range' && isOfRest(input),
  ),
  englishRule(
    'the end of the rest, in English',
    'end',
    'System maintenance\nThe exchange stops at 22:00 UTC on December 5. Withdrawals are back at 02:00 UTC, everything else is back at 01:00 UTC.',
    (input) => input.range.shape === 'point' && isOfRest(input),
  ),
] as const;

/** What they name is said of these alone. */
export const OF_PARTS: ReadonlySet<string> = new Set([
  'the end of a part, in English',
  'the hours of a part, in English',
  'the start of a part, in English',
]);

/** What they say is of nobody apart. */
export const OF_REST: ReadonlySet<string> = new Set([
  'the hours of the rest, in English',
  'the end of the rest, in English',
]);
