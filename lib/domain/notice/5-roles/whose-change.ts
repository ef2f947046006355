import { everyMatch } from '../every-match.ts';
import type { NoticeReading } from '../notice.ts';
import { lowerIn, type NoticeText } from '../notice-text.ts';

/*
 * Whether what a notice calls off, moves, lengthens or ends is a stop at all: a lottery that is put off on the day of a
 * maintenance changes nothing of the maintenance.
 */

/** What stops, or is done to machines. */
const STOP =
  'メンテ|停止|休止|中断|停電|作業|工事|点検|保守|障害|不具合|復旧|更改|移行|移設|増強|改修|切り?替え?|入れ?替え?|再起動|再構築|エンジン|取引基盤|リプレース|アップデート|アップグレード|バージョンアップ|システム更新|サーバー?|データベース|ハードフォーク|サービス再開|mainten[a-z]{1,7}|downtime|outages?|suspen[a-z]{1,6}|interruptions?|unavailab[a-z]{1,6}|upgrades?|migrations?|cut-?overs?|switch(?:-?overs?|es)?|replacements?|relocations?|deployments?|fail-?overs?|re-?boots?|restarts?|disaster recovery|hard ?forks?|works?|windows?|nights?|stoppage|shutdowns?|closures?|halts?|incidents?|servers?|databases?|engines?|exchange closes?|(?:system|network|platform|wallet|node|exchange|service|api|software|firmware|hardware) (?:works?|updates?|releases?|replacements?|windows?|moves?)';
/** What people come to, win, send in, get or read. */
const OCCASION =
  'セミナー|ウェビナー|講座|講演|勉強会|説明会|交流会|懇親会|総会|忘年会|新年会|発表会|大会|ミートアップ|ハッカソン|イベント|祭り?|抽選|懸賞|応募|応援|エントリー|コンテスト|選手権|バトル|キャンペーン|プレゼント|キャッシュバック|ボーナス|ポイント|エアドロップ|配布|付与|報酬|配当|利息|利払|分配|積立|貸暗号資産|ステーキング|注文|発注|上場|取り?扱い?の?(?:開始|廃止|終了)|販売(?!所)|発売|募集|オフィス|事務所|本社|支店|窓口|受付|営業|電話|サポート|アンケート|調査票|報告書|証明書|書類|決算|発表|公開|公表|掲載|配信|放送|放映|番組|動画|ラジオ|メルマガ|メールマガジン|ニュースレター|雑誌|書籍|コラム|カード|発送|配送|出荷|郵送|グッズ|手数料|金利|利率|規約|約款|採用|面接|出展|展示|協賛|締め?切り?|lotter(?:y|ies)|draws?|raffles?|sweepstakes?|giveaways?|contests?|competitions?|tournaments?|quiz(?:zes)?|campaigns?|promotions?|promo|bonus(?:es)?|cash-?backs?|rewards?|payouts?|dividends?|interest|distributions?|air ?drops?|staking|lending|webinars?|seminars?|workshops?|lectures?|talks?|classes|courses?|ama|q ?& ?a|meet-?ups?|hackathons?|conferences?|summits?|meetings?|part(?:y|ies)|dinners?|ceremon(?:y|ies)|celebrations?|events?|live ?streams?|streams?|broadcasts?|podcasts?|episodes?|videos?|newsletters?|magazines?|books?|listings?|delistings?|launch(?:es)?|sales?|pre-?sales?|orders?|offices?|branch(?:es)?|reception|support|help ?desk|call centres?|call centers?|surveys?|questionnaires?|polls?|votes?|documents?|certificates?|statements?|reports?|results|publications?|articles?|deliver(?:y|ies)|shipping|shipments?|merchandise|fees?|entr(?:y|ies)|applications?|registrations?|deadlines?|nfts?|recruit[a-z]{0,5}|hiring|interviews?|photo|film';

/** 「抽選システムのメンテナンス」 is one; 「障害報告書」, 「メンテナンスに関するセミナー」, 「stop orders」, 「work anniversary」 are none. */
const NAMED = new RegExp(`(${STOP})|(${OCCASION})`, 'g');
const LATIN = /[a-z]/;
const NO_SUBJECT_JA =
  /[^。、\n]{0,40}(?:の?ため|に伴い|に伴って|に伴う|により|によりまして|の都合(?:上|で)?|に関する|についての|期間中の|中の)、?/g;
const NO_SUBJECT_EN =
  /^[ \W]{0,4}(?:because of|due to|owing to|in view of|given|with|during|after|before|following|as|since|on account of)\b[^,\n]{0,90},/;
const QUOTED = /「[^」\n]{0,80}」|『[^』\n]{0,80}』|"[^"\n]{0,80}"|“[^”\n]{0,80}”/g;

const CHANGE_JA =
  /中止|延期|変更|変わ|延長|短縮|終了|完了|終わ|再開|取り?や|取り?止|やめ|見送|見合わせ|キャンセル|繰り?[上下]|前倒|後ろ倒|早め|遅ら|遅れ|遅延|順延|振り?替|移[しすり]|休み|不要|誤|訂正|ません|ないこと|わない|わず/;
const CHANGE_EN =
  /\b(?:postpon[a-z]{1,6}|cancel[a-z]{0,8}|call(?:ed|ing)? off|mov(?:ed?|es|ing)|reschedul[a-z]{1,4}|put (?:back|off)|push(?:ed)? back|delay[a-z]{0,3}|(?:brought|bring(?:ing)?) forward|defer[a-z]{0,4}|exten[a-z]{1,6}|prolong[a-z]{0,3}|length[a-z]{0,5}|short[a-z]{0,5}|longer|shorter|earlier|later|instead|now|new|drop(?:ped)?|skip(?:ped)?|not|over|end(?:s|ed|ing)?|finish[a-z]{0,3}|complet[a-z]{1,3}|closed|resum[a-z]{1,3}|back|correct[a-z]{0,4}|errors?|wrong|more|against|without)\b/;
/** What is said to stay as it is. */
const STAYS =
  /予定(?:どおり|通り)|通常(?:どおり|通り)|変更(?:は)?(?:ござい|あり)ません|\bas (?:planned|announced|usual|scheduled|normal)\b|\b(?:un)?affected\b|\bunchanged\b|\bgoes ahead\b/;

type Subject = 'stop' | 'occasion' | null;

/** A sentence is shorter, and a notice that changes something is short. */
const LONGEST = 300;
const MOST = 40;

/** Who is called off, moved or over, by the word that the language puts there: the first in English, the last in Japanese. */
export function subjectIn(said: string, isTitle: boolean): Subject {
  const isLatin = !/[ぁ-んァ-ヶ一-龠]/.test(said);
  if (isLatin) {
    if (!isTitle && !CHANGE_EN.test(said)) return null;
    const named = everyMatch(NAMED, withoutReasons(said)).filter((found) => isWord(found));
    return sortOf(named.find((found, i) => !isFirstOfCompound(found, named[i + 1])));
  }
  const plain = withoutReasons(said);
  const change = CHANGE_JA.exec(plain);
  if (!isTitle && change === null) return null;
  const named = everyMatch(NAMED, plain);
  return sortOf(named.findLast(({ index }) => index < (change?.index ?? plain.length)) ?? named[0]);
}

/** 「イベントの開催に伴い、」, "Because of the listing of XYZ,": why is not what. */
export const withoutReasons = (said: string): string => said.replace(NO_SUBJECT_JA, '').replace(NO_SUBJECT_EN, '');

function sortOf(found: RegExpExecArray | undefined): Subject {
  if (found === undefined) return null;
  return found[1] === undefined || OF_OTHERS.test(found.input.slice(found.index + found[0].length))
    ? 'occasion'
    : 'stop';
}

/** "the maintenance of our partner bank" */
const OF_OTHERS =
  /^ (?:of|at|by) (?:our |the |a |one of our )?(?:[a-z]{3,12} )?(?:banks?|partners?|providers?|vendors?|processors?|third part(?:y|ies))\b/;

/** Not 「form」 in 「platform」. */
const isWord = ({ 0: word, index, input }: RegExpExecArray): boolean =>
  !LATIN.test(input[index - 1] ?? ' ') && !LATIN.test(input[index + word.length] ?? ' ');

/** 「lottery system maintenance」, 「staking upgrade」: the last of words in a row is what is meant. */
const isFirstOfCompound = (found: RegExpExecArray, next: RegExpExecArray | undefined): boolean =>
  next !== undefined && /^(?: [a-z]{1,12})? $/.test(found.input.slice(found.index + found[0].length, next.index));

/** What the exchange has: of a notice that names none of it no stop is changed. */
const OURS = new RegExp(
  `${STOP}|サービス|システム|お?取引|売買|入出?金|出金|入出?庫|送金|ログイン|ウォレット|ノード|更新|夜|[第\\d一二三]回|[枠日]目|api\\b|\\b(?:stop(?:s|ped)?|clos(?:es|ed|ing)|down|offline|closed?|works?|windows?|slots?|nights?|services?|systems?|platform|exchange|trading|markets?|site|apps?|deposits?|withdrawals?|transfers?|wallets?|nodes?|networks?|log[- ]?ins?|release|patch|deployment|replacement|power|drill|test|plan|(?:start|end) times?|hours|times?|dates?|back (?:up|online|at|again)|up again|all (?:done|clear)|open again)\\b`,
);

/** "Our notice about SOL contained a mistake": of what, the notice that it corrects says. */
const CORRECTS =
  /正しくは|(?:日付|日程|日時|時刻|時間)[^。\n]{0,12}(?:訂正|誤)|\b(?:notice|announcement|post|article|message)\b[^\n]{0,80}\b(?:mistakes?|errors?|wrong|typo|incorrect(?:ly)?|misprint|slip)\b/;

/** Whether what becomes of something in this notice becomes of something else than a stop. */
export function isOfOccasion(notice: NoticeText): boolean {
  const said = notice.page.lower.replace(QUOTED, '');
  const title = lowerIn(notice, notice.title).replace(QUOTED, '').slice(0, LONGEST);
  if (title !== '' && !OURS.test(said) && !CORRECTS.test(said)) return true;
  const titled = subjectIn(title, true);
  if (titled === 'stop') return false;
  const told = said
    .slice(lowerIn(notice, notice.title) === '' ? 0 : said.indexOf('\n') + 1)
    .split(/[。\n!;]|\. |\.$/)
    .slice(0, MOST)
    .filter((sentence) => sentence.length <= LONGEST && !STAYS.test(sentence));
  const subjects = [titled, ...told.map((sentence) => subjectIn(sentence, false))];
  return subjects.includes('occasion') && !subjects.includes('stop');
}

/** `told` without any change of a stop. */
export const withoutChanges = (told: NoticeReading): NoticeReading => ({
  ...told,
  windows: [],
  superseded: [],
  isEndOpen: false,
  state: 'unknown',
  stateIsOf: [],
  stateSpares: [],
  stateDays: [],
  movedDays: [],
  partStates: [],
  sequel: null,
});

/** Whether `told` has no hours of its own and changes what is known: those that it calls off may be another matter's. */
export const changesWhatIsKnown = ({ windows, state, sequel, movedDays }: NoticeReading): boolean =>
  (CHANGES.has(state) || sequel !== null || movedDays.length > 0) &&
  windows.every(({ status }) => status === 'cancelled' || status === 'postponed');

const CHANGES: ReadonlySet<NoticeReading['state']> = new Set(['extended', 'completed', 'cancelled', 'postponed']);
