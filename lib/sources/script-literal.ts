/*
 * Values as scripts write them, which JSON does not allow: names without quotes, texts in other quotes, commas at the
 * end, comments. Read as data; nothing of it is ever run.
 */

const DEEPEST = 60;
const WORDS: Readonly<Record<string, unknown>> = { true: true, false: false, '!0': true, '!1': false };
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v', '0': '' };
const BLANK = /(?:\s|\/\/[^\n]*|\/\*(?:[^*]|\*(?!\/))*\*\/)*/y;
const NAME = /[\p{L}_$][\p{L}\p{N}_$]*|\d+/uy;
const NUMBER = /-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/iy;
/** `new Date("…")`, `Date.UTC`, `void 0`, `undefined`, a variable: what stands for a value. */
const WORD = /(?:void 0|!\s?[01]|[\p{L}_$][\p{L}\p{N}_$.]*)/uy;
const DATE = /new Date\(\s*/y;

/** The value that is written at `start`, and where it ends; null where none can be read. */
export function literalAt(source: string, start: number): { readonly value: unknown; readonly end: number } | null {
  const reader = new Reader(source, start);
  try {
    return { value: reader.value(0), end: reader.at };
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

class Reader {
  readonly #source: string;
  at: number;

  constructor(source: string, at: number) {
    this.#source = source;
    this.at = at;
  }

  value(depth: number): unknown {
    this.#take(BLANK);
    const char = this.#source[this.at] ?? '';
    if (depth > DEEPEST) throw new SyntaxError('too deep');
    if (char === '{') return this.#members('}', (): [string, unknown] => this.#member(depth), Object.fromEntries);
    if (char === '[')
      return this.#members(
        ']',
        () => this.value(depth + 1),
        (members) => members,
      );
    if (char === '"' || char === "'" || char === '`') return this.#text(char);
    const number = this.#take(NUMBER);
    if (number !== '') return Number(number);
    if (this.#take(DATE) !== '') return this.#date(depth);
    const word = this.#take(WORD);
    if (word === '') throw new SyntaxError('no value');
    return WORDS[word.replace(' ', '')] ?? null;
  }

  #members<Member, Whole>(close: string, read: () => Member, make: (members: Member[]) => Whole): Whole {
    const members: Member[] = [];
    this.at++;
    for (;;) {
      this.#take(BLANK);
      if (this.#source[this.at] === close) break;
      members.push(read());
      this.#take(BLANK);
      if (this.#source[this.at] === ',') this.at++;
      else if (this.#source[this.at] !== close) throw new SyntaxError('no end');
    }
    this.at++;
    return make(members);
  }

  #member(depth: number): [string, unknown] {
    const quote = this.#source[this.at] ?? '';
    const name = quote === '"' || quote === "'" ? this.#text(quote) : this.#take(NAME);
    this.#take(BLANK);
    if (name === '' || this.#source[this.at] !== ':') throw new SyntaxError('no name');
    this.at++;
    return [name, this.value(depth + 1)];
  }

  #date(depth: number): unknown {
    const value = this.value(depth + 1);
    this.#take(BLANK);
    if (this.#source[this.at] !== ')') throw new SyntaxError('no day');
    this.at++;
    return value;
  }

  #text(quote: string): string {
    const pieces: string[] = [];
    let from = this.at + 1;
    for (let at = from; at < this.#source.length; at++) {
      const char = this.#source[at];
      if (char === quote) {
        this.at = at + 1;
        return pieces.join('') + this.#source.slice(from, at);
      }
      if (quote === '`' && char === '$' && this.#source[at + 1] === '{') break;
      if (char !== '\\') continue;
      const { text, length } = escapeAt(this.#source, at + 1);
      pieces.push(this.#source.slice(from, at), text);
      at += length;
      from = at + 1;
    }
    throw new SyntaxError('no end of a text');
  }

  #take(form: RegExp): string {
    form.lastIndex = this.at;
    const found = form.exec(this.#source)?.[0] ?? '';
    this.at += found.length;
    return found;
  }
}

/** What an escape stands for, and how long it is behind its stroke. */
function escapeAt(source: string, at: number): { text: string; length: number } {
  const code = /^(?:u([\da-f]{4})|u\{([\da-f]{1,6})\}|x([\da-f]{2}))/i.exec(source.slice(at, at + 9));
  const digits = code?.[1] ?? code?.[2] ?? code?.[3];
  if (code !== null && digits !== undefined) {
    const point = Number.parseInt(digits, 16);
    return {
      text: point > 0x10ffff ? '' : code[2] === undefined ? String.fromCharCode(point) : String.fromCodePoint(point),
      length: code[0].length,
    };
  }
  const char = source[at] ?? '';
  return { text: ESCAPES[char] ?? (char === '\n' ? '' : char), length: 1 };
}
