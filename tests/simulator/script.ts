import type { ExchangeId } from '../../lib/domain/exchange.ts';
import type { LiveCondition } from '../../lib/domain/observation.ts';
import type { Settings } from '../../lib/domain/settings.ts';
import type { Service } from '../../lib/domain/window.ts';
import type { NetworkTrouble, Sign } from './network.ts';

/*
 * What happens in one simulated life of the extension. Plain JSON: a failing one is printed, and replays.
 * Every `at` is true time, in ms since the epoch.
 */

/**
 * What a notice says of one stop. `part` speaks of a part of it alone and `repeat` names one service and says nothing
 * new; `differ` gives other times than the announcement, `agree` is its correction, `reinstate` takes a `cancel` back.
 */
export type Saying =
  | 'announce'
  | 'change'
  | 'edit'
  | 'extend'
  | 'cancel'
  | 'postpone'
  | 'complete'
  | 'part'
  | 'repeat'
  | 'differ'
  | 'agree'
  | 'reinstate';

/** What a notice says of a part of its stop; `resumed` and `left` stand beside the word that the rest is over. */
export interface Apart {
  /** The part, as a stop of its own. */
  readonly stop: number;
  readonly key: PartKey;
  readonly says: 'extend' | 'own' | 'off' | 'back' | 'left' | 'resumed';
  readonly start: number;
  readonly end: number;
}

/** What of a stop may go its own way. */
export type PartKey =
  | 'withdrawal JPY'
  | 'deposit JPY'
  | 'withdrawal'
  | 'deposit'
  | 'api'
  | 'deposit XRP'
  | 'deposit ETH';

export type Coin = 'XRP' | 'ETH';

/** One stop that notices speak of; its number is its place in `Script.stops`. */
export interface Stop {
  readonly services: readonly Service[];
  /** Whose stop it is, when it is about single coins. */
  readonly coins: readonly Coin[];
  /** Which of the manners of writing the notices have. */
  readonly style: number;
  /** It is no stop of its own, but what of stop `of` goes its own way. */
  readonly part?: { readonly of: number; readonly key: PartKey };
}

/** Something in the world: on the exchange, on the machine, or by the user's hand. */
export type Happening = { readonly at: number } & (
  | {
      readonly is: 'notice';
      readonly stop: number;
      readonly says: Saying;
      readonly start: number;
      readonly end: number;
      readonly apart?: Apart;
      /** The part that it names: all of a `repeat`, and what is over where another one is `left`. */
      readonly names?: PartKey;
      /** The times that its text gives, where they are not those that hold with it. */
      readonly gives?: { readonly start: number; readonly end: number };
      /** Which of the ways to write such a notice it is written in. */
      readonly wording?: number;
      /** How long after it came out the sources show it. */
      readonly shownAfterMs: number;
    }
  /** The exchange halts, or trades again. */
  | { readonly is: 'halt'; readonly shownAfterMs: number; readonly sign?: Sign }
  | { readonly is: 'resume'; readonly shownAfterMs: number }
  /** A look at the exchange while nothing changes there, as polls near a stop do every minute. */
  | { readonly is: 'glance'; readonly shownAfterMs: number }
  | { readonly is: 'sleep' | 'close' | 'refuse' | 'full-disk' | 'broken-disk' | 'offline'; readonly forMs: number }
  /**
   * The exchange's API answers badly: for some of the pairs only, wrong once, now this and now that, or every other time.
   */
  | { readonly is: 'api'; readonly what: 'partial' | 'slip' | 'flap' | 'fails'; readonly forMs: number }
  /** The same, of an exchange that answers over the network. */
  | { readonly is: 'network'; readonly trouble: NetworkTrouble; readonly forMs: number }
  /** A trading page is in front. */
  | { readonly is: 'front'; readonly forMs: number }
  /** The archive of notices refuses to take any or to give what it has, or never answers when it should. */
  | {
      readonly is: 'archive';
      readonly side: 'takes' | 'gives';
      readonly what: 'refuses' | 'hangs';
      readonly forMs: number;
    }
  | { readonly is: 'clock'; readonly byMs: number }
  /** The machine's clock is wrong for a while, and the exchange's answers give the time. */
  | { readonly is: 'wrong-clock'; readonly byMs: number; readonly forMs: number }
  /** The worker dies at the `calls`-th port call from here, before or after that call took effect. */
  | { readonly is: 'crash'; readonly calls: number; readonly when: 'before' | 'after' }
  /** The user closes every notification. */
  | { readonly is: 'sweep' }
  | { readonly is: 'settings'; readonly settings: Settings }
  /** The user asks to be told of stop `stop` again. */
  | { readonly is: 'snooze'; readonly stop: number; readonly forMs: number }
  | { readonly is: 'tick'; readonly stop: number }
  /** The user takes the permission for the hosts of one exchange away, and gives it again. */
  | { readonly is: 'permission'; readonly exchange: ExchangeId; readonly forMs: number }
);

export interface Script {
  readonly seed: number;
  /** The real polling asks an exchange over a network, instead of a model of both. */
  readonly isOverNetwork?: true;
  readonly startAt: number;
  readonly endAt: number;
  readonly browser: 'chrome' | 'firefox';
  /** The browser's own language; `settings.language` may override it. */
  readonly language: 'ja' | 'en-US';
  readonly zone: string;
  readonly settings: Settings;
  /** Chrome ends a worker that was idle for 30 s; an open developer tool keeps it. */
  readonly idleDeath: boolean;
  /** Longest delay of each port call, of a poll, and of an alarm. */
  readonly slownessMs: { readonly port: number; readonly poll: number; readonly alarm: number };
  /** How long a notification stays that does not insist. */
  readonly staysMs: number;
  readonly stops: readonly Stop[];
  readonly happenings: readonly Happening[];
  /** The other exchanges that the user has chosen. */
  readonly others?: readonly Beside[];
  /** The windows that the exchange of this script keeps as a habit, and what it is seen to do in them. */
  readonly habits?: readonly Habit[];
}

/** Another exchange: its own stops, and its own course. */
export interface Beside extends Required<Pick<Script, 'stops' | 'happenings' | 'habits'>> {
  readonly exchange: ExchangeId;
}

/** One usual window, and when it is seen to stand still: in it as a rule. */
export interface Habit {
  readonly start: number;
  readonly end: number;
  readonly course: readonly { readonly at: number; readonly condition: LiveCondition }[];
}

export type NoticeHappening = Extract<Happening, { is: 'notice' }>;
