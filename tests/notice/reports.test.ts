import { describe, expect, test } from 'vitest';
import { readNotice } from '../../lib/domain/notice/read.ts';
import { jst, noticeOf } from './helpers.ts';

const read = (text: string, title = 'お知らせ', published = '2026-11-26T05:20') => {
  const { windows, state } = readNotice(noticeOf({ title, text, published }), { issuer: 'exchange' });
  return {
    state,
    windows: windows.map(({ start, end, endIsActual }) => `${jst(start)}/${jst(end)}${endIsActual ? ' over' : ''}`),
  };
};

describe('one is back, and the other is not', () => {
  test.each([
    '他社の取引は再開しましたが、当社の取引は停止中です。',
    '販売所は復旧しましたが、取引所は停止しております。',
    '提携銀行のシステムは復旧しましたが、当社の入金はご利用いただけません。',
    '板取引は停止しておりますが、販売所は再開いたしました。',
    '販売所は再開いたしました。取引所は停止しております。',
    '販売所のみ5:10に再開しました。取引所は停止中です。',
    '取引のみ再開しております。入出金については復旧作業中です。',
    '復旧したとお知らせしましたが、引き続き障害が発生しています。',
  ])('is not over: %s', (text) => {
    expect(read(text).state).toBe('in-progress');
  });

  test.each([
    '取引は停止しておりましたが、再開いたしました。',
    '停止しておりました取引所は再開しました。販売所は停止しておりませんでした。',
    '取引を再開しました。メンテナンス中の注文は失効しております。',
    '取引所は停止しておりますとお知らせしましたが、復旧いたしました。',
  ])('is over: %s', (text) => {
    expect(read(text).state).toBe('completed');
  });
});

describe('stopped anew', () => {
  test.each([
    ['4:00に再開いたしましたが、不具合が確認されたため4:20に停止しております。', '2026-11-26T04:20/-'],
    ['4:00に再開した取引を、4:20に停止いたしました。', '2026-11-26T04:20/-'],
    ['取引は4:00に復旧しましたが、4:25より一時停止しております。', '2026-11-26T04:25/-'],
  ])('begins anew, and the return before it ends nothing: %s', (text, window) => {
    expect(read(text)).toEqual({ state: 'in-progress', windows: [window] });
  });

  test.each([
    '障害は4:00に復旧いたしましたが、4:20に再発し、現在も調査中です。',
    '4:00に復旧をお知らせしましたが、その後も繋がらない状態が続いております。',
  ])('is no end: %s', (text) => {
    expect(read(text)).toEqual({ state: 'in-progress', windows: [] });
  });
});

describe('an end that was planned, and what became of it', () => {
  test.each([
    '11月26日2:00から実施中のメンテナンスにつきまして、終了は5:00を予定しておりましたが、7:00に変更いたします。',
    '11月26日2:00から実施しているメンテナンスは5:00終了予定でしたが、7:00終了予定となりました。',
    '11月26日2:00から行っているメンテナンスは、終了を5:00と見込んでおりましたが、7:00になりました。',
    '11月26日2:00から行っているメンテナンスの終了は5:00とお伝えしておりましたが、7:00へと変わりました。',
  ])('is the later one, and not over: %s', (text) => {
    expect(read(text, 'お知らせ', '2026-11-26T04:40')).toEqual({
      state: 'extended',
      windows: ['2026-11-26T02:00/2026-11-26T07:00'],
    });
  });
});

describe('called off over several lines', () => {
  const HOURS = '11月26日2:00～5:00';
  test.each([
    `${HOURS}に予定しておりましたシステムメンテナンスにつきまして、\n諸事情により\n中止といたします。`,
    `${HOURS}に予定しておりましたメンテナンスは、機器のメンテナンスのため\n諸事情により中止いたします。`,
    `${HOURS}に予定していたメンテ\nナンスは、諸事情により中\n止いたします。`,
    `${HOURS}\nメンテナンスのため\n諸事情により中止`,
    `${HOURS}\n\n諸般の事情により、中止とさせていただきます。`,
  ])('is cancelled: %s', (text) => {
    expect(read(text, 'システムメンテナンスのお知らせ', '2026-11-20T10:00').state).toBe('cancelled');
  });

  test.each([
    `${HOURS}\n当日開催予定の抽選会は\n諸事情により中止いたします。`,
    `${HOURS}\nメンテナンスのため\n抽選会は中止`,
    `${HOURS}\n※メンテナンスのため中止となる業務がございます。`,
  ])('calls off something else: %s', (text) => {
    expect(read(text, 'システムメンテナンスのお知らせ', '2026-11-20T10:00').state).toBe('scheduled');
  });
});
