import { isNews } from '../domain/digest.ts';
import type { PlannedReminder } from '../domain/plan.ts';
import { isOverScene } from '../domain/situation/scene.ts';
import { type Sight, sightAt, sightStateOf } from '../domain/situation/sight.ts';
import { type Situation, situationOf } from '../domain/situation/situation.ts';
import { type EpochMs, earliestOf } from '../domain/time.ts';
import type { MaintenanceWindow } from '../domain/window.ts';
import type { NotificationText } from './contract/notifications.ts';
import { saidOf } from './exchange-said.ts';
import { wordsIn } from './index.ts';
import { type JapanTimes, markedTimes, timesFor } from './japan-times.ts';
import type { NotificationReader } from './notification-lines.ts';
import { partText } from './parts.ts';
import { subjectOf } from './subject.ts';

/** So many stops are named; the others are counted. */
const NAMED = 3;

/** What one of many reminders is about, and what may be said of it. */
interface Told {
  readonly window: MaintenanceWindow;
  readonly situation: Situation;
  /** What a notice said of it may not hold any more. */
  readonly isInDoubt: boolean;
}

/**
 * The words of many reminders in one notification, in clock times, so that they stay true while it stands. Where
 * several exchanges are watched each line names its own.
 */
export function digestText(
  reminders: readonly PlannedReminder[],
  seen: Sight,
  now: EpochMs,
  { language, zone }: Pick<NotificationReader, 'language' | 'zone'>,
): NotificationText {
  const times = timesFor(language, zone);
  const { digest: words, locale } = wordsIn(language);
  const told = reminders.map(({ window }) => toldOf(window, seen, now));
  const isOver = told.some(({ situation }) => isOverScene(situation.scene));
  const named = told
    .slice(0, NAMED)
    .map((each) => saidOf(each.window.exchange, lineOf(each, now, times), seen, language));
  const rest = reminders.length - named.length;
  const isAnnounced = reminders.every(({ step }) => step.name === 'announced');
  const due = isOver ? locale.more : words.due;
  const title = isAnnounced ? words.announced : reminders.every(isNews) ? words.news : due;
  return {
    title: title(reminders.length),
    message: [...named, ...(rest > 0 ? [locale.more(rest)] : []), ...readLine(told, now, times)].join('\n'),
  };
}

function toldOf(window: MaintenanceWindow, seen: Sight, now: EpochMs): Told {
  const sight = sightAt(seen, window.exchange);
  const situation = situationOf(window, sight, now);
  const isDoubtful = situation.facts.isOld || sightStateOf(sight, now) !== 'read';
  return { window, situation, isInDoubt: isDoubtful && window.origin === 'notice' && !isOverScene(situation.scene) };
}

/** When it is planned and what stops; of what is over or called off, that it is. */
function lineOf({ window, situation }: Told, now: EpochMs, times: JapanTimes): string {
  const { language } = times;
  const { digest: words, parts } = wordsIn(language);
  const line = words.line(markedTimes(language).dayRange(window.start, window.end), subjectOf(window, language).name);
  if (!isOverScene(situation.scene)) return line;
  return words.over(line, partText({ window, situation }, parts, now, times));
}

/** When the oldest of it was read, where it may not hold any more: a moment stays true, an age does not. */
function readLine(told: readonly Told[], now: EpochMs, times: JapanTimes): string[] {
  const readAt = earliestOf(told.filter(({ isInDoubt }) => isInDoubt).map(({ situation }) => situation.facts.readAt));
  return readAt === null ? [] : [wordsIn(times.language).notifications.readAt(times.dayClock(readAt, now))];
}
