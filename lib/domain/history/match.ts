import { envelopeOf } from '../envelope.ts';
import type { Notice, ReadWindow } from '../notice/notice.ts';
import { isTheRest, type PartName } from '../part.ts';
import { DAY_MS, type EpochMs, HOUR_MS } from '../time.ts';
import { least } from './least.ts';
import type { MaintenanceHistory } from './maintenance-history.ts';
import { isBeside, isCalledElse, ofThatName } from './name.ts';
import { ofThatNumber } from './number.ts';
import { correctedBy, hasTimes, isSuperseded, ROUNDING_MS, replacedBy } from './replaced.ts';
import { isVague, statementsOf } from './statement.ts';
import { includesPart, isNameless } from './targets.ts';
import type { DatedVersion } from './version.ts';
import { ofAnnouncement } from './which.ts';

/** A completion without times, or with an end only, is about a stop that began at most this long before. */
const LATEST_END_MS = 3 * DAY_MS;
/** What is still closed is told this long after the rest is back, at most. */
const LATEST_REST_MS = 6 * HOUR_MS;
/** 「28日深夜」 may be 2:00 of the 29th, and the 28th of America begins and ends later than Japan's. */
const LATEST_START_MS = 38 * HOUR_MS;

/** In an edited notice the window nearest to the old times is the old window. */
export function ownHistory(
  before: readonly MaintenanceHistory[],
  read: ReadWindow,
  version: DatedVersion,
): MaintenanceHistory | null {
  const { id } = version.notice;
  const same = before.find((history) => hasTimes(history, read) || gaveTimes(history, id, read));
  if (same) return same;
  const replaced = before.find((history) => isSuperseded(history, version));
  if (replaced) return replaced;
  const { windows } = version.reading;
  // Several windows: one that another line of the edit still names is not the one that moved.
  const open = before.filter((history) => !windows.some((other) => hasTimes(history, other)));
  const anchor = read.start ?? read.end ?? version.at;
  const distance = (history: MaintenanceHistory): number => Math.abs(envelopeOf(history.parts).start - anchor);
  return least(open, distance);
}

/** Those that `read` can be about at all; looked through first, since a year of notices has thousands. */
export function around(
  histories: readonly MaintenanceHistory[],
  { start, end }: ReadWindow,
  { reading }: DatedVersion,
): readonly MaintenanceHistory[] {
  if (start === null || reading.superseded.length > 0 || reading.isCorrection) return histories;
  return histories.filter((history) => isAround(history, start, end));
}

/** The maintenance that another notice than its own speaks of; null when it is one that nobody knew of. */
export function otherHistory(
  histories: readonly MaintenanceHistory[],
  read: ReadWindow,
  version: DatedVersion,
): MaintenanceHistory | null {
  const isOther = (history: MaintenanceHistory): boolean =>
    read.status === 'completed' && isBeside(history, version.notice);
  const kin = histories.filter((history) => isKin(history, read) && !isOther(history));
  const { isWhole, statements } = statementsOf(read, version.reading);
  // It is said of the whole, or of a part that the maintenance has.
  const about = isWhole ? kin : kin.filter(({ parts }) => names(parts, statements));
  const { start, end } = read;
  if (start === null && end !== null) return underWay(about, end) ?? underWay(wholesOf(histories, read, version), end);
  if (start === null) return null;
  return (
    (read.status === 'scheduled' ? kin : about).find((history) => hasTimes(history, read)) ??
    replacedBy(about, read, version) ??
    about.find((history) => history.parts.some((part) => part.start === start)) ??
    about.find((history) => isAround(history, start, end) && isOneMatter(history, read, version)) ??
    correctedBy(about, read, version)
  );
}

/** 「XRPの入出金のみ8:00再開予定」: of no stop of the coin's own, but of one of the exchange that runs or has just ended. */
function wholesOf(
  histories: readonly MaintenanceHistory[],
  read: ReadWindow,
  { at, reading }: DatedVersion,
): readonly MaintenanceHistory[] {
  if (read.kind !== 'asset' || reading.partStates.length === 0) return [];
  return histories.filter(({ kind, parts }) => {
    const { start, end } = envelopeOf(parts);
    const isRecent = start <= at && (end === null || at - end <= LATEST_REST_MS);
    return kind !== 'asset' && isRecent && names(parts, reading.partStates);
  });
}

/** Where only an end is given, the newest that began before it. */
function underWay(histories: readonly MaintenanceHistory[], end: EpochMs): MaintenanceHistory | null {
  const fitting = histories.filter((history) => {
    const { start, status } = envelopeOf(history.parts);
    return start < end && end - start <= LATEST_END_MS && status !== 'cancelled';
  });
  return least(fitting, (history) => -envelopeOf(history.parts).start);
}

/** What a version without times speaks of: its own, those whose old times it names, or the one under way. */
export function wordOnly(
  histories: readonly MaintenanceHistory[],
  before: readonly MaintenanceHistory[],
  version: DatedVersion,
): readonly MaintenanceHistory[] {
  const { state, kind, assets, stateIsOf, partStates } = version.reading;
  if (before.length > 0 || state === 'unknown' || state === 'scheduled') return before;
  const about = histories.filter(({ parts }) => names(parts, [...stateIsOf, ...partStates]));
  const named = about.filter((history) => isSuperseded(history, version));
  if (named.length > 0) return named;
  const isOff = callsOff(version);
  const fitting = about.filter(isLeft).filter((history) => {
    const { start } = envelopeOf(history.parts);
    const isCoin = kind === 'asset' && !partStates.some(isTheRest);
    if ((history.kind === 'asset') !== isCoin) return false;
    if (isCoin && !assets.some((asset) => history.parts.some((part) => part.asset === asset))) return false;
    return isOff
      ? start >= version.at - ROUNDING_MS
      : start <= version.at + ROUNDING_MS && version.at - start <= LATEST_END_MS;
  });
  const { stateNumbers, sequel } = version.reading;
  const told = stateNumbers.length > 0 ? stateNumbers : (sequel?.offs ?? []).flatMap(({ numbers }) => numbers);
  const numbered = ofThatNumber(histories, told);
  if (numbered !== null) return fitting.filter((history) => numbered.includes(history));
  const meant = isOff && fitting.length > 1 ? ofAnnouncement(fitting, sequel?.of.announced ?? []) : fitting;
  const dated = onNamedDays(meant, version);
  if (dated !== null) return ofThatName(dated, version.notice.title);
  const nearest = least(ofThatName(meant, version.notice.title), (history) =>
    Math.abs(envelopeOf(history.parts).start - version.at),
  );
  return nearest === null ? [] : [nearest];
}

/** Those that are planned for a day, of which a notice speaks. */
export function onDay(
  histories: readonly MaintenanceHistory[],
  day: EpochMs,
  { notice }: DatedVersion,
): readonly MaintenanceHistory[] {
  return ofThatName(beginningOn(histories.filter(isLeft), day), notice.title);
}

/** Neither called off nor over. */
function isLeft({ parts }: MaintenanceHistory): boolean {
  const { status } = envelopeOf(parts);
  return status !== 'cancelled' && status !== 'completed';
}

/** Within the day, else in the night behind it. */
function beginningOn(histories: readonly MaintenanceHistory[], day: EpochMs): readonly MaintenanceHistory[] {
  const begin = (withinMs: number): readonly MaintenanceHistory[] =>
    histories.filter(({ parts }) => {
      const { start } = envelopeOf(parts);
      return start >= day && start < day + withinMs;
    });
  const same = begin(DAY_MS);
  return same.length > 0 ? same : begin(LATEST_START_MS);
}

/**
 * Those that begin on the days that the state is said of: 「11月28日のメンテナンスは中止」 says nothing of that of the 25th.
 * null: no day is named that could decide.
 */
function onNamedDays(
  fitting: readonly MaintenanceHistory[],
  version: DatedVersion,
): readonly MaintenanceHistory[] | null {
  const { stateDays } = version.reading;
  const found = stateDays.flatMap((day) => beginningOn(fitting, day));
  if (found.length > 0) return [...new Set(found)];
  // What is called off on a day to come is none of the others.
  return callsOff(version) && stateDays.some((day) => day > version.at) ? [] : null;
}

const callsOff = ({ reading: { state } }: DatedVersion): boolean => state === 'cancelled' || state === 'postponed';

/** One coin's stop is never the exchange's stop, nor another coin's. */
function isKin(history: MaintenanceHistory, read: ReadWindow): boolean {
  const coins = new Set(history.kind === 'asset' ? history.parts.flatMap(({ asset }) => asset ?? []) : []);
  if ((history.kind === 'asset') !== (read.kind === 'asset')) return coins.size === 0 && read.assets.length === 0;
  return coins.size === 0 || read.assets.length === 0 || read.assets.some((asset) => coins.has(asset));
}

const names = (parts: MaintenanceHistory['parts'], named: readonly PartName[]): boolean =>
  named.length === 0 || isNameless(parts) || named.some((name) => includesPart(parts, name));

/** Planned work begins a little later than planned, at most. */
const LATE_BEGIN_MS = HOUR_MS / 2;
const WORK = /メンテ|作業|点検|工事|更新|移行|maintenance|upgrade|\bwork|migration|update/i;

/** 「2:40頃に発生した遅延は3:00に復旧」 is no end of the maintenance during which something failed. */
function isOfWork(history: MaintenanceHistory, { kind, start }: ReadWindow, { title, text }: Notice): boolean {
  const planned = envelopeOf(history.parts).start;
  const isSoon = start === null || start - planned <= LATE_BEGIN_MS;
  return isSoon && !isCalledElse(history, title) && kind !== 'emergency' && WORK.test(`${title}\n${text}`);
}

/**
 * Two announcements whose times overlap are about one maintenance when both name a service that stops. Without names
 * they are when they call it alike.
 */
const isOneMatter = (history: MaintenanceHistory, read: ReadWindow, { notice, reading }: DatedVersion): boolean => {
  const { parts, kind } = history;
  if (read.status === 'completed' && kind !== 'emergency' && !isOfWork(history, read, notice)) return false;
  if (read.status !== 'scheduled' || reading.isChange) return true;
  if (kind !== read.kind && (isVague(read) || isNameless(parts))) return false;
  // A bank's hours of yen alone, and within them those of the exchange.
  const ofMoney = parts.every(({ service }) => service === 'deposit' || service === 'withdrawal');
  return !ofMoney || !read.services.includes('trading') || parts.some(({ end }) => end === read.end);
};

const gaveTimes = ({ parts }: MaintenanceHistory, noticeId: string, { start, end }: ReadWindow): boolean =>
  parts.some(({ given }) => given.get(noticeId)?.start === start && given.get(noticeId)?.end === end);

/** A part of it begins at the same moment, or at another one and overlaps. */
const isAround = ({ parts }: MaintenanceHistory, start: EpochMs, end: EpochMs | null): boolean =>
  parts.some(
    (part) =>
      part.start === start || (start < (part.end ?? part.start + HOUR_MS) && part.start < (end ?? start + HOUR_MS)),
  );
