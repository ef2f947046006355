import type { Random } from '../simulator/random.ts';

/** An article of a made-up site; `body` is its text line by line, which every markup renders in its own way. */
export interface SiteArticle {
  /** Its id in addresses. */
  readonly key: string;
  readonly title: string;
  readonly category: string;
  readonly publishedAt: number;
  readonly body: readonly string[];
  readonly excerpt: string;
}

const DAY_MS = 86_400_000;
/** 10:00 in Japan on 23 November 2026: what is published lies before it, what is announced behind. */
export const TODAY = Date.parse('2026-11-23T10:00:00+09:00');

const GREETINGS = [
  'いつもビットバンクをご利用いただきありがとうございます。',
  '平素より格別のご高配を賜り、厚く御礼申し上げます。',
  'お客様各位',
];
const CLOSINGS = [
  'ご不便をおかけいたしますが、何卒ご理解のほどお願い申し上げます。',
  '今後ともビットバンクをよろしくお願いいたします。',
  '',
];
const COINS = [
  'XRP',
  'ETH',
  'BTC',
  'LTC',
  'MONA',
  'BCC',
  'XLM',
  'QTUM',
  'BAT',
  'OMG',
  'SYM',
  'LINK',
  'BOBA',
  'ENJ',
  'DOT',
  'DOGE',
  'ASTR',
  'ADA',
  'AVAX',
  'AXS',
];
const CATEGORIES = ['お知らせ', 'サービス', 'メンテナンス', '重要', 'キャンペーン', '入出金', 'プレスリリース'];

const two = (value: number): string => String(value).padStart(2, '0');
const WEEKDAYS = '日月火水木金土';

/** A day of Japan in one of the ways in which notices write it. */
function dayIn(time: number, random: Random): string {
  const date = new Date(time + 9 * 3_600_000);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  const weekday = WEEKDAYS[date.getUTCDay()];
  return random.pick([
    `${year}年${month}月${day}日(${weekday})`,
    `${year}年${month}月${day}日（${weekday}）`,
    `${year}年${two(month)}月${two(day)}日`,
    `${year}/${two(month)}/${two(day)}`,
  ]);
}

/** What announces a stop, with its times; the number makes every title another one. */
function maintenance(random: Random, number: number): Pick<SiteArticle, 'title' | 'body'> {
  const day = dayIn(TODAY + random.whole(2, 9) * DAY_MS, random);
  const start = random.whole(0, 5);
  const end = start + random.whole(1, 4);
  const times = `${day} ${random.pick([`${start}:00 〜 ${end}:00`, `${start}:00～${end}:30`, `${two(start)}:30 - ${two(end)}:30`])}`;
  const kind = random.pick([
    'システムメンテナンス',
    '定期メンテナンス',
    '臨時メンテナンス',
    '緊急メンテナンス',
    '保守作業',
  ]);
  const title = random.pick([
    `【重要】${kind}実施のお知らせ（第${number}号）`,
    `${kind}のお知らせ 第${number}号`,
    `第${number}回 ${kind}について`,
  ]);
  const services = ['・取引（新規注文、注文の取消）', '・暗号資産および日本円の入出金', '・API'];
  return {
    title,
    body: [
      random.pick(GREETINGS),
      `下記の日程で${kind}を実施いたします。`,
      ...random.pick([['■ 日時', times], [`日時：${times}`], ['【日時】', times]]),
      random.pick(['■ 停止するサービス', '【影響範囲】']),
      ...services.slice(0, random.whole(1, 3)),
      random.pick(CLOSINGS),
    ].filter((line) => line !== ''),
  };
}

/** What stands beside it: postponements and cancellations of other stops, restarts, campaigns. */
function other(random: Random, number: number): Pick<SiteArticle, 'title' | 'body'> {
  const coin = random.pick(COINS);
  const [title, sentence] = random.pick([
    [
      `【延期】${coin}入出金停止の日程変更（第${number}号）`,
      `${coin}の入出金停止は延期となりました。管理番号${number}`,
    ],
    [
      `【中止】${coin}ネットワーク対応中止のお知らせ 第${number}号`,
      `予定しておりました停止は中止いたします。管理番号${number}`,
    ],
    [
      `【復旧】第${number}号 注文が通りにくい事象について`,
      `9:${two(number % 60)}に復旧いたしました。管理番号${number}`,
    ],
    [`${coin}の取扱い開始について（第${number}号）`, `${coin}の取扱いを開始いたします。管理番号${number}`],
    [`秋の入金キャンペーン第${number}弾を開催します`, `期間中のお取引で抽選に参加いただけます。管理番号${number}`],
    [
      `${coin}の出金を再開しました（第${number}号）`,
      `11月${1 + (number % 28)}日 8:15に再開いたしました。管理番号${number}`,
    ],
  ] as const);
  return { title, body: [random.pick(GREETINGS), sentence, random.pick(CLOSINGS)].filter((line) => line !== '') };
}

const KEYS: readonly ((random: Random, number: number) => string)[] = [
  (random) => String(random.whole(100_000_000, 999_999_999)),
  (_random, number) => `maintenance-${number}`,
  (random, number) => `2026${two(random.whole(1, 11))}_${number}`,
  (_random, number) => `a${number}f${(number * 7919) % 65_536}`,
];

/** The articles of a site, newest first; the first that `isStop` names is the one to be opened. */
export function articlesOf(random: Random, count: number): { articles: SiteArticle[]; stop: SiteArticle } {
  const keyOf = random.pick(KEYS);
  const at = random.whole(0, count - 1);
  const hour = random.whole(8, 20) * 3_600_000;
  const articles = Array.from({ length: count }, (_, index): SiteArticle => {
    const number = 1000 + index * 13 + random.whole(0, 12);
    const written = index === at ? maintenance(random, number) : other(random, number);
    const publishedAt = Date.parse('2026-11-22T00:00:00+09:00') - index * DAY_MS + hour;
    const excerpt = written.body.slice(0, 2).join('').slice(0, 60);
    return { key: keyOf(random, number), ...written, category: random.pick(CATEGORIES), publishedAt, excerpt };
  });
  return { articles, stop: articles[at] as SiteArticle };
}
