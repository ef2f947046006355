import type { Token } from '../2-tokens/token.ts';
import { TAG } from '../words/lexicon.ts';
import { UNKNOWN_ZONE } from '../words/zones.ts';
import { skipBlank } from './clock-after.ts';
import type { Moment } from './time-range.ts';
import { isOfOtherMoment, otherZoneEnd, zonesListedEnd } from './zone-note.ts';

/** Takes in 頃, (予定) and the zone that follow a moment. */
export function tail(tokens: readonly Token[], moment: Moment): Moment {
  let { end, zoneMinutes, approximate } = moment;
  for (let i = end; i < end + 6; i++) {
    const token = tokens[i];
    if (!token || isOfNextMoment(tokens, i, zoneMinutes)) break;
    if (token.kind === 'zone' && isOpenZone(zoneMinutes)) {
      zoneMinutes = token.offsetMinutes;
      end = behindClose(tokens, behindZoneAgain(tokens, i + 1, token.offsetMinutes));
      // The bracket that closes behind the zone was taken in with it.
      i = end - 1;
      continue;
    }
    const behindOthers = zoneMinutes === null ? 0 : otherZoneEnd(tokens, i) || zonesListedEnd(tokens, i);
    if (behindOthers > 0) return { ...moment, end: behindOthers, zoneMinutes, approximate };
    // 「(02:00-04:00 UTC) will not take place」 is a sentence.
    if (token.kind === 'word' && (token.entry.tags & TAG.approx) !== 0 && !DENIED.test(token.entry.word)) {
      approximate = true;
      end = behindClose(tokens, i + 1);
    } else if (token.kind !== 'connective' && token.kind !== 'open' && !isCommaBeforeZone(tokens, i)) break;
  }
  return { ...moment, end, zoneMinutes, approximate };
}

const isOfNextMoment = (tokens: readonly Token[], at: number, zoneMinutes: number | null): boolean =>
  isOfOtherMoment(tokens, at, zoneMinutes) || leadsToTime(tokens, at);

/** 「4:00(予定していた時間: 2:00~4:30)」: the word in the bracket is of the time in it. */
const leadsToTime = (tokens: readonly Token[], at: number): boolean => {
  if (tokens[at]?.kind !== 'word' || tokens[at - 1]?.kind !== 'open') return false;
  const behind = tokens.slice(at, at + IN_BRACKET_REACH);
  const closesAt = behind.findIndex(({ kind }) => kind === 'close');
  return behind
    .slice(0, closesAt < 0 ? behind.length : closesAt)
    .some(({ kind }) => kind === 'time' || kind === 'date');
};
const IN_BRACKET_REACH = 6;

/** 「21:00, (GMT+8) on November 15」 */
function isCommaBeforeZone(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.kind !== 'comma') return false;
  const behind = skipBlank(tokens, at + 1);
  return tokens[tokens[behind]?.kind === 'open' ? behind + 1 : behind]?.kind === 'zone';
}

/** And 「up to」 leads on to the other side. */
const DENIED = /^(?:(?:will not|won't|won’t|not) |up to\b)/;

/** Nothing said yet which zone it is, or only a name that nobody knows. */
const isOpenZone = (zoneMinutes: number | null): boolean => zoneMinutes === null || zoneMinutes === UNKNOWN_ZONE;

/** 「(BRT, UTC-3)」, 「CET (UTC+1)」: the same zone twice. */
function behindZoneAgain(tokens: readonly Token[], from: number, offsetMinutes: number): number {
  for (let i = from; i < from + AGAIN_REACH; i++) {
    const token = tokens[i];
    if (token?.kind === 'zone') return token.offsetMinutes === offsetMinutes ? i + 1 : from;
    if (
      token === undefined ||
      !(BEFORE_AGAIN.has(token.kind) || (token.kind === 'text' && token.to - token.from === 1))
    )
      return from;
  }
  return from;
}
const AGAIN_REACH = 4;
const BEFORE_AGAIN: ReadonlySet<Token['kind']> = new Set(['connective', 'comma', 'open']);

const behindClose = (tokens: readonly Token[], at: number): number => (tokens[at]?.kind === 'close' ? at + 1 : at);
