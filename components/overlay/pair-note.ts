import type { UnusualPair } from '../../lib/domain/observation.ts';
import { isLiveFresh } from '../../lib/domain/situation/sight.ts';
import { type EpochMs, MINUTE_MS, shift } from '../../lib/domain/time.ts';
import type { View } from '../../lib/domain/view.ts';
import type { OverlayWords } from '../../lib/messages/contract/overlay.ts';
import { fullDay } from '../../lib/messages/format.ts';
import { wordsIn } from '../../lib/messages/index.ts';
import type { JapanTimes } from '../../lib/messages/japan-times.ts';
import type { Language } from '../../lib/messages/language.ts';
import { pairName } from '../../lib/messages/pair-name.ts';
import type { LookPhase } from '../kit/marks.ts';
import type { Count } from './count.ts';
import type { Standing } from './presentation.ts';
import { fill } from './words.ts';

/** What is not as usual with the pair of this page, in words. */
export interface PairNote {
  /** `XRP/JPY` */
  readonly name: string;
  readonly text: string;
  readonly look: LookPhase;
}

/** What is not as usual with `pair` at `now`; null when nothing is, or nothing is known. */
export function unusualPair(view: View, pair: string | null, now: EpochMs): UnusualPair | null {
  const { live } = view;
  if (pair === null || !isLiveFresh(view, now)) return null;
  const unusual = live.unusualPairs[pair] ?? null;
  const auction = auctionOf(live, pair);
  return auction === null ? unusual : { ...AS_USUAL, ...unusual, auction };
}

const AS_USUAL: UnusualPair = { status: 'normal', minAmount: '', newlyStopped: false, newFlags: [] };

/** Why `pair` alone takes no orders as usual. What follows a maintenance is told with the maintenance. */
function auctionOf({ circuitBreak }: View['live'], pair: string): NonNullable<UnusualPair['auction']> | null {
  if (circuitBreak === null || circuitBreak.pair !== pair || ['none', 'resumption'].includes(circuitBreak.mode)) {
    return null;
  }
  const { mode, word = '', reopenAt, at, changedAt = at } = circuitBreak;
  return { mode, word, reopenAt, since: changedAt };
}

/** One sentence on the worst of it. A stop that nobody announced is orange; a crowd is not. */
export function pairNote(pair: string, state: UnusualPair, words: OverlayWords['pair'], times: JapanTimes): PairNote {
  const { language } = times;
  const name = pairName(pair);
  const note = (text: string | null, look: LookPhase): PairNote => ({ name, text: text ?? '', look });
  if (state.auction !== undefined) {
    const { mode, word = '', since, reopenAt } = state.auction;
    const values = {
      mode: words.modes[mode] ?? word,
      since: fullDay(since, language),
      reopen: reopenAt === null ? null : times.onDay(reopenAt),
    };
    return note(fill(words.auction, values), 'overrun');
  }
  if (state.status === 'cancel-only') return note(words.cancelOnly, 'overrun');
  if (state.status === 'auction') return note(words.inAuction, 'overrun');
  if (state.newlyStopped) return note(words.stopped, 'overrun');
  if (state.status === 'halted') return note(words.halted, 'overrun');
  if (state.newFlags.length > 0) {
    return note(flagged(state.newFlags, words, language), 'overrun');
  }
  if (state.status === 'other') return note(fill(words.says, { word: state.word }), 'overrun');
  return note(fill(words.busy, { minAmount: `${state.minAmount} ${name.split('/')[0]}` }), 'soon');
}

/** What the flags mean together: `受付停止: 成行注文・買い注文`. */
export const flagged = (flags: readonly string[], words: OverlayWords['pair'], language: Language): string | null =>
  fill(words.flagged, { flags: flags.map((flag) => words.flags[flag] ?? flag).join(wordsIn(language).locale.comma) });

/** What the controller has to know of a note on the page: nothing ticks, and it is looked at again in a minute. */
export const standingOf = ({ name, text, look }: PairNote, language: Language, now: EpochMs): Standing => ({
  windowId: name,
  title: `${name} ${text}`,
  label: '',
  look,
  size: 'pill',
  count: NOTHING,
  bigCount: NOTHING,
  language,
  redrawAt: shift(now, MINUTE_MS),
});

const NOTHING: Count = { mode: 'fixed', text: '' };
