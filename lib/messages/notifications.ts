import { wholeIdOf } from '../domain/lead.ts';
import type { Reminder } from '../domain/reminder.ts';
import { isOverScene, type Scene } from '../domain/situation/scene.ts';
import { type Sight, sightAt, sightStateOf } from '../domain/situation/sight.ts';
import { situationOf } from '../domain/situation/situation.ts';
import type { EpochMs } from '../domain/time.ts';
import { effectiveStart, isPairReport, LIVE_ID_PREFIX, type MaintenanceWindow } from '../domain/window.ts';
import type { NotificationText } from './contract/notifications.ts';
import type { SceneSentences } from './contract/scenes.ts';
import { saidOf } from './exchange-said.ts';
import { exchangeWords } from './exchange-words.ts';
import { ago } from './format.ts';
import { wordsIn } from './index.ts';
import { markedTimes, timesFor } from './japan-times.ts';
import {
  adviceBefore,
  age,
  ageLeftAway,
  apart,
  checkAfter,
  clockWrong,
  disagreement,
  endAhead,
  haltState,
  inMinutes,
  isDisagreed,
  type Line,
  lastSeen,
  length,
  type NotificationReader,
  noNotice,
  overBy,
  planned,
  plannedEnd,
  plannedStart,
  plannedTimes,
  planWas,
  replaced,
  saidOverAt,
  seenSince,
  services,
  sightDoubt,
  startedSince,
  stillRunning,
  stopNotSeen,
  type Telling,
} from './notification-lines.ts';
import { pairNotice } from './pair-words.ts';
import { subjectOf } from './subject.ts';

/**
 * The words of `reminder` that are true at `now`, however long after its moment it is shown or refreshed.
 * What is said follows from the scene; the step only says what is new about it.
 */
export function notificationText(
  reminder: Pick<Reminder, 'step' | 'window' | 'before'>,
  seen: Sight,
  now: EpochMs,
  reader: NotificationReader,
): NotificationText {
  const { exchange } = reminder.window;
  const text = ownText(reminder, sightAt(seen, exchange), now, reader);
  return { ...text, title: saidOf(exchange, text.title, seen, reader.language) };
}

/** The same as if there were no other exchange. */
function ownText(
  reminder: Pick<Reminder, 'step' | 'window' | 'before'>,
  sight: Sight,
  now: EpochMs,
  { language, zone, stays = false }: NotificationReader,
): NotificationText {
  const { window } = reminder;
  const { scene, facts } = situationOf(window, sight, now);
  if (isPairReport(window)) {
    const began = effectiveStart(window);
    const seen = wordsIn(language).notifications.seenAt(
      markedTimes(language).clock(began),
      inMinutes(now - began, language),
    );
    return pairNotice(window.title, { isOver: isOverScene(scene), seen }, language);
  }
  const telling: Telling = {
    reminder,
    window,
    scene,
    facts,
    seen: sight,
    sight: sightStateOf(sight, now),
    now,
    language,
    zone,
    stays,
    times: timesFor(language, zone),
    words: wordsIn(language).notifications,
    say: wordsIn(language).scenes,
    subject: subjectOf(window, language),
  };
  const { title, lines } = TEXTS[scene];
  return {
    title: newsTitle(telling) ?? title(telling),
    message: [...lines, sightDoubt, clockWrong].flatMap((line) => line(telling) ?? []).join('\n'),
  };
}

/** Scenes in which news of the plan is still news. */
const NEWS_SCENES: readonly Scene[] = [
  'said-stopped-running',
  'coming',
  'due',
  'due-running',
  'stopped',
  'past-end',
  'stale-start',
  'stale-end',
];

/** What is new about a plan, where the step is about that; else null. */
function newsTitle({ reminder: { step }, window, scene, words, subject, now, times }: Telling): string | null {
  if (!NEWS_SCENES.includes(scene)) return null;
  const isNewPlan = step.name === 'extended' || step.name === 'changed';
  if (isNewPlan && isDisagreed(window)) return words.disagree(subject);
  if (step.name === 'extended' && window.end !== null) {
    // Before the start the day stands in the line below.
    const end = times.dayClock(window.end, now > window.start ? now : window.start);
    return wholeIdOf(window.id) === window.id ? words.extended(end) : words.partExtended(subject, end);
  }
  if (step.name === 'changed') return isAboutHalt(window) ? words.noticeAppeared : words.changed(subject);
  return step.name === 'announced' && (scene === 'coming' || scene === 'stale-start') ? words.announced(subject) : null;
}

/** A halt that was seen before any notice spoke of it keeps its id. */
const isAboutHalt = ({ id }: MaintenanceWindow): boolean => id.startsWith(LIVE_ID_PREFIX);

interface SceneText {
  readonly title: (telling: Telling) => string;
  readonly lines: readonly Line[];
}

const titleOf =
  (pick: (say: SceneSentences, telling: Telling) => string): SceneText['title'] =>
  (telling) =>
    pick(telling.say, telling);

const OLD_PLAN: SceneText = {
  title: titleOf((say, { subject, facts, now, language, stays, times }) => {
    const read = facts.readAt === null || stays ? '' : say.asOf(ago(now - facts.readAt, language));
    return say.stopsAt(subject, times.dayClock(facts.start, now)) + read;
  }),
  lines: [
    plannedTimes,
    (telling) => (newsTitle(telling) === null ? ageLeftAway : age)(telling),
    replaced,
    services,
    apart,
    disagreement,
    adviceBefore,
  ],
};

/** One text for each scene. */
const TEXTS: Readonly<Record<Scene, SceneText>> = {
  coming: {
    title: ({ words, say, subject, facts, now, language, stays, times }) =>
      stays
        ? say.stopsAt(subject, times.dayClock(facts.start, now))
        : words.stopsIn(subject, inMinutes(facts.start - now, language)),
    lines: [planned, replaced, services, apart, disagreement, adviceBefore],
  },
  due: {
    title: titleOf((say, { subject }) => say.due(subject)),
    lines: [stopNotSeen, plannedStart, plannedEnd, replaced, services, apart, disagreement],
  },
  'due-running': {
    title: titleOf((say, { subject }) => say.due(subject)),
    lines: [stillRunning, ({ say }) => say.cancelNow, plannedStart, plannedEnd, replaced, apart, disagreement],
  },
  stopped: {
    title: titleOf((say, { subject }) => say.stopped(subject)),
    lines: [startedSince, plannedEnd, lastSeen, age, replaced, services, apart, disagreement],
  },
  'said-stopped-running': {
    title: titleOf((say, { subject }) => say.saidStopped(subject)),
    lines: [stillRunning, plannedEnd, replaced, services, apart, disagreement],
  },
  'past-end': {
    title: titleOf((say) => say.pastEnd),
    lines: [overBy, ({ say }) => say.backNotSeen, lastSeen, age, replaced, services],
  },
  'end-unseen': {
    title: titleOf((say, { subject }) => say.endPassed(subject)),
    lines: [({ say }) => say.nothingSeen, planWas],
  },
  auction: {
    title: titleOf((say, { facts, times }) => say.auction(times.clock(facts.reopening?.at ?? facts.start))),
    lines: [startedSince, ({ words }) => words.auctionOrders],
  },
  'pre-open': { title: titleOf((say) => say.cancelOnly), lines: [startedSince, endAhead] },
  'opening-auction': { title: titleOf((say) => say.openingAuction), lines: [startedSince, endAhead] },
  halted: { title: titleOf((say) => say.haltSeen), lines: [haltState, seenSince, lastSeen, noNotice] },
  reported: {
    title: titleOf((say, { window, language }) => say.says(exchangeWords(window.title, language))),
    lines: [seenSince, ({ say }) => say.saysUnclear, ({ words }) => words.checkPage],
  },
  'as-usual': {
    title: titleOf((say) => say.asUsual),
    lines: [({ window, words, language }) => words.saidBefore(exchangeWords(window.title, language)), checkAfter],
  },
  back: { title: titleOf((say, { subject }) => say.back(subject)), lines: [length, checkAfter] },
  'said-over': { title: titleOf((say, { subject }) => say.saidOver(subject)), lines: [length, checkAfter] },
  'said-over-unseen': {
    title: titleOf((say) => say.saidOverUnseen),
    lines: [startedSince, lastSeen, saidOverAt],
  },
  'end-passed': { title: titleOf((say, { subject }) => say.endPassed(subject)), lines: [planWas, age, checkAfter] },
  'end-passed-running': {
    title: titleOf((say, { facts, times }) => say.passedRunning(times.clock(facts.runningSeenAt ?? facts.start))),
    lines: [planWas, checkAfter],
  },
  'called-off': {
    title: titleOf((say, { subject, window }) =>
      window.status === 'postponed' ? say.postponed(subject) : say.calledOff(subject),
    ),
    lines: [
      ({ reminder: { before }, window, words, times }) => {
        const { start, end } = before ?? window;
        return words.insteadOf(times.dayRange(start, end));
      },
      ({ window }) => window.title,
    ],
  },
  'stale-start': OLD_PLAN,
  'stale-end': OLD_PLAN,
  'stale-open': OLD_PLAN,
  'stale-report': {
    title: titleOf((say, { window, language }) => say.says(exchangeWords(window.title, language))),
    lines: [age],
  },
  'stale-halted': {
    title: titleOf((say, { facts, now, language, stays }) =>
      facts.readAt === null || stays ? say.haltSeen : say.haltSeen + say.asOf(ago(now - facts.readAt, language)),
    ),
    lines: [lastSeen, ageLeftAway, noNotice],
  },
};
