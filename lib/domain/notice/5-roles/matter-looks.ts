import type { TimeRange } from '../4-times/time-range.ts';
import { lowerIn, type NoticeText } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import { remarkBehind } from './asides.ts';
import { hasTime, hasYear, headingOf, isOwnDay } from './looks.ts';
import { isMovedSoFar } from './moved-so-far.ts';
import { lowerBefore, lowerBehind } from './page-beside.ts';
import type { RuleInput } from './rule.ts';

/** One 毎週 in a list, and the rows beside it are standing slots too unless they name a year. */
export function isSlot(input: RuleInput): boolean {
  const { notice, range, around } = input;
  const { clause, before } = around;
  const hasDate = isOwnDay(range.start) || isOwnDay(range.finish);
  if (!hasDate && isHabitBeside(notice, range)) return true;
  if (!((!hasDate && !around.isBesideDays) || (clause.isAmongSlots && !hasYear(range)))) return false;
  return (before & TAG.recurring) !== 0 || isUnderSlot(input) || clause.isAmongSlots;
}

/** A heading that is about something else makes no slots of the rows below it. */
function isUnderSlot({ notice, range, around, isDayKnown }: RuleInput): boolean {
  const heading = headingOf(around);
  if ((heading & TAG.recurring) === 0 || isComingDay(range.start)) return false;
  // 「Weekly release」, and the day of this one in the sentence above
  if (isDayKnown && WEEKLY_WORK.test(lowerIn(notice, around.clause.heading ?? around.clause))) return false;
  return range.shape === 'range' || (heading & (TAG.stop | TAG.when)) !== 0;
}

const WEEKLY_WORK = /\b(?:weekly|monthly|regular|periodic) (?:[a-z]{3,12} )?(?:release|deployment|upgrade|update)\b/;
const HABIT_BEHIND = /^ ?\((?:毎日|毎営業日|毎週|毎朝|毎晩|平日|各?営業日)/;
const HABIT_REACH = 8;
const EXCEPT_BEHIND = /^ ?\(?[^()\n]{0,32}(?:を除|除く|は休|はお休)/;
/** 「5:50~6:10(毎日)」, 「平日9:00~18:00(12月31日~1月3日を除く)」 */
const isHabitBeside = (notice: NoticeText, range: TimeRange): boolean =>
  range.shape === 'range' &&
  (HABIT_BEHIND.test(lowerBehind(notice, range, HABIT_REACH)) ||
    (EXCEPT_BEHIND.test(lowerBehind(notice, range, PARTED_REACH)) && isOfWeek(notice, range)));
const isOfWeek = (notice: NoticeText, range: TimeRange): boolean =>
  /(?:平日|土日|営業日|月[~-]金)(?:の|は|:)? ?$/.test(lowerBefore(notice, range, HABIT_REACH));

/** 「次の日曜日」, 「日曜1:00~9:00に停止して…を行います」 */
const isComingDay = (moment: TimeRange['start']): boolean =>
  moment?.date?.kind === 'day' && moment.date.weekday !== null;

/** 「3:00~5:00より変更」, with nothing behind to which it is: that stands before. */
export const MOVED_FROM =
  /^ ?(?:から|より) ?(?:日程|日時|時間|時刻)?[をが]?変更(?:し|いたし|致し|され|とな|にな|です|\)|。|$)/;
export const MOVED_REACH = 14;

/** 「Q. …のメンテナンスはどこで確認できますか?」 */
export function isAsked({ notice: { tokens, page }, around: { clause } }: RuleInput): boolean {
  const [from, to] = [tokens[clause.first]?.from ?? 0, tokens[clause.end - 1]?.to ?? 0];
  return QUESTION.test(page.text.slice(Math.max(from, to - QUESTION_REACH), to));
}

const QUESTION = /(?:です|ます|ません|でしょう)か[?。]$/;
const QUESTION_REACH = 8;

/** 「変更前」, before the time or in a bracket right behind it. */
export function isOld({ notice, range, around, before }: RuleInput): boolean {
  if (isBracketedOld(notice, range) || isPlanInBracket(notice, range, before)) return true;
  // 「当初の5:00から6:00に変更」: the label is that of the first.
  if (before?.range.replacedByNext === true && before.around.clause === around.clause) return false;
  if (isMovedSoFar(notice, range) || isParted(notice, range) || isAsPlanned(notice, range)) return false;
  if (notice.page.hasEnglish && INSTEAD_OF_DAY.test(lowerBefore(notice, range, INSTEAD_REACH))) return false;
  const noted = around.before | remarkBehind(notice.tokens, range.end, around.nextFirst);
  return (noted & TAG.old) !== 0 && (around.before & TAG.fresh) === 0;
}

/** 「Instead of the 18th, the maintenance is carried out on the 25th」: what was old is behind the comma no more. */
const INSTEAD_OF_DAY =
  /\b(?:instead of|in place of|rather than) (?:on )?(?:the )?[^,.\n\d]{0,24}\d[^,.\n]{0,16}, [^.\n\d]{8,80}$/;
const INSTEAD_REACH = 140;

/** 「終了時刻は当初のご案内どおり24日2:00です」, 「当初の10日1:00~3:00に戻します」: it stands. */
const isAsPlanned = (notice: NoticeText, range: TimeRange): boolean =>
  AS_PLANNED.test(lowerBefore(notice, range, AS_PLANNED_REACH)) ||
  BROUGHT_BACK.test(lowerBehind(notice, range, AS_PLANNED_REACH));
const BROUGHT_BACK = /^(?:の間)?(?:に|へ)(?:差し)?戻(?:し|す|り|る)/;
const AS_PLANNED = /(?:どおり|通り|のまま)(?:の|に|で)?、?(?:\d{1,2}月)?[^\d。\n]{0,6}$/;
const AS_PLANNED_REACH = 16;

/** 「前回のメンテナンスはやめましたが、12月9日2:00~4:00のメンテナンスは行います」: what was before is another one. */
const isParted = (notice: NoticeText, range: TimeRange): boolean =>
  ANOTHER_BEFORE.test(lowerBefore(notice, range, PARTED_REACH));

const ANOTHER_BEFORE =
  /(?:前回|先日|先週|先月|昨日)の[^。\n\d]{2,24}(?:中止|延期|やめ|見送|見合わせ|取り止め|できません|行いません)[^。\n\d]{0,12}(?:が|けれども?|ものの)、[^。\n、\d]{0,6}$/;
const PARTED_REACH = 56;

/** 「06:30 (was 05:00)」 */
const isBracketedOld = (notice: NoticeText, range: TimeRange): boolean =>
  OLD_BRACKET.test(lowerBefore(notice, range, OLD_LEAD));

/** 「02:00~04:42(予定 02:00~05:00)」: hours behind those that it took. */
const isPlanInBracket = (notice: NoticeText, range: TimeRange, before: RuleInput['before']): boolean =>
  range.shape === 'range' &&
  before?.range.shape === 'range' &&
  hasTime(before.range) &&
  PLAN_BRACKET.test(lowerBefore(notice, range, OLD_LEAD));

const PLAN_BRACKET = /\((?:当初|事前|計画|予定)[^()\d\n]{0,10}$/;
const OLD_LEAD = 16;
const OLD_BRACKET = /[([](?:was|were|formerly|prev(?:ious(?:ly)?|\.)?):? (?:at |until |from )?$/;

/** 「再開予定は8:00でした」 */
export const isToldAsPast = (notice: NoticeText, range: TimeRange): boolean =>
  /^(?:頃|ごろ)?(?:の予定)?でした/.test(lowerBehind(notice, range, PAST_REACH));

const PAST_REACH = 16;

/** 「12月10日ではなく」, 「not on December 9」: said to be wrong, before or behind the right one. */
export const isDenied = ({ notice, range, topic, around }: RuleInput): boolean =>
  (topic.isStop || (around.clause.tags & TAG.stop) !== 0) &&
  (/^(?:から|より|まで|開始|終了)?(?:では?なく|でなく)/.test(lowerBehind(notice, range, DENIED_REACH)) ||
    /\b(?:and )?not (?:on |at |from |between |the )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?$/.test(
      lowerBefore(notice, range, DENIED_LEAD),
    ));

const DENIED_REACH = 8;
const DENIED_LEAD = 32;

/** 「変更前 | 変更後」 as headings of their own, or of two columns. */
export function isUnderOld({ around }: RuleInput): boolean {
  const heading = headingOf(around);
  if ((heading & TAG.old) === 0) return false;
  return (heading & TAG.fresh) === 0 ? (around.before & TAG.fresh) === 0 : around.isFollowed;
}

/** 「…」という表現: no stop is announced in what is shown as a sample. */
export const isSample = (notice: NoticeText, range: TimeRange): boolean =>
  SAMPLE.test(lowerBehind(notice, range, SAMPLE_REACH)) &&
  /「[^」\n]{0,40}$/.test(lowerBefore(notice, range, SAMPLE_REACH));

const SAMPLE =
  /^[^「」\n]{0,40}」(?:という|といった|との)(?:[^。\n、]{0,8}の)?(?:投稿|書き?込み|噂|うわさ|デマ|表現|表記|表示|文言|記載|書き方|言い方|案内を見|案内が|メッセージ)/;
const SAMPLE_REACH = 64;
export const RUNS_AS_USUAL =
  /^(?:まで)?(?:(?:と|、)[^。、\n]{1,16}?)?(?:の間)?は、?(?:すべて|全て)?(?:通常|平常|いつも)(?:どおり|通り)(?:に|の)?(?:です|でございます|行われ|稼働|稼動|営業|運用|ご?利用|お?取引|お取り?扱い)(?!し?て?おりま?せん)/;
/** 「7:00に再開します(従来と変わりません)」 */
export const AS_EVER =
  /^(?:頃|ごろ)?(?:に|から|より)、?[^。\n(]{0,16}?(?:再開|開始|オープン|始ま)[^。\n(]{0,10}\((?:従来|これまで|通常|いつも|平常)[^()\n]{0,14}\)/;
export const HARM =
  /^(?:頃|ころ|ごろ)?(?:に)?、?[^。、\n]{0,28}?(?:ハッキング|不正アクセス|サイバー攻撃|攻撃|不正流出|不正送金)(?:に?の?被害|を受け|が(?:発生|あり|判明|確認|行われ)|により[^。、\n]{0,24}(?:流出|送金))/;
export const USUAL_REACH = 56;

/** 「…のメンテナンスから1年」「…から1周年」: so long ago that it is remembered. */
export function isAnniversary({ notice, range, around, isYearsAgo }: RuleInput): boolean {
  const { tokens, page } = notice;
  const behind = page.text.slice(tokens[range.end - 1]?.to ?? 0, tokens[around.clause.end - 1]?.to ?? 0);
  return isYearsAgo || ANNIVERSARY.test(behind.slice(0, ANNIVERSARY_REACH));
}

const ANNIVERSARY = /から(?:早くも|はや|ちょうど)?[0-9]{1,2} ?(?:周年|年(?![0-9 ]))|周年を/;
const ANNIVERSARY_REACH = 60;

/** 「終了予定の7:00より30分早く」「5:00を待たず」「ahead of the planned end at 08:00」: the plan that what happened is held against. */
export const isOutdone = ({ notice, range, topic }: RuleInput): boolean =>
  topic.isStop &&
  ((notice.page.hasEnglish && EARLIER_BEHIND.test(lowerBehind(notice, range, OUTDONE_LEAD))) ||
    (range.shape === 'point' && isPointOutdone(notice, range)));

const isPointOutdone = (notice: NoticeText, range: TimeRange): boolean =>
  NOT_KEPT.test(lowerBehind(notice, range, OUTDONE_LEAD)) ||
  OUTDONE_BEHIND.test(lowerBehind(notice, range, OUTDONE_REACH)) ||
  (notice.page.hasEnglish && OUTDONE_BEFORE.test(lowerBefore(notice, range, OUTDONE_LEAD)));

/** 「announced for today, 01:00 to 04:00 UTC, finished earlier than planned」 */
const EARLIER_BEHIND =
  /^\)?,? (?:was |were |has |have |been ){0,2}(?:finished|completed|ended|concluded|over) (?:much |well |a little |slightly )?(?:earlier|sooner|early|ahead)\b/;
const OUTDONE_BEHIND =
  /^(?:頃|ごろ|予定)?\)?の?(?:予定|終了予定)?(?:よりも?[^。、\n]{0,10}?(?:早[くい]|遅[くれい]|前倒し)|を待たず)/;
/** 「午前4:00の終了が困難となりました」 */
const NOT_KEPT =
  /^(?:頃|ごろ)?(?:まで)?の?(?:作業)?(?:の)?(?:終了|再開|完了|復旧)(?:は|が|に|には|も)[^。、\n]{0,12}?(?:困難|難し(?:い|く)|間に合(?:わ|い)(?:な|ま)|見込めな|見込めませ|できな(?:い|く)(?:見込|状況|こと|なり)|厳しい)/;
const OUTDONE_REACH = 24;
const OUTDONE_BEFORE =
  /(?:(?:earlier|sooner|later) than|ahead of|before) (?:the |its |our )?(?:originally |previously )?(?:planned|scheduled|expected|announced|estimated|original|anticipated)[a-z (]{0,20}$/;
const OUTDONE_LEAD = 72;

/** What is taken away never comes back: that is no stop. */
export const FOR_GOOD =
  /\b(?:(?<!\b(?:back|up|again|open|online|available|over|done|restored) )for good|permanently|decommissioned|sunset|end of life)\b|\b(?:contracts?|futures)\b[^.\n]{0,60}\b(?:stops?|ends?|closes?|ceases?)\b[^.\n]{0,60}\bfor (?:delivery|settlement|expiry|expiration)\b|\b(?:v\d(?:\.\d)?|legacy|deprecated|outdated)\b[^.\n]{0,40}\b(?:switched off|turned off|shut down|removed|retired|disabled|stop working|ends?|expires?)\b/;

/** 「12月17日に予定しておりましたメンテナンスの日程を変更いたします。 / 変更後:12月22日1:30~4:30」: the new day in a sentence of its own. */
export const isToldAnew = ({ notice: { clauses }, range, next, around }: RuleInput): boolean => {
  if (hasTime(range) || next?.start?.date?.kind !== 'date' || next.start.time === null) return false;
  const clause = clauses.find(({ first, end }) => first <= next.first && next.first < end);
  return clause !== undefined && clause !== around.clause && (clause.tags & TAG.fresh) !== 0;
};

/** 「2月10日(水)のサービス停止はございません」, where two stops are made one. */
export const isFreedByJoining = (notice: NoticeText, range: TimeRange): boolean =>
  !hasTime(range) && FREED.test(lowerBehind(notice, range, FREED_REACH)) && JOINED.test(notice.page.text);

const FREED =
  /^(?:\([^)\n]{1,4}\))?(?:の|に予定して(?:おり|い)ました)[^。\n\d]{0,12}?(?:停止|メンテナンス|メンテ|作業)(?:は|も)、?[^。\n\d]{0,6}?(?:ございません|ありません|行いません|実施しません|いたしません|なくなり|不要と)/;
const FREED_REACH = 48;
const JOINED = /統合|まとめて|集約|一本化|一括して|1回で/;
