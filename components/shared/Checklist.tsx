import type { ChecklistItem } from '../../lib/domain/checklist.ts';
import type { Language } from '../../lib/messages/language.ts';
import { itemWords } from '../../lib/messages/words.ts';
import { Icon } from './Icon.tsx';
import { CHECK } from './icons.ts';

interface ChecklistProps {
  readonly items: readonly ChecklistItem[];
  readonly language: Language;
  /** Names the group for assistive technology. */
  readonly label: string;
  readonly onTick: (itemId: string, done: boolean) => void;
}

/** A list to tick where it stands: click, Space or Enter toggles the line that has the focus. */
export function Checklist({ items, language, label, onTick }: ChecklistProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot hold list items
    <ul class="Checklist" role="group" aria-label={label}>
      {items.map((item) => {
        const { what, why } = itemWords(item, language);
        const toggle = () => onTick(item.id, !item.done);
        return (
          // biome-ignore lint/a11y/useSemanticElements: a native checkbox would need a label around the whole grid
          <li
            key={item.id}
            class={item.done ? 'done' : undefined}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the look styles the lines of a list
            role="checkbox"
            aria-checked={item.done}
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
            <span class="what">{what}</span>
            {why && <span class="why">{why}</span>}
          </li>
        );
      })}
    </ul>
  );
}
