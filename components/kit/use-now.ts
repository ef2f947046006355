import { useEffect, useState } from 'preact/hooks';
import { type EpochMs, SECOND_MS } from '../../lib/domain/time.ts';

/** The clock of the machine that a page is drawn on. */
export type Clock = () => EpochMs;

/** The time by `clock`, renewed on every whole second; nothing runs while the page is hidden. */
export function useNow(clock: Clock): EpochMs {
  const [now, setNow] = useState(clock);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tick = () => {
      const current = clock();
      setNow(current);
      timer = setTimeout(tick, SECOND_MS - (current % SECOND_MS));
    };
    const onVisibility = () => {
      clearTimeout(timer);
      if (!document.hidden) tick();
    };
    document.addEventListener('visibilitychange', onVisibility);
    onVisibility();
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onVisibility);
    };
  }, [clock]);
  return now;
}
