interface ProgressProps {
  readonly percent: number;
  /** The planned span turns grey and what runs past it carries the accent. */
  readonly over: boolean;
  readonly label: string;
}

/** Planned against elapsed. */
export function Progress({ percent, over, label }: ProgressProps) {
  return (
    <div
      class="Progress"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={over ? 100 : Math.round(percent)}
    >
      <span class={over ? 'Progress-planned' : 'Progress-done'} style={{ width: `${percent}%` }} />
      {over && <span class="Progress-done" style={{ flex: 1 }} />}
    </div>
  );
}
