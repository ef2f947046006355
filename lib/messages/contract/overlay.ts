import type { AuctionMode } from '../../domain/observation.ts';
import type { Scene } from '../../domain/situation/scene.ts';
import type { ComparisonWords } from './comparison.ts';
import type { ItemWords } from './items.ts';
import type { PartWords } from './parts.ts';
import type { DisplayService } from './services.ts';

/*
 * The overlay's sentences, as data: they wait in storage and are read only when there is something to show, so that
 * the script on every page of the exchange need not carry them.
 *
 * A template holds `{variables}`; one whose variable has no value at the moment is left out, and where several stand
 * in brackets the first that can be filled is said. `~~old~~` is struck through, `**new**` is bold.
 * The sentences say what was announced or seen, never what will surely happen, and never how orders are treated.
 */
export type Template = string | readonly string[];

/** What is said in one situation. */
export interface SceneWords {
  /** Before the count in pill and bar. */
  readonly lead: Template;
  /** In the head of the alert, and spoken. */
  readonly title: Template;
  /** After the count in the alert. */
  readonly label: Template;
  /** Lines at the right of the count in the alert. */
  readonly aside: readonly Template[];
  /** When, in the bar. */
  readonly range: Template;
  /** What else has to be known, in the bar. */
  readonly note: Template;
  readonly facts: readonly (readonly [term: string, detail: string])[];
  /** Under both ends of the progress bar. */
  readonly ends: readonly [Template, Template] | null;
  readonly seen: string;
  /** Whether the bar says what stops; where something else matters more it does not. */
  readonly saysServices: boolean;
  /** What the count is: until or since an instant, its clock time, or its day and clock time. */
  readonly count: readonly [
    mode: 'until' | 'since' | 'at' | 'on',
    of: 'start' | 'began' | 'end' | 'over' | 'reopening' | 'running',
  ];
}

/**
 * What has sentences of its own: each scene, the phases of what is to come, and beside a scene its like without a
 * planned end.
 */
export type SceneName =
  | Exclude<Scene, 'coming'>
  | 'announced'
  | 'day'
  | 'hour'
  | 'imminent'
  | 'final'
  | 'due-open'
  | 'due-running-open'
  | 'stopped-open'
  | WaitingScene
  | 'stopped-old'
  | 'said-stopped-running-open'
  | 'extended'
  | 'shortened'
  | 'emergency'
  | 'emergency-open';

/** Between a stop and trading: before and after the planned end. */
export type WaitingScene = 'pre-open' | 'pre-open-open' | 'opening-auction' | 'opening-auction-open';

/** What stops, as a subject: alone, behind a coin, and as English grammar bends it. */
export interface Subject {
  readonly s: string;
  readonly behindCoin: string;
  readonly noun: string;
  readonly aNoun: string;
  readonly stops: string;
  readonly is: string;
}

export interface OverlayWords {
  readonly name: string;
  readonly subjects: Readonly<Record<DisplayService, Subject>>;
  readonly scenes: Readonly<Record<SceneName, SceneWords>>;
  /** When a notice came, with its day. */
  readonly changedAt: string;
  /** What stops, of a coin: `XRP の入出金`. */
  readonly ofCoin: string;
  readonly scopeAll: string;
  readonly scopeSome: string;
  readonly underAMinute: string;
  /** Of a stop that was seen, when nothing was seen lately. */
  readonly lastSeen: string;
  readonly yen: string;
  readonly comparison: ComparisonWords;
  readonly parts: PartWords;
  /** Before what stops for yen, or for coins, alone. */
  readonly money: Readonly<Record<'yen' | 'coins', string>>;
  readonly attention: string;
  /** The user's own clock, as a term and behind a range by the clock of Japan. */
  readonly local: string;
  readonly localRange: string;
  readonly clock: string;
  readonly state: string;
  readonly offline: string;
  readonly clockFast: string;
  readonly clockSlow: string;
  readonly readAgo: string;
  readonly readJustNow: string;
  readonly neverRead: string;
  readonly historyLate: string;
  readonly historyEarly: string;
  readonly historyOnTime: string;
  /** What is not as usual with the pair of the page. */
  readonly pair: {
    readonly halted: string;
    readonly stopped: string;
    readonly cancelOnly: string;
    readonly inAuction: string;
    readonly flagged: string;
    readonly busy: string;
    readonly says: string;
    readonly auction: Template;
    /** What no mode is called here is shown by the exchange's own word. */
    readonly modes: Readonly<Partial<Record<AuctionMode, string>>>;
    /** By the exchange's own name of the flag; another one is shown as it is. */
    readonly flags: Readonly<Record<string, string>>;
  };
  /** Over everything that a sample shows. */
  readonly sample: string;
  readonly closeNote: string;
  readonly todo: string;
  readonly before: string;
  readonly after: string;
  readonly next: string;
  /** Checklist items in a few words. */
  readonly nextItems: Readonly<Record<string, string>>;
  readonly expand: string;
  readonly details: string;
  readonly later: string;
  readonly collapse: string;
  readonly dismiss: string;
  readonly never: string;
  readonly openNotice: string;
  readonly officialNotices: string;
  /** Of an exchange that has no list of notices. */
  readonly officialSite: string;
  readonly otherWindows: string;
  readonly progress: string;
  readonly services: Readonly<Record<DisplayService, string>>;
  readonly kinds: Readonly<Record<string, string>>;
  readonly items: Readonly<Record<string, ItemWords>>;
}

/** A scene that says nothing. */
export const NONE = {
  aside: [],
  range: [],
  note: [],
  facts: [],
  ends: null,
  seen: '{seen}',
  saysServices: true,
} as const;
export const NO_SERVICES = { ...NONE, saysServices: false } as const;
