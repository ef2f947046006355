import { everyMatch } from '../every-match.ts';
import type { Edit } from './respell.ts';

const NUMBER =
  '(?:\\d{1,3}(?:\\.5)?|(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety)(?: and a half)?)';
/** 「from four hours to two and a half」, 「two hours instead of four」: the unit is said once. */
const SAID_ONCE = new RegExp(
  `\\b${NUMBER} (hours?|minutes?)(?:,? (?:long )?)? ?(?:to|instead of|rather than) (?:just |only |about |the (?:planned|announced) )?${NUMBER}(?![\\w:]| ?(?:hours?|minutes?|hrs?|mins?|days?|[ap]\\.?m|of|utc|gmt|jst|o'clock|other|more))`,
  'gi',
);

/** Writes the unit of a length behind a number that shares it with the one before. */
export const lengthsLeftOut = (text: string): readonly Edit[] =>
  text.includes(' hour') || text.includes(' minute')
    ? everyMatch(SAID_ONCE, text).map(({ index, 0: said, 1: unit = '' }) => ({
        from: index + said.length,
        to: index + said.length,
        becomes: ` ${unit}`,
      }))
    : [];
