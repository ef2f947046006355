import { envelopeOf } from '../envelope.ts';
import type { Notice, ReadPart, ReadWindow, Shift } from '../notice/notice.ts';
import { isUnnamed, type PartName, type WindowRevision, type WindowStatus } from '../part.ts';
import { type EpochMs, isoMinute } from '../time.ts';
import type { Evidence, WindowKind } from '../window.ts';
import {
  applyToPart,
  createPart,
  type PartHistory,
  type Speech,
  setPartStatus,
  shiftPart,
  withdrawClaim,
} from './part-history.ts';
import { keyOf, type Said, statementsOf } from './statement.ts';
import { ADDS, agrees, isNameless, namedParts, openParts, splitFrom, widerPart } from './targets.ts';
import type { DatedVersion } from './version.ts';

/** A maintenance while its notices are read one after the other. */
export interface MaintenanceHistory {
  readonly id: string;
  /** The one that announced it. */
  readonly first: Notice;
  parts: PartHistory[];
  readonly revisions: WindowRevision[];
  kind: WindowKind;
  evidence: readonly Evidence[];
  confidence: number;
  /** Newest first, each notice once. */
  notices: readonly Notice[];
  /** The newest of those about all that was known of it. */
  main: Notice;
  /** By how much a notice moved it last. */
  lastShift: (Shift & { readonly at: EpochMs }) | null;
}

/** A maintenance that nobody knew of; null when there is nothing left of it to tell. */
export function create(read: ReadWindow, version: DatedVersion, isTaken: (id: string) => boolean) {
  const said = statementsOf(read, version.reading);
  const speech = speechOf(said, version);
  const parts = said.statements.flatMap((statement): PartHistory[] => {
    const start = startOf(statement, version);
    if (start === null || (statement.end !== null && statement.end <= start)) return [];
    return [createPart(withoutOldDate(statement, read, version), start, speech)];
  });
  if (parts.length === 0) return null;
  const { start, end } = envelopeOf(parts);
  const history: MaintenanceHistory = {
    id: idOf(version.notice.id, start, end, isTaken),
    first: version.notice,
    parts,
    revisions: [],
    kind: read.kind,
    evidence: read.evidence,
    confidence: read.confidence,
    notices: [],
    main: version.notice,
    lastShift: null,
  };
  append(history, version, true);
  return history;
}

/** An end alone is news of a stop already under way; of one that is over nothing is left to tell. */
const startOf = ({ start, end, status }: ReadPart, { at }: DatedVersion): EpochMs | null =>
  start ?? (status === 'completed' || end === null ? null : at);

/** Of two times in a notice that puts off the later one is when it will take place. */
function withoutOldDate(statement: ReadPart, read: ReadWindow, { reading }: DatedVersion): ReadPart {
  const { start } = read;
  const isNew =
    statement.status === 'postponed' &&
    start !== null &&
    reading.windows.some((other) => other !== read && other.start !== null && other.start < start);
  return isNew ? { ...statement, status: 'scheduled' } : statement;
}

function idOf(noticeId: string, start: EpochMs, end: EpochMs | null, isTaken: (id: string) => boolean): string {
  const plain = `${noticeId}@${isoMinute(start)}`;
  const ended = isTaken(plain) ? `${plain}/${end === null ? '' : isoMinute(end)}` : plain;
  let id = ended;
  for (let n = 2; isTaken(id); n++) id = `${ended}#${n}`;
  return id;
}

/** Takes in what a later version of a notice, or another notice, says of the maintenance. */
export function apply(history: MaintenanceHistory, read: ReadWindow, version: DatedVersion): void {
  const said = statementsOf(read, version.reading);
  const isOnly = history.notices.every(({ id }) => id === version.notice.id);
  const speech = speechOf(said, version);
  if (said.isWhole) {
    const [common] = said.statements;
    for (const part of meantParts(history, version)) {
      if (common !== undefined) applyToPart(part, { ...common, service: part.service, asset: part.asset }, speech);
    }
    for (const apart of [...read.parts, ...endsAhead(read, version)]) applyByName(history, apart, speech);
  } else {
    if (isNameless(history.parts) && (isOnly || said.statements.some(isTrading))) name(history, said.statements);
    const heard = said.statements.filter((each) => isOnly || !isWithin(history.parts, read, each));
    for (const statement of heard) applyByName(history, statement, speech);
    if (!isAboutState(read, version)) narrow(history, said, version.notice.id);
  }
  const isPartial = !said.isWhole && !isOnly && history.parts.some((part) => !isSaid(said, part));
  describe(history, read, isPartial);
  append(history, version, !isPartial);
}

/** What another notice says of a sort of a service takes nothing from the service: only what reaches further is news. */
function isWithin(parts: readonly PartHistory[], { sorts }: ReadWindow, { service, start, end }: ReadPart): boolean {
  if (!sorts.includes(service)) return false;
  const whole = parts.filter((part) => part.service === service || isNameless(parts));
  return whole.some(
    (part) => (start === null || start >= part.start) && (part.end === null || (end !== null && end <= part.end)),
  );
}

const isTrading = ({ service, asset }: PartName): boolean => service === 'trading' && asset === null;

const isSaid = ({ statements }: Said, part: PartName): boolean =>
  statements.some((statement) => keyOf(statement) === keyOf(part));

const speechOf = ({ isWhole, statements }: Said, version: DatedVersion): Speech => ({
  version,
  scope: isWhole ? null : new Set(statements.map(keyOf)),
});

/** It says what became of some parts; that it names no others does not take them back. */
const isAboutState = ({ status }: ReadWindow, { reading }: DatedVersion): boolean =>
  status === reading.state && reading.stateIsOf.length > 0;

/** A nameless maintenance is told to be about these. */
function name(history: MaintenanceHistory, names: readonly PartName[]): void {
  const [nameless] = history.parts;
  if (nameless === undefined || names.every(({ service }) => service === 'other')) return;
  const parts: PartHistory[] = [];
  for (const each of names) splitFrom(parts, nameless, each);
  history.parts = parts;
}

function applyByName(history: MaintenanceHistory, statement: ReadPart, speech: Speech): void {
  const { parts } = history;
  const named = namedParts(parts, statement);
  for (const part of named) applyToPart(part, statement, speech);
  if (named.length > 0) return;
  const wider = widerPart(parts, statement);
  if (wider !== undefined) {
    if (!agrees(wider, statement)) applyToPart(splitFrom(parts, wider, statement), statement, speech);
  } else if (ADDS.has(statement.status) && statement.service !== 'other') {
    parts.push(createPart(statement, statement.start ?? envelopeOf(parts).start, speech));
  }
}

/** An edit of the notice names fewer parts: the others are gone, unless another notice stands for them. */
function narrow(history: MaintenanceHistory, said: Said, noticeId: string): void {
  const kept = history.parts.filter(
    (part) => isSaid(said, part) || !part.noticeIds.includes(noticeId) || withdrawClaim(part, noticeId),
  );
  if (kept.length > 0) history.parts = kept;
}

/** What it is called and where that was read. */
function describe(history: MaintenanceHistory, read: ReadWindow, isPartial: boolean): void {
  if (isPartial) {
    history.evidence = [...history.evidence, ...read.evidence];
    return;
  }
  if (read.kind !== 'other') history.kind = read.kind;
  if (read.evidence.length > 0) history.evidence = read.evidence;
  history.confidence = read.confidence;
}

/** A word about the maintenance, or about the parts of it that are named, without times of its own. */
export function setStatus(
  history: MaintenanceHistory,
  names: readonly PartName[],
  status: WindowStatus,
  version: DatedVersion,
): void {
  const parts =
    names.length === 0 ? meantParts(history, version) : names.flatMap((each) => ownParts(history.parts, each));
  for (const part of parts) setPartStatus(part, status, version);
  append(history, version, names.length === 0);
}

/** 「12月9日のメンテナンスは12月11日に延期」, and no hours: at those that it had. */
export function moveBy(history: MaintenanceHistory, byMs: number, version: DatedVersion): void {
  for (const part of openParts(history.parts)) shiftPart(part, byMs, version);
  append(history, version, true);
}

/** 「5:00に終了いたしました。出金は6:00より再開いたします」: the end to come is that of what the word spares. */
function endsAhead(read: ReadWindow, { at, reading }: DatedVersion): readonly ReadPart[] {
  const ends = reading.windows.flatMap(({ start, end }) => (start === null && end !== null && end > at ? [end] : []));
  const [end] = ends;
  if (read.status !== 'completed' || end === undefined || ends.length === reading.windows.length) return [];
  return reading.stateSpares.map(({ service, asset }) => ({
    service,
    asset,
    start: null,
    end,
    endIsActual: false,
    status: 'in-progress',
  }));
}

/** The parts that a word about the whole is meant for: not those that the same notice says it is not true of. */
function meantParts(history: MaintenanceHistory, { reading }: DatedVersion): readonly PartHistory[] {
  const spared = new Set(reading.stateSpares.flatMap((each) => ownParts(history.parts, each)));
  return openParts(history.parts).filter((part) => !spared.has(part));
}

function ownParts(parts: PartHistory[], name: PartName): readonly PartHistory[] {
  if (isUnnamed(name)) return [];
  const named = namedParts(parts, name);
  if (named.length > 0) return named;
  const wider = widerPart(parts, name);
  return wider === undefined ? [] : [splitFrom(parts, wider, name)];
}

/** Keeps that `version` was heard, and what the maintenance has become by it. */
export function append(history: MaintenanceHistory, { at, notice }: DatedVersion, isMain: boolean): void {
  const { start, end, status } = envelopeOf(history.parts);
  const last = history.revisions.at(-1);
  const isOfPart = history.parts.some(({ revisions }) => (revisions.at(-1)?.at ?? 0) > (last?.at ?? 0));
  if (isOfPart || last?.start !== start || last.end !== end || last.status !== status) {
    history.revisions.push({ at, noticeId: notice.id, start, end, status });
  }
  history.notices = [notice, ...history.notices.filter(({ id }) => id !== notice.id)];
  if (isMain) history.main = notice;
}
