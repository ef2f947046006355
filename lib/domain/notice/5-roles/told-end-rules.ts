import type { Clause } from '../3-layout/clauses.ts';
import { roleBesideHead } from '../3-layout/status-page.ts';
import { lowerIn } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import { hasBegun } from './begun.ts';
import { isTakenBackIn } from './ends-taken-back.ts';
import { isMovedSoFar, isStartMoved } from './moved-so-far.ts';
import { lowerBefore, lowerBehind, textBehindStart } from './page-beside.ts';
import { isStopClock } from './point-looks.ts';
import { type RuleInput, rule } from './rule.ts';
import { isBackAt, isNamedReturn, willBeBackAt } from './runs-again.ts';
import { isNextWord, isNotBackThen, isPassed } from './seen-then.ts';
import { senseInJapanese } from './verb-senses-japanese.ts';

const REACH = 80;

/** 「18:00に再開するとお伝えしておりましたが」, 「18:00より再開する予定とお知らせしておりましたが」 */
const RETURN_WAS_TOLD =
  /^(?:頃|ごろ)?(?:に|より|から)[^。、\n]{0,16}?(?:再開|復旧|終了|完了)[^。、\n]{0,12}?(?:お伝え|ご?案内|お知らせ|発表|公表|ご?連絡|予定)(?:いた)?し(?:て(?:おり|い))?(?:まし)?た(?:が|ところ|ものの)/;

/** 「17時の見込みとお伝えしておりましたが」「4時頃の再開とご案内いたしましたが」「4:00の再開を目指しておりましたが」 */
const END_WAS_TOLD =
  /^(?:頃|ごろ)?(?:まで)?(?:に|の|を|と)?(?:(?:再開|復旧|終了|完了)(?:する|の)?)?(?:の)?(?:見込み?|見通し|予定|目標|目途|めど)?(?:と|を|に|で|である)?(?:の)?(?:お伝え|ご?案内|お知らせ|発表|公表|ご?連絡|見込|予定|目指|目標|想定)[^。、\n\d]{0,12}?(?:まし)?た(?:が|ところ|ものの|けれど)/;

/** 「本日12:00の再開を見送ることといたしました」 */
const RETURN_PUT_OFF =
  /^(?:頃|ごろ)?の(?:再開|復旧|終了|完了)(?:予定)?(?:を|は|につきましては)、?[^。、\n\d]{0,8}(?:見送|見合わせ|延期|先送り|断念|取り?やめ)/;

/** The time may have taken in 「の見込み」. */
const isEndTold = (input: RuleInput): boolean =>
  (input.around.clause.tags & TAG.end) !== 0 &&
  (input.around.firstAfter & TAG.from) === 0 &&
  END_WAS_TOLD.test(textBehindStart(input.notice, input.range, REACH));

const isReturnTakenBack = (input: RuleInput): boolean =>
  isTakenBackIn(input.notice, input.around.clause) &&
  isStopClock(input) &&
  (RETURN_WAS_TOLD.test(lowerBehind(input.notice, input.range, REACH)) ||
    isEndTold(input) ||
    RETURN_PUT_OFF.test(lowerBehind(input.notice, input.range, REACH)));

const USE = '(?:ご?利用|お?使い?|ログイン)';
/** 「5時10分よりすべてのサービスをご利用いただけるようになっております」 */
const USED_SINCE = new RegExp(
  `^(?:頃|ごろ|過ぎ)?(?:より|から|以降)(?:は)?、?(?:(?!新)[^。、\\n]){0,24}?${USE}(?:いただけ|頂け|でき|になれ|可能な)(?:る|て)?(?:(?:よう|状態|もの)(?:に|と)な(?:って(?:おり|い)ます|りました)|(?:おり|い)ます|ました)`,
);
/** 「すべての」, 「通常どおり」: it is what had stopped. */
const AS_BEFORE = /(?:すべて|全て|全|通常|いつも|従来|再び|ふたたび|再度|また|元)/;
/** 「翌朝5時からふたたびお使いいただけるようにいたします」 */
const USED_AGAIN = new RegExp(
  `^(?:頃|ごろ|過ぎ)?(?:より|から|以降|に)(?:は)?、?[^。、\\n]{0,16}?(?:再び|ふたたび|再度|また|通常通り|通常どおり|元通り|元どおり|いつもどおり|いつも通り)[^。、\\n]{0,12}?(?:${USE}(?:いただけ|頂け|でき|になれ|可能)|使える|使えます|動き|戻り|つながり)`,
);

/** 「午前6時からメンテナンスを行い、午前8時30分に取引を開始します」, in one sentence. */
const TRADED_AGAIN =
  /^(?:頃|ごろ)?(?:より|から|に)(?:は)?、?(?:通常(?:の|どおり|通り)?)?お?(?:取引|売買|サービス|ご?注文の?受付|受付)(?:の(?:受付|提供))?(?:を|が)?(?:開始|再開|始め|始まり)(?!し(?:て|た)|いたしました|しました|ました|ています|ております)/;

const isTradedAgain = ({ notice, range, before, around }: RuleInput): boolean =>
  before?.around.clause === around.clause && TRADED_AGAIN.test(lowerBehind(notice, range, REACH));

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
  return (
    USED_AGAIN.test(behind) ||
    isTradedAgain(input) ||
    willBeBackAt(behind) ||
    isNamedReturn(lowerBefore(input.notice, input.range, LEAD))
  );
}
const LEAD = 40;
/** 「11月20日23:00 現行サービス停止」, and further down its list 「11月22日15:00 新サービス開始」 */
const SERVICE_STARTS =
  /^[ \t|:・]{0,4}(?:新|新しい|全|本)?(?:サービス|システム|お?取引|ご?注文受付|受付|ご?利用|運用|稼働|提供)(?:の)?(?:ご?提供|受付)?(?:開始|スタート|オープン|稼働|始動)(?:予定)?[^。\n\p{L}]{0,4}(?:\n|$)/u;
const isServiceStart = ({ notice, topic, range, around }: RuleInput): boolean =>
  topic.isStop &&
  around.isRow &&
  around.lead === 0 &&
  range.start?.time?.kind === 'time' &&
  SERVICE_STARTS.test(lowerBehind(notice, range, REACH)) &&
  notice.clauses.some(
    ({ heading, first, end, tags }) =>
      heading === around.clause.heading &&
      end <= around.clause.first &&
      (tags & TAG.stop) !== 0 &&
      notice.tokens.slice(first, end).some(({ kind }) => kind === 'time'),
  );

/** 「1:05開始のメンテナンスを」 */
const BEGUN_WORK = /^(?:頃|ごろ)?(?:に|より|から)?(?:開始|スタート|始まり)の/;

const isBackSince = (input: RuleInput): boolean =>
  isStopClock(input) &&
  (input.around.clause.tags & TAG.perhaps) === 0 &&
  isBackAt(lowerBehind(input.notice, input.range, REACH));

/** 「予定より1時間早く、4:40に終了いたしました」: it came true. */
const CAME_TRUE = /^(?:頃|ごろ)?に[^。、\n]{0,8}?(?:終了|完了|再開|復旧)(?:いた)?し(?:まし)?た/;
const isTold = ({ notice, range }: RuleInput): boolean => CAME_TRUE.test(lowerBehind(notice, range, REACH));

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
const isBeforeEvent = ({ notice, range, around, below }: RuleInput): boolean =>
  range.leadMinutes !== null &&
  !around.isFollowed &&
  below !== undefined &&
  (below.tags & (TAG.stop | TAG.perhaps)) === TAG.stop &&
  /(?:分|時間|半)前(?:から|より|に)/.test(lowerIn(notice, below));

const THEN =
  '(?:then|from then on|at that (?:time|moment|point)|meanwhile|in the meantime|(?:during|throughout) (?:this|that|the|our)(?: [a-z]{3,14}){1,2}|while (?:we|it|this|that|the)[^.\\n]{2,40}|for the duration)';
const GOES =
  '(?:halts?|stops?|pauses?|closes|freezes?|shuts? down|goes (?:off|down)|offline|dark|down|unavailable|unreachable|inaccessible|suspended|paused|halted|stopped|closed|interrupted|disconnected|not (?:be )?(?:available|reachable|accessible|possible))';
const STOPS_THEN = new RegExp(
  `\\b${GOES}\\b[^.\\n]{0,24}(?<!until )\\b${THEN}(?![a-z])|^ ?${THEN},? [^.\\n]{2,80}\\b${GOES}\\b`,
);
const STOPS_THEN_IN_JAPANESE =
  /^(?:この|その)(?:間|際|時間|時間帯|作業中)?(?:中)?(?:は|、)|^(?:作業|実施|切り?替え|交換|移行|更新)(?:中|の間|時間中)(?:は|、|に)/;

/** 「At 05:15 the new software goes live. For 45 minutes from that time you cannot sign in.」, 「As of that moment all withdrawals have been suspended.」 */
const FROM_THEN_ON =
  /\b(?:(?:from|as of|as from|at|since|starting|beginning|upon) (?:exactly )?(?:that|this|the same|said) (?:very |exact )?(?:time|moment|point(?: in time)?|instant|hour|minute)|from then(?: on(?:wards?)?)?|since then|from there on|thereupon)\b/;
const GOES_ON = TAG.unaffected | TAG.resume | TAG.recurring | TAG.perhaps;

const isStoppedFromThen = ({ notice, around, range }: RuleInput, below: Clause): boolean =>
  notice.page.hasEnglish &&
  range.start?.date != null &&
  ((around.clause.tags | below.tags) & GOES_ON & ~TAG.unaffected) === 0 &&
  (below.tags & (TAG.unaffected | TAG.stop)) === TAG.stop &&
  FROM_THEN_ON.test(lowerIn(notice, below));

/** 「At 01:10 we will roll out release 8.3. Matching halts while the release goes out.」: what is released is another matter, and why it stops. */
const isStoppedByRelease = ({ notice, around, range }: RuleInput, below: Clause): boolean =>
  notice.page.hasEnglish &&
  range.start?.date != null &&
  around.isDistractor &&
  (around.clause.tags & (TAG.resume | TAG.end | TAG.stop | TAG.recurring)) === 0 &&
  (below.tags & GOES_ON) === 0 &&
  RELEASES.test(lowerIn(notice, around.clause)) &&
  STOPS_THEN.test(lowerIn(notice, below));
const RELEASES =
  /\b(?:roll(?:ing|s)? out|releas(?:e|es|ing)|deploy(?:s|ing)?|go(?:es)? live|ship(?:s|ping)?|launch(?:es|ing)?)\b/;

/** 「Our provider is replacing a switch on 11 February at 15:00. All services go dark then.」: the sentence of the time says why, and the next what stops. */
function isStopToldNext(input: RuleInput): boolean {
  const { notice, topic, range, around, below } = input;
  if (!topic.isStop || below === undefined || around.isFollowed || range.start?.time?.kind !== 'time') return false;
  // 「Identified - Dec 31, 23:52 UTC」 is when it was written.
  if (roleBesideHead(notice.tokens, range, around.clause) !== null) return false;
  if (isStoppedFromThen(input, below) || isStoppedByRelease(input, below)) return true;
  if (range.durationMinutes !== null || (around.firstAfter & (TAG.from | TAG.start)) !== 0) return false;
  if (((around.before | around.after) & NOT_OF_WORK) !== 0 || (below.tags & (TAG.stop | TAG.perhaps)) !== TAG.stop)
    return false;
  const next = lowerIn(notice, below);
  // 「6:00に上げます。その間は使えません。」
  if (senseInJapanese(input) === 'returns') return false;
  return range.start.date !== null && (STOPS_THEN.test(next) || STOPS_THEN_IN_JAPANESE.test(next));
}

const NOT_OF_WORK =
  TAG.stop |
  TAG.end |
  TAG.resume |
  TAG.past |
  TAG.perhaps |
  TAG.distractor |
  TAG.until |
  TAG.old |
  TAG.fresh |
  TAG.stamp |
  TAG.recurring;

/** Its length is that of the next, which stands behind the last of them. */
const isOneOfSeveral = ({ topic, range, next, around }: RuleInput): boolean =>
  topic.isStop &&
  range.shape === 'point' &&
  range.durationMinutes !== null &&
  around.isFollowed &&
  !around.isDistractor &&
  next?.durationMinutes === range.durationMinutes;

/** 「5:00から10分間はポストオンリー注文のみ」「8:00から営業します」 */
const SOME_ORDERS =
  /^(?:頃|ごろ)?(?:から|より|まで)の?(?:約)?(?:\d{1,3}分間?|\d時間)(?:は|、)[^。\n]{0,24}?(?:注文|キャンセル|取消|ポストオンリー|post ?only)(?![^。\n]{0,8}(?:お受け|受け?付け|承)[^。\n]{0,8}(?:ません|停止))|^(?:頃|ごろ)?(?:より|から|に)、?(?:通常(?:どおり|通り))?(?:営業(?!時間)|開店|開館|開場|窓口)/;

/** 「10:00からとお伝えしていましたが、12:00からに変更します」 */
const START_WAS_TOLD =
  /^(?:頃|ごろ)?(?:から|より)(?:の?(?:開始|実施|停止))?(?:と|を|で)(?:お伝え|ご?案内|お知らせ|発表|予定|告知|ご?連絡)(?:いた)?して(?:おり|い)(?:まし)?た(?:が|ところ|ものの)[^。\n\d]{0,24}(?:\d{1,2}月\d{1,2}日)?[^。\n\d]{0,4}\d{1,2}(?::\d{2}|時(?:\d{1,2}分|半)?)(?:頃|ごろ)?(?:から|より|開始)/;
const NEW_START = /^(?:頃|ごろ)?(?:から|より|開始)/;

const isNewStart = ({ notice, range, before, around }: RuleInput): boolean =>
  before?.rule === 'a start that was told, and the new one behind it' &&
  before.around.clause === around.clause &&
  NEW_START.test(lowerBehind(notice, range, REACH));

/** Edges that the verb of their sentence tells: what is taken back, reached, moved, or begun. */
export const TOLD_END_RULES = [
  rule(
    'so long before the event of the sentence above',
    'start',
    'アップグレードへの対応\nLTCのネットワークは11月26日22:00にアップグレードを迎えます。当社ではその2時間前からLTCの入出金を停止いたします。',
    isBeforeEvent,
  ),
  rule(
    'a start that was told, and the new one behind it',
    'superseded',
    'SOL入出金停止の変更\nSOLの入出金停止は11月26日10:00からとお伝えしていましたが、12:00からに変更します。',
    (input) =>
      isStopClock(input) &&
      input.around.isFollowed &&
      START_WAS_TOLD.test(lowerBehind(input.notice, input.range, REACH)),
  ),
  rule(
    'the new start, behind the one that was told',
    'start',
    'SOL入出金停止の変更\nSOLの入出金停止は11月26日10:00からとお伝えしていましたが、12:00からに変更します。',
    isNewStart,
  ),
  rule(
    'from then, and its end is not known',
    'start',
    '入出金停止のお知らせ\n・XRP：11月26日9時から11時まで\n・LTC：11月27日13時から（再開日時は未定）',
    hasOpenEnd,
  ),
  rule(
    'the end that was planned, and is passed',
    'superseded',
    '\n0:00終了予定だったメンテは、いまも続いています。開始は昨日20日の21:00です。',
    isPassed,
  ),
  rule(
    'when it was not back yet',
    'none',
    '日本円出金の停止について\n11月24日11:30より出金を停止しております。16:20現在も復旧しておらず、復旧の目処は立っておりません。',
    isNotBackThen,
  ),
  rule(
    'when more is told',
    'none',
    'ログイン障害\n11月26日9:40頃よりログインできない障害が発生しております。\n復旧は未定です。次のご案内は12:00に行います。',
    // 「7:00(第2報)→9:30(第3報)」: the number is of the report that moved it.
    (input) => input.before?.range.replacedByNext !== true && isNextWord(input),
  ),
  rule(
    'when only some orders are taken, or a shop opens',
    'none',
    'メンテナンスのお知らせ\n日時：11月26日1:00～5:00\n※再開後、5:00から10分間はポストオンリー注文のみを受け付けます。',
    ({ notice, range }) => SOME_ORDERS.test(textBehindStart(notice, range, REACH)),
  ),
  rule(
    'the next sentence says what stops then',
    'start',
    'Storage maintenance\nOur provider is replacing a storage array on November 26 at 15:00 UTC. The whole platform will be unavailable then.',
    isStopToldNext,
  ),
  rule(
    'one of several starts that have one length',
    'start',
    'ネットワーク機器交換\n11月27日（金）8:00、14:00から、それぞれ10分間サービスを停止いたします。',
    isOneOfSeveral,
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
    (input) => isStopClock(input) && isMovedSoFar(input.notice, input.range) && !isTold(input),
  ),
  rule(
    'the work begins then, by its verb',
    'start',
    'ウォレット切り替えに伴う入出金停止\n11月26日の午前1時に新しいウォレットへの切り替え作業が始まります。',
    doesWorkBegin,
  ),
  rule(
    'begun then, and over by the same sentence',
    'start',
    'データベース入替作業 完了のご報告\n11月26日午前4時15分、11月25日午後10時より行っておりました入替作業が完了し、入出金を再開いたしました。',
    ({ notice, topic, range, around, before }) =>
      topic.isStop &&
      before?.role === 'actual-end' &&
      before.around.clause === around.clause &&
      (hasBegun(notice, range) || BEGUN_WORK.test(lowerBehind(notice, range, LEAD))),
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
  rule(
    'a service that starts, further down the list of its stop',
    'end',
    'サービス切替のご案内\n新サービスへの切替に伴い、現行サービスを停止いたします。\n■スケジュール\n11月27日(金)23:00 現行サービス停止\n11月28日(土) データの移し替え\n11月29日(日)15:00 新サービス開始',
    isServiceStart,
  ),
] as const;
