import { respell } from './respell.ts';

/** A notice's text in one spelling, with the way back to the original. */
export interface Normalised {
  readonly text: string;
  /** `text` with A-Z in lower case, same length. */
  readonly lower: string;
  /** `offsets[i]` is where character `i` of `text` stands in the original; one more entry than `text` is long. */
  readonly offsets: readonly number[];
}

const DASHES = new Set('‐‑‒–—―−－⁃﹣─━'.split(''));
const TILDES = new Set('〜～∼˜∿〰'.split(''));
const COLONS = new Set('：∶︓﹕ː'.split(''));
/** Zero-width characters, soft hyphen, variation selectors, byte-order mark: invisible to a reader, so gone. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]|[\uFE00-\uFE0F]/;
const SPACE = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/;
/** Ranges where compatibility forms are common in pasted text: half-width kana, ㈪, ㍻, Kangxi radicals of PDFs, ﬁ. */
const COMPATIBLE = /[\u2E80-\u2FDF\u3200-\u33FF\uF900-\uFAFF\uFB00-\uFB06\uFF61-\uFF9F\uFFE0-\uFFE6]/;
const VOICED_MARK = /[\u3099\u309A\uFF9E\uFF9F]/;
const BLOCK_TAG = /^\/?(?:br|p|div|li|ul|ol|tr|table|tbody|thead|h[1-6]|dl|dt|dd|hr|section|article|header|footer)$/;
const CELL_TAG = /^(?:td|th)$/;
const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  emsp: ' ',
  ensp: ' ',
  lt: '〈',
  gt: '〉',
  amp: '＆',
  quot: '"',
  ndash: '-',
  mdash: '-',
  minus: '-',
  sim: '~',
  tilde: '~',
  colon: ':',
  yen: '¥',
};
/** A tag or an entity longer than this is taken as plain text, which also keeps the scan linear. */
const MARKUP_LIMIT = 400;

/**
 * Folds full width, dashes, tildes, spaces, line ends, left-over HTML and compatibility characters.
 * Idempotent: `<`, `>` and `&` never survive, so what comes out cannot be read as markup again.
 */
export function normalise(original: string): Normalised {
  const offsets: number[] = [];
  let text = '';
  let last = '';
  let commentsEnd = true;
  const put = (piece: string, at: number): void => {
    for (let i = 0; i < piece.length; i++) offsets.push(at);
    text += piece;
    for (let i = piece.length - 1; i >= 0; i--) {
      const char = piece[i];
      if (char !== undefined && char !== ' ') {
        last = char;
        break;
      }
    }
  };
  let at = 0;
  while (at < original.length) {
    const plain = plainRunEnd(original, at);
    if (plain > at) {
      for (let i = at; i < plain; i++) offsets.push(i);
      text += original.slice(at, plain);
      last = original[plain - 1] as string;
      at = plain;
      continue;
    }
    const char = original[at] as string;
    if (char === '<') {
      if (commentsEnd && original.startsWith('<!--', at)) {
        const end = original.indexOf('-->', at + 4);
        if (end >= 0) {
          at = end + 3;
          continue;
        }
        commentsEnd = false;
      }
      const tag = tagAt(original, at);
      if (tag) {
        // <div> after </div> begins no second line.
        if (!(tag.opens && text.endsWith('\n'))) put(tag.becomes, at);
        at = tag.end;
        continue;
      }
    }
    if (char === '&') {
      const entity = entityAt(original, at);
      if (entity) {
        put(foldChar(entity.becomes, '', last), at);
        at = entity.end;
        continue;
      }
    }
    const next = original[at + 1] ?? '';
    if (char === '\r' && next === '\n') {
      at++;
      continue;
    }
    if (VOICED_MARK.test(next)) {
      put((char + next).normalize('NFKC'), at);
      at += 2;
      continue;
    }
    put(foldChar(char, original.slice(at + 1, at + 4), last), at);
    at++;
  }
  offsets.push(original.length);
  // After everything else is plain: what stands beside it may have been an entity or a wide blank.
  const spelled = respell(text.replace(LONG_VOWEL_AS_DASH, '-'), offsets);
  return { ...spelled, lower: asciiLower(spelled.text) };
}

/** End of the run of characters from `at` that are in their plain spelling already: most of every text. */
function plainRunEnd(text: string, at: number): number {
  let end = at;
  for (; end < text.length; end++) if (!isPlain(text.charCodeAt(end))) break;
  // A voiced mark may still join what stands before it.
  return end > at && isVoicedMark(text.charCodeAt(end)) ? end - 1 : end;
}

const isVoicedMark = (code: number): boolean =>
  code === 0x3099 || code === 0x309a || code === 0xff9e || code === 0xff9f;

/** Letters, digits, kana and kanji; not ー and 一, which may be dashes. */
const isPlain = (code: number): boolean =>
  code < 0x80
    ? (code >= 0x30 && code <= 0x3a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
    : (code >= 0x3041 && code <= 0x3096) || (code >= 0x30a1 && code <= 0x30fa) || (code >= 0x4e01 && code <= 0x9fff);

/** One character in its plain spelling; `after` and `before` are its neighbours, which tell a full stop from a point. */
function foldChar(char: string, after: string, before: string): string {
  if (char >= ' ' && char <= '~') return char === '<' ? '〈' : char === '>' ? '〉' : char === '&' ? '＆' : char;
  if (char === '\n' || char === '\t') return char;
  if (char === '\r' || char === '\v' || char === '\f' || char === '\u2028' || char === '\u2029') return '\n';
  if (DASHES.has(char)) return '-';
  if (TILDES.has(char)) return '~';
  if (COLONS.has(char)) return ':';
  if (char === '＜') return '〈';
  if (char === '＞') return '〉';
  if (char === '＆') return char;
  // 「．」 ends sentences in academic Japanese and parts numbers everywhere else.
  if (char === '．' && !/[0-9０-９]/.test(after[0] ?? '') && !/[0-9]/.test(before)) return '。';
  if (char >= '！' && char <= '｝') return String.fromCharCode(char.charCodeAt(0) - 0xfee0);
  if (SPACE.test(char)) return ' ';
  if (INVISIBLE.test(char)) return '';
  if (COMPATIBLE.test(char)) return char.normalize('NFKC');
  return char;
}

/** 「10:00ー12:00」: a long vowel mark typed for a dash stands between clock times. */
const LONG_VOWEL_AS_DASH = /(?<=[0-9時分日頃)] {0,4})[ー一](?= {0,4}[0-9午翌])/g;

function tagAt(text: string, at: number): { becomes: string; opens: boolean; end: number } | null {
  const first = text[at + 1] ?? '';
  if (!/[A-Za-z/]/.test(first)) return null;
  let end = at + 1;
  const limit = Math.min(text.length, at + MARKUP_LIMIT);
  while (end < limit && text[end] !== '>' && text[end] !== '<') end++;
  if (text[end] !== '>') return null;
  const name = /^\/?[A-Za-z][A-Za-z0-9-]*/.exec(text.slice(at + 1, Math.min(end, at + 20)))?.[0].toLowerCase();
  if (name === undefined) return null;
  const opens = !name.startsWith('/') && name !== 'br' && name !== 'hr';
  return { becomes: BLOCK_TAG.test(name) ? '\n' : CELL_TAG.test(name) ? '\t' : '', opens, end: end + 1 };
}

function entityAt(text: string, at: number): { becomes: string; end: number } | null {
  const end = text.slice(at, at + 10).indexOf(';');
  if (end < 2) return null;
  const name = text.slice(at + 1, at + end);
  const code = /^#(?:(\d+)|[xX]([0-9a-fA-F]+))$/.exec(name);
  if (code) {
    const value = code[1] ? Number(code[1]) : Number.parseInt(code[2] ?? '', 16);
    return value > 0 && value < 0x10000 ? { becomes: String.fromCharCode(value), end: at + end + 1 } : null;
  }
  const becomes = ENTITIES[name.toLowerCase()];
  return becomes === undefined ? null : { becomes, end: at + end + 1 };
}

function asciiLower(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
