import type { ChecklistItem } from '../../lib/domain/checklist.ts';
import { OWN_ITEM_LIMITS } from '../../lib/domain/own-items.ts';
import { wordsIn } from '../../lib/messages/index.ts';
import { Action, Button, IconButton } from '../kit/Button.tsx';
import { Icon } from '../kit/Icon.tsx';
import { CLOSE, GRIP } from '../kit/icons.ts';
import type { Desk } from './desk.ts';

interface OwnItemsProps {
  readonly items: readonly ChecklistItem[];
  readonly desk: Desk;
}

/** One function for all drawings, so that the field takes the focus once and not with every tick. */
const focusWhenMounted = (element: HTMLElement | null) => element?.focus();

/** The user's own items, to be added, renamed, put in order and removed. */
export function OwnItems({ items, desk }: OwnItemsProps) {
  const { language, send, set } = desk;
  const words = wordsIn(language).popup;
  const close = () => set({ editingItems: false, resetAsked: false });
  const ownCount = items.filter(({ text }) => text !== null).length;
  const isFull = ownCount >= OWN_ITEM_LIMITS.count;
  return (
    <>
      <OwnItemRows items={items} desk={desk} />
      <form
        class="InlineForm"
        onSubmit={(event) => {
          event.preventDefault();
          const text = String(new FormData(event.currentTarget).get('text')).trim();
          if (text !== '') void send('addOwnItem', { text });
          event.currentTarget.reset();
        }}
        onKeyDown={(event) => {
          // The browser would close the popup on Escape; here it only leaves the form.
          if (event.key !== 'Escape') return;
          event.preventDefault();
          close();
        }}
      >
        {isFull ? (
          <p role="status">{words.itemsFull(OWN_ITEM_LIMITS.count)}</p>
        ) : (
          <>
            <input
              class="Field"
              name="text"
              aria-label={words.addItem}
              autocomplete="off"
              maxLength={OWN_ITEM_LIMITS.length}
              ref={focusWhenMounted}
            />
            <Button type="submit">{words.add}</Button>
          </>
        )}
        <IconButton icon={CLOSE} label={words.closeForm} onClick={close} />
      </form>
      {ownCount > 0 && <ResetItems desk={desk} />}
    </>
  );
}

/** Takes them all away; at the second press, since there is no way back. */
function ResetItems({ desk: { language, state, send, set } }: Pick<OwnItemsProps, 'desk'>) {
  const words = wordsIn(language).popup;
  const reset = () => {
    if (state.resetAsked) void send('resetOwnItems', {});
    set({ resetAsked: !state.resetAsked });
  };
  return (
    <div class="GroupActions">
      <Action icon={CLOSE} onClick={reset}>
        {state.resetAsked ? words.resetItemsSure : words.resetItems}
      </Action>
    </div>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };
/** What is dragged, as the browser hands it from one row to the other. */
const DRAGGED = 'text/plain';

/** One row each: a handle to drag or to move by the arrow keys, the text to write over, the way out. */
function OwnItemRows({ items, desk }: OwnItemsProps) {
  const { language, send } = desk;
  const words = wordsIn(language).popup;
  const own = items.flatMap(({ id, text }) => (text === null ? [] : [{ id, text }]));
  const move = (itemId: string, to: number) => void send('moveOwnItem', { itemId, to });
  return (
    <ul class="OwnItems">
      {own.map(({ id, text }, place) => (
        <li
          key={id}
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            event.preventDefault();
            move(event.dataTransfer?.getData(DRAGGED) ?? '', place);
          }}
        >
          <button
            type="button"
            class="IconButton"
            draggable
            aria-label={words.moveItem(text)}
            title={words.moveItem(text)}
            onDragStart={(event) => event.dataTransfer?.setData(DRAGGED, id)}
            onKeyDown={(event) => {
              const step = STEPS[event.key];
              if (step === undefined) return;
              event.preventDefault();
              move(id, Math.max(0, place + step));
            }}
          >
            <Icon of={GRIP} />
          </button>
          <input
            class="Field"
            aria-label={words.renameItem(text)}
            defaultValue={text}
            autocomplete="off"
            maxLength={OWN_ITEM_LIMITS.length}
            onChange={(event) => {
              const renamed = event.currentTarget.value.trim();
              if (renamed !== '' && renamed !== text) void send('renameOwnItem', { itemId: id, text: renamed });
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter') event.currentTarget.blur();
            }}
          />
          <IconButton
            icon={CLOSE}
            label={words.removeItem(text)}
            onClick={() => void send('removeOwnItem', { itemId: id })}
          />
        </li>
      ))}
    </ul>
  );
}
