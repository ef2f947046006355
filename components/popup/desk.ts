import type { SendCommand } from '../../lib/domain/commands.ts';
import type { Language } from '../../lib/messages/language.ts';
import type { RestoreWindow } from '../forecast/WindowMarks.tsx';
import type { PageHands } from '../kit/page-hands.ts';

/** Where the refresh that the user asked for stands. */
export type Refresh = 'idle' | 'reading' | 'done' | 'unreachable' | { readonly waitSeconds: number };

/** What only the popup itself knows, and forgets when it closes. */
export interface PopupState {
  /** The window that the user asked to see large. */
  readonly chosenId: string | null;
  /** What stands open over the window shown large; of that one alone, should another one lead meanwhile. */
  readonly panel: { readonly kind: 'menu' | 'snooze'; readonly windowId: string } | null;
  /** The text was just put on the clipboard. */
  readonly copied: boolean;
  readonly editingItems: boolean;
  /** Whether the next press takes all own items away. */
  readonly resetAsked: boolean;
  /** The times of a notice, as `OfferedTimes.id`, that the user asked to add last. */
  readonly addedTimes: string | null;
  /** The days of the list that are unfolded; null: the first one, as nobody chose. */
  readonly openDays: readonly string[] | null;
  readonly refresh: Refresh;
  /** Everything is drawn; before, only what has to be seen first. */
  readonly isWhole: boolean;
  /** The last command has not reached the background. */
  readonly notSaved: boolean;
}

export const FRESH_STATE: PopupState = {
  chosenId: null,
  panel: null,
  copied: false,
  editingItems: false,
  resetAsked: false,
  addedTimes: null,
  openDays: null,
  refresh: 'idle',
  isWhole: false,
  notSaved: false,
};

/** What the parts of the popup work with. */
export interface Desk {
  readonly language: Language;
  /** The user's time zone, an IANA name. */
  readonly zone: string;
  /** How long before a start the user is reminded: a calendar rings then too. */
  readonly leadTimesMs: readonly number[];
  readonly state: PopupState;
  readonly set: (change: Partial<PopupState>) => void;
  readonly page: PageHands;
  readonly send: SendCommand;
  readonly onRefresh: () => void;
  readonly onOptions: () => void;
  /** Asks the browser for the exchange's hosts. */
  readonly onAllow: () => void;
  /** Opens the page that adds windows, at `hash`. */
  readonly onAdd: (hash: string) => void;
}

/** The way back from what the user made of a window. */
export const restoreBy =
  (send: SendCommand): RestoreWindow =>
  (windowId, mark) => {
    if (mark === 'corrected') return void send('removeManual', { windowId });
    if (mark === 'muted') return void send('setMuted', { windowId, muted: false });
    void send('setNever', { windowId, never: false });
  };
