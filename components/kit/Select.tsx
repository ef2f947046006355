import { Icon } from './Icon.tsx';
import { CHEVRON } from './icons.ts';

interface SelectProps<Value extends string | number> {
  readonly value: Value;
  readonly choices: readonly (readonly [value: Value, label: string])[];
  readonly onChange: (value: Value) => void;
  /** Where no label element stands around it. */
  readonly label?: string;
}

/** One of a list. */
export function Select<Value extends string | number>({ value, choices, onChange, label }: SelectProps<Value>) {
  return (
    <span class="Select">
      <select
        aria-label={label}
        value={String(value)}
        onChange={(event) => {
          const chosen = choices[event.currentTarget.selectedIndex];
          if (chosen !== undefined) onChange(chosen[0]);
        }}
      >
        {choices.map(([choice, words]) => (
          <option key={String(choice)} value={String(choice)}>
            {words}
          </option>
        ))}
      </select>
      <Icon of={CHEVRON} size={12} />
    </span>
  );
}
