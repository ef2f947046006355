import { lowerIn } from '../notice-text.ts';
import { isAddedTo } from './asides.ts';
import { isEndTakenBack, stillRuns } from './ends-taken-back.ts';
import { lowerBefore, lowerBehind } from './page-beside.ts';
import { type RuleInput, rule } from './rule.ts';

const MARKS = '[\\s◆■●○・*【\\[(<「]{0,4}';
const OF_TIME = '(?:の?(?:時間帯?|時刻|日時|期間|日程))?';
const PLAN_ROW = new RegExp(
  `^${MARKS}(?:当初の?)?(?:予定|計画)${OF_TIME}[】\\]):>」\\s]|^${MARKS}(?:planned|scheduled)\\b`,
);
const RESULT_ROW = new RegExp(`^${MARKS}(?:(?:実績|実際|実施|結果)[^】\\]):>」\\s]{0,8}[】\\]):>」\\s]|actual\\b)`);

/** 「予定:2:00~5:00」, and 「実績:2:00~4:22」 on the next row. */
const isPlanOfResult = ({ notice, range, around, below }: RuleInput): boolean =>
  range.shape === 'range' &&
  below !== undefined &&
  PLAN_ROW.test(lowerIn(notice, around.clause)) &&
  RESULT_ROW.test(lowerIn(notice, below));

/** The plan may be said within the time itself: 「1:00~4:00とご案内しておりました」. */
const saidOf = ({ notice, range }: RuleInput): string =>
  lowerIn(notice, range) + lowerBehind(notice, range, TOLD_REACH);

const BEHIND_TIME = '(?<=[\\d分時半頃ろ)]) ?(?:まで)?';
const WAS_TOLD = new RegExp(
  `${BEHIND_TIME}(?:の(?:実施|停止|予定))?(?:として|と|で|を|に)?(?:お知らせ|ご?案内|お伝え|ご?連絡|公表|発表|予定|告知|と?)して(?:おり|い)(?:まし)?た(?:が|メンテ|作業|停止|システム|サーバ|定期|臨時|緊急|アップデート)`,
);
const OTHER_HOURS =
  /\d{1,2}(?::\d{2}|時(?:\d{1,2}分)?)(?:頃|ごろ)?(?:~|-|から|より)(?:翌日?)?\d{1,2}(?::\d{2}|時)[^。\n]{0,24}?(?:実施|といた|とし|とさせ|とな|変更|停止|行)/;
const OTHER_END =
  /(?:終了|再開)(?:予定)?(?:時刻|日時|時間)?[をは][^。\n]{0,12}?\d{1,2}(?::\d{2}|時)[^。\n]{0,10}?(?:延長|変更|繰り?[上下]げ)/;
const TOLD_REACH = 120;

/** 「1:00から4:00までとご案内しておりましたが、…1:00から5:30までの実施とさせていただきます」 */
function isToldOtherwise(input: RuleInput): boolean {
  const { notice, topic, range, around } = input;
  if (!topic.isStop || range.shape !== 'range' || !around.isFollowed || !WAS_TOLD.test(saidOf(input))) return false;
  const behind = lowerBehind(notice, range, TOLD_REACH);
  return OTHER_HOURS.test(behind) || OTHER_END.test(behind);
}

const IS_SPLIT = new RegExp(
  `${BEHIND_TIME}[^。、\\n]{0,14}?(?:予定|計画|行う|実施する)(?:と?して(?:おり|い)(?:まし)?た|でした|だった)[^。\\n]{0,80}?(?:分け[てる]|分割)`,
);
const WAS_PLANNED_FOR = /\b(?:planned|scheduled|announced|set) (?:for|on|from)(?: the)? $/;
const IN_PARTS =
  /^[^.\n]{0,100}\b(?:split|divided|broken up|in (?:two|three|four|several) (?:parts|steps|stages|sessions|phases|slots|nights))\b/;

const isSplit = (input: RuleInput): boolean =>
  input.topic.isStop &&
  input.range.shape === 'range' &&
  (IS_SPLIT.test(saidOf(input)) ||
    (input.notice.page.hasEnglish &&
      WAS_PLANNED_FOR.test(lowerBefore(input.notice, input.range, SPLIT_LEAD)) &&
      IN_PARTS.test(lowerBehind(input.notice, input.range, TOLD_REACH))));
const SPLIT_LEAD = 32;

/** 「2月6日23時から翌7日5時にかけて予定しておりました…は、2週間日延べして2月20日に行います」 */
const PUT_OFF_TO_DAY =
  /^(?:まで)?(?:に|を|の|で)?(?:かけて)?(?:に|を|の)?(?:実施を?)?予定(?:して(?:おり|い)(?:まし)?た|でした|だった|されていた)[^。\n]{0,80}?(?:日延べ|延期|順延|繰り?延べ|振り?替え|先送り|ずら)[^。\n]{0,12}?\d{1,2}月\d{1,2}日/;

const isPutOffToDay = ({ notice, topic, range, next }: RuleInput): boolean =>
  topic.isStop &&
  range.shape === 'range' &&
  next?.start?.date != null &&
  PUT_OFF_TO_DAY.test(lowerBehind(notice, range, TOLD_REACH));

/** 「台風のため見送った10月10日22:00~翌4:00の電源工事は、10月24日22:00~翌4:00に行います」 */
const NOT_HELD =
  /(?:見送(?:っ|りまし)|見合わせ(?:まし)?|延期(?:し|いたし|となっ|となり|しまし|いたしまし)|順延(?:し|いたし)|中止(?:し|いたし|となっ)|中断し|取り?(?:やめ|止め)|断念し|(?:実施)?でき(?:なかっ|ませんでし))た(?:、)?$/;
const HELD_THEN =
  /^の?[^。\n\d]{1,32}(?:は|を|につきまして(?:は)?)、?[^。\n\d]{0,12}\d[^。\n]{0,60}(?:行い|行う|実施|執り行|やり|開催|変更|振り?替え|延期|決)/;

const isNotHeld = ({ notice, topic, range, next }: RuleInput): boolean =>
  topic.isStop &&
  range.shape === 'range' &&
  next?.start?.date != null &&
  NOT_HELD.test(lowerBefore(notice, range, NOT_HELD_REACH)) &&
  HELD_THEN.test(lowerBehind(notice, range, TOLD_REACH));
const NOT_HELD_REACH = 24;

const WAS_DONE =
  /^ ?(?:まで)?(?:に|の間)?、?(?:実施|行い|行ない|行っ|行なっ|おこない)(?:いた|致)?(?:しま)?(?:し|まし)?た[^。、\n]{0,24}?(?:メンテナンス|メンテ|作業|更新|アップデート|リリース)(?:の(?:後|影響|際)|後|以降|に(?:おいて|て|より|よって|起因)|で|について)/;
const DONE_REACH = 64;

/** 「11月18日2:00~4:00に実施したメンテナンスの後、…」 */
const isDoneBefore = ({ notice, range }: RuleInput): boolean =>
  range.shape === 'range' && WAS_DONE.test(lowerBehind(notice, range, DONE_REACH));

/** Behind the row of its plan. */
const isResult = ({ notice, range, around, before }: RuleInput): boolean =>
  range.shape === 'range' && before?.rule === PLAN_OF_RESULT && RESULT_ROW.test(lowerIn(notice, around.clause));

const PLAN_OF_RESULT = 'the plan, with what became of it on the next row';

/** 「…20:00より、「障害対応の舞台裏」をテーマに配信を行います」 */
const IS_EVENT =
  /^[^。\n]{0,48}?(?:をテーマ(?:に|とした)|を題材に|と題し|を学ぶ|を想定した|に備える|』(?:の|を))[^。\n]{0,40}?(?:配信|ライブ|放送|対談|座談会|講演|講座|講習|セミナー|ウェビナー|イベント|スペース|解説|勉強会|輪読会|読書会|研修|演習|訓練|ワークショップ|ハンズオン)/;
/** 「訓練のため取引を停止いたします」 */
const STOPS_FOR_IT = /(?:停止|休止|中断)(?:を)?(?:いた|致)?(?:します|し、|となり)|ご?利用いただけ(?:ません|な[いく])/;

const isEvent = ({ notice, range }: RuleInput): boolean =>
  IS_EVENT.test(lowerBehind(notice, range, TOLD_REACH)) && !STOPS_FOR_IT.test(notice.page.text);

/** 「毎週日曜日の5:00~6:00…、12月27日の回のみ4:00~8:00」 */
const isOfOneDay = ({ notice, range, topic, before, around }: RuleInput): boolean =>
  topic.isStop &&
  range.shape === 'range' &&
  before?.isDateOnly === true &&
  before.around.clause === around.clause &&
  ONLY_THEN.test(lowerBehind(notice, before.range, ONLY_REACH));

const ONLY_THEN = /^(?:\(.\))?の?(?:回|分)?(?:のみ|だけ|に限り|に限って)/;
const ONLY_REACH = 12;

/** 「1:00~5:00とご案内しましたが、正しくは…」 */
const TOLD_WRONG =
  /(?:と|を|で)?、?(?:ご?案内|お知らせ|記載|お伝え|表記|掲載|発表|通知|ご?連絡)(?:いた)?し(?:て(?:おり|い))?まし?た(?:が|ものの|ところ)[^。\n]{0,24}?(?:正しく|誤り|誤っ)/;

const isToldWrong = (input: RuleInput): boolean =>
  input.range.shape === 'range' && input.around.isFollowed && TOLD_WRONG.test(saidOf(input).slice(0, TOLD_WRONG_REACH));
const TOLD_WRONG_REACH = 96;

/** Plans beside what became of them, and work that is told as done. */
export const TOLD_PLAN_RULES = [
  rule(
    'when people talk of it',
    'none',
    'ライブ配信のご案内\n12月11日20:00より、「システム障害対応の舞台裏」をテーマに配信を行います。',
    isEvent,
  ),
  rule(
    PLAN_OF_RESULT,
    'superseded',
    'メンテナンス終了のお知らせ\n予定：11月26日（木）2:00～5:00\n実績：11月26日（木）2:00～4:22',
    isPlanOfResult,
  ),
  rule(
    'what became of the plan on the row above',
    'window',
    'メンテナンス終了のお知らせ\n計画：11月26日（木）2:00～5:00\n実際：11月26日（木）2:00～4:22',
    isResult,
  ),
  rule(
    'hours of the one day that differs',
    'window',
    '定期メンテナンスについて\n定期メンテナンスは毎週日曜日の5:00～6:00に行っておりますが、12月27日の回のみ4:00～8:00とさせていただきます。',
    isOfOneDay,
  ),
  rule(
    'hours that were told, and are others now',
    'superseded',
    'メンテナンス時間変更のお知らせ\n12月3日のメンテナンスは1:00から4:00までとご案内しておりましたが、終了を5:30に延長し、1:00から5:30までの実施とさせていただきます。',
    (input) => !isAddedTo(input.notice, input.next) && isToldOtherwise(input),
  ),
  rule(
    'hours in which it was to be done, and it runs still',
    'window',
    '作業継続のお知らせ\n11月26日1:00～4:00の予定でお知らせしておりました入金システムの作業は、現在も続いております。',
    ({ notice, range, around }) =>
      isEndTakenBack(notice) &&
      range.shape === 'range' &&
      !around.isFollowed &&
      stillRuns(lowerIn(notice, around.clause)),
  ),
  rule(
    'hours that were told wrong',
    'superseded',
    '【訂正】メンテナンス\nメンテナンスの日時を11月25日2:00～5:00とご案内しましたが、正しくは11月26日2:00～5:00です。',
    isToldWrong,
  ),
  rule(
    'a plan that is split',
    'superseded',
    'メンテナンスの分割について\n12月5日1:00～7:00に予定しておりました作業は、2日に分けて実施いたします。\n12月5日 1:00～4:00\n12月6日 1:00～4:00',
    (input) => isSplit(input) || isPutOffToDay(input),
  ),
  rule(
    'a plan that was not carried out, and has its day behind it',
    'superseded',
    '見送った工事の日程\n台風のため見送った11月21日22:00～翌4:00の電源工事は、11月28日22:00～翌4:00に行います。',
    isNotHeld,
  ),
  rule(
    'work that was done before',
    'none',
    '修正作業について\n11月18日2:00～4:00に実施したメンテナンスの後、表示の乱れが生じております。修正のため、12月3日1:30～3:00に取引を停止いたします。',
    isDoneBefore,
  ),
] as const;
