import { type StruckPiece, struckPieces } from './1-text/struck.ts';
import { type FirstLook, firstLookAt } from './first-look.ts';
import { windowsOf } from './held-windows.ts';
import type { Notice, NoticeReading } from './notice.ts';

const DAY =
  /(?:20\d{2} ?[年./-] ?)?\d{1,2} ?[月/] ?\d{1,2}日?(?: ?[(（][^)）]{1,3}[)）])?|(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}(?:, 20\d{2})?/gi;
/** 「2:00〜」 right before an end that was struck out. */
const OPEN_START = /\d{1,2}(?:[:：]\d{2}|時(?:\d{1,2}分)?)(?: ?[〜～~\-–—] ?| ?から ?| ?より ?| to )$/;
const TIME = /\d/;
/** More than any notice strikes out. */
const MOST_SPANS = 40;

/**
 * The times that a notice has struck out: they were valid, and tell which maintenance it changes. What it says itself of
 * the same times (`valid`) is not among them.
 */
export function struckTimes(
  notice: Notice,
  { text: { page }, textFrom }: FirstLook,
  valid: NoticeReading['superseded'],
): NoticeReading['superseded'] {
  const spans = page.struck.slice(0, MOST_SPANS).map(({ from, to }) => ({ from: from - textFrom, to: to - textFrom }));
  const inText = spans.filter(({ from }) => from >= 0);
  const pieces = struckPieces(notice.text, inText).filter(({ struck }) => TIME.test(struck));
  return pieces.flatMap((piece) => {
    const old = { ...notice, title: 'メンテナンスのお知らせ', text: `日時：${oldText(piece)}` };
    return windowsOf(old, firstLookAt(old))
      .drafts.map(({ start, end }) => ({ start, end }))
      .filter(({ start, end }) => !valid.some((window) => window.start === start && window.end === end));
  });
}

/** The old times with the day that they are of, which may stand before them and be valid still. */
function oldText(piece: StruckPiece): string {
  const { struck, before } = piece;
  const zone = zoneBeside(piece);
  if (struck.search(DAY) >= 0) return `${struck}${zone}`;
  return `${before.match(DAY)?.at(-1) ?? ''} ${OPEN_START.exec(before)?.[0] ?? ''}${struck}${zone}`;
}

/** 「December 9, ~~02:00-06:00~~ 02:00-04:00 UTC」: the zone stands once on the line, and is that of both. */
function zoneBeside({ struck, before, after }: StruckPiece): string {
  if (zoneIn(struck) !== undefined) return '';
  const zone = zoneIn(after) ?? zoneIn(before.slice(before.lastIndexOf('\n') + 1));
  return zone === undefined ? '' : ` ${zone}`;
}

const zoneIn = (text: string): string | undefined => text.split(/[ (),.。]/).find((word) => ZONES.has(word));

const ZONES: ReadonlySet<string> = new Set(
  'UTC GMT JST KST SGT HKT IST CET CEST BST ET EST EDT CST CDT PT PST PDT'.split(' '),
);
