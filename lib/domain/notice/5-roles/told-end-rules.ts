import { roleBesideHead } from '../3-layout/status-page.ts';
import { lowerIn } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import { isTakenBackIn } from './ends-taken-back.ts';
import { isMovedSoFar, isStartMoved } from './moved-so-far.ts';
import { lowerBefore, lowerBehind } from './page-beside.ts';
import { isStopClock } from './point-looks.ts';
import { type RuleInput, rule } from './rule.ts';
import { isBackAt, isNamedReturn, willBeBackAt } from './runs-again.ts';

const REACH = 80;

/** 「18:00に再開するとお伝えしておりましたが」, 「18:00より再開する予定とお知らせしておりましたが」 */
const RETURN_WAS_TOLD =
  /^(?:頃|ごろ)?(?:に|より|から)[^。、\n]{0,16}?(?:再開|復旧|終了|完了)[^。、\n]{0,12}?(?:お伝え|ご?案内|お知らせ|発表|公表|ご?連絡|予定)(?:いた)?し(?:て(?:おり|い))?(?:まし)?た(?:が|ところ|ものの)/;

const isReturnTakenBack = (input: RuleInput): boolean =>
  isTakenBackIn(input.notice, input.around.clause) &&
  isStopClock(input) &&
  RETURN_WAS_TOLD.test(lowerBehind(input.notice, input.range, REACH));

const USE = '(?:ご?利用|お?使い?|ログイン)';
/** 「5時10分よりすべてのサービスをご利用いただけるようになっております」 */
const USED_SINCE = new RegExp(
  `^(?:頃|ごろ|過ぎ)?(?:より|から|以降)(?:は)?、?(?:(?!新)[^。、\\n]){0,24}?${USE}(?:いただけ|頂け|でき|になれ|可能な)(?:る|て)?(?:(?:よう|状態|もの)(?:に|と)な(?:って(?:おり|い)ます|りました)|(?:おり|い)ます|ました)`,
);
/** 「すべての」, 「通常どおり」: it is what had stopped. */
const AS_BEFORE = /(?:すべて|全て|全|通常|いつも|従来|再び|ふたたび|再度|また|元)/;
/** 「翌朝5時からふたたびお使いいただけるようにいたします」 */
const USED_AGAIN = new RegExp(
  `^(?:頃|ごろ|過ぎ)?(?:より|から|以降|に)(?:は)?、?[^。、\\n]{0,16}?(?:再び|ふたたび|再度|また|通常通り|通常どおり|元通り|元どおり|いつもどおり|いつも通り)[^。、\\n]{0,12}?${USE}(?:いただけ|頂け|でき|になれ|可能)`,
);

const isUsedSince = (input: RuleInput): boolean => {
  if (!isStopClock(input)) return false;
  const used = USED_SINCE.exec(lowerBehind(input.notice, input.range, REACH));
  return used !== null && AS_BEFORE.test(used[0]);
};

/** Behind a start without an end. */
const isBehindStart = (input: RuleInput): boolean =>
  isStopClock(input) &&
  input.before?.role === 'start' &&
  input.before.end === null &&
  (input.around.clause.tags & TAG.perhaps) === 0;

function isUsedAgain(input: RuleInput): boolean {
  if (!isBehindStart(input)) return false;
  const behind = lowerBehind(input.notice, input.range, REACH);
  return USED_AGAIN.test(behind) || willBeBackAt(behind) || isNamedReturn(lowerBefore(input.notice, input.range, LEAD));
}
const LEAD = 40;

const isBackSince = (input: RuleInput): boolean =>
  isStopClock(input) &&
  (input.around.clause.tags & TAG.perhaps) === 0 &&
  isBackAt(lowerBehind(input.notice, input.range, REACH));

/** 「1月18日の午前1時に新しいウォレットへの切り替え作業が始まります」 */
const WORK_BEGINS =
  /^(?:頃|ごろ)?(?:に|より|から)(?:は)?、?[^。、\n]{0,24}?(?:(?:作業|メンテナンス|メンテ|更新|移行|切り?替え|移設|点検|保守|工事)(?:が|を|は)(?:始まります|始まり、|始めます|始め、|開始します|開始いたします|開始となります)|(?:作業)?に?(?:着手|取り?掛?か?かります|取り掛かり|取りかかり))|^(?:頃|ごろ)?(?:に|より|から)(?:実施(?:いた)?します|実施の?予定です|実施する予定です|行います|行う予定です)[。\n]/;

const doesWorkBegin = (input: RuleInput): boolean =>
  isStopClock(input) &&
  !input.around.isDistractor &&
  (input.around.clause.tags & (TAG.perhaps | TAG.changed | TAG.postponed | TAG.recurring)) === 0 &&
  WORK_BEGINS.test(lowerBehind(input.notice, input.range, REACH));

/** 「13時から(再開日時は未定)」, "from 13:00 JST (end to be announced)": what is told behind the start is that its end is not known. */
const END_NOT_TOLD =
  /^(?:頃|ごろ)?(?:から|より|~|に?開始|に?停止|\/)?[ 、,;-]{0,3}[([]?(?:再開|終了|復旧|完了|メンテナンス終了|(?:the )?(?:end|resumption|reopening|completion|duration|time of resumption))[^)\]\n。\d]{0,24}?(?:未定|追って|別途|改めて|あらためて|後日|決ま|to be announced|to be confirmed|to follow|tba|tbd|unknown|not (?:yet )?known|open)|^(?:頃|ごろ)? ?(?:~|-|から|より) ?(?:未定|to be announced|tba|tbd)/;

const hasOpenEnd = (input: RuleInput): boolean =>
  isStopClock(input) &&
  input.range.shape === 'point' &&
  !input.around.isDistractor &&
  (input.around.before & (TAG.end | TAG.resume | TAG.until | TAG.old)) === 0 &&
  (input.around.lastLabel & TAG.start) === 0 &&
  END_NOT_TOLD.test(lowerBehind(input.notice, input.range, REACH));

/** 「その2時間前から、LTCの入出金を停止いたします」, behind the sentence of the event. */
const isBeforeEvent = ({ notice, topic, range, around, below }: RuleInput): boolean =>
  topic.isStop &&
  range.leadMinutes !== null &&
  !around.isFollowed &&
  below !== undefined &&
  (below.tags & (TAG.stop | TAG.perhaps)) === TAG.stop &&
  /(?:分|時間|半)前(?:から|より|に)/.test(lowerIn(notice, below));

const THEN =
  '(?:then|from then on|at that (?:time|moment|point)|meanwhile|in the meantime|(?:during|throughout) (?:this|that|the|our)(?: [a-z]{3,14}){1,2}|while (?:we|it|this|that|the)[^.\\n]{2,40}|for the duration)';
const GOES =
  '(?:offline|dark|down|unavailable|unreachable|inaccessible|suspended|paused|halted|stopped|closed|interrupted|disconnected|not (?:be )?(?:available|reachable|accessible|possible))';
const STOPS_THEN = new RegExp(
  `\\b${GOES}\\b[^.\\n]{0,24}(?<!until )\\b${THEN}(?![a-z])|^ ?${THEN},? [^.\\n]{2,80}\\b${GOES}\\b`,
);
const STOPS_THEN_IN_JAPANESE =
  /^(?:この|その)(?:間|際|時間|時間帯|作業中)?(?:中)?(?:は|、)|^(?:作業|実施|切り?替え|交換|移行|更新)(?:中|の間|時間中)(?:は|、|に)/;

/** 「Our provider is replacing a switch on 11 February at 15:00. All services go dark then.」: the sentence of the time says why, and the next what stops. */
function isStopToldNext({ notice, topic, range, around, below }: RuleInput): boolean {
  if (!topic.isStop || below === undefined || around.isFollowed || range.start?.time?.kind !== 'time') return false;
  // 「Identified - Dec 31, 23:52 UTC」 is when it was written.
  if (roleBesideHead(notice.tokens, range, around.clause) !== null) return false;
  if (range.durationMinutes !== null || (around.firstAfter & (TAG.from | TAG.start)) !== 0) return false;
  if (((around.before | around.after) & NOT_OF_WORK) !== 0 || (below.tags & (TAG.stop | TAG.perhaps)) !== TAG.stop)
    return false;
  const next = lowerIn(notice, below);
  return range.start.date !== null && (STOPS_THEN.test(next) || STOPS_THEN_IN_JAPANESE.test(next));
}

const NOT_OF_WORK =
  TAG.stop |
  TAG.fresh |
  TAG.end |
  TAG.resume |
  TAG.past |
  TAG.perhaps |
  TAG.distractor |
  TAG.until |
  TAG.old |
  TAG.stamp |
  TAG.recurring;

/** Edges that the verb of their sentence tells: what is taken back, reached, moved, or begun. */
export const TOLD_END_RULES = [
  rule(
    'so long before the event of the sentence above',
    'start',
    'アップグレードへの対応\nLTCのネットワークは11月26日22:00にアップグレードを迎えます。当社ではその2時間前からLTCの入出金を停止いたします。',
    isBeforeEvent,
  ),
  rule(
    'from then, and its end is not known',
    'start',
    '入出金停止のお知らせ\n・XRP：11月26日9時から11時まで\n・LTC：11月27日13時から（再開日時は未定）',
    hasOpenEnd,
  ),
  rule(
    'the next sentence says what stops then',
    'start',
    'Storage maintenance\nOur provider is replacing a storage array on November 26 at 15:00 UTC. The whole platform will be unavailable then.',
    isStopToldNext,
  ),
  rule(
    'a return that was told, and is put off',
    'superseded',
    'XLM出金の再開見送り\n11月26日9:00より停止しておりますXLMの出金は、同日18:00に再開するとご案内しておりましたが、再開を見送ります。',
    isReturnTakenBack,
  ),
  rule(
    'the start, behind by how much it is moved',
    'start',
    'メンテナンス開始時刻の変更\n11月26日のメンテナンスは、開始を当初の予定より30分遅らせ、午前2時30分といたします。',
    (input) => isStopClock(input) && isMovedSoFar(input.notice, input.range) && isStartMoved(input.notice, input.range),
  ),
  rule(
    'the end, behind by how much it is moved',
    'end',
    'メンテナンス終了時刻の変更\n11月26日2:00に開始したメンテナンスは、終了を当初の予定より90分遅らせ、午前7時30分といたします。',
    (input) => isStopClock(input) && isMovedSoFar(input.notice, input.range),
  ),
  rule(
    'the work begins then, by its verb',
    'start',
    'ウォレット切り替えに伴う入出金停止\n11月26日の午前1時に新しいウォレットへの切り替え作業が始まります。',
    doesWorkBegin,
  ),
  rule(
    'since then it can be used again',
    'actual-end',
    'メンテナンス終了\n予定時間：11月26日 0:00～7:00\n作業が早く進み、5:10よりすべてのサービスをご利用いただけるようになっております。',
    (input) => isUsedSince(input) || isBackSince(input),
  ),
  rule(
    'from then it can be used again',
    'end',
    'アプリ停止のご案内\n11月26日23:00よりアプリを停止いたします。翌朝5時からふたたびお使いいただけます。',
    isUsedAgain,
  ),
] as const;
