import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';
import { CHECK } from './icons.ts';

interface ChipProps {
  readonly on: boolean;
  readonly children: ComponentChildren;
  readonly onChange: (on: boolean) => void;
}

/** One of several choices, each on or off. */
export const Chip = ({ on, children, onChange }: ChipProps) => (
  <label class={on ? 'Chip on' : 'Chip'}>
    <input class="unseen" type="checkbox" checked={on} onChange={(event) => onChange(event.currentTarget.checked)} />
    <span class="Box" aria-hidden="true">
      <Icon of={CHECK} size={10} />
    </span>
    {children}
  </label>
);
