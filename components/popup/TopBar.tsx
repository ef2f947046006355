import { wordsIn } from '../../lib/messages/index.ts';
import { AppIcon } from '../kit/AppIcon.tsx';
import { IconButton } from '../kit/Button.tsx';
import { GEAR, REFRESH } from '../kit/icons.ts';
import type { Desk } from './desk.ts';

/** When the forecast was last read, and the way to read it now. */
export function TopBar({ seen, note, desk }: { seen: string; note: string | null; desk: Desk }) {
  const words = wordsIn(desk.language).popup;
  return (
    <header class="TopBar">
      <AppIcon size={20} />
      <h1>{words.name}</h1>
      <span class="seen">
        {note === null && seen}
        {/* The age ticks in silence; what becomes of a refresh is read out. */}
        <span role="status">{note}</span>
      </span>
      <IconButton icon={REFRESH} label={words.refresh} onClick={desk.onRefresh} />
      <IconButton icon={GEAR} label={words.options} onClick={desk.onOptions} />
    </header>
  );
}
