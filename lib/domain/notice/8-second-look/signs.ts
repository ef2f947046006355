import { DAILY, FIRM_MATTERS, MATTERS, WEEKLY } from './other-matters.ts';
import { joined, row, type SayingRow } from './saying.ts';

/** Something cannot be used, or is stopped. Wide on purpose: this look shall miss nothing. */
export const STOPS: readonly SayingRow[] = [
  row(
    /(?:でき|出来|いただけ|頂け|なれ|使え|見られ|見れ|開け|入れ|つなが[らり]|繋が[らり]|表示され|反映され|配信され|送信され|更新され|計算され|動作し|届き|受け付け(?:られ)?|受け取れ|お受け(?:いた|でき)?し?|承れ|承ることができ|受付|処理(?:を|は)?(?:いた)?し|返(?:り|し|ら))(?:ません|なく|な[いる]|ず)/,
    '取引所はお使いになれません',
    'ページが見られなくなります',
    '日本円の入金が反映されません',
    '応答が返りません',
  ),
  row(
    /(?:手続き?|処理|受付|受け付け|取り?扱い?|振替)[をは](?:行い|いたし|致し|し)ません|(?:入金|出金|入出金|振込|送金|取引|注文)[^。\n]{0,4}?お?取り?扱い?(?:でき)?ません/,
    '日本円の入出金のお手続きを行いません',
    '銀行振込による入金を取り扱いません',
    'お取扱いはいたしません',
  ),
  row(
    /停止|休止|中断|途切れ|切断|途絶|閉局|閉鎖|閉店|不通|断線|瞬断|断が|停電|ダウン(?!ロード)|障害|不具合|遅延|不可(?!欠)|見合わせ|承りかね|致しかね|しづら|しにく|難しい状/,
    '全サービスを停止して',
    '数分程度の断が発生します',
    '通信が断続的に途切れます',
    'ログインしづらい状態です',
  ),
  row(
    /(?:止め|止ま[りるっ]|落と[しす]|落ち(?:ます|る|て)|閉じ(?:ます|る|て|させ)|閉め|お?休み(?:し|に|と|いた|を|させ)|休ませ|お休み)/,
    'サーバーを止めます',
    '1時間くらい落とします',
    'システムを休ませます',
    'アプリとサイトがお休みになります',
  ),
  row(
    /\b(?:cannot|can not|could not|not be able to|unable to|not able to|(?:not|will not) be possible|not possible|impossible)\b/,
    'you cannot reach us meanwhile',
    'customers cannot log in',
  ),
  row(
    /\b(?:unavailab\w{1,5}|not (?:be )?(?:available|accessible|reachable|operating|working)|inaccessible|unreachable|unresponsive|offline|outage|downtime|blackout|lights out|read-only|cancel-only)\b/,
    'our wallets go offline',
    'lights out: 22:00',
  ),
  row(
    /\b(?:be|is|are|was|were|been|go|goes|going|went|stay|stays|remain|remains|take|takes|taken|taking|bring|brought|shut|shuts|shutting|power|powers|powered)(?: [a-z]{1,12}){0,5} (?:down|dark|away|gone)\b(?! ?(?:by )?\d{1,3}(?:\.\d{1,2})? ?%)/,
    'we need to take the app down',
    'the app and the website are away',
    'everything will be dark',
    'we will power the old racks down',
  ),
  row(
    /\b(?:suspen[ds]\w{0,5}|pauses?|paused|pausing|halt(?:s|ed|ing)?|interrupt\w{0,4}|disrupt\w{0,4}|frozen|freez\w{1,3}|disabled|on hold|(?<!can )stop(?:s|ped|ping)?\b(?! [a-z]{2,12}ing\b)(?![ -](?:loss|limit|order|market|price|buy|sell)))/,
    'transfers stop for roughly two hours',
    'deposits pause at midnight',
  ),
  row(
    /(?:^|: |\n)down (?:at|from|for|until|between|on)\b|\b(?:switched|turned|powered) off\b|\b(?:will be|is|are) closed\b(?! (?:on|for|every|from (?:december|january)))|\bnot (?:load|open|work|function|display|show)\b|\b(?:take a nap|asleep|hibernat\w{1,3})\b/,
    'down at 17:30 jst today',
    'xrp deposits are switched off until further notice',
    'some pages do not load',
  ),
  row(
    /\b(?:we|and|must|will|to)(?: (?:will|shall|have to|need to|must))? (?:close|shut|restart|reboot|power off|switch off|turn off|pull the plug)\b/,
    'to install it we close the exchange',
    'we need to restart everything',
  ),
  row(
    /\b(?:exchange|platform|app|site|website|system|systems|service|services|withdrawals?|deposits?|trading|gateway|api|wallets?|orders?|order entry|banking)(?: (?:is|are|will|shall|be|being))? (?:closed?|closes|shut|off)\b/,
    'the exchange is closed during the work',
    'withdrawals close today at 3 p.m',
  ),
  row(
    /\bno (?:trading|log-?ins?|sign-?ins?|withdrawals?|deposits?|orders?|transfers?|access|services?)\b(?! (?:fee|bonus|requir|need|charge|match))/,
    'no logins while we move',
  ),
  row(
    /\bnot (?:be )?(?:credited|processed|accepted|executed|reflected|sent out|updated|served|open for|run|running)\b/,
    'yen deposits will not be credited',
    'orders were not accepted',
  ),
];

/** Work on a machine, or the return from it: it stops something more often than not. */
export const WORKS: readonly SayingRow[] = [
  row(
    /メンテ|アプデ|工事|保守|切り?替え?|移行|移設|引っ?越し|入れ?替え?|アップデート|アップグレード|作業|点検|整備|再起動|増強|復旧|更改|再開|元どおり|元通り|再び|お?戻し|戻りま/,
    '入替え作業日',
    '24日13:00をめどに再び動かします',
    '月曜の朝7時にはお戻しします',
  ),
  row(
    /\b(?:maintenance(?! (?:margin|fee|rate|ratio|tier|amount|requirement))|upgrad\w{1,4}|migrat\w{1,4}|cut ?over|fail ?over|switch ?over|swap day|server swap|reboot\w{0,3}|restart\w{0,3}|deploy\w{0,5}|replac(?:e|es|ed|ing) (?:the|our)|(?:system|network|server|database|planned|scheduled) works?|works? on)\b/,
    'server swap',
    'our cloud provider works on nov 25',
  ),
  row(
    /\b(?:is|are|what'?s|services?) affected\b|\baffected(?: services?)?:|影響(?:範囲|を受ける)|対象サービス/,
    "what's affected",
    '対象サービス:取引',
  ),
  row(
    /\b(?:resum\w{1,4}|re-?open\w{0,3}|open again|restor\w{1,5}|back (?:online|up|by|at|in service|to normal|before|after)|(?:be|is|are|come|comes|bring) back|lights on|new finish)\b/,
    'it reopens at 1500 hours',
    'back before lunch',
  ),
];

/** Says of a stop that there is none, or what would be true in one. */
export const DENIALS: readonly SayingRow[] = [
  row(
    /(?:停止|休止|中断|影響|制限|変更|メンテナンス|障害|遅延|ダウンタイム|不具合|断)(?:等|など)?(?:の(?:予定|必要|発生|影響))?(?:は|も|を|が|による(?:もの|停止)で?は?も?)?(?:いたしません|致しません|しません|せず|ございません|ありません|伴いません|伴わ|なし|無し|なく|発生しません|することは(?:ございません|ありません))/,
    'メンテナンスによる停止はありません',
    'メンテナンスによる停止もございません',
    '本件はシステムの障害によるものではございません',
    'サービスの停止はございません',
  ),
  row(
    /止ま(?:りません|らず|ることなく)|止めずに|無停止|停止する予定は(?:ございません|ありません)|通常(?:どお|通)り/,
    '取引は止まりません',
    '取引は通常どおりです',
  ),
  row(
    /\b(?:not|never)(?: be| been)? (?:interrupted|suspended|affected|paused|halted|disrupted|stopped|unavailable|require maintenance)\b|\bwithout(?: any)? (?:interruption|downtime|disruption|outage|stopping|a pause)|\b(?:no|zero)[ -](?:downtime|interruptions?|outages?|disruptions?|maintenance|suspension|impact)\b|\buninterrupted\b|\bneither [a-z]{4,12}(?: nor [a-z]{4,12}){1,3} [a-z ]{0,12}(?:stopped|paused|affected|interrupted)|\b(?:need|do|have)(?: not|n't) (?:need to )?do anything\b/,
    'trading is not interrupted',
    'it does not require maintenance, and there is no downtime',
  ),
  row(
    /\b(?:during|including|outside|after|before|outside of)(?: (?:the|our|any|a|system|scheduled|planned|regular|emergency)){0,3} maintenance\b(?! (?:on|from|at|window))|メンテナンス(?:中|時|等)(?:は|に|も|の|を|など)?/,
    'trades during system maintenance are not counted',
    'our uptime of 99.98%, including maintenance',
    'メンテナンス中は公式サイトの応募要項が見られないことがあります',
  ),
];

/** Why something stops: when that happens is no hour of ours, unless the sentence says that we stop. */
export const CAUSES: readonly SayingRow[] = [
  row(
    /(?:ネットワーク|チェーン|メインネット)[^。]{0,30}(?:アップグレード|アップデート|フォーク)|(?:アップグレード|ハードフォーク)(?:は|の予定時刻|の実施時刻|が)|\b(?:network|mainnet|chain|protocol) (?:upgrade|update)\b|\bhard fork\b|\bupgrade is (?:expected|planned|scheduled)\b|\bgo(?:es)? live\b/,
    'アップグレードは同日18:30頃に予定されています',
    'the upgrade is expected at around 2026-08-24 14:00 utc',
    'the service goes live on 1 october',
  ),
];

/** 「場合があります」「may」: what may stop is said with less weight. */
export const PERHAPS: readonly SayingRow[] = [
  row(
    /場合が(?:あり|ござい)|ことが(?:あり|ござい)|可能性が|恐れが|おそれが|\b(?:may|might|could)\b(?! \d)/,
    'つながりにくい場合があります',
    'users may notice delays',
  ),
];

const STOP = joined(STOPS);
const WORK = joined(WORKS);
const DENIAL = joined(DENIALS, 'g');
const MATTER = joined(MATTERS);
const FIRM = joined(FIRM_MATTERS);
const MAYBE = joined(PERHAPS);
const CAUSE = joined(CAUSES);
const A_DATE =
  /\d ?月 ?\d|\d日|\d\/\d|\d\.\d{1,2}\.20|20\d\d-|\d(?:st|nd|rd|th)? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.? (?:the )?\d/;
/** 「During these 30 minutes」: said of the time in the sentence before. */
const SAID_OF_BEFORE =
  /\b(?:during|in|for|throughout) (?:this|that|these|those)\b|\bmeanwhile\b|(?:この|その)(?:間|時間)|上記|当該時間|期間中|同時間/;

const LASTS =
  /\d ?(?:分|時間)(?!以内|前)|(?:数|半)(?:分|時間)|その間|終わるまで|追って|別途|再び|戻|\b(?:\d{1,3}|one|two|three|four|five|ten|fifteen|twenty|thirty|forty|ninety|an?|half an|a few) ?-?(?:hours?|minutes?|mins?|hrs?)\b|\bmeanwhile\b|\bwhile\b|\buntil (?:then|further|we|it|the)\b|\b(?:back|up|open\w{0,3}|works?|again) (?:again|from|at)\b/;
const FAILS =
  /ません|ない|なく|ず(?:、|に|。|$)|\b(?:not|no|nothing|nobody|without|fails?|reject\w{0,3}|refus\w{1,3}|lost|gone|away|out of|off)\b|n['’]t\b/;

/** Something stops, or there is work that may stop something. */
export type Weight = 'stop' | 'work';

/** What a sentence says of a stop: that something stops, that there is work, or neither; and whether it is of another matter. */
export interface Sign {
  readonly weight: Weight | null;
  /** Its hours are those of another matter; of some that is so only if it says of nothing that it stops. */
  readonly isOfOther: boolean;
  /** Its hours are those of another matter, whatever it says. */
  readonly isFirm: boolean;
  /** Of hours that come again and again, where no day is named for them. */
  readonly isOfHabit: boolean;
  /** It tells why something stops, and not that it does. */
  readonly isOfCause: boolean;
  /** How long something lasts, or that it returns. */
  readonly isOfLength: boolean;
  /** Something does not work, in any words. */
  readonly isOfFailing: boolean;
  /** It is said of the time in the sentence before. */
  readonly isOfBefore: boolean;
}

/** The sign of a sentence in lower case. */
export function signOf(sentence: string): Sign {
  const said = sentence.replaceAll(DENIAL, ' ');
  const isStop = STOP.test(said);
  const weight = isStop && !MAYBE.test(said) ? 'stop' : isStop || WORK.test(said) ? 'work' : null;
  const isFirm = FIRM.test(sentence);
  return {
    weight,
    isFirm,
    isOfOther:
      isFirm ||
      (weight !== 'stop' && (MATTER.test(sentence) || (WEEKLY.says.test(sentence) && !A_DATE.test(sentence)))),
    isOfHabit: weight !== 'stop' && DAILY.says.test(sentence),
    isOfCause: weight !== 'stop' && CAUSE.test(sentence),
    isOfLength: LASTS.test(sentence),
    isOfFailing: FAILS.test(said),
    isOfBefore: SAID_OF_BEFORE.test(sentence),
  };
}
