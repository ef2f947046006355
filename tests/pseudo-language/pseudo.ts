/*
 * A language that nobody speaks: English with accents on every letter and two fifths longer. What is not in the folders
 * of words stands out in it, and what has room for English only is cut. For tests and pictures; it is never shipped.
 */

const ACCENTED: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...'AÅBƁCÇDĐEÉFƑGĜHĤIÎJĴKĶLĻMṀNÑOÖPÞQǪRŔSŠTŢUÛVṼWŴXẊYÝZŽaåbƀcçdđeéfƒgĝhĥiîjĵkķlļmɱnñoöpþqǫrŕsštţuûvṽwŵxẋyýzž'.matchAll(
      /(\w)(.)/gu,
    ),
  ].map(([, plain = '', accented = '']) => [plain, accented]),
);
const LONGER = 0.4;
/** What a template leaves open, and what a browser reads: nothing to accent. */
const KEPT = /(\{\w+\}|~~|\*\*|https?:\S+|\bJST\b|\d+)/;
/** On the button there is room for four letters. */
const SHORT = 4;

/** One text of it: `Öþţîöñš~~` for `Options`. */
export function pseudoText(text: string): string {
  const pieces = text.split(KEPT);
  const accented = pieces
    .map((piece, index) =>
      index % 2 === 1 ? piece : piece.replace(/[A-Za-z]/g, (letter) => ACCENTED[letter] ?? letter),
    )
    .join('');
  const letters = pieces
    .filter((_, index) => index % 2 === 0)
    .join('')
    .replace(/[^A-Za-z]/g, '').length;
  return letters <= SHORT ? accented : accented + 'ẽ'.repeat(Math.round(letters * LONGER));
}

/** Texts in `value`, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** `text` accented but for what was filled in: that is accented already, or a name. */
function around(text: string, filled: readonly string[]): string {
  const [part, ...rest] = filled;
  if (part === undefined) return text === '' ? '' : pseudoText(text);
  return text
    .split(part)
    .map((piece) => around(piece, rest))
    .join(part);
}

/** Every text of `tree` in the language that nobody speaks; its functions answer in it. */
export function pseudo<T>(tree: T): T;
export function pseudo(tree: unknown): unknown {
  if (typeof tree === 'string') return tree === '' ? '' : pseudoText(tree);
  if (Array.isArray(tree)) return tree.map((value) => pseudo(value));
  if (typeof tree === 'function') {
    const speak = (...args: unknown[]) => {
      const filled = textsIn(args)
        .filter((text) => text !== '')
        .sort((a, b) => b.length - a.length);
      const answer = (said: unknown): unknown =>
        typeof said === 'string'
          ? around(said, filled)
          : Array.isArray(said)
            ? said.map(answer)
            : typeof said === 'object' && said !== null
              ? Object.fromEntries(Object.entries(said).map(([key, value]) => [key, answer(value)]))
              : said;
      return answer(tree(...args));
    };
    return Object.defineProperty(speak, 'length', { value: tree.length });
  }
  if (typeof tree !== 'object' || tree === null) return tree;
  // What the overlay counts is named in a list of codes, not in words.
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [key, key === 'count' && Array.isArray(value) ? value : pseudo(value)]),
  );
}
