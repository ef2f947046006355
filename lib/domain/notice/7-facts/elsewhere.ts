import { bodyOf, type NoticeText, type TokenSpan, tagsIn } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import { WARNING_WORDS } from '../words/vocabulary/asides.ts';
import { FAKE_WORDS, MEASURES, SOME_USERS } from '../words/vocabulary/phrases.ts';
import { asksOrLists } from './asks-and-lists.ts';
import { isBesideServices, stopsNothingByTitle, warnsOfFake } from './beside-services.ts';
import { headlineOf, headOf, lowerHeadOf, lowerTitleOf } from './head.ts';
import { isHarmlessDrill, isNewsFromAbroad, isOfFees, isOfOneCustomer, isRetirement, isUnfelt } from './nobody-else.ts';
import { isOtherHappening } from './other-happenings.ts';
import { isOtherOccasion, isStopElsewhere } from './other-occasions.ts';
import { isQuotedFake } from './quoted-fake.ts';
import { isOfSomeCustomers } from './some-customers.ts';
import {
  areLongerHours,
  goesOnMeanwhile,
  isOfBreach,
  isOfDeskAlone,
  isOfPartnerAlone,
  isOfRewards,
  isOfSettings,
  isOldWay,
  isRumour,
  runsOn,
} from './stops-nothing.ts';
import { hasWord } from './words-in.ts';

/** 「お問い合わせ窓口の営業時間変更」「電話サポート停止」: the title names people who answer, and no machine. */
function isAboutDesk(notice: NoticeText): boolean {
  const words = notice.tokens.slice(0, notice.title.end).filter((token) => token.kind === 'word');
  const isSystem = words.some(
    ({ entry }) =>
      entry.kind !== null || entry.word.includes('メンテ') || entry.services.some((service) => service !== 'other'),
  );
  return !isSystem && words.some(({ entry }) => entry.desk && !ACCOUNT_WORDS.has(entry.word));
}

/** 「メンテナンスを装った不審なメールにご注意ください」「再発防止策の進捗状況」: texts about stops that announce none. */
const WARNINGS: ReadonlySet<string> = new Set([...FAKE_WORDS, ...WARNING_WORDS]);

/** 「GET /maintenance」, a sample of code or an answer in JSON: nothing in it is said of today. */
function isSample(notice: NoticeText): boolean {
  const head = headOf(notice);
  return (
    (head.match(/"\w{1,40}" ?:/g)?.length ?? 0) >= 2 ||
    /\{\s{0,4}"\w{1,40}" ?: ?["[{\d]/.test(head) ||
    /^(?:GET|POST|PUT|DELETE) \//.test(head) ||
    /\bcurl -?-?\w/.test(head) ||
    isSampleInWords(head) ||
    (isOfInterface(head) && (CALL.test(head) || FIELDS.test(head)))
  );
}

/** A payload, an answer or a library is described, and its fields or calls stand in the text as code writes them. */
const isOfInterface = (head: string): boolean => INTERFACE.test(head);
const INTERFACE =
  /\b(?:webhooks?|payload|sdk|(?:client )?library|endpoint|callback|(?:sample|example|typical) (?:response|answer|payload|reply|call|request|event|message)|(?:the|this) (?:fields?|call|method|function) |returns? )|(?:応答|レスポンス|リクエスト|ペイロード|通知|呼び出し)の?例|エンドポイント|パラメータ/i;
/** 「client.listMaintenances({ from: …」 */
const CALL = /\b[a-z]\w{1,24}\.\w{2,32}\((?:\)|\{|\w{1,24}[,)]|")/;
/** 「event: maintenance.created / begin: 2027-01-15 02:00:00」, 「begin=2027-…」 */
const FIELDS =
  /(?:^|\n)\s{0,4}[a-z]{3,16}(?:_[a-z]{2,16})? ?[:=] ?"?[a-z]{3,24}(?:[._][a-z]{2,24})?"?\n[\s\S]{0,80}?(?:^|\n)\s{0,4}[a-z]{3,16}(?:_[a-z]{2,16})? ?[:=] ?"?20\d\d-\d\d-\d\d/;

/** 「Sample payload:」, 「Example reply」 above rows of fields, and a word of the interface that they belong to. */
const isSampleInWords = (head: string): boolean => SAMPLE_ABOVE.test(head) && OF_INTERFACE.test(head);

const SAMPLE_ABOVE =
  /(?:^|\n|\. )[^\n:]{0,40}\b(?:sample|example)(?: (?:[a-z]{2,12} )?(?:payload|response|reply|answer|request|body|message|event|output|webhook|call|entry))?\b[^\n.]{0,24}(?:\n|:)/i;
const OF_INTERFACE =
  /(?:^|\n) ?(?:GET|POST|PUT|DELETE|WSS?|PATCH) \/|\b(?:fields?|parameters?|keys?|values?|attributes?) [^.\n]{0,40}(?:are|is) (?:(?:an? )?(?:strings?|integers?|numbers?|timestamps?|booleans?|enums?|optional|required)|(?:given|returned|encoded|formatted) (?:as|in))|\b(?:json|yaml|webhook|payload|endpoint|http (?:status|header)|sdk|client library)\b/i;

/** 「Our platform is not affected」: the outage that is told of is another company's, where nothing of ours stops as well. */
function isOfOthers(notice: NoticeText): boolean {
  const head = headOf(notice);
  const title = headlineOf(notice);
  if (OTHER_COMPANY.test(title) || (OTHER_HOUSE.test(title) && SPARED_HERE.test(head))) return true;
  if (TEST_NET.test(title) && LIVE_SPARED.test(head)) return true;
  if (!notice.page.hasEnglish || !SPARED.test(head) || OURS.test(head)) return false;
  return !notice.clauses.some(
    (clause) =>
      (clause.tags & TAG.stop) !== 0 &&
      (clause.tags & (TAG.announce | TAG.future | TAG.ongoing)) !== 0 &&
      !(clause.first >= notice.title.end && isOfNamed(notice, clause)),
  );
}

/** 「Binance will suspend ETH deposits」: who stops is called by a name that is none of a coin or a service. */
function isOfNamed({ tokens, page }: NoticeText, { first, end }: TokenSpan): boolean {
  const [head, last] = [tokens[first], tokens[end - 1]];
  if (head === undefined || last === undefined) return false;
  if (head.kind === 'word' && (head.entry.services.length > 0 || head.entry.asset !== null)) return false;
  return NAMED.test(page.text.slice(head.from, Math.min(last.to, head.from + NAME_REACH)));
}

const NAME_REACH = 64;
const NAMED =
  /^(?!(?:We|Our|The|All|This|These|It|They|During|On|At|From|Customers|Users|Orders|Spot|Futures|Margin) )[A-Z][\w.]{2,20}(?: [A-Z][\w.]{1,20}){0,2} (?:will|has|plans to|is going to|announced|is set to|intends to|temporarily) /;

/** The title begins with them: 「Wallets move to another platform」 is about ours. */
const OTHER_COMPANY =
  /^(?:an? )?(?:another|rival|competing) (?:crypto )?(?:exchange|platform|broker)\b|^(?:a )?competitors?\b/i;

/** 「東証システム障害に関する当社の対応」 … 「当社サービスへの影響はございません」 */
const OTHER_HOUSE = /東証|東京証券取引所|日本取引所|jpx|全銀|他社|海外取引所/i;
const SPARED_HERE =
  /(?:当社|弊社|当行|当取引所)(?:の)?(?:サービス|システム|取引|お取引|お客様)?(?:への|に)?影響は?(?:ございません|ありません|なく|ない)/;

const TEST_NET = /\b(?:test ?net|test network|test environment|sandbox|demo|paper trading)\b/i;
const LIVE_SPARED =
  /\b(?:live|production|real|main ?net)(?: [a-z]{3,14}){0,2} (?:is|are|will be|remains?) (?:not (?:be )?affected|unaffected)\b/i;

const OURS =
  /\b[Ww]e (?:have|will|are|temporarily)\b|\b(?:is|are|has been|have been) (?:temporarily )?(?:suspended|paused|halted|unavailable|down|offline)\b/;

const SPARED =
  /\b[Oo]ur (?:own )?(?:platform|exchange|systems?|services?|users|customers)(?:, [^.,\n]{2,48},)? (?:is|are|was|were|has been|have been|remains?) (?:not (?:been )?affected|unaffected)\b|\b[Oo]ur (?:own )?(?:platform|exchange|systems?|services?) (?:operated|ran|remained|stayed|performed|functioned) (?:normally|as usual|stable|online|available|fully)\b/;

const MEASURE: ReadonlySet<string> = new Set(MEASURES);
const SOMEBODY: ReadonlySet<string> = new Set(SOME_USERS);
const FAKES: ReadonlySet<string> = new Set(FAKE_WORDS);

/** 「発注の停止措置について」: what was done to somebody. */
const isMeasure = (notice: NoticeText): boolean =>
  hasWord(notice.tokens, notice.title, MEASURE) ||
  notice.clauses.some((clause) => hasWord(notice.tokens, clause, MEASURE) && hasWord(notice.tokens, clause, SOMEBODY));

/** A mail that came to somebody, told as a fake further on. */
const isAboutFake = (notice: NoticeText): boolean => namesMail(notice) && hasWord(notice.tokens, bodyOf(notice), FAKES);

/** 「メールサーバーのメンテナンス」 is about a machine, and no mail that came to anybody. */
const namesMail = ({ tokens, title, page }: NoticeText): boolean =>
  tokens
    .slice(title.first, title.end)
    .some(
      (token) =>
        token.kind === 'word' &&
        MAIL.has(token.entry.word) &&
        !MAIL_MACHINE.test(page.lower.slice(token.to, token.to + MACHINE_REACH)),
    );

const MAIL_MACHINE =
  /^(?:サーバ|システム|サービス|基盤|の?(?:配信|送信|送受信|受信|通知)(?:サーバ|システム|サービス|機能|の|を)|認証| (?:servers?|systems?|services?|delivery|gateway|relay)\b)/;

const MAIL: ReadonlySet<string> = new Set(['メール', 'mail', 'email', '件名']);

/** 「口座開設受付の一時停止」: hours of that are told, not that it is closed from a day on. */
export const isAboutAccounts = (notice: NoticeText): boolean =>
  notice.tokens
    .slice(0, notice.title.end)
    .some((token) => token.kind === 'word' && ACCOUNT_WORDS.has(token.entry.word));

const ACCOUNT_WORDS: ReadonlySet<string> = new Set([
  '口座開設',
  '口座の開設',
  '開設受付',
  '開設の受付',
  '口座開設受付',
  '口座開設の受付',
]);

const isWarning = (notice: NoticeText): boolean =>
  notice.tokens
    .slice(0, notice.title.end)
    .some(
      (token) =>
        token.kind === 'word' &&
        WARNINGS.has(token.entry.word) &&
        !MACHINE.test(notice.page.lower.slice(token.to, token.to + MACHINE_REACH)),
    ) ||
  isEventTitled(notice) ||
  isEventWithVenue(notice) ||
  quotesStop(notice);

/** 「Scheduled downtime – policy engine」, 「不審ログイン検知システムのメンテナンス」: part of a machine's name. */
const MACHINE =
  /^ (?:engine|server|filter|module|manager|database|detection|scanner|checker)s?\b|^(?:な)?(?:取引|ログイン|アクセス|メール)?(?:検知|検出|判定|対策)(?:システム|サーバ|エンジン|機能)/;
const MACHINE_REACH = 20;

/** 「Livestream about the upgrade」: the title begins with the event. */
function isEventTitled(notice: NoticeText): boolean {
  const head = notice.tokens.slice(0, notice.title.end).find(({ kind }) => kind === 'word');
  return head?.kind === 'word' && LATIN_EVENT.test(head.entry.word);
}

/** 「ウェビナー「障害に負けない…」」, and rows of where it is held and who speaks. */
const isEventWithVenue = (notice: NoticeText): boolean =>
  EVENT_TITLE.test(lowerTitleOf(notice)) && VENUE_ROW.test(notice.page.lower);

const EVENT_TITLE =
  /ウェビナー|セミナー|勉強会|講演会?|説明会|座談会|トークイベント|講座|教室|シンポジウム|フォーラム|公開講義|ワークショップ|\b(?:webinar|workshop|meetup|seminar|talk)\b/;
const VENUE_ROW =
  /(?:^|\n)[^\p{L}\p{N}\n]{0,3}(?:会場|定員|講師|受講料|聴講|登壇者?|参加費|お?申し?込み?(?:方法|先)?|参加方法|speakers?|venue|where|seats|register|registration|admission)[】\])]?[ :\t|]/u;

const LATIN_EVENT = /^(?:ama|live ?stream|webinar|interview|conference|workshop|meetup)$/;

/** 「「工事・障害情報メール」配信条件の変更について」: only the name of a thing speaks of stops. */
function quotesStop(notice: NoticeText): boolean {
  let depth = 0;
  let inside = 0;
  let outside = 0;
  for (const token of notice.tokens.slice(0, notice.title.end)) {
    if (token.kind === 'open') depth++;
    else if (token.kind === 'close') depth--;
    else if (token.kind === 'word' && depth > 0) inside |= token.entry.tags;
    else if (token.kind === 'word') outside |= token.entry.tags;
  }
  return (inside & TAG.stop) !== 0 && (outside & TAG.changed) !== 0 && (outside & ~RENAMED) === 0;
}

/** What may be said of such a thing; a word of a stop, of its times or of its services makes it one. */
const RENAMED = TAG.changed | TAG.distractor | TAG.stamp | TAG.article;

/** 「Deposit suspension is a period during which …」 under that title: what a word means. */
function isDefinition(notice: NoticeText): boolean {
  const { page, tokens, title } = notice;
  const named = lowerTitleOf(notice).trim();
  const body = page.lower.slice(tokens[title.end]?.from ?? 0).trimStart();
  if (named === '' || !body.startsWith(named)) return false;
  return DEFINES.test(body.slice(named.length, named.length + DEFINITION_HEAD));
}

const DEFINITION_HEAD = 40;
const DEFINES = /^ (?:is|are) (?:an? |the |when )|^ (?:means|refers to) |^とは|^は、?[^。]{0,30}のことです/;

/** 「Delisting of ABC」: what is taken off the list does not come back, and its last hours are no stop of ours. */
const isDelisting = (notice: NoticeText): boolean =>
  (tagsIn(notice, notice.title) & TAG.stop) === 0 &&
  (DELISTING.test(lowerTitleOf(notice)) || (REMOVES.test(notice.page.lower) && DELISTING.test(notice.page.lower)));

/** 「we will remove the following trading pairs」 */
const REMOVES =
  /\b(?:remove|delist|removing|delisting) (?:the )?(?:following|affected|below) (?:trading )?(?:pairs?|tokens?|coins?|contracts?)\b/;

const DELISTING =
  /\bde-?list(?:s|ed|ing)?\b|\bremov(?:al|es|ing) (?:of )?(?:\w{1,12} ){0,3}(?:pairs?|tokens?|contracts?)\b/;

/** 「【訓練】」「これはテスト配信です」「This is a drill」: the notice itself is none. */
const isDrill = (notice: NoticeText): boolean => DRILL.test(lowerHeadOf(notice));

const DRILL = new RegExp(
  [
    '[\\[(【〈《](?:訓練|演習|テスト|テスト配信|配信テスト|テスト送信|test|drill|exercise|test only|this is a test)[\\])】〉》]',
    '(?:これ|本メール|本通知|本配信|本お知らせ|このメール|この通知|このお知らせ)は、?(?:システムの?|配信の?|障害対応の?|防災)?(?:訓練|演習|テスト)(?:用の?)?(?:配信|メール|送信|通知|投稿|メッセージ)?です',
    '(?:訓練|テスト)(?:用の?)?(?:配信|メール|送信|通知|メッセージ)(?:です|のため|につき)',
    '実際の(?:メンテナンス|停止|障害|お知らせ|サービス停止)ではありません',
    '\\bthis is (?:only |just )?an? (?:drill|exercise|test|test (?:message|notice|notification|email|alert|post))[.,!;]',
    '\\bthis is (?:only |just )?an? (?:test (?:message|notice|notification|email|alert|post)|drill)\\b',
    '^(?:test|drill)(?: message| notification| notice| alert)?: ',
  ].join('|'),
);

/** 「メンテナンス情報の配信方法変更」「障害情報の掲載先が変わります」 */
const isOfSending = (notice: NoticeText): boolean => SENDING.test(lowerTitleOf(notice));

const SENDING =
  /(?:メンテナンス|障害)(?:等|など)?の?(?:情報|お知らせ|告知|通知|ご?案内)(?:メール)?の?(?:配信|掲載|お知らせ|告知|通知|送信|ご?案内|公開)?(?:方法|手段|先|時刻|媒体|元)|(?:メールマガジン|メルマガ|ニュースレター|広報誌|公式(?:sns)?アカウント|レポート)の?(?:配信|発行|送付|運用|更新)の?(?:停止|終了|休止)/;

/** 「5/16 2:00～3:30 システムメンテナンスのお知らせ」: whatever sample answers stand below that title. */
const isDatedStop = ({ tokens, title }: NoticeText): boolean => {
  const words = tokens.slice(title.first, title.end);
  const isStop = (token: (typeof words)[number]): boolean =>
    token.kind === 'word' && (token.entry.tags & TAG.stop) !== 0;
  return words.some(isStop) && words.some(({ kind }) => kind === 'date');
};

/** 「APIを停止します。日時：…」 under a title of the stop: the answer that programs get meanwhile is no sample. */
const isAnnounced = (notice: NoticeText): boolean =>
  (tagsIn(notice, notice.title) & TAG.stop) !== 0 &&
  notice.clauses.some(
    ({ first, tags }) =>
      first >= notice.title.end && (tags & STOPS_SOON) === STOPS_SOON && (tags & (TAG.perhaps | TAG.article)) === 0,
  ) &&
  HOURS_ROW.test(notice.page.text);

const STOPS_SOON = TAG.stop | TAG.future | TAG.announce;
const HOURS_ROW = /(?:日時|期間|時間帯?)[^\n]{0,4}[:】\] \n][^\n]{0,24}\d{1,2}(?::\d{2}|時)/;

const isFeltByNobody = (notice: NoticeText): boolean =>
  isUnfelt(notice) || goesOnMeanwhile(notice) || isOfPartnerAlone(notice) || runsOn(notice) || isOfDeskAlone(notice);

/** What a notice can be about that only mentions a stop. The first that holds is given. */
const OTHER_MATTERS = [
  ['a drill or a test message', isDrill],
  ['what is retired', (notice) => isRetirement(notice) || isOldWay(notice)],
  ['a drill for which nothing stops', isHarmlessDrill],
  ['the account of one customer', (notice) => isOfOneCustomer(notice) || isOfBreach(notice)],
  ['news from abroad', isNewsFromAbroad],
  ['a stop of somebody else', isStopElsewhere],
  ['a survey or a list of what is new', asksOrLists],
  ['another occasion', (notice) => isOtherOccasion(notice) || isOtherHappening(notice) || stopsNothingByTitle(notice)],
  ['what is beside the services', isBesideServices],
  ['people who answer', isAboutDesk],
  ['a warning or an event', isWarning],
  ['how notices are sent', isOfSending],
  ['work that nobody feels', isFeltByNobody],
  ['money for keeping an account', isOfFees],
  [
    'a sample of code',
    (notice) => (isSample(notice) || isOfSettings(notice)) && !isDatedStop(notice) && !isAnnounced(notice),
  ],
  ['longer hours of a service', areLongerHours],
  ['what is paid later', isOfRewards],
  ['another company', isOfOthers],
  ['a measure against somebody', isMeasure],
  ['a stop for some customers', isOfSomeCustomers],
  ['a fake mail', (notice) => warnsOfFake(notice) || isAboutFake(notice) || isRumour(notice) || isQuotedFake(notice)],
  ['what a word means', isDefinition],
  ['what is taken off the list', isDelisting],
] as const satisfies readonly (readonly [name: string, holds: (notice: NoticeText) => boolean])[];

export type OtherMatter = (typeof OTHER_MATTERS)[number][0];

/** The name of the other matter that the notice is about; null: of none that is known. */
export const otherMatterOf = (notice: NoticeText): OtherMatter | null =>
  OTHER_MATTERS.find(([, holds]) => holds(notice))?.[0] ?? null;
