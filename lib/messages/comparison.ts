import type { AgainstPlan } from '../domain/situation/measures.ts';
import type { ComparisonWords } from './contract/comparison.ts';
import { inWords } from './format.ts';
import { wordsIn } from './index.ts';
import type { Language } from './language.ts';

export type { ComparisonWords } from './contract/comparison.ts';

/** `予定より12分長い`; of an end that was moved, against its first and its last plan; nothing where none was planned. */
export function comparisons(against: AgainstPlan | null, words: ComparisonWords, language: Language): string[] {
  if (against === null) return [];
  const said = (lateMs: number, [same, longer, shorter]: readonly [string, string, string]) =>
    lateMs === 0 ? same : (lateMs > 0 ? longer : shorter).replace('{by}', inWords(Math.abs(lateMs), language));
  const { firstMs, lastMs } = against;
  if (lastMs === null) return [said(firstMs, [words.asPlanned, words.longer, words.shorter])];
  return [
    said(firstMs, [words.asFirst, words.longerThanFirst, words.shorterThanFirst]),
    said(lastMs, [words.asLast, words.longerThanLast, words.shorterThanLast]),
  ];
}

/** The same in one text; null where no end was planned. */
export function comparisonText(against: AgainstPlan | null, language: Language): string | null {
  const words = wordsIn(language).comparison;
  const said = comparisons(against, words, language);
  return said.length === 0 ? null : said.join(words.separator);
}
