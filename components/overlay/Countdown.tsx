interface CountdownProps {
  readonly text: string;
  /** A clock time stands in its place: it must not look like a duration. */
  readonly isClock?: boolean;
}

/** The text that ticks. The controller writes its text node directly, so that a tick costs one DOM write. */
export function Countdown({ text, isClock = false }: CountdownProps) {
  return (
    <time class={isClock ? 'Countdown is-clock' : 'Countdown'} role={isClock ? undefined : 'timer'}>
      {text}
    </time>
  );
}
