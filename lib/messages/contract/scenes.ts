import type { Subject } from './subjects.ts';

/*
 * The sentences that more than one surface says, each once. They say what was announced or seen, never what will surely
 * happen: an end is planned, and a stop is a fact only where it was seen or the exchange speaks of it as going on.
 */
export interface SceneSentences {
  /** What is said of one exchange where several are watched. */
  readonly ofExchange: (exchange: string, sentence: string) => string;
  readonly stopsAt: (subject: Subject, when: string) => string;
  readonly due: (subject: Subject) => string;
  readonly stopped: (subject: Subject) => string;
  readonly saidStopped: (subject: Subject) => string;
  readonly pastEnd: string;
  readonly endPassed: (subject: Subject) => string;
  readonly auction: (time: string) => string;
  readonly cancelOnly: string;
  readonly openingAuction: string;
  readonly haltSeen: string;
  readonly says: (word: string) => string;
  readonly saysUnclear: string;
  readonly asUsual: string;
  readonly back: (subject: Subject) => string;
  readonly saidOver: (subject: Subject) => string;
  readonly saidOverUnseen: string;
  readonly passedRunning: (time: string) => string;
  readonly calledOff: (subject: Subject) => string;
  readonly postponed: (subject: Subject) => string;

  readonly stopNotSeen: string;
  readonly backNotSeen: string;
  readonly nothingSeen: string;
  /** `time`: when trading was seen to go on. */
  readonly stillRunning: (time: string) => string;
  readonly cancelNow: string;
  readonly notAnnounced: string;

  /** What may be said of the forecast as a whole. */
  readonly nothingPlanned: string;
  readonly nothingOfExchange: string;
  /** Stops are announced whose times could not be read. */
  readonly undated: (count: number) => string;
  readonly firstReading: string;
  readonly unread: string;
  /** Of an exchange that announces nothing. */
  readonly unannounced: string;
  readonly stale: (ago: string) => string;
  readonly offline: string;
  readonly notAllowed: string;
  /** This machine's clock is wrong, and the exchange's is followed; `{by}` is a duration. Data, for the overlay too. */
  readonly clockFast: string;
  readonly clockSlow: string;
  readonly asOf: (ago: string) => string;
  readonly pairHalted: (pair: string) => string;

  /** That it works, on a day with nothing to tell. `newest`: the day of the newest notice. */
  readonly noticesRead: (count: number, newest: string | null) => string;
  readonly stopsPlanned: (count: number) => string;
  readonly tradingNormal: (pairs: number) => string;
  readonly pairsHalted: (pairs: string) => string;
  readonly pairsBusy: (pairs: string) => string;
  /** They trade, but take some orders no more. */
  readonly pairsRestricted: (pairs: string) => string;
  readonly morePairs: (count: number) => string;
  readonly seenAtClock: (time: string) => string;
}
