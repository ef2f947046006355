import type { AgainstPlan } from '../domain/situation/measures.ts';
import { inWords } from './format.ts';
import type { Catalogue, Language } from './language.ts';

/** How an end compares with the plan; `{by}` is a duration. Data, so that the overlay can read it from storage. */
export interface ComparisonWords {
  readonly asPlanned: string;
  readonly longer: string;
  readonly shorter: string;
  /** Of an end that was moved: against the plan as it was first, then as it was last. */
  readonly asFirst: string;
  readonly longerThanFirst: string;
  readonly shorterThanFirst: string;
  readonly asLast: string;
  readonly longerThanLast: string;
  readonly shorterThanLast: string;
  readonly separator: string;
}

export const COMPARISON: Catalogue<ComparisonWords> = {
  ja: {
    asPlanned: '予定どおり',
    longer: '予定より{by}長い',
    shorter: '予定より{by}短い',
    asFirst: '当初の予定どおり',
    longerThanFirst: '当初の予定より{by}長い',
    shorterThanFirst: '当初の予定より{by}短い',
    asLast: '変更後の予定どおり',
    longerThanLast: '変更後の予定より{by}長い',
    shorterThanLast: '変更後の予定より{by}短い',
    separator: '・',
  },
  en: {
    asPlanned: 'as planned',
    longer: '{by} over plan',
    shorter: '{by} under plan',
    asFirst: 'as first planned',
    longerThanFirst: '{by} over the first plan',
    shorterThanFirst: '{by} under the first plan',
    asLast: 'as last planned',
    longerThanLast: '{by} over the last plan',
    shorterThanLast: '{by} under the last plan',
    separator: ', ',
  },
};

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
  const words = COMPARISON[language];
  const said = comparisons(against, words, language);
  return said.length === 0 ? null : said.join(words.separator);
}
