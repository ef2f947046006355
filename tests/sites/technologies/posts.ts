/** A post of the site whose makes are tried: what every make has to give back. */
export interface Post {
  readonly id: string;
  readonly title: string;
  readonly at: number;
  readonly category: string;
  readonly intro: readonly string[];
  /** What is announced, as label and values. */
  readonly rows: readonly (readonly [label: string, ...values: string[]])[];
  readonly closing: readonly string[];
}

/** 10:00 in Japan on 23 November 2026. */
export const NOW = Date.parse('2026-11-23T10:00:00+09:00');

const post = (
  id: string,
  at: string,
  title: string,
  category: string,
  { intro = [], rows = [], closing = [] }: Partial<Pick<Post, 'intro' | 'rows' | 'closing'>>,
): Post => ({ id, at: Date.parse(`${at}:00+09:00`), title, category, intro, rows, closing });

const GREETING = 'いつもビットバンクをご利用いただきありがとうございます。';
const CLOSING = 'お客様にはご不便をおかけいたしますが、何卒ご理解くださいますようお願い申し上げます。';

/** Two of one title, one in English, one with signs that markup escapes, one whose title begins with a day. */
export const POSTS: readonly Post[] = [
  post('483920175', '2026-11-20T15:00', '【重要】システムメンテナンス実施のお知らせ（11月25日）', 'メンテナンス', {
    intro: [GREETING, 'サービスの安定稼働のため、下記の日程でシステムメンテナンスを実施いたします。'],
    rows: [
      ['実施日時', '2026年11月25日(水) 2:00 〜 5:00'],
      ['停止するサービス', '取引（新規注文および注文の取消）', '暗号資産および日本円の入出金', 'API'],
    ],
    closing: ['作業の状況により、終了時刻は前後する場合がございます。', CLOSING],
  }),
  post('210394857', '2026-11-19T11:30', 'XRP（リップル）の入出金一時停止について', '入出金', {
    intro: [GREETING, 'ネットワークのアップグレードに対応するため、下記の期間においてXRPの入出金を停止いたします。'],
    rows: [
      ['停止期間', '2026年11月27日(金) 13:00 〜 17:00'],
      ['対象', 'XRPの入金および出金'],
    ],
    closing: [CLOSING],
  }),
  post('771203344', '2026-11-18T06:10', 'システムメンテナンス終了のお知らせ', 'お知らせ', {
    intro: [GREETING, '11月18日に実施しておりましたシステムメンテナンスは、5:40に終了いたしました。'],
  }),
  post('118820031', '2026-11-17T18:00', '【延期】SOLネットワーク対応に伴う入出金停止の日程変更', '重要', {
    intro: [GREETING, 'SOLの入出金停止は延期いたします。新しい日程は決まり次第お知らせいたします。'],
  }),
  post('902211456', '2026-11-13T05:50', 'システムメンテナンス終了のお知らせ', 'お知らせ', {
    intro: [GREETING, '11月13日に実施しておりましたシステムメンテナンスは、5:20に終了いたしました。'],
  }),
  post('330495521', '2026-10-30T17:00', 'Scheduled maintenance on the trading API', 'API', {
    intro: ['The trading API will be updated. Please see the Japanese notice for details.'],
  }),
  post('645500128', '2026-10-02T12:00', '「冬の入金キャンペーン」開催 & 特典のお知らせ', 'キャンペーン', {
    intro: [GREETING, '期間中の入金で抽選に参加いただけます。特典の進呈は中止となる場合がございます。'],
  }),
];

/** The post whose page is opened, and what stands beside it. */
export const [STOP, ...NEIGHBOURS] = POSTS as readonly [Post, ...Post[]];

/** The text of a post, as one would copy it from a page without markup. */
export const linesOf = ({ intro, rows, closing }: Post): string[] => [
  ...intro,
  ...rows.flatMap(([label, ...values]) => [`■ ${label}`, ...values]),
  ...closing,
];

/** The text as the HTML of an editor. */
export const htmlOf = (one: Post): string =>
  linesOf(one)
    .map((line) => (line.startsWith('■') ? `<h2>${escaped(line.slice(2))}</h2>` : `<p>${escaped(line)}</p>`))
    .join('');

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
export const path = ({ id }: Post): string => `/blog/articles/${id}`;
export const iso = ({ at }: Post): string => new Date(at).toISOString();

const date = ({ at }: Post): Date => new Date(at + 9 * 3_600_000);
const two = (value: number): string => String(value).padStart(2, '0');
/** `2026.11.20` */
export const dotted = (one: Post, mark = '.'): string =>
  `${date(one).getUTCFullYear()}${mark}${two(date(one).getUTCMonth() + 1)}${mark}${two(date(one).getUTCDate())}`;
/** `2026年11月20日` */
export const japanese = (one: Post): string =>
  `${date(one).getUTCFullYear()}年${date(one).getUTCMonth() + 1}月${date(one).getUTCDate()}日`;
export const wareki = (one: Post): string => `令和${date(one).getUTCFullYear() - 2018}年${japanese(one).slice(5)}`;
/** `11/20` */
export const yearless = (one: Post): string => `${date(one).getUTCMonth() + 1}/${two(date(one).getUTCDate())}`;
export const parts = (one: Post) => ({
  year: date(one).getUTCFullYear(),
  month: date(one).getUTCMonth() + 1,
  monthName: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')[date(one).getUTCMonth()] ?? '',
  day: date(one).getUTCDate(),
});
/** `3日前`, as sites count. */
export function relative({ at }: Post): string {
  const hours = Math.floor((NOW - at) / 3_600_000);
  const days = Math.floor(hours / 24);
  if (hours < 24) return `${hours}時間前`;
  if (days < 7) return `${days}日前`;
  return days < 30 ? `${Math.floor(days / 7)}週間前` : `${Math.floor(days / 30)}か月前`;
}

export const inScript = (data: unknown): string => JSON.stringify(data).replaceAll('<', '\\u003c');
export const inAttribute = (data: unknown): string => escaped(JSON.stringify(data));
export const page = (body: string, head = '<title>お知らせ | ビットバンク</title>'): string =>
  `<!DOCTYPE html><html lang="ja"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
