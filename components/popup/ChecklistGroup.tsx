import { itemPage } from '../../lib/exchanges/item-pages.ts';
import { wordsIn } from '../../lib/messages/index.ts';
import type { PopupPicture } from '../forecast/present.ts';
import { Action } from '../kit/Button.tsx';
import { Checklist } from '../kit/Checklist.tsx';
import { Group } from '../kit/Group.tsx';
import { PLUS } from '../kit/icons.ts';
import { Steps } from '../kit/Steps.tsx';
import type { Desk } from './desk.ts';
import { OwnItems } from './OwnItems.tsx';

interface ChecklistGroupProps {
  readonly list: Exclude<PopupPicture['list'], null>;
  readonly desk: Desk;
}

/** What to do before the stop, or to check after it; ticks belong to the window, own items to every window. */
export function ChecklistGroup({ list, desk }: ChecklistGroupProps) {
  const { language, send, state, set } = desk;
  const words = wordsIn(language).popup;
  const { windowId, items, exchange, noticeHref } = list;
  const done = items.filter((item) => item.done).length;
  const linkOf = (itemId: string) => {
    if (itemId === 'reread-notice') return { href: noticeHref, label: words.itemPages.notice };
    const found = itemPage(itemId, exchange);
    return found === null ? undefined : { href: found.href, label: words.itemPages[found.page] };
  };
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
        exchange={exchange}
        label={words[list.when]}
        linkOf={linkOf}
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
