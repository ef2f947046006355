import type { ChecklistItem } from '../../lib/domain/checklist.ts';
import type { ExchangeId } from '../../lib/domain/exchange.ts';
import type { Language } from '../../lib/messages/language.ts';
import { itemWords } from '../../lib/messages/words.ts';
import { type TickItem, TickList } from './TickList.tsx';

interface ChecklistProps {
  readonly items: readonly ChecklistItem[];
  readonly language: Language;
  readonly exchange: ExchangeId;
  /** Names the group for assistive technology. */
  readonly label: string;
  /** Where an item is done; undefined where no address is known. */
  readonly linkOf: (itemId: string) => TickItem['link'];
  readonly onTick: (itemId: string, done: boolean) => void;
}

/** A checklist in the words of the catalogue. */
export function Checklist({ items, language, exchange, label, linkOf, onTick }: ChecklistProps) {
  const lines = items.map((item) => ({
    id: item.id,
    done: item.done,
    link: linkOf(item.id),
    ...itemWords(item, language, exchange),
  }));
  return <TickList items={lines} label={label} onTick={onTick} />;
}
