import { OWN_ITEM_LIMITS } from '../../lib/domain/own-items.ts';
import { wordsIn } from '../../lib/messages/index.ts';
import type { PopupPicture } from '../forecast/present.ts';
import { Action, Button, IconButton } from '../kit/Button.tsx';
import { Checklist } from '../kit/Checklist.tsx';
import { Group } from '../kit/Group.tsx';
import { CLOSE, PLUS } from '../kit/icons.ts';
import { Steps } from '../kit/Steps.tsx';
import type { Desk } from './desk.ts';

interface ChecklistGroupProps {
  readonly list: Exclude<PopupPicture['list'], null>;
  readonly desk: Desk;
}

/** What to do before the stop, or to check after it; ticks belong to the window, own items to every window. */
export function ChecklistGroup({ list, desk }: ChecklistGroupProps) {
  const { language, send, state, set } = desk;
  const words = wordsIn(language).popup;
  const { windowId, items } = list;
  const done = items.filter((item) => item.done).length;
  const end = (
    <>
      <Steps done={done} of={items.length} />
      <span>{`${done}/${items.length}`}</span>
    </>
  );
  return (
    <Group title={words[list.when]} end={end}>
      <Checklist
        items={items}
        language={language}
        label={words[list.when]}
        onTick={(itemId, done) => void send('tick', { windowId, itemId, done })}
      />
      {list.when === 'before' && state.editingItems && <OwnItems items={items} desk={desk} />}
      {list.when === 'before' && !state.editingItems && (
        <div class="GroupActions">
          <Action icon={PLUS} onClick={() => set({ editingItems: true })}>
            {words.addItem}
          </Action>
        </div>
      )}
    </Group>
  );
}

/** One function for all drawings, so that the field takes the focus once and not with every tick. */
const focusWhenMounted = (element: HTMLElement | null) => element?.focus();

/** The user's own items, to be added and removed. */
function OwnItems({ items, desk }: { items: ChecklistGroupProps['list']['items']; desk: Desk }) {
  const { language, send, set } = desk;
  const words = wordsIn(language).popup;
  const close = () => set({ editingItems: false });
  return (
    <>
      <ul class="OwnItems">
        {items.map(
          ({ id, text }) =>
            text !== null && (
              <li key={id}>
                <span>{text}</span>
                <IconButton
                  icon={CLOSE}
                  label={words.removeItem(text)}
                  onClick={() => void send('removeOwnItem', { itemId: id })}
                />
              </li>
            ),
        )}
      </ul>
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
        <input
          class="Field"
          name="text"
          aria-label={words.addItem}
          autocomplete="off"
          maxLength={OWN_ITEM_LIMITS.length}
          ref={focusWhenMounted}
        />
        <Button type="submit">{words.add}</Button>
        <IconButton icon={CLOSE} label={words.closeForm} onClick={close} />
      </form>
    </>
  );
}
