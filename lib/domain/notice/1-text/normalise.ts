import { foldChar } from './fold-char.ts';
import { entityAt, tagAt } from './markup.ts';
import { respell } from './respell.ts';
import { behindStruck, inTildes, isStroke, type StruckSpan } from './struck.ts';

/** A notice's text in one spelling, with the way back to the original. */
export interface Normalised {
  readonly text: string;
  /** `text` with A-Z in lower case, same length. */
  readonly lower: string;
  /** Two Latin words stand side by side: without that nothing is said in English. */
  readonly hasEnglish: boolean;
  /** `offsets[i]` is where character `i` of `text` stands in the original; one more entry than `text` is long. */
  readonly offsets: readonly number[];
  /** What of the original is struck out, in its order: none of it is in `text`. */
  readonly struck: readonly StruckSpan[];
}

/** What is written so far. */
interface Draft {
  readonly original: string;
  readonly offsets: number[];
  readonly struck: StruckSpan[];
  text: string;
  /** The last character that is no blank. */
  last: string;
  /** False once a comment was found that nothing closes: no other is looked for. */
  commentsEnd: boolean;
}

/** Writes what stands at `at` and says where the text goes on; `at` itself where it is not its to write. */
type Step = (draft: Draft, at: number) => number;

const SIDE_BY_SIDE = /[a-z] [a-z]/;
const VOICED_MARK = /[\u3099\u309A\uFF9E\uFF9F]/;

/** In this order. The last takes any character. */
const STEPS: readonly Step[] = [
  takePlain,
  dropStruck,
  dropComment,
  takeTag,
  takeEntity,
  dropReturn,
  joinVoicedMark,
  takeChar,
];

/**
 * Leaves out what is struck out, folds full width, dashes, tildes, spaces, line ends, left-over HTML and compatibility characters.
 * Idempotent: `<`, `>` and `&` never survive, so what comes out cannot be read as markup again.
 */
export function normalise(original: string): Normalised {
  const draft: Draft = { original, offsets: [], struck: [], text: '', last: '', commentsEnd: true };
  for (let at = 0; at < original.length; ) at = next(draft, at);
  draft.offsets.push(original.length);
  // After everything else is plain: what stands beside it may have been an entity or a wide blank.
  const folded = draft.text.replace(LONG_VOWEL_AS_DASH, '-').replace(LOST_TILDE, '~');
  const spelled = respell(folded, draft.offsets);
  const lower = asciiLower(spelled.text);
  return { ...spelled, lower, hasEnglish: SIDE_BY_SIDE.test(lower), struck: struckIn(draft, folded) };
}

function next(draft: Draft, at: number): number {
  for (const step of STEPS) {
    const end = step(draft, at);
    if (end > at) return end;
  }
  return at + 1;
}

function put(draft: Draft, piece: string, at: number): void {
  for (let i = 0; i < piece.length; i++) draft.offsets.push(at);
  draft.text += piece;
  draft.last = lastSolid(piece, 0, piece.length) ?? draft.last;
}

function takePlain(draft: Draft, at: number): number {
  const { original, offsets } = draft;
  const end = plainRunEnd(original, at);
  if (end === at) return at;
  for (let i = at; i < end; i++) offsets.push(i);
  draft.text += original.slice(at, end);
  draft.last = lastSolid(original, at, end) ?? draft.last;
  return end;
}

/** The last character of a range of text that is no blank; null where all are. */
function lastSolid(text: string, from: number, to: number): string | null {
  for (let i = to - 1; i >= from; i--) if (text[i] !== ' ') return text[i] as string;
  return null;
}

/** What is struck out is not said. */
function dropStruck({ original, struck }: Draft, at: number): number {
  const end = behindStruck(original, at);
  if (end > at) strike(original, struck, { from: at, to: end });
  return end;
}

/** Adds a span to those that are struck out; with the one before it where no more than a blank parts them. */
function strike(original: string, struck: StruckSpan[], { from, to }: StruckSpan): void {
  const last = struck.at(-1);
  const goesOn = last !== undefined && /^[ \u3000]?$/.test(original.slice(last.to, from));
  if (goesOn) struck.pop();
  struck.push({ from: goesOn ? last.from : from, to });
}

/** All that is struck out of the original: what was dropped from it, and what double tildes enclose. */
function struckIn({ struck, offsets }: Draft, folded: string): readonly StruckSpan[] {
  const tildes = inTildes(folded);
  if (tildes.length === 0) return struck;
  const more = tildes.map(({ from, to }) => ({ from: offsets[from] as number, to: offsets[to] as number }));
  return [...struck, ...more].sort((a, b) => a.from - b.from);
}

function dropComment(draft: Draft, at: number): number {
  const { original, commentsEnd } = draft;
  if (original[at] !== '<' || !commentsEnd || !original.startsWith('<!--', at)) return at;
  const end = original.indexOf('-->', at + 4);
  draft.commentsEnd = end >= 0;
  return end >= 0 ? end + 3 : at;
}

function takeTag(draft: Draft, at: number): number {
  const tag = draft.original[at] === '<' ? tagAt(draft.original, at) : null;
  if (tag === null) return at;
  if (tag.strikes) strike(draft.original, draft.struck, { from: at, to: tag.end });
  // <div> after </div> begins no second line.
  if (!(tag.opens && draft.text.endsWith('\n'))) put(draft, tag.becomes, at);
  return tag.end;
}

function takeEntity(draft: Draft, at: number): number {
  const entity = draft.original[at] === '&' ? entityAt(draft.original, at) : null;
  if (entity === null) return at;
  put(draft, foldChar(entity.becomes, '', draft.last), at);
  return entity.end;
}

/** Of a line end in two characters the second counts. */
function dropReturn({ original }: Draft, at: number): number {
  return original[at] === '\r' && original[at + 1] === '\n' ? at + 1 : at;
}

function joinVoicedMark(draft: Draft, at: number): number {
  const mark = draft.original[at + 1] ?? '';
  if (!VOICED_MARK.test(mark)) return at;
  put(draft, (draft.original[at] + mark).normalize('NFKC'), at);
  return at + 2;
}

function takeChar(draft: Draft, at: number): number {
  const { original, last } = draft;
  put(draft, foldChar(original[at] as string, original.slice(at + 1, at + 4), last), at);
  return at + 1;
}

/** End of the run of characters from `at` that are in their plain spelling already: most of every text. */
function plainRunEnd(text: string, at: number): number {
  let end = at;
  for (; end < text.length; end++) if (!isPlain(text.charCodeAt(end))) break;
  // A voiced mark may still join what stands before it, and a stroke strikes it out.
  const joins = isVoicedMark(text.charCodeAt(end)) || isStroke(text.charCodeAt(end));
  return end > at && joins ? end - 1 : end;
}

const isVoicedMark = (code: number): boolean =>
  code === 0x3099 || code === 0x309a || code === 0xff9e || code === 0xff9f;

const isPlain = (code: number): boolean => code < PLAIN_LENGTH && PLAIN[code] === 1;

/** Line feeds, tabs and all of ASCII but what may be markup; Japanese brackets and stops, kana and kanji. */
const PLAIN_RANGES: readonly (readonly [from: number, to: number])[] = [
  [0x09, 0x0a],
  [0x20, 0x25],
  [0x27, 0x3b],
  [0x3d, 0x3d],
  [0x3f, 0x7e],
  [0x3001, 0x301b],
  [0x3041, 0x3096],
  [0x30a1, 0x30fe],
  [0x4e00, 0x9fff],
];
const PLAIN_LENGTH = 0xa000;
const PLAIN = new Uint8Array(PLAIN_LENGTH);
for (const [from, to] of PLAIN_RANGES) PLAIN.fill(1, from, to + 1);

/** 「10:00ー12:00」: a long vowel mark typed for a dash stands between clock times. */
const LONG_VOWEL_AS_DASH = /[ー一](?<=[0-9時分日頃)] {0,4}[ー一])(?= {0,4}[0-9午翌])/g;

/** 「AM 0:00 ? AM 6:00」: a tilde that was lost on the way through another encoding. */
const LOST_TILDE =
  /\?(?<=(?:[0-9]{2}|時|分|半) {0,2}\?)(?= {0,2}(?:[AaPp][Mm] |午前|午後|翌|[0-9]{1,2}[月/][0-9]{1,2}日? ?)?[0-9]{1,2}[:時][0-9]{0,2})/g;

function asciiLower(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
