import type { ItemWords } from '../../lib/messages/words.ts';
import { Icon } from './Icon.tsx';
import { CHECK } from './icons.ts';

/** One line to tick, in words. */
export interface TickItem extends ItemWords {
  readonly id: string;
  readonly done: boolean;
}

interface TickListProps {
  readonly items: readonly TickItem[];
  /** Names the group for assistive technology. */
  readonly label: string;
  readonly onTick: (itemId: string, done: boolean) => void;
  /** On a page of somebody else: what the user wrote is drawn, but no script of the page finds it. */
  readonly isGuest?: boolean;
}

/** Begins the id of every item that the user wrote. */
const OWN = 'own:';

/** A list to tick where it stands: click, Space or Enter toggles the line that has the focus. */
export function TickList({ items, label, onTick, isGuest = false }: TickListProps) {
  const isHidden = (id: string) => isGuest && id.startsWith(OWN);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset draws a frame of its own
    <div class="Checklist" role="group" aria-label={label}>
      {items.map(({ id, done, what, why }) => {
        const toggle = () => onTick(id, !done);
        return (
          // biome-ignore lint/a11y/useSemanticElements: a native checkbox would need a label around the whole grid
          <div
            key={id}
            class={done ? 'done' : undefined}
            role="checkbox"
            aria-checked={done}
            tabIndex={0}
            onClick={toggle}
            onKeyDown={(event) => {
              if (event.key !== ' ' && event.key !== 'Enter') return;
              event.preventDefault();
              toggle();
            }}
          >
            <span class="Box">
              <Icon of={CHECK} />
            </span>
            <span class="what" data-words={isHidden(id) ? what : undefined}>
              {!isHidden(id) && what}
            </span>
            {why && <span class="why">{why}</span>}
          </div>
        );
      })}
    </div>
  );
}
