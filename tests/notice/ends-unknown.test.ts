import { describe, expect, it } from 'vitest';
import { readNotice } from '../../lib/domain/notice/read.ts';
import { dayHours, noticeOf } from './helpers.ts';

/** What is said of an end that nobody knows any more. */
const UNKNOWN = [
  '終了時刻は未定です',
  '終了時刻は未定となりました',
  '現時点で終了時刻は未定です',
  '終了の見通しは立っておりません',
  '再開の見通しが立っておりません',
  '再開時期は未定です',
  '復旧のめどが立っておりません',
  '再開の目途が立っていません',
  '終了時刻を未定とさせていただきます',
  'この終了予定を取り下げます',
  '終了予定を撤回いたします',
  '再開時刻は改めてお知らせいたします',
  '再開時刻は追ってお知らせします',
  '再開のお約束ができません',
  '終了時刻をお示しできません',
  '再開時刻は決まり次第ご案内します',
  'いつ終わるか分からない状況です',
  '終了時刻は調整中です',
  '終了予定は白紙といたします',
  '復旧時期は現在のところ不明です',
  '終了時間は今のところ分かりません',
  '再開の目処は立っておりません',
  '終了予定時刻を未定に変更いたします',
  '当面継続いたします',
  '引き続き停止いたします',
  '再開を延期いたします',
  '再開を見合わせております',
  '再開は取りやめ、停止を継続いたします',
  'この時刻はいったん白紙とさせてください',
  'その予定は撤回いたします',
  '同時刻は取り消し、未定とします',
];
const UNKNOWN_ENGLISH = [
  'The end time is unknown.',
  'We do not have an ETA.',
  'There is no ETA yet.',
  'We cannot give an end time.',
  'It will take longer than expected; no new end time is known.',
  'We will announce the end time later.',
  'The end is to be confirmed.',
  'The end time is TBD.',
  'We will continue until further notice.',
  'The planned end no longer holds.',
  'We no longer expect to finish at 04:00 UTC.',
  'We will not be able to finish on time and have no new estimate.',
  'We are withdrawing the announced end time.',
  'Trading will remain suspended until further notice.',
  'It is not clear when trading will resume.',
  "We don't know yet when trading can resume.",
  'The reopening has been delayed indefinitely.',
  'A new time will be announced.',
  'Please disregard the end time that we announced; a new one follows.',
  'The resumption is postponed until further notice.',
  'We have not been able to determine a new end time.',
];
/** What is said of an end that holds. */
const KNOWN = [
  '終了後に改めてお知らせいたします',
  '完了しましたら、改めてご案内いたします',
  '終了時刻が変更となる場合は改めてお知らせいたします',
  '再開時刻は前後する可能性がございます',
  '再開の際は改めてお知らせします',
  '手数料の改定時期は未定です',
  '次回の実施時期は未定です',
  '再開後の約定状況は追ってお知らせいたします',
];
const KNOWN_ENGLISH = [
  'We will let you know when trading has resumed.',
  'If it takes longer we will announce a new end time.',
  'The next maintenance has no date yet.',
  'It may end earlier.',
];

const ended = (text: string): readonly string[] => {
  const reading = readNotice(noticeOf({ title: 'メンテナンスについて', text, published: '2026-12-09T03:00' }));
  return reading.windows.map(dayHours);
};
const OPEN = ['12-09T02:00/-'];
const CLOSED = ['12-09T02:00/12-09T04:00'];

describe('the end that was told', () => {
  it.each(UNKNOWN)('is old where it is said: %s', (said) => {
    expect(ended(`本日2:00より実施しておりますメンテナンスは4:00に終了する予定でしたが、${said}。`)).toEqual(OPEN);
    expect(ended(`12月9日2:00〜4:00の予定で実施中のメンテナンスは、作業が遅れております。${said}。`)).toEqual(OPEN);
  });

  it.each(UNKNOWN_ENGLISH)('is old where it is said: %s', (said) => {
    expect(ended(`The maintenance that began at 02:00 JST today was to end at 04:00 JST. ${said}`)).toEqual(OPEN);
    expect(ended(`Today's maintenance, planned from 02:00 to 04:00 JST, is still ongoing. ${said}`)).toEqual(OPEN);
  });

  it.each([
    'We no longer expect to reopen at 09:00 UTC. The downtime that began at 06:00 UTC on December 5, 2026 goes on, with no end time for now.',
    'We no longer plan to be back at 09:00 UTC. The maintenance of the order book which began at 06:00 UTC on December 5, 2026 continues.',
    'We are no longer aiming to finish at 09:00 UTC. Maintenance started at 06:00 UTC on December 5, 2026 and an end is not known.',
  ])('is old where it is said first: %s', (text) => {
    const { windows } = readNotice(noticeOf({ title: 'Correction', text, published: '2026-12-05T17:00' }));
    expect(windows.map(dayHours)).toEqual(['12-05T15:00/-']);
  });

  it('gives way to the one that the same sentence names', () => {
    const text =
      'We no longer expect to finish at 09:00 UTC but at 10:00 UTC. The maintenance started at 06:00 UTC on December 5, 2026.';
    const { windows } = readNotice(noticeOf({ title: 'Correction', text, published: '2026-12-05T17:00' }));
    expect(windows.map(dayHours)).toEqual(['12-05T15:00/12-05T19:00']);
  });

  it.each(KNOWN)('holds where it is said: %s', (said) => {
    expect(ended(`12月9日2:00〜4:00のメンテナンスを実施しております。${said}。`)).toEqual(CLOSED);
    expect(ended(`本日のメンテナンスは開始が遅れ、2:00〜4:00となります。${said}。`)).toEqual(CLOSED);
  });

  it.each(KNOWN_ENGLISH)('holds where it is said: %s', (said) => {
    expect(ended(`Today's maintenance, planned from 02:00 to 04:00 JST, is still ongoing. ${said}`)).toEqual(CLOSED);
  });
});
