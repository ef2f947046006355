interface SegmentsProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly (readonly [value: Value, label: string])[];
  readonly onChange: (value: Value) => void;
}

/** One of a few, all in sight. */
export const Segments = <Value extends string>({ label, value, choices, onChange }: SegmentsProps<Value>) => (
  <fieldset class="Segments" aria-label={label}>
    {choices.map(([choice, words]) => (
      <label key={choice} class={choice === value ? 'on' : undefined}>
        <input class="unseen" type="radio" name={label} checked={choice === value} onChange={() => onChange(choice)} />
        {words}
      </label>
    ))}
  </fieldset>
);

/** One of six places on the page, drawn as the page. */
export const Positions = <Value extends string>({ label, value, choices, onChange }: SegmentsProps<Value>) => (
  <fieldset class="Positions" aria-label={label}>
    {choices.map(([choice, words]) => (
      <label key={choice} class={choice === value ? 'on' : undefined} title={words}>
        <input
          class="unseen"
          type="radio"
          name={label}
          aria-label={words}
          checked={choice === value}
          onChange={() => onChange(choice)}
        />
      </label>
    ))}
  </fieldset>
);
