import { DAY_MS, type EpochMs, epochMs, HOUR_MS, JST_OFFSET_MS, MINUTE_MS } from '../domain/time.ts';
import type { HttpAnswer } from './http.ts';
import { isDateText, readPublished } from './published.ts';

/*
 * The days of a list as they are written for people: without a year, as time gone by, in pieces, in brackets.
 */

const YEARLESS = /^(\d{1,2})(?:[/.-]|月 ?)(\d{1,2})日?(?: ?\([^)]{1,3}\))?$/;
const AGO = /^(?:約 ?)?(\d{1,3}) ?(分|時間|日|minutes?|hours?|days?) ?(?:前|ago)$/i;
/** Too rough to be a day: known for what it is, so that it is no title. */
const ROUGHLY =
  /^(?:約 ?)?(?:\d{1,2}|an?|one) ?(?:週間?|か月|ヶ月|カ月|ヵ月|月|年|weeks?|months?|years?|days?|hours?) ?(?:前|ago)$/i;
const UNIT_MS: Readonly<Record<string, number>> = {
  分: MINUTE_MS,
  時: HOUR_MS,
  日: DAY_MS,
  m: MINUTE_MS,
  h: HOUR_MS,
  d: DAY_MS,
};
const NAMED_DAYS: Readonly<Record<string, number>> = {
  本日: 0,
  今日: 0,
  today: 0,
  昨日: 1,
  yesterday: 1,
  一昨日: 2,
  おととい: 2,
};
/** Listed ahead of its day by so much at most: else it is of the year before. */
export const AHEAD_MS = 2 * DAY_MS;
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const PIECE = new RegExp(
  `^(?:\\d{1,4} ?[年月日./-]?|\\d{1,2}[./月]\\d{1,2}日?|\\d{1,2}[./-]20\\d{2}|20\\d{2}[./-]\\d{1,2}|${MONTH}\\.?,?)$`,
  'i',
);
/** A day and a month of which nobody can tell which is which. */
const YEAR_LAST = /^\d{1,2}[/.-]\d{1,2}[/.-]20\d{2}$/;
const MOST_PIECES = 3;
/** What stands before a day and tells whose it is. */
export const MARKS = {
  published: /公開|掲載|掲出|投稿|配信|発表|発行|登録|作成|post(?!s)|publi|release|creat|issued/i,
  updated: /更新|改訂|改定|修正|変更|編集|updat|modif|edit|revis/i,
  event: /対象|実施|開催|期間|期限|予定|日時|締切|開始|終了|適用|停止|until|deadline|start|\bend|event|begin/i,
} as const;
/** A day with its year somewhere in a text, with its weekday and its hour. */
const DATED =
  /(?<!\d)(?:20\d{2} ?(?:[./-] ?\d{1,2} ?[./-] ?\d{1,2}|年 ?\d{1,2}月 ?\d{1,2}日)|(?:令和|R) ?\d{1,2}[年.] ?\d{1,2}[月.] ?\d{1,2}日?)(?!\d)(?: ?\([^)]{1,3}\))?(?: ?\d{1,2}(?::\d{2}){1,2}| ?\d{1,2}時(?:\d{1,2}分)?)?/g;
/** Between a day and the other end of a span. */
const SPAN = { before: /(?:[~〜]|から|より|to) ?$/, behind: /^ ?(?:[~〜]|から|より|まで|以降|以前|-(?= ?\d)|to )/ };
const LONGEST_MARK = 10;
const MARK_WORDS =
  /公開日?時?|掲載日?時?|投稿日?時?|配信日?時?|発表日?時?|(?:最終)?更新日?時?|作成日?時?|日付|日時|posted|published|updated|on|at|date/gi;

const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[([〔]\s?(.{1,40}?)\s?[)\]〕]$/, '$1')
    .replace(/^(?:last )?(?:posted|published|updated)(?: on|:)? /i, '')
    .replace(/(?<=\d) by [\w .-]{1,30}$/i, '')
    .replace(/^(\d{1,2})([a-z]{3,9})(20\d{2})$/i, '$1 $2 $3');

/** When the page was made, by its server; null where it does not say. Days without a year are counted from it. */
export const madeAt = ({ headers }: HttpAnswer): EpochMs | null => readPublished(headers.date);

/** The day that a text of a list is, `now` being when the list was made; null for any other text. */
export function readListedDay(text: string, now: EpochMs | null): EpochMs | null {
  if (text.length > 60) return null;
  const plain = folded(text);
  if (isDateText(plain)) return readPublished(plain);
  if (now === null) return null;
  const daysAgo = NAMED_DAYS[plain.toLowerCase()];
  if (daysAgo !== undefined) return midnight(now - daysAgo * DAY_MS);
  const [, count, unit = ''] = AGO.exec(plain) ?? [];
  if (count !== undefined) return midnight(now - Number(count) * (UNIT_MS[unit[0]?.toLowerCase() ?? ''] ?? 0));
  const [, month, day] = YEARLESS.exec(plain) ?? [];
  return month === undefined || day === undefined ? null : nearestPast(Number(month), Number(day), now);
}

/** Whether a text is a day, or a piece of one, and nothing else: no title. */
export function isDayText(text: string): boolean {
  if (text.length > 60) return false;
  const plain = folded(text);
  const isNamed = NAMED_DAYS[plain.toLowerCase()] !== undefined;
  if (isMarkedDay(plain)) return true;
  return isNamed || isDateText(plain) || [YEARLESS, AGO, ROUGHLY, PIECE, YEAR_LAST].some((form) => form.test(plain));
}

/** 「更新日：2026.11.26 / 公開日：2026.11.25」. */
function isMarkedDay(text: string): boolean {
  const rest = text.replace(DATED, '');
  return rest !== text && !/[\p{L}\p{N}]/u.test(rest.replace(MARK_WORDS, ''));
}

/** A day that stands in a text. */
interface DateInText {
  readonly at: EpochMs;
  /** What stands right before it. */
  readonly word: string;
  /** One end of a span. */
  readonly isOfSpan: boolean;
}

/** The days in a text, each with its year, and what else it says. */
export function datesIn(text: string): { readonly dates: readonly DateInText[]; readonly beside: string } {
  const plain = text.normalize('NFKC').replace(/\s+/g, ' ');
  const matches = [...plain.matchAll(DATED)];
  const dates = matches.flatMap((match, index): DateInText[] => {
    const at = readPublished(match[0]);
    const last = matches[index - 1];
    const head = plain.slice(last === undefined ? 0 : last.index + last[0].length, match.index);
    const isOfSpan = SPAN.before.test(head) || SPAN.behind.test(plain.slice(match.index + match[0].length));
    return at === null ? [] : [{ at, word: head.slice(-LONGEST_MARK), isOfSpan }];
  });
  return { dates, beside: plain.replace(DATED, '').trim() };
}

/** The day among the texts of a card: one of them, or what follows each other in pieces. */
export function dayAmong(texts: readonly string[], now: EpochMs | null): EpochMs | null {
  const whole = texts.map((text) => readListedDay(text, now)).find((day) => day !== null);
  const pieces = texts.map((text) => (PIECE.test(folded(text)) ? folded(text) : null));
  return whole ?? inPieces(pieces);
}

function inPieces(pieces: readonly (string | null)[]): EpochMs | null {
  for (let from = 0; from < pieces.length; from++) {
    for (let count = MOST_PIECES; count > 1; count--) {
      const run = pieces.slice(from, from + count);
      if (run.length < count || run.includes(null)) continue;
      const inOrder = monthFirst(run as string[]);
      if (inOrder !== null) return readPublished(inOrder);
      const day = [' ', '.', ''].map((mark) => run.join(mark)).find(isDateText);
      if (day !== undefined) return readPublished(day);
    }
  }
  return null;
}

/** `26` beside `11.2026` or `2026.11`, in the order in which days are written. */
function monthFirst(run: readonly string[]): string | null {
  const day = run.find((piece) => /^\d{1,2}$/.test(piece));
  const rest = run.find((piece) => piece !== day);
  if (run.length !== 2 || day === undefined || rest === undefined) return null;
  const ofYear = /^(20\d{2})[./-](\d{1,2})$/.exec(rest) ?? /^(\d{1,2})[./-](20\d{2})$/.exec(rest);
  const [, first = '', second = ''] = ofYear ?? [];
  if (ofYear === null) return null;
  return first.length === 4 ? `${first}.${second}.${day}` : `${second}.${first}.${day}`;
}

/** Midnight of the day in Japan. */
const midnight = (at: number): EpochMs => epochMs(Math.floor((at + JST_OFFSET_MS) / DAY_MS) * DAY_MS - JST_OFFSET_MS);

function nearestPast(month: number, day: number, now: EpochMs): EpochMs | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const year = new Date(now + JST_OFFSET_MS).getUTCFullYear();
  const inYear = (of: number): number => Date.UTC(of, month - 1, day) - JST_OFFSET_MS;
  const found = [year + 1, year, year - 1].map(inYear).find((at) => at <= now + AHEAD_MS);
  return found === undefined ? null : epochMs(found);
}
