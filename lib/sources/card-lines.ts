import { BADGE, isLabel, type Line, LONGEST_LABEL, type Piece } from './card-labels.ts';
import { isHidden } from './hidden.ts';
import type { PageElement } from './page-data.ts';

/** Inline elements that only dress a part of a text; others may part a category from a title. */
const DRESS = new Set(['b', 'strong', 'em', 'i', 'u', 'mark', 'font', 'wbr', 'ins', 'ruby', 'rb', 'sub', 'sup', 'a']);
const INLINE = new Set([...DRESS, 'span', 'time', 'small', 'label', 'abbr', 'bdi', 'data', 'img', 'picture']);
export const LABELS = new Set([
  'cat',
  'category',
  'categories',
  'tag',
  'tags',
  'label',
  'badge',
  'date',
  'time',
  'icon',
  'new',
]);

/** Of one text on a card so much is looked at: far more than is kept of a title or an excerpt. */
const LONGEST_TEXT = 10_000;

/** The shown text of a box in lines, and each line in the pieces that its markup makes. */
export function linesOf(box: PageElement): Line[] {
  const lines: Piece[][] = [[]];
  let isFresh = true;
  let isBroken = false;
  const add = (data: string, isLabel: boolean): void => {
    const text = data.slice(0, LONGEST_TEXT).replace(/\s+/g, ' ');
    const line = lines.at(-1) as Piece[];
    const last = line.at(-1);
    if (last === undefined || isFresh) {
      if (text.trim() === '') return;
      line.push({ text, isLabel, isBroken });
      isBroken = false;
    } else line[line.length - 1] = { ...last, text: last.text + text, isLabel: last.isLabel && isLabel };
    isFresh = false;
  };
  const walk = (element: PageElement, isLabel: boolean): void => {
    for (const child of element.children) {
      if (child.type === 'text') add(child.data, isLabel);
      if (!('attribs' in child) || isHidden(child)) continue;
      const isBlock = !INLINE.has(child.name);
      if (isBlock) {
        lines.push([]);
        isBroken = child.name === 'br';
      }
      const isMark = isMarked(child, LABELS) || BADGE.test(directText(child));
      const isPiece = isBlock || isMark || (!DRESS.has(child.name) && !isWithinText(child));
      if (isPiece) isFresh = true;
      walk(child, isLabel || child.name === 'time' || isMark);
      if (isPiece) isFresh = true;
      if (isBlock) lines.push([]);
    }
  };
  walk(box, false);
  return lines
    .map((line) => line.map((piece) => ({ ...piece, text: piece.text.trim() })).filter(({ text }) => text !== ''))
    .filter((line) => line.length > 0);
}

const directText = ({ children: [only, ...others] }: PageElement): string =>
  only?.type === 'text' && others.length === 0 && only.data.length <= LONGEST_LABEL ? only.data.trim() : '';

/** `メンテナンス<span>延期</span>のお知らせ`, `…について<span>（再掲）</span>`: text right before, without a blank. */
function isWithinText(element: PageElement): boolean {
  const [before, after] = [element.prev, element.next];
  const isTight = before?.type === 'text' && /\S$/.test(before.data.slice(-1));
  if (!isTight) return false;
  if (after?.type === 'text' && /^\S/.test(after.data)) return true;
  const text = directText(element);
  return (after === null || after === undefined) && text !== '' && !isLabel({ text, isLabel: false });
}

/** Whether one of its names, as far as they are words, is among `names`. */
export const isMarked = ({ attribs }: PageElement, names: ReadonlySet<string>): boolean =>
  [attribs.class, attribs.itemprop]
    .flatMap((value) => value?.slice(0, 300).split(/(?<=[a-z])(?=[A-Z])|[^A-Za-z]/) ?? [])
    .some((word) => names.has(word.toLowerCase()));
