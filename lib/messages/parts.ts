import type { WindowStatus } from '../domain/part.ts';
import type { Course } from '../domain/situation/courses.ts';
import type { EpochMs } from '../domain/time.ts';
import type { MaintenanceWindow } from '../domain/window.ts';
import type { PartWords } from './contract/parts.ts';
import { sameDay } from './format.ts';
import { wordsIn } from './index.ts';
import type { JapanTimes } from './japan-times.ts';

export type { PartWords } from './contract/parts.ts';

/** What is said of a part that goes its own way: `8:00終了予定`. */
export function partText({ window, situation }: Course, words: PartWords, now: EpochMs, times: JapanTimes): string {
  const { end, over, start, readAt } = situation.facts;
  const values: Readonly<Record<string, string>> = {
    range: times.nearRange(start, end, now),
    end: end === null ? words.openEnd : times.dayClock(end, now),
    over: times.dayClock(over ?? window.start, now),
    old: readAt === null ? words.old : words.readAt.replace('{time}', times.dayClock(readAt, now)),
  };
  return words.scenes[situation.scene].replace(/\{(\w{1,40})\}/g, (_, name: string) => values[name] ?? '');
}

type Times = Pick<MaintenanceWindow, 'start' | 'end'>;

/** The times of one of `claims`; with the day where it is the day that they disagree on. */
export function claimedTimes({ start, end }: Times, claims: readonly Times[], times: JapanTimes): string {
  const isOneDay = claims.every((other) => sameDay(other.start, start));
  return (isOneDay ? times.clockRange : times.dayRange)(start, end);
}

/** So many are compared at a glance; more would bury the rest of a notification. */
const TIMES_NAMED = 4;

/** That notices disagree, with the times that each gives; null while they agree. */
export function disagreementText(claims: readonly Times[], words: PartWords, times: JapanTimes): string | null {
  if (claims.length < 2) return null;
  const said = [...new Set(claims.map((claim) => claimedTimes(claim, claims, times)))];
  const { or, more } = wordsIn(times.language).locale;
  const named = said.length > TIMES_NAMED ? [...said.slice(0, TIMES_NAMED), more(said.length - TIMES_NAMED)] : said;
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
  times: JapanTimes,
): string | null {
  const said = corrected?.said ?? null;
  if (said === null) return null;
  const which = NOTICE_SAYS[said.status];
  if (which === 'plan' && said.start === start && said.end === end) return null;
  return words.noticeSays[which].replace('{range}', times.dayRange(said.start, said.end));
}
