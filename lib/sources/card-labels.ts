import { isDayText } from './listed-day.ts';

/*
 * What stands on a card beside the title: days, categories, badges, words that say that there is more.
 */

/** A piece of text within a line, as the markup parts it. */
export interface Piece {
  readonly text: string;
  /** Marked as a date, a category or a badge. */
  readonly isLabel: boolean;
  /** Stands behind a `<br>`: a text may go on over it. */
  readonly isBroken?: boolean;
}
export type Line = readonly Piece[];

/** What sites call their sections; beside a title it is none. */
export const CATEGORIES = new Set([
  ...[
    'お知らせ',
    'ニュース',
    '重要',
    '重要なお知らせ',
    'サービス',
    'メンテナンス',
    'メンテナンス情報',
    '障害',
    '障害情報',
    'システム',
    '入出金',
  ],
  ...[
    'キャンペーン',
    'プレスリリース',
    'プレス',
    'その他',
    'メディア',
    'イベント',
    '新着',
    'new',
    'news',
    'info',
    'information',
    'notice',
  ],
  ...[
    'maintenance',
    'service',
    'press',
    'campaign',
    'important',
    'release',
    'pick up',
    'pickup',
    '未分類',
    '取扱い',
    '新機能',
    'api',
  ],
]);
export const MORE =
  /^(?:続きを読む|もっと見る|もっと読む|詳細を見る|詳しく見る|詳しくはこちら|詳細はこちら|詳細|こちら|記事を読む|read more|more|[→>›»＞…]{1,3})$/i;
/** What stands on a card to catch the eye: 「NEW!!」「固定」. */
export const BADGE = /^(?:new|up|update|hot|pinned|pin|新着|更新|固定|注目)[!！]{0,3}$/i;
/** So many of the cards that are made alike show what stands at a place in them. */
const SHARE_OF_LABELS = 0.6;
const FEWEST_ALIKE = 3;
export const LONGEST_LABEL = 14;

/** Short texts that stand in more than one card: categories, badges, 「続きを読む」. */
export function sharedIn(cards: readonly (readonly Line[])[]): ReadonlySet<string> {
  const seen = new Map<string, number>();
  for (const lines of cards) {
    const short = lines.flat().filter(({ text }) => text.length <= LONGEST_LABEL);
    for (const text of new Set(short.map((piece) => piece.text))) seen.set(text, (seen.get(text) ?? 0) + 1);
  }
  return new Set([...seen].filter(([, count]) => count > 1).map(([text]) => text));
}

/** Of cards that are made alike most have a label at one place: what stands there in the others is one too. */
export function withLabels(
  cards: readonly (readonly Line[])[],
  shared: ReadonlySet<string>,
): readonly (readonly Line[])[] {
  const makeOf = (lines: readonly Line[]): string => lines.map((line) => line.length).join(' ');
  const places = new Map(
    [...Map.groupBy(cards, makeOf)].map(([make, alike]) => [make, labelPlaces(alike, shared)] as const),
  );
  return cards.map((lines) => {
    const labelled = places.get(makeOf(lines));
    return lines.map((line, row) =>
      line.map((piece, at) => {
        const isAtLabel = piece.text.length <= LONGEST_LABEL && labelled?.has(placeOf(row, at)) === true;
        return isAtLabel ? { ...piece, isLabel: true } : piece;
      }),
    );
  });
}

const placeOf = (row: number, at: number): string => `${row} ${at}`;

/** The places at which most of these cards, which are made alike, have a label. */
function labelPlaces(alike: readonly (readonly Line[])[], shared: ReadonlySet<string>): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const lines of alike) {
    for (const [row, line] of lines.entries()) {
      for (const [at, piece] of line.entries()) {
        if (!isLabel(piece) && !shared.has(piece.text)) continue;
        counts.set(placeOf(row, at), (counts.get(placeOf(row, at)) ?? 0) + 1);
      }
    }
  }
  const enough = alike.length < FEWEST_ALIKE ? Number.POSITIVE_INFINITY : SHARE_OF_LABELS * alike.length;
  return new Set([...counts].filter(([, count]) => count >= enough).map(([place]) => place));
}

/** No label, however it is spelled, is longer. */
const LONGEST_KNOWN_LABEL = 60;

/** Dates, categories, badges, 「続きを読む」. */
export const isLabel = ({ text, isLabel: isMarkedLabel }: Piece): boolean =>
  isMarkedLabel || (text.length <= LONGEST_KNOWN_LABEL && isKnownLabel(text));

const isKnownLabel = (text: string): boolean =>
  isDayText(text) || MORE.test(text) || BADGE.test(text) || CATEGORIES.has(text.toLowerCase());
