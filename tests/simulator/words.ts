import type { NotificationContent } from '../../lib/app/ports.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../lib/domain/time.ts';
import { asInJapan } from './clocks.ts';
import { PART_NAMES } from './part-names.ts';

/*
 * Understands what a notification says, from its words alone: written from the catalogue's sentences, without its
 * code, so that a sentence built from the wrong value is heard as what it says.
 */

/** What the title is about. */
export type Topic =
  | 'announced'
  | 'ahead'
  | 'changed'
  | 'extended'
  | 'cancelled'
  | 'postponed'
  | 'due-now'
  /** Due when it was told, and seen or said since. */
  | 'under-way'
  /** Its planned end had passed when it was told, whatever was said since. */
  | 'past'
  | 'stopped'
  | 'past-end'
  | 'back'
  | 'said-over'
  | 'end-passed'
  | 'end-passed-running'
  | 'said-stopped'
  | 'said-over-unseen'
  | 'auction'
  | 'pre-open'
  | 'opening'
  | 'old-plan'
  /** As `ahead`, in words that stay true until the start. */
  | 'planned'
  | 'old-halt'
  | 'halt'
  /** A word of the exchange that is neither a stop nor trading; and that it is gone. */
  | 'word'
  | 'word-over';

/** A clock time in Japan, with its day where the words name one. */
export interface ClockTime {
  readonly month: number | null;
  readonly day: number | null;
  readonly hour: number;
  readonly minute: number;
}

/** A duration as said, and how much of it the words leave away. */
export interface Span {
  readonly ms: number;
  readonly grainMs: number;
}

export interface Range {
  readonly start: ClockTime;
  /** null: the end is said to be open. */
  readonly end: ClockTime | null;
}

/** One thing that a notification states. */
export type Claim =
  | { readonly says: 'until-start'; readonly span: Span }
  | { readonly says: 'times' | 'times-before' | 'planned-times'; readonly range: Range }
  | {
      readonly says: 'new-end' | 'started-at' | 'planned-start' | 'planned-end' | 'planned-end-was' | 'seen-at';
      readonly at: ClockTime;
    }
  | { readonly says: 'since-start' | 'until-end' | 'past-end' | 'since-sight' | 'lasted'; readonly span: Span }
  | { readonly says: 'against-plan' | 'against-first'; readonly longer: boolean; readonly span: Span }
  | { readonly says: 'open-end' | 'as-planned' | 'as-first' | 'not-announced' | 'local-time' }
  | { readonly says: 'stop-not-seen' | 'back-not-seen' | 'still-running' }
  | { readonly says: 'stops'; readonly services: string }
  /** Of the machine's own clock. */
  | { readonly says: 'clock-off'; readonly isFast: boolean; readonly span: Span }
  /** What the exchange shows: HALT, the code, flags, or a word of its own. */
  | { readonly says: 'shows'; readonly signs: readonly string[] }
  /** Of a part that goes its own way: when it is planned, until when, or that it is off. */
  | { readonly says: 'apart'; readonly name: string; readonly planned: PartPlan }
  | { readonly says: 'something-else'; readonly line: string };

export type PartPlan =
  | { readonly is: 'planned'; readonly range: Range }
  | { readonly is: 'until'; readonly end: ClockTime | null }
  | { readonly is: 'off' };

export interface Told {
  readonly topic: Topic | null;
  readonly claims: readonly Claim[];
}

type Reading = (match: RegExpMatchArray) => Claim[];

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function spanOf(words: string): Span {
  const ja = /^(?:(\d+)日)?(?:(\d+)時間)?(?:(\d+)分)?$/.exec(words);
  const en = /^(?:(\d+) d ?)?(?:(\d+) h ?)?(?:(\d+) min)?$/.exec(words);
  const parts = ja ?? en;
  if (parts === null || words === '') throw new Error(`no duration: ${words}`);
  const [days, hours, minutes] = [Number(parts[1] ?? 0), Number(parts[2] ?? 0), Number(parts[3] ?? 0)];
  return { ms: days * DAY_MS + hours * HOUR_MS + minutes * MINUTE_MS, grainMs: days > 0 ? HOUR_MS : MINUTE_MS };
}

function clockOf(words: string): ClockTime {
  const ja = /^(?:(\d+)\/(\d+)\(.\) )?(\d+):(\d\d)$/.exec(words);
  if (ja !== null) {
    return {
      month: ja[1] === undefined ? null : Number(ja[1]),
      day: ja[2] === undefined ? null : Number(ja[2]),
      hour: Number(ja[3]),
      minute: Number(ja[4]),
    };
  }
  const en = /^(?:\w{3} (\d+) (\w{3}), )?(\d+):(\d\d)$/.exec(words);
  if (en === null) throw new Error(`no time: ${words}`);
  return {
    month: en[2] === undefined ? null : MONTHS.indexOf(en[2]) + 1,
    day: en[1] === undefined ? null : Number(en[1]),
    hour: Number(en[3]),
    minute: Number(en[4]),
  };
}

function rangeOf(words: string): Range {
  const open = /^(.+?)(?:〜未定|, open end)$/.exec(words);
  if (open?.[1] !== undefined) return { start: clockOf(open[1]), end: null };
  const [from, to] = words.split(/[〜–]/);
  if (from === undefined || to === undefined) throw new Error(`no range: ${words}`);
  return { start: clockOf(from), end: clockOf(to) };
}

const group = (match: RegExpMatchArray, index: number): string => match[index] ?? '';
const NOTHING: Reading = () => [];

/** Flags of the exchange as they are worded. */
const FLAGS: readonly (readonly [words: RegExp, flag: string])[] = [
  [/^取扱い停止$|^not enabled$/, 'is_enabled'],
  [/^新規注文の停止$|^new orders stopped$/, 'stop_order'],
  [/^注文・取消の停止$|^orders and cancels stopped$/, 'stop_order_and_cancel'],
  [/^成行注文の停止$|^market orders stopped$/, 'stop_market_order'],
  [/^停止と通常の繰り返し$|^stopped and trading by turns$/, 'alternating'],
];
const signOf = (words: string): string => FLAGS.find(([pattern]) => pattern.test(words))?.[1] ?? words;
const shows: Reading = (match) => [{ says: 'shows', signs: [signOf(group(match, 1))] }];

const TITLES: readonly (readonly [RegExp, Topic, Reading?])[] = [
  [/停止の予定が発表されました$/, 'announced'],
  [/ stop announced$/, 'announced'],
  [/^あと(.+)で.+が止まります$/, 'ahead', (match) => [{ says: 'until-start', span: spanOf(group(match, 1)) }]],
  [/ stops? in (.+)$/, 'ahead', (match) => [{ says: 'until-start', span: spanOf(group(match, 1)) }]],
  [/停止の時刻が異なるお知らせが出ました$|: another notice gives other times$/, 'changed'],
  [/停止の予定が変わりました$/, 'changed'],
  [/: the planned stop has changed$/, 'changed'],
  [/^検知した停止についてお知らせが出ました$/, 'stopped'],
  [/^A notice about the halt has appeared$/, 'stopped'],
  [/^終了予定が(.+)に延長されました$/, 'extended', (match) => [{ says: 'new-end', at: clockOf(group(match, 1)) }]],
  [/^Extended: planned end is now (.+)$/, 'extended', (match) => [{ says: 'new-end', at: clockOf(group(match, 1)) }]],
  [/停止の終了予定が(.+)に延長されました$/, 'extended', (match) => [{ says: 'new-end', at: clockOf(group(match, 1)) }]],
  [/ extended: planned end is now (.+)$/, 'extended', (match) => [{ says: 'new-end', at: clockOf(group(match, 1)) }]],
  [/停止の予定は中止になりました$/, 'cancelled'],
  [/: the planned stop was cancelled$/, 'cancelled'],
  [/停止の予定は延期になりました$/, 'postponed'],
  [/: the planned stop was postponed$/, 'postponed'],
  [/停止の予定時間です$/, 'due-now'],
  [/: time of the planned stop$/, 'due-now'],
  [/^お知らせでは.+停止中です$/, 'said-stopped'],
  [/: stopped, says the notice$/, 'said-stopped'],
  [/は停止中です$/, 'stopped'],
  [/ (?:is|are) stopped$/, 'stopped'],
  [/^終了予定を過ぎています$/, 'past-end'],
  [/^Past the planned end$/, 'past-end'],
  [/の再開を確認しました$/, 'back'],
  [/ (?:is|are) back$/, 'back'],
  [/停止は終了したとのお知らせです$/, 'said-over'],
  [/: the notice says it is over$/, 'said-over'],
  [/停止の終了予定を過ぎました$/, 'end-passed'],
  [/: the planned end has passed$/, 'end-passed'],
  [/^予定の終了時刻を過ぎ、取引は動いています（[\d:]+に確認）$/, 'end-passed-running'],
  [/^The planned end has passed and trading is running \(seen at [\d:]+\)$/, 'end-passed-running'],
  [/^お知らせでは終了・取引の再開は未確認$/, 'said-over-unseen'],
  [/^The notice says it is over, trading not seen back yet$/, 'said-over-unseen'],
  [/^再開準備モード（板寄せ）・[\d:]+に取引再開の予定$/, 'auction'],
  [/^Resumption mode \(auction\), trading is planned to reopen at [\d:]+$/, 'auction'],
  [/^取消のみ可・取引再開まで新規注文はできません$|^Cancels only: no new orders until trading resumes$/, 'pre-open'],
  [/^板寄せ中・取引再開まで約定しません$|^Opening auction: nothing is matched until trading resumes$/, 'opening'],
  [/停止の予定 .+（.+の情報）$/, 'old-plan'],
  [/: stop planned, .+ \(read .+\)$/, 'old-plan'],
  [/停止の予定 (.+)$/, 'planned', (match) => [{ says: 'planned-start', at: clockOf(group(match, 1)) }]],
  [/: stop planned, (.+)$/, 'planned', (match) => [{ says: 'planned-start', at: clockOf(group(match, 1)) }]],
  [/^取引の停止を検知しました（.+の情報）$/, 'old-halt'],
  [/^Trading halt detected \(read .+\)$/, 'old-halt'],
  [/^取引所の表示が「(.+)」になっています$/, 'word', shows],
  [/^The exchange now says “(.+)”$/, 'word', shows],
  [/^取引所の表示が通常に戻りました$/, 'word-over'],
  [/^The exchange is shown as usual again$/, 'word-over'],
  [/^取引の停止を検知しました$/, 'halt'],
  [/^Trading halt detected$/, 'halt'],
];

const lasted: Reading = (match) => [
  { says: 'lasted', span: spanOf(group(match, 1)) },
  ...(group(match, 2) === '' ? [] : againstPlan(group(match, 2))),
];

function againstPlan(words: string): Claim[] {
  const inside = /^（(.+)）$|^ \((.+)\)$/.exec(words);
  const said = inside?.[1] ?? inside?.[2] ?? '';
  return said.split(/・|, /).map((part): Claim => {
    if (/^当初の予定どおり$|^as first planned$/.test(part)) return { says: 'as-first' };
    if (/^(?:変更後の)?予定どおり$|^as (?:last )?planned$/.test(part)) return { says: 'as-planned' };
    const by =
      /^(当初の|変更後の)?予定より(.+?)(長い|短い)$/.exec(part) ??
      swapped(/^(.+) (over|under) (?:plan|the (first|last) plan)$/.exec(part));
    if (by?.[2] === undefined) return { says: 'something-else', line: words };
    const isFirst = by[1] === '当初の' || by[1] === 'first';
    const longer = by[3] === '長い' || by[3] === 'over';
    return { says: isFirst ? 'against-first' : 'against-plan', longer, span: spanOf(by[2]) };
  });
}

/** English names the plan last. */
const swapped = (match: RegExpExecArray | null): (string | undefined)[] | null =>
  match === null ? null : [match[0], match[3], match[1], match[2]];

const ahead: Reading = (match) => [
  { says: 'times', range: rangeOf(group(match, 1)) },
  ...(group(match, 2) === '' ? [] : [{ says: 'local-time' } as const]),
  ...(group(match, 3) === '' ? [] : [{ says: 'until-start', span: spanOf(group(match, 3)) } as const]),
];

const LINES: readonly (readonly [RegExp, Reading])[] = [
  [/^予定は(.+)まで・(.+)超過$/, overrun],
  [/^Planned end was (.+), (.+) over$/, overrun],
  [/^予定は(.+) JST$/, (match) => [{ says: 'planned-times', range: rangeOf(group(match, 1)) }]],
  [/^Planned: (.+) JST$/, (match) => [{ says: 'planned-times', range: rangeOf(group(match, 1)) }]],
  [/^(.+) JST に検知(?:・(.+)経過)?$/, sighted],
  [/^Seen at (.+?) JST(?:, (.+) ago)?$/, sighted],
  [/^(.+?)開始(?:・(.+?)経過)?$/, started],
  [/^(?:Start|Since) (.+?)(?:, ((?:\d+ \w+ ?)+) so far)?$/, started],
  [/^(.+)開始予定$/, (match) => [{ says: 'planned-start', at: clockOf(group(match, 1)) }]],
  [/^Planned start (.+)$/, (match) => [{ says: 'planned-start', at: clockOf(group(match, 1)) }]],
  [/^(.+)終了予定・あと(.+)$/, endAhead],
  [/^Planned end (.+), (.+) left$/, endAhead],
  [/^(.+)終了予定$/, (match) => [{ says: 'planned-end', at: clockOf(group(match, 1)) }]],
  [/^Planned end (.+)$/, (match) => [{ says: 'planned-end', at: clockOf(group(match, 1)) }]],
  [/^終了時刻は未定です$|^No end announced$/, () => [{ says: 'open-end' }]],
  [/^停止はまだ確認できていません$|^The stop has not been confirmed yet$/, () => [{ says: 'stop-not-seen' }]],
  [/^再開はまだ確認できていません$|^No sign of recovery yet$/, () => [{ says: 'back-not-seen' }]],
  [
    /^停止も再開も確認できていません$|^Neither a stop nor a recovery was seen$/,
    () => [{ says: 'stop-not-seen' }, { says: 'back-not-seen' }],
  ],
  [/^取引はまだ動いています（[\d:]+に確認）$/, () => [{ says: 'still-running' }]],
  [/^Trading is still running \(seen at [\d:]+\)$/, () => [{ says: 'still-running' }]],
  [/^(.+?) JST(?:（現地時間(.+)）)?(?:・あと(.+))?$/, ahead],
  [/^(.+?) JST(?: \((.+) local\))?(?:, (.+) left)?$/, ahead],
  [/^変更前 (.+?)(?: JST)?$/, (match) => [{ says: 'times-before', range: rangeOf(group(match, 1)) }]],
  [/^Before: (.+?)(?: JST)?$/, (match) => [{ says: 'times-before', range: rangeOf(group(match, 1)) }]],
  [/^停止: (.*)$/, (match) => [{ says: 'stops', services: group(match, 1) }]],
  [/^Stops: (.*)$/, (match) => [{ says: 'stops', services: group(match, 1) }]],
  [/^停止 ([^（]+)(（.+）)?$/, lasted],
  [/^Stopped for ([^(]+?)( \(.+\))?$/, lasted],
  [/^予定にない停止です。/, () => [{ says: 'not-announced' }]],
  [/^Not announced\./, () => [{ says: 'not-announced' }]],
  [/^お知らせの時刻が一致していません|^The notices disagree on the times/, NOTHING],
  // Advice and links state nothing about the stop.
  [/^先に: |^First: /, NOTHING],
  [/^注文の扱いはお知らせ本文をご確認ください$|^See the notice for how orders are treated$/, NOTHING],
  [/^注文・残高を確認してください$|^Check your orders and balances$/, NOTHING],
  [/^入出金の状況と残高を確認してください$|^Check your transfers and balances$/, NOTHING],
  [/^注文の取消は今のうちに$|^Cancel orders now while you can$/, NOTHING],
  [/^成行は不可、Post Only は無効$|^No market orders, Post Only ignored$/, NOTHING],
  [/^端末の時計が(.+)(進んで|遅れて)います（表示は取引所の時計によります）$/, clockOff],
  [/^Your clock is (.+) (fast|slow) \(times follow the exchange’s clock\)$/, clockOff],
  // How old the knowledge is, how well the exchange can be seen, and who said so.
  [
    /^オフラインです$|^公開ページ|^最初の確認を|^You are offline$|^No answer from the|^First reading |^Access to the public/,
    NOTHING,
  ],
  [/^停止の最終確認は|^Last seen stopped at /, NOTHING],
  [/^お知らせの確認は|^Notices were read /, NOTHING],
  [/のお知らせで終了$|^Notice of .+ says it is over$/, NOTHING],
  [/^停止かどうかはこの表示だけでは分かりません$|^Whether trading is stopped cannot be told from that$/, NOTHING],
  [/^取引画面をご確認ください$|^Check the trading page$/, NOTHING],
  [/^(HALT)（注文も取消も受付停止）$/, shows],
  [/^(HALT) \(orders and cancels suspended\)$/, shows],
  [/^メンテナンス中の応答（コード (10007)）$/, shows],
  [/^Answers “in maintenance” \(code (10007)\)$/, shows],
  [/^取引停止中の応答$|^Answers that trading is stopped$/, NOTHING],
  [/^それまでの表示: (.+)$/, shows],
  [/^It said: (.+)$/, shows],
  [/^(取扱い停止|新規注文の停止|注文・取消の停止)$/, shows],
  [/^(not enabled|new orders stopped|orders and cancels stopped)$/, shows],
];

/** What is said of a part beside its name. */
const PART_PLANS: readonly (readonly [RegExp, (words: string) => PartPlan])[] = [
  [/^(中止・延期|called off)$/, () => ({ is: 'off' })],
  [/(?:^|・)([^・]+?)終了予定(?:（[^）]+情報）)?$/, until],
  [/(?:^|, )planned end (.+?)(?: \((?:old data|read at [^)]+)\))?$/, until],
  [/^終了予定(.+?)を(?:超過|経過)/, until],
  [/past the planned end (.+?), /, until],
  [/^(.+) 予定(?:（[^）]+情報）)?$/, (words) => ({ is: 'planned', range: rangeOf(words) })],
  [/^planned (.+?)(?: \((?:old data|read at [^)]+)\))?$/, (words) => ({ is: 'planned', range: rangeOf(words) })],
];

function until(words: string): PartPlan {
  return { is: 'until', end: /^(?:時刻未定で|not announced)$/.test(words) ? null : clockOf(words) };
}

const NAMES_OF_PARTS = Object.values(PART_NAMES).flatMap(({ shown }) => shown);

function partLine(line: string): Claim | null {
  const [, name, words] = /^(.+?): (.+)$/.exec(line) ?? [];
  if (words === undefined || !NAMES_OF_PARTS.some((known) => known === name)) return null;
  for (const [pattern, read] of PART_PLANS) {
    const match = words.match(pattern);
    if (match !== null) return { says: 'apart', name: name ?? '', planned: read(group(match, 1)) };
  }
  return null;
}

function clockOff(match: RegExpMatchArray): Claim[] {
  return [{ says: 'clock-off', isFast: /進|fast/.test(group(match, 2)), span: spanOf(group(match, 1)) }];
}

function overrun(match: RegExpMatchArray): Claim[] {
  return [
    { says: 'planned-end-was', at: clockOf(group(match, 1)) },
    { says: 'past-end', span: spanOf(group(match, 2)) },
  ];
}

function sighted(match: RegExpMatchArray): Claim[] {
  return [
    { says: 'seen-at', at: clockOf(group(match, 1)) },
    ...(match[2] === undefined ? [] : [{ says: 'since-sight', span: spanOf(match[2]) } as const]),
  ];
}

function started(match: RegExpMatchArray): Claim[] {
  return [
    { says: 'started-at', at: clockOf(group(match, 1)) },
    ...(match[2] === undefined ? [] : [{ says: 'since-start', span: spanOf(match[2]) } as const]),
  ];
}

function endAhead(match: RegExpMatchArray): Claim[] {
  return [
    { says: 'planned-end', at: clockOf(group(match, 1)) },
    { says: 'until-end', span: spanOf(group(match, 2)) },
  ];
}

const AGE = /^(?:お知らせの確認は|Notices were read )/m;

/** What `content` states. A line nobody knows is `something-else`: the title of a notice, or an unknown sentence. */
export function understand(shown: Pick<NotificationContent, 'title' | 'message'>): Told {
  const [title, message] = [asInJapan(shown.title), asInJapan(shown.message)];
  const inMessage = message.split('\n').flatMap(understandLine);
  for (const [pattern, topic, read = NOTHING] of TITLES) {
    const match = title.match(pattern);
    // A plan that names its age claims no more than that it was planned.
    const isOld = topic === 'planned' && AGE.test(message);
    if (match !== null) return { topic: isOld ? 'old-plan' : topic, claims: [...read(match), ...inMessage] };
  }
  return { topic: null, claims: inMessage };
}

function understandLine(line: string): Claim[] {
  const part = partLine(line);
  if (part !== null) return [part];
  for (const [pattern, read] of LINES) {
    const match = line.match(pattern);
    if (match !== null) return read(match);
  }
  return [{ says: 'something-else', line }];
}
