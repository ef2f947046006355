import type { ChoiceWords } from '../contract/choices.ts';

export const choices: ChoiceWords = {
  snooze: '後で通知',
  snoozeFor: (length) => `${length}後`,
  snoozeUntilBefore: (length) => `開始の${length}前`,
  unsnooze: '取り消す',
  snoozedUntil: (time) => `${time}に通知`,
  localTime: (time) => `現地時間${time}`,
  mute: 'この予定は通知しない',
  unmute: 'この予定を通知する',
  hide: '取引画面に表示しない',
  unhide: '取引画面に表示する',
  notSaved: '変更を保存できませんでした。もう一度お試しください。',
  marks: { hidden: '取引画面では非表示', dismissed: '次の段階まで非表示', muted: '通知しない' },
  backFrom: { hidden: '表示する', dismissed: '表示する', muted: '通知する' },
};
