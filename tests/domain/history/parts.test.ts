import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partsOf } from '../../../lib/domain/envelope.ts';
import { foldNotices, type Version } from '../../../lib/domain/history/fold.ts';
import { readNotice } from '../../../lib/domain/notice/read.ts';
import type { MaintenanceWindow } from '../../../lib/domain/window.ts';
import { jst, noticeOf } from '../../notice/helpers.ts';

const version = (what: Parameters<typeof noticeOf>[0]): Version => {
  const notice = noticeOf(what);
  return { notice, reading: readNotice(notice) };
};
const notice = (id: string, published: string, title: string, text: string): Version =>
  version({ id, published: `2026-11-${published}`, title, text });

/** A maintenance of trading, deposits, withdrawals and the API, 25 November 2:00–5:00. */
const WHOLE = notice(
  'blog:1',
  '24T23:00',
  '【重要】システムメンテナンス実施のお知らせ（11/25）',
  '下記の日程でシステムメンテナンスを実施いたします。\n■ 日時\n2026年11月25日(水) 2:00 〜 5:00\n■ 停止するサービス\n・取引（新規注文、注文の取消）\n・暗号資産および日本円の入出金\n・API',
);
const COINS = notice(
  'blog:20',
  '24T12:00',
  'XRP・ADAの入出金停止のお知らせ',
  '停止日時：2026年11月25日（水）1:00\n再開日時：2026年11月25日（水）9:00\n対象：XRP、ADA',
);

/** `trading 02:00-05:00 scheduled`, one line a part. */
const linesOf = (windows: readonly MaintenanceWindow[]): readonly string[] =>
  windows.flatMap((window) =>
    partsOf(window).map(({ service, asset, start, end, endIsActual, status }) => {
      const name = asset === null ? service : `${asset} ${service}`;
      return `${name} ${jst(start).slice(11)}-${jst(end).slice(-5)}${endIsActual ? '!' : ''} ${status}`;
    }),
  );
const lines = (...versions: readonly Version[]) => linesOf(foldNotices(versions));
const PLAN = '02:00-05:00 scheduled';
const ALL = [`trading ${PLAN}`, `deposit ${PLAN}`, `withdrawal ${PLAN}`, `api ${PLAN}`];

describe('another notice about a part of a maintenance', () => {
  it.each([
    [
      'the API alone',
      notice(
        'help-center:5',
        '24T23:30',
        '【API】メンテナンスに伴うAPI停止のお知らせ',
        'API をご利用のお客様へ\n2026年11月25日(水) 2:00 〜 5:00 の間、APIをご利用いただけません。',
      ),
    ],
    [
      'components of a status page',
      notice(
        'status-page:x',
        '24T23:30',
        'Scheduled maintenance',
        'メンテナンス: Scheduled maintenance\n状況: 予定\n日時: 2026年11月25日 2:00 ～ 2026年11月25日 5:00\n対象: API、Web',
      ),
    ],
    [
      'fewer services',
      notice(
        'blog:5',
        '25T00:30',
        'システムメンテナンスのお知らせ',
        '2026年11月25日(水) 2:00 〜 5:00\n停止するサービス：入金、出金',
      ),
    ],
    [
      'the API, in English',
      notice(
        'blog:7',
        '24T23:30',
        'API maintenance',
        'The API will be unavailable on November 25, 2026 from 2:00 to 5:00 JST.',
      ),
    ],
  ])('takes nothing from it: %s', (_, part) => {
    expect(lines(WHOLE, part)).toEqual(ALL);
    const [window] = foldNotices([WHOLE, part]);
    expect(window).toMatchObject({ title: WHOLE.notice.title, kind: 'system-update', disagreement: [] });
    expect(window?.noticeIds).toEqual([part.notice.id, 'blog:1']);
  });

  it('calls off what it names: withdrawals of yen', () => {
    const off = notice(
      'blog:2',
      '25T00:30',
      '日本円出金停止の中止のお知らせ',
      '2026年11月25日(水) 2:00 〜 5:00に予定しておりました日本円出金の停止は、中止いたします。取引の停止は予定どおり実施いたします。',
    );
    expect(lines(WHOLE, off)).toEqual([...ALL.slice(0, 3), 'JPY withdrawal 02:00-05:00 cancelled', `api ${PLAN}`]);
    expect(foldNotices([WHOLE, off])).toMatchObject([
      {
        status: 'scheduled',
        services: ['trading', 'deposit', 'withdrawal', 'api'],
        end: WHOLE.reading.windows[0]?.end,
      },
    ]);
  });

  it.each([
    [
      'in Japanese',
      '出金停止の中止のお知らせ',
      '2026年11月25日(水) 2:00 〜 5:00の出金の停止は中止いたします。取引、入金は予定どおり停止いたします。',
    ],
    [
      'in one sentence',
      '中止のお知らせ',
      '2026年11月25日(水) 2:00 〜 5:00の取引の停止は予定どおり実施し、出金の停止は中止いたします。',
    ],
    [
      'in English',
      'Withdrawal suspension cancelled',
      'The withdrawal suspension scheduled for November 25, 2026 2:00 - 5:00 JST has been cancelled. Trading will be suspended as planned.',
    ],
  ])('calls off withdrawals and nothing else, %s', (_, title, text) => {
    const window = foldNotices([WHOLE, notice('blog:2', '25T00:30', title, text)]);
    expect(linesOf(window)).toEqual([
      `trading ${PLAN}`,
      `deposit ${PLAN}`,
      'withdrawal 02:00-05:00 cancelled',
      `api ${PLAN}`,
    ]);
    expect(window).toMatchObject([{ status: 'scheduled', services: ['trading', 'deposit', 'api'] }]);
  });

  it('puts off what it names', () => {
    const later = notice(
      'blog:4',
      '25T00:30',
      '出金停止の延期のお知らせ',
      '2026年11月25日(水) 2:00 〜 5:00に予定しておりました出金の停止は、延期いたします。日程は改めてお知らせいたします。',
    );
    expect(lines(WHOLE, later)).toContain('withdrawal 02:00-05:00 postponed');
    expect(lines(WHOLE, later)).toContain(`trading ${PLAN}`);
    const dated = notice(
      'blog:4',
      '25T00:30',
      '出金停止の延期のお知らせ',
      '2026年11月25日(水) 2:00 〜 5:00に予定しておりました出金の停止は、2026年11月27日(金) 2:00 〜 5:00に延期いたします。',
    );
    expect(foldNotices([WHOLE, dated])).toMatchObject([
      { status: 'scheduled', services: ['trading', 'deposit', 'api'] },
      { status: 'scheduled', services: ['withdrawal'] },
    ]);
  });

  it.each([
    ['api', 'API再開のお知らせ', '停止しておりましたAPIは、4:00に再開いたしました。取引は引き続き停止しております。'],
    [
      'api',
      '【API】再開のお知らせ',
      '2026年11月25日(水) 2:00 〜 5:00のメンテナンスのうち、APIは4:00に再開いたしました。',
    ],
    [
      'api',
      'API has been restored',
      'API access was restored at 4:00 JST on November 25, 2026. Trading remains suspended.',
    ],
    ['withdrawal', '出金再開のお知らせ', '停止しておりました出金は、4:00に再開いたしました。'],
  ])('ends what it names earlier: %s by 「%s」', (service, title, text) => {
    const back = lines(WHOLE, notice('blog:3', '25T04:05', title, text));
    expect(back).toContain(`${service} 02:00-04:00! completed`);
    expect(back.filter((line) => / 02:00-05:00 (?:scheduled|in-progress)$/.test(line))).toHaveLength(3);
  });

  it('ends trading, while yen goes on until later', () => {
    const windows = foldNotices([
      WHOLE,
      notice(
        'blog:6',
        '25T04:30',
        '日本円入出金の停止時間延長のお知らせ',
        '2026年11月25日(水) 2:00 〜 5:00に実施しております日本円の入出金の停止は、終了予定時刻を8:00に延長いたします。',
      ),
      notice(
        'blog:9',
        '25T05:05',
        '取引再開のお知らせ',
        'システムメンテナンスにより停止しておりました取引は5:00に再開いたしました。',
      ),
    ]);
    expect(linesOf(windows)).toEqual([
      'trading 02:00-05:00! completed',
      `deposit ${PLAN}`,
      'JPY deposit 02:00-08:00 extended',
      `withdrawal ${PLAN}`,
      'JPY withdrawal 02:00-08:00 extended',
      `api ${PLAN}`,
    ]);
    expect(windows).toMatchObject([{ status: 'extended', services: ['deposit', 'withdrawal', 'api'] }]);
  });

  it('extends what it names alone', () => {
    const extended = notice(
      'blog:6',
      '25T04:30',
      '【延長】入出金停止時間延長のお知らせ',
      '2026年11月25日(水) 2:00 〜 5:00に実施しております入出金の停止は、終了予定時刻を8:00に延長いたします。',
    );
    expect(lines(WHOLE, extended)).toEqual([
      `trading ${PLAN}`,
      'deposit 02:00-08:00 extended',
      'withdrawal 02:00-08:00 extended',
      `api ${PLAN}`,
    ]);
  });

  it('says more exactly when the API stops', () => {
    const exact = notice(
      'help-center:5',
      '24T23:30',
      'API停止のお知らせ',
      '2026年11月25日(水) 1:30 〜 5:30 の間、APIをご利用いただけません。',
    );
    const expected = [...ALL.slice(0, 3), 'api 01:30-05:30 scheduled'];
    expect(lines(WHOLE, exact)).toEqual(expected);
    expect(foldNotices([WHOLE, exact])[0]?.disagreement).toEqual([]);
  });

  it('ends one of two coins', () => {
    const back = notice(
      'blog:21',
      '25T05:10',
      'XRPの入出金再開のお知らせ',
      '停止しておりましたXRPの入出金は5:00に再開いたしました。',
    );
    const windows = foldNotices([COINS, back]);
    expect(linesOf(windows)).toEqual([
      'ADA deposit 01:00-09:00 scheduled',
      'XRP deposit 01:00-05:00! completed',
      'ADA withdrawal 01:00-09:00 scheduled',
      'XRP withdrawal 01:00-05:00! completed',
    ]);
    expect(windows).toMatchObject([{ assets: ['ADA'], status: 'scheduled' }]);
  });

  it('ends deposits of a coin while withdrawals of it go on', () => {
    const back = notice(
      'blog:21',
      '25T05:10',
      'XRPの入金再開のお知らせ',
      '停止しておりましたXRPの入金は5:00に再開いたしました。',
    );
    const open = lines(COINS, back).filter((line) => line.endsWith('scheduled'));
    expect(open.map((line) => line.slice(0, -22))).toEqual(['ADA deposit', 'ADA withdrawal', 'XRP withdrawal']);
  });

  it('ends nothing but what it lists', () => {
    const some = notice(
      'blog:3',
      '25T04:05',
      '一部サービス再開のお知らせ',
      '2026年11月25日 4:00に以下のサービスを再開いたしました。\n・API\n・入金\n取引および出金は引き続き停止しております。',
    );
    expect(lines(WHOLE, some)).toEqual([
      `trading ${PLAN}`,
      'deposit 02:00-04:00! completed',
      `withdrawal ${PLAN}`,
      'api 02:00-04:00! completed',
    ]);
  });

  it.each([
    ['一部サービス再開のお知らせ', '一部のサービスを再開いたしました。'],
    [
      '信用取引再開のお知らせ',
      '停止しておりました信用取引は4:00に再開いたしました。現物取引は引き続き停止しております。',
    ],
    ['Partial resumption of services', 'Some services resumed at 4:00 JST on November 25, 2026.'],
  ])('ends nothing where it names no part that is known: %s', (title, text) => {
    const open = lines(WHOLE, notice('blog:3', '25T04:05', title, text));
    expect(open.map((line) => line.replace('in-progress', 'scheduled'))).toEqual(ALL);
  });

  it('ends nothing of a maintenance without names where it names no part', () => {
    const nameless = notice('blog:1', '24T23:00', 'システムメンテナンスのお知らせ', '2026年11月25日(水) 2:00 〜 5:00');
    const some = notice('blog:3', '25T04:05', '一部サービス再開のお知らせ', '一部のサービスを再開いたしました。');
    expect(lines(nameless, some)).toEqual([`other ${PLAN}`]);
  });

  it('ends what is back, not what is still to come back', () => {
    const first = notice(
      'blog:3',
      '25T04:05',
      '取引再開のお知らせ',
      '4:00に取引を再開いたしました。入出金、APIの再開は5:00を予定しております。',
    );
    expect(lines(WHOLE, first).slice(1)).toEqual(ALL.slice(1));
    expect(lines(WHOLE, first)[0]).toBe('trading 02:00-04:00! completed');
  });

  it('tells coins from yen', () => {
    const coins = notice(
      'blog:3',
      '25T04:05',
      '暗号資産の入出金再開のお知らせ',
      '暗号資産の入出金は4:00に再開いたしました。',
    );
    const yen = notice(
      'blog:4',
      '25T04:35',
      '日本円の入出金再開のお知らせ',
      '日本円の入出金は4:30に再開いたしました。',
    );
    const money = (...versions: Version[]) => lines(WHOLE, ...versions).filter((line) => /deposit/.test(line));
    expect(money(coins)).toEqual([`deposit ${PLAN}`, 'coins deposit 02:00-04:00! completed']);
    expect(money(coins, yen)).toEqual(['JPY deposit 02:00-04:30! completed', 'coins deposit 02:00-04:00! completed']);
    const longer = notice(
      'blog:5',
      '24T23:40',
      '日本円入出金停止のお知らせ',
      '2026年11月25日(水) 2:00〜8:00の間、日本円の入出金を停止いたします。',
    );
    expect(money(longer)).toEqual([`deposit ${PLAN}`, 'JPY deposit 02:00-08:00 scheduled']);
    expect(foldNotices([WHOLE, longer])[0]?.disagreement).toEqual([]);
  });

  it('may give one service a later end than another in the same breath', () => {
    const english = notice(
      'blog:6',
      '25T04:35',
      'Deposit suspension extended',
      'The suspension of deposits on November 25, 2026 from 2:00 has been extended until 8:00 JST. Trading will resume at 5:00 as planned.',
    );
    expect(lines(WHOLE, english)).toContain('deposit 02:00-08:00 extended');
    expect(lines(WHOLE, english)).toContain(`trading ${PLAN}`);
  });

  it('changes nothing where nothing of the kind was to stop', () => {
    const login = notice(
      'blog:8',
      '25T04:05',
      'ログイン再開のお知らせ',
      '停止しておりましたログインは、4:00に再開いたしました。',
    );
    expect(lines(WHOLE, login)).toEqual(ALL);
  });
});

describe('a word about the whole', () => {
  it.each([
    [
      '【中止】システムメンテナンスのお知らせ',
      '2026年11月25日(水) 2:00 〜 5:00に予定しておりましたシステムメンテナンスは中止いたします。',
      'cancelled',
    ],
    ['メンテナンス中止のお知らせ', 'メンテナンスは中止いたします。', 'cancelled'],
    ['システムメンテナンス終了のお知らせ', 'システムメンテナンスは4:30に終了し、取引を再開いたしました。', 'completed'],
  ])('is meant for every part: %s', (title, text, status) => {
    const [window] = foldNotices([
      WHOLE,
      notice('blog:8', status === 'completed' ? '25T04:40' : '25T00:30', title, text),
    ]);
    expect(window).toMatchObject({ status, parts: [], services: ['trading', 'deposit', 'withdrawal', 'api'] });
  });

  it.each([
    [
      'api',
      '24T23:59',
      'システムメンテナンス中止のお知らせ',
      '2026年11月25日(水) 2:00 〜 5:00のシステムメンテナンスは中止いたします。APIの停止のみ予定どおり実施いたします。',
    ],
    [
      'api',
      '25T04:40',
      'システムメンテナンス終了のお知らせ',
      'システムメンテナンスは4:30に終了いたしました。なお、APIは引き続き停止しております。',
    ],
    [
      'withdrawal',
      '25T04:40',
      'システムメンテナンス終了のお知らせ',
      'システムメンテナンスは4:30に終了いたしました。出金は6:00より再開いたします。',
    ],
    ['api', '25T04:40', 'サービス再開のお知らせ', 'APIを除く全サービスを4:30に再開いたしました。'],
    [
      'withdrawal',
      '25T04:40',
      'Maintenance completed',
      'The maintenance was completed at 4:30 JST on November 25, 2026. Withdrawals remain suspended.',
    ],
  ])('spares what the same notice says it is not true of: %s (%s %s)', (service, at, title, text) => {
    const after = lines(WHOLE, notice('blog:8', at, title, text));
    const open = after.filter((line) => /scheduled$|in-progress$/.test(line));
    expect(open.map((line) => line.split(' ')[0])).toEqual([service]);
  });

  it('takes the end that is still to come for that of what is spared', () => {
    const over = notice(
      'blog:8',
      '25T05:10',
      'システムメンテナンス終了のお知らせ',
      'システムメンテナンスは5:00に終了いたしました。出金は6:00より再開いたします。',
    );
    expect(lines(WHOLE, over)).toContain('withdrawal 02:00-06:00 in-progress');
    expect(lines(WHOLE, over)).toContain('trading 02:00-05:00! completed');
  });

  it('does not open again what is back', () => {
    const api = notice('blog:3', '25T04:05', 'API再開のお知らせ', '停止しておりましたAPIは、4:00に再開いたしました。');
    const longer = notice(
      'blog:4',
      '25T04:40',
      '【延長】システムメンテナンスのお知らせ',
      '2026年11月25日(水) 2:00 〜 5:00のシステムメンテナンスは、終了予定時刻を6:00に延長いたします。',
    );
    expect(lines(WHOLE, api, longer)).toContain('api 02:00-04:00! completed');
    expect(lines(WHOLE, api, longer)).toContain('trading 02:00-06:00 extended');
  });
});

describe('an edit of the same notice', () => {
  const edit = (title: string, text: string): Version =>
    version({
      id: 'blog:1',
      published: '2026-11-24T23:00',
      updated: '2026-11-25T00:10',
      seen: '2026-11-25T00:10',
      title,
      text,
    });
  const narrower = edit(
    'システムメンテナンス実施のお知らせ',
    '2026年11月25日(水) 2:00 〜 5:00\n停止するサービス：取引、API',
  );

  it('may name fewer services', () => {
    expect(lines(WHOLE, narrower)).toEqual([`trading ${PLAN}`, `api ${PLAN}`]);
  });

  it('leaves what another notice stands for', () => {
    const other = notice(
      'help:1',
      '24T23:20',
      '入金停止のお知らせ',
      '2026年11月25日(水) 2:00 〜 5:00の間、入金を停止いたします。',
    );
    expect(lines(WHOLE, other, narrower)).toEqual([`trading ${PLAN}`, `deposit ${PLAN}`, `api ${PLAN}`]);
  });

  it('that says that one of them is back takes no other back', () => {
    const back = edit(WHOLE.notice.title, `【追記】APIは4:00に再開いたしました。\n\n${WHOLE.notice.text}`);
    const open = lines(WHOLE, { ...back, notice: { ...back.notice, updatedAt: null } });
    expect(open).toContain(`trading ${PLAN}`);
    expect(open).toContain(`withdrawal ${PLAN}`);
  });
});

describe('two notices that disagree', () => {
  const other = (hours: string, services = '取引、入出金、APIを停止いたします。'): Version =>
    notice('help-center:9', '24T23:40', 'システムメンテナンスのお知らせ', `2026年11月25日(水) ${hours}\n${services}`);
  const said = (windows: readonly MaintenanceWindow[]) =>
    windows[0]?.disagreement.map(({ noticeId, start, end }) => [noticeId, jst(start).slice(11), jst(end).slice(11)]);

  it.each([
    ['the end', '2:00 〜 6:00', '02:00', '06:00'],
    ['the end, which comes earlier', '2:00 〜 4:00', '02:00', '05:00'],
    ['the start', '1:00 〜 5:00', '01:00', '05:00'],
    ['both', '3:00 〜 6:30', '02:00', '06:30'],
  ])('on %s are both kept, and the maintenance reaches over both', (_, hours, start, end) => {
    const windows = foldNotices([WHOLE, other(hours)]);
    expect(windows).toHaveLength(1);
    expect([jst(windows[0]?.start ?? null).slice(11), jst(windows[0]?.end ?? null).slice(11)]).toEqual([start, end]);
    const [from = '', to = ''] = hours.split(' 〜 ');
    expect(said(windows)).toEqual([
      ['blog:1', '02:00', '05:00'],
      ['help-center:9', from.padStart(5, '0'), to.padStart(5, '0')],
    ]);
  });

  it('agree again when one of them is corrected', () => {
    const corrected = version({
      id: 'help-center:9',
      published: '2026-11-24T23:40',
      updated: '2026-11-25T00:20',
      seen: '2026-11-25T00:20',
      title: 'システムメンテナンスのお知らせ',
      text: '2026年11月25日(水) 2:00 〜 5:00\n取引、入出金、APIを停止いたします。',
    });
    const windows = foldNotices([WHOLE, other('2:00 〜 6:00'), corrected]);
    expect(windows).toMatchObject([{ disagreement: [], parts: [] }]);
    expect(jst(windows[0]?.end ?? null)).toBe('2026-11-25T05:00');
  });

  it('are settled by a notice that says which times are new', () => {
    const change = notice(
      'blog:10',
      '25T00:30',
      'システムメンテナンス時間変更のお知らせ',
      '変更前：2026年11月25日(水) 2:00 〜 5:00\n変更後：2026年11月25日(水) 2:00 〜 6:00\n取引、入出金、APIを停止いたします。',
    );
    const windows = foldNotices([WHOLE, other('2:00 〜 6:00'), change]);
    expect(windows[0]?.disagreement).toEqual([]);
    expect(jst(windows[0]?.end ?? null)).toBe('2026-11-25T06:00');
  });

  it('do not when one is edited after another one changed it: the edit is the newer word', () => {
    const longer = notice(
      'blog:10',
      '25T00:10',
      '【延長】システムメンテナンスのお知らせ',
      '2026年11月25日(水) 2:00 〜 5:00のシステムメンテナンスは、終了予定時刻を6:00に延長いたします。',
    );
    const edited = version({
      id: 'blog:1',
      published: '2026-11-24T23:00',
      updated: '2026-11-25T00:20',
      seen: '2026-11-25T00:20',
      title: WHOLE.notice.title,
      text: WHOLE.notice.text.replace('2:00 〜 5:00', '1:00 〜 3:00'),
    });
    const windows = foldNotices([WHOLE, longer, edited]);
    expect(windows[0]?.disagreement).toEqual([]);
    expect([jst(windows[0]?.start ?? null), jst(windows[0]?.end ?? null)]).toEqual([
      '2026-11-25T01:00',
      '2026-11-25T03:00',
    ]);
  });

  it('do not where one of them gives no end', () => {
    expect(foldNotices([WHOLE, other('2:00〜')])[0]).toMatchObject({
      disagreement: [],
      end: WHOLE.reading.windows[0]?.end,
    });
  });
});

describe('any notices about one maintenance', () => {
  const hour = fc.integer({ min: 0, max: 6 });
  const service = fc.constantFrom('取引', '入金', '出金', '日本円の出金', 'API', 'ログイン');
  const list = fc.uniqueArray(service, { minLength: 1, maxLength: 3 }).map((names) => names.join('、'));
  const text = fc.oneof(
    fc
      .tuple(list, hour, hour)
      .map(([names, a, b]) => `2026年11月25日 ${a}:00～${b + 1}:30の間、${names}を停止いたします。`),
    fc.tuple(list, hour).map(([names, a]) => `停止しておりました${names}は${a}:20に再開いたしました。`),
    list.map((names) => `2026年11月25日 2:00〜5:00の${names}の停止は中止いたします。`),
    fc.tuple(list, hour).map(([names, a]) => `${names}の停止は${a + 2}:45まで延長いたします。`),
  );
  const version = fc
    .record({ id: fc.constantFrom('a:1', 'a:2', 'b:1', 'b:2'), text, day: fc.constantFrom(24, 25), hour })
    .map(({ id, text: body, day, hour: at }) => notice(id, `${day}T0${at}:00`, '停止に関するお知らせ', body));
  const versions = fc.array(version, { minLength: 1, maxLength: 6 });

  it('give the same in any order, and the same when they are read twice', () => {
    fc.assert(
      fc.property(versions, (some) => {
        const folded = foldNotices([WHOLE, ...some]);
        expect(foldNotices([...some, WHOLE].reverse())).toEqual(folded);
        expect(foldNotices([...some, WHOLE, ...some])).toEqual(folded);
      }),
    );
  });

  it('each service that was to stop has a part, whatever is said of another one', () => {
    fc.assert(
      fc.property(
        versions,
        list,
        fc.constantFrom('再開いたしました', 'の停止は中止いたします'),
        (some, names, what) => {
          const others = some.map((entry, index) => ({ ...entry, notice: { ...entry.notice, id: `c:${index}` } }));
          const before = foldNotices([WHOLE, ...others]);
          const last = notice(
            'z:1',
            '25T23:00',
            '停止に関するお知らせ',
            `2026年11月25日 2:00〜5:00の${names}${what}。`,
          );
          const after = new Set(
            foldNotices([WHOLE, ...others, last])
              .flatMap(partsOf)
              .map(({ service: one }) => one),
          );
          for (const { service: one } of before.flatMap(partsOf)) expect(after).toContain(one);
        },
      ),
    );
  });

  it('a window is never wider or narrower than what is left of its parts', () => {
    fc.assert(
      fc.property(versions, (some) => {
        for (const window of foldNotices([WHOLE, ...some])) {
          const parts = partsOf(window);
          expect(parts.some(({ start }) => start === window.start)).toBe(true);
          expect(parts.some(({ end }) => end === window.end)).toBe(true);
          for (const one of window.services) expect(parts.map(({ service: each }) => each)).toContain(one);
        }
      }),
    );
  });
});
