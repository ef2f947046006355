import type { ExchangeId } from '../exchange.ts';
import type { PartName } from '../part.ts';
import type { EpochMs } from '../time.ts';
import type { Evidence, Service, WindowKind, WindowStatus } from '../window.ts';

/** What a source said, as plain text. One version of one article: an edit is a new version under the same id. */
export interface Notice {
  /** `<source>:<id at the source>`, e.g. `blog:123456789`. */
  readonly id: string;
  /** The exchange whose sources gave it. */
  readonly exchange: ExchangeId;
  readonly source: string;
  /** Page to open for the reader; https on a host of the exchange, or null (pasted text). */
  readonly url: string | null;
  readonly title: string;
  /** Plain text, line breaks kept, table cells separated by tabs. */
  readonly text: string;
  readonly publishedAt: EpochMs | null;
  readonly updatedAt: EpochMs | null;
  /** When we first saw this version. Stands in where the notice has no date. */
  readonly seenAt: EpochMs;
}

/** What a notice says of one service, or of one coin, apart from the rest of the window. */
export interface ReadPart extends PartName {
  /** null: the notice gives an end only, or no time at all. */
  readonly start: EpochMs | null;
  readonly end: EpochMs | null;
  readonly endIsActual: boolean;
  readonly status: WindowStatus;
  /** Where the notice says it, where that is a place of its own. */
  readonly evidence?: readonly Evidence[];
}

/** Who writes the notice. What the caller knows is not guessed from its words. */
export const ISSUERS = ['exchange', 'bank', 'public', 'unknown'] as const;
export type Issuer = (typeof ISSUERS)[number];

/** A window as one notice gives it. `start` null: the notice gives an end only (「5:00 に再開しました」). */
export interface ReadWindow {
  readonly start: EpochMs | null;
  readonly end: EpochMs | null;
  readonly endIsActual: boolean;
  readonly kind: WindowKind;
  readonly services: readonly Service[];
  readonly assets: readonly string[];
  readonly status: WindowStatus;
  /** What it says of single services and coins apart from the others; those of `services` that are not in it share the
   * times and the status above. */
  readonly parts: readonly ReadPart[];
  /** Services of which it names only a sort (信用取引, 一部銘柄の取引): it says nothing of the service as a whole. */
  readonly sorts: readonly Service[];
  readonly evidence: readonly Evidence[];
  readonly confidence: number;
}

/** 毎週土曜日 9:00～11:00: kept as it is said, never turned into dated windows. */
export interface RecurringSlot {
  readonly text: string;
  readonly weekdays: readonly number[];
  readonly startMinute: number;
  readonly endMinute: number;
}

/** A time ahead that stands near a word of a stop and that no rule could place. */
export interface Leftover {
  readonly start: EpochMs;
  readonly end: EpochMs | null;
  /** Where it stands: offsets in `text`; below zero in the title. */
  readonly from: number;
  readonly to: number;
}

/** An edge of a stop that is now another one: minutes since midnight in Japan, 26:00 being 1,560. */
export interface ChangedClock {
  /** null: it may be either. */
  readonly side: 'start' | 'end' | null;
  /** null: only what is right is told. */
  readonly old: number | null;
  readonly fresh: number;
}

/** Which of the known stops is meant, where its hours are not told; all empty: nothing says. */
export interface Pointers {
  /** 「第2夜」, "the second night": in the list that announced them; -1 is the last. */
  readonly numbers: readonly number[];
  /** Midnights in Japan. */
  readonly days: readonly EpochMs[];
  /** The days of the notices that announced it. */
  readonly announced: readonly EpochMs[];
  /** The sentences that change it: what they call it. */
  readonly said: string;
}

/** By how much both edges go: below zero they are sooner. */
export interface Shift {
  readonly startMs: number;
  readonly endMs: number;
}

/** What is told of a stop that another notice announced, by the clock alone, or without any. */
export interface Sequel {
  /** Which one is meant by what the notice says as a whole. */
  readonly of: Pointers;
  /** 「終了を1時間延長」, "a further 30 minutes": what that is to a stop that is ahead, and to one under way. */
  readonly shift: { readonly ahead: Shift | null; readonly begun: Shift | null; readonly isFurther: boolean } | null;
  /** 「第2夜は実施いたしません」: those that do not take place, each by what its sentence says of it. */
  readonly offs: readonly Pointers[];
  /** "The switch planned for October 3 has been put off": those that wait for another day, which nobody knows yet. */
  readonly putOff: readonly Pointers[];
  /** 「2件のメンテナンスを統合し」: those of the days that it names are part of the one that it gives hours of. */
  readonly isMerged: boolean;
  /** "Error: 2:00 / Correct: 3:00" */
  readonly edges: readonly ChangedClock[];
  /** The days that it names beside them: midnights in Japan. */
  readonly days: readonly EpochMs[];
  /**
   * 「作業(A)は…1月3日23:30~1月4日1:30に延期」: where one is moved to, of whose old times nothing is said; several where it is split.
   */
  readonly movedTo: readonly { readonly start: EpochMs; readonly end: EpochMs }[];
  /** The coins that it names: one of theirs is moved, and no other. */
  readonly coins: readonly string[];
  /** 「先物の停止は…に延期」: what moves is a sort of a service, and one that is called so. */
  readonly isOfSort: boolean;
  /** Of those of a list, the ones that are moved. */
  readonly numbers: readonly number[];
  /** "Make that 03:15": when it is to end, in minutes since midnight. */
  readonly end: number | null;
  /** "Up since 03:17": when it was over. */
  readonly over: number | null;
  /** "And again Dec 15 03:00-04:00": further ones. */
  readonly more: readonly { readonly start: EpochMs; readonly end: EpochMs }[];
}

/** Everything that was understood of one notice. */
export interface NoticeReading {
  readonly windows: readonly ReadWindow[];
  /** Old times that the notice names as replaced; used to find the window it revises, never shown as active. */
  readonly superseded: readonly { readonly start: EpochMs | null; readonly end: EpochMs | null }[];
  /** The end that was told does not hold any more, and no other is told. */
  readonly isEndOpen: boolean;
  /** 「訂正」: its times were written wrong in another notice, or in an older text of this one. */
  readonly isCorrection: boolean;
  /** 「開始時刻の変更」: its times take the place of those that were told of the same stop. */
  readonly isChange: boolean;
  readonly kind: WindowKind;
  readonly services: readonly Service[];
  readonly assets: readonly string[];
  readonly state: WindowStatus | 'unknown';
  /** The work itself is said to be over, whatever is still closed. */
  readonly isWorkOver: boolean;
  /** The services and coins that `state` is said of; empty: of the maintenance as a whole. */
  readonly stateIsOf: readonly PartName[];
  /** The days that `state` is said of where no hours of it are: midnights in Japan; empty: none is named. */
  readonly stateDays: readonly EpochMs[];
  /** The numbers of the stops that `state` is said of, in the list that announced them: 「第2回」; empty: none is numbered. */
  readonly stateNumbers: readonly number[];
  /** Days that a stop is moved from and to where no hours are told: midnights in Japan. */
  readonly movedDays: readonly { readonly from: EpochMs; readonly to: EpochMs }[];
  /** Of a state that is said of the whole: what it is not true of. */
  readonly stateSpares: readonly PartName[];
  /** Single services and coins in states of their own, where there are such; the service `other` is all the others. */
  readonly partStates: readonly ReadPart[];
  /** null: it tells nothing by the clock alone. */
  readonly sequel: Sequel | null;
  readonly recurring: readonly RecurringSlot[];
  /** The notice announces a stop, but no time of it could be read: to be listed, never dropped. */
  readonly unreadable: boolean;
  /** What a second look found and the first did not place; shown, never an alarm. */
  readonly leftovers: readonly Leftover[];
  /** The notice holds more than one notice may: more text, times or windows. What is given is the part nearest ahead. */
  readonly truncated: boolean;
}

/** The times that a window and its parts are said to have, each once: what a list of stops would show. */
export function timesIn(window: Pick<ReadWindow, 'start' | 'end' | 'services' | 'parts'>): readonly Times[] {
  const isWhole = window.services.some((service) => !window.parts.some((part) => part.service === service));
  const all = [...(isWhole || window.parts.length === 0 ? [window] : []), ...window.parts];
  const dated = all.filter(({ start, end }) => start !== null || end !== null);
  return [...new Map(dated.map(({ start, end }) => [`${start}/${end}`, { start, end }])).values()];
}

interface Times {
  readonly start: EpochMs | null;
  readonly end: EpochMs | null;
}
