import { wordsIn } from '../../lib/messages/index.ts';
import type { Language } from '../../lib/messages/language.ts';
import { Group } from '../kit/Group.tsx';
import { Mark } from '../kit/Mark.tsx';
import type { WeekDay, WeekPicture } from './present-week.ts';

/* Pixels of the drawing: hour labels at the left, a column a day, labels above, first starts below. */
const WIDTH = 348;
const LEFT = 24;
const TOP = 44;
const HEIGHT = 60;
const COLUMN = (WIDTH - LEFT) / 7;
/** A block is never thinner than can be seen. */
const MIN_BLOCK = 3;
/** How broad the stop of single coins is drawn. */
const RAIL = 4;

/** Seven days like the weekly forecast in a newspaper, 0:00 at the top; the line is now. */
export function WeekGroup({ week, language }: { week: WeekPicture; language: Language }) {
  const words = wordsIn(language).popup;
  const end = (
    <>
      {week.coins && (
        <span class="coin-key">
          <svg width="10" height="8" viewBox="0 0 10 8" aria-hidden="true">
            <rect x="3" y="0" width="4" height="8" />
          </svg>
          {words.coinOnly}
        </span>
      )}
      <span>JST</span>
    </>
  );
  const nowY = TOP + week.now * HEIGHT;
  return (
    <Group title={words.week} end={end}>
      <svg class="Week" viewBox={`0 0 ${WIDTH} 122`} role="img" aria-label={spoken(week, language)}>
        {[0, 12, 24].map((hour) => (
          <text key={hour} class="hour" x={LEFT - 6} y={TOP + (hour / 24) * HEIGHT + 4}>
            {hour}
          </text>
        ))}
        {week.days.map((day, index) => (
          <Day key={day.label} day={day} x={LEFT + index * COLUMN} today={index === 0} />
        ))}
        <path class="now" d={`M${LEFT} ${nowY}h${COLUMN}`} />
        <path class="hand" d={`M${LEFT - 1} ${nowY - 3}l4 3-4 3Z`} />
      </svg>
    </Group>
  );
}

/** The same for those who do not see it: the days on which something begins. */
function spoken(week: WeekPicture, language: Language): string {
  const starts = week.days.filter((day) => day.starts !== '').map((day) => `${day.label} ${day.starts}`);
  return [wordsIn(language).popup.week, ...starts].join(wordsIn(language).popup.separator);
}

function Day({ day, x, today }: { day: WeekDay; x: number; today: boolean }) {
  const centre = x + COLUMN / 2;
  const look = day.look ?? 'calm';
  return (
    <g>
      <text class={today ? 'strong' : undefined} x={centre} y={11}>
        {day.label}
      </text>
      <g data-phase={look} class={day.look === null ? 'fair' : undefined} transform={`translate(${centre - 9} 18)`}>
        <Mark phase={look} size={18} />
      </g>
      <rect class="day" x={x + 2} y={TOP} width={COLUMN - 4} height={HEIGHT} />
      <path class="noon" d={`M${x + 2} ${TOP + HEIGHT / 2 + 0.5}h${COLUMN - 4}`} />
      {day.blocks.map((block) => (
        <Block key={block.id} block={block} x={x + 2} width={COLUMN - 4} />
      ))}
      <text class="strong" x={centre} y={TOP + HEIGHT + 14}>
        {day.starts}
      </text>
    </g>
  );
}

function Block({ block, x, width }: { block: WeekDay['blocks'][number]; x: number; width: number }) {
  const height = Math.max(MIN_BLOCK, (block.to - block.from) * HEIGHT);
  const y = Math.min(TOP + block.from * HEIGHT, TOP + HEIGHT - height);
  // A coin's stop may last for days: as a rail at the edge it covers nothing of the exchange.
  const [left, breadth] = block.rail ? [x + width - RAIL, RAIL] : [x, width];
  return (
    <g data-phase={block.look}>
      {block.rail ? (
        <rect class="rail" x={left} y={y} width={breadth} height={height} />
      ) : (
        <rect class="block" x={left} y={y} width={breadth} height={height} />
      )}
      {block.openEnd && <path class="tail" d={`M${left} ${y + height + 2}h${breadth}m${-breadth} 3h${breadth}`} />}
    </g>
  );
}
