import type { Settings } from '../../lib/domain/settings.ts';
import type { Language } from '../../lib/messages/language.ts';

/** What is done with the page around the components, and with what the user takes away from it. */
export interface PageHands {
  /** Gives the whole page its language, its title and its theme. */
  readonly dress: (look: PageLook) => void;
  readonly isHidden: () => boolean;
  /** Calls back whenever the page is hidden or shown, until the returned function is called. */
  readonly onVisibility: (listener: () => void) => () => void;
  /** Calls `task` once what stands there now was painted. */
  readonly afterPaint: (task: () => void) => void;
  readonly scrollToTop: () => void;
  /** To the part that the address names, if there is one. */
  readonly scrollToPart: () => void;
  /** Puts `text` on the clipboard; must be called from a click. */
  readonly copy: (text: string) => Promise<void>;
  /** Hands `text` to the user as a file. */
  readonly save: (fileName: string, text: string, type: string) => void;
  /** How the browser names itself, for a report. */
  readonly browserName: string;
}

export interface PageLook {
  readonly language: Language;
  readonly title: string;
  /** `system`: the system decides. */
  readonly theme: Settings['theme'];
}
