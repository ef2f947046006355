import { describe, expect, it } from 'vitest';
import { readNotice } from '../../lib/domain/notice/read.ts';
import { noticeOf } from './helpers.ts';

/** Said a few minutes after the planned end, or in the middle of a failure: nothing is back, or not all is. */
const NOT_BACK = [
  '復旧しておりません',
  'まだ復旧しておりません',
  '再開しておりません',
  '再開には至っておりません',
  '完了には至っておりません',
  '復旧作業を継続しております',
  '復旧に向けて対応しております',
  '再開に向けて準備を進めております',
  '再開の準備が整い次第、再開いたします',
  '復旧次第お知らせいたします',
  '再開までもうしばらくお待ちください',
  '一部サービスのみ再開しております',
  'ログインのみ復旧いたしました',
  '入金のみ再開しております',
  '出金以外のサービスを再開いたしました',
  '原因が判明し、修正作業を行っております',
  '原因を特定し、復旧作業を開始いたしました',
  '作業は予定どおり進んでおります',
  '作業はおおむね完了しております',
  'メンテナンスは完了しましたが、取引は停止しております',
  '復旧いたしましたが、再度障害が発生しております',
  '一度復旧しましたが、再び不安定になっております',
  '復旧したと発表しましたが、誤りでした',
  '間もなく再開する見込みです',
  '再開予定時刻を過ぎておりますが、再開しておりません',
  '再開時刻を延期いたします',
  'サービスの再開を見合わせております',
  '再開の目処は立っておりません',
  '復旧作業が完了次第、順次再開いたします',
  '段階的に再開してまいります',
  '再開の可否を検討しております',
  '再開は6:00を予定しております',
  '復旧は6:00頃となる見込みです',
  '6:00に再開できるよう作業を進めております',
  '6:00に再開いたします',
  '取引の再開は6:00以降となります',
  'データの復旧が完了しましたが、サービスは引き続き停止中です',
  'バックアップからの復元が終わりました。確認が済み次第再開します',
  '動作確認を行っております',
  '最終確認を行っております',
  '復旧確認中です',
];
const NOT_BACK_ENGLISH = [
  'Service has not been restored.',
  'Trading has not resumed yet.',
  'We have not yet recovered.',
  'The issue is not resolved yet.',
  'Trading is still suspended.',
  'Trading remains suspended.',
  'Services are still down.',
  'We are still working on a fix.',
  'A fix is being implemented.',
  'A fix has been deployed and we are verifying it.',
  'We have identified the cause and are working on restoring service.',
  'We are working to restore service.',
  'Service will be restored as soon as possible.',
  'Trading will resume once the checks are complete.',
  'We will resume trading when the checks are finished.',
  'We will announce when trading has resumed.',
  'We expect trading to resume shortly.',
  'Trading is expected to resume at 06:00 UTC.',
  'Trading will resume at 06:00 UTC.',
  'We aim to be back at 06:00 UTC.',
  'Only logins have been restored.',
  'Some services have been restored.',
  'Part of the services is back; trading is not.',
  'Deposits are back, but trading remains closed.',
  'Trading was restored briefly but failed again.',
  'The maintenance is complete, but trading stays closed for now.',
  'The upgrade has been completed; we are now running final checks before reopening.',
  'The database has been restored. Trading will reopen after verification.',
  'Our provider has resolved its outage. We are bringing our systems back.',
  'The resumption has been delayed.',
  'The reopening has been postponed.',
  'We are considering when to reopen.',
  'The recovery is progressing.',
  'Recovery is in progress.',
  'Work is proceeding as planned.',
  'Systems are being restored gradually.',
  'We will restore services step by step.',
  'We wrongly reported that service was restored.',
  'No time for the resumption can be given.',
  'Recovery is almost complete.',
  'Trading is not yet possible.',
];
/** All is back. */
const BACK = [
  '復旧いたしました',
  '復旧しました',
  'すべて復旧しております',
  '現在は復旧しております',
  '再開いたしました',
  '全サービスを再開いたしました',
  '取引を含むすべてのサービスを再開しております',
  '解消いたしました',
  '解消しております',
  '復旧が完了いたしました',
  '復旧を確認いたしました',
  'メンテナンスは終了いたしました',
  'メンテナンスを終了し、取引を再開いたしました',
];
const BACK_ENGLISH = [
  'Service has been restored.',
  'All services have been restored.',
  'Trading has resumed.',
  'The issue has been resolved.',
  'Everything is back to normal.',
  'We have recovered.',
  'The problem has been fixed.',
  'Trading is available again.',
  'The maintenance has been completed and trading is open again.',
  'Services are back online.',
];

const FRAMES: readonly ((said: string) => readonly [title: string, text: string])[] = [
  (said) => [
    'システム障害について',
    `本日2:00頃より全サービスでシステム障害が発生しておりました件につきまして、${said}。`,
  ],
  (said) => [
    '緊急メンテナンスについて',
    `12月9日2:00より緊急メンテナンスのため全サービスを停止しております。現在、${said}。`,
  ],
  (said) => ['サービスの状況（続報）', `先ほどお知らせした本日2:00からのサービス停止について、${said}。`],
  (said) => [
    'システムメンテナンスの状況',
    `12月9日2:00～5:00の予定で実施したシステムメンテナンスにつきまして、${said}。`,
  ],
];
const ENGLISH_FRAMES: typeof FRAMES = [
  (said) => ['Service outage', `Since 02:00 JST today all services have been unavailable. ${said}`],
  (said) => [
    'Emergency maintenance',
    `We suspended trading at 02:00 JST on December 9 for emergency maintenance. Update: ${said}`,
  ],
  (said) => ['Status update', `Regarding the outage that began at 02:00 JST on 9 December 2026: ${said} We apologise.`],
  (said) => ['System maintenance', `Regarding the system maintenance of December 9, 02:00 - 05:00 JST: ${said}`],
];

const read = ([title, text]: readonly [string, string]) =>
  readNotice(noticeOf({ title, text, published: '2026-12-09T05:10' }), { issuer: 'exchange' });

/** Whether all is told to be back: a part that is back says nothing of the rest. */
function isAllClear(notice: readonly [string, string]): boolean {
  const { stateIsOf, stateSpares, state, windows } = read(notice);
  const isOfPart = stateIsOf.length + stateSpares.length > 0;
  return !isOfPart && (state === 'completed' || windows.some(({ endIsActual }) => endIsActual));
}

describe('no false all-clear', () => {
  it.each(NOT_BACK)('%s', (said) => expect(FRAMES.map((frame) => isAllClear(frame(said)))).not.toContain(true));

  it.each(NOT_BACK_ENGLISH)('%s', (said) =>
    expect(ENGLISH_FRAMES.map((frame) => isAllClear(frame(said)))).not.toContain(true),
  );
});

describe('what is back is told', () => {
  it.each(BACK)('%s', (said) =>
    expect(new Set(FRAMES.map((frame) => read(frame(said)).state))).toEqual(new Set(['completed'])),
  );

  it.each(BACK_ENGLISH)('%s', (said) =>
    expect(new Set(ENGLISH_FRAMES.map((frame) => read(frame(said)).state))).toEqual(new Set(['completed'])),
  );
});
