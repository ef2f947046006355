import type { NoticeText } from '../notice-text.ts';
import { headlineOf, headOf, lowerHeadOf } from './head.ts';
import { isOfPartnerInEnglish } from './partner-english.ts';

/** What fails or is worked on stops for everybody, whatever else is told. */
const OF_SYSTEM =
  /メンテ|障害|不具合|故障|システム(?:の?(?:更新|改修|移行|切替|増強|入れ替え)|作業)|アップデート作業|バージョンアップ|\b(?:maintenance|outage|incident|upgrade|migration|bug|failure|error)\b/i;

const BREACH =
  '(?:規約|違反|不正|疑い|疑われ|詐欺|マネー・?ローンダリング|犯罪|名義貸し|なりすまし)[^。\\n]{0,24}?(?:口座|アカウント)';
const OF_BREACH = new RegExp(
  `${BREACH}|\\baccounts? (?:under (?:review|investigation)|involved|concerned|in question|found|suspected|that (?:broke|have broken|violated)|in breach|which (?:broke|violated))\\b|\\b(?:related|involved|suspected|suspicious|said|these|those|linked) accounts?\\b`,
  'i',
);
const REST_SPARED =
  /(?:その他|それ以外|上記以外|ほか|他|(?:適正|正し)[^。\n]{0,16}?いる)の?(?:お客(?:様|さま)|口座|アカウント|皆(?:様|さま)|ユーザー)[^。\n]{0,32}?(?:影響は?(?:ございません|ありません|ない)|(?:通常|これまで|従来|平常)(?:どおり|通り)|引き続き)|\b(?:all )?other (?:customers|users|accounts|clients)\b[^.\n]{0,32}\b(?:not (?:be )?affected|unaffected|as usual|normally)\b/i;

/** 「規約に違反した12口座の取引を停止」 … 「その他のお客様に影響はございません」: what is done to those who broke the rules. */
export const isOfBreach = (notice: NoticeText): boolean => {
  const head = headOf(notice);
  return REST_SPARED.test(head) && OF_BREACH.test(head) && !OF_SYSTEM.test(head);
};

/** A key of a file of settings with its list, or one that is described with its type and an example. */
const SETTING = /(?:^|\n)[^\S\n]{0,8}[a-z]{2,24}(?:_[a-z]{2,24}){1,4}: ?\n[^\S\n]{0,8}- /;
const DESCRIBED =
  /`[a-z_.]{2,48}` ?\((?:an? )?(?:list|array|string|object|optional|required|文字列|配列|リスト|省略|任意|必須)/;
const EXAMPLE = /(?:^|\n)\W{0,4}(?:for example|example|examples|例|記入例|設定例|記述例):?\n/i;

/** 「`maintenance_windows` (list of strings) … Example:」: hours that show how such a list is written. */
export const isOfSettings = (notice: NoticeText): boolean => {
  const head = headOf(notice);
  return SETTING.test(head) || (DESCRIBED.test(head) && EXAMPLE.test(head));
};

const OLD_WAY =
  /旧(?:来の)?(?:[^\s、。]{0,6}(?:方式|形式|仕様|規格|プロトコル)|API|アプリ|バージョン|版|キー|トークン)/i;
const NEW_WAY =
  /(?:新(?:しい)?[^\s、。]{0,6}(?:方式|形式|仕様|規格|プロトコル|API|アプリ|バージョン|版|キー|トークン)|最新(?:の)?(?:版|バージョン))[^。\n]{0,20}?(?:発行|切り?替え|移行|更新|アップデート|変更|ご?利用)[^。\n]{0,12}?(?:ください|下さい|お願い)/i;
const CLOCK_RANGE = /\d{1,2}(?::\d{2}|時(?:\d{1,2}分)?) ?(?:~|-|から)/;

/** 「旧方式のAPIキー」 … 「それまでに新方式のキーを発行してください」: what is retired has a successor, and no hours. */
export const isOldWay = (notice: NoticeText): boolean => {
  const head = headOf(notice);
  return OLD_WAY.test(headlineOf(notice)) && NEW_WAY.test(head) && !OF_SYSTEM.test(head) && !CLOCK_RANGE.test(head);
};

const SERVICE_HOURS =
  /(?:サービス(?:の?提供)?|ご?利用(?:可能)?|受付|取り?扱い?|対応)時間(?:帯)?の?(?:拡大|拡張|延長|変更|見直し)/;
const LONGER = /時間(?:帯)?(?:が|を)[^。\n]{0,8}?(?:広が|広げ|長く|延び|拡大|拡張|延長)/;
const STOPS = /停止|中断|休止|(?:でき|いただけ)ません/;
/** 「平日8:30～17:30(土日祝日は受付を休止)」 */
const IN_BRACKETS = /\([^()\n]{0,60}\)/g;

/** 「サービス時間拡大」 … 「ご利用いただける時間が広がります」: it is open for longer, and nothing stops. */
export const areLongerHours = (notice: NoticeText): boolean => {
  const head = headOf(notice);
  const title = headlineOf(notice);
  return (
    SERVICE_HOURS.test(title) &&
    !/メンテ/.test(title) &&
    LONGER.test(head) &&
    !STOPS.test(head.replace(IN_BRACKETS, ''))
  );
};

const GOES_ON_MEANWHILE =
  /\bwithout (?:stopping|interrupting|suspending|taking down) (?:the |any |our )?(?:service|services|platform|trading)\b/;
const STAYS = /\b(?:stays?|remains?) (?:all )?(?:fully )?(?:available|online|open|accessible)\b/;
const STOPS_IN_ENGLISH = /\b(?:suspend|halt|unavailable|offline|pause|cannot|interruption)/;

/** 「done without stopping the service: trading and withdrawals all stay available throughout」 */
export const goesOnMeanwhile = (notice: NoticeText): boolean => {
  if (!notice.page.hasEnglish) return false;
  const head = lowerHeadOf(notice);
  return GOES_ON_MEANWHILE.test(head) && STAYS.test(head) && !STOPS_IN_ENGLISH.test(head);
};

/** 「保守作業を行いますが、サービスは停止せずご利用いただけます」, 「取引や入出金が停止することはございません」 */
const RUNS_ON =
  /(?:サービス|システム|取引|入出金|機能|アプリ|API)(?:を|は|が|の提供を)[^。\n、]{0,12}?(?:(?:停止|中断|休止)(?:せず|させず|しないで|することなく|させることなく)|止めずに|止めることなく|とめずに)|(?:サービス|取引|入出金|機能|アプリ|API)[^。\n]{0,16}?(?:停止|中断|休止)(?:する|される|いたす)?ことはございません|無停止で(?:の)?(?:実施|行|作業|更新|切り?替え|移行)|作業中(?:も|は)[^。\n]{0,30}?(?:ご?利用|お取引)(?:いただけます|になれます)|(?:入金|出金|送金|取引)[もはが]?、?止まりません|停止なし\)|(?:全サービス|サービス|取引|入出金|システム)(?:とも|は|も|に)?、?[^。\n]{0,8}?(?:途切れず|途切れなく|途切れることなく|止まらず|止まることなく|滞りなく)|(?:取引|注文|入出金|入出庫|API|サービス)[^。\n]{0,24}?途切れることは(?:ございません|ありません)|(?:サービス|システム)の?停止(?:を|は)?(?:伴いません|ともないません)/i;
const STOPS_AT_ALL =
  /(?:だけ|のみ)(?:が|は)?、?(?:一時的?に?)?(?:使え|停止|休止|止ま|中断|ご?利用(?:いただけ|でき)な)|(?:停止|休止|中断)(?:を)?(?:いたします|致します|します|させていただ|となります|いたしました)|一時的?に?停止|(?:でき|いただけ)(?:ません|なく)|再開/;

/** Work under which everything goes on, and no sentence that says that anything stops. */
export const runsOn = ({ page: { text } }: NoticeText): boolean => RUNS_ON.test(text) && !STOPS_AT_ALL.test(text);

const REWARDS =
  /(?:報酬|配当金?|特典|キャンペーン|ボーナス|リワード|ポイント)(?:の?付与|の?支払い?|の?お支払い|の?配布|の?進呈)/;
const OF_ANY_STOP = /停止|メンテ|障害|休止|取引(?:は|が|を)|入出金|(?:でき|いただけ)ません/;

/** 「ステーキング報酬の付与遅延」: what is paid later stops nothing. */
export const isOfRewards = ({ page: { text } }: NoticeText): boolean =>
  REWARDS.test(text.split('\n', 1)[0] ?? '') && !OF_ANY_STOP.test(text);

const OF_DESK = /電話|コールセンター|サポート|問い?合わ?せ|チャット|窓口/;
const SERVICES_SPARED =
  /(?:取引|サービス|入出金|システム)[^。\n]{0,16}影響は?(?:ありません|ございません)|(?:取引|サービス|入出金)[^。\n]{0,12}(?:通常(?:どおり|通り)|引き続き)/;
const SERVICE_STOPS = /(?:取引|注文|入金|出金|入出金|ログイン|API)[^。\n]{0,12}?(?:停止|(?:でき|いただけ)ません)/i;

/** 「サポート電話回線の工事」 … 「取引サービスへの影響はありません」: nobody answers, and all goes on. */
export const isOfDeskAlone = (notice: NoticeText): boolean =>
  OF_DESK.test(headlineOf(notice)) && SERVICES_SPARED.test(headOf(notice)) && !SERVICE_STOPS.test(headOf(notice));

const PARTNER =
  /(?:提携|取引|接続先|加盟)?(?:銀行|金融機関|決済代行|他社|外部)[^。\n]{0,24}?(?:メンテナンス|作業|停止)[^。\n]{0,20}?が、?[^。\n]{0,40}?影響は(?:ありません|ございません)/;

/** 「提携銀行でメンテナンスがありますが、入出金への影響はありません」 */
export const isOfPartnerAlone = (notice: NoticeText): boolean => {
  if (notice.page.hasEnglish) return isOfPartnerInEnglish(notice);
  const head = headOf(notice);
  return PARTNER.test(head) && !STOPS.test(head);
};

const CLAIMED =
  /\b(?:posts?|messages?|rumou?rs?|screenshots?|tweets?|e?-?mails?|reports?) [^.\n]{0,40}?\b(?:claim|say|stat|suggest|alleg)[a-z]{0,4} (?:that )?/i;
const NOT_TRUE =
  /\b(?:this|these|that|they|the claims?|it|both|all of (?:this|it)) (?:claims? )?(?:is|are) (?:simply |entirely |completely )?(?:not true|false|untrue|fake|wrong|incorrect|made up|baseless|unfounded)\b|\b(?:none of (?:this|it|these)|neither(?: of (?:them|these|the two))?|nothing of (?:this|it)) (?:is|are) (?:true|correct|accurate)\b/i;

/** 「…」という投稿, 「…」とのうわさ */
const CLAIMED_HERE =
  /「[^」\n]{2,120}」(?:と(?:いう|いった|の|する)|などの|等の)(?:[^。\n、]{0,8}の)?(?:誤った|偽の|虚偽の|不審な)?(?:投稿|書き?込み|噂|うわさ|ウワサ|情報|デマ|メッセージ|メール|発言|つぶやき|ポスト|画像|報道|記事|話)/;
const NOT_TRUE_HERE =
  /事実(?:では|に)(?:は|も)?(?:ありません|ございません|ない|反し|異な)|事実無根|根拠(?:の|は)(?:ない|ございません|ありません)|虚偽|デマです|誤り(?:です|であり)|誤った情報|(?:停止|メンテナンス|休止|そのような)の?(?:予定|事実|計画)(?:は|も)?(?:ございません|ありません|なく|ない)/;

/** 「「3/13から出金を停止する」という投稿が出回っていますが、事実ではありません」, and no hours of our own. */
function isRumourHere(notice: NoticeText): boolean {
  const head = headOf(notice);
  if (!CLAIMED_HERE.test(head) || !NOT_TRUE_HERE.test(head)) return false;
  const own = head.replace(/「[^」\n]{0,120}」/g, '');
  return !CLOCK_RANGE.test(own);
}

/** 「We have seen posts claiming that … will halt withdrawals from March 20. This is not true.」 */
export const isRumour = (notice: NoticeText): boolean => {
  if (!notice.page.hasEnglish) return isRumourHere(notice);
  const head = headOf(notice);
  return CLAIMED.test(head) && NOT_TRUE.test(head);
};
