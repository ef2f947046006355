import { describe, expect, test } from 'vitest';
import { hoursAndState } from './hours-and-state.ts';

const read = (text: string) => hoursAndState('メンテナンスについて', text, '2026-12-04T10:00');

describe('the stop takes place, whatever others say', () => {
  test.each([
    'Rumours that the maintenance is called off are wrong. It takes place on December 9 from 02:00 to 05:00 JST.',
    'There are reports that the maintenance of December 9, 02:00-05:00 JST has been cancelled. This is not true.',
    'The maintenance on December 9 from 02:00 to 05:00 JST has not been cancelled.',
    'We did not cancel the maintenance on December 9, 02:00-05:00 JST, whatever you may have read.',
    '12月9日2:00~5:00のメンテナンスが中止になったという噂は誤りです。予定どおり実施いたします。',
    '12月9日2:00~5:00のメンテナンスが中止になったとの投稿がありますが、事実ではありません。',
    '12月9日のメンテナンスは中止されたとの情報はデマです。2:00~5:00に実施します。',
    '12月9日2:00~5:00のメンテナンスは中止しておりません。',
    '12月9日2:00~5:00のメンテナンスの中止をお知らせする偽メールにご注意ください。メンテナンスは予定どおりです。',
  ])('%s', (text) => {
    expect(read(text)).toEqual(['12-09T02:00/12-09T05:00', 'scheduled']);
  });
});

describe('it is called off', () => {
  test.each([
    '12月9日2:00~5:00のメンテナンスは中止いたします。事実と異なる投稿にご注意ください。',
    'The maintenance on December 9 from 02:00 to 05:00 JST has been cancelled. Do not trust fake messages.',
    '12月9日2:00~5:00のメンテナンスは中止します。前回のお知らせに誤りがありました。',
  ])('%s', (text) => {
    expect(read(text)).toEqual(['cancelled']);
  });
});
