import type { ComponentChildren } from 'preact';
import type { OverlaySize, Settings } from '../../lib/domain/settings.ts';
import type { Language } from '../../lib/messages/language.ts';
import type { LookPhase } from '../kit/marks.ts';
import type { OverlayActions } from './actions.ts';

export interface LayerProps {
  readonly look: LookPhase;
  readonly size: OverlaySize;
  readonly place: Pick<Settings['overlay'], 'dock' | 'along'>;
  readonly theme: Settings['theme'];
  readonly language: Language;
  /** Names the region for assistive technology. */
  readonly name: string;
  /** The phase has just turned while the page was open: the tile blinks, twice and once only. */
  readonly blink?: boolean;
  readonly grab: OverlayActions['grab'];
  readonly children: ComponentChildren;
}

/** Layer and box. `data-*` and `lang` on the layer are the whole interface between state and look. */
export function Layer({ look, size, place, theme, language, name, blink, grab, children }: LayerProps) {
  return (
    <div
      class={`MenteYoho Overlay${look === 'stale' ? ' is-stale' : ''}${blink ? ' is-new' : ''}`}
      data-phase={look}
      data-size={size}
      data-dock={place.dock}
      data-theme={theme === 'system' ? undefined : theme}
      lang={language}
      style={{ '--along': place.along }}
    >
      {/* A box of another size or phase is a new box: one that moved would count as a layout shift of the page. */}
      {/* biome-ignore lint/a11y/useSemanticElements: the sizes inside are the sections */}
      <div key={`${size} ${look}`} class="Dock" onPointerDown={grab} role="region" aria-label={name}>
        {children}
      </div>
    </div>
  );
}
