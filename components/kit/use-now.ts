import { useEffect, useState } from 'preact/hooks';
import { type EpochMs, SECOND_MS } from '../../lib/domain/time.ts';
import type { PageHands } from './page-hands.ts';

/** The clock of the machine that a page is drawn on. */
export type Clock = () => EpochMs;

/** The time by `clock`, renewed on every whole second; nothing runs while the page is hidden. */
export function useNow(clock: Clock, page: Pick<PageHands, 'isHidden' | 'onVisibility'>): EpochMs {
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
      if (!page.isHidden()) tick();
    };
    const unwatch = page.onVisibility(onVisibility);
    onVisibility();
    return () => {
      clearTimeout(timer);
      unwatch();
    };
  }, [clock, page]);
  return now;
}
