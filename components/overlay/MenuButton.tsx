import type { ComponentChildren } from 'preact';
import { Icon } from '../kit/Icon.tsx';
import { CHEVRON } from '../kit/icons.ts';

interface MenuButtonProps {
  readonly isOpen: boolean;
  readonly label?: string;
  readonly onClick: () => void;
  readonly children: ComponentChildren;
}

/** Opens and closes a list. */
export function MenuButton({ isOpen, label, onClick, children }: MenuButtonProps) {
  return (
    <button type="button" class="MenuButton" aria-expanded={isOpen} aria-label={label} onClick={onClick}>
      {children}
      <Icon of={CHEVRON} />
    </button>
  );
}
