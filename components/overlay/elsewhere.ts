import type { PressingElsewhere } from '../../lib/domain/view.ts';
import type { OverlayWords } from '../../lib/messages/contract/overlay.ts';
import { exchangeName } from '../../lib/messages/exchange-name.ts';
import type { JapanTimes } from '../../lib/messages/japan-times.ts';
import type { Language } from '../../lib/messages/language.ts';
import { joinServices } from '../../lib/messages/words.ts';
import type { Row } from './presentation.ts';

/* What presses at other exchanges is named on this page, and not counted down to. */

/** `+1` and the name of each; null where nothing presses. */
export function elsewhereText(pressing: readonly PressingElsewhere[], language: Language): string | null {
  const byExchange = Map.groupBy(pressing, ({ exchange }) => exchange);
  const parts = [...byExchange].map(([exchange, { length }]) => `+${length} ${exchangeName(exchange, language)}`);
  return parts.length === 0 ? null : parts.join(' ');
}

/** On the button that opens the list: how many more of this exchange, and how many of each other; null where the list has one row. */
export function moreText(others: number, pressing: readonly PressingElsewhere[], language: Language): string | null {
  const parts = [others > 0 ? `+${others}` : null, elsewhereText(pressing, language)].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(' ');
}

/** The line of what presses elsewhere, under the name of its exchange. */
export const rowElsewhere = (
  { id, exchange, start, end, services, urgency }: PressingElsewhere,
  times: JapanTimes,
  words: OverlayWords,
): Row => ({
  id,
  look: urgency,
  when: times.dayRange(start, end),
  rest: exchangeName(exchange, times.language),
  what: joinServices(services, words.services, times.language),
  quiet: [],
});
