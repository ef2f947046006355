import type { EpochMs } from '../domain/time.ts';
import { clock, clockRange, dayAndClock, isNear, shortDay } from './format.ts';
import { wordsIn } from './index.ts';
import type { Language } from './language.ts';
import { jstMark, localTimes } from './local-time.ts';

/** Clock times of Japan as one reader is shown them: each brings along whose clock it is of, so that no sentence has to. */
export interface JapanTimes {
  readonly language: Language;
  /** `5:00` */
  readonly clock: (at: EpochMs) => string;
  /** `5:00`; with its day where it is neither today nor near. */
  readonly dayClock: (at: EpochMs, now: EpochMs) => string;
  /** `11/25(水) 5:00` */
  readonly onDay: (at: EpochMs) => string;
  /** `2:00〜5:00` */
  readonly clockRange: Range;
  /** `11/25(水) 2:00〜5:00` */
  readonly dayRange: Range;
  /** `2:00〜5:00`; with its day where it begins neither today nor near. */
  readonly nearRange: (start: EpochMs, end: EpochMs | null, now: EpochMs) => string;
}

type Range = (start: EpochMs, end: EpochMs | null) => string;

/** What stands behind a time: whose clock it is of, and what another clock shows. */
interface Beside {
  readonly mark: (at: EpochMs) => string;
  /** `write` is how the time itself is written. */
  readonly local: (start: EpochMs, end: EpochMs | null, write: Range) => string;
}

/** Marked for everybody; with `zone`, the time of that clock stands behind it where it is another. */
export const markedTimes = (language: Language, zone?: string): JapanTimes =>
  timesWith(language, { mark: () => ' JST', local: localIn(language, zone) });

/** Marked for a reader whose own clock, that of `zone`, shows another time; without a zone for nobody. */
export const timesFor = (language: Language, zone: string | undefined): JapanTimes =>
  timesWith(language, { mark: markIn(zone), local: () => '' });

/** Marked as by `timesFor`, and with the reader's own time behind it. */
export const timesWithLocal = (language: Language, zone: string | undefined): JapanTimes =>
  timesWith(language, { mark: markIn(zone), local: localIn(language, zone) });

/** A line may not end between a time and whose it is. */
const markIn =
  (zone: string | undefined): Beside['mark'] =>
  (at) =>
    zone === undefined ? '' : jstMark(at, zone).replace(' ', '\u00a0');

const localIn =
  (language: Language, zone: string | undefined): Beside['local'] =>
  (start, end, write) => {
    const local = zone === undefined ? null : localTimes(start, end, zone);
    return local === null ? '' : wordsIn(language).locale.local(write(local.start, local.end));
  };

function timesWith(language: Language, { mark, local }: Beside): JapanTimes {
  const { locale } = wordsIn(language);
  const onDay = (at: EpochMs) => dayAndClock(shortDay(at, language), at, language);
  // No end is no time, and no clock's.
  const range: Range = (start, end) =>
    end === null ? locale.openRange(clock(start) + mark(start)) : clockRange(start, end, language) + mark(end);
  const localRange: Range = (start, end) => (end === null ? clock(start) : clockRange(start, end, language));
  const onItsDay =
    (of: Range): Range =>
    (start, end) =>
      locale.dayAndClock(shortDay(start, language), of(start, end));
  const times = {
    language,
    clock: (at: EpochMs) => clock(at) + mark(at) + local(at, null, clock),
    onDay: (at: EpochMs) => onDay(at) + mark(at) + local(at, null, onDay),
    clockRange: (start: EpochMs, end: EpochMs | null) => range(start, end) + local(start, end, localRange),
    dayRange: (start: EpochMs, end: EpochMs | null) =>
      onItsDay(range)(start, end) + local(start, end, onItsDay(localRange)),
  };
  return {
    ...times,
    dayClock: (at, now) => (isNear(at, now) ? times.clock : times.onDay)(at),
    nearRange: (start, end, now) => (isNear(start, now) ? times.clockRange : times.dayRange)(start, end),
  };
}
