import type { WindowStatus } from '../domain/part.ts';
import type { Course } from '../domain/situation/courses.ts';
import type { EpochMs } from '../domain/time.ts';
import type { MaintenanceWindow } from '../domain/window.ts';
import type { PartWords } from './contract/parts.ts';
import { clockRange, dayClock, dayRange, nearRange, sameDay } from './format.ts';
import { wordsIn } from './index.ts';
import type { Language } from './language.ts';

export type { PartWords } from './contract/parts.ts';

/** What is said of a part that goes its own way: `8:00終了予定`. */
export function partText({ window, situation }: Course, words: PartWords, now: EpochMs, language: Language): string {
  const { end, over, start, readAt } = situation.facts;
  const times: Readonly<Record<string, string>> = {
    range: nearRange(start, end, now, language),
    end: end === null ? words.openEnd : dayClock(end, now, language),
    over: dayClock(over ?? window.start, now, language),
    old: readAt === null ? words.old : words.readAt.replace('{time}', dayClock(readAt, now, language)),
  };
  return words.scenes[situation.scene].replace(/\{(\w{1,40})\}/g, (_, name: string) => times[name] ?? '');
}

type Times = Pick<MaintenanceWindow, 'start' | 'end'>;

/** The times of one of `claims`; with the day where it is the day that they disagree on. */
export function claimedTimes({ start, end }: Times, claims: readonly Times[], language: Language): string {
  const isOneDay = claims.every((other) => sameDay(other.start, start));
  return (isOneDay ? clockRange : dayRange)(start, end, language);
}

/** So many are compared at a glance; more would bury the rest of a notification. */
const TIMES_NAMED = 4;

/** That notices disagree, with the times that each gives; null while they agree. */
export function disagreementText(claims: readonly Times[], words: PartWords, language: Language): string | null {
  if (claims.length < 2) return null;
  const times = [...new Set(claims.map((claim) => claimedTimes(claim, claims, language)))];
  const { or, more } = wordsIn(language).locale;
  const named = times.length > TIMES_NAMED ? [...times.slice(0, TIMES_NAMED), more(times.length - TIMES_NAMED)] : times;
  return words.disagree.replace('{times}', named.join(or));
}

const NOTICE_SAYS: Readonly<Record<WindowStatus, keyof PartWords['noticeSays']>> = {
  scheduled: 'plan',
  'in-progress': 'plan',
  extended: 'plan',
  completed: 'over',
  postponed: 'postponed',
  cancelled: 'cancelled',
};

/** What a notice says beside the user's own word, which is locked; null where it says the same, or nothing. */
export function noticeSaysText(
  { corrected, start, end }: Pick<MaintenanceWindow, 'corrected' | 'start' | 'end'>,
  words: PartWords,
  language: Language,
): string | null {
  const said = corrected?.said ?? null;
  if (said === null) return null;
  const which = NOTICE_SAYS[said.status];
  if (which === 'plan' && said.start === start && said.end === end) return null;
  const range = `${dayRange(said.start, said.end, language)} JST`;
  return words.noticeSays[which].replace('{range}', range);
}
