import type { MissedPart } from '../../domain/losses.ts';
import type { Subject } from './subjects.ts';

/** A sentence with the one big number in it: `big` is a line whose digits are drawn large; '' where a line is missing. */
export type HeroSentence = readonly [before: string, big: string, after: string];
/** Where a window in a list stands. */
export type RowWord =
  | 'due'
  | 'stopped'
  | 'late'
  | 'notSeen'
  | 'auction'
  | 'cancelOnly'
  | 'openingAuction'
  | 'over'
  | 'endPassed'
  | 'cancelled'
  | 'postponed';

export interface PopupWords {
  readonly name: string;
  readonly refresh: string;
  readonly options: string;
  readonly seen: (ago: string) => string;
  readonly reading: string;
  readonly notRead: string;
  /** What a check did that the user asked for. */
  readonly refreshed: (reread: number, changed: number) => string;
  readonly waitSeconds: (seconds: number) => string;
  readonly unreachableWorker: string;

  readonly stopsIn: (subject: Subject, left: string) => HeroSentence;
  readonly endsIn: (subject: Subject, left: string) => HeroSentence;
  /** Around a sentence that stands for itself. */
  readonly dueUntil: (sentence: string, left: string) => HeroSentence;
  readonly dueSince: (sentence: string, gone: string) => HeroSentence;
  readonly since: (gone: string, sentence: string) => HeroSentence;
  readonly overBy: (over: string, sentence: string) => HeroSentence;
  readonly agoBy: (gone: string, sentence: string) => HeroSentence;
  readonly atTime: (time: string, sentence: string) => HeroSentence;
  readonly auction: (left: string) => HeroSentence;
  readonly backSince: (subject: Subject, time: string) => HeroSentence;
  readonly staleStart: (subject: Subject, time: string, age: string) => HeroSentence;
  readonly staleEnd: (subject: Subject, time: string, age: string) => HeroSentence;
  readonly sayingSince: (sentence: string, gone: string) => HeroSentence;
  readonly shown: string;
  readonly pairAlone: string;
  readonly nothing: readonly [string, string];
  /** Where not all of several exchanges could be read: of those that were. */
  readonly nothingAt: (exchanges: string) => string;
  readonly firstReading: readonly [string, string];
  readonly noReading: readonly [string, string];
  readonly checkNotice: string;
  readonly noReadingOffline: readonly [string, string];
  readonly nothingKnown: (ago: string) => readonly [string, string];
  /** Behind the sentence that all surfaces share. */
  readonly noPermission: (exchange: string) => string;
  readonly allow: string;
  readonly whatIsRead: string;

  readonly planned: string;
  readonly local: string;
  readonly stops: string;
  readonly notSaid: string;
  readonly source: string;
  readonly evidence: string;
  /** Notices give different times. */
  readonly disagree: string;
  readonly state: string;
  readonly scope: string;
  readonly notice: string;
  readonly end: string;
  readonly stopped: string;
  readonly record: string;
  readonly orders: string;
  readonly published: (day: string) => string;
  readonly revised: (times: number) => string;
  readonly extended: string;
  readonly changed: string;
  readonly byHand: string;
  readonly openEnd: string;
  readonly lastSeen: string;
  readonly advice: string;
  readonly saidOverAt: (time: string) => string;
  readonly haltState: string;
  readonly maintenanceState: string;
  /** Of an exchange whose word for a stop says nothing of what happens to orders. */
  readonly stopState: string;
  readonly emergencyState: string;
  readonly allPairs: (count: number) => string;
  readonly somePairs: (count: number, of: number) => string;
  readonly sinceTime: (time: string) => string;
  readonly noNotice: string;
  readonly readNotice: string;
  readonly auctionOrders: string;
  readonly trackRecord: (by: string, late: boolean, count: number) => string;

  readonly calendar: string;
  readonly googleCalendar: string;
  readonly copy: string;
  readonly copied: string;
  readonly more: string;
  readonly correct: string;
  readonly misread: string;
  readonly remove: string;

  readonly week: string;
  readonly coinOnly: string;
  readonly today: string;
  readonly before: string;
  readonly after: string;
  readonly addItem: string;
  readonly itemsFull: (limit: number) => string;
  readonly add: string;
  readonly moveItem: (text: string) => string;
  readonly renameItem: (text: string) => string;
  readonly removeItem: (text: string) => string;
  /** Where an item is done. */
  readonly itemPages: Readonly<Record<'trade' | 'api-keys' | 'notice', string>>;
  readonly resetItems: string;
  readonly resetItemsSure: string;
  readonly closeForm: string;
  readonly back: string;
  readonly calledOff: string;
  readonly upcoming: string;
  readonly count: (count: number) => string;
  readonly inTime: (left: string) => string;
  readonly inDays: (days: number) => string;
  readonly rows: Readonly<Record<RowWord, string>>;
  readonly addWindow: string;
  readonly coins: string;
  readonly yoursFirst: string;
  readonly otherCoins: (count: number) => string;
  readonly coinStop: (services: string) => string;
  readonly history: string;
  readonly seePast: (count: number) => string;
  readonly sources: (count: number) => string;
  readonly nextCheck: (left: string) => string;
  readonly aFewSeconds: string;
  readonly waitingForNetwork: string;
  readonly waitingForPermission: string;
  readonly diagnosis: string;

  /** `by` a duration; `fast`: this machine's clock is ahead of the exchange's. */
  readonly clockOff: (by: string, fast: boolean) => string;
  readonly clockOffText: string;
  readonly setClock: string;
  readonly attention: string;
  readonly offline: string;
  readonly offlineText: (ago: string) => string;
  /** Of a window that the exchange keeps as a habit and announces nowhere. */
  readonly usual: string;
  readonly exchange: string;
  readonly othersNotAllowed: (exchange: string) => string;
  readonly othersUnread: (exchange: string) => string;
  /** Of an exchange that announces nothing. */
  readonly unannounced: (exchange: string) => string;
  readonly unannouncedText: string;
  readonly othersUnknown: string;
  readonly toExchanges: string;
  readonly stale: string;
  readonly staleText: (duration: string) => string;
  readonly openNotices: string;
  /** Of an exchange that has no list of notices. */
  readonly openSite: string;
  readonly unreadable: string;
  readonly publishedAt: (when: string) => string;
  readonly openNotice: string;
  readonly dismissNotice: string;
  /** A notice gives times that no window holds. */
  readonly otherTimes: string;
  readonly notRelevant: string;
  /** Of a window that stands as the user set it right; and the way back. */
  readonly corrected: string;
  readonly uncorrect: string;
  readonly enterByHand: string;
  readonly lost: string;
  readonly lostText: (parts: readonly string[]) => string;
  readonly lostParts: Readonly<Record<MissedPart, string>>;
  readonly storeFails: string;
  readonly storeFailsText: string;
  readonly partial: string;
  readonly partialText: (title: string) => string;
  readonly beyond: (count: number) => string;
  readonly beyondText: string;
  readonly blocked: string;
  readonly blockedText: string;
  readonly howToMend: string;
  readonly separator: string;
}
