import { describe, expect, test } from 'vitest';
import { foldNotices, type Version } from '../../../lib/domain/history/fold.ts';
import { dayHours, standing } from '../../notice/helpers.ts';
import { readIn } from './versions.ts';

/* What a notice tells by the clock alone, or of one stop of several, is said of the stop that is known by then. */

const version = readIn('2026-12');

/** `12-09T01:00/12-09T04:00 in-progress`, of all that is left, each once. */
const lines = (...versions: readonly Version[]): readonly string[] => [
  ...new Set(
    standing(foldNotices(versions)).flatMap(({ parts, ...whole }) =>
      (parts.length === 0 ? [whole] : standing(parts)).map((part) => `${dayHours(part)} ${part.status}`),
    ),
  ),
];

const PLAN = version('blog:1', '01T10:00', 'メンテナンスのお知らせ', '12月9日(水)2:00~5:00\n対象:全サービス');
const TWO = version(
  'blog:1',
  '01T10:00',
  '12月のサーバー作業',
  '作業1:電源更改 12月9日(水)2:00~5:00\n作業2:回線更改 12月16日(水)1:00~4:00\nいずれも全サービスが停止します。',
);
const BOTH = ['12-09T02:00/12-09T05:00 scheduled', '12-16T01:00/12-16T04:00 scheduled'];
const POST = version('x:1', '08T20:00', '', 'Maintenance Dec 9, 02:00-05:00 JST. Everything will be offline.');

describe('an edge that is told by its old clock time', () => {
  test.each<[title: string, text: string, left: string]>([
    [
      '【訂正】メンテナンスのお知らせ',
      '終了時刻に誤りがございました。\n\n(誤)5:00\n(正)5:30',
      '12-09T02:00/12-09T05:30',
    ],
    ['メンテナンスの訂正', '開始時刻を訂正いたします。\n訂正前:2:00\n訂正後:3:00', '12-09T03:00/12-09T05:00'],
    [
      'メンテナンスの訂正',
      '開始時刻を訂正いたします。\n訂正前:26:00\n訂正後:27:00(12月9日(水)午前3時)',
      '12-09T03:00/12-09T05:00',
    ],
    ['メンテナンス時刻の変更', '終了予定を5時から6時半に変更いたします。', '12-09T02:00/12-09T06:30'],
    ['メンテナンス時刻の訂正', '終了時刻は5:00ではなく4:30です。', '12-09T02:00/12-09T04:30'],
    [
      '[Correction] Maintenance',
      'There was an error in the start time.\n\nError: 2:00\nCorrect: 3:00\n\nThe end of 5:00 does not change.',
      '12-09T03:00/12-09T05:00',
    ],
    [
      'Correction',
      "Last week's notice gave a wrong end time.\n\nWas: 05:00\nShould read: 06:00\n\nThe start time (02:00) is correct.",
      '12-09T02:00/12-09T06:00',
    ],
    ['Maintenance: new end', 'The maintenance ends at 06:00 instead of 05:00.', '12-09T02:00/12-09T06:00'],
  ])('%s: %s', (title, text, left) => {
    expect(lines(PLAN, version('blog:2', '02T10:00', title, text))).toEqual([`${left} scheduled`]);
  });

  test.each<[title: string, text: string]>([
    ['サポート窓口の時間変更', '受付開始を2:00から3:00に変更いたします。'],
    ['キャンペーン終了時刻の訂正', '(誤)5:00\n(正)6:00'],
    ['メンテナンス時刻の変更', '終了予定を6:00から7:00に変更いたします。'],
    ['ヘルプセンターのメンテナンス時刻の変更', '終了予定を5:00から6:00に変更いたします。'],
    ['回線更改のお知らせ', '12月10日(木)5:00から8:00まで、回線更改のため停止いたします。'],
    ['回線更改のお知らせ', '12月10日(木)の回線更改は5:00から8:00となります。'],
    ['メンテナンス終了のお知らせ', '5:00から実施しておりましたチャット窓口のメンテナンスは、8:00に終了いたしました。'],
    ['Network maintenance', 'The network maintenance was moved to 10 December and now runs from 05:00 to 08:00 JST.'],
    ['Webinar moved', 'The webinar starts at 03:00 instead of 02:00.'],
    ['Maintenance', 'All times are UTC: it ends at 06:00 instead of 05:00.'],
  ])('is none of another matter: %s: %s', (title, text) => {
    expect(lines(PLAN, version('blog:2', '02T10:00', title, text))).toContain('12-09T02:00/12-09T05:00 scheduled');
  });

  test('is that of the day that is named', () => {
    const plan = version(
      'blog:1',
      '01T10:00',
      'メンテナンス',
      '12月9日(水)2:00~5:00\n12月16日(水)2:00~5:00\n全サービス停止',
    );
    const text = '(2)の12月16日(水)は停止時間を短縮いたします。\n開始:2:00 → 3:00\n終了:5:00(変更ありません)';
    expect(lines(plan, version('blog:2', '02T10:00', '12月16日のメンテナンス時間の短縮', text))).toEqual([
      '12-09T02:00/12-09T05:00 scheduled',
      '12-16T03:00/12-16T05:00 scheduled',
    ]);
  });

  test.each<[text: string]>([
    ['The end of today’s maintenance has been put back once more, from 05:00 to 06:15 JST.'],
    ['The reopening has been pushed back from 05:00 to 06:15 JST.'],
    ['5:00頃としておりました復旧見込みですが、作業に時間を要しており、6:15頃となる見込みです。'],
    ['再開予定を5:00から6:15に再延長いたします。'],
  ])('of what goes on makes it longer: %s', (text) => {
    const begun = version('blog:2', '09T02:01', 'メンテナンスを開始しました', 'メンテナンスを開始しました。');
    expect(lines(PLAN, begun, version('blog:3', '09T04:50', 'メンテナンスの延長', text))).toEqual([
      '12-09T02:00/12-09T06:15 extended',
    ]);
  });
});

describe('a post without a title', () => {
  test.each<[text: string, left: string]>([
    ['Sorry. Make that 06:15 JST. Really.', '12-09T02:00/12-09T06:15 extended'],
    ['Not yet. Aiming for 6:00.', '12-09T02:00/12-09T06:00 extended'],
    ['Still working on it. Now looking at 06:30 JST.', '12-09T02:00/12-09T06:30 extended'],
    ['We need a little longer. New ETA 06:30 JST.', '12-09T02:00/12-09T06:30 extended'],
    ['やっぱり6:15まで。すみません。', '12-09T02:00/12-09T06:15 extended'],
    ['もう少しかかります。6時を目標にしています。', '12-09T02:00/12-09T06:00 extended'],
    ['Up since 04:48 JST, all of it. Going to bed.', '12-09T02:00/12-09T04:48 completed'],
  ])('tells of the stop under way: %s', (text, left) => {
    expect(lines(POST, version('x:2', '09T04:50', '', text))).toEqual([left]);
  });

  test.each<[text: string]>([
    ['Support chat is staffed until 09:00 JST.'],
    ['キャンペーンは9:00までです!'],
    ['Not all services are back since 04:48.'],
    ['Some of it is up since 04:48.'],
    ['Good morning from Tokyo.'],
    ['We expect to be back up as of 06:00, hopefully.'],
  ])('ends nothing: %s', (text) => {
    const [left = ''] = lines(POST, version('x:2', '09T04:50', '', text));
    expect(left).not.toContain('completed');
    expect(left).toContain('12-09T02:00/12-09T0');
  });

  test('right behind an announcement adds one', () => {
    const again = version(
      'x:2',
      '08T20:02',
      '',
      'And again Dec 15 03:00-04:00 JST. Same thing, other half of the servers.',
    );
    expect(lines(POST, again)).toEqual(['12-09T02:00/12-09T05:00 scheduled', '12-15T03:00/12-15T04:00 scheduled']);
    const event = version('x:2', '08T20:02', '', 'Also Dec 15 18:00-19:00 JST: AMA with our CTO.');
    expect(lines(POST, event)).toEqual(['12-09T02:00/12-09T05:00 scheduled']);
    const later = version('x:2', '08T23:02', '', 'And again Dec 15 03:00-04:00 JST.');
    expect(lines(POST, later)).toEqual(['12-09T02:00/12-09T05:00 scheduled']);
  });
});

describe('one of two is moved, and its old times are not told', () => {
  test.each<[title: string, text: string, left: readonly string[]]>([
    [
      '作業の延期',
      '作業2は、12月23日(水)1:00~4:00に延期いたします。',
      [BOTH[0] as string, '12-23T01:00/12-23T04:00 scheduled'],
    ],
    [
      '回線更改の日程変更',
      '都合により、12月23日(水)2:30~4:00に変更いたします。',
      [BOTH[0] as string, '12-23T02:30/12-23T04:00 scheduled'],
    ],
    [
      '作業1の短縮',
      '作業1の開始を1時間遅らせ、12月9日(水)3:00~5:00といたします。',
      ['12-09T03:00/12-09T05:00 scheduled', BOTH[1] as string],
    ],
    [
      '作業日の振替',
      '16日は祝日のため、17日(木)1:00~4:00に実施します。',
      [BOTH[0] as string, '12-17T01:00/12-17T04:00 scheduled'],
    ],
    [
      'Work moved',
      'The work on 16 December is postponed to 23 December, 01:00-04:00 JST.',
      [BOTH[0] as string, '12-23T01:00/12-23T04:00 scheduled'],
    ],
    // By its line in the list, or its number.
    [
      '回線更改の延期',
      '都合により延期し、12月24日(木)3:00~6:00に実施いたします。',
      [BOTH[0] as string, '12-24T03:00/12-24T06:00 scheduled'],
    ],
    [
      '作業の延期',
      '第二回の作業は、12月23日(水)3:00~5:00に延期とさせていただきます。',
      [BOTH[0] as string, '12-23T03:00/12-23T05:00 scheduled'],
    ],
    [
      'Corrected notice',
      "The date in yesterday's notice was wrong. The maintenance is on 17 December, 01:00-04:00 JST.",
      [BOTH[0] as string, '12-17T01:00/12-17T04:00 scheduled'],
    ],
  ])('%s: %s', (title, text, left) => {
    expect(lines(TWO, version('blog:2', '02T10:00', title, text))).toEqual(left);
  });

  test('to the spare day, whatever that is called', () => {
    const work = '日時:12月9日(水)2:00~5:00(予備日:12月10日(木)2:00~5:00)\n対象:全サービス';
    const plan = version('blog:1', '01T10:00', '電源工事に伴う停止', work);
    const text =
      '荒天が予想されるため、電源工事は予備日である12月10日(木)2:00~5:00に実施いたします。12月9日(水)は停止いたしません。';
    expect(lines(plan, version('blog:2', '07T10:00', '電源工事の実施日', text))).toEqual([
      '12-10T02:00/12-10T05:00 scheduled',
    ]);
  });

  test('and moved back', () => {
    const away = version(
      'blog:2',
      '02T10:00',
      '日程変更',
      '12月9日(水)2:00~5:00のメンテナンスは、12月11日(金)2:00~5:00に変更いたします。',
    );
    const back = version(
      'blog:3',
      '04T10:00',
      '日程再変更',
      '12月11日(金)に変更とお知らせしておりましたメンテナンスは、当初の予定どおり12月9日(水)2:00~5:00に実施いたします。',
    );
    expect(lines(PLAN, away, back)).toEqual(['12-09T02:00/12-09T05:00 scheduled']);
  });

  test.each<[title: string, text: string]>([
    ['本人確認システムの日程変更', '本人確認システムの停止は、12月23日(水)1:00~4:00に変更いたします。'],
    ['追加のお知らせ', '当初の予定に加え、12月23日(水)1:00~4:00にも追加で実施いたします。'],
    ['Office', 'We have moved to a new office. The party takes place on December 23, 01:00-04:00 JST.'],
    [
      'We have moved',
      'We have moved to new servers. Maintenance: December 23, 01:00-04:00 JST, all services are down.',
    ],
    ['作業について', '12月23日(水)1:00~4:00に延期する可能性がございます。'],
    ['セミナー日程変更', 'セミナーは12月23日(水)1:00~4:00に変更いたします。'],
  ])('but not by what is said of something else: %s: %s', (title, text) => {
    expect(lines(TWO, version('blog:2', '02T10:00', title, text))).toEqual(expect.arrayContaining(BOTH));
  });
});

describe('a report of a stop that is over', () => {
  const plan = version(
    'blog:1',
    '01T10:00',
    'サーバー作業',
    '12月9日(水)2:00~5:00、12月16日(水)2:00~5:00に全サービスを停止します。',
  );

  test.each<[title: string, text: string]>([
    ['12月9日の作業結果', '先週12月9日(水)に実施した作業のご報告です。\n2:00に開始し、4:41に完了いたしました。'],
    ['作業結果', '12月9日(水)の作業は2:05に開始し、4:41に終了しました。'],
    ['Report of 9 December', 'The work of 9 December started at 02:00 and finished at 04:41. Nothing was lost.'],
  ])('is of its day: %s: %s', (title, text) => {
    expect(lines(plan, version('blog:2', '14T10:00', title, text))).toEqual([
      '12-09T02:00/12-09T04:41 completed',
      '12-16T02:00/12-16T05:00 scheduled',
    ]);
  });

  test.each<[text: string]>([
    ['先週の作業のご報告です。\n2:00に開始し、2:41に完了いたしました。'],
    ['前回の作業は2:00に開始し、2:41に完了いたしました。今回も安全に進めます。'],
    ['12月9日(水)の作業は2:00に開始し、2:41に完了いたしました。'],
    ['Last week the work started at 02:00 and finished at 02:41.'],
  ])('ends none that runs: %s', (text) => {
    const [, second] = lines(plan, version('blog:2', '16T02:50', '作業のご報告', text));
    expect(second).toMatch(/^12-16T02:00\/12-16T05:00 (?:scheduled|in-progress)$/);
  });

  test('says nothing of the night to come', () => {
    const nights = version(
      'blog:1',
      '01T10:00',
      '2夜連続メンテナンス',
      '12月9日(水)1:00~4:00、12月10日(木)1:00~4:00の2夜、全サービスを停止いたします。',
    );
    const text = '1夜目のメンテナンスは4:32に終了しました。\n2夜目(12月10日)は1:00~3:00に短縮して実施いたします。';
    expect(lines(nights, version('blog:2', '09T04:40', '1夜目終了のお知らせ', text))).toEqual([
      '12-09T01:00/12-09T04:32 completed',
      '12-10T01:00/12-10T03:00 scheduled',
    ]);
  });
});

describe('an end that is told in the plainest words', () => {
  test.each<[title: string, text: string]>([
    ['Maintenance over', 'The maintenance ended at 04:00 JST.'],
    ['Maintenance over', 'The maintenance ended at 04:00 JST, ahead of the extended schedule.'],
    [
      'Maintenance finished sooner than the extended time',
      'We finished at 04:00 JST, an hour before the extended end. All services are open.',
    ],
  ])('is that of the stop under way: %s: %s', (title, text) => {
    expect(lines(PLAN, version('blog:2', '09T04:02', title, text))).toEqual(['12-09T02:00/12-09T04:00 completed']);
  });

  test.each<[text: string]>([
    ['The maintenance of our charts partner ended at 04:00 JST.'],
    ['Last week the maintenance ended at 04:00 JST.'],
    ['The maintenance ended at 04:00 JST for some customers only.'],
  ])('is none: %s', (text) => {
    expect(lines(PLAN, version('blog:2', '09T04:02', 'News', text)).join()).not.toContain('completed');
  });
});

describe('what rests for once', () => {
  const weekly = version(
    'blog:1',
    '01T10:00',
    '定期メンテナンス',
    '12月9日(水)4:00~5:00\n12月16日(水)4:00~5:00\n全サービス停止',
  );
  const LEFT = ['12-09T04:00/12-09T05:00 scheduled'];

  test.each<[text: string]>([
    ['12月16日(水)の定期メンテナンスは休止いたします。'],
    ['12月16日(水)は取引の増加が見込まれるため、定期メンテナンスをお休みします。'],
    ['お取引に配慮し、12月16日(水)の週次メンテナンスはお休みといたします。'],
    ['12月16日(水)は、定期メンテナンスを実施しません。'],
    ['There will be no weekly restart on 16 December.'],
    ['12月16日(水)は連休中につき、サーバー再起動を行いません。'],
  ])('%s', (text) => {
    expect(lines(weekly, version('blog:2', '02T10:00', 'お知らせ', text))).toEqual(LEFT);
  });

  test.each<[text: string]>([
    ['12月16日(水)4:00~5:00、メンテナンスのため取引を休止いたします。'],
    ['12月16日(水)のメンテナンス中、サポートはお休みいたします。'],
    ['12月16日(水)4:00~5:00のメンテナンスに伴い入出金をお休みします。'],
    ['12月16日(水)のメンテナンスでは追加の停止を実施しません。'],
    ['12月16日(水)のキャンペーンは休止いたします。'],
    ['12月16日(水)は、お客様によるサーバー再起動を行いません。'],
  ])('but not: %s', (text) => {
    expect(lines(weekly, version('blog:2', '02T10:00', 'お知らせ', text))).toEqual([
      ...LEFT,
      '12-16T04:00/12-16T05:00 scheduled',
    ]);
  });
});

test('an article that tells an earlier move still is called off by the mark over it', () => {
  const text = '日時:(変更前)12月9日(水)2:00~5:00\n   (変更後)12月16日(水)2:00~5:00\n対象:全サービス';
  const title = 'データセンター移設に伴うサービス停止';
  const moved = version('blog:1', '02T10:00', `【日程変更】${title}`, text);
  expect(lines(PLAN, moved)).toEqual(['12-16T02:00/12-16T05:00 scheduled']);
  const off = version('blog:1', '03T10:00', `【中止】${title}`, `※12月3日更新:実施を中止しました。\n${text}`);
  expect(lines(PLAN, moved, off)).toEqual([]);
});

test('a row of everything under a title that names a coin is of everything', () => {
  const text = '【全サービス】12月9日(水)3:00~5:00\n【ETHの入出金】12月9日(水)3:00~9:00';
  const [whole] = foldNotices([
    version(
      'blog:1',
      '01T10:00',
      'メンテナンスおよびETH入出金停止のお知らせ',
      `メンテナンスを実施いたします。\n${text}`,
    ),
  ]);
  expect(whole?.assets).toEqual([]);
  expect(whole?.services).toContain('trading');
});

describe('a report with hours of its own, while a maintenance goes on', () => {
  test.each<[title: string, text: string]>([
    ['障害の復旧', '2:40頃に発生した通知メールの遅延は3:00に復旧いたしました。'],
    ['Resolved: chart display', 'The chart display issue that began at 02:30 JST was resolved at 03:40 JST.'],
    ['板情報配信の復旧', '2:10から停止していた板情報の配信は3:20に復旧しました。'],
    ['ブログのメンテナンス終了', 'ブログのメンテナンスは2:20に開始し、3:40に完了しました。'],
    ['', 'Our blog is back as of 03:50.'],
    ['Third-party charts restored', 'The chart provider finished its maintenance at 03:30 JST.'],
  ])('does not end it where it tells of something else: %s', (title, text) => {
    expect(lines(PLAN, version('blog:2', '09T04:00', title, text))).toContain('12-09T02:00/12-09T05:00 scheduled');
  });

  test.each<[title: string, text: string]>([
    ['メンテナンス終了のお知らせ', '2:10から実施しておりましたメンテナンスは、4:00に終了いたしました。'],
    ['Maintenance over', 'The maintenance that began at 02:10 JST ended at 04:00 JST.'],
  ])('ends it where it is of it, begun a little late: %s', (title, text) => {
    expect(lines(PLAN, version('blog:2', '09T04:05', title, text))).toEqual(['12-09T02:10/12-09T04:00 completed']);
  });
});

test('what no service is named for is called off by its name, and nothing else', () => {
  const identity = version(
    'blog:2',
    '01T11:00',
    '本人確認システムのメンテナンス',
    '12月9日(水)10:00~12:00、本人確認(eKYC)をご利用いただけません。取引には影響ありません。',
  );
  const off = version(
    'blog:3',
    '02T10:00',
    '本人確認システムのメンテナンス中止',
    '12月9日(水)に予定しておりました本人確認システムのメンテナンスは中止となりました。',
  );
  expect(lines(PLAN, identity, off)).toEqual(['12-09T02:00/12-09T05:00 scheduled']);
});

test("a bank's hours of yen are moved apart from those of the exchange", () => {
  const bank = version(
    'blog:1',
    '01T10:00',
    '日本円の即時入金停止',
    '12月9日(水)1:00~6:00は日本円の即時入金をご利用いただけません。',
  );
  const own = version(
    'blog:2',
    '01T11:00',
    'システムメンテナンス',
    '12月9日(水)3:00~5:00にシステムメンテナンスを行います。対象:取引、暗号資産の入出金',
  );
  const moved = version(
    'blog:3',
    '02T10:00',
    '即時入金停止日時の変更',
    '即時入金の停止日時が変更となりました。\n変更前:12月9日(水)1:00~6:00\n変更後:12月16日(水)1:00~6:00',
  );
  expect(lines(bank, own, moved)).toEqual(['12-09T03:00/12-09T05:00 scheduled', '12-16T01:00/12-16T06:00 scheduled']);
});
