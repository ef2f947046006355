import type { PlannedReminder } from './plan.ts';
import type { StepName } from './reminder.ts';
import { effectiveStart, type MaintenanceWindow } from './window.ts';

/** One notification: one reminder, or many in one. */
export type Telling =
  | { readonly kind: 'single'; readonly reminder: PlannedReminder }
  | {
      readonly kind: 'digest';
      /** Names the notice, or what else the reminders have in common. */
      readonly key: string;
      /** Nearest start first. */
      readonly reminders: readonly PlannedReminder[];
    };

/** What a notice, or the user, said; everything else is about the time or about what was seen. */
const NEWS: readonly StepName[] = ['announced', 'changed', 'extended', 'cancelled'];
/** What was seen live is never one of many. */
const SEEN: readonly StepName[] = ['halted', 'recovered'];
/** So many pieces at once are still told one by one. */
const SINGLY = 3;

export const isNews = ({ step }: Pick<PlannedReminder, 'step'>): boolean => NEWS.includes(step.name);

/**
 * `due` as notifications: one notice is one piece of news, however many windows it names, and many pieces of news at
 * once are one notification. Of many whose time has come the nearest is told on its own, the others in one.
 */
export function tellingsOf(due: readonly PlannedReminder[]): Telling[] {
  const seen = due.filter(({ step }) => SEEN.includes(step.name)).map(single);
  const timed = due.filter((reminder) => !isNews(reminder) && !SEEN.includes(reminder.step.name)).sort(byStart);
  return [...seen, ...timedTellings(timed), ...newsTellings(due.filter(isNews))];
}

function timedTellings(timed: readonly PlannedReminder[]): Telling[] {
  if (timed.length <= SINGLY) return timed.map(single);
  const leading = timed.find(({ window }) => window.services.includes('trading')) ?? timed[0];
  const rest = timed.filter((reminder) => reminder !== leading);
  return [...(leading === undefined ? [] : [single(leading)]), digest('now', rest)];
}

function newsTellings(news: readonly PlannedReminder[]): Telling[] {
  const groups = Map.groupBy(news, ({ window }) => sourceOf(window));
  if (groups.size > SINGLY) return [digest('news', news)];
  return [...groups].map(([key, group]) => {
    const [first] = group;
    return group.length === 1 && first !== undefined ? single(first) : digest(key, group);
  });
}

/** Where the news of `window` comes from: its newest notice, or the user's hand. */
const sourceOf = ({ noticeIds, origin, id }: MaintenanceWindow): string =>
  noticeIds[0] ?? (origin === 'manual' ? 'manual' : id);

const single = (reminder: PlannedReminder): Telling => ({ kind: 'single', reminder });

const digest = (key: string, reminders: readonly PlannedReminder[]): Telling => ({
  kind: 'digest',
  key,
  reminders: reminders.toSorted(byStart),
});

const byStart = (a: PlannedReminder, b: PlannedReminder): number => effectiveStart(a.window) - effectiveStart(b.window);
