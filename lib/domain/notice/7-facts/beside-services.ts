import { lowerIn, type NoticeText } from '../notice-text.ts';
import { lowerHeadOf, lowerTitleOf } from './head.ts';

/* What stands beside the services of an exchange: its blog, its desks, its test networks, its events, and other companies. */

/** Pages, desks and buildings, copies of the exchange to practise on, and what is sent. */
const BESIDE = new RegExp(
  [
    'newsletters?|help ?cent(?:er|re)|\\bfaqs?\\b|knowledge base|forums?\\b|blogs?\\b|status page|documentation|docs site|developer portal',
    'careers? (?:site|page)|loyalty|tax office|e-filing|ranking page|leaderboards?|auctions?\\b',
    'test ?nets?\\b|test network|sandbox|\\buat\\b|\\bdemo\\b|paper trading|practi[cs]e|simulat(?:ed|or)',
    '\\boffices?\\b|headquarters|buildings?\\b|reception|lobby|visitors?|parcels?|elevators?|\\blifts?\\b',
    'front desk|learn(?:ing)? (?:hub|site)|education site|bug bounty|hotline|phone|telephone|call cent(?:er|re)|\\bchat\\b|live support|help ?desk|support (?:desk|team|portal)|deliver(?:y|ies)|couriers?',
    'メルマガ|メールマガジン|ヘルプ(?:センター|ページ)|よくあるご?質問|ブログ|掲示板|フォーラム|ドキュメント|ステータスページ|採用サイト|国税庁|税務署',
    'デモ|体験[版用]|バーチャル|模擬|テスト(?:環境|ネット)|検証(?:環境|用)|サンドボックス|練習用|訓練|演習',
    '学習サイト|代表電話|本社|社屋|ビル|来店|窓口|コールセンター|電話|チャット|発送|配送|お届け',
  ].join('|'),
);
/** What is held, drawn, sent, watched or learnt: that it ends stops nothing. */
const HELD = new RegExp(
  [
    'newsletters?|podcasts?|magazine|webinars?|seminars?|workshops?|meetups?|courses?\\b|conferences?|careers?\\b|join our team',
    'contests?\\b|competitions?|quiz(?:zes)?\\b|lotter(?:y|ies)|raffles?|\\bdraws?\\b|surveys?|giveaways?|glossary',
    '(?:crypto|market|weekly) (?:news|digest|wrap|column)|error codes|\\breference\\b',
    '(?:forced|required|mandatory) update|\\btls ?1|margin (?:requirements?|schedule|rates?)|\\bleverage\\b|maintenance margin',
    'メルマガ|メールマガジン|ニュースレター|インターン|採用|募集|抽選|コンテスト|用語(?:集|解説)|faq|よくあるご?質問|リファレンス|エラーコード(?:一覧|表)',
    'メンテナンスマージン|維持証拠金|レバレッジ(?!取引)|サポートの?終了',
  ].join('|'),
);
/** Places to read, to write, to learn and to visit: nobody trades there, whether they are closed or not. */
const PLACES_TO_READ =
  /\b(?:forums?|blogs?|front desk|reception desk|bug bounty|podcasts?|newsletters?|learn(?:ing)? (?:hub|site|cent(?:er|re))|education site)\b|掲示板|ブログ|学習サイト|ポッドキャスト|メルマガ|メールマガジン/;
/** The title looks back on what is over long since. */
const LOOKS_BACK =
  /\blooking back\b|\bwhat we (?:have )?learn(?:ed|t)\b|\b(?:one|a|two|three) years? (?:after|since|ago|on)\b|\bhow we (?:upgraded|moved|migrated|rebuilt|built|switched|replaced)\b|\bengineering blog\b|\bbehind the scenes\b|\breview published\b|振り返[るっり]|舞台裏|(?:技術|エンジニア|開発者?)ブログ/;
/** The title warns of what somebody else wrote, which the text says is false. */
const WARNS =
  /\b(?:fake|false|scams?|phishing|rumou?rs?|untrue|hoax|fraudulent|pretend(?:s|ing)?|impersonat[a-z]{2,4})\b|^\[?warning\b|かたる|騙る|装[うっい]|偽の|フィッシング|なりすまし/;
const IS_FALSE =
  /\b(?:false|fake|forgery|scam|untrue|hoax)\b|\bnot (?:come|sent|written) (?:from|by) us\b|詐欺|偽|事実では(?:ありません|ございません)|当社(?:から|が)[^。\n]{0,12}ものでは(?:ありません|ございません)/;
/** Nothing is the matter. */
const ALL_WELL = /^[^a-z]{0,4}all (?:systems|services) (?:are )?operational\b/;

/** A company that is none of ours, as the subject of what is told. */
const OTHERS =
  /\b(?:another|an?(?: (?:large|big|major|rival|competing|foreign|[a-z]{4,12}(?:an|ese|ish)))?|one|some|the|certain) (?:(?:[a-z]{3,12} )?(?:cloud|internet|network|hosting|telecom|card|payment|clearing|data) (?:provider|carrier|scheme|house|network|company)|(?:other|rival|competing|foreign) (?:exchange|platform|broker|company)|exchange in|issuer of)|\banother (?:exchange|platform|broker|company)\b|\b(?:other|two|some) (?:exchanges|platforms|brokers|stock markets)\b|^cloud provider|他社|他の取引所|別の取引所|海外の?(?:大手)?(?:の)?取引所|海外大手|(?:クラウド|通信|回線|電力|決済)(?:事業者|会社)|(?<!提携)[^、。\s「」]{1,10}銀行の(?:atm|店頭|システム障害報道)|との(?:報道|ニュース)/;
/** Of ours after all. */
const OURS_TOO = /\b(?:our|we|us|ours)\b|当社|弊社|当行|当取引所|により|に伴|のため|影響で/;
const HEARSAY = /と発表|と報じ|との(?:報道|ニュース|こと)|と伝え/;

/** A service that is told of where one practises, by name, or of others. */
const AWAY = new RegExp(
  [
    '(?:servers?|systems?) (?:for|of) (?:the |our )?(?:demo|practi[cs]e|test)[a-z ]{0,12}',
    '(?:demo|paper|practi[cs]e|virtual|simulated|sandbox|test(?:net)?|uat)(?:[- ](?:trading|accounts?|mode|apis?|deposits?(?: and withdrawals?)?|withdrawals?|orders?|environment|servers?|market))?',
    '(?:the )?(?:documentation|docs|career|careers|press|developer) (?:site|page|portal)',
    'trading (?:contest|competition|seminar|course|webinar|battle|school|academy)s?',
    "auction's order book|trades after the close|(?:new|another) (?:server|system)|(?:mail|e-mail) (?:systems?|servers?)|by the system",
    'maintenance margin|stop orders?|accounts below',
    '\\bits (?:own )?(?:website|site|portal|servers?|app|systems?|loyalty portal)',
    '(?:デモ|模擬|バーチャル|体験版の?|練習用の?|検証用の?|検証環境の?|テスト環境の?|テストネットの?|サンドボックスの?)(?:api|取引|トレード|口座|環境|サーバー?)?',
    '(?:ドキュメント|採用|電子申告|学習)サイト',
    '他社の?(?:サービス|取引所(?:で取引)?|システム)?',
    'サーバー?の?(?:移転|移行)(?=の|に)|(?:メールマガジン|メルマガ)?の?配信システム',
    '(?:取引|トレード)(?:コンテスト|大会|バトル|選手権)',
  ].join('|'),
  'g',
);
const STOPS =
  /suspen|halt|paus|unavailab|offline|interrupt|\bclos(?:e[ds]?|ing|ures?)\b|\bstop(?:s|ped|ping)?\b|\bdown\b|disabl|cannot|can['’]t\b|not be (?:able|possible|available)|not able to|maintenance|out of service|\bshut\b|frozen|refus|on hold|停止|休止|中断|閉鎖|(?:お?受け|承)[^。\n]{0,8}(?:ません|かね)|開けません|お使いになれない|(?:でき|いただけ|なれ|頂け)(?:ません|なく)|メンテナンス(?!マージン)|メンテ(?!ナンス)|お休み|止め|止ま/;
const CORE =
  /\b(?:trading|trades?|orders?|deposits?|withdraw(?:als?)?|transfers?|payouts?|apis?|log ?ins?|sign ?ins?|apps?|exchange|platform|wallets?|matching|spot|margin|futures|website|trading site|services?|systems?|servers?)\b|取引|売買|注文|入金|出金|入出庫|送金|api|ログイン|アプリ|サービス|取引所|サイト|ウォレット|システム|サーバー?/;
/** No stop is said of it: it is denied, or it is what would be. */
const UNSAID =
  /\b(?:when|how|if|whenever|whether|what happens|deals with|(?:speaks?|talks?) (?:on|about))\b|\b(?:no|not|nobody|never|without|none|neither)\b[^.\n]{0,40}(?:suspen|halt|paus|clos|stop|down|interrupt|refus|maintenance|unavailab|cancel)|(?:停止|中断|休止|止ま)[^。\n]{0,6}(?:ません|ありません|ございません|せず|ない)|停止では(?:なく|ありません)|(?:古い|旧)[^。\n]{0,6}(?:端末|アプリ|os|ブラウザ)|(?:したとき|した場合|たら|(?:で|て)も)/;
const QUOTED = /「[^」\n]{0,80}」|"[^"\n]{0,120}"/g;

/** It is said of one of ours that it goes on meanwhile; not that it is back, or goes on until or from then. */
const RUNS_ENGLISH =
  /\b(?:trading|exchange|platform|site|services?|systems?|accounts?|environment|market|deposits?|withdrawals?|logins?|apis?|app|payments?|quotes)\b[^.\n;]{0,90}?\b(?:(?:stays?|remains?|keeps?|is|are|was|were|be) (?:all |fully |always )?(?:up|open|online|operational|available|running|working|unaffected|not (?:be )?(?:affected|touched|involved|concerned|interrupted|impacted|part of))|(?:continues?|carr(?:y|ies)|go(?:es)?|runs?|works?|operates?)(?: on| to [a-z]{3,10})?(?: running)? (?:as (?:usual|always|normal|before)|normally|without (?:any )?(?:interruption|restrictions?|change)|throughout)|as (?:usual|always|normal)|does not (?:use|concern))\b|\byou can (?:still |of course |always |also )?(?:log in|trade|go on|keep|continue|deposit|withdraw|place)\b|\bno (?:effect|impact|influence) on (?:us|our|you|trading|the exchange|any)\b|\bcan be [a-z]{4,12} at any time\b/;
const NOT_MEANWHILE = /\bagain\b|\b(?:from|at|after|until|till|by|once) (?:about )?\d|\bas soon|\bresum|\bback\b/;
const RUNS_JAPANESE =
  /(?:取引|売買|入出金|入金|出金|サービス|システム|api|ログイン|アプリ|口座|本番|当社|ご利用|報告書)[^。\n]{0,40}?(?:(?:通常|平常|いつも|普段)(?:どおり|通り)|影響は?(?:ございません|ありません|ない|なく|及び)|対象(?:外|に(?:は)?含まれません|では(?:ありません|ございません))|関係(?:は|が)?(?:ございません|ありません)|正常に[^。\n]{0,8}(?:動|稼働|ご?利用)|稼働して|継続して[^。\n]{0,8}ご?利用|途切れることは|止まらず|休まず|支障は?(?:ございません|ありません|ない|なく)|無縁|いつでも|24時間|ご不便をおかけすることは(?:ありません|ございません))/;
const BACK_THEN = /\d(?:時|分|:\d{2})(?:頃|ごろ)?(?:より|から|以降|に)|再開/;

const saysRuns = (said: string): boolean =>
  (RUNS_ENGLISH.test(said) && !NOT_MEANWHILE.test(said)) || (RUNS_JAPANESE.test(said) && !BACK_THEN.test(said));

/** 「The blog is offline from 10:00」: what stops is one of these by name. */
const isOfBeside = (said: string): boolean => BESIDE.test(said) || OTHERS.test(said);
const tellsStop = (said: string): boolean => STOPS.test(said) && !UNSAID.test(said) && !saysRuns(said);

/** A sentence says of what people trade with that it stops: not of a copy of it, nor of another company's. */
function stopsOurs(said: string): boolean {
  if (!tellsStop(said)) return false;
  if (OTHERS.test(said) && (!OURS_TOO.test(said) || HEARSAY.test(said))) return false;
  return CORE.test(said.replace(AWAY, ' '));
}

/** 「The blog is offline from 10:00 … Trading is not affected」: what stops is beside all that is said to run. */
export function isBesideServices(notice: NoticeText): boolean {
  if (!isOfBeside(lowerHeadOf(notice))) return false;
  const told = sentencesOf(notice);
  if (!told.some(saysRuns)) return false;
  const title = lowerTitleOf(notice);
  const isTitled = isOfBeside(title) && !stopsOurs(title);
  const stopping = told.filter(tellsStop);
  return !stopping.some(stopsOurs) && (isTitled || stopping.some(isOfBeside));
}

/** 「Trading contest: the ranking closes at 16:00」, 「Looking back at the outage of March」: nothing of ours is said to stop. */
export function stopsNothingByTitle(notice: NoticeText): boolean {
  const title = lowerTitleOf(notice).replace(QUOTED, '');
  if (LOOKS_BACK.test(title) || ALL_WELL.test(title)) return true;
  const isNamed = (HELD.test(title) && !OF_WORK.test(title)) || (PLACES_TO_READ.test(title) && !stopsOurs(title));
  return isNamed && !sentencesOf(notice).some(stopsOurs);
}

/** 「Fake notices in circulation」, 「当社をかたるSMSについて」: the hours are those of the fake. */
export const warnsOfFake = (notice: NoticeText): boolean =>
  WARNS.test(lowerTitleOf(notice)) && IS_FALSE.test(lowerHeadOf(notice));

/** The title is of work on something or of its failure, whatever else it names. */
const OF_WORK = /maintenance(?! margin)|upgrade|outage|suspen|paus|halt|メンテナンス(?!マージン)|停止|障害/;

/** The head of the body without what is quoted. */
function sentencesOf(notice: NoticeText): readonly string[] {
  const { clauses, title, tokens } = notice;
  return clauses
    .filter(({ first }) => first >= title.end && (tokens[first]?.from ?? 0) < HEAD)
    .flatMap((clause) => lowerIn(notice, clause).slice(0, LONGEST).replace(QUOTED, '').split(TURNS));
}

/** What it is about is said in so many characters, and a sentence is no longer than that. */
const HEAD = 8000;
const LONGEST = 400;
/** 「deposits are on hold; trading goes on as usual」 */
const TURNS = /; |,? \b(?:but|while|whereas|however)\b|(?:ます|です|せん)が、/;
