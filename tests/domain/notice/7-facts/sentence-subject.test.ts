import { describe, expect, it } from 'vitest';
import type { Clause } from '../../../../lib/domain/notice/3-layout/clauses.ts';
import { Sentence } from '../../../../lib/domain/notice/7-facts/sentence-subject.ts';
import { layoutOf } from '../../../../lib/domain/notice/layout-of.ts';
import { noticeOf } from '../../../notice/helpers.ts';

const sentenceOf = (text: string): Sentence => {
  const { tokens, clauses, page } = layoutOf(noticeOf({ title: '', text })).text;
  return new Sentence(tokens, page.text, clauses[0] as Clause, 0);
};
const shown = (names: ReturnType<Sentence['names']>): readonly string[] =>
  names.map(({ service, asset }) => (asset === null ? service : `${service} ${asset}`));

describe('a sentence that names the same again and again', () => {
  it.each([
    ['BTCの入出金、', ['deposit BTC', 'withdrawal BTC']],
    ['BTCの入金、ETHの入金、', ['deposit BTC', 'deposit ETH']],
    ['deposits and withdrawals, ', ['deposit', 'withdrawal']],
  ])('names each once: %s', (piece, names) => {
    expect(shown(sentenceOf(piece.repeat(200)).names())).toEqual(names);
  });
});
