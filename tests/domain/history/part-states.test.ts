import { describe, expect, it, test } from 'vitest';
import { partsOf } from '../../../lib/domain/envelope.ts';
import { foldNotices, type Version } from '../../../lib/domain/history/fold.ts';
import { readNotice } from '../../../lib/domain/notice/read.ts';
import { jst, noticeOf } from '../../notice/helpers.ts';

const notice = (id: string, published: string, title: string, text: string): Version => {
  const said = noticeOf({ id, published: `2026-11-${published}`, title, text });
  return { notice: said, reading: readNotice(said) };
};

/** A maintenance of trading, deposits, withdrawals and the API, 25 November 2:00–5:00. */
const WHOLE = notice(
  'blog:1',
  '24T23:00',
  '【重要】システムメンテナンス実施のお知らせ（11/25）',
  '■ 日時\n2026年11月25日(水) 2:00 〜 5:00\n■ 停止するサービス\n・取引\n・暗号資産および日本円の入出金\n・API',
);

const linesOf = (...versions: readonly Version[]): readonly string[] =>
  foldNotices(versions).flatMap((window) =>
    partsOf(window).map(({ service, asset, end, endIsActual, status }) => {
      const name = asset === null ? service : `${asset} ${service}`;
      return `${name} ${jst(end).slice(-5)}${endIsActual ? '!' : ''} ${status}`;
    }),
  );

const AS_PLANNED = '05:00 scheduled';
const ON = '05:00 in-progress';

/** What is said at 3:05, or at 5:05, and what then holds of trading, deposits, withdrawals and the API. */
const AT_3 = '25T03:05';
const AT_5 = '25T05:05';
const SAYINGS: readonly (readonly [at: string, title: string, text: string, parts: readonly string[]])[] = [
  [
    AT_3,
    'システムメンテナンスについて',
    '取引は3:00に復旧。入出金は引き続き停止',
    ['trading 03:00! completed', `deposit ${ON}`, `withdrawal ${ON}`, `api ${AS_PLANNED}`],
  ],
  [
    AT_3,
    '【復旧】APIのみ復旧',
    'APIのみ復旧いたしました。その他のサービスは引き続き停止しております。',
    [`trading ${ON}`, `deposit ${ON}`, `withdrawal ${ON}`, 'api 03:05! completed'],
  ],
  [
    AT_3,
    'メンテナンスについて',
    '出金は6:00まで延長いたします。',
    [`trading ${AS_PLANNED}`, `deposit ${AS_PLANNED}`, 'withdrawal 06:00 extended', `api ${AS_PLANNED}`],
  ],
  [
    AT_3,
    '【延長】メンテナンス',
    '出金のみ6:00まで延長いたします。その他のサービスは予定どおり5:00に再開いたします。',
    [`trading ${AS_PLANNED}`, `deposit ${AS_PLANNED}`, 'withdrawal 06:00 extended', `api ${AS_PLANNED}`],
  ],
  [
    AT_5,
    'メンテナンス終了のお知らせ',
    'システムメンテナンスは5:00に終了いたしました。なお、XRPの入出金のみ8:00再開予定です。',
    [
      'trading 05:00! completed',
      'deposit 05:00! completed',
      'XRP deposit 08:00 in-progress',
      'withdrawal 05:00! completed',
      'XRP withdrawal 08:00 in-progress',
      'api 05:00! completed',
    ],
  ],
  [
    AT_3,
    'Maintenance update',
    'Trading has resumed; withdrawals remain suspended.',
    ['trading 03:05! completed', `deposit ${AS_PLANNED}`, `withdrawal ${ON}`, `api ${AS_PLANNED}`],
  ],
  [
    AT_3,
    'Maintenance update',
    'Trading has resumed. Deposits and withdrawals remain suspended until 6:00 JST.',
    ['trading 03:05! completed', 'deposit 06:00 in-progress', 'withdrawal 06:00 in-progress', `api ${AS_PLANNED}`],
  ],
  [
    AT_3,
    'Maintenance update',
    'The API is back online. All other services are still down.',
    [`trading ${ON}`, `deposit ${ON}`, `withdrawal ${ON}`, 'api 03:05! completed'],
  ],
  [
    AT_5,
    'Maintenance completed',
    'Maintenance has been completed, except for withdrawals, which will resume at 6:00 JST.',
    ['trading 05:00! completed', 'deposit 05:00! completed', 'withdrawal 06:00 in-progress', 'api 05:00! completed'],
  ],
  [
    AT_5,
    'メンテナンス完了',
    'メンテナンスは完了しました。出金は6:00に再開予定です。',
    ['trading 05:00! completed', 'deposit 05:00! completed', 'withdrawal 06:00 in-progress', 'api 05:00! completed'],
  ],
  [
    AT_3,
    'メンテナンスについて',
    '入金は再開しましたが、出金は停止したままです。',
    [`trading ${AS_PLANNED}`, 'deposit 03:05! completed', `withdrawal ${ON}`, `api ${AS_PLANNED}`],
  ],
  [
    AT_3,
    'メンテナンスについて',
    '取引：再開済み\n入金：停止中\n出金：停止中\nAPI：停止中',
    ['trading 03:05! completed', `deposit ${ON}`, `withdrawal ${ON}`, `api ${ON}`],
  ],
  [
    AT_3,
    'Maintenance update',
    '- Trading: operational\n- Deposits: suspended\n- Withdrawals: suspended\n- API: operational',
    ['trading 03:05! completed', `deposit ${ON}`, `withdrawal ${ON}`, 'api 03:05! completed'],
  ],
  [
    AT_5,
    'メンテナンス終了のお知らせ',
    '出金を除く全てのサービスを再開いたしました。出金の再開は6:00を予定しております。',
    ['trading 05:00! completed', 'deposit 05:00! completed', 'withdrawal 06:00 in-progress', 'api 05:00! completed'],
  ],
  [
    AT_3,
    'メンテナンス延長',
    'APIの停止を7:00まで延長します。取引、入出金は5:00に再開します。',
    [`trading ${AS_PLANNED}`, `deposit ${AS_PLANNED}`, `withdrawal ${AS_PLANNED}`, 'api 07:00 extended'],
  ],
  [
    AT_5,
    'XRPの入出金について',
    'システムメンテナンスは終了しましたが、XRPの入出金は停止しております。再開時期は未定です。',
    [
      'trading 05:00! completed',
      'deposit 05:00! completed',
      'XRP deposit 05:00 in-progress',
      'withdrawal 05:00! completed',
      'XRP withdrawal 05:00 in-progress',
      'api 05:00! completed',
    ],
  ],
  [
    AT_3,
    'Maintenance update',
    'Trading is live again. Withdrawals are delayed until 7:00 JST.',
    ['trading 03:05! completed', `deposit ${AS_PLANNED}`, 'withdrawal 07:00 extended', `api ${AS_PLANNED}`],
  ],
  [
    AT_3,
    'メンテナンスについて',
    'ログインは可能になりましたが、取引はできません。',
    [`trading ${ON}`, `deposit ${AS_PLANNED}`, `withdrawal ${AS_PLANNED}`, `api ${AS_PLANNED}`],
  ],
  [
    AT_3,
    'メンテナンスについて',
    '取引は再開いたしました。入出金は8:00まで停止いたします。',
    ['trading 03:05! completed', 'deposit 08:00 in-progress', 'withdrawal 08:00 in-progress', `api ${AS_PLANNED}`],
  ],
];

describe('single parts in states of their own', () => {
  test.each(SAYINGS)('%s %s: %s', (published, title, text, parts) => {
    expect(linesOf(WHOLE, notice('blog:2', published, title, text))).toEqual(parts);
  });

  it('are the stop itself where nothing was known of it', () => {
    const alone = notice(
      'blog:2',
      AT_3,
      'Maintenance update',
      'Trading has resumed. Withdrawals remain suspended until 6:00 JST.',
    );
    expect(linesOf(alone)).toEqual(['withdrawal 06:00 in-progress']);
    expect(alone.reading).toMatchObject({ state: 'in-progress', unreadable: false });
  });

  it('say nothing before the stop', () => {
    const ahead = notice(
      'blog:2',
      '25T01:00',
      'メンテナンスについて',
      '取引は復旧しました。入出金は引き続き停止しております。',
    );
    expect(linesOf(WHOLE, ahead)[0]).toBe(`trading ${AS_PLANNED}`);
  });

  it.each([
    [
      'entries of one day',
      '【5:00追記】復旧いたしました。\n【3:30】入金は再開いたしました。\n【3:00】出金は停止中です。',
    ],
    [
      'what was so before all was back',
      '全サービスを再開いたしました。\n取引は再開しました。入出金は引き続き停止しております。',
    ],
    ['a sort of a service', '販売所は再開、取引所は引き続きメンテナンス中です。'],
    ['one part told of twice', '取引は停止中です。取引は再開しました。'],
    ['some customers', '本人確認がお済みでないお客様の出金は、12月11日 0:00まで引き続き停止いたします。'],
  ])('are not read from %s', (_, text) => {
    expect(notice('blog:2', AT_3, 'メンテナンスについて', text).reading.partStates).toEqual([]);
  });
});

describe('a part that is to last longer, said before its maintenance begins', () => {
  const WEEK_AHEAD = notice(
    'blog:1',
    '18T10:00',
    'システムメンテナンスのお知らせ',
    '【日時】\n2026年11月25日(水) 2:00 〜 5:00（予定）\n■ 停止するサービス\n・取引\n・入金\n・出金\n・API',
  );

  test.each([
    [
      'the day before',
      '23T22:00',
      '2026年11月25日(水)実施のシステムメンテナンスにつきまして、日本円の出金のみ、終了予定時刻を2026年11月25日(水) 8:00まで延長いたします。\nその他のサービスの終了予定時刻に変更はございません。',
      'JPY withdrawal 08:00 extended',
    ],
    [
      'days before',
      '20T09:00',
      '11月25日のメンテナンスについて、APIのみ終了予定を11月25日 7:30に延長いたします。その他のサービスに変更はございません。',
      'api 07:30 extended',
    ],
  ])('%s, is a part of it and nothing that is stopped now', (_, published, text, part) => {
    const longer = notice('blog:2', published, '【延長】停止時間延長のお知らせ', text);
    const windows = foldNotices([WEEK_AHEAD, longer]);
    expect(windows.map(({ start }) => jst(start))).toEqual(['2026-11-25T02:00']);
    expect(linesOf(WEEK_AHEAD, longer)).toContain(part);
    expect(linesOf(WEEK_AHEAD, longer)).toContain(`trading ${AS_PLANNED}`);
  });
});
