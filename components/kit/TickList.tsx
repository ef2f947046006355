import type { ItemWords } from '../../lib/messages/words.ts';
import { Icon } from './Icon.tsx';
import { CHECK, EXTERNAL } from './icons.ts';

/** One line to tick, in words. */
export interface TickItem extends ItemWords {
  readonly id: string;
  readonly done: boolean;
  /** Where it is done. */
  readonly link?: { readonly href: string; readonly label: string } | undefined;
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
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset draws a frame of its own
    <div class="Checklist" role="group" aria-label={label}>
      {items.map((item) => {
        const line = (
          <TickLine key={item.id} item={item} isHidden={isGuest && item.id.startsWith(OWN)} onTick={onTick} />
        );
        if (item.link === undefined) return line;
        // Beside the line and not in it: what is inside a checkbox is no link.
        return (
          <div key={item.id} class="Linked">
            {line}
            <a
              href={item.link.href}
              target="_blank"
              rel="noreferrer"
              aria-label={item.link.label}
              title={item.link.label}
            >
              <Icon of={EXTERNAL} size={14} />
            </a>
          </div>
        );
      })}
    </div>
  );
}

interface TickLineProps extends Pick<TickListProps, 'onTick'> {
  readonly item: TickItem;
  /** Drawn, but no text of the document. */
  readonly isHidden: boolean;
}

function TickLine({ item: { id, done, what, why }, isHidden, onTick }: TickLineProps) {
  const toggle = () => onTick(id, !done);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a native checkbox would need a label around the whole grid
    <div
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
      <span class="what" data-words={isHidden ? what : undefined}>
        {!isHidden && what}
      </span>
      {why && <span class="why">{why}</span>}
    </div>
  );
}
