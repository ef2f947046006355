import type { OwnPair } from '../domain/pair-report.ts';
import type { Catalogue, Language } from './language.ts';
import { SCENE_SENTENCES } from './scenes.ts';

interface PairWords {
  readonly busy: (pair: string, minAmount: string) => string;
  readonly over: (pair: string) => string;
  readonly alone: string;
}

const PAIR_WORDS: Catalogue<PairWords> = {
  ja: {
    busy: (pair, minAmount) => `${pair} は混雑中・最小注文 ${minAmount}`,
    over: (pair) => `${pair} の表示が通常に戻りました`,
    alone: '取引所全体の停止は検知していません',
  },
  en: {
    busy: (pair, minAmount) => `${pair} is busy, minimum order ${minAmount}`,
    over: (pair) => `${pair} is shown as usual again`,
    alone: 'No halt of the whole exchange was seen',
  },
};

/** `XRP/JPY` of `xrp_jpy`. */
export const pairName = (pair: string): string => pair.toUpperCase().replace('_', '/');

/** What is the matter with one pair. */
export function pairSentence({ pair, trouble, minAmount }: OwnPair, language: Language): string {
  const name = pairName(pair);
  if (trouble === 'halted') return SCENE_SENTENCES[language].pairHalted(name);
  return PAIR_WORDS[language].busy(name, `${minAmount} ${name.split('/')[0]}`);
}

/** The notification of a report on a pair, whose title holds the pair, its trouble and its smallest order. */
export function pairNotice(
  title: string,
  { isOver, seen }: { readonly isOver: boolean; readonly seen: string },
  language: Language,
): { readonly title: string; readonly message: string } {
  const [pair = '', trouble = '', minAmount = ''] = title.split(', ');
  const words = PAIR_WORDS[language];
  if (isOver) return { title: words.over(pairName(pair)), message: seen };
  const own: OwnPair = { pair, trouble: trouble === 'busy' ? 'busy' : 'halted', minAmount };
  return { title: pairSentence(own, language), message: `${seen}\n${words.alone}` };
}
