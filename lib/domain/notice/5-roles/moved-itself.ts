import { lowerBefore, lowerBehind } from './page-beside.ts';
import { isStopClock } from './point-looks.ts';
import { type RuleInput, rule } from './rule.ts';

const CLOCK = '\\d{1,2}(?::\\d{2}|時(?:\\d{1,2}分|半)?)';
const MOVES = '(?:に|へ|からに)(?:変更|繰り?[上下]げ|遅らせ|早め|改め|ずら|前倒し|後ろ倒し|変わ)';
/** 「2:00からのメンテナンスを2:00から3:00に変更」: the stop is named by the start that the sentence moves. */
const MOVED_ITSELF = new RegExp(
  `^(?:から|より)の[^。\\n\\d]{2,24}(?:を|は|について|につきまして(?:は)?)、?[^。\\n\\d]{0,12}(${CLOCK})(?:から|より)(?:${CLOCK})${MOVES}`,
);
const REACH = 72;
const LEAD = 16;

/** Its own clock time as it is written, right before the particle. */
const ownClock = (input: RuleInput): string | undefined =>
  new RegExp(`${CLOCK}$`).exec(lowerBefore(input.notice, { first: input.range.end, end: input.range.end }, LEAD))?.[0];

const isMovedItself = (input: RuleInput): boolean => {
  if (!isStopClock(input) || input.range.shape !== 'point') return false;
  const moved = MOVED_ITSELF.exec(lowerBehind(input.notice, input.range, REACH));
  return moved !== null && moved[1] === ownClock(input);
};

const OLD_SIDE = 'the start that the sentence moves, where it names the stop';

const NAMED_BEFORE = new RegExp(
  `${CLOCK}(?:から|より)の[^。\\n\\d]{2,24}(?:を|は|について|につきまして(?:は)?)、?[^。\\n\\d]{0,12}$`,
);
const isNewStart = ({ notice, range, before, around }: RuleInput): boolean =>
  before?.rule === 'the old side of an arrow' &&
  before.around.clause === around.clause &&
  NAMED_BEFORE.test(lowerBefore(notice, before.range, REACH)) &&
  MOVED_THERE.test(lowerBehind(notice, range, LEAD));
const MOVED_THERE = new RegExp(`^${MOVES}`);

/** A start by which the stop is named, and which its sentence moves. */
export const MOVED_ITSELF_RULES = [
  rule(
    OLD_SIDE,
    'superseded',
    'メンテナンスの変更\n11月26日2:00からのメンテナンスを2:00から3:00に変更します。',
    isMovedItself,
  ),
  rule(
    'the new start of what is named by its old one',
    'start',
    'メンテナンスの変更\n11月26日2:00からのメンテナンスを2:00から3:00に変更します。',
    isNewStart,
  ),
] as const;
