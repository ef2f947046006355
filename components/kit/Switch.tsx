interface SwitchProps {
  readonly on: boolean;
  readonly label: string;
  readonly onChange: (on: boolean) => void;
}

/** On or off, as the settings have it: what is refused (a permission, a disk) leaves it where it was. */
export const Switch = ({ on, label, onChange }: SwitchProps) => (
  <input
    type="checkbox"
    role="switch"
    aria-checked={on}
    class={on ? 'Switch on' : 'Switch'}
    aria-label={label}
    checked={on}
    onChange={({ currentTarget }) => {
      currentTarget.checked = on;
      onChange(!on);
    }}
  />
);
