import { isNews } from '../domain/digest.ts';
import type { PlannedReminder } from '../domain/plan.ts';
import { isOverScene } from '../domain/situation/scene.ts';
import { type Sight, sightAt, sightStateOf } from '../domain/situation/sight.ts';
import { type Situation, situationOf } from '../domain/situation/situation.ts';
import { type EpochMs, earliestOf } from '../domain/time.ts';
import type { MaintenanceWindow } from '../domain/window.ts';
import type { NotificationText } from './contract/notifications.ts';
import { saidOf } from './exchange-said.ts';
import { dayClock, dayRange } from './format.ts';
import { wordsIn } from './index.ts';
import type { Language } from './language.ts';
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
  language: Language,
): NotificationText {
  const { digest: words, locale } = wordsIn(language);
  const told = reminders.map(({ window }) => toldOf(window, seen, now));
  const isOver = told.some(({ situation }) => isOverScene(situation.scene));
  const named = told
    .slice(0, NAMED)
    .map((each) => saidOf(each.window.exchange, lineOf(each, now, language), seen, language));
  const rest = reminders.length - named.length;
  const isAnnounced = reminders.every(({ step }) => step.name === 'announced');
  const due = isOver ? locale.more : words.due;
  const title = isAnnounced ? words.announced : reminders.every(isNews) ? words.news : due;
  return {
    title: title(reminders.length),
    message: [...named, ...(rest > 0 ? [locale.more(rest)] : []), ...readLine(told, now, language)].join('\n'),
  };
}

function toldOf(window: MaintenanceWindow, seen: Sight, now: EpochMs): Told {
  const sight = sightAt(seen, window.exchange);
  const situation = situationOf(window, sight, now);
  const isDoubtful = situation.facts.isOld || sightStateOf(sight, now) !== 'read';
  return { window, situation, isInDoubt: isDoubtful && window.origin === 'notice' && !isOverScene(situation.scene) };
}

/** When it is planned and what stops; of what is over or called off, that it is. */
function lineOf({ window, situation }: Told, now: EpochMs, language: Language): string {
  const { digest: words, parts } = wordsIn(language);
  const line = words.line(dayRange(window.start, window.end, language), subjectOf(window, language).name);
  if (!isOverScene(situation.scene)) return line;
  return words.over(line, partText({ window, situation }, parts, now, language));
}

/** When the oldest of it was read, where it may not hold any more: a moment stays true, an age does not. */
function readLine(told: readonly Told[], now: EpochMs, language: Language): string[] {
  const readAt = earliestOf(told.filter(({ isInDoubt }) => isInDoubt).map(({ situation }) => situation.facts.readAt));
  return readAt === null ? [] : [wordsIn(language).notifications.readAt(dayClock(readAt, now, language))];
}
