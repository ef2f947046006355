import { describe, expect, it } from 'vitest';
import { type ExchangeId, idAt } from '../../../lib/domain/exchange.ts';
import { foldNotices } from '../../../lib/domain/history/fold.ts';
import { readNotice } from '../../../lib/domain/notice/read.ts';
import { noticeOf } from '../../notice/helpers.ts';

/* What two exchanges say is never compared, whatever it says. */

const PLAN = 'メンテナンス日時\n2026年11月25日(水) 2:00 〜 5:00\n停止するサービス\n・取引';
const OTHER = 'elsewhere' as ExchangeId;

const said = (exchange: ExchangeId, number: number, title: string, text: string, day: string) => {
  const notice = { ...noticeOf({ title, text, published: `2026-11-${day}T12:00` }), exchange };
  const dated = { ...notice, id: idAt(exchange, `blog:${number}`) };
  return { notice: dated, reading: readNotice(dated, { issuer: 'exchange' }) };
};

const planned = (exchange: ExchangeId, number = 1) =>
  said(exchange, number, 'システムメンテナンスのお知らせ', PLAN, '20');
const stateOf = (versions: Parameters<typeof foldNotices>[0]) =>
  foldNotices(versions).map(({ exchange, status, end }) => [exchange, status, end] as const);

describe('two exchanges that stop at the same times', () => {
  const both = [planned('bitbank'), planned(OTHER)];
  const [own, others] = [stateOf([planned('bitbank')]), stateOf([planned(OTHER)])];

  it('have a maintenance each, with an id of its own', () => {
    expect(stateOf(both)).toHaveLength(2);
    expect(new Set(foldNotices(both).map(({ id }) => id)).size).toBe(2);
  });

  it.each([
    ['中止', 'システムメンテナンス中止のお知らせ', `システムメンテナンスは中止いたします。\n${PLAN}`],
    ['a word without times', 'システムメンテナンス中止のお知らせ', '11月25日のシステムメンテナンスは中止いたします。'],
    [
      'a longer end',
      'システムメンテナンス延長のお知らせ',
      '終了予定を5:00から8:00に延長いたします。\n2026年11月25日(水) 2:00 〜 8:00',
    ],
    [
      'its end',
      'システムメンテナンス終了のお知らせ',
      '2026年11月25日(水) 4:30にシステムメンテナンスは終了いたしました。',
    ],
  ])('%s of the one leaves the other alone', (_, title, text) => {
    const word = said(OTHER, 2, title, text, '22');
    expect(stateOf([...both, word]).filter(([exchange]) => exchange === 'bitbank')).toEqual(own);
    expect(stateOf([word, ...both]).filter(([exchange]) => exchange === 'bitbank')).toEqual(own);
    const wordOfFirst = said('bitbank', 2, title, text, '22');
    expect(stateOf([...both, wordOfFirst]).filter(([exchange]) => exchange === OTHER)).toEqual(others);
  });
});
