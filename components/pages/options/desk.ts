import type { SendCommand } from '../../../lib/domain/commands.ts';
import type { Settings } from '../../../lib/domain/settings.ts';
import type { EpochMs } from '../../../lib/domain/time.ts';
import type { Language } from '../../../lib/messages/language.ts';
import type { DrawnView } from '../../forecast/drawn-view.ts';
import type { PageHands } from '../../kit/page-hands.ts';

/** What the sections of the options page work with. */
export interface OptionsDesk {
  readonly settings: Settings;
  /** Changes single settings and saves them at once. */
  readonly change: (change: Partial<Settings>) => void;
  readonly view: DrawnView;
  readonly now: EpochMs;
  readonly language: Language;
  readonly page: PageHands;
  readonly send: SendCommand;
}
