import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';

interface ButtonProps {
  readonly children: ComponentChildren;
  readonly onClick?: () => void;
  readonly icon?: string;
  readonly primary?: boolean;
  readonly disabled?: boolean;
  readonly type?: 'button' | 'submit';
  /** Id of the element that says what the button is about, where its own word does not. */
  readonly describedBy?: string;
}

/** A button with an edge. */
export const Button = ({
  children,
  onClick,
  icon,
  primary = false,
  disabled = false,
  type = 'button',
  describedBy,
}: ButtonProps) => (
  <button
    type={type}
    class={primary ? 'Button primary' : 'Button'}
    onClick={onClick}
    disabled={disabled}
    aria-describedby={describedBy}
  >
    {icon && <Icon of={icon} size={14} />}
    {children}
  </button>
);

/** A quiet button inside a group: icon and word. */
export const Action = ({
  icon,
  children,
  onClick,
  expanded,
}: {
  icon: string;
  children: ComponentChildren;
  onClick: () => void;
  expanded?: boolean;
}) => (
  <button type="button" class="Action" aria-expanded={expanded} onClick={onClick}>
    <Icon of={icon} size={14} />
    {children}
  </button>
);

/** A link that looks like a quiet button; opens a new tab. */
export const ActionLink = ({ href, icon, children }: { href: string; icon: string; children: ComponentChildren }) => (
  <a class="Action" href={href} target="_blank" rel="noreferrer">
    <Icon of={icon} size={14} />
    {children}
  </a>
);

interface IconButtonProps {
  readonly icon: string;
  readonly label: string;
  readonly onClick: () => void;
  readonly expanded?: boolean;
}

/** An icon alone; its word is the label. */
export const IconButton = ({ icon, label, onClick, expanded }: IconButtonProps) => (
  <button type="button" class="IconButton" aria-label={label} title={label} aria-expanded={expanded} onClick={onClick}>
    <Icon of={icon} />
  </button>
);

/** A link that looks like a button; opens a new tab. */
export const ButtonLink = ({ href, icon, children }: { href: string; icon: string; children: ComponentChildren }) => (
  <a class="Button" href={href} target="_blank" rel="noreferrer">
    <Icon of={icon} size={14} />
    {children}
  </a>
);
