import type { ReadPart } from '../notice/notice.ts';
import type { MaintenancePart, PartName, WindowRevision, WindowStatus } from '../part.ts';
import { type EpochMs, shift } from '../time.ts';
import { type Claim, reachOf, standingClaims } from './claim.ts';
import type { DatedVersion } from './version.ts';

/** One part of a maintenance while its notices are read one after the other. */
export interface PartHistory extends PartName {
  start: EpochMs;
  end: EpochMs | null;
  endIsActual: boolean;
  status: WindowStatus;
  /** The times that hold, by notice, oldest first. A change takes the place of all before it. */
  claims: readonly Claim[];
  /** What each notice gave last, whether it still holds or not: to tell an edit of the times from one of the words. */
  readonly given: Map<string, Pick<Claim, 'start' | 'end'>>;
  readonly revisions: WindowRevision[];
  noticeIds: readonly string[];
}

/** Who speaks. */
export interface Speech {
  readonly version: DatedVersion;
  /** Keys of the parts it speaks of; null: of the whole. */
  readonly scope: ReadonlySet<string> | null;
}

export function createPart(statement: ReadPart, start: EpochMs, speech: Speech): PartHistory {
  const { service, asset, end, endIsActual } = statement;
  const part: PartHistory = {
    service,
    asset,
    start,
    end,
    endIsActual,
    status: statusOf(statement, speech, false),
    claims: [claimOf(start, end, speech)],
    given: new Map([[speech.version.notice.id, { start, end }]]),
    revisions: [],
    noticeIds: [],
  };
  if (part.status === 'completed') closePart(part, speech.version);
  appendRevision(part, speech.version);
  return part;
}

/** A part of one coin, or of yen, that goes its own way from now on. */
export const splitPart = (part: PartHistory, { service, asset }: PartName): PartHistory => ({
  ...part,
  service,
  asset,
  given: new Map(part.given),
  revisions: [...part.revisions],
});

/** Takes in what one notice says of the part. */
export function applyToPart(part: PartHistory, statement: ReadPart, speech: Speech): void {
  const word = wordOf(part, statement, speech);
  if (word.status === 'scheduled' && isBygone(part, speech, word.isRepeated)) return;
  if (word.status === 'completed') applyCompletion(part, statement, speech.version);
  else applyPlan(part, statement, speech, word);
  appendRevision(part, speech.version);
}

/** What a statement comes to, measured against what was known of the part. */
interface Word {
  readonly times: Pick<Claim, 'start' | 'end'>;
  readonly status: WindowStatus;
  readonly isMoved: boolean;
  /** The same notice gave the same times before. */
  readonly isRepeated: boolean;
}

function wordOf(part: PartHistory, statement: ReadPart, speech: Speech): Word {
  const times = timesOf(part, statement);
  const isMoved = areOther(times, part);
  const before = part.given.get(speech.version.notice.id);
  const isRepeated = before !== undefined && !areOther(before, times);
  return { times, status: statusOf(statement, speech, isMoved), isMoved, isRepeated };
}

const areOther = (one: Pick<Claim, 'start' | 'end'>, other: Pick<Claim, 'start' | 'end'>): boolean =>
  one.start !== other.start || one.end !== other.end;

function applyCompletion(part: PartHistory, { start, end, endIsActual }: ReadPart, version: DatedVersion): void {
  if (start !== null) part.start = start;
  if (end !== null) Object.assign(part, { end, endIsActual });
  part.status = 'completed';
  closePart(part, version);
}

function applyPlan(
  part: PartHistory,
  statement: ReadPart,
  speech: Speech,
  { times, status, isMoved, isRepeated }: Word,
): void {
  const { version } = speech;
  const isReminder = status === 'scheduled';
  if (hasTimes(statement, version) && !isCalledOff(status) && !(isRepeated && isReminder)) {
    claim(part, claimOf(times.start, times.end, speech), isChange(statement, speech) || isOvertaken(part, version));
    part.endIsActual = statement.endIsActual;
  }
  const isKept = isReminder && (isRepeated || !isMoved || isWordOfEnd(statement));
  if (!isKept || !GOES_ON.has(part.status)) part.status = status;
}

/** A word about the part without times of its own. */
export function setPartStatus(part: PartHistory, told: WindowStatus, version: DatedVersion): void {
  // 「終了時刻の延期」: what was told to be under way is not put off as a whole.
  const status = told === 'postponed' && GOES_ON.has(part.status) && part.start <= version.at ? 'extended' : told;
  if (leavesEndOpen(part, status, version)) openEnd(part, version);
  part.status = status;
  if (status === 'completed') closePart(part, version);
  appendRevision(part, version);
}

/** The part takes place so much later, or earlier, at the hours that it had. */
export function shiftPart(part: PartHistory, byMs: number, version: DatedVersion): void {
  const end = part.end === null ? null : shift(part.end, byMs);
  retimePart(part, { start: shift(part.start, byMs), end }, 'scheduled', version);
}

/** The part takes place at these times instead of those that it had. */
export function retimePart(
  part: PartHistory,
  { start, end }: Pick<Claim, 'start' | 'end'>,
  status: WindowStatus,
  version: DatedVersion,
): void {
  claim(part, claimOf(start, end, { version, scope: null }), true);
  part.endIsActual = false;
  part.status = status;
  appendRevision(part, version);
}

/**
 * 「延長いたします」, and no new end: the old one holds no more, nor does that of what was said to be over. One that was told
 * with an extension stays until it is taken back.
 */
function leavesEndOpen(part: PartHistory, status: WindowStatus, { at, reading }: DatedVersion): boolean {
  if (part.end === null || !GOES_ON.has(status)) return false;
  if (part.endIsActual) return true;
  const isFirst = status === 'extended' && (part.status !== 'extended' || part.end <= at);
  return isFirst || (reading.isEndOpen && part.start <= at);
}

function openEnd(part: PartHistory, version: DatedVersion): void {
  claim(part, claimOf(part.start, null, { version, scope: null }), true);
  part.endIsActual = false;
}

/** A notice does not speak of the part any more. @returns whether another one still does. */
export function withdrawClaim(part: PartHistory, noticeId: string): boolean {
  part.claims = part.claims.filter(({ notice }) => notice.id !== noticeId);
  part.noticeIds = part.noticeIds.filter((id) => id !== noticeId);
  // When it was over is no plan that could be taken back.
  if (!part.endIsActual) reach(part);
  return part.noticeIds.length > 0;
}

/** The part as a window keeps it; nothing of it was seen yet. */
export const partOf = (part: PartHistory): MaintenancePart => ({
  service: part.service,
  asset: part.asset,
  start: part.start,
  end: part.end,
  endIsActual: part.endIsActual,
  status: part.status,
  observedStart: null,
  observedEnd: null,
  seenRunningAt: null,
  revisions: part.revisions,
  noticeIds: part.noticeIds,
});

/** A reminder that repeats known times takes neither an extension nor the word that it has begun back. */
const GOES_ON: ReadonlySet<WindowStatus> = new Set(['extended', 'in-progress']);

/** An end alone that lies in the past is no plan; what it is the end of is told by the status. */
const hasTimes = ({ start, end }: ReadPart, { at }: DatedVersion): boolean =>
  start !== null || (end !== null && end > at);
const isWordOfEnd = ({ start, end }: ReadPart): boolean => start === null && end !== null;
const isCalledOff = (status: WindowStatus): boolean => status === 'cancelled' || status === 'postponed';

const timesOf = (part: PartHistory, { start, end }: ReadPart): Pick<Claim, 'start' | 'end'> => ({
  start: start ?? part.start,
  end: end ?? (start === null ? part.end : null),
});

/** It says that the times are others than they were. */
const isChange = (statement: ReadPart, { version }: Speech): boolean =>
  statement.status === 'extended' ||
  statement.status === 'postponed' ||
  isWordOfEnd(statement) ||
  version.reading.isCorrection ||
  (version.reading.isChange && statement.start !== null && statement.end !== null) ||
  version.reading.superseded.length > 0;

/** Another notice changed what this one had said: an edit that gives new times after that is the newer word. */
const isOvertaken = ({ given, claims }: PartHistory, { notice: { id } }: DatedVersion): boolean =>
  given.has(id) && !claims.some(({ notice }) => notice.id === id);

/** What is announced of a part that was over by then is a report, and an edit that repeats itself is no news. */
function isBygone(part: PartHistory, { version }: Speech, isRepeated: boolean): boolean {
  if (part.status !== 'completed') return false;
  return isRepeated || (part.end !== null && part.end <= version.at && !isOwn(part, version));
}

const isOwn = (part: PartHistory, { notice }: DatedVersion): boolean =>
  part.noticeIds.length === 1 && part.noticeIds[0] === notice.id;

/** Put off to times that the notice gives: at those it will take place. */
const statusOf = ({ status, start }: ReadPart, { version }: Speech, isMoved: boolean): WindowStatus =>
  status === 'postponed' && ((isMoved && start !== null) || version.reading.superseded.length > 0)
    ? 'scheduled'
    : status;

const claimOf = (start: EpochMs, end: EpochMs | null, { version, scope }: Speech): Claim => ({
  notice: version.notice,
  at: version.at,
  scope,
  start,
  end,
});

function claim(part: PartHistory, claim: Claim, isChange: boolean): void {
  const others = isChange ? [] : part.claims.filter(({ notice }) => notice.id !== claim.notice.id);
  part.claims = [...others, claim];
  part.given.set(claim.notice.id, { start: claim.start, end: claim.end });
  reach(part);
}

function reach(part: PartHistory): void {
  const reached = reachOf(standingClaims(part.claims));
  if (reached === null) return;
  part.start = reached.start;
  part.end = reached.end;
}

/** It was over when the notice was written, at the latest. */
function closePart(part: PartHistory, version: DatedVersion): void {
  if (part.endIsActual) return;
  if (version.at > part.start && (part.end === null || version.at < part.end)) part.end = version.at;
  part.endIsActual = part.end !== null;
}

function appendRevision(part: PartHistory, { at, notice }: DatedVersion): void {
  const { start, end, status } = part;
  const last = part.revisions.at(-1);
  if (last?.start !== start || last.end !== end || last.status !== status) {
    part.revisions.push({ at, noticeId: notice.id, start, end, status });
  }
  part.noticeIds = [notice.id, ...part.noticeIds.filter((id) => id !== notice.id)];
}
