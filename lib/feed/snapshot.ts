import type { ExchangeId } from '../domain/exchange.ts';
import { leadAt } from '../domain/lead.ts';
import { otherCourses } from '../domain/situation/courses.ts';
import { sightAt } from '../domain/situation/sight.ts';
import { situationOf } from '../domain/situation/situation.ts';
import type { EpochMs } from '../domain/time.ts';
import type { View } from '../domain/view.ts';
import { isReport, type MaintenanceWindow } from '../domain/window.ts';
import { wordsIn } from '../messages/index.ts';
import { markedTimes } from '../messages/japan-times.ts';
import type { Language } from '../messages/language.ts';
import { disagreementText, partText } from '../messages/parts.ts';
import { subjectOf } from '../messages/subject.ts';

/** What is known of one exchange when a round is over. */
export interface Snapshot {
  readonly exchange: ExchangeId;
  readonly view: View;
  readonly now: EpochMs;
}

/** Every stop that is told: those to come and going on, the nearest first, then those that are over, the newest first. */
export function stopsOf({ exchange, view, now }: Snapshot): readonly MaintenanceWindow[] {
  const isOurs = (window: MaintenanceWindow) => window.exchange === exchange && !isReport(window);
  const shown = view.windows.filter(isOurs).map((window) => leadAt(window, now));
  const known = new Set(shown.map(({ id }) => id));
  return [...shown, ...view.past.filter((window) => !known.has(window.id) && isOurs(window))];
}

/** What may be said of `window` now, in a few words. */
export function stateText(window: MaintenanceWindow, { exchange, view, now }: Snapshot, language: Language): string {
  const situation = situationOf(window, sightAt(view, exchange), now);
  return partText({ window, situation }, wordsIn(language).parts, now, markedTimes(language));
}

/** What stands beside it: what of it goes its own way, and that notices disagree on it. */
export function besideTexts(
  window: MaintenanceWindow,
  { exchange, view, now }: Snapshot,
  language: Language,
): string[] {
  const { notifications, parts } = wordsIn(language);
  const times = markedTimes(language);
  const apart = otherCourses(window, sightAt(view, exchange), now).map((course) =>
    notifications.apart(subjectOf(course.window, language).name, partText(course, parts, now, times)),
  );
  const disagreement = disagreementText(window.disagreement, parts, times);
  return disagreement === null ? apart : [...apart, disagreement];
}
