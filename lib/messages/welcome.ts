import type { Catalogue } from './language.ts';

/** The weathers of the legend, in the order in which a window passes through them. */
export type LegendPhase = 'calm' | 'soon' | 'imminent' | 'ongoing' | 'overrun' | 'emergency' | 'recovered' | 'stale';

interface WelcomeWords {
  readonly lede: string;
  readonly sub: string;
  readonly next: string;
  readonly nextText: string;
  readonly legend: Readonly<Record<LegendPhase, string>>;
  readonly choose: string;
  readonly chooseText: string;
  readonly pin: string;
  readonly pinText: string;
  readonly badge: string;
}

export const WELCOME_WORDS: Catalogue<WelcomeWords> = {
  ja: {
    lede: '取引所が止まる前に、知る。',
    sub: 'bitbank のお知らせを読み、いつ何が止まり、いつ戻る予定かを、取引画面とツールバーに表示します。',
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
    choose: '通知のタイミングを選ぶ',
    chooseText: 'あとから設定で変えられます。',
    pin: 'ボタンを固定する',
    pinText: 'ツールバーに置くと、残り時間がいつも見えます。',
    badge: '3h',
  },
  en: {
    lede: 'Know before the exchange stops.',
    sub: 'Reads bitbank’s notices and shows on the trading page and the toolbar when it stops, what stops with it, and when it is planned to be back.',
    next: 'The next window',
    nextText: 'The nearest one found on the public pages.',
    legend: {
      calm: 'fair',
      soon: 'planned',
      imminent: 'within 15 min',
      ongoing: 'stopped',
      overrun: 'overrun',
      emergency: 'emergency',
      recovered: 'back',
      stale: 'out of date',
    },
    choose: 'Choose your reminders',
    chooseText: 'You can change this later in the options.',
    pin: 'Pin the button',
    pinText: 'On the toolbar it always shows the time left.',
    badge: '3h',
  },
};
