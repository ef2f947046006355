import { isNews } from '../domain/digest.ts';
import type { PlannedReminder } from '../domain/plan.ts';
import { isCalledOff } from '../domain/window.ts';
import { dayRange } from './format.ts';
import type { Catalogue, Language } from './language.ts';
import type { NotificationText } from './notification-words.ts';
import { subjectOf } from './subject.ts';

interface DigestWords {
  readonly announced: (count: number) => string;
  readonly news: (count: number) => string;
  readonly due: (count: number) => string;
  readonly line: (when: string, subject: string) => string;
  readonly calledOff: (line: string) => string;
  readonly more: (count: number) => string;
}

const DIGEST_WORDS: Catalogue<DigestWords> = {
  ja: {
    announced: (count) => `停止の予定が${count}件発表されました`,
    news: (count) => `停止の予定${count}件に発表・変更があります`,
    due: (count) => `ほかに${count}件の停止の予定があります`,
    line: (when, subject) => `${when} JST ${subject}`,
    calledOff: (line) => `${line}（中止・延期）`,
    more: (count) => `ほか${count}件`,
  },
  en: {
    announced: (count) => `${count} planned stops were announced`,
    news: (count) => `News of ${count} planned stops`,
    due: (count) => `${count} more planned stops`,
    line: (when, subject) => `${when} JST: ${subject}`,
    calledOff: (line) => `${line} (called off)`,
    more: (count) => `${count} more`,
  },
};

/** So many stops are named; the others are counted. */
const NAMED = 3;

/** The words of many reminders in one notification, in clock times, so that they stay true while it stands. */
export function digestText(reminders: readonly PlannedReminder[], language: Language): NotificationText {
  const words = DIGEST_WORDS[language];
  const named = reminders.slice(0, NAMED).map(({ window }) => {
    const line = words.line(dayRange(window.start, window.end, language), subjectOf(window, language).name);
    return isCalledOff(window) ? words.calledOff(line) : line;
  });
  const rest = reminders.length - named.length;
  const isAnnounced = reminders.every(({ step }) => step.name === 'announced');
  const title = isAnnounced ? words.announced : reminders.every(isNews) ? words.news : words.due;
  return {
    title: title(reminders.length),
    message: [...named, ...(rest > 0 ? [words.more(rest)] : [])].join('\n'),
  };
}
