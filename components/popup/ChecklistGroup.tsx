import { useState } from 'preact/hooks';
import type { SendCommand } from '../../lib/domain/commands.ts';
import type { Language } from '../../lib/messages/language.ts';
import { POPUP_WORDS } from '../../lib/messages/popup.ts';
import { Action, Button, IconButton } from '../pages/Button.tsx';
import { Checklist } from '../shared/Checklist.tsx';
import { CLOSE, PLUS } from '../shared/icons.ts';
import { Steps } from '../shared/Steps.tsx';
import { Group } from './Group.tsx';
import type { PopupPicture } from './present.ts';

interface ChecklistGroupProps {
  readonly list: Exclude<PopupPicture['list'], null>;
  readonly language: Language;
  readonly send: SendCommand;
}

/** What to do before the stop, or to check after it; ticks belong to the window, own items to every window. */
export function ChecklistGroup({ list, language, send }: ChecklistGroupProps) {
  const words = POPUP_WORDS[language];
  const [editing, setEditing] = useState(false);
  const { windowId, items } = list;
  const done = items.filter((item) => item.done).length;
  const own = items.filter((item) => item.text !== null);
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
      {list.when === 'before' &&
        (editing ? (
          <>
            <ul class="OwnItems">
              {own.map(({ id, text }) => (
                <li key={id}>
                  <span>{text}</span>
                  <IconButton
                    icon={CLOSE}
                    label={words.removeItem(text ?? '')}
                    onClick={() => void send('removeOwnItem', { itemId: id })}
                  />
                </li>
              ))}
            </ul>
            <AddItem
              language={language}
              onAdd={(text) => void send('addOwnItem', { text })}
              onClose={() => setEditing(false)}
            />
          </>
        ) : (
          <div class="GroupActions">
            <Action icon={PLUS} onClick={() => setEditing(true)}>
              {words.addItem}
            </Action>
          </div>
        ))}
    </Group>
  );
}

const MAX_ITEM_LENGTH = 80;

interface AddItemProps {
  readonly language: Language;
  readonly onAdd: (text: string) => void;
  readonly onClose: () => void;
}

function AddItem({ language, onAdd, onClose }: AddItemProps) {
  const words = POPUP_WORDS[language];
  const [text, setText] = useState('');
  return (
    <form
      class="InlineForm"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') return;
        onAdd(text.trim());
        setText('');
      }}
      onKeyDown={(event) => {
        // The popup itself would close on Escape; here it only leaves the form.
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <input
        class="Field"
        aria-label={words.addItem}
        placeholder={words.addItemHint}
        maxLength={MAX_ITEM_LENGTH}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        ref={(element) => element?.focus()}
      />
      <Button type="submit">{words.add}</Button>
      <IconButton icon={CLOSE} label={words.closeForm} onClick={onClose} />
    </form>
  );
}
