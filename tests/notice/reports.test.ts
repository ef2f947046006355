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

describe('orders that may only be cancelled, or are taken later', () => {
  test.each([
    ['メンテナンスについて', 'キャンセルのみ受付を再開しました。新規注文は5:30から受け付けます。'],
    [
      'システムメンテナンス終了のお知らせ',
      '注文のキャンセルのみ再開いたしました。新規注文の受付は5:30より開始いたします。',
    ],
    ['サービス再開のお知らせ', '取消のみ可能な状態で再開いたしました。'],
    ['メンテナンス終了について', 'システムメンテナンスは終了いたしました。注文は7:00から受け付けます。'],
    [
      'Trading update',
      'The maintenance has been completed. Markets are in cancel-only mode; trading will resume at 05:30 JST.',
    ],
  ])('are no trading that is back: %s, %s', (title, text) => {
    const { state, windows } = read(text, title);
    expect(state).toBe('in-progress');
    // What begins is the end of the stop.
    expect(windows.every((window) => window.startsWith('-/'))).toBe(true);
  });

  test.each([
    ['メンテナンスは5:00に終了し、注文の取消のみ可能な時間を経て、5:15に全ての取引を再開いたしました。'],
    ['システムメンテナンスは終了いたしました。注文は5:10から受け付けております。'],
  ])('are history where all is back: %s', (text) => {
    expect(read(text, 'メンテナンス終了のお知らせ').state).toBe('completed');
  });
});

describe('an end that is not known any more', () => {
  test.each([
    '11月26日 2:00〜5:00に実施しているシステムメンテナンスを延長いたします。終了時刻は未定ですので、決まり次第お知らせいたします。',
    '11月26日 2:00〜5:00のメンテナンスの終了時刻を未定に変更いたします。再開の目処が立ち次第お知らせいたします。',
  ])('is not the one announced before: %s', (text) => {
    expect(read(text, 'メンテナンス延長のお知らせ', '2026-11-26T04:50').windows).toEqual(['2026-11-26T02:00/-']);
  });
});

describe('hours from which a maintenance was moved', () => {
  test.each([
    '日時：12月6日 0:00～2:00\n※日時が11月29日 3:00～5:00から変更いたしました。',
    '日時：12月6日 0:00～2:00\n※11月29日 3:00～5:00から変更になりました。',
    'メンテナンス日時：12月6日 0:00～2:00（11月29日 3:00～5:00より変更）',
  ])('are old: %s', (text) => {
    expect(read(text, 'システムメンテナンスのお知らせ', '2026-11-20T12:00').windows).toEqual([
      '2026-12-06T00:00/2026-12-06T02:00',
    ]);
  });
});

describe('a verb that two starts share', () => {
  const partsOf = (text: string) =>
    readNotice(noticeOf({ title: '停止のお知らせ', text, published: '2026-11-24T12:00' }), {
      issuer: 'exchange',
    }).windows.flatMap(({ parts, start }) =>
      parts.length === 0 ? [`whole ${jst(start)}`] : parts.map((part) => `${part.service} ${jst(part.start)}`),
    );

  test.each([
    [
      '入金は11月26日 2:00より、出金は11月26日 3:00より停止いたします。',
      ['deposit 2026-11-26T02:00', 'withdrawal 2026-11-26T03:00'],
    ],
    [
      '11月26日に、取引は2:00から、APIは3:00から利用できません。終了は5:00です。',
      ['trading 2026-11-26T02:00', 'api 2026-11-26T03:00'],
    ],
    // One that is not told apart from the other stops when the first does.
    ['11月26日、販売所は2:00から、取引所は3:00から停止します。', ['whole 2026-11-26T02:00']],
  ])('is that of the first too: %s', (text, parts) => {
    expect(partsOf(text)).toEqual(parts);
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

describe('a return that the title names, and that is still to come', () => {
  test.each([
    ['入出金再開のお知らせ', '停止しておりましたXRPの入出金を、12月2日より再開させていただきます。'],
    ['取引再開のお知らせ', '再開日：2026年12月2日'],
    ['取引再開のお知らせ', '12月2日のメンテナンス終了後に再開となります。'],
    [
      '一部サービス再開についてのお知らせ',
      '下記のとおり再開をさせていただきます。\n■再開日時\n12月2日（水）定期メンテナンス以降',
    ],
  ])('is not over: %s, %s', (title, text) => {
    expect(read(text, title)).toEqual({ state: 'in-progress', windows: ['-/2026-12-02T00:00'] });
  });

  test('is over once it is told as past', () => {
    expect(read('本日、取引を再開させていただきました。', '取引再開のお知らせ').state).toBe('completed');
  });
});

describe('days without hours', () => {
  test.each([
    ['開始：11月30日\n終了：12月1日', '2026-11-30T00:00/2026-12-01T00:00'],
    ['開始日時：11月30日\n終了日時：12月1日 5:00', '2026-11-30T00:00/2026-12-01T05:00'],
    ['停止日は11月30日、再開日は12月1日です。', '2026-11-30T00:00/2026-12-01T00:00'],
    ['11月30日に停止し、12月1日に再開いたします。', '2026-11-30T00:00/2026-12-01T00:00'],
  ])('lie ahead, and nothing has begun: %s', (text, window) => {
    expect(read(text, '入出金停止のお知らせ')).toEqual({ state: 'scheduled', windows: [window] });
  });

  test.each([
    '11月26日のメンテナンスは完了しました。\n期間\n11月26日1:00から4:00まで',
    '11月26日にメンテナンスを実施しました。終了は4:00です。',
  ])('that only name the stop begin none of their own: %s', (text) => {
    expect(read(text, 'メンテナンスのお知らせ').windows.join()).not.toContain('T00:00');
  });
});

describe('what had ended before it was looked at', () => {
  test.each([
    ['【5:10時点】取引は4:40に復旧しました。', '-/2026-11-26T04:40 over'],
    ['5:10現在、取引は4:40に再開しております。', '-/2026-11-26T04:40 over'],
  ])('ended on the same day: %s', (text, window) => {
    expect(read(text, '取引システム障害のお知らせ').windows).toEqual([window]);
  });
});

describe('times that are none of the stop', () => {
  test.each([
    [
      '「11月28日正午から29日14時の間ご利用になれません」という表現では、14時に終了すると考えられます。',
      '表現の解釈について',
    ],
    ['「11月28日2:00から5:00まで停止します」といった文言が表示されます。', '表示の解説'],
  ])('shown as a sample: %s', (text, title) => {
    expect(read(text, `メンテナンス${title}`).windows).toEqual([]);
  });

  test('when the harm was done', () => {
    expect(read('11月25日の午前2時頃、当社は不正アクセスの被害を受け、入出金を停止しております。').windows).toEqual([]);
  });

  test('when it runs as usual', () => {
    const text = '11月28日から11月29日までは通常どおり稼働し、11月30日から12月1日まで停止いたします。';
    expect(read(text, 'システム停止のお知らせ').windows).toEqual(['2026-11-30T00:00/2026-12-01T00:00']);
  });

  test('when the report was written, whose name stands before the bracket', () => {
    const text =
      '最終報告(2026年11月26日 5:10)\n11月25日4:00から4:47までの間、取引ができない状態となりました。\n\n復旧(2026年11月25日 5:07)\n障害は復旧し、取引を再開しております。\n\n第一報(2026年11月25日 4:09)\n取引ができない障害が発生しております。';
    expect(read(text, '取引についてのお知らせ').windows).toEqual(['2026-11-25T04:00/2026-11-25T04:47']);
  });
});

test.each(['11月28日 AM 1:00 ? AM 5:00', '11月28日 1:00 ? 5:00', '11月28日 1時00分？5時00分'])(
  'a tilde that was lost: %s',
  (hours) => {
    expect(read(`日時：${hours}`, 'メンテナンスのお知らせ').windows).toEqual(['2026-11-28T01:00/2026-11-28T05:00']);
  },
);

describe('what was written on another day than that of the work', () => {
  const HOURS = '日時：11月28日(土)2:00～5:00';
  test.each([
    `※11月25日 18:00追記：本メンテナンスは中止となりました。\n${HOURS}`,
    `【11月25日 18:00 追記】メンテナンスは中止となりました。\n${HOURS}`,
    `${HOURS}\n11月25日更新：本メンテナンスは中止いたします。`,
  ])('calls it off: %s', (text) => {
    expect(read(text, 'メンテナンスのお知らせ').state).toBe('cancelled');
  });

  test('puts it off', () => {
    const text = `追記（11/25 18:00）：本メンテナンスは延期いたします。\n${HOURS}`;
    expect(read(text, 'メンテナンスのお知らせ').state).toBe('postponed');
  });
});

describe('more words of calling off', () => {
  const HOURS = '11月28日(土)2:00～5:00';
  test.each([
    [`${HOURS}に予定していたシステムメンテナンスは実施しないことといたしました。`, 'cancelled'],
    [`${HOURS}のメンテナンスの予定を取り下げます。`, 'cancelled'],
    [`${HOURS}のメンテナンスの予定を白紙に戻します。`, 'cancelled'],
    [`${HOURS}のメンテナンスはなくなりました。`, 'cancelled'],
    [`${HOURS}のメンテナンスは先送りとなりました。`, 'postponed'],
    [`${HOURS}のメンテナンスを当面の間延期します。`, 'postponed'],
    [`${HOURS}にメンテナンスを行います。出金申請の取り下げはできません。`, 'scheduled'],
    [`${HOURS}にメンテナンスを行います。窓口での受付は行わないことといたしました。`, 'scheduled'],
  ])('%s', (text, state) => {
    expect(read(text).state).toBe(state);
  });
});

describe('stopped, and not said to be back', () => {
  test.each([
    '取引を再度停止いたしました。',
    '下記のサービスを停止しております。\n・入庫\n・出庫\nサービスの再開については追ってお知らせいたします。',
    '再開を取り消し、取引停止を継続いたします。',
  ])('goes on, and is to be looked at: %s', (text) => {
    const { state, unreadable } = readNotice(noticeOf({ title: '', text, published: '2026-11-26T05:20' }));
    expect([state, unreadable]).toEqual(['in-progress', true]);
  });

  test('whatever the title names', () => {
    expect(read('再開を取り消し、停止を継続いたします。', '取引再開の取り消しについて').state).toBe('in-progress');
  });
});

test.each([
  ['3:10に発生した不具合は解消しました。', '2026-11-26T03:10/-'],
  [
    '3:10より発生しておりました障害につきまして、5:05に正常化を確認いたしました。',
    '2026-11-26T03:10/2026-11-26T05:05 over',
  ],
  ['3:10からの接続障害は収束しました。', '2026-11-26T03:10/-'],
])('when it happened is no end: %s', (text, window) => {
  expect(read(text)).toEqual({ state: 'completed', windows: [window] });
});
