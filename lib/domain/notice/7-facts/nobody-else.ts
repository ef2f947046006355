import { isStopAtBlock } from '../5-roles/at-block.ts';
import { lowerIn, type NoticeText } from '../notice-text.ts';
import { TAG } from '../words/tags.ts';
import { headlineOf, headOf } from './head.ts';

/** 「お客様の口座につきまして、本人確認書類の期限が切れているため…出金を停止」: the account of whoever got the mail, and of nobody else. */
export function isOfOneCustomer(notice: NoticeText): boolean {
  const head = headOf(notice);
  if (OF_SYSTEM.test(head)) return false;
  if (notice.page.hasEnglish && YOURS.test(head) && !WORK_OF_OURS.test(head)) return true;
  return TITLED.test(headlineOf(notice)) || (ONE_ACCOUNT.test(head) && (OF_PERSON.test(head) || SALUTATION.test(head)));
}

/** The title names the account of whoever reads it. */
const TITLED =
  /お客(?:様|さま)の(?:口座|アカウント|お取引)(?:における|に関する|について|の|への)|\byour account (?:has been|is|was|will be) (?:restricted|limited|suspended|frozen|locked)/i;
/** 「Your account has been locked until …」, 「withdrawal request #884120 has been suspended」: written to one person. */
const YOURS =
  /\byour (?:account|api key|withdrawal|deposit)\b[^.\n]{0,40}\b(?:has been|have been|was|is|will be) (?:temporarily |automatically )?(?:locked|suspended|restricted|limited|frozen|disabled|blocked|revoked|held|put on hold)\b|\bwithdrawals? (?:from|of) your account (?:has|have|is|are|was|were|will)\b|\b(?:withdrawal|deposit) request #/i;
const WORK_OF_OURS = /\b(?:maintenance|outage|upgrade|migration|incident)\b/i;
/** 「島田 様」 alone on its line; 「お客様各位」 and 「皆様」 are everybody. */
const SALUTATION = /^(?!.*(?:お客|皆|各位|会員|ユーザ|利用者))[^\n。、]{1,12} ?様$/m;

const ONE_ACCOUNT =
  /(?<!(?:全て|すべて|全|多く|一部)の?)お客(?:様|さま)の(?:口座|アカウント)(?:につき|について|における|において|に対し|は、|を(?:凍結|制限))/;
const OF_PERSON =
  /本人確認|ご?提出|期限が?切れ|不審な|確認が(?:取|と|でき)|解除(?:を|いたし|します)|規約|入金元|お?手続き?いただ|マネー・?ローンダリング|第三者/;
const OF_SYSTEM = /メンテ|障害|システム(?:の?(?:更新|改修|移行|切替|増強|入れ替え)|作業)|アップデート|バージョンアップ/;

/** 「システム停止訓練」 for which nothing stops; 「災害対策訓練に伴う停止」 is one. */
export function isHarmlessDrill(notice: NoticeText): boolean {
  const head = headOf(notice);
  if (LATIN_DRILL.test(headlineOf(notice)) && LATIN_SPARES.test(head)) return true;
  return DRILL.test(head) && SPARES.test(head) && !STOPS_FOR_DRILL.test(head);
}

const LATIN_DRILL = /\b(?:drills?|exercise|rehearsal)\b/i;
const LATIN_SPARES =
  /\b(?:services?|trading|systems?|platform)\b[^.\n]{0,30}\b(?:as usual|normally|not be (?:affected|interrupted|suspended)|unaffected)|\bno (?:impact|interruption|effect)\b/i;

const DRILL =
  /(?:想定した|停止|障害|復旧|BCP|防災|避難|サイバー|セキュリティ|災害対策|フィッシング)[^。\n]{0,12}(?:訓練|演習)/i;
const SPARES =
  /(?:サービス|取引|ご?利用|お客(?:様|さま|さん))[^。\n]{0,24}影響は?(?:ございません|ありません|ない|無い|及びません|及ぼしません)|通常(?:どおり|通り)[^。\n]{0,12}(?:ご?利用|提供|稼働|営業|お取引)|(?:実際の|本番の?)[^。\n]{0,16}(?:停止しません|停止いたしません|停止することはありません)/;
const STOPS_FOR_DRILL = /(?:訓練|演習)(?:の?実施)?(?:に伴|のため|につき、?|により|を(?:実施|行)[^。\n]{0,6}ため)/;

/** 「海外大手で障害」 … 「国内の取引所への影響は確認されていない」: news of an exchange abroad that touches none at home. */
export function isNewsFromAbroad(notice: NoticeText): boolean {
  return ABROAD.test(headlineOf(notice)) && SPARED_AT_HOME.test(headOf(notice));
}

const ABROAD =
  /海外(?:の?(?:大手|取引所|仮想通貨|暗号資産|交換業)|で)|(?:米|英|韓|中|欧州?)(?:国の?)?(?:最?大手|取引所|証券取引所)/;
const SPARED_AT_HOME =
  /(?:国内|日本|当社|弊社|当取引所)[^。\n]{0,16}影響は?(?:確認されて(?:いない|おりません|いません)|ない|なく|ありません|ございません)/;

/** 「Deprecation of API v1」, 「旧アプリの提供終了」: what is retired does not come back, or has a successor. */
export const isRetirement = (notice: NoticeText): boolean =>
  notice.page.hasEnglish
    ? RETIRED.test(headlineOf(notice)) && SUCCESSOR.test(headOf(notice))
    : RETIRED_IN_JAPANESE.test(headlineOf(notice)) && !PAUSED.test(headOf(notice));

const RETIRED_IN_JAPANESE =
  /(?:サービス|提供|取り?扱い|アプリ|サイト|機能|取引|受付)(?:の?提供)?の?(?:終了|廃止|閉鎖)(?:の|に|と|$|」|】)/;
/** Words of a stop that passes; 「再開の予定はございません」 is none. */
const PAUSED = /メンテ|停止|休止|中断|障害|復旧|作業|更新|再開(?!(?:の予定)?は?(?:いたし|致し|し|ござい|あり)ま?せん)/;

const RETIRED = /\b(?:deprecat(?:ion|ed|ing)|sunset(?:ting)?|end[- ]of[- ]life|retirement)\b/i;
const SUCCESSOR = /\b(?:migrate|switch|move|upgrade) (?:your [a-z]{1,12} )?(?:to|over)\b/i;

/** 「During the upgrade all services will remain operational」, and no sentence says that anything stops: work that nobody feels. */
export const isUnfelt = (notice: NoticeText): boolean => {
  const { lower, hasEnglish } = notice.page;
  return (
    hasEnglish &&
    (ALL_RUNS.test(lower) ||
      (TRADING_RUNS.test(lower) && !isOfMoney(notice)) ||
      (OF_NETWORK.test(lower) && COINS_RUN.test(lower) && !HOURS.test(lower) && !isStopAtBlock(notice))) &&
    !notice.clauses.some((clause) => isFelt(notice, clause.tags, lowerIn(notice, clause)))
  );
};

const ALL_RUNS =
  /\bzero[ -]downtime\b|\b(?:deployment|release|roll-?out|upgrade|update|migration|switch-?over|fail-?over(?: test)?) is (?:hitless|seamless|non-disruptive)\b|\b(?:customers?|users?|clients?|you|nobody|no one) (?:(?:should|will|would) )?(?:(?:notice|feel)s? (?:nothing|none of (?:it|this))|(?<=(?:nobody|no one) (?:should |will |would )?)(?:notice|feel)s?)\b|\bno (?:session|connection|order|request)s? (?:is|are|will be) (?:dropped|lost|cut|refused|rejected|interrupted)\b|\bno interruption of (?:any|our|the|trading|services?)\b|\b(?:everything|it|apis?) (?:stays?|remains?) (?:available|open|online) throughout\b|\b(?:all|core|every)\b[^.\n]{0,40}\b(?:services?|functions?|products?|features?|systems?|operations)\b[^.\n]{0,40}\b(?:remains?|stays?|continues? to be|keeps?|will (?:all )?be)\b(?![^.\n]{0,12}\bno[nt]\b)[^.\n]{0,16}\b(?:operational|available|unaffected|accessible|online|running|uninterrupted)\b(?! (?:again|at|from|by|after|once|as soon))|\bno (?:downtime|interruption|disruption|service impact)[^.\n]{0,24}\b(?:expected|anticipated|planned|required)\b|\btrading\b[^.\n;]{0,24}\b(?:deposits|withdrawals)\b[^.\n;]{0,40}\b(?:stays?|remains?) (?:up|open|running|available|online|live)\b (?:during|throughout|meanwhile|at all times)|\b(?:customers?|users?|you) (?:should|will|would) not notice\b|\bno (?:customer |user )?impact (?:is )?expected\b|\b(?:neither|none of)\b[^.\n]{0,80}\b(?:(?:had|have|has|needs?|needed) to be|(?:was|were|is|are|will be)) (?:stopped|paused|suspended|halted|closed|interrupted|taken down)\b/;

/** The network of a coin is upgraded, and the coin can be moved all the time. */
const OF_NETWORK =
  /\b(?:network|mainnet|main net|chain|blockchain|protocol) (?:upgrade|update|fork)\b|\bhard ?fork\b|\bnetwork will be upgraded\b|\bsupport (?:for|of) (?:the )?[a-z0-9 .-]{3,32} (?:upgrade|update|fork)\b/;
/** Hours from and to are those of work of ours. */
const HOURS =
  /\d{1,2}:\d{2}(?: ?(?:utc|gmt|[ap]\.?m\.?))?(?: ?[~|-] ?| to | until | and )(?:[a-z0-9, ]{0,20} )?\d{1,2}:\d{2}/;
const SERVICES =
  '(?:deposits|withdrawals|trading|transfers)(?:(?:, |,? and |,? or )(?:deposits|withdrawals|trading|transfers)){0,3}';
const COINS_RUN = new RegExp(
  `\\b${SERVICES}(?: (?:of|for|in) [a-z]{2,12}| on [a-z ]{3,24})? (?:will )?(?:continue|remain|stay|run|not be (?:suspended|paused|affected|interrupted|halted)|(?:is|are) not (?:affected|suspended|interrupted))\\b|\\bno (?:interruption|suspension|disruption)s? (?:(?:of|to) ${SERVICES} )?(?:is|are|will be) (?:planned|expected|necessary|needed|required)\\b`,
);
const TRADING_RUNS = /\btrading (?:will not|won't|does not) (?:stop|be (?:affected|interrupted|suspended))/;
/** 「Step 1 (deposits): 22:00-23:30」, 「Wallet maintenance」: that trading goes on says nothing of what the title or a row with hours is of. */
const isOfMoney = (notice: NoticeText): boolean =>
  MONEY.test(headlineOf(notice).toLowerCase()) ||
  notice.clauses.some(
    (clause) => (clause.tags & TAG.unaffected) === 0 && MONEY_AND_HOURS.test(lowerIn(notice, clause)),
  );
const MONEY = /\b(?:deposits?|withdrawals?|payouts?|transfers?|wallets?)\b/;
const MONEY_AND_HOURS =
  /\b(?:deposits?|withdrawals?|payouts?|transfers?|wallets?)\b[^.\n]{0,60}\d{1,2}:\d{2}|\d{1,2}:\d{2}[^.\n]{0,60}\b(?:deposits?|withdrawals?|payouts?|transfers?|wallets?)\b/;

/** A service is said to stop, and not merely that work is done. */
const isFelt = ({ tokens }: NoticeText, tags: number, said: string): boolean =>
  tokens.length > 0 &&
  said
    .split((tags & TAG.unaffected) === 0 ? NEVER : TURNS)
    .some((part, _, { length }) => (length > 1 || (tags & TAG.unaffected) === 0) && saysFelt(part));

/** What a sentence says that does not run. */
export const saysFelt = (part: string): boolean => FELT.test(part) && !NOT_FELT.test(part);

/** 「we will pause deposits; trading is not affected」 */
const TURNS = /; |,? (?:but|while|whereas|however) /;
const NEVER = /$^/;

const FELT =
  /\b(?:suspend|halt|paus|disabl|unavailab|inaccessib|offline|interrupt|disrupt|outage|unable|reject|refus)[a-z]{0,12}\b|\bcannot\b|\bnot be (?:able|possible|available)\b|\b(?:be|is|are|goes?|stays?|gets?) (?:down|dark|off|shut|locked|frozen|closed|stopped)\b|\b(?:deposits|withdrawals|transfers|wallets)\b[^.\n;]{0,24}\b(?:stop|close|cease|freeze|go down)(?:s|d|ped|n)?\b/;
const NOT_FELT =
  /\b(?:no|not|without|never|won't) (?:[a-z]{1,16} ){0,3}(?:suspen|halt|paus|disab|interrupt|disrupt|outage|stop|downtime|reject|refus|disconnect)|\b(?:neither|none of)\b[^.\n]{0,100}\b(?:suspen|halt|paus|disab|interrupt|stop|clos)/;

/** 「Lower maintenance cost」: money for keeping an account. */
export const isOfFees = (notice: NoticeText): boolean => notice.page.hasEnglish && FEES.test(headlineOf(notice));

const FEES = /\bmaintenance (?:cost|fee|charge|margin|rate|requirement)s?\b/i;
