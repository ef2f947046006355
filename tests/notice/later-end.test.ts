import { describe, expect, it } from 'vitest';
import { readNotice } from '../../lib/domain/notice/read.ts';
import { noticeOf, standingHours } from './helpers.ts';

const GOING_ON = '本日1:00～5:00の予定でメンテナンスを実施しております。';
const read = (text: string) => {
  const notice = noticeOf({ title: 'メンテナンスの状況について', text, published: '2026-11-24T04:40' });
  const { windows, state } = readNotice(notice);
  return { hours: standingHours(windows), state };
};

describe('a later end than that of what goes on', () => {
  it.each([
    '時間を要しており、サービスの再開は7時30分となる見込みです。',
    '再開は7:30を見込んでおります。',
    '終了見込み：7:30',
    'まだ終わりません。7時半まで引き続き止めます。',
    '終了時刻を7:30に変更いたします。',
  ])('takes its place: %s', (sentence) => {
    expect(read(`${GOING_ON}\n${sentence}`)).toEqual({ hours: ['11-24T01:00/11-24T07:30'], state: 'extended' });
  });

  it.each([
    'お問い合わせ窓口の受付終了は17:00です。',
    'キャンペーンは18:00に終了します。',
    '次のお知らせは7:30までに行います。',
  ])('is none where something else ends then: %s', (sentence) => {
    expect(read(`${GOING_ON}\n${sentence}`).hours).toEqual(['11-24T01:00/11-24T05:00']);
  });

  it('is that of one service alone where it is named', () => {
    const { hours } = read(`${GOING_ON}\n出金の再開は7:30となる見込みです。`);
    expect(hours).toEqual(['11-24T01:00/11-24T05:00']);
  });
});
