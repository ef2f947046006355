import { tagsIn, textIn } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import { hasTime } from './looks.ts';
import { lowerBefore, lowerBehind } from './page-beside.ts';
import { type RuleInput, rule } from './rule.ts';
import { isTakenAgain } from './taken-again.ts';

/** 「12時に「メンテナンス中止」と配信いたしましたが」, 「18:00に配信しましたメールは」 */
const SENT_THEN =
  /^(?:頃|ごろ)?(?:に(?:は)?|付け?(?:で|にて))、?(?:「[^」\n]{1,40}」(?:と|を|の|する)?(?:メール|お知らせ|ご?案内)?(?:を)?|[^。、\n「]{0,16}?(?:と|を))?(?:配信|送信|投稿|ご?案内|お知らせ|公開|掲載|告知|アナウンス)(?:いた)?し(?:まし)?た/;
const SENT_REACH = 72;

/** 「終了時刻を「午前5時」とご案内しましたが、正しくは「午前7時」です」 */
const TOLD_WRONG =
  /^(?:頃|ごろ)?[」』"]?と、?(?:ご?案内|お知らせ|記載|お伝え|表記|掲載|発表|通知|ご?連絡)(?:いた)?し(?:て(?:おり|い))?まし?た(?:が|ものの|ところ)[^。\n]{0,24}(?:正しく|誤り|誤っ|実際)/;
const TOLD_WRONG_REACH = 56;

/** 「0:00開始・6:00終了の予定から、1:00開始・4:00終了の予定に見直しました」: both edges are moved, and the first two are old. */
const CLOCK = '(?:\\d{1,2}月\\d{1,2}日 ?)?(?:\\d{1,2}:\\d{2}|\\d{1,2}時(?:\\d{1,2}分|半)?)';
const HOURS = `(?:開始 ?)?${CLOCK}(?: ?(?:開始|スタート))?[・、,~]{1,2}(?:終了 ?)?${CLOCK}(?: ?終了)?(?:の?予定)?`;
const BOTH_MOVED = new RegExp(
  `(${HOURS})(?:から|を|でしたが|としておりましたが)、?${HOURS}(?:に|へ)(?:変更|見直|改め|繰り[下上]げ|いた|させ)`,
);

function isOfOldHours({ notice, range, around }: RuleInput): boolean {
  if ((around.clause.tags & TAG.changed) === 0) return false;
  const from = notice.tokens[around.clause.first]?.from ?? 0;
  const at = (notice.tokens[range.first]?.from ?? 0) - from;
  if (at > LONGEST) return false;
  const moved = BOTH_MOVED.exec(textIn(notice, around.clause).slice(0, LONGEST));
  return moved !== null && at >= moved.index && at < moved.index + (moved[1]?.length ?? 0);
}

/** A sentence is shorter. */
const LONGEST = 240;

/** 「メンテナンス終了時刻が延びます。5:00⇒6:00」: which edge the arrow moves stands in the sentence before, or in the title. */
const isEndBehindArrow = ({ notice, before, around, topic }: RuleInput): boolean =>
  topic.isStop &&
  !around.isDistractor &&
  (around.clause.tags & TAG.distractor) === 0 &&
  before?.rule === 'the old side of an arrow' &&
  before.around.clause === around.clause &&
  [around.previous, tagsIn(notice, notice.title)].some((tags) => (tags & (TAG.start | TAG.end)) === TAG.end);

/** 「12月1日より、サービスの停止に関する規定を変更いたします」 */
const NEW_RULES =
  /^(?:より|から|以降|付けで?|付で)、?[^。\n]{0,60}?(?:規約|約款|規定|規程|規則|ポリシー|取引ルール|条項|手数料|要領)[^。\n]{0,40}?(?:改定|改正|改訂|変更|見直|施行|適用|追加|新設)/;
const RULES_REACH = 128;

/** 「11月26日以降、SMS認証はご利用いただけません」, in a notice without a stop: what ends then does not come back. */
const ENDS_THEN =
  /^(?:以降|以後|をもって|をもちまして|付けで?)、?[^。\n]{0,40}?(?:ご?利用(?:いただけ|でき|になれ)|お?使い?(?:いただけ|え))/;
const STOPS = /停止|休止|中断|メンテ|障害|不具合|当面の間|再開/;

/** 「12:00以降、旧APIキーではご利用いただけません」 */
const OF_OLD_ONE = /^(?:以降|以後)(?:は)?、?[^。\n]{0,12}旧/;

const isForGood = ({ notice, range }: RuleInput): boolean =>
  (!hasTime(range) || OF_OLD_ONE.test(lowerBehind(notice, range, RULES_REACH))) &&
  ENDS_THEN.test(lowerBehind(notice, range, RULES_REACH)) &&
  !STOPS.test(notice.page.text);

/** 「出金受付は12月30日15時に締め切らせていただき、年始は…再開」 */
const CLOSED_THEN = /^(?:頃|ごろ)?(?:に|で|をもって|をもちまして)、?(?:一旦|いったん)?(?:締め?切|停止|終了|受付を終了)/;
const OF_MONEY =
  /(?:出金|入金|入出金|送金|出庫|入庫|振込|注文|取引|サービス|システム|お取り?扱い)(?:の?(?:受付|申込|依頼|お手続き))?(?:は|を|につきましては)、?$/;
const CLOSED_REACH = 24;

const EDGES = TAG.start | TAG.end;
/** 「終わりを「5:00」とお伝えしましたが、正しくは「15:00」です」: the right one is the edge that the sentence names before the wrong one. */
const isRightEdge = ({ before, around, topic, range }: RuleInput, edge: number): boolean =>
  topic.isStop &&
  hasTime(range) &&
  range.start?.date != null &&
  before?.rule === 'told wrong' &&
  before.around.clause === around.clause &&
  (before.around.before & EDGES) === edge;

/** Times at which something was said and nothing stopped, and at which what was closed opens. */
export const TOLD_RULES = [
  rule(
    'closed then, and open again behind it',
    'start',
    '年末年始の日本円出金\n年内の出金受付は12月30日15時に締め切らせていただき、年始は1月4日9時から再開いたします。',
    ({ notice, range, around }) =>
      hasTime(range) &&
      around.isFollowed &&
      (around.clause.tags & TAG.resume) !== 0 &&
      CLOSED_THEN.test(lowerBehind(notice, range, CLOSED_REACH)) &&
      OF_MONEY.test(lowerBefore(notice, range, CLOSED_REACH)),
  ),
  rule(
    'what ends for good then',
    'none',
    '二段階認証の変更\n11月26日以降、SMS認証はご利用いただけません。認証アプリへの切替をお願いいたします。',
    isForGood,
  ),
  rule(
    'told wrong',
    'superseded',
    '【訂正】メンテナンス終了時刻\n昨日のメールで終了時刻を「午前5時」とご案内しましたが、正しくは「午前7時」です。',
    ({ notice, range }) => hasTime(range) && TOLD_WRONG.test(lowerBehind(notice, range, TOLD_WRONG_REACH)),
  ),
  rule(
    'the right end, behind the one that was told wrong',
    'end',
    '休止の終了時刻の訂正\n入金の休止の終わりを「11月26日5:00」とお伝えしましたが、正しくは「11月26日15:00」です。',
    (input) => isRightEdge(input, TAG.end),
  ),
  rule(
    'the right start, behind the one that was told wrong',
    'start',
    '休止の開始時刻の訂正\n入金の休止の開始を「11月26日1:00」とお伝えしましたが、正しくは「11月26日2:00」です。終了は5:00のままです。',
    (input) => isRightEdge(input, TAG.start),
  ),
  rule(
    'one of two edges that are both moved',
    'superseded',
    'メンテナンス時間変更\n11月26日のメンテナンスは、2:00開始・5:00終了から3:00開始・6:00終了に変更いたします。',
    isOfOldHours,
  ),
  rule(
    'the new side of an arrow, below a word of the end',
    'end',
    '\nメンテナンス終了時刻が延びます。5:00⇒6:00',
    (input) => hasTime(input.range) && isEndBehindArrow(input),
  ),
  rule(
    'the day of new rules',
    'none',
    '取引ルールの変更\n12月1日より、サービスの停止に関する規定を変更いたします。',
    ({ notice, range }) => !hasTime(range) && NEW_RULES.test(lowerBehind(notice, range, RULES_REACH)),
  ),
  rule(
    'when it was announced',
    'none',
    'メンテナンス中止の取り消し\n本日12時に「メンテナンス中止」と配信いたしましたが、誤配信でした。',
    ({ notice, range }) => hasTime(range) && SENT_THEN.test(lowerBehind(notice, range, SENT_REACH)),
  ),
  rule(
    'when orders or money are taken again',
    'end',
    'メンテナンス終了のお知らせ\n注文のキャンセルのみ再開いたしました。新規注文の受付は11月26日 5:30より開始いたします。',
    ({ notice, range, around }) => hasTime(range) && isTakenAgain(notice, range, around),
  ),
] as const;
