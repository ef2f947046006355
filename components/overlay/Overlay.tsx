import type { Settings } from '../../lib/domain/settings.ts';
import { Alert } from './Alert.tsx';
import { Bar } from './Bar.tsx';
import { Pill } from './Pill.tsx';
import { ChecklistPopover, WindowsPopover } from './Popover.tsx';
import type { SizeProps } from './sizes.ts';

export interface OverlayProps extends SizeProps {
  readonly place: Pick<Settings['overlay'], 'dock' | 'along'>;
  readonly theme: Settings['theme'];
  /** The phase has just turned while the page was open: the tile blinks, twice and once only. */
  readonly blink: boolean;
}

const SIZES = { pill: Pill, bar: Bar, alert: Alert };

/** The whole overlay. `data-*` and `lang` on this element are the whole interface between state and look. */
export function Overlay({ place, theme, blink, ...props }: OverlayProps) {
  const { v, open, actions } = props;
  const Size = SIZES[v.size];
  return (
    <div
      class={`MenteYoho Overlay${v.stale ? ' is-stale' : ''}${blink ? ' is-new' : ''}`}
      data-phase={v.look}
      data-size={v.size}
      data-dock={place.dock}
      data-theme={theme === 'system' ? undefined : theme}
      lang={v.language}
      style={{ '--along': place.along }}
    >
      {/* A box of another size or phase is a new box: one that moved would count as a layout shift of the page. */}
      {/* biome-ignore lint/a11y/useSemanticElements: the sizes inside are the sections */}
      <div
        key={`${v.size} ${v.look}`}
        class="Dock"
        onPointerDown={actions.grab}
        role="region"
        aria-label={v.words.name}
      >
        <Size {...props} />
        {open === 'todo' && v.size === 'bar' && <ChecklistPopover v={v} actions={actions} />}
        {open === 'list' && v.size === 'bar' && <WindowsPopover v={v} actions={actions} />}
      </div>
    </div>
  );
}
