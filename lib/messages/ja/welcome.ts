import type { WelcomeWords } from '../contract/welcome.ts';

export const welcome: WelcomeWords = {
  lede: '取引所が止まる前に、知る。',
  sub: '取引所のお知らせを読み、いつ何が止まり、いつ戻る予定かを、取引画面とツールバーに表示します。',
  unofficial: '非公式の拡張機能です。読むのは公開ページだけで、口座・注文・APIキーには触れません。',
  next: '次の予定',
  nextText: '公開ページから見つかった、いちばん近い予定です。',
  legend: {
    calm: '晴 予定なし',
    soon: '曇 予定あり',
    imminent: '雨 15分以内',
    ongoing: '傘 停止中',
    overrun: '長雨 予定超過',
    emergency: '雷 緊急',
    recovered: '晴れ間 再開',
    stale: '霧 情報が古い',
  },
  exchanges: 'ほかの取引所も確認する',
  exchangesText: (first) =>
    `${first} は常に確認します。ほかの取引所はオンにしたものだけを読みます。あとから設定で変えられます。`,
  choose: '通知のタイミングを選ぶ',
  chooseText: 'あとから設定で変えられます。',
  pin: 'ボタンを固定する',
  pinText: 'ツールバーに置くと、残り時間がいつも見えます。',
  badge: '3h',
};
