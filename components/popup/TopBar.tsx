import { POPUP_WORDS } from '../../lib/messages/popup.ts';
import { AppIcon } from '../pages/AppIcon.tsx';
import { IconButton } from '../pages/Button.tsx';
import { GEAR, REFRESH } from '../shared/icons.ts';
import type { Desk } from './desk.ts';

/** When the forecast was last read, and the way to read it now. */
export function TopBar({ seen, desk }: { seen: string; desk: Desk }) {
  const words = POPUP_WORDS[desk.language];
  return (
    <header class="TopBar">
      <AppIcon size={20} />
      <h1>{words.name}</h1>
      <span class="seen" role="status">
        {seen}
      </span>
      <IconButton icon={REFRESH} label={words.refresh} onClick={desk.onRefresh} />
      <IconButton icon={GEAR} label={words.options} onClick={desk.onOptions} />
    </header>
  );
}
