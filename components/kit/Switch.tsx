interface SwitchProps {
  readonly on: boolean;
  readonly label: string;
  readonly onChange: (on: boolean) => void;
}

/** On or off. */
export const Switch = ({ on, label, onChange }: SwitchProps) => (
  <input
    type="checkbox"
    role="switch"
    aria-checked={on}
    class={on ? 'Switch on' : 'Switch'}
    aria-label={label}
    checked={on}
    onChange={(event) => onChange(event.currentTarget.checked)}
  />
);
