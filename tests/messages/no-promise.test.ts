import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/*
 * A state of the exchange that reads as usual does not prove that one can trade: pairs that are stopped for good say the
 * same. Sentences tell what was seen; none promises that an order is taken.
 */

const ROOT = new URL('../../lib/messages/', import.meta.url);

const PROMISES: Readonly<Record<'ja' | 'en', readonly RegExp[]>> = {
  ja: [
    /(?:取引|注文|売買|取消|発注|入出金|入金|出金)(?:が|は|も|を)?(?:すぐに|また|再び|通常どおり|問題なく)?(?:でき(?!ません|ない|なく|なかった)|可能(?!性|かどうか|かは|な限り|です。ただし))/,
    /(?:ご)?利用(?:が|は)?(?:いただけ(?!ません|ない|なく)|可能|でき(?!ません|ない|なく))/,
    /(?:通常どおり|通常通り|いつもどおり|正常に|問題なく)(?:の|に)?(?:取引|注文|売買|利用|稼働|動作|動い)/,
    /(?:注文|発注)(?:が|は|も|を)?(?:通り|受け付けて(?:い|お)|受付中|出せ(?!ません|ない))/,
    /(?:完全に)?復旧しました|平常どおり/,
  ],
  en: [
    /\b(?:you|traders?) (?:can|may|are able to) (?:now |again |already )?(?:trade|order|place|buy|sell|withdraw|deposit)\b/i,
    /\b(?:trading|orders?|withdrawals?|deposits?) (?:is|are) (?:now |again |fully )?(?:possible|available|accepted|taken|working|normal|fine)\b/i,
    /\borders? (?:can|may) (?:now |again )?be (?:placed|made|sent|cancelled)\b/i,
    /\b(?:back to normal|fully operational|(?<!shown )as usual again|tradable|works again|working again|safe to trade)\b/i,
  ],
};

/** Comments say what sentences do not. */
const said = (source: string): string => source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
const filesIn = (folder: URL): [name: string, text: string][] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => [name, said(readFileSync(new URL(name, folder), 'utf8'))]);
const promisesIn = (text: string, language: 'ja' | 'en'): string[] =>
  PROMISES[language].flatMap((promise) => promise.exec(text)?.[0] ?? []);

describe.each(['ja', 'en'] as const)('no sentence in %s promises that one can trade', (language) => {
  test.each(filesIn(new URL(`${language}/`, ROOT)))('%s', (_name, text) => {
    expect(promisesIn(text, language)).toEqual([]);
  });
});

test.each([
  ['ja', '取引できます'],
  ['ja', '注文が可能です'],
  ['ja', '通常どおりご利用いただけます'],
  ['ja', '正常に稼働しています'],
  ['ja', '注文を受け付けています'],
  ['en', 'You can trade again'],
  ['en', 'Trading is available'],
  ['en', 'Orders can be placed'],
  ['en', 'Everything is back to normal'],
] as const)('in %s "%s" would be one', (language, sentence) => {
  expect(promisesIn(sentence, language)).not.toEqual([]);
});

test.each([
  ['ja', '注文も取消もできません'],
  ['ja', '取引停止の可能性'],
  ['en', 'Orders cannot be placed'],
] as const)('in %s "%s" would be none', (language, sentence) => {
  expect(promisesIn(sentence, language)).toEqual([]);
});
