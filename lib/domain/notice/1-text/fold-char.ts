/** Characters whose plain spelling is one of ours. `<`, `>` and `&` must not be read as markup again. */
const FOLDED: ReadonlyMap<string, string> = new Map(
  [
    ['‐‑‒–—―−－⁃﹣─━', '-'],
    ['〜～∼˜∿〰', '~'],
    ['：∶︓﹕ː', ':'],
    ['<＜', '〈'],
    ['>＞', '〉'],
    ['&＆', '＆'],
    ['\n\r\v\f\u2028\u2029', '\n'],
    ['\t', '\t'],
  ].flatMap(([chars = '', plain = '']) => chars.split('').map((char) => [char, plain] as const)),
);
/** Zero-width characters, soft hyphen, variation selectors, byte-order mark: invisible to a reader, so gone. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]|[\uFE00-\uFE0F]/;
const SPACE = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/;
/** Ranges where compatibility forms are common in pasted text: half-width kana, ㈪, ㍻, Kangxi radicals of PDFs, ﬁ. */
const COMPATIBLE = /[\u2E80-\u2FDF\u3200-\u33FF\uF900-\uFAFF\uFB00-\uFB06\uFF61-\uFF9F\uFFE0-\uFFE6]/;
const FULL_WIDTH_SHIFT = 0xfee0;

/** One character in its plain spelling; `after` and `before` are its neighbours, which tell a full stop from a point. */
export function foldChar(char: string, after: string, before: string): string {
  const folded = FOLDED.get(char);
  if (folded !== undefined) return folded;
  if (char >= ' ' && char <= '~') return char;
  if (char === '．' && isFullStop(after, before)) return '。';
  if (char >= '！' && char <= '｝') return String.fromCharCode(char.charCodeAt(0) - FULL_WIDTH_SHIFT);
  if (SPACE.test(char)) return ' ';
  if (INVISIBLE.test(char)) return '';
  return COMPATIBLE.test(char) ? char.normalize('NFKC') : char;
}

/** 「．」 ends sentences in academic Japanese and parts numbers everywhere else. */
const isFullStop = (after: string, before: string): boolean =>
  !/[0-9０-９]/.test(after[0] ?? '') && !/[0-9]/.test(before);
