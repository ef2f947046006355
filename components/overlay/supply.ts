import { SECOND_MS } from '../../lib/domain/time.ts';
import { hasWords } from '../../lib/messages/brought-words.ts';
import type { Language } from '../../lib/messages/language.ts';
import type { OverlayAssets } from './assets.ts';
import type { OverlayPort } from './port.ts';
import type { Scheduler } from './scheduler.ts';

/** Waited before words and look are asked for again. */
const ASKED_AGAIN_MS = 5 * SECOND_MS;

/** What the background brings for a drawing: the look, and the words of a language. */
export interface Supply {
  /** The look, once it and the words of `language` are there; null: they are on their way. */
  readonly forLanguage: (language: Language) => OverlayAssets | null;
}

interface SupplyDeps {
  readonly port: Pick<OverlayPort, 'readAssets' | 'send'>;
  readonly scheduler: Pick<Scheduler, 'once'>;
  /** Called when there may be enough to draw. */
  readonly onArrival: () => void;
}

/** Nothing has been asked for yet. */
export function createSupply({ port, scheduler, onArrival }: SupplyDeps): Supply {
  let assets: OverlayAssets | null = null;

  async function loadAssets() {
    assets = await port.readAssets();
    if (assets !== null) onArrival();
    else scheduler.once(onArrival, ASKED_AGAIN_MS);
  }

  /** The user has chosen another language since the drawing came: the background brings its words in the same way. */
  async function loadWords(language: Language) {
    await port.send('drawOverlay', { language }).catch(() => {});
    if (hasWords(language)) onArrival();
    else scheduler.once(onArrival, ASKED_AGAIN_MS);
  }

  return {
    forLanguage: (language) => {
      if (assets === null) void loadAssets();
      else if (!hasWords(language)) void loadWords(language);
      else return assets;
      return null;
    },
  };
}
