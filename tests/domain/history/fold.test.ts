import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldNotices, type Version } from '../../../lib/domain/history/fold.ts';
import { readNotice } from '../../../lib/domain/notice/read.ts';
import { at, jst, noticeOf } from '../../notice/helpers.ts';

const version = (what: Parameters<typeof noticeOf>[0]): Version => {
  const notice = noticeOf(what);
  return { notice, reading: readNotice(notice) };
};

const ANNOUNCED = version({
  id: 'blog:1',
  published: '2026-11-20T12:00',
  title: 'システムメンテナンスのお知らせ',
  text: '日時：2026年11月26日（木）2:00～5:00\n取引、入出金を停止いたします。',
});
const CHANGED = version({
  id: 'blog:2',
  published: '2026-11-23T12:00',
  title: 'システムメンテナンス時間変更のお知らせ',
  text: '変更前：2026年11月26日（木）2:00～5:00\n変更後：2026年11月26日（木）3:00～6:00',
});
const EXTENDED = version({
  id: 'blog:3',
  published: '2026-11-26T05:40',
  title: '【延長】システムメンテナンスのお知らせ',
  text: '2026年11月26日（木）3:00～6:00に実施しておりますシステムメンテナンスは、終了予定時刻を7:30に延長いたします。',
});
const COMPLETED = version({
  id: 'blog:4',
  published: '2026-11-26T07:20',
  title: 'システムメンテナンス終了のお知らせ',
  text: '本日実施しておりましたシステムメンテナンスは、7:12に終了いたしました。',
});
const CANCELLED = version({
  id: 'blog:5',
  published: '2026-11-24T09:00',
  title: '【中止】システムメンテナンスのお知らせ',
  text: '2026年11月26日（木）3:00～6:00に予定しておりましたシステムメンテナンスは中止いたします。',
});
const REPOSTED = version({
  id: 'help:77',
  published: '2026-11-21T09:00',
  title: '【再掲】システムメンテナンスのお知らせ',
  text: '日時：2026年11月26日（木）2:00～5:00\n取引、入出金を停止いたします。',
});
const OTHER_COIN = version({
  id: 'blog:6',
  published: '2026-11-22T09:00',
  title: 'XRPの入出金停止のお知らせ',
  text: '停止日時：2026年11月26日（木）1:00\n再開日時：2026年11月26日（木）9:00',
});

const summary = (versions: readonly Version[]): readonly string[] =>
  foldNotices(versions).map(({ id, status, start, end }) => `${id} ${status} ${jst(start)}/${jst(end)}`);

describe('several notices about one stop', () => {
  it('keeps the id of the announcement through change, extension and completion', () => {
    expect(summary([ANNOUNCED, CHANGED, EXTENDED, COMPLETED])).toEqual([
      'blog:1@2026-11-25T17:00Z completed 2026-11-26T03:00/2026-11-26T07:12',
    ]);
  });

  it('tells what was said when, oldest first', () => {
    const [window] = foldNotices([ANNOUNCED, CHANGED, EXTENDED, COMPLETED]);
    expect(
      window?.revisions.map(({ noticeId, status, start, end }) => [noticeId, status, jst(start), jst(end)]),
    ).toEqual([
      ['blog:1', 'scheduled', '2026-11-26T02:00', '2026-11-26T05:00'],
      ['blog:2', 'scheduled', '2026-11-26T03:00', '2026-11-26T06:00'],
      ['blog:3', 'extended', '2026-11-26T03:00', '2026-11-26T07:30'],
      ['blog:4', 'completed', '2026-11-26T03:00', '2026-11-26T07:12'],
    ]);
    expect(window).toMatchObject({
      endIsActual: true,
      services: ['trading', 'deposit', 'withdrawal'],
      origin: 'notice',
    });
  });

  it('takes a re-post as the same window and opens the newest notice', () => {
    const windows = foldNotices([ANNOUNCED, REPOSTED]);
    expect(windows).toHaveLength(1);
    expect(windows[0]).toMatchObject({
      id: 'blog:1@2026-11-25T17:00Z',
      noticeIds: ['help:77', 'blog:1'],
      status: 'scheduled',
    });
    expect(windows[0]?.revisions).toHaveLength(1);
  });

  it('calls a window off when a later notice does', () => {
    expect(summary([ANNOUNCED, CHANGED, CANCELLED])).toEqual([
      'blog:1@2026-11-25T17:00Z cancelled 2026-11-26T03:00/2026-11-26T06:00',
    ]);
  });

  it("keeps one coin's stop apart from the exchange's in the same night", () => {
    expect(foldNotices([ANNOUNCED, OTHER_COIN])).toHaveLength(2);
  });

  it('moves a window to the new date of a postponement', () => {
    const postponed = version({
      id: 'blog:8',
      published: '2026-11-24T09:00',
      title: 'システムメンテナンス延期のお知らせ',
      text: '2026年11月26日（木）2:00～5:00に予定しておりましたシステムメンテナンスは、延期いたします。\n変更後の日時：2026年12月3日（木）2:00～5:00',
    });
    expect(summary([postponed, ANNOUNCED])).toEqual([
      'blog:1@2026-11-25T17:00Z scheduled 2026-12-03T02:00/2026-12-03T05:00',
    ]);
  });

  it('starts a window of its own for a failure nobody announced', () => {
    const failure = version({
      id: 'blog:9',
      published: '2026-11-26T09:30',
      title: '【障害】注文が行えない事象について',
      text: '2026年11月26日（木）9:12頃より、システム障害により注文が行えない状態が発生しております。',
    });
    const [window] = foldNotices([failure]);
    expect(window).toMatchObject({
      kind: 'emergency',
      origin: 'notice',
      status: 'in-progress',
      start: at('2026-11-26T09:12'),
      end: null,
    });
  });

  it('drops a completion of something that was never announced', () => {
    expect(
      foldNotices([
        version({ title: '入金再開のお知らせ', text: '停止しておりましたBTCの入金は5:00に再開いたしました。' }),
      ]),
    ).toEqual([]);
  });
});

describe('one notice that is edited in place', () => {
  const edit = (text: string, updated: string, title = 'システムメンテナンスのお知らせ'): Version =>
    version({ id: 'blog:1', published: '2026-11-20T12:00', updated, seen: updated, title, text });

  it('replaces what it said before, as a revision of the same window', () => {
    const edited = edit('日時：2026年11月27日（金）2:00～4:00', '2026-11-22T10:00');
    expect(summary([edited, ANNOUNCED])).toEqual([
      'blog:1@2026-11-25T17:00Z scheduled 2026-11-27T02:00/2026-11-27T04:00',
    ]);
  });

  it('completes the window by a word added to the text', () => {
    const edited = edit(
      '【追記】2026年11月26日 4:30 メンテナンスは終了しました。\n\n日時：2026年11月26日（木）2:00～5:00',
      '2026-11-26T04:31',
    );
    expect(summary([ANNOUNCED, edited])).toEqual([
      'blog:1@2026-11-25T17:00Z completed 2026-11-26T02:00/2026-11-26T04:30',
    ]);
  });

  it('withdraws one of two windows that the edit leaves out', () => {
    const two = edit('日時\n・2026年11月26日 2:00～5:00\n・2026年11月28日 2:00～5:00', '2026-11-20T12:00');
    const one = edit('日時\n・2026年11月26日 2:00～5:00', '2026-11-21T12:00');
    expect(summary([two, one])).toEqual([
      'blog:1@2026-11-25T17:00Z scheduled 2026-11-26T02:00/2026-11-26T05:00',
      'blog:1@2026-11-27T17:00Z cancelled 2026-11-28T02:00/2026-11-28T05:00',
    ]);
  });

  it('says nothing new when only the time of the edit changed', () => {
    const touched = version({ ...ANNOUNCED.notice, published: '2026-11-20T12:00', updated: '2026-11-21T12:00' });
    expect(foldNotices([ANNOUNCED, touched])).toEqual(foldNotices([ANNOUNCED]));
  });
});

describe('the order of reading', () => {
  const ALL = [ANNOUNCED, CHANGED, EXTENDED, COMPLETED, CANCELLED, REPOSTED, OTHER_COIN];

  it('does not matter', () => {
    fc.assert(
      fc.property(fc.subarray(ALL, { minLength: 1 }), fc.integer(), (some, seed) => {
        const shuffled =
          fc.sample(fc.shuffledSubarray(some, { minLength: some.length }), { numRuns: 1, seed })[0] ?? [];
        expect(foldNotices(shuffled)).toEqual(foldNotices(some));
      }),
    );
  });

  it('does not matter for notices nobody thought of', () => {
    const day = fc.integer({ min: 1, max: 28 });
    const hour = fc.integer({ min: 0, max: 23 });
    const text = fc.oneof(
      fc.tuple(day, hour, hour).map(([d, a, b]) => `日時：2026年11月${d}日 ${a}:00～${b}:30`),
      fc
        .tuple(day, hour, hour)
        .map(([d, a, b]) => `11月${d}日${a}:00からのメンテナンスの終了予定を${b}:45に延長いたします。`),
      fc.tuple(hour).map(([a]) => `メンテナンスは${a}:20に終了いたしました。`),
      fc.constant('メンテナンスは中止いたします。'),
    );
    const versions = fc.array(
      fc.record({ id: fc.constantFrom('a:1', 'a:2', 'b:1'), text, day, hour }).map(({ id, text, day, hour }) =>
        version({
          id,
          text,
          title: 'メンテナンスのお知らせ',
          published: '2026-11-01T00:00',
          seen: `2026-11-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00`,
        }),
      ),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(versions, (list) => {
        expect(foldNotices([...list].reverse())).toEqual(foldNotices(list));
      }),
    );
  });
});

describe('what comes of many notices', () => {
  const plain = (id: string, day: string, hours = '2:00～5:00') =>
    version({
      id,
      published: '2026-11-20T12:00',
      title: 'システムメンテナンスのお知らせ',
      text: `日時：2026年11月${day}日 ${hours}\n取引を停止いたします。`,
    });

  it('stands by its start, whatever came first', () => {
    const starts = (versions: readonly Version[]) => foldNotices(versions).map(({ start }) => jst(start).slice(8, 13));
    const some = [plain('blog:11', '28'), plain('blog:12', '26'), plain('blog:13', '30'), plain('blog:14', '27')];
    expect(starts(some)).toEqual(['26T02', '27T02', '28T02', '30T02']);
    expect(starts([...some].reverse())).toEqual(['26T02', '27T02', '28T02', '30T02']);
  });

  it('of one start stands by its name', () => {
    const coins = ['XRP', 'BTC', 'ETH'].map((coin, index) =>
      version({
        id: `blog:${30 - index}`,
        published: '2026-11-20T12:00',
        title: `${coin}の入出金停止のお知らせ`,
        text: '停止日時：2026年11月26日（木）1:00\n再開日時：2026年11月26日（木）9:00',
      }),
    );
    const ids = foldNotices(coins).map(({ id }) => id);
    expect(ids).toHaveLength(3);
    expect(ids).toEqual([...ids].sort());
    expect(foldNotices([...coins].reverse()).map(({ id }) => id)).toEqual(ids);
  });

  it('of a notice that says another day now is withdrawn, but for what is over or stands in another one', () => {
    const edited = version({
      id: 'blog:1',
      published: '2026-11-20T12:00',
      updated: '2026-11-21T12:00',
      title: 'システムメンテナンスのお知らせ',
      text: '日時：2026年12月10日（木）2:00～5:00\n取引、入出金を停止いたします。',
    });
    const statuses = (versions: readonly Version[]) =>
      foldNotices(versions).map(({ start, status }) => `${jst(start).slice(5, 10)} ${status}`);
    expect(statuses([ANNOUNCED, edited])).toContain('12-10 scheduled');
    expect(statuses([ANNOUNCED, edited]).filter((one) => one === '11-26 scheduled')).toEqual([]);
    expect(statuses([ANNOUNCED, REPOSTED, edited])).toContain('11-26 scheduled');
  });
});
