import type { Reminder } from '../domain/reminder.ts';
import { otherCourses } from '../domain/situation/courses.ts';
import { isOverScene, type Scene } from '../domain/situation/scene.ts';
import { type Sight, type SightState, stopWordOf } from '../domain/situation/sight.ts';
import type { SituationFacts } from '../domain/situation/situation.ts';
import { type EpochMs, MINUTE_MS, toMinutes } from '../domain/time.ts';
import type { MaintenanceWindow } from '../domain/window.ts';
import { clockSentence } from './clock-words.ts';
import { comparisonText } from './comparison.ts';
import type { NotificationWords } from './contract/notifications.ts';
import type { SceneSentences } from './contract/scenes.ts';
import type { Subject } from './contract/subjects.ts';
import { exchangeWords } from './exchange-words.ts';
import { ago, inWords } from './format.ts';
import { wordsIn } from './index.ts';
import { type JapanTimes, markedTimes } from './japan-times.ts';
import type { Language } from './language.ts';
import { disagreementText, partText } from './parts.ts';
import { subjectOf } from './subject.ts';
import { serviceList } from './words.ts';

/** Whoever reads it: their language and their own time zone (an IANA name). */
export interface NotificationReader {
  readonly language: Language;
  readonly zone: string;
  /** Nobody can change the words once they stand: clock times alone, no count that would grow old. */
  readonly stays?: boolean;
}

/** What a notification is made of. */
export interface Telling {
  readonly reminder: Pick<Reminder, 'step' | 'window' | 'before'>;
  readonly window: MaintenanceWindow;
  readonly scene: Scene;
  readonly facts: SituationFacts;
  readonly seen: Sight;
  /** How well can be seen. */
  readonly sight: SightState;
  readonly now: EpochMs;
  readonly language: Language;
  readonly zone: string;
  readonly stays: boolean;
  /** Clock times for whoever reads. */
  readonly times: JapanTimes;
  readonly words: NotificationWords;
  readonly say: SceneSentences;
  readonly subject: Subject;
}

/** One line of the message; null where there is nothing to say. */
export type Line = (telling: Telling) => string | null;

const NEWS_STEPS: readonly Reminder['step']['name'][] = ['announced', 'changed', 'extended'];

/** When it is planned, by the clock of Japan and the user's own. */
export const plannedTimes: Line = ({ window, language, zone }) =>
  markedTimes(language, zone).dayRange(window.start, window.end);

/** The same, and how long until then, where the title does not say it. */
export const planned: Line = (telling) => {
  const { reminder, facts, now, language, words, stays } = telling;
  const isNews = NEWS_STEPS.includes(reminder.step.name) && !facts.isOld && !stays;
  const left = isNews ? words.separator + words.left(inMinutes(facts.start - now, language)) : '';
  return plannedTimes(telling) + left;
};

/** The times before the change, when there was one and they differ. */
export const replaced: Line = ({ reminder: { before }, window, words, times }) => {
  if (before === null || isDisagreed(window) || (before.start === window.start && before.end === window.end))
    return null;
  const sameStart = before.start === window.start;
  return words.insteadOf((sameStart ? times.clockRange : times.dayRange)(before.start, before.end));
};

/** Nothing was changed: another notice gives other times, and one of the two is wrong. */
export const isDisagreed = ({ disagreement }: Pick<MaintenanceWindow, 'disagreement'>): boolean =>
  disagreement.length > 1;

/** That notices disagree, and what each of them says. */
export const disagreement: Line = ({ window, language, times }) =>
  disagreementText(window.disagreement, wordsIn(language).parts, times);

/** What goes its own way: of what stops together not everything is back together. */
export const apart: Line = ({ window, seen, now, language, words, times }) => {
  const { parts } = wordsIn(language);
  const courses = otherCourses(window, seen, now).filter(
    ({ situation: { scene } }) => scene === 'called-off' || !isOverScene(scene),
  );
  const said = courses.map((course) =>
    words.apart(subjectOf(course.window, language).name, partText(course, parts, now, times)),
  );
  return said.length === 0 ? null : said.join('\n');
};

export const services: Line = ({ window, language, words }) => words.stops(serviceList(window.services, language));

export const startedSince: Line = ({ facts, now, language, words, stays, window, times }) => {
  if (!facts.isStartSeen && window.origin !== 'live') return words.plannedStartAt(times.dayClock(window.start, now));
  return words.sinceStart(
    times.dayClock(facts.start, now),
    stays || now - facts.start < MINUTE_MS ? null : inMinutes(now - facts.start, language),
  );
};

export const plannedStart: Line = ({ facts, now, words, times }) =>
  words.plannedStartAt(times.dayClock(facts.start, now));

/** The planned end and the time to it; on old data without the time. */
export const plannedEnd: Line = ({ facts, now, language, words, stays, times }) => {
  if (facts.end === null) return words.openEnd;
  const end = times.dayClock(facts.end, now);
  return facts.isOld || stays ? words.plannedEnd(end) : words.plannedEndAt(end, inMinutes(facts.end - now, language));
};

/** The planned end, where it is still to come. */
export const endAhead: Line = (telling) =>
  telling.facts.end === null || telling.facts.end <= telling.now ? null : plannedEnd(telling);

export const overBy: Line = ({ facts, now, language, words, stays, times }) => {
  if (facts.end === null) return null;
  const end = times.dayClock(facts.end, now);
  return stays ? words.plannedEnd(end) : words.plannedEndWas(end, inMinutes(now - facts.end, language));
};

export const stopNotSeen: Line = ({ facts, say, stays }) => (facts.canBeSeen && !stays ? say.stopNotSeen : null);

export const stillRunning: Line = ({ facts, say, times }) =>
  facts.runningSeenAt === null ? null : say.stillRunning(times.clock(facts.runningSeenAt));

export const lastSeen: Line = ({ facts, now, language, words, stays, times }) =>
  facts.lastSeenAt === null
    ? null
    : words.lastSeen(times.dayClock(facts.lastSeenAt, now), stays ? null : ago(now - facts.lastSeenAt, language));

/** How old what was read is, where that matters. */
export const age: Line = ({ facts, now, language, words, stays, times }) => {
  if (!facts.isOld || facts.readAt === null) return null;
  return stays ? words.readAt(times.dayClock(facts.readAt, now)) : words.readAgo(ago(now - facts.readAt, language));
};

/** The same, where the title does not say it. */
export const ageLeftAway: Line = (telling) => (telling.stays ? age(telling) : null);

/** What the exchange says now: its own code, a halt, or its flags; nothing where it says none of them. */
export const haltState: Line = ({ window, seen, language, words }) => {
  const word = stopWordOf(seen);
  if (word === 'maintenance') return words.maintenanceState;
  if (word === 'halt') return words.haltState;
  if (word === 'emergency') return words.emergencyState;
  if (window.title !== '' && window.origin === 'live') return exchangeWords(window.title, language);
  return word === null ? null : words.stopState;
};

export const seenSince: Line = ({ facts, now, language, words, stays }) =>
  words.seenAt(markedTimes(language).dayClock(facts.start, now), stays ? null : inMinutes(now - facts.start, language));

const SIGHT_SENTENCES: Readonly<Record<SightState, (say: SceneSentences) => string | null>> = {
  read: () => null,
  unannounced: () => null,
  // Its age stands beside what is told.
  stale: () => null,
  'first-reading': (say) => say.firstReading,
  unread: (say) => say.unread,
  offline: (say) => say.offline,
  'not-allowed': (say) => say.notAllowed,
};

/** Why what a notice said may not hold any more. The user's own entries and what was seen do not rest on it. */
export const sightDoubt: Line = (telling) => {
  const { window, scene, sight, say, facts, now, words, stays, times } = telling;
  if (window.origin !== 'notice' || isOverScene(scene)) return null;
  const sentence = SIGHT_SENTENCES[sight](say);
  if (sentence === null || !stays) return sentence;
  // What cannot be changed says when it was read: that stays true.
  if (facts.readAt === null || age(telling) !== null) return null;
  return words.readAt(times.dayClock(facts.readAt, now));
};

/** That this machine's clock is wrong: the times above are not those of the clock beside them. */
export const clockWrong: Line = ({ seen, say, language, stays }) =>
  stays ? null : clockSentence(seen.clockOffsetMs, say, language);

/** None is waited for where none ever comes. */
export const noNotice: Line = ({ seen, words }) => (seen.isUnannounced ? null : words.noNotice);

export const saidOverAt: Line = ({ facts, now, words, times }) =>
  facts.saidOverAt === null ? null : words.saidOverAt(times.dayClock(facts.saidOverAt, now));

/** How long it was, against the plan. */
export const length: Line = ({ facts, language, words }) => {
  if (facts.tookMs === null) return null;
  const duration = words.stoppedFor(inMinutes(facts.tookMs, language));
  const comparison = comparisonText(facts.against, language);
  return comparison === null ? duration : duration + words.compared(comparison);
};

export const planWas: Line = ({ window, language, words }) =>
  words.planWas(markedTimes(language).dayRange(window.start, window.end));

/** What to check once it is over: a coin's stop touches no order. */
export const checkAfter: Line = ({ window, words }) =>
  window.services.includes('trading') || window.assets.length === 0 ? words.checkOrders : words.checkBalances;

/** The first thing to do, from the exchange's own advice. */
export const adviceBefore: Line = ({ window, language, words }) => {
  const items = wordsIn(language).before;
  if (window.services.includes('trading')) return words.first(items['cancel-orders'].what);
  if (window.services.includes('deposit') || window.services.includes('withdrawal')) {
    return words.first(items['move-funds'].what);
  }
  return window.services.includes('api') ? words.first(items['stop-api'].what) : words.readNotice;
};

/** A duration to the nearest minute, in words; a notification does not tick, so it never shows seconds. */
export function inMinutes(durationMs: number, language: Language): string {
  const rounded = toMinutes(durationMs);
  return rounded < MINUTE_MS ? wordsIn(language).notifications.lessThanAMinute : inWords(rounded, language);
}
