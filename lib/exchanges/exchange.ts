import type { ExchangeId } from '../domain/exchange.ts';
import type { PairsReading } from '../domain/live.ts';
import type { CircuitBreak, LiveCondition, Observation } from '../domain/observation.ts';
import type { EpochMs } from '../domain/time.ts';
import type { UsualWindow } from '../domain/usual.ts';
import type { HttpAnswer } from '../sources/http.ts';
import type { ArticlePlace, NoticeSource } from '../sources/notice-source.ts';
import type { Reading } from '../sources/reading.ts';

/** What an exchange tells of itself. What it does not tell is claimed nowhere. */
export interface Tells {
  /** The state of single pairs. */
  readonly pairs: boolean;
  /** Whether orders can be cancelled while it stops. */
  readonly cancelling: boolean;
  /** Whether a stop is of the regular kind or an emergency. */
  readonly emergencies: boolean;
}

/** Where an exchange lives: all that pages and ports have to know of it. */
export interface Site {
  readonly id: ExchangeId;
  /** What texts call it; what it is called on screen is in the catalogues. */
  readonly calledInTexts: readonly string[];
  /** One or two letters of its name that no other exchange goes by. */
  readonly mark: string;
  /** Hosts that are asked, or drawn on, as match patterns: the manifest takes them from here. */
  readonly origins: readonly string[];
  /** Hosts that are asked only where the user allows them too: of what may not even exist. */
  readonly extraOrigins?: readonly string[];
  /** Where the overlay is drawn, as match patterns. */
  readonly tradingPages: readonly string[];
  /** The official list of notices, for people. */
  readonly noticesPage: string;
  /** The pair of one of its pages (`/trade/xrp_jpy` → `xrp_jpy`); null on every other page. */
  readonly pairOf: (page: URL) => string | null;
  /** The trading page of a pair. */
  readonly pageOf: (pair: string) => string;
  /** It announces nowhere what it will do. */
  readonly isUnannounced?: boolean;
}

/** Words that hold for the whole exchange. */
export type WholeWord = Extract<LiveCondition, 'maintenance' | 'emergency' | 'cancel-only' | 'auction' | 'busy'>;

/** What an answer of the live calls turned out to be: data, or one of the words that hold for the whole exchange. */
export type LiveAnswer =
  | { readonly kind: 'data'; readonly data: unknown }
  | { readonly kind: WholeWord }
  | { readonly kind: 'too-frequent' }
  | { readonly kind: 'other-code'; readonly code: number };

/** A call without a key; `{pair}` in its address stands for the pair. */
interface LiveCall {
  readonly id: string;
  readonly url: string;
}

/** How the live state of an exchange is asked for, and how its words become the domain's. */
export interface LiveAdapter {
  /** Opens an answer, whatever its HTTP status. */
  readonly open: (answer: HttpAnswer) => Reading<LiveAnswer>;
  readonly status: LiveCall & {
    readonly read: (data: unknown, at: EpochMs, source: string) => Reading<Observation>;
    /** The same call for one pair, where each has a state of its own and nothing speaks of the whole exchange. */
    readonly urlOf?: (pair: string) => string;
  };
  /** The list of pairs with their stop flags; null where the exchange has none. */
  readonly pairs: (LiveCall & { readonly read: (data: unknown, at: EpochMs) => Reading<PairsReading> }) | null;
  /** The auction state of one pair, and a pair that is sure to have one; null where the exchange does not tell it. */
  readonly auction:
    | (LiveCall & {
        readonly probePair: string;
        readonly read: (data: unknown, pair: string, at: EpochMs, answer: HttpAnswer) => Reading<CircuitBreak | null>;
      })
    | null;
}

/** Everything that is particular to one exchange. */
export interface Exchange extends Site {
  /** Hosts that may be asked and linked to. */
  readonly hosts: readonly string[];
  readonly places: readonly ArticlePlace[];
  readonly notices: readonly NoticeSource[];
  readonly live: LiveAdapter;
  /** The windows that it keeps every day, or every week, without announcing them. */
  readonly usual: readonly UsualWindow[];
  readonly tells: Tells;
  /** By what it is told: the word of the exchange itself, where one is enough. */
  readonly says: Readonly<Partial<Record<LiveCondition, string>>>;
}
