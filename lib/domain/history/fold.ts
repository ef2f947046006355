import type { NoticeReading, ReadWindow } from '../notice/notice.ts';
import { endsBeside } from '../notice/told-apart.ts';
import { isTheRest, isUnnamed } from '../part.ts';
import type { MaintenanceWindow } from '../window.ts';
import { takeCoinsApart } from './coins-apart.ts';
import { asEdited, asWordOfDay } from './edited.ts';
import { append, apply, create, type MaintenanceHistory, moveBy, setStatus } from './maintenance-history.ts';
import { windowOf } from './maintenance-window.ts';
import { around, onDay, otherHistory, ownHistory, wordOnly } from './match.ts';
import { isCalledAlike, isOfNamedWork } from './name.ts';
import { callOffNamed } from './named-off.ts';
import { applyPartStates } from './part-states.ts';
import { takeSequel } from './sequel.ts';
import { type DatedVersion, inOrder, type Version } from './version.ts';

export type { Version } from './version.ts';

/**
 * Folds versions of notices into maintenances with their parts and revisions. A later version of one notice replaces
 * what it said; another notice adds, and changes, ends or calls off what it speaks of and nothing else.
 * The order of `versions` does not matter. Windows come by start, then id.
 */
export function foldNotices(versions: readonly Version[]): MaintenanceWindow[] {
  const ofExchanges = [...Map.groupBy(versions, ({ notice }) => notice.exchange).values()];
  return ofExchanges.flatMap(foldOne).sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
}

/** The same of one exchange: what another one says is never compared with it. */
function foldOne(versions: readonly Version[]): MaintenanceWindow[] {
  const histories: MaintenanceHistory[] = [];
  const byNotice = new Map<string, readonly MaintenanceHistory[]>();
  const readings = new Map<string, NoticeReading>();
  for (const version of inOrder(versions)) {
    const { id } = version.notice;
    byNotice.set(id, take(histories, byNotice.get(id) ?? [], asWordOfDay(asEdited(version, readings.get(id)))));
    readings.set(id, version.reading);
  }
  return histories.map(windowOf);
}

/** Takes one version in; returns the maintenances that its notice now speaks of. */
function take(
  histories: MaintenanceHistory[],
  before: readonly MaintenanceHistory[],
  whole: DatedVersion,
): readonly MaintenanceHistory[] {
  const { rest: version, spoken: ofCoins } = takeCoinsApart(histories, whole);
  const isTaken = (id: string): boolean => histories.some((history) => history.id === id);
  const followed = takeSequel(histories, version, { isNew: before.length === 0, isTaken });
  if (followed !== null) {
    const over = endOthers(histories, followed, version);
    callOffNamed(histories, followed, version);
    return [...followed, ...over, ...before.filter((history) => !followed.includes(history))];
  }
  const now: MaintenanceHistory[] = [];
  const { partStates } = version.reading;
  const moved = moveDays(histories, version);
  const told = partStates.length === 0 ? version.reading.windows : endsBeside(version.reading, partStates);
  const windows = moved === null ? told : [];
  const isFree = (history: MaintenanceHistory): boolean => !now.includes(history);
  for (const read of actualFirst(windows)) {
    const known =
      ownHistory(before.filter(isFree), read, version) ??
      otherHistory(around(histories, read, version).filter(isFree), read, version);
    if (known !== null) {
      apply(known, read, version);
      now.push(known);
      continue;
    }
    const again = isWordOfEnd(read) ? otherHistory(now, read, version) : null;
    if (again !== null) {
      apply(again, read, version);
      continue;
    }
    const made = create(read, version, isTaken);
    if (made === null) continue;
    histories.push(made);
    now.push(made);
  }
  const taking = { histories, before, now, isTaken };
  const spoken =
    moved ??
    (partStates.length > 0 ? takePartStates(taking, version) : windows.length === 0 ? takeWord(taking, version) : now);
  const left = before.filter((history) => !spoken.includes(history) && !ofCoins.includes(history));
  return [...spoken, ...ofCoins, ...callOffNamed(histories, spoken, version), ...withdrawn(left, version)];
}

/** 「1夜目は4:32に終了しました。2夜目は1:00~3:00に短縮」: beside what is changed another one is over. */
const endOthers = (
  histories: readonly MaintenanceHistory[],
  followed: readonly MaintenanceHistory[],
  version: DatedVersion,
): readonly MaintenanceHistory[] =>
  version.reading.windows
    .filter(({ start, endIsActual }) => start === null && endIsActual)
    .flatMap((read) => {
      const others = histories.filter((history) => !followed.includes(history));
      const known = otherHistory(others, read, version);
      if (known !== null) apply(known, read, version);
      return known === null ? [] : [known];
    });

interface Taking {
  readonly histories: MaintenanceHistory[];
  readonly before: readonly MaintenanceHistory[];
  readonly now: readonly MaintenanceHistory[];
  readonly isTaken: (id: string) => boolean;
}

/** 「12月9日のメンテナンスは12月11日に延期」, and no hours; null: none of those days is known, or there are hours. */
function moveDays(
  histories: readonly MaintenanceHistory[],
  version: DatedVersion,
): readonly MaintenanceHistory[] | null {
  const { windows, movedDays } = version.reading;
  if (!windows.every(({ start, end }) => end === null && movedDays.some(({ to }) => to === start))) return null;
  const moved = movedDays.flatMap(({ from, to }) =>
    onDay(histories, from, version).map((history) => ({ history, byMs: to - from })),
  );
  for (const { history, byMs } of moved) moveBy(history, byMs, version);
  return moved.length === 0 ? null : moved.map(({ history }) => history);
}

/** 「終了しました」, 「中止します」: a word about those that it is meant for. */
function takeWord({ histories, before }: Taking, version: DatedVersion): readonly MaintenanceHistory[] {
  const { state, stateIsOf } = version.reading;
  const meant = wordOnly(histories, before, version);
  for (const history of meant) {
    if (state === 'unknown' || state === 'scheduled') append(history, version, true);
    else setStatus(history, isOfAnother(history, version) ? [] : stateIsOf, state, version);
  }
  return meant;
}

/** 「本人確認システムのメンテナンス中止」: what has no name here is the whole of the one that is called so, and stops no trading. */
const isOfAnother = (history: MaintenanceHistory, version: DatedVersion): boolean => {
  const { notice, reading } = version;
  if (isOfNamedWork(history, version)) return true;
  return (
    reading.stateIsOf.every(isUnnamed) &&
    history.parts.every(({ service }) => service === 'other') &&
    isCalledAlike(history, notice.title)
  );
};

/** Of the maintenance that the notice speaks of, else of the one under way; else what is still stopped is one of its own. */
function takePartStates(taking: Taking, version: DatedVersion): readonly MaintenanceHistory[] {
  const { histories, before, now, isTaken } = taking;
  const known = now.length > 0 ? now : spokenOf(histories, before, version);
  for (const history of known) {
    applyPartStates(history, version);
    append(history, version, version.reading.partStates.some(isTheRest));
  }
  if (known.length > 0) return known;
  const apart = version.reading.windows.find(({ start }) => start === null);
  const made = apart && create(apart, version, isTaken);
  if (!made) return [];
  histories.push(made);
  return [made];
}

/** 「日本円の出金のみ16:30まで延長」, days ahead: the end tells which maintenance; where there is none, the word alone does. */
function spokenOf(
  histories: readonly MaintenanceHistory[],
  before: readonly MaintenanceHistory[],
  version: DatedVersion,
): readonly MaintenanceHistory[] {
  if (before.length > 0) return before;
  const byEnd = new Set(version.reading.windows.flatMap((read) => otherHistory(histories, read, version) ?? []));
  return byEnd.size > 0 ? [...byEnd] : wordOnly(histories, before, version);
}

/** When something was over is said before when the rest is planned to be. */
const actualFirst = (windows: readonly ReadWindow[]): readonly ReadWindow[] =>
  [...windows].sort((a, b) => Number(b.endIsActual) - Number(a.endIsActual));

/** One more end of a stop that the notice spoke of already: 「8:00まで延長」 beside 「取引は5:00に再開予定」. */
const isWordOfEnd = ({ start, status }: ReadWindow): boolean =>
  start === null && (status === 'extended' || status === 'in-progress');

/** What the notice said before and does not say any more is withdrawn, unless another notice stands for it. */
function withdrawn(left: readonly MaintenanceHistory[], version: DatedVersion): readonly MaintenanceHistory[] {
  const own = left.filter(({ notices }) => notices.every(({ id }) => id === version.notice.id));
  for (const history of own) {
    const isOver = history.parts.every(({ status }) => status === 'completed');
    if (!isOver) setStatus(history, [], 'cancelled', version);
  }
  return own;
}
