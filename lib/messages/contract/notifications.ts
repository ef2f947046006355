import type { Subject } from './subjects.ts';

/** What a desktop notification says. */
export interface NotificationText {
  readonly title: string;
  readonly message: string;
}

export interface NotificationWords {
  /** `left` a duration in words, `when` a day and clock range. */
  readonly announced: (subject: Subject) => string;
  readonly stopsIn: (subject: Subject, left: string) => string;
  /** Another notice gives other times than the one before. */
  readonly disagree: (subject: Subject) => string;
  readonly changed: (subject: Subject) => string;
  readonly extended: (end: string) => string;
  /** Of a part that goes its own way: 日本円の入出金. */
  readonly partExtended: (subject: Subject, end: string) => string;
  readonly haltState: string;
  readonly maintenanceState: string;
  /** Of an exchange whose word for a stop says nothing of what happens to orders. */
  readonly stopState: string;
  readonly emergencyState: string;
  /** `ago` null: where a count would grow old. */
  readonly seenAt: (time: string, ago: string | null) => string;
  readonly noNotice: string;
  readonly checkPage: string;
  readonly saidBefore: (word: string) => string;
  readonly left: (left: string) => string;
  /** `ago` null: it began less than a minute ago. */
  readonly sinceStart: (time: string, ago: string | null) => string;
  readonly plannedStartAt: (time: string) => string;
  readonly plannedEndAt: (end: string, left: string) => string;
  readonly plannedEnd: (end: string) => string;
  readonly plannedEndWas: (end: string, over: string) => string;
  readonly saidOverAt: (time: string) => string;
  readonly lastSeen: (time: string, ago: string | null) => string;
  readonly readAgo: (ago: string) => string;
  readonly readAt: (time: string) => string;
  readonly openEnd: string;
  /** Of a part that goes its own way. */
  readonly apart: (what: string, state: string) => string;
  readonly stops: (services: string) => string;
  readonly stoppedFor: (duration: string) => string;
  readonly compared: (comparison: string) => string;
  readonly planWas: (when: string) => string;
  readonly noticeAppeared: string;
  readonly insteadOf: (before: string) => string;
  readonly first: (what: string) => string;
  readonly readNotice: string;
  readonly auctionOrders: string;
  readonly checkOrders: string;
  readonly checkBalances: string;
  readonly lessThanAMinute: string;
  readonly separator: string;
  /** The page lets nothing stand on it. */
  readonly overlayBlocked: string;
  readonly test: NotificationText;
  readonly snooze: string;
  readonly openChecklist: string;
}
