import type { Language } from '../../lib/messages/language.ts';
import { POPUP_WORDS } from '../../lib/messages/popup.ts';
import { MARKS } from '../shared/marks.ts';
import { Group } from './Group.tsx';
import type { WeekDay, WeekPicture } from './present-week.ts';

/* Pixels of the drawing: hour labels at the left, a column a day, labels above, first starts below. */
const WIDTH = 348;
const LEFT = 24;
const TOP = 44;
const HEIGHT = 60;
const COLUMN = (WIDTH - LEFT) / 7;
/** A block is never thinner than can be seen. */
const MIN_BLOCK = 3;

/** Seven days like the weekly forecast in a newspaper, 0:00 at the top; the line is now. */
export function WeekGroup({ week, language }: { week: WeekPicture; language: Language }) {
  const words = POPUP_WORDS[language];
  const end = (
    <>
      {week.coins && (
        <span class="coin-key">
          <svg width="10" height="8" viewBox="0 0 10 8" aria-hidden="true">
            <rect x=".5" y=".5" width="9" height="7" fill="none" stroke="var(--my-soon-ink)" />
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
      <svg
        class="Week"
        viewBox={`0 0 ${WIDTH} 122`}
        width={WIDTH}
        height="122"
        role="img"
        aria-label={spoken(week, language)}
      >
        {[0, 12, 24].map((hour) => (
          <text
            key={hour}
            x={LEFT - 6}
            y={TOP + (hour / 24) * HEIGHT + 4}
            font-size="10"
            text-anchor="end"
            fill="var(--my-ink-3)"
          >
            {hour}
          </text>
        ))}
        {week.days.map((day, index) => (
          <Day key={day.label} day={day} x={LEFT + index * COLUMN} today={index === 0} />
        ))}
        <path d={`M${LEFT} ${nowY}h${COLUMN}`} stroke="var(--my-ink)" stroke-width="1.5" />
        <path d={`M${LEFT - 1} ${nowY - 3}l4 3-4 3Z`} fill="var(--my-ink)" />
      </svg>
    </Group>
  );
}

/** The same for those who do not see it: the days on which something begins. */
function spoken(week: WeekPicture, language: Language): string {
  const starts = week.days.filter((day) => day.starts !== '').map((day) => `${day.label} ${day.starts}`);
  return [POPUP_WORDS[language].week, ...starts].join(POPUP_WORDS[language].separator);
}

function Day({ day, x, today }: { day: WeekDay; x: number; today: boolean }) {
  const centre = x + COLUMN / 2;
  const { fill, line } = MARKS[day.look ?? 'calm'];
  return (
    <g>
      <text
        x={centre}
        y="11"
        font-size="11"
        text-anchor="middle"
        fill={today ? 'var(--my-ink)' : 'var(--my-ink-2)'}
        font-weight={today ? 600 : 400}
      >
        {day.label}
      </text>
      <svg
        aria-hidden="true"
        x={centre - 9}
        y="18"
        width="18"
        height="18"
        viewBox="0 0 24 24"
        style={{ color: `var(--my-${accent(day.look ?? 'stale')}-ink)`, opacity: day.look === null ? 0.55 : 1 }}
      >
        {fill && <path d={fill} fill="currentColor" />}
        {line && (
          <path
            d={line}
            fill="none"
            stroke="currentColor"
            stroke-width="2"
            stroke-linecap="round"
            stroke-linejoin="round"
          />
        )}
      </svg>
      <rect x={x + 2} y={TOP} width={COLUMN - 4} height={HEIGHT} fill="var(--my-ground)" />
      <path d={`M${x + 2} ${TOP + HEIGHT / 2 + 0.5}H${x + COLUMN - 2}`} stroke="var(--my-line)" />
      {day.blocks.map((block) => (
        <Block key={block.id} block={block} x={x} />
      ))}
      <text x={centre} y={TOP + HEIGHT + 14} font-size="11" text-anchor="middle" fill="var(--my-ink)" font-weight="600">
        {day.starts}
      </text>
    </g>
  );
}

function Block({ block, x }: { block: WeekDay['blocks'][number]; x: number }) {
  const height = Math.max(MIN_BLOCK, (block.to - block.from) * HEIGHT);
  const y = Math.min(TOP + block.from * HEIGHT, TOP + HEIGHT - height);
  const colour = `var(--my-${accent(block.look)}-ink)`;
  return (
    <>
      {block.hollow ? (
        <rect x={x + 2.5} y={y + 0.5} width={COLUMN - 5} height={height} fill="var(--my-paper)" stroke={colour} />
      ) : (
        <rect x={x + 2} y={y} width={COLUMN - 4} height={height} fill={colour} />
      )}
      {block.openEnd && (
        <path
          d={`M${x + 2} ${y + height + 2}h${COLUMN - 4}M${x + 2} ${y + height + 5}h${COLUMN - 4}`}
          stroke={colour}
          stroke-dasharray="2 2"
        />
      )}
    </>
  );
}

/** `final` has the colours of `imminent`. */
const accent = (look: Exclude<WeekDay['look'], null>): string => (look === 'final' ? 'imminent' : look);
