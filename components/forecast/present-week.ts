import { forecast, shareOfDay } from '../../lib/domain/calendar.ts';
import { isOverScene } from '../../lib/domain/situation/scene.ts';
import type { EpochMs } from '../../lib/domain/time.ts';
import { effectiveStart } from '../../lib/domain/window.ts';
import { clock, columnDay } from '../../lib/messages/format.ts';
import { wordsIn } from '../../lib/messages/index.ts';
import type { Language } from '../../lib/messages/language.ts';
import type { LookPhase } from '../kit/marks.ts';
import type { Situated } from './focus.ts';

export interface WeekDay {
  readonly label: string;
  /** Weather of the day; null for a day without a window of the exchange. */
  readonly look: LookPhase | null;
  /** Clock time of the first start of the day, '' where none begins. */
  readonly starts: string;
  readonly blocks: readonly {
    readonly id: string;
    readonly from: number;
    readonly to: number;
    readonly look: LookPhase;
    readonly rail: boolean;
    readonly openEnd: boolean;
  }[];
}

export interface WeekPicture {
  readonly days: readonly WeekDay[];
  /** Share of today that has gone. */
  readonly now: number;
  /** There are blocks of single coins, drawn as a rail. */
  readonly coins: boolean;
}

/** Seven columns of what is planned, with the weather of each day. */
export function weekOf(windows: readonly Situated[], now: EpochMs, language: Language): WeekPicture {
  const ahead = windows.filter(({ situation }) => !isOverScene(situation.scene));
  const looks = new Map(ahead.map(({ window, situation }) => [window.id, situation.freshUrgency]));
  const lookOf = ({ id }: { readonly id: string }) => looks.get(id) ?? 'calm';
  const days = forecast(
    ahead.map(({ window }) => window),
    now,
  );
  const blocks = days.flatMap((day) => day.blocks);
  return {
    now: shareOfDay(now),
    coins: blocks.some((block) => block.coinOnly),
    days: days.map(({ start, blocks }, index) => {
      const first = blocks.find((block) => !block.coinOnly);
      return {
        label: index === 0 ? wordsIn(language).popup.today : columnDay(start, language),
        look: first === undefined ? null : lookOf(first.window),
        starts: first?.begins ? clock(effectiveStart(first.window)) : '',
        blocks: blocks.map(({ window, from, to, openEnd, coinOnly }) => ({
          id: `${window.id} ${from}-${to}`,
          from,
          to,
          look: lookOf(window),
          rail: coinOnly,
          openEnd,
        })),
      };
    }),
  };
}
