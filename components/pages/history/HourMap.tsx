import { wordsIn } from '../../../lib/messages/index.ts';
import type { Language } from '../../../lib/messages/language.ts';

/* Pixels of the drawing: weekday names at the left, an hour a column. */
const WIDTH = 640;
const LEFT = 36;
const TOP = 24;
const ROW = 27;
const CELL = (WIDTH - LEFT) / 24;
const HOUR_LABELS = [0, 6, 12, 18, 23];
/** From this share of the largest count on, a cell is so dark that its number is written in paper. */
const DARK = 0.6;

/** How often each hour of the week saw a stop; a square is the darker, the more it saw. */
export function HourMap({ map, language }: { map: readonly (readonly number[])[]; language: Language }) {
  const words = wordsIn(language).history;
  const most = Math.max(1, ...map.flat());
  return (
    <svg class="HourMap" viewBox={`0 0 ${WIDTH} ${TOP + 7 * ROW}`} role="img" aria-label={spoken(map, language)}>
      {HOUR_LABELS.map((hour) => (
        <text key={hour} class="hour" x={LEFT + hour * CELL + CELL / 2} y={16}>
          {hour}
        </text>
      ))}
      {map.map((hours, day) => (
        <g key={words.weekdays[day]} transform={`translate(0 ${TOP + day * ROW})`}>
          <text x={0} y={18}>
            {words.weekdays[day]}
          </text>
          {hours.map((count, hour) => (
            <g key={hour} transform={`translate(${LEFT + hour * CELL} 0)`}>
              <rect x={1} width={CELL - 2} height={ROW - 2} style={{ fill: shade(count / most) }} />
              {count > 1 && (
                <text class={count / most >= DARK ? 'count dark' : 'count'} x={CELL / 2} y={17}>
                  {count}
                </text>
              )}
            </g>
          ))}
        </g>
      ))}
    </svg>
  );
}

const shade = (share: number): string =>
  share === 0
    ? 'var(--my-ground)'
    : `color-mix(in srgb, var(--my-ongoing-ink) ${Math.round(20 + 80 * share)}%, var(--my-paper))`;

/** The same for those who do not see it. */
function spoken(map: readonly (readonly number[])[], language: Language): string {
  const words = wordsIn(language).history;
  const cells = map.flatMap((hours, day) =>
    hours.flatMap((count, hour) => (count === 0 ? [] : [words.stopsAt(words.weekdays[day] ?? '', hour, count)])),
  );
  return [words.mapLabel, ...cells].join(wordsIn(language).locale.pause);
}
