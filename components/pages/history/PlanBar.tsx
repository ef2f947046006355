import type { PastStop } from '../../../lib/domain/history.ts';
import { toMinutes } from '../../../lib/domain/time.ts';
import { inWords } from '../../../lib/messages/format.ts';
import { wordsIn } from '../../../lib/messages/index.ts';
import type { Language } from '../../../lib/messages/language.ts';

const WIDTH = 232;

interface PlanBarProps {
  readonly stop: PastStop;
  /** The length that fills the bar. */
  readonly longestMs: number;
  readonly language: Language;
}

/** The plan as an outline, what was observed as a fill; what runs over carries the orange, what nobody planned the red. */
export function PlanBar({ stop, longestMs, language }: PlanBarProps) {
  const words = wordsIn(language).history;
  const toPixels = (ms: number) => (longestMs === 0 ? 0 : (ms / longestMs) * (WIDTH - 2));
  const planned = stop.plannedMs === null ? null : toPixels(stop.plannedMs);
  const observed = toPixels(stop.observedMs ?? 0);
  const within = planned === null ? observed : Math.min(planned, observed);
  const label = words.bar(
    stop.plannedMs === null ? words.unplanned : inWords(stop.plannedMs, language),
    stop.observedMs === null ? words.notSeen : inWords(toMinutes(stop.observedMs), language),
  );
  return (
    <svg class="PlanBar" width={WIDTH} height="14" viewBox={`0 0 ${WIDTH} 14`} role="img" aria-label={label}>
      {planned !== null && <rect class="planned" x=".5" y="1.5" width={Math.max(1, planned - 1)} height="11" />}
      <rect class={stop.window.origin === 'live' ? 'halt' : 'within'} y="4" width={within} height="6" />
      {planned !== null && observed > planned && (
        <rect class="over" x={planned + 1} y="4" width={Math.max(1, observed - planned - 1)} height="6" />
      )}
    </svg>
  );
}
