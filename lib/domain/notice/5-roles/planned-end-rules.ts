import { textIn } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import { lowerBehind } from './page-beside.ts';
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

const PLANNED_THEN = /予定して(?:おりまし|いまし|い)た$/;
const RETURN_NAMED =
  /^[^。、\n]{0,24}?(?:再開|終了|復旧|完了)(?:時刻|予定)?(?:は|を|につきまして(?:は)?|について(?:は)?)/;

const END_WAS_SAID =
  /^(?:頃|ごろ)?(?:と|を|に|で)(?:の)?(?:見込|予定|想定|お伝え|ご案内|お知らせ|案内|発表|公表|計画|ご連絡)(?:し|んで|して|いたして)?(?:おり|い)?(?:まし)?たが/;
const COULD_NOT_END =
  /^(?:頃|ごろ)?(?:まで)?に(?:は)?(?:作業|メンテナンス)?[をがは]?(?:終了|完了|再開|復旧)(?:する|させる)?(?:こと)?(?:が|は)?(?:でき(?:ず|な|ませ)|に?至ら|しな)/;
const BECOMES =
  /^(?:頃|ごろ)?(?:まで|に|へ|へと|となる|と)?(?:の)?(?:と?いたし|と?させ|改め|変更|変わ|延長|延び|延期|繰り下げ|ずら|なり|なる|継続|続|見込|予定|させて|終了|再開|完了)/;
const OF_OLD_END: ReadonlySet<string> = new Set([
  'one of several ends that were told before',
  'said to be old',
  'the planned end, and the new one behind it',
  'an end that was planned, and what became of it behind it',
]);

const CLOCK = '\\d{1,2}(?::\\d{2}|時(?:\\d{1,2}分|半)?)';
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

const isNewEnd = (input: RuleInput): boolean =>
  isStopClock(input) &&
  input.before?.role === 'superseded' &&
  input.before.around.clause === input.around.clause &&
  (input.around.clause.tags & TAG.perhaps) === 0 &&
  (OF_OLD_END.has(input.before.rule) || (input.before.around.lastLabel & TAG.end) !== 0) &&
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
        (input.around.isFollowed &&
          (END_WAS_PLANNED.test(lowerBehind(input.notice, input.range, PLANNED_REACH)) ||
            wasSaidToEnd(input) ||
            isPlannedReturn(input)))),
  ),
  rule(
    'what became of the planned end',
    'end',
    'メンテナンス終了予定の変更\n2:00より実施中のメンテナンスの終了は5:00を予定しておりましたが、7:00に変更いたします。',
    isNewEnd,
  ),
] as const;
