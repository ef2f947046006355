import type { Token } from '../2-tokens/token.ts';
import type { RecurringSlot } from '../notice.ts';
import type { TokenSpan } from '../notice-text.ts';
import type { Slot } from './slot.ts';

const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];
/** Which weekdays a word means, 0 = Sunday. 毎月 and 第2 leave the weekday to the word behind them. */
const WEEKDAYS: Readonly<Record<string, readonly number[]>> = {
  日曜: [0],
  月曜: [1],
  火曜: [2],
  水曜: [3],
  木曜: [4],
  金曜: [5],
  土曜: [6],
  土日: [0, 6],
  平日: [1, 2, 3, 4, 5],
  weekdays: [1, 2, 3, 4, 5],
  sunday: [0],
  monday: [1],
  tuesday: [2],
  wednesday: [3],
  thursday: [4],
  friday: [5],
  saturday: [6],
  毎日: EVERY_DAY,
  毎朝: EVERY_DAY,
  毎晩: EVERY_DAY,
  daily: EVERY_DAY,
};

/** The slot as the notice says it; no weekday named means every day. `textOf` gives the original text of tokens. */
export function recurringOf(slot: Slot, tokens: readonly Token[], textOf: (span: TokenSpan) => string): RecurringSlot {
  const { first, end } = slot.clause;
  const weekdays = new Set<number>();
  for (let i = first; i < end; i++) {
    const token = tokens[i];
    if (token?.kind === 'day' && token.weekday !== null) weekdays.add(token.weekday);
    if (token?.kind === 'word') for (const weekday of WEEKDAYS[token.entry.word] ?? []) weekdays.add(weekday);
  }
  return {
    text: textOf(slot.clause),
    weekdays: weekdays.size === 0 ? EVERY_DAY : [...weekdays].sort((a, b) => a - b),
    startMinute: slot.startMinute,
    endMinute: slot.endMinute,
  };
}
