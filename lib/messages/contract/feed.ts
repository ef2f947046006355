/** What a feed says of itself, and the page of it that people read. */
export interface FeedWords {
  readonly title: (exchange: string) => string;
  /** What it is, and what it is not. */
  readonly about: string;
  /** `time`: when everything was read last. */
  readonly readAt: (time: string) => string;
  readonly neverRead: string;
  readonly old: string;
  readonly live: (condition: string, time: string) => string;
  readonly upcoming: string;
  readonly past: string;
  readonly columns: { readonly when: string; readonly stops: string; readonly state: string };
  readonly notice: string;
  readonly files: string;
  readonly calendar: string;
  readonly calendarHelp: string;
  readonly forPrograms: string;
}
