import { everyMatch } from '../every-match.ts';

/* Clock times and other matters, as the looks at what is told of a known stop write them. */

/** A clock time as it is written. */
export const CLOCK = '(?:午[前後])?\\d{1,2}(?::\\d{2}|時(?:\\d{1,2}分|半)?| ?[ap]m\\b)(?: ?[ap]m\\b)?';
const ABOUT = '(?:頃|ごろ)?(?: ?jst)?';
/** A clock time, or two of them. */
export const HOURS = `${CLOCK}${ABOUT}(?: ?[~-] ?${CLOCK}${ABOUT})?`;
export const LEAD = '(?:about |around |approximately |at |until |till |by |from )?';

const CLOCKS = new RegExp(CLOCK, 'g');
/** All of them in a text, in minutes. */
export const clocksIn = (hours: string): readonly number[] =>
  everyMatch(CLOCKS, hours).map(([clock]) => minuteOf(clock));

/** Minutes since midnight; 26:00 is 1,560. */
export function minuteOf(clock: string): number {
  const [, hours = '0', minutes = '0'] = /(\d{1,2})(?:[:時](\d{1,2}))?/.exec(clock) ?? [];
  const isHalf = clock.includes('半');
  const isAfternoon = /午後|pm/.test(clock) && Number(hours) < 12;
  const isMidnight = /午前|am/.test(clock) && Number(hours) === 12;
  return (Number(hours) + (isAfternoon ? 12 : isMidnight ? -12 : 0)) * 60 + (isHalf ? 30 : Number(minutes));
}

/** Hours of something else than the stop. */
export const OTHER_MATTER =
  /受付|サポート|窓口|電話|キャンペーン|配信|セミナー|抽選|応募|上場|生放送|ライブ|\bama\b|webinar|campaign|giveaway|support desk|stream|listing|contest|airdrop|meetup/;
