import type { ChoiceWords } from '../contract/choices.ts';
import * as common from './common.ts';

export const choices: ChoiceWords = {
  snooze: 'Snooze',
  snoozeFor: (length) => `in ${length}`,
  snoozeUntilBefore: (length) => `${length} before the start`,
  unsnooze: 'Undo',
  snoozedUntil: (time) => `Reminder at ${time}`,
  localTime: (time) => `${time} local time`,
  mute: 'Don’t notify me of this',
  unmute: 'Notify me of this',
  hide: 'Hide on the trading page',
  unhide: common.showOnPage,
  notSaved: 'Your change could not be saved. Please try again.',
  marks: { hidden: 'Hidden on the trading page', dismissed: 'Hidden until the next phase', muted: 'No notifications' },
  backFrom: { hidden: 'Show', dismissed: 'Show', muted: 'Notify' },
};
