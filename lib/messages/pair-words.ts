import type { OwnPair } from '../domain/pair-report.ts';
import { wordsIn } from './index.ts';
import type { Language } from './language.ts';
import { pairName } from './pair-name.ts';

/** What is the matter with one pair. */
export function pairSentence({ pair, trouble, minAmount }: OwnPair, language: Language): string {
  const name = pairName(pair);
  if (trouble === 'halted') return wordsIn(language).scenes.pairHalted(name);
  return wordsIn(language).pairs.busy(name, `${minAmount} ${name.split('/')[0]}`);
}

/** The notification of a report on a pair, whose title holds the pair, its trouble and its smallest order. */
export function pairNotice(
  title: string,
  { isOver, seen }: { readonly isOver: boolean; readonly seen: string },
  language: Language,
): { readonly title: string; readonly message: string } {
  const [pair = '', trouble = '', minAmount = ''] = title.split(', ');
  const words = wordsIn(language).pairs;
  if (isOver) return { title: words.over(pairName(pair)), message: seen };
  const own: OwnPair = { pair, trouble: trouble === 'busy' ? 'busy' : 'halted', minAmount };
  return { title: pairSentence(own, language), message: `${seen}\n${words.alone}` };
}
