import { textIn } from '../notice-text.ts';
import { CLOCK } from '../words/clock.ts';
import { TAG } from '../words/lexicon.ts';
import { lowerBefore, lowerBehind, textBehindStart } from './page-beside.ts';
import { isStopClock } from './point-looks.ts';
import { type RuleInput, rule } from './rule.ts';

const END_WAS_PLANNED =
  /^(?:頃|ごろ)?[にの]?(?:取引|サービス|作業|メンテナンス)?[をの]?(?:終了|再開|復旧|完了)(?:を|の)?(?:予定|見込み)(?:でした|でござい|していた|していまし|しており|としていた|としてい|としており|だった)|^(?:頃|ごろ)?の?(?:終了|再開|完了)の?(?:予定|見込み)(?:時刻)?(?:を|から|→|⇒|->?)、?(?=\d)|^(?:頃|ごろ)?までの?(?:予定)?(?:でした|としていまし|としており|を予定してい|を予定しており)が?/;
const PLANNED_REACH = 32;

/** 「終了は5:00を予定しておりましたが」「終了を5:00とお伝えしておりましたが」: the label stands before it. */
const wasSaidToEnd = ({ notice, range, around }: RuleInput): boolean =>
  (around.clause.tags & TAG.perhaps) === 0 &&
  (around.lastLabel & TAG.end) !== 0 &&
  END_WAS_SAID.test(lowerBehind(notice, range, PLANNED_REACH));

/** 「予定していた5:00に終了できない見込みです」, whether a new end is named behind it or not. */
const cannotEnd = ({ notice, range, around }: RuleInput): boolean =>
  (around.clause.tags & TAG.perhaps) === 0 && COULD_NOT_END.test(lowerBehind(notice, range, PLANNED_REACH));

/** 「5:00に予定しておりました取引の再開は」: the plan is told with the time. */
const isPlannedReturn = ({ notice, range }: RuleInput): boolean =>
  RETURN_NAMED.test(lowerBehind(notice, range, PLANNED_REACH)) && PLANNED_THEN.test(textIn(notice, range));

/** 「本日20時に再開を予定しておりましたが、停止期間を延長いたします」: the new hours stand elsewhere. */
const PLAN_PUT_OFF =
  /^(?:頃|ごろ)?[にの](?:取引|サービス|作業|メンテナンス)?[をの]?(?:終了|再開|復旧|完了)(?:を|の)?予定し(?:て(?:おり|い)(?:まし)?)た[^。\n\d]{0,80}?(?:停止|期間|時間|時刻|再開)[^。\n\d]{0,16}?(?:延長|延期|変更)/;
const PUT_OFF_REACH = 120;

const isPlanPutOff = ({ notice, range, around }: RuleInput): boolean =>
  !around.isFollowed &&
  (around.clause.tags & TAG.perhaps) === 0 &&
  PLAN_PUT_OFF.test(lowerBehind(notice, range, PUT_OFF_REACH));

const PLANNED_THEN = /予定して(?:おりまし|いまし|い)た$/;
const RETURN_NAMED =
  /^[^。、\n]{0,24}?(?:再開|終了|復旧|完了)(?:時刻|予定)?(?:は|を|につきまして(?:は)?|について(?:は)?)/;

const END_WAS_SAID =
  /^(?:頃|ごろ)?(?:と|を|に|で)(?:の)?(?:見込|予定|想定|お伝え|ご案内|お知らせ|案内|発表|公表|計画|ご連絡)(?:し|んで|して|いたして)?(?:おり|い)?(?:まし)?たが/;
const COULD_NOT_END =
  /^(?:頃|ごろ)?(?:まで)?に(?:は)?(?:作業|メンテナンス)?[をがは]?(?:終了|完了|再開|復旧)(?:する|させる)?(?:こと)?(?:が|は)?(?:でき(?:ず|な|ませ)|に?至ら|しな)/;
const BECOMES =
  /^(?:頃|ごろ)?(?:まで|に|へ|へと|となる|と)?(?:の)?(?:と?いたし|致|し(?:ます|た)|と?させ|改め|変更|変わ|延長|延び|延期|繰り下げ|ずら|なり|なる|継続|続|見込|予定|させて|終了|再開|完了)/;
/** 「4:00までに変更しておりましたが、なお時間を要するため、5:30まで」, 「6:00へ変更する旨ご案内しておりましたが、再度7:00へ」 */
const MOVED_AGAIN =
  /^(?!まで延長)(?:頃|ごろ)?(?:まで)?(?:に|へ|と)?(?:の)?(?:変更|延長|延期|繰り?下げ|ご?案内|お知らせ|お伝え|発表|予定)[^。\n\d]{0,20}?(?:(?:して|いたして|致して)(?:おり|い)(?:まし)?た|しました|いたしました)(?:が|ものの|ところ)、?[^。\n]{0,48}?\d{1,2}(?::\d{2}|時)/;
/** 「2時までの予定を4時までに変更しておりましたが」 */
const MOVED_BEFORE =
  /^(?:頃|ごろ)?(?:まで)?の(?:終了)?予定(?:を|から)、?(?:翌日?)?\d{1,2}(?::\d{2}|時(?:\d{1,2}分|半)?)(?:頃|ごろ)?(?:まで)?(?:に|へ)(?:変更|延長|延期|繰り?下げ)/;
const MOVED_REACH = 120;

/** 「終了時刻が5:00から1時間延び、6:00となる」: the length may have been taken in with the time. */
const MOVED_BY_LENGTH =
  /^(?:頃|ごろ)?(?:から|を|より)(?:約)?(?:\d{1,2}時間(?:半|\d{1,2}分)?|\d{1,3}分)(?:間)?(?:ほど|程度)?(?:延び|延長|遅れ|遅らせ|繰り?[下上]げ|後ろ倒し|早め|前倒し|短縮)[^。\n\d]{0,16}\d{1,2}(?::\d{2}|時)/;

const isMovedByLength = ({ notice, range }: RuleInput): boolean =>
  END_NAMED.test(lowerBefore(notice, range, PLANNED_REACH)) &&
  MOVED_BY_LENGTH.test(textBehindStart(notice, range, PLANNED_REACH * 2));
const END_NAMED = /(?:終了|再開|完了|復旧)[^。\n\d]{0,16}$/;

const isMovedAgain = (input: RuleInput): boolean => {
  if (isMovedByLength(input)) return true;
  if (!input.around.isFollowed || (input.around.clause.tags & ENDS_OR_MOVES) === 0) return false;
  const behind = lowerBehind(input.notice, input.range, MOVED_REACH);
  return MOVED_AGAIN.test(behind) || MOVED_BEFORE.test(behind);
};
const ENDS_OR_MOVES = TAG.end | TAG.extended | TAG.until;

const OF_OLD_END: ReadonlySet<string> = new Set([
  'one of several ends that were told before',
  'said to be old',
  'an end that was moved, and is moved again',
  'the planned end, and the new one behind it',
  'an end that was planned, and what became of it behind it',
]);

/** 「終了は、2時、4時と変更してまいりましたが、5時30分に改めさせていただきます」 */
const TOLD_BEFORE = new RegExp(
  `^(?:頃|ごろ)?(?:、|と(?:変更|ご?案内|お知らせ|お伝え|して)|まで(?:の|と|を)|その後)[^。\\n]{0,48}?(?:まいりました|おりました|いました|しました|でした)が[^。\\n]{0,64}?${CLOCK}(?:頃|ごろ)?(?:まで|に|へ|と)[^。\\n]{0,8}?(?:いたし|させ|改め|変更|延長|なり|繰)`,
);

/** Behind the start in the same sentence. */
const isToldBefore = (input: RuleInput): boolean =>
  isStopClock(input) &&
  input.around.isFollowed &&
  input.before?.around.clause === input.around.clause &&
  (input.before.role === 'start' || input.before.role === 'superseded') &&
  (input.around.clause.tags & TAG.perhaps) === 0 &&
  TOLD_BEFORE.test(lowerBehind(input.notice, input.range, TOLD_REACH));
const TOLD_REACH = 140;
/** 「終了予定は前回5:00としておりましたが、6:30に変更」, and not the start of it. */
const isOldEndTold = ({ before, around }: RuleInput): boolean =>
  before?.rule === 'a plan that did not hold' &&
  before.range.shape === 'point' &&
  (around.clause.tags & TAG.end) !== 0 &&
  ((before.around.before | around.before) & TAG.start) === 0;

const isNewEnd = (input: RuleInput): boolean =>
  isStopClock(input) &&
  input.before?.role === 'superseded' &&
  input.before.around.clause === input.around.clause &&
  (input.around.clause.tags & TAG.perhaps) === 0 &&
  (OF_OLD_END.has(input.before.rule) || isOldEndTold(input) || (input.before.around.lastLabel & TAG.end) !== 0) &&
  BECOMES.test(lowerBehind(input.notice, input.range, PLANNED_REACH));

/** An end that was planned, and what became of it, in one sentence. */
export const PLANNED_END_RULES = [
  rule(
    'one of several ends that were told before',
    'superseded',
    'メンテナンス延長のお知らせ\n25日23時開始のメンテナンスの終了は、2時、4時と変更してまいりましたが、5時30分に改めさせていただきます。',
    isToldBefore,
  ),
  rule(
    'an end that was planned, and what became of it behind it',
    'superseded',
    'メンテナンス終了予定の変更\n2:00より実施中のメンテナンスは5:00終了予定でしたが、6:30終了予定となります。',
    (input) =>
      isStopClock(input) &&
      (cannotEnd(input) ||
        isPlanPutOff(input) ||
        (input.around.isFollowed &&
          (END_WAS_PLANNED.test(lowerBehind(input.notice, input.range, PLANNED_REACH)) ||
            wasSaidToEnd(input) ||
            isPlannedReturn(input)))),
  ),
  rule(
    'an end that was moved, and is moved again',
    'superseded',
    'メンテナンスの再延長\n11月26日2:00に開始したメンテナンスは、4:00までの予定を5:00までに変更しておりましたが、6:30までといたします。',
    (input) => isStopClock(input) && isMovedAgain(input),
  ),
  rule(
    'what became of the planned end',
    'end',
    'メンテナンス終了予定の変更\n2:00より実施中のメンテナンスの終了は5:00を予定しておりましたが、7:00に変更いたします。',
    isNewEnd,
  ),
] as const;
