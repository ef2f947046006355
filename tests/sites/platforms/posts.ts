import type { Post } from '../technologies/posts.ts';

/** 10:00 in Japan on 25 November 2026. */
export const NOW = Date.parse('2026-11-25T10:00:00+09:00');

const GREETING = '平素よりビットバンクをご愛顧いただき、誠にありがとうございます。';

const post = (
  id: string,
  at: string,
  title: string,
  category: string,
  { intro = [], rows = [], closing = [] }: Partial<Pick<Post, 'intro' | 'rows' | 'closing'>> = {},
): Post => ({ id, at: Date.parse(`${at}:00+09:00`), title, category, intro, rows, closing });

/** A stop, and what would change it if it were taken for a part of it: put off, called off, over. */
export const POSTS: readonly Post[] = [
  post(
    '558120347',
    '2026-11-24T16:00',
    '【重要】取引システムの定期メンテナンスについて（12月2日 実施）',
    'メンテナンス',
    {
      intro: [GREETING, '取引システムの定期メンテナンスのため、以下の日時で全サービスを停止いたします。'],
      rows: [
        ['メンテナンス日時', '2026年12月2日(水) 1:30 ～ 4:45'],
        [
          '停止するサービス',
          '現物取引および信用取引（注文の取消を含む）',
          '日本円・暗号資産の入出金',
          '公開API・取引API',
        ],
      ],
      closing: ['開始前に未約定の注文をご確認くださいますようお願いいたします。'],
    },
  ),
  post('730014582', '2026-11-22T13:30', '【延期】DOGE・LTCの入出金メンテナンス日程変更のお知らせ', '入出金', {
    intro: [GREETING, '11月26日に予定していたDOGEおよびLTCの入出金メンテナンスは延期となりました。'],
    closing: ['新しい日程は改めてご案内いたします。'],
  }),
  post('104455209', '2026-11-20T11:00', 'API仕様変更（レートリミット）のお知らせ', 'API', {
    intro: [GREETING, '12月15日より、取引APIの呼出回数の上限を変更いたします。'],
  }),
  post('990127364', '2026-11-18T18:45', '【中止】11月19日に予定していたサーバーメンテナンスについて', 'メンテナンス', {
    intro: [GREETING, '11月19日に予定していたサーバーメンテナンスは中止いたします。'],
  }),
  post('417735508', '2026-11-12T09:15', '入金受付再開のお知らせ', '入出金', {
    intro: [GREETING, '停止していた日本円の入金受付を再開いたしました。'],
  }),
  post('268850013', '2026-11-05T15:00', 'Notice of planned system maintenance (December 2)', 'English', {
    intro: ['We will suspend all services on December 2. Please see the Japanese notice.'],
  }),
  post('835602741', '2026-10-28T12:00', '販売所における「スプレッド縮小」実施のお知らせ', 'サービス', {
    intro: [GREETING, '販売所の対象銘柄でスプレッドを縮小いたします。'],
  }),
  post('120934567', '2025-12-01T10:00', '年末年始の営業時間について', 'お知らせ', {
    intro: [GREETING, '年末年始はお問い合わせへの回答にお時間をいただきます。'],
  }),
];

/** The post whose page is opened, and what stands beside it. */
export const [STOP, ...NEIGHBOURS] = POSTS as readonly [Post, ...Post[]];
