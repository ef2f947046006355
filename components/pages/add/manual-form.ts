import type { ManualWindow } from '../../../lib/domain/commands.ts';
import type { ExchangeId } from '../../../lib/domain/exchange.ts';
import { boundedLine } from '../../../lib/domain/foreign-text.ts';
import type { NoticeReading, ReadWindow } from '../../../lib/domain/notice/notice.ts';
import { type EpochMs, epochMs, minuteJst } from '../../../lib/domain/time.ts';
import type { Service, WindowKind } from '../../../lib/domain/window.ts';
import { siteOf } from '../../../lib/exchanges/sites.ts';
import type { FormProblem } from '../../../lib/messages/contract/manual.ts';

/** A window as the fields of the form hold it; times as `datetime-local` gives them, on the clock of Japan. */
export interface ManualForm {
  readonly title: string;
  readonly kind: WindowKind;
  readonly services: readonly Service[];
  readonly coins: string;
  readonly start: string;
  readonly end: string;
  readonly url: string | null;
}

export const EMPTY_FORM: ManualForm = {
  title: '',
  kind: 'other',
  services: ['trading'],
  coins: '',
  start: '',
  end: '',
  url: null,
};

/** `2026-11-25T02:00` of an instant, '' of none. */
export const toField = (instant: EpochMs | null): string => (instant === null ? '' : minuteJst(instant));

/** The instant of a field on the clock of Japan; null when it holds no whole date and time. */
export function fromField(value: string): EpochMs | null {
  const instant = /^\d{4,6}-\d\d-\d\dT\d\d:\d\d/.test(value)
    ? Date.parse(`${value.slice(0, 16)}:00+09:00`)
    : Number.NaN;
  return Number.isNaN(instant) ? null : epochMs(instant);
}

/** The form that shows `window`. */
export const formOf = (window: ManualWindow): ManualForm => ({
  title: window.title,
  kind: window.kind,
  services: window.services,
  coins: window.assets.join(', '),
  start: toField(window.start),
  end: toField(window.end),
  url: window.url,
});

/** The window in the form, or everything that keeps it from being one. */
export function readForm(form: ManualForm): { window: ManualWindow } | { problems: readonly FormProblem[] } {
  const [start, end] = [fromField(form.start), fromField(form.end)];
  const assets = form.coins
    .toUpperCase()
    .split(/[\s,、，]+/)
    .filter((coin) => coin !== '');
  const problems: FormProblem[] = [];
  if (start === null) problems.push('no-start');
  if (start !== null && end !== null && end <= start) problems.push('end-before-start');
  if (form.services.length === 0) problems.push('no-services');
  if (!assets.every((coin) => /^[A-Z0-9]{2,10}$/.test(coin))) problems.push('bad-coins');
  if (start === null || problems.length > 0) return { problems };
  const { title, kind, services, url } = form;
  return { window: { title: title.trim(), kind, services, assets: [...new Set(assets)], start, end, url } };
}

/** A window that was read with its start, ready to be added. */
export type DatedWindow = ReadWindow & { readonly start: EpochMs };
export const isDated = (window: ReadWindow): window is DatedWindow => window.start !== null;

/** A window that was read from `text`, as one made by hand. */
export const manualOf = (window: DatedWindow, text: string): ManualWindow => ({
  kind: window.kind,
  services: window.services,
  assets: window.assets,
  start: window.start,
  end: window.end,
  title: titleOf(text),
  url: null,
});

const MAX_TITLE_LENGTH = 80;
/** The first line that says something. */
const titleOf = (text: string): string =>
  boundedLine(text.split('\n').find((line) => line.trim() !== '') ?? '', MAX_TITLE_LENGTH);

/** The form for a reading without any dated window: what was understood, the times left open. */
export const formOfReading = (reading: NoticeReading, text: string): ManualForm => ({
  ...EMPTY_FORM,
  title: titleOf(text),
  kind: reading.kind,
  services: reading.services.length > 0 ? reading.services : EMPTY_FORM.services,
  coins: reading.assets.join(', '),
  end: toField(reading.windows[0]?.end ?? null),
});

/** The exchange of `choices` that `text` names first, else the first of them; undefined without a choice. */
export function exchangeNamedIn(text: string, choices: readonly ExchangeId[]): ExchangeId | undefined {
  const written = text.normalize('NFKC').toLowerCase();
  const placeOf = (id: ExchangeId): number => {
    const places = siteOf(id)
      .calledInTexts.map((name) => written.indexOf(name.toLowerCase()))
      .filter((place) => place >= 0);
    return Math.min(written.length, ...places);
  };
  const [first] = choices.toSorted((a, b) => placeOf(a) - placeOf(b));
  return first;
}

/** `text` cut into pieces, those that times were read from marked. */
export function markedText(
  text: string,
  reading: NoticeReading,
): { readonly text: string; readonly marked: boolean }[] {
  const spans = reading.windows
    .flatMap((window) => window.evidence)
    .map(({ from, text: quote }) => ({ from: text.startsWith(quote, from) ? from : text.indexOf(quote), quote }))
    .filter(({ from, quote }) => from >= 0 && quote !== '')
    .sort((a, b) => a.from - b.from);
  const pieces: { text: string; marked: boolean }[] = [];
  let at = 0;
  for (const { from, quote } of spans) {
    if (from < at) continue;
    if (from > at) pieces.push({ text: text.slice(at, from), marked: false });
    pieces.push({ text: quote, marked: true });
    at = from + quote.length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false });
  return pieces;
}
