import { isNews } from '../domain/digest.ts';
import { EXCHANGE_NAMES } from '../domain/exchange.ts';
import type { PlannedReminder } from '../domain/plan.ts';
import { isOneOfSeveral, type Sight } from '../domain/situation/sight.ts';
import { isCalledOff, type MaintenanceWindow } from '../domain/window.ts';
import type { NotificationText } from './contract/notifications.ts';
import { dayRange } from './format.ts';
import { wordsIn } from './index.ts';
import type { Language } from './language.ts';
import { subjectOf } from './subject.ts';

/** So many stops are named; the others are counted. */
const NAMED = 3;

/**
 * The words of many reminders in one notification, in clock times, so that they stay true while it stands. Where
 * several exchanges are watched each line names its own.
 */
export function digestText(
  reminders: readonly PlannedReminder[],
  seen: Pick<Sight, 'elsewhere'>,
  language: Language,
): NotificationText {
  const { digest: words, scenes } = wordsIn(language);
  const ofIts = ({ exchange }: MaintenanceWindow, line: string) =>
    isOneOfSeveral(seen) ? scenes.ofExchange(EXCHANGE_NAMES[exchange], line) : line;
  const named = reminders.slice(0, NAMED).map(({ window }) => {
    const line = words.line(dayRange(window.start, window.end, language), subjectOf(window, language).name);
    return ofIts(window, isCalledOff(window) ? words.calledOff(line) : line);
  });
  const rest = reminders.length - named.length;
  const isAnnounced = reminders.every(({ step }) => step.name === 'announced');
  const title = isAnnounced ? words.announced : reminders.every(isNews) ? words.news : words.due;
  return {
    title: title(reminders.length),
    message: [...named, ...(rest > 0 ? [words.more(rest)] : [])].join('\n'),
  };
}
