import { jstMidnight } from '../../calendar.ts';
import { type EpochMs, HOUR_MS } from '../../time.ts';
import { everyMatch } from '../every-match.ts';
import type { FirstLook } from '../first-look.ts';
import type { ChangedClock, Sequel } from '../notice.ts';
import { lowerIn, type NoticeText } from '../notice-text.ts';
import { sortsIn } from './sorts.ts';
import { daysNamed } from './state-days.ts';

/*
 * What a notice tells of a stop that another one announced, by the clock alone: "Error: 2:00 / Correct: 3:00",
 * 「やっぱり5:30まで」. Read by itself it has no day; the history of the stop has.
 */

const CLOCK = '(?:午[前後])?\\d{1,2}(?::\\d{2}|時(?:\\d{1,2}分|半)?| ?[ap]m\\b)(?: ?[ap]m\\b)?';
const ABOUT = '(?:頃|ごろ)?(?: ?jst)?';
/** A clock time, or two of them. */
const HOURS = `${CLOCK}${ABOUT}(?: ?[~-] ?${CLOCK}${ABOUT})?`;
const LEAD = '(?:about |around |approximately |at |until |till |by |from )?';

const MOVING =
  '(?:push|put|mov|extend|chang|delay|postpon|br(?:ing|ought)|shift|revis|amend|updat|correct|slip|set|reschedul|lengthen|shorten)[a-z]{0,6}';
const OLD_LABEL = '(?:誤|訂正前|修正前|変更前|旧|当初(?:予定)?)';
const NEW_LABEL = '(?:正|訂正後|修正後|変更後|新)';
const EDGE_NAME = '(?:終了|開始|再開)?(?:予定)?(?:時刻|時間|日時)?';
const OLD_WORD = '(?:error|wrong|incorrect|was|old|before|previous(?:ly)?|original(?:ly)?|published|stated|announced)';
const NEW_WORD = '(?:correct(?:ed|ion)?|right|should (?:be|read|have been)|now|new|after|updated|revised|is)';
const EDGE_WORD = '(?: (?:start|end|begin|finish|clos|open|reopen)(?:ing)?)?(?: time)?';
const WAS_TOLD = '(?:して(?:おり|い)(?:まし)?た|予定でした|お伝え|ご?案内|お知らせ)';

/** Each with the old hours first. */
const OLD_THEN_NEW: readonly RegExp[] = [
  // 「(誤)6:00 (正)6:30」
  new RegExp(
    `(?<![一-龠])${OLD_LABEL}${EDGE_NAME}[)>\\]】」: →]{1,3}(${HOURS})[^\\d\\n]{0,16}\\n{0,2}[^\\d\\n]{0,6}${NEW_LABEL}${EDGE_NAME}[)>\\]】」: →]{1,3}(${HOURS})`,
    'g',
  ),
  // 「終了時刻を5:00から6:00に変更」; 「2:00から5:00となります」 are hours.
  new RegExp(
    `(${HOURS})(?:までのところ|の予定)?(?:から|より)(${HOURS})(?:まで)?(?:に|へ)?(?:変更|延長|再延長|訂正|修正|繰り?[上下]|延期|遅ら|遅れ|早め|前倒|短縮|改め|見直)`,
    'g',
  ),
  new RegExp(
    `(${HOURS})(?:まで)?(?:を|ではなく、?|でなく、?| ?(?:→|->|=>) ?)(${HOURS})(?:まで)?(?:に|へ|が)?(?:変更|延長|再延長|訂正|修正|繰|延期|遅|早|前倒|短縮|改め|見直|正し|です|とな|と?いた|。|\\n|$)`,
    'g',
  ),
  // 「11:00頃としておりました復旧見込みですが、…12:30頃となる見込みです」
  new RegExp(
    `(${HOURS})(?:まで)?(?!から|より)(?:と|を|に|の)?[^。\\d\\n]{0,16}?${WAS_TOLD}[^。\\d\\n]{0,60}?(${HOURS})(?:まで)?(?:に|と|を|へ|の|での)(?![^。\\n]{0,20}?ました)`,
    'g',
  ),
  new RegExp(
    `(?:^|\\n)[^\\w\\n]{0,4}${OLD_WORD}${EDGE_WORD} ?: ?(${HOURS})[^\\d\\n]{0,16}\\n{1,2}[^\\w\\n]{0,4}${NEW_WORD}${EDGE_WORD} ?: ?(${HOURS})`,
    'g',
  ),
  new RegExp(
    `\\b${MOVING}\\b(?:(?!\\b(?:runs?|takes?|held|hours|window|lasts?|now)\\b)[^.\\n\\d]){0,50}\\bfrom ${LEAD}(${HOURS}) to ${LEAD}(${HOURS})`,
    'g',
  ),
  new RegExp(`\\bnot ${LEAD}(${HOURS}),? but ${LEAD}(${HOURS})`, 'g'),
];
const NEW_THEN_OLD = new RegExp(`(?<!\\d)(${HOURS}),? (?:instead of|rather than|and not|not) ${LEAD}(${HOURS})`, 'g');
/** 「正しくは6:30です」: of the old time nothing is said. */
const RIGHT_ALONE = new RegExp(`正しくは、?「?(${CLOCK})(?![~-])`);

/** Another zone than Japan's. */
const ABROAD = /\b(?:utc|gmt|[ecmp][sd]t|cet|bst|hkt|sgt)\b/;
const HINT =
  /誤|前|旧|当初|から|より|を|なく|→|して|予定|案内|正しく|error|wrong|incorrect|was|old|before|previous|original|published|stated|announced|from| not |instead|rather/;

/** What stays as it is. */
const STAYS =
  /変更(?:は)?(?:ござい|あり)ま|変わりま|の(?:まま|とおり)|does not change|not changed|unchanged|remain|stays?\b|\bis correct|as (?:planned|announced)/;
const OF_END = /終了|再開|復旧|完了|まで|\bend|finish|reopen|resum|complet|\bback\b|until|\beta\b/;
const OF_START = /開始|始ま|始め|start|begin|\bopening of the/;

/** What is told of a known stop; null: nothing is. */
export function sequelOf(look: FirstLook): Sequel | null {
  if (!mayTell(look)) return null;
  const { text, times, near } = look;
  const { lower } = text.page;
  const edges = HINT.test(lower) ? changedClocks(lower) : [];
  const isPost = text.title.end === 0 && lower.length <= LONGEST_POST && !OTHER_MATTER.test(lower);
  const post = isPost && edges.length === 0 ? postIn(lower, times) : SILENT;
  const ran = endOfRun(lower);
  const over = post.over ?? ran;
  const move = edges.length === 0 && post.more.length === 0 ? moveIn(text, times) : null;
  if (edges.length === 0 && post.more.length === 0 && over === null && post.end === null && move === null) return null;
  const days = post.over === null && post.end === null ? daysNamed(text, near, STAYS) : [];
  // Last week's is not the one that runs.
  if (ran !== null && days.length === 0 && EARLIER.test(lower)) return null;
  const movedTo = move !== null && isMove(move, text, days) ? move.to : null;
  return { ...post, edges, days, movedTo, numbers: move?.numbers ?? [], over };
}

function mayTell({ text, otherMatter }: FirstLook): boolean {
  const { lower } = text.page;
  const isShort = otherMatter === null && lower.length <= LONGEST;
  if (!isShort || !/\d[:時]|\d ?[ap]m\b/.test(lower) || ABROAD.test(lower)) return false;
  if (OTHER_MATTER.test(lowerIn(text, text.title))) return false;
  return !text.clauses.some((clause) => sortsIn(text, clause).length > 0);
}

type Post = Pick<Sequel, 'end' | 'over' | 'more'>;
const SILENT: Post = { end: null, over: null, more: [] };

function postIn(lower: string, times: FirstLook['times']): Post {
  const more = AGAIN.test(lower) ? stopsIn(times) : [];
  if (more.length > 0) return { ...SILENT, more };
  if (times.length > 1 || isDated(times)) return SILENT;
  const over = clockBehind(IS_BACK, lower, NOT_ALL);
  if (over !== null || !LONGER.test(lower)) return { ...SILENT, over };
  return { ...SILENT, end: clockBehind(NEW_END, lower, null) ?? clockBehind(NEW_END_JA, lower, null) };
}

/** 「1:00に開始し、2:41に完了いたしました」: when it was over, of the day that the report names. */
const RAN = [
  new RegExp(
    `${CLOCK}(?:に|より|から)(?:作業を|メンテナンスを)?(?:開始|着手|停止)(?:し|いたし)?(?:て|、)[^。\\n\\d]{0,12}(${CLOCK})(?:に|で)(?:は)?(?:すべて|全て|無事に?)?(?:の作業が|を)?(?:完了|終了|再開|復旧)(?:いた)?しました`,
  ),
  new RegExp(
    `\\b(?:started|began|went down|stopped) at ${CLOCK}(?: jst)?,? and (?:was (?:over|completed|finished)|ended|finished|(?:was|came) back|reopened) at (${CLOCK})`,
  ),
];

const EARLIER = /先週|先月|前回|先日|昨[日夜晩]|報告|\blast (?:week|night|month|time)\b|previous|yesterday|\breport\b/;

function endOfRun(lower: string): number | null {
  const clock = RAN.map((form) => form.exec(lower)?.[1]).find((found) => found !== undefined);
  return clock === undefined ? null : minuteOf(clock);
}

const isMove = ({ to, isSure }: Move, text: NoticeText, days: Sequel['days']): boolean =>
  isSure || MOVED_BEFORE.test(lowerIn(text, text.title)) || days.some((day) => day !== jstMidnight(to.start));

/** What tells of one edge is short. */
const LONGEST = 1200;
const LONGEST_POST = 280;

function changedClocks(lower: string): readonly ChangedClock[] {
  const pairs = [
    ...OLD_THEN_NEW.flatMap((form) => everyMatch(form, lower).map((found) => [found, found[1], found[2]] as const)),
    ...everyMatch(NEW_THEN_OLD, lower).map((found) => [found, found[2], found[1]] as const),
  ];
  const ours = pairs.filter(([found]) => !OTHER_MATTER.test(sentenceAt(lower, found)));
  const clocks = ours.flatMap(([found, old, fresh]) => edgesOf(old ?? '', fresh ?? '', sideAt(lower, found)));
  if (clocks.length > 0) return once(clocks);
  const right = RIGHT_ALONE.exec(lower);
  const side = right === null ? null : sideAt(lower, right);
  return right === null || side === null ? [] : [{ side, old: null, fresh: minuteOf(right[1] ?? '') }];
}

const once = (clocks: readonly ChangedClock[]): readonly ChangedClock[] => [
  ...new Map(clocks.map((clock) => [`${clock.side} ${clock.old} ${clock.fresh}`, clock])).values(),
];

function edgesOf(old: string, fresh: string, side: ChangedClock['side']): readonly ChangedClock[] {
  const [before, after] = [clocksIn(old), clocksIn(fresh)];
  const [oldFirst, freshFirst] = [before[0], after[0]];
  if (oldFirst === undefined || freshFirst === undefined || before.length !== after.length) return [];
  if (before.length === 1) return oldFirst === freshFirst ? [] : [{ side, old: oldFirst, fresh: freshFirst }];
  return [
    { side: 'start', old: oldFirst, fresh: freshFirst },
    { side: 'end', old: before[1] as number, fresh: after[1] as number },
  ];
}

const CLOCKS = new RegExp(CLOCK, 'g');
const clocksIn = (hours: string): readonly number[] => everyMatch(CLOCKS, hours).map(([clock]) => minuteOf(clock));

/** Minutes since midnight; 26:00 is 1,560. */
function minuteOf(clock: string): number {
  const [, hours = '0', minutes = '0'] = /(\d{1,2})(?:[:時](\d{1,2}))?/.exec(clock) ?? [];
  const isHalf = clock.includes('半');
  const isAfternoon = /午後|pm/.test(clock) && Number(hours) < 12;
  const isMidnight = /午前|am/.test(clock) && Number(hours) === 12;
  return (Number(hours) + (isAfternoon ? 12 : isMidnight ? -12 : 0)) * 60 + (isHalf ? 30 : Number(minutes));
}

/** Which edge the sentence names; else the notice, but for what it says stays. */
function sideAt(lower: string, found: RegExpExecArray): ChangedClock['side'] {
  const side = sideIn(sentenceAt(lower, found));
  if (side !== null) return side;
  const told = lower.split(/[。\n]|\. /).filter((sentence) => !STAYS.test(sentence));
  return sideIn(told.join('\n'));
}

function sentenceAt(lower: string, { index, 0: found }: RegExpExecArray): string {
  const from = Math.max(lower.lastIndexOf('\n', index), lower.lastIndexOf('。', index), lower.lastIndexOf('. ', index));
  const [behind = ''] = lower.slice(index + found.length, index + found.length + 16).split(/[。\n]/);
  return lower.slice(from + 1, index + found.length) + behind;
}

function sideIn(words: string): ChangedClock['side'] {
  const [isEnd, isStart] = [OF_END.test(words), OF_START.test(words)];
  return isEnd === isStart ? null : isEnd ? 'end' : 'start';
}

/** Hours of something else than the stop. */
const OTHER_MATTER =
  /受付|サポート|窓口|電話|キャンペーン|配信|セミナー|抽選|応募|上場|生放送|ライブ|\bama\b|webinar|campaign|giveaway|support desk|stream|listing|contest|airdrop|meetup/;
const AGAIN =
  /\b(?:again|also|another|same|next one|last one|second one|then|plus)\b|同(?:様|じ)|続いて|また|さらに|もう(?:一|1)|[2二]回目|次は|\dも|日も|にも/;
const ENGLISH_LEAD = '(?:about |around |approximately |~ ?)?';
/** A post that only names a time may be about anything. */
const LONGER =
  /すみ|申し訳|ごめん|やっぱり|もう(?:少し|ちょっと|しばらく)|延|まだ|かか|再開|復旧|終了|メンテ|お待ち|\bsorry\b|\bstill\b|longer|not (?:yet|done|there)|\bneed|make (?:that|it)|\beta\b|\bback\b|maintenance|reopen|resum|extend|\bdelay|\baiming/;
const NEW_END = new RegExp(
  `\\b(?:make (?:that|it)|new (?:eta|target|estimate|end)(?: time)?:?|eta:?|now (?:looking at|expecting|aiming (?:for|at)|targeting|planned for|until)|(?:aiming|shooting|hoping) for|looking (?:at|like)|(?:back|up|open|ready|done|finished) (?:again )?(?:at|by|around)|until|till|more like|revised to|(?:reopens?|resumes?|ends?) (?:at|by|around)) ${ENGLISH_LEAD}(${CLOCK})`,
);
const NEW_END_JA = new RegExp(
  `(?<![~-] ?)(${CLOCK})(?:頃|ごろ)?(?:まで|を(?:目標|目[途処安]|めど|見込|予定|目指)|(?:に|の)(?:再開|復旧|終了|完了)?(?:予定|見込|でき|なりそう|なる見)|になり|に変更|に延)`,
);
const IS_BACK = new RegExp(
  `\\b(?:up|back|online|open|restored)(?: again| online| up)?,? (?:since|as of) ${ENGLISH_LEAD}(${CLOCK})`,
);
const NOT_ALL =
  /n't\b|\bnot?\b|\bnever\b|\bsome\b|partial|except|\bonly\b|\bstill\b|\bbut\b|\bbe\b|\bwill\b|should|expect|hope|aim|plan|\beta\b|\bif\b|\buntil\b/;

interface Move {
  readonly to: { readonly start: EpochMs; readonly end: EpochMs };
  readonly numbers: readonly number[];
  /** Its sentence puts it there. */
  readonly isSure: boolean;
}

/** The one range of days and hours that a sentence moves something to. */
function moveIn(text: NoticeText, times: FirstLook['times']): Move | null {
  const { lower } = text.page;
  if (!MOVES.test(lower) || MORE.test(lower)) return null;
  const moves = times.flatMap((time): readonly Move[] => {
    const { range, start, end, role, around } = time;
    if (range.shape !== 'range' || start === null || end === null || end <= start || NO_PLAN.has(role)) return [];
    if (around.isDistractor || end - start > LONGEST_STOP_MS || range.start?.time?.kind !== 'time') return [];
    const first = text.tokens[range.first]?.from ?? 0;
    const last = text.tokens[range.end - 1]?.to ?? 0;
    const from = Math.max(...[...'。\n'].map((mark) => lower.lastIndexOf(mark, first)), 0);
    const before = lower.slice(from, first);
    const behind = lower.slice(last, last + REACH).split(/[。\n]/)[0] ?? '';
    if (PERHAPS.test(before + behind) || OTHER_MATTER.test(before + behind)) return [];
    const isSure = isMovedTo(before, behind);
    if (!isSure && !MOVED_BEFORE.test(lower.slice(0, first))) return [];
    return [{ to: { start, end }, numbers: numbersIn(before), isSure }];
  });
  const [move, ...others] = moves;
  return move === undefined || others.some(({ to }) => to.start !== move.to.start || to.end !== move.to.end)
    ? null
    : move;
}

const REACH = 60;
const NO_PLAN: ReadonlySet<FirstLook['times'][number]['role']> = new Set(['superseded', 'cancelled', 'recurring']);
const MOVES =
  /延期|変更|繰り?[上下]げ|前倒|後ろ倒|振り?替|移[しすり動]|改め|ずら|ずれ|順延|スライド|見送|見直|遅らせ|早め|短縮|当初の予定|代わり|祝日|\bmov|postpon|reschedul|forward|shift|push|put (?:back|off)|delay|new (?:date|time|hours|slot)|\bnow\b|instead/;
/** Beside those that are known. */
const MORE = /追加(?!料)|前回|次回|次は|別途|新たに|もう[一1]回|\b(?:additional|another|extra|a second|a further)\b/;
const PERHAPS =
  /場合|可能性|かもしれ|検討|調整中|未定|予備日(?!の|に|を)|\b(?:may|might|if|could|would|unless|considering)\b/;
/** 「に延期いたします」 behind it, or 「遅らせ、」 before it and 「といたします」 behind it. */
const MOVED_BEHIND =
  /^(?:の間)?(?:に|へ)(?:日程を|日時を|時間を)?(?:と?延期|変更|移[しすり動]|振り?替|ずら|ずれ|順延|繰り?[上下]|前倒|後ろ倒|改め|あらため|スライド|短縮|変わ)/;
const SIGN_BEFORE =
  /(?:見送り|見直し|取りやめ|遅らせ|早め|繰り?[上下]げ|前倒しし?|後ろ倒しし?|ずらし|短縮し|変更し|改め|代わりに|代えて|祝日のため|当初の予定(?:どおり|通り)|予備日(?:の|に)|延期し)/;
const HELD_BEHIND = /^(?:の間)?(?:に|で|と|へ)?(?:実施|行[いうな]|おこな|(?:いた|致)し|し|なり|させて|変更|振り?替)/;
const VERB =
  '(?:moved|postponed|rescheduled|brought forward|shifted|pushed (?:back|out)|put (?:back|off)|delayed|deferred|advanced)';
/** "has been postponed to", "will now take place on" right before the new day. */
const MOVED_IN_ENGLISH = new RegExp(
  `\\b${VERB}\\b[^.;\\n]{0,60}\\b(?:to|until|till) [^.;\\n\\d]{0,24}$|\\b(?:will|is|are) now (?:to )?(?:take place|run|be (?:held|done|carried out)|start|begin|scheduled)[^.;\\n]{0,60}$`,
);
/** Said anywhere before it; then the old day has to be named beside it, or the title has to say so. */
const MOVED_BEFORE = new RegExp(`\\b(?:${VERB}|new (?:date|time|hours|slot)|bringing\\b[^.\\n]{0,60}\\bforward)\\b`);

const isMovedTo = (before: string, behind: string): boolean =>
  MOVED_BEHIND.test(behind) || (SIGN_BEFORE.test(before) && HELD_BEHIND.test(behind)) || MOVED_IN_ENGLISH.test(before);

/** 「作業(A)」「作業2」「2回目」「2夜目」「第2回」「window 2」 */
const NUMBERED =
  /(?:作業|メンテナンス|日程|枠|停止|window|slot|part|night)[ (]{0,2}([a-h1-8])(?![a-z\d:月日時])|第?([1-8])(?:回|夜|日|晩)目?(?!間)/g;

const numbersIn = (said: string): readonly number[] => [
  ...new Set(
    everyMatch(NUMBERED, said).map(([, label, count]) => {
      const name = label ?? count ?? '';
      return /\d/.test(name) ? Number(name) : name.charCodeAt(0) - 'a'.charCodeAt(0) + 1;
    }),
  ),
];

/** The clock time behind such words. */
function clockBehind(form: RegExp, lower: string, unless: RegExp | null): number | null {
  const clock = form.exec(lower)?.[1];
  return clock === undefined || unless?.test(lower) === true ? null : minuteOf(clock);
}

const isDated = (times: FirstLook['times']): boolean =>
  times.some(({ range }) => (range.start?.date ?? range.finish?.date ?? null) !== null);

/** Days with their hours. */
const stopsIn = (times: FirstLook['times']): Sequel['more'] =>
  times.flatMap(({ range, start, end }) => {
    const isWhole = range.shape === 'range' && range.start?.date && range.start.time && range.finish?.time;
    return isWhole && start !== null && end !== null && end > start && end - start <= LONGEST_STOP_MS
      ? [{ start, end }]
      : [];
  });

const LONGEST_STOP_MS = 24 * HOUR_MS;
