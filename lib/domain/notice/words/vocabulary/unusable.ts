import type { WordRow } from './row.ts';

/** What is done with a service. */
const ERRANDS = [
  '取引',
  '売買',
  '注文',
  '発注',
  '入金',
  '出金',
  '入出金',
  '入庫',
  '出庫',
  '入出庫',
  '送金',
  '送付',
  '送受信',
  '振込',
  '購入',
  '売却',
  'ログイン',
  '交換',
  '両替',
  'アクセス',
  '接続',
] as const;

/** That nobody can do it. */
const DENIALS = [
  'いただけません',
  '頂けません',
  'いただけなくな',
  '頂けなくな',
  'いただけない',
  '頂けない',
  'になれません',
  '不可',
  '不可能',
  'ができなくな',
  'はできません',
  'はできなくな',
  'が反映されません',
  'が反映されなくな',
] as const;

/** 「出金処理を行いません」「入庫の受付はいたしません」「お取扱いはいたしません」: nobody does it for whoever asks. */
const REFUSALS: readonly string[] = ['手続き', '処理', '受付', '受け付け', '取扱い', '取り扱い', '取扱'].flatMap(
  (errand) =>
    ['を行いません', 'は行いません', 'をいたしません', 'はいたしません', 'を致しません', 'は致しません'].map(
      (denial) => `${errand}${denial}`,
    ),
);

/** 「出金を見合わせます」「取引はお休みです」: what is done with a service, and that it rests; alone these words are of plans or of people. */
const RESTS: readonly string[] = [
  ...ERRANDS,
  'サービス',
  '注文受付',
  '取引の受付',
  '注文の受付',
  '出金の受付',
  '入金の受付',
  '入出金の受付',
  '取扱い',
  '取り扱い',
].flatMap((errand) =>
  ['を見合わせ', 'は見合わせ', 'はお休み', 'がお休み', 'をお休み', 'を休ませ', 'は休ませ'].map(
    (rest) => `${errand}${rest}`,
  ),
);

/** 「システムを落とします」「サーバーを停めて」 */
const SWITCHED_OFF: readonly string[] = [
  'システム',
  'サーバー',
  'サーバ',
  'サービス',
  '取引所',
  '機器',
  '設備',
  'ネットワーク',
  'データベース',
].flatMap((machine) =>
  ['を落と', 'を停め', 'が落ち', 'をシャットダウン', 'を閉鎖', 'の電源を切'].map((verb) => `${machine}${verb}`),
);

/** 「プッシュ通知が配信されません」, though 配信 alone is a stream. */
export const UNSENT: readonly string[] = [
  '処理を締め切り',
  '処理を締め切ら',
  '処理を締切',
  '配信されません',
  '配信いたしません',
  '配信できません',
  '配信されなくな',
  '送信されません',
  '送信されなくな',
  '更新されません',
  '更新されなくな',
  '計算されません',
  '動作しません',
  'が届きません',
  'お使いになれません',
  'お使いいただけなくな',
  'お使いになれなくな',
  '約定が行われません',
  'お休みとなり',
  'お休みになり',
  'お休みをいただき',
  'お休みを頂き',
  '約定いたしません',
  '約定しません',
  'ともにできません',
  'お受けできておりません',
  'いったんお取扱いを休',
  'を停めて',
  'を停めます',
  'を停めさせ',
];

/** 「お取引いただけません」「出金頂けない」: a service stops, and no word says 利用. */
export const UNUSABLE_ROWS: readonly WordRow[] = [
  [
    ['stop'],
    [
      ...ERRANDS.flatMap((errand) => DENIALS.map((denial) => `${errand}${denial}`)),
      ...REFUSALS,
      ...RESTS,
      ...SWITCHED_OFF,
      ...UNSENT,
    ],
  ],
];
