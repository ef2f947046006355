import { type Entry, TAG } from '../words/lexicon.ts';
import { isDigit } from './digits.ts';
import type { WordToken } from './token.ts';

/** A telephone number speaks of people who answer: the hours behind it are theirs. */
const PHONE: Entry = {
  word: 'telephone number',
  tags: TAG.distractor,
  services: [],
  everything: false,
  game: false,
  desk: true,
  kind: null,
  asset: null,
};

/** 0120-000-000, 03-1234-5678, 0570(00)0000. */
const NUMBER = /0\d{1,4}[-(]\d{1,4}[-)]\d{3,4}(?![\d-])/y;

export function phoneAt(text: string, at: number): WordToken | null {
  if (text[at] !== '0' || isDigit(text, at - 1) || text[at - 1] === '-' || text[at - 1] === ':') return null;
  NUMBER.lastIndex = at;
  return NUMBER.test(text) ? { kind: 'word', from: at, to: NUMBER.lastIndex, entry: PHONE } : null;
}
