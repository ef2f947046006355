import type { NoticeText } from '../notice-text.ts';

type Page = NoticeText['page'];

const RETURN = '(?:再開|復旧)';
const OVER = '(?:復旧|再開|解消|解決|終了|完了)';
const WEIGHS = `${RETURN}の?(?:可否|是非|時期|判断|タイミング)(?:を|は|に|について)`;
const TELL = '(?:お知らせ|ご?案内|ご?連絡|お伝え)';

/** 「確認が済み次第、再開いたします」 */
const WHEN_READY = `(?:${RETURN}|解除)[^。\\n]{0,20}(?:整い|でき|決まり|決定し|確定し|判明し|わかり|完了し|済み)?次第|(?:確認|準備|目途|めど|検証|作業)[^。\\n]{0,8}(?:整い|でき|付き|つき|立ち|済み|終わり|完了し?|終了し?)次第、?[^。\\n]{0,8}${RETURN}|${OVER}次第[^。\\n]{0,16}(?:${TELL}|${RETURN})`;
const IN_TIME = new RegExp(WHEN_READY);

/** 「現在も継続しております」, 「準備が整い次第、再開いたします」 */
const GOES_ON = new RegExp(
  `(?:現在も|引き続き|引続き|依然)[^。\\n]{0,8}(?:継続(?:して(?:おり|い)|中)|実施して(?:おり|い)ます|続いて(?:おり|い))|${WHEN_READY}`,
);

/** Each says that nothing is back, or that all is not. */
const NOT_BACK = new RegExp(
  [
    // 「復旧しましたらお知らせいたします」
    `${OVER}(?:し|いたし|され|でき)(?:まし)?たら、?[^。\\n]{0,16}(?:${TELL}|再開)`,
    // 「復旧には至っておりません」
    `${OVER}(?:に|には|は|が)?(?:至って|して|できて)(?:おりません|いません|いない|おらず)`,
    '(?:復旧|再開|解消)の?(?:目途|目処|めど|見通し|見込み)(?:は|が|も)?(?:立って(?:おりません|いません)|未定)',
    '(?:再開|開始|復旧)まで、?[^。\\n]{0,12}?お待ち(?:ください|下さい|いただけますよう|くださいますよう)',
    // 「復旧に向けて対応しております」
    `${RETURN}に向け(?:て|た|、)`,
    // 「間もなく再開する見込みです」, 「段階的に再開してまいります」
    `(?:間もなく|まもなく|もうすぐ|もう間もなく)[^。\\n]{0,10}?${OVER}(?:する|いたし|予定|見込|の)`,
    `(?:段階的に|順次|徐々に)[^。\\n]{0,6}?${RETURN}(?:して(?:まいり|参り|いき)|する予定|いたします|します|予定)`,
    // 「再開は6:00を予定しております」
    `${RETURN}(?:時刻|時間|予定)?は、?[^。\\n]{0,16}?(?:予定して(?:おり|い)|見込|以降|目指し|目標)`,
    `${RETURN}(?:できる|する|となる)(?:よう|見込|予定)`,
    `[\\d時分半](?:頃|ごろ)?(?:に|より|から)[^。\\n\\d]{0,12}?${RETURN}(?:いた)?(?:します|する)`,
    // 「復旧したと発表しましたが、誤りでした」
    `${OVER}[^。\\n]{0,24}(?:誤り|誤報|間違い)(?:でした|です)`,
    // 「再開の可否を検討しております」
    `${WEIGHS}[^。\\n]{0,12}(?:検討|協議|調整|判断)`,
    `${RETURN}を(?:検討|見合わせ|延期|見送)`,
    // 「作業は予定どおり進んでおります」
    '(?:作業|メンテナンス|復旧)[^。\\n]{0,12}(?:進んで|進めて|進行して|続けて|継続して)(?:おり|い)ます',
  ].join('|'),
);

/** 「6:30に再開することといたしました」, 「再開の準備が整いました」 */
const IS_DECIDED =
  /(?:終了|再開|復旧|完了|解除)(?:する|いたす|致す|させる|される|できる)(?:こと|運び|方針|はこび)(?:と|に|が)|(?:再開|復旧)の?(?:準備|目途|めど|目処|見通し|見込み)[^。\n]{0,8}?(?:整い|立ち|つき|完了し|でき)(?:まし)?た/;
/** 「1:30に終了する旨をご案内しておりましたが」, and not 「…が、3:10に終了いたしました」 */
const WAS_TO_COME =
  /(?:終了|再開|復旧|完了|解除|終わ)(?:する|いたす|致す|させる|される|できる|る)(?:旨|もの|はず|手はず|つもり|計画|目標)(?:と|に|が|を|で(?!き))(?![^。\n]{0,80}(?:終了|再開|復旧|完了|解除)(?:いた)?し(?:まし)?た(?:。|$))|(?:まだ|いまだ|未だ|依然)[^。\n\d]{0,8}終わって(?:おら|おりません|いない|いません)/;
/** 「一部サービスのみ再開しております」 */
const IN_PART = /一部[^。\n]{0,10}(?:のみ|だけ)[^。\n]{0,8}(?:再開|復旧|解消)/;
/** 「一度復旧しましたが、再び不安定になっております」 */
const RELAPSED =
  /(?:一度|いったん|一旦|一時(?:的に)?は?)、?[^。\n]{0,16}?(?:復旧|再開|解消|回復|安定)[^。\n]{0,12}?(?:が|ものの|けれども?)、?[^。\n]{0,24}?(?:再び|再度|再発|不安定|悪化|障害|停止|つながり)/;
/** 「再開の可否を検討しております」: the fact is of the verb behind it. */
const WEIGHED = new RegExp(WEIGHS);

const BACK = '(?:restored|resumed|recovered|resolved|back|reopened|fixed|completed?|possible|over|up|available)';
const COMES_BACK = '(?:resum|reopen|re-open|restor|recover|return|restart|come back|be back|go live|bring)';
const COMING_BACK = '(?:resumption|reopening|re-opening|restart|return|recovery|restoration|relaunch)';
const CLOSED = '(?:suspended|down|closed|unavailable|offline|halted|paused|stopped|disabled)';
const NOT_BACK_ENGLISH = new RegExp(
  [
    `\\b(?:not|n't|never|yet to) (?:yet |fully |been |be |have ){0,3}${BACK}\\b`,
    `\\b(?:still|remains?|stays?|kept) (?:${CLOSED}|ongoing|under ?way|investigating|working|not)\\b`,
    '\\b(?:is|are) being (?:restored|implemented|repaired|brought|rolled|investigated|worked|checked|tested|verified)\\b',
    '\\bworking (?:on|to|towards) (?:a fix|fix|restor|recover|resolv|bring|get)',
    '\\bbringing [^.\\n]{2,24} back\\b',
    `\\b(?:will|(?:aim|aims|aiming|hope|hopes|plan|plans|expect|expects|expected|due|scheduled|set) to) (?:be |have )?${COMES_BACK}|\\bexpects? [a-z ]{2,24} to ${COMES_BACK}`,
    `\\bwhen to ${COMES_BACK}|\\bbefore (?:we )?(?:can )?${COMES_BACK}`,
    `\\b${COMING_BACK} (?:has been|have been|is|was|will be) (?:being )?(?:delayed|postponed|put off|pushed back|progressing|in progress|under ?way|not|almost|nearly)\\b`,
    '\\b(?:work|recovery|maintenance|upgrade|repair) is (?:proceeding|progressing|continuing|going on|going as|in progress|almost|nearly)\\b',
    `\\bno (?:time|date|estimate|eta) for (?:the |a )?${COMING_BACK}`,
  ].join('|'),
);

const PARTLY = `\\b(?:some|part|parts|several|certain|a few|only)\\b(?: of)?(?: the| our)? [a-z, ]{0,24}\\b(?:have|has|are|is) (?:now |already )?(?:been )?${BACK}\\b`;
const OF_PARTNER =
  '\\b(?:provider|partner|vendor|supplier|bank|third[- ]party|data cent(?:er|re))(?: [a-z]{2,12}){0,2} (?:has|have) (?:now )?(?:resolved|restored|fixed|recovered|completed)\\b';
/** "Some services have been restored", "Not everything is back", "The resumption has been delayed", "completed; final checks are run before reopening" */
const YET_TO_COME_ENGLISH = new RegExp(
  [
    PARTLY,
    OF_PARTNER,
    // "Not all services are back yet"
    `\\bnot (?:yet )?(?:all|every(?:thing|one)?|the whole)\\b[^.\\n]{0,40}\\b(?:is|are|has|have|was|were)\\b`,
    // 「They will be resumed after the network has recovered」
    `\\bwill (?:be )?[a-z-]{3,14}\\b[^.\\n]{0,60}\\b(?:after|once|when|as soon as|if) (?:the |our |its |this |all )?(?:[a-z-]{2,16} ){1,3}(?:has|have|is|are) (?:been |fully |completely ){0,2}${BACK}`,
    // 「It should have reopened at 05:00」
    `\\b(?:should|ought to|would|(?:was|were) (?:due |supposed |meant )?to)(?: already| by now)? have (?:been )?${BACK}`,
    `\\b${COMING_BACK} (?:has been|have been|is|was) (?:delayed|postponed|put off|pushed back|suspended|cancell?ed)\\b`,
    '\\b(?:wrongly|mistakenly|incorrectly|erroneously|prematurely|by mistake|in error)\\b',
    `\\bbefore (?:we )?(?:can )?${COMES_BACK}|\\bfinal checks\\b`,
    '\\b(?:briefly|for a (?:moment|while|short time)|temporarily)\\b[^.\\n]{0,40}\\b(?:but|then|again|before)\\b',
  ].join('|'),
);

/** Whether a page says in Japanese that nothing is back yet. */
export const isNotBackInJapanese = (page: string): boolean => NOT_BACK.test(page);

/** Whether a page says that nothing is back yet, or what has to be done before it is. */
export const isNotBack = ({ text, lower, hasEnglish }: Page): boolean =>
  isNotBackInJapanese(text) || goesOn(text) || (hasEnglish && NOT_BACK_ENGLISH.test(lower));

/** Whether a page says that it goes on, or what has to be ready before it is back. */
export const goesOn = (page: string): boolean => GOES_ON.test(page);

/** Whether a sentence promises the return for when something is ready. */
export const returnsInTime = (sentence: string): boolean => IN_TIME.test(sentence);

/** Whether a sentence with a word of completion tells of a return that is to come, in part only, or gone again. */
export const isYetToCome = (sentence: string): boolean =>
  IS_DECIDED.test(sentence) ||
  WAS_TO_COME.test(sentence) ||
  IN_PART.test(sentence) ||
  RELAPSED.test(sentence) ||
  WEIGHED.test(sentence) ||
  YET_TO_COME_ENGLISH.test(sentence);
