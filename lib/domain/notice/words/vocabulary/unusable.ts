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

/** 「送金申請が処理されませんでした」「残高が反映されない」: what a service does for whoever asks. */
const DUTIES = [
  '処理',
  '反映',
  '表示',
  '約定',
  '更新',
  '配信',
  '送信',
  '計算',
  '実行',
  '受理',
  '承認',
  '決済',
  '着金',
  '送金',
  '受付',
  '執行',
];
const UNDONE: readonly string[] = DUTIES.flatMap((duty) =>
  [
    'されません',
    'されなく',
    'されない',
    'できません',
    'できなく',
    'できておりません',
    'できていません',
    'されておりません',
    'されていません',
    'いたしません',
    'しません',
  ].map((denial) => `${duty}${denial}`),
);

/** 「APIが502を返しています」「画面でエラーが出ておりました」 */
const ERRORS: readonly string[] = [
  ...['エラー', 'タイムアウト', '異常値'].flatMap((error) =>
    ['を返し', 'が返', 'を返す'].map((verb) => `${error}${verb}`),
  ),
  ...['500', '502', '503', '504'].map((code) => `が${code}を返`),
  ...['エラー', '不具合', '異常', '問題', '支障'].flatMap((error) =>
    ['が出て', 'が出る', 'が出た', 'が起き', 'が生じ', 'が続いて', 'が多発'].map((verb) => `${error}${verb}`),
  ),
];

/** 「プッシュ通知が配信されません」, though 配信 alone is a stream. */
export const UNSENT: readonly string[] = [
  '処理を締め切り',
  '処理を締め切ら',
  '処理を締切',
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
      ...UNDONE,
      ...ERRORS,
      ...UNSENT,
    ],
  ],
];
