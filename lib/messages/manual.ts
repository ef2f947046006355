import type { Catalogue } from './language.ts';

/** What is wrong with a window typed by hand. */
export type FormProblem = 'no-start' | 'end-before-start' | 'no-services' | 'bad-coins';

interface ManualWords {
  readonly title: string;
  readonly correctTitle: string;
  readonly paste: string;
  readonly pasteHint: string;
  readonly read: string;
  readonly reading: string;
  readonly byHand: string;
  readonly addThis: string;
  readonly addAll: (count: number) => string;
  readonly correct: string;
  readonly cancel: string;
  readonly save: string;
  readonly planned: string;
  readonly stops: string;
  readonly coins: string;
  readonly kind: string;
  readonly name: string;
  readonly start: string;
  readonly end: string;
  readonly endHint: string;
  readonly coinsHint: string;
  readonly lock: string;
  readonly lockHint: string;
  readonly unreadable: string;
  readonly failed: string;
  readonly problems: Readonly<Record<FormProblem, string>>;
}

export const MANUAL_WORDS: Catalogue<ManualWords> = {
  ja: {
    title: '予定を手動で追加',
    correctTitle: '予定を直す',
    paste: 'お知らせの文',
    pasteHint: 'メールや X のお知らせを貼り付けます',
    read: '読み取る',
    reading: '読み取っています',
    byHand: '手で入力',
    addThis: 'この内容で追加',
    addAll: (count) => `${count}件を追加`,
    correct: '直す',
    cancel: 'やめる',
    save: '保存',
    planned: '予定',
    stops: '停止',
    coins: 'コイン',
    kind: '種類',
    name: '名前',
    start: '開始 JST',
    end: '終了 JST',
    endHint: '空なら未定',
    coinsHint: 'XRP, ADA など。空なら取引所全体',
    lock: 'この内容を固定',
    lockHint: 'お知らせが更新されても、この内容のままにします',
    unreadable: '日時を読み取れませんでした。手で入力してください。',
    failed: '保存できませんでした。もう一度お試しください。',
    problems: {
      'no-start': '開始の日時を入力してください',
      'end-before-start': '終了は開始より後の日時にしてください',
      'no-services': '止まるサービスを1つ以上選んでください',
      'bad-coins': 'コインは XRP のような記号で、カンマで区切ってください',
    },
  },
  en: {
    title: 'Add a window',
    correctTitle: 'Correct a window',
    paste: 'Text of the notice',
    pasteHint: 'Paste a notice from e-mail or X',
    read: 'Read it',
    reading: 'Reading',
    byHand: 'Enter by hand',
    addThis: 'Add this',
    addAll: (count) => `Add all ${count}`,
    correct: 'Correct',
    cancel: 'Cancel',
    save: 'Save',
    planned: 'Planned',
    stops: 'Stops',
    coins: 'Coins',
    kind: 'Kind',
    name: 'Name',
    start: 'Start JST',
    end: 'End JST',
    endHint: 'empty: not announced',
    coinsHint: 'XRP, ADA; empty: the whole exchange',
    lock: 'Keep these times',
    lockHint: 'They stay as they are when a notice changes',
    unreadable: 'Date and time could not be read. Please enter them by hand.',
    failed: 'It could not be saved. Please try again.',
    problems: {
      'no-start': 'Enter the date and time of the start',
      'end-before-start': 'The end has to be after the start',
      'no-services': 'Choose at least one service that stops',
      'bad-coins': 'Write coins as symbols like XRP, separated by commas',
    },
  },
};
