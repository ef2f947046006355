/** The text that ticks. The controller writes its text node directly, so that a tick costs one DOM write. */
export function Countdown({ text }: { text: string }) {
  return (
    <time class="Countdown" role="timer">
      {text}
    </time>
  );
}
