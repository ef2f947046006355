import type { Language } from '../../lib/messages/language.ts';
import { POPUP_WORDS } from '../../lib/messages/popup.ts';
import { AppIcon } from '../pages/AppIcon.tsx';
import { IconButton } from '../pages/Button.tsx';
import { GEAR, REFRESH } from '../shared/icons.ts';

interface TopBarProps {
  readonly language: Language;
  readonly seen: string;
  readonly onRefresh: () => void;
  readonly onOptions: () => void;
}

export function TopBar({ language, seen, onRefresh, onOptions }: TopBarProps) {
  const words = POPUP_WORDS[language];
  return (
    <header class="TopBar">
      <AppIcon size={20} />
      <h1>{words.name}</h1>
      <span class="seen">{seen}</span>
      <IconButton icon={REFRESH} label={words.refresh} onClick={onRefresh} />
      <IconButton icon={GEAR} label={words.options} onClick={onOptions} />
    </header>
  );
}
