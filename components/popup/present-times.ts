import type { EpochMs } from '../../lib/domain/time.ts';
import type { ViewWindow } from '../../lib/domain/view.ts';
import { clock, clockRange, dayRange, longDay, shortDay } from '../../lib/messages/format.ts';
import type { Language } from '../../lib/messages/language.ts';

/** The planned times as one line: `text`, then what no longer holds struck through, then what holds instead. */
export interface PlannedTimes {
  readonly text: string;
  readonly struck: string | null;
  readonly fresh: string | null;
}

/** `11月25日(水) 2:00〜5:00`, the day left out where it is today's; a changed time is never replaced silently. */
export function plannedTimes(
  { start, end, replaced }: Pick<ViewWindow, 'start' | 'end' | 'replaced'>,
  withDay: boolean,
  language: Language,
): PlannedTimes {
  const day = withDay ? `${longDay(start, language)}${language === 'ja' ? ' ' : ', '}` : '';
  if (replaced === null) return { text: day + clockRange(start, end, language), struck: null, fresh: null };
  if (replaced.start !== start) {
    return {
      text: '',
      struck: dayRange(replaced.start, replaced.end, language),
      fresh: dayRange(start, end, language),
    };
  }
  const dash = language === 'ja' ? '〜' : '–';
  return {
    text: day + clock(start) + dash,
    struck: endOfRange(start, replaced.end, language),
    fresh: endOfRange(start, end, language),
  };
}

/** What stands behind the dash of a range. */
const endOfRange = (start: EpochMs, end: EpochMs | null, language: Language): string =>
  end === null
    ? language === 'ja'
      ? '未定'
      : 'open end'
    : clockRange(start, end, language).slice(clock(start).length + 1);

/** `11/20` or `20 Nov`. */
export const dayOnly = (instant: EpochMs, language: Language): string =>
  language === 'ja' ? shortDay(instant, 'ja').slice(0, -3) : shortDay(instant, 'en').slice(4);
