import type { ViewWindow } from '../../lib/domain/view.ts';
import { clock, dayRange, longDay, rangeEnd } from '../../lib/messages/format.ts';
import { wordsIn } from '../../lib/messages/index.ts';
import { markedTimes } from '../../lib/messages/japan-times.ts';
import type { Language } from '../../lib/messages/language.ts';

/** The planned times as one line: `text`, then what no longer holds struck through, then what holds instead. */
export interface PlannedTimes {
  readonly text: string;
  readonly struck: string | null;
  readonly fresh: string | null;
}

/** `11月25日(水) 2:00〜5:00 JST`, the day left out where it is today's; a changed time is never replaced silently. */
export function plannedTimes(
  { start, end, replaced }: Pick<ViewWindow, 'start' | 'end' | 'replaced'>,
  withDay: boolean,
  language: Language,
): PlannedTimes {
  const { locale } = wordsIn(language);
  const marked = markedTimes(language);
  const day = (clocks: string) => (withDay ? locale.dayAndClock(longDay(start, language), clocks) : clocks);
  if (replaced === null) return { text: day(marked.clockRange(start, end)), struck: null, fresh: null };
  if (replaced.start !== start) {
    return {
      text: '',
      struck: dayRange(replaced.start, replaced.end, language),
      fresh: marked.dayRange(start, end),
    };
  }
  return {
    text: day((end === null ? marked.clock : clock)(start) + locale.dash),
    struck: rangeEnd(start, replaced.end, language),
    fresh: rangeEnd(start, end, language) + (end === null ? '' : ' JST'),
  };
}
