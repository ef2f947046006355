import type { Facts } from './facts.ts';
import { noticeTitle } from './notices.ts';
import { PART_NAMES } from './part-names.ts';
import type { Apart, NoticeHappening, Stop } from './script.ts';

/*
 * What a notice makes of what is known of a stop, by the script's own truth.
 */

export const NOTHING_SEEN = {
  saidBeforeSeen: false,
  seenFrom: null,
  seenUntil: null,
  quietEnd: null,
  plannedEnd: null,
  firstPlannedEnd: null,
  signs: [],
} as const;

/** The stop as a whole, after `happening`; `firstEnd` is the end that was given first for its start. */
export function wholeAfter(
  stop: Stop,
  happening: NoticeHappening,
  before: Facts | undefined,
  firstEnd: number | null,
): Facts {
  const titles = [...(before?.titles ?? []), noticeTitle(stop, happening)];
  const isSpokenOf = before !== undefined && before.titles.length > 0;
  const names = isSpokenOf ? before : { services: stop.services, ownServices: stop.services, coins: stop.coins };
  const left = leftBy(names, happening.apart, happening.start);
  if (before !== undefined && (happening.says === 'part' || happening.says === 'repeat')) {
    return { ...before, ...left, titles };
  }
  const { says, start, end, at } = happening;
  const isEnd = says === 'complete';
  const isOff = says === 'cancel' || says === 'postpone';
  return {
    ...NOTHING_SEEN,
    ...before,
    ...left,
    start: isOff && before !== undefined ? before.start : start,
    end: isOff && before !== undefined ? before.end : end,
    status: says === 'cancel' ? 'cancelled' : says === 'postpone' ? 'postponed' : isEnd ? 'completed' : 'scheduled',
    saidOverAt: isEnd ? end : null,
    saidToGoOn: (says === 'extend' || says === 'announce') && at >= start,
    ...(isEnd ? {} : { plannedEnd: end, firstPlannedEnd: firstEnd }),
    titles,
    isHalt: before?.isHalt ?? false,
  };
}

type Names = Pick<Facts, 'services' | 'ownServices' | 'coins'>;

/** What is left of the rest once a part of it goes its own way; what begins with it is named in it all the same. */
function leftBy({ services, ownServices, coins }: Names, apart: Apart | undefined, start: number): Names {
  if (apart === undefined) return { services, ownServices, coins };
  const { takes, coins: own } = PART_NAMES[apart.key];
  const isLeft = (service: Names['services'][number]): boolean => !takes.includes(service);
  const isWithRest = apart.says !== 'off' && apart.start === start;
  return {
    services: isWithRest ? services : services.filter(isLeft),
    ownServices: ownServices.filter(isLeft),
    coins: coins.filter((coin) => !own.some((each) => each === coin)),
  };
}

const STATUS = {
  extend: 'scheduled',
  own: 'scheduled',
  resumed: 'scheduled',
  left: 'scheduled',
  off: 'cancelled',
  back: 'completed',
} as const;

/** The part that `happening` tells apart from `whole`, which is what was known before. */
export function partAfter(happening: NoticeHappening, apart: Apart, whole: Facts, titles: readonly string[]): Facts {
  const { services, coins } = PART_NAMES[apart.key];
  const { says, start, end } = apart;
  const isOver = says === 'back';
  return {
    ...NOTHING_SEEN,
    services,
    ownServices: services,
    coins,
    start,
    end,
    status: STATUS[says],
    saidOverAt: isOver ? end : null,
    saidToGoOn: whole.saidToGoOn || ((says === 'extend' || says === 'resumed') && happening.at >= start),
    plannedEnd: isOver ? whole.plannedEnd : end,
    firstPlannedEnd: start === whole.start ? whole.firstPlannedEnd : end,
    titles,
    isHalt: false,
  };
}
