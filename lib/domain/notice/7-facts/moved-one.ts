import { jstMidnight } from '../../calendar.ts';
import { type EpochMs, HOUR_MS } from '../../time.ts';
import { digitOf } from '../1-text/numerals.ts';
import type { TimedRange } from '../5-roles/timed-range.ts';
import { subjectIn } from '../5-roles/whose-change.ts';
import { everyMatch } from '../every-match.ts';
import type { Sequel } from '../notice.ts';
import { lowerIn, type NoticeText } from '../notice-text.ts';
import { OTHER_MATTER } from './clock-words.ts';

export interface Move {
  /** Several where it is split. */
  readonly to: Sequel['movedTo'];
  readonly numbers: readonly number[];
  /** 「3月10日25:00~28:00」: the days that it names are those of nights. */
  readonly isOfNights: boolean;
  /** Its sentence puts it there. */
  readonly isSure: boolean;
}

/** The one range of days and hours that a sentence moves something to. */
export function moveIn(text: NoticeText, times: readonly TimedRange[]): Move | null {
  const { lower } = text.page;
  if (!MOVES.test(lower) || MORE.test(lower)) return null;
  const moves = times.flatMap((time) => moveTo(text, time) ?? []);
  const [move] = moves;
  return move === undefined || new Set(moves.map(({ to: [to] }) => `${to?.start} ${to?.end}`)).size > 1 ? null : move;
}

/** 「2回に分けて実施」, "split as follows": the ranges of days and hours that take the place of one. */
export function splitIn(text: NoticeText, times: readonly TimedRange[]): Move | null {
  const splits = everySentence(text.page.lower).filter((said) => SPLITS.test(said) && !PERHAPS.test(said));
  if (splits.length === 0 || splits.every((said) => subjectIn(said, false) === 'occasion')) return null;
  const parts = times.flatMap((time) => (isPlan(time) ? (hoursOf(time) ?? []) : []));
  const to = [...new Map(parts.map((part) => [`${part.start} ${part.end}`, part])).values()];
  return to.length > 1 ? { to, numbers: [], isOfNights: times.some(isOfNight), isSure: true } : null;
}

const SPLITS =
  /[2-5二三四五](?:回|夜|日|度|つ|段階)(?:間)?(?:に|へ)(?:分け|分割|分散|わけ)|分割(?:し|いたし|して?実施)|\b(?:split|divided?|spread|broken|break it|cut|done|carried out|do it|do the work) (?:[a-z]{1,12} ){0,4}(?:in|into|over|across|as follows|between|on) (?:(?:the )?(?:two|three|four|2|3|4|several|separate|shorter|follow|these))|\bsplit as follows|\bis now split\b/;

const everySentence = (lower: string): readonly string[] => lower.split(/[。\n]|\. /);

const isPlan = ({ role, around }: TimedRange): boolean => !NO_PLAN.has(role) && !around.isDistractor;

function moveTo({ page: { lower }, tokens }: NoticeText, time: TimedRange): Move | null {
  const to = hoursOf(time);
  if (to === null || !isPlan(time)) return null;
  const first = tokens[time.range.first]?.from ?? 0;
  const last = tokens[time.range.end - 1]?.to ?? 0;
  const from = Math.max(lower.lastIndexOf('。', first), lower.lastIndexOf('\n', first), 0);
  const before = lower.slice(from, first);
  const [behind = ''] = lower.slice(last, last + REACH).split(/[。\n]/);
  if (PERHAPS.test(before + behind) || OTHER_MATTER.test(before + behind)) return null;
  const isSure = isMovedTo(before, behind);
  return isSure || MOVED_BEFORE.test(lower.slice(0, first))
    ? { to: [to], numbers: numbersIn(before), isOfNights: isOfNight(time), isSure }
    : null;
}

const isOfNight = ({ range: { start } }: TimedRange): boolean =>
  start?.time?.kind === 'time' && (start.time.hour ?? 0) >= 24;

function hoursOf({ range, start, end }: TimedRange): Move['to'][number] | null {
  if (range.shape !== 'range' || range.start?.time?.kind !== 'time' || start === null || end === null) return null;
  return end > start && end - start <= LONGEST_STOP_MS ? { start, end } : null;
}

export const LONGEST_STOP_MS = 24 * HOUR_MS;

const REACH = 60;
const NO_PLAN: ReadonlySet<TimedRange['role']> = new Set(['superseded', 'cancelled', 'recurring']);
const MOVES =
  /延期|変更|変わ|入れ?替|まとめ|統合|一本化|繰り?[上下]げ|前倒|後ろ倒|振り?替|移[しすり動]|改め|ずら|ずれ|順延|スライド|見送|見直|遅らせ|早め|短縮|当初の予定|代わり|祝日|予備日|戻[しすり]|revert|back (?:to|on)|\bmov|postpon|reschedul|forward|shift|push|put (?:back|off)|delay|new (?:date|time|hours|slot)|\bnow\b|instead|should (?:have|be|read)|correct/;
/** Beside those that are known. */
const MORE = /追加(?!料)|前回|次回|次は|別途|新たに|もう[一1]回|\b(?:additional|another|extra|a second|a further)\b/;
const PERHAPS =
  /場合|可能性|かもしれ|検討|調整中|未定|予備日(?!の|に|を|で|と)|\b(?:may|might|if|could|would|unless|considering)\b/;
/** 「に延期いたします」 behind it, or 「遅らせ、」 before it and 「といたします」 behind it. */
const MOVED_BEHIND =
  /^(?:の間)?(?:に|へ)(?:日程を|日時を|時間を)?(?:と?延期|変更|移[しすり動]|振り?替|ずら|ずれ|順延|繰り?[上下]|前倒|後ろ倒|改め|あらため|スライド|短縮|変わ|差し戻|戻[しすり])/;
const SIGN_BEFORE =
  /(?:行わず|行なわず|まとめ|統合|見送り|見直し|取りやめ|遅らせ|早め|繰り?[上下]げ|前倒しし?|後ろ倒しし?|ずらし|短縮し|変更し|改め|代わりに|代えて|祝日のため|当初の予定(?:どおり|通り)|予備日(?:の|に|である|となる)|延期し)/;
const HELD_BEHIND =
  /^(?:の間)?(?:の[1一]回)?(?:に|で|と|へ)?(?:まとめて)?(?:実施|行[いうな]|おこな|(?:いた|致)し|し|なり|させて|変更|振り?替)/;
const VERB =
  '(?:moved|bumped|postponed|rescheduled|brought forward|shifted|pushed (?:back|out)|put (?:back|off)|delayed|deferred|advanced)';
/** "It should have read July 27, 3:00 AM": what was meant takes the place of what was told. */
const MEANT =
  'should (?:have (?:read|been|said|stated|shown)|be|read)|(?:correct|right|actual) (?:date|time|hours|schedule|period|window)s?(?: (?:and|or) (?:date|time|hours)s?)?(?: for [^.;\\n\\d]{0,40})?(?: (?:is|are):?|:)';
/** "has been postponed to", "will now take place on" right before the new day. */
const MOVED_IN_ENGLISH = new RegExp(
  `\\b${VERB}\\b[^.;\\n]{0,60}\\b(?:to|until|till) [^.;\\n\\d]{0,24}$|\\b(?:go(?:ing)? back|revert(?:ing|ed)?|return(?:ing|ed)?|is back) (?:to|on) [^.;\\n\\d]{0,40}$|\\b(?:${MEANT})[^.;\\n\\d]{0,24}$|\\b(?:will|is|are) now (?:to )?(?:take place|run|be (?:held|done|carried out)|start|begin|scheduled)[^.;\\n]{0,60}$`,
);
/** Said anywhere before it; then the old day has to be named beside it, or the title has to say so. */
const MOVED_BEFORE = new RegExp(`\\b(?:${VERB}|new (?:date|time|hours|slot)|bringing\\b[^.\\n]{0,60}\\bforward)\\b`);

const isMovedTo = (before: string, behind: string): boolean =>
  MOVED_BEHIND.test(behind) || (SIGN_BEFORE.test(before) && HELD_BEHIND.test(behind)) || MOVED_IN_ENGLISH.test(before);

/** 「作業(A)」「作業2」「2回目」「2夜目」「第2回」「window 2」 */
const NUMBERED =
  /(?:作業|メンテナンス|日程|枠|停止|window|slot|part|night)[ (]{0,2}([a-h1-8])(?![a-z\d:月日時])|第?([1-8一二三四五六七八])(?:回|夜|晩)目?(?!間)|([1-8一二三四五六七八])日目/g;

const numbersIn = (said: string): readonly number[] => [
  ...new Set(
    everyMatch(NUMBERED, said).map(([, label, count, day]) => {
      const name = label ?? count ?? day ?? '';
      return /[a-h]/.test(name) ? name.charCodeAt(0) - 'a'.charCodeAt(0) + 1 : digitOf(name);
    }),
  ),
];

/** Its sentence says so, or the title, or the old day is named beside it. */
export const isMove = ({ to, isSure }: Move, text: NoticeText, days: readonly EpochMs[]): boolean =>
  isSure ||
  MOVED_BEFORE.test(lowerIn(text, text.title)) ||
  days.some((day) => !to.some(({ start }) => day === jstMidnight(start)));
