import { Countdown } from './Countdown.tsx';
import type { Presentation } from './presentation.ts';

/** Coin, sentence and count; pressing it shows more. */
export function Lead({
  v,
  text,
  title,
  onClick,
}: {
  v: Presentation;
  text: string;
  title: string;
  onClick: () => void;
}) {
  return (
    <button type="button" class="Lead" title={title} onClick={onClick}>
      {v.coin && <b>{v.coin}</b>}
      <span>{v.lead}</span>
      <Countdown text={text} isClock={v.count.mode === 'fixed'} />
    </button>
  );
}
