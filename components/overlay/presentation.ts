import type { Quieting } from '../../lib/domain/overlay-choice.ts';
import type { OverlaySize } from '../../lib/domain/settings.ts';
import type { SnoozeChoice } from '../../lib/domain/snooze.ts';
import type { EpochMs } from '../../lib/domain/time.ts';
import type { Service } from '../../lib/domain/window.ts';
import type { ChoiceWords } from '../../lib/messages/contract/choices.ts';
import type { OverlayWords } from '../../lib/messages/contract/overlay.ts';
import type { Language } from '../../lib/messages/language.ts';
import type { LookPhase } from '../kit/marks.ts';
import type { TickItem } from '../kit/TickList.tsx';
import type { OverlayShapes } from './assets.ts';
import type { ClaimLink } from './beside.ts';
import type { Count } from './count.ts';

/** One line of the list behind “+2”. */
export interface Row {
  readonly id: string;
  readonly look: LookPhase;
  readonly when: string;
  readonly rest: string;
  readonly what: string;
  /** What the user chose to have less of it, and the way back, in words. */
  readonly quiet: readonly { readonly quieting: Quieting; readonly mark: string; readonly back: string }[];
}

/** What can be chosen about the notifications of the leading window. */
export interface Later {
  readonly choices: readonly { readonly choice: SnoozeChoice; readonly text: string }[];
  /** When the user will be reminded, in words. */
  readonly snoozed: string | null;
  readonly isMuted: boolean;
  readonly words: ChoiceWords;
}

/** The sentences of the moment. `~~old~~` is struck through, `**new**` is bold. */
export interface Sentences {
  readonly lead: string;
  readonly title: string;
  readonly label: string;
  readonly aside: readonly string[];
  readonly range: string | null;
  readonly note: string | null;
  readonly facts: readonly (readonly [term: string, detail: string])[];
  readonly seen: string;
}

/** Everything there is to draw: no component needs the View or the clock. */
export interface Presentation extends Sentences {
  readonly words: OverlayWords;
  readonly shapes: OverlayShapes;
  readonly language: Language;
  readonly windowId: string;
  readonly look: LookPhase;
  readonly size: OverlaySize;
  /** The user chose the size by hand, and no worse phase has come since. */
  readonly isSizeChosen: boolean;
  /** In pill and bar. */
  readonly count: Count;
  /** In the alert, where durations are exact and a clock time has its day beside it. */
  readonly bigCount: Count;
  /** The coin in front of the sentence. */
  readonly coin: string | null;
  /** Behind the range, where there is room: the same by the user's own clock. */
  readonly local: string | null;
  /** The notices that disagree, to be opened. */
  readonly claims: readonly ClaimLink[];
  readonly services: readonly Service[];
  /** Share of the planned time that has passed; `over`: the end has passed, and it is the planned share. */
  readonly progress: { readonly percent: number; readonly over: boolean; readonly ends: readonly string[] } | null;
  readonly todo: { readonly items: readonly TickItem[]; readonly done: number; readonly next: string } | null;
  /** After the end: what to check. */
  readonly after: readonly TickItem[] | null;
  /** Null where there is nothing left to be reminded of. */
  readonly later: Later | null;
  readonly link: { readonly href: string; readonly label: string };
  /** Every window with something to say, this one first. */
  readonly rows: readonly Row[];
  /** What presses at other exchanges, counted by name; null where nothing does. */
  readonly elsewhere: string | null;
  /** On the button that opens the list; null where there is one row. */
  readonly more: string | null;
  /** When something besides the count will have to be drawn anew. */
  readonly redrawAt: EpochMs;
}

/** What the controller has to know of whatever is drawn: what ticks, what is spoken, and until when it holds. */
export interface Standing extends Ticking {
  /** What is answered to what the user has just done. */
  readonly reply?: string;
}

type Ticking = Pick<
  Presentation,
  'windowId' | 'look' | 'title' | 'label' | 'size' | 'count' | 'bigCount' | 'language' | 'redrawAt'
>;
