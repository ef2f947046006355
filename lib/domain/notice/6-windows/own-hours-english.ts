import { DAY_MS, type EpochMs, MINUTE_MS, shift } from '../../time.ts';
import type { Service } from '../../window.ts';
import type { Clause } from '../3-layout/clauses.ts';
import { nextAfter, onNearestDay } from '../4-times/instants.ts';
import { isNobody, type Named, NOBODY } from '../5-roles/named.ts';
import type { TimedRange } from '../5-roles/timed-range.ts';
import { lowerIn, type NoticeText } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import type { WindowDraft } from './draft.ts';
import { draftOf } from './draft-of.ts';
import { type Mention, mentionsIn } from './retold-mentions.ts';
import { OTHERS, PERHAPS } from './retold-plan.ts';
import { type Side, sideAround, sideIn } from './retold-words.ts';

/** The edges of one of those that stop; those of all others under `all`. */
interface Hours {
  readonly names: Named;
  readonly item: TimedRange;
  start: EpochMs | null;
  end: EpochMs | null;
}

/** Someone is told apart. */
const HINT =
  /\b(?:first|last|later|earlier|sooner|early|before|except|only|but|while|then|follow|follows|until|again|back|rest|others?|remaining|longer|further|however|off)\b|[;(]|, [a-z ]{4,40} at |\bfor (?:trading|withdrawals|deposits)/;
const TOLD_ANEW =
  /\b(?:cancel|moved|postpon|reschedul|extend|instead of|previous|original|has not|told you|put (?:[a-z ]{2,16})?off\b|was planned|were planned|lasted)/;
/** Whoever it is said of by a verb alone. */
const BY_VERB: readonly (readonly [RegExp, Service])[] = [
  [/\b(?:trade|trading|markets?|order ?books?|matching|orders?)\b/, 'trading'],
  [
    /\b(?:withdraw|withdrawals?|payouts?|take (?:your |the )?(?:funds|money|coins) out|move (?:your )?funds out)\b/,
    'withdrawal',
  ],
  [/\b(?:deposits?|pay in|top up)\b/, 'deposit'],
  [/\b(?:log ?in|logins?|sign in)\b/, 'login'],
];
const ALL =
  /\b(?:everything|all (?:of (?:it|them)|services|three|others?|else|functions)|both|together|it all|none of (?:it|this|them)|whole|main window|the (?:upgrade|maintenance|work|interruption|window|platform|exchange|site|system)s?|we|rest|others|remaining|most)\b/;
/** What is asked of customers, and what becomes of what they sent. */
const OF_USERS =
  /\b(?:sent|credited|submitted|processed|executed|(?:placed|made|requested|received) (?:before|after|by|until)|cancel (?:your|all)|please (?!allow|wait|note|be)|will be (?:sent|paid|checked))\b/;
const MOST = 8;

/**
 * The windows of an English notice that tells when one service stops before the others, or is back behind them. Null where not
 * every clock time is understood.
 */
export function ownHoursInEnglish(
  notice: NoticeText,
  windows: readonly WindowDraft[],
  times: readonly TimedRange[],
  written: EpochMs,
): readonly WindowDraft[] | null {
  if (!mayTellApart(notice, windows, times)) return null;
  const known = new Map<string, Hours>();
  let side: Side | null = null;
  for (const clause of notice.clauses) {
    if (clause.first < notice.title.end) continue;
    const said = lowerIn(notice, clause);
    if (OTHERS.test(said) || OF_USERS.test(said) || (clause.tags & (TAG.recurring | TAG.unaffected)) !== 0) continue;
    const mentions = times
      .filter(({ around, isDateOnly }) => around.clause === clause && !isDateOnly)
      .flatMap((item) => mentionsIn(notice, item));
    if (PERHAPS.test(said) && mentions.length > 0) return null;
    if (!takeClause({ notice, known, clause, side }, mentions)) return null;
    takeLengths(notice, known, clause);
    side = sideIn(said) ?? (mentions.length > 0 || clause.isHeading ? side : null);
  }
  const told = windowsFrom(notice, windows, [...known.values()]);
  // What has begun is told as it goes on.
  return told === null || told.some(({ start }) => start !== null && start <= written) ? null : told;
}

const mayTellApart = (notice: NoticeText, windows: readonly WindowDraft[], times: readonly TimedRange[]): boolean =>
  notice.page.hasEnglish &&
  times.length <= MOST &&
  windows.length <= 2 &&
  HINT.test(notice.page.lower) &&
  !TOLD_ANEW.test(notice.page.lower) &&
  windows.every(({ cancelled, daily, endIsActual }) => !cancelled && !daily && !endIsActual) &&
  !times.some(({ role }) => role === 'superseded' || role === 'actual-end' || role === 'cancelled');

interface Walk {
  readonly notice: NoticeText;
  readonly known: Map<string, Hours>;
  readonly clause: Clause;
  readonly side: Side | null;
}

function takeClause({ notice, known, clause, side: told }: Walk, mentions: readonly Mention[]): boolean {
  let side: Side | null = told;
  let names: Named = NOBODY;
  for (const [i, mention] of mentions.entries()) {
    const from = mentions[i - 1]?.to ?? notice.tokens[clause.first]?.from ?? 0;
    const to = mentions[i + 1]?.from ?? notice.tokens[clause.end - 1]?.to ?? mention.to;
    const [lead, tail] = [notice.page.lower.slice(from, mention.from), notice.page.lower.slice(mention.to, to)];
    const beside = mention.of ?? sideBeside(lead, tail) ?? side;
    if (beside === null || beside === 'open') return false;
    side = beside;
    // Both sides of hours are of one.
    if (mention.of !== 'end') names = whoAround(lead, tail, i > 0 ? names : null);
    if (!put(known, names, side, mention)) return false;
  }
  return true;
}

const sideBeside = (lead: string, tail: string): Side | 'open' | null => {
  const near = lead.slice(lead.lastIndexOf(';') + 1);
  if (CAN_UNTIL.test(near)) return 'open';
  if (WAIT.test(near)) return 'end';
  const row = ROW_OFF.test(tail) ? 'start' : ROW_ON.test(tail) ? 'end' : null;
  return row ?? sideAround(near, tail) ?? (FROM.test(near) && !SAYS.test(tail) ? 'start' : null);
};
const WAIT = /\b(?:you|customers|users|clients|everyone)\b[^.;]{0,40}\bwait[^.;]{0,12}\b(?:until|till|for) $/;
const ROW_OFF = /^[^a-z]{0,4}[a-z ,&]{3,48}\b(?:off|offline|down|stop|close|closed)(?=[^a-z]{0,3}$)/;
const ROW_ON = /^[^a-z]{0,4}[a-z ,&]{3,48}\b(?:on|up|back|online|open)(?=[^a-z]{0,3}$)/;
/** 「Withdrawals are possible until 09:30」 says not that they stop then. */
const CAN_UNTIL = /\b(?:possible|can|may|able|accepted|available|open)\b[^.;]{0,40}\b(?:until|till|up to) $/;
/** It says itself what happens then. */
const SAYS = /\b(?:may|might|is|are|will|can|be)\b/;
const FROM = /\b(?:from|as of|as from|starting)(?: about)? $/;

/** The words right before it, from the last break on; else those behind it; else whom the one before was of. */
function whoAround(lead: string, tail: string, before: Named | null): Named {
  const near = lead.split(BREAK).at(-1) ?? '';
  for (const words of [near, lead]) {
    const names = namesIn(words);
    if (names !== null) return names;
  }
  const behind = tail.split(BREAK_BEHIND)[0] ?? '';
  return namesIn(behind) ?? before ?? NOBODY;
}

const BREAK = /[;:(]|, (?:and|but|while|whereas) | but | while | whereas |\. /;
const BREAK_BEHIND =
  /;|\.(?: |$)|, |,? (?:and|but|while|whereas) (?:then|it|they|we|you|will|is|are|at|from|until|the|resumes?|reopens?|back|returns?)\b/;

/** Null: nobody is named. */
export function namesIn(words: string): Named | null {
  const services = BY_VERB.filter(([verb]) => verb.test(words)).map(([, service]) => service);
  if (ALL.test(words) && services.length === 0) return NOBODY;
  return services.length === 0 ? null : { services, assets: [], isSort: false };
}

const keyOf = ({ services }: Named): string => services.join();

/** False where another was told for that edge. */
function put(known: Map<string, Hours>, names: Named, side: Side, mention: Mention): boolean {
  const hours = known.get(keyOf(names)) ?? { names, item: mention.item, start: null, end: null };
  known.set(keyOf(names), hours);
  const at = placed(known, hours, side, mention);
  if (hours[side] !== null && hours[side] !== at) return false;
  hours[side] = at;
  return true;
}

/** A clock time without a day is the one next to what is known. */
function placed(known: Map<string, Hours>, hours: Hours, side: Side, { at, isLoose }: Mention): EpochMs {
  const others = [...known.values()];
  const start = hours.start ?? others.find((other) => other.start !== null)?.start ?? null;
  if (!isLoose || start === null) return at;
  if (side === 'start') return onNearestDay(at, start);
  return nextAfter(start, at);
}

/** 「Duration: 4 h for trading, 6 h 30 min for withdrawals」 */
function takeLengths(notice: NoticeText, known: Map<string, Hours>, clause: Clause): void {
  const all = [...known.values()].find(({ start, end }) => start !== null && end === null);
  if (all?.start == null) return;
  for (let i = clause.first; i < clause.end; i++) {
    const token = notice.tokens[i];
    if (token?.kind !== 'duration') continue;
    const names = namesIn(FOR.exec(notice.page.lower.slice(token.to, token.to + 32))?.[1] ?? '');
    if (names === null || isNobody(names)) continue;
    known.set(keyOf(names), {
      names,
      item: all.item,
      start: all.start,
      end: shift(all.start, token.minutes * MINUTE_MS),
    });
  }
}
const FOR = /^ (?:for|with) ([a-z ]{4,20})/;

/** Each with both edges, where what is not told of it is as with the others; null where they do not differ. */
function windowsFrom(
  notice: NoticeText,
  windows: readonly WindowDraft[],
  hours: readonly Hours[],
): readonly WindowDraft[] | null {
  const isAll = (own: Hours): boolean => isNobody(own.names) || hours.some((other) => isWithin(other.names, own.names));
  const whole = wholeOf(hours.filter(isAll));
  const apart = hours.filter((own) => !isAll(own));
  const start = (own: Hours): EpochMs | null => own.start ?? whole?.start ?? null;
  const end = (own: Hours): EpochMs | null => own.end ?? whole?.end ?? null;
  if (apart.length === 0 || areMixed(apart) || apart.some((own) => !isSound(start(own), end(own)))) return null;
  const isWhole = whole !== undefined && isSound(whole.start, whole.end);
  const differing = apart.filter((own) => !isWhole || start(own) !== whole.start || end(own) !== whole.end);
  const drafts = [
    ...(isWhole ? [draftFrom(notice, whole, whole, false)] : []),
    ...differing.map((own) => draftFrom(notice, own, { start: start(own), end: end(own) }, true)),
  ];
  const told = new Set(drafts.map(keyOfHours));
  if (!drafts.every((draft) => drafts.some((other) => other !== draft && shareEdge(draft, other)))) return null;
  if (told.size < 2 || told.size !== drafts.length || areSame(windows, told)) return null;
  return drafts;
}

/** They stop or come back together. */
const shareEdge = (a: WindowDraft, b: WindowDraft): boolean => a.start === b.start || a.end === b.end;

const isSound = (start: EpochMs | null, end: EpochMs | null): boolean =>
  start !== null && end !== null && end > start && end - start < DAY_MS;

/** A list that takes in somebody told apart is of all. */
const isWithin = (a: Named, b: Named): boolean =>
  a.services.length > 0 &&
  a.services.length < b.services.length &&
  a.services.every((service) => b.services.includes(service));

function wholeOf(all: readonly Hours[]): Hours | undefined {
  const [first] = all;
  const start = all.find((hours) => hours.start !== null)?.start ?? null;
  return first && { ...first, start, end: all.find((hours) => hours.end !== null)?.end ?? null };
}

/** One service in two lists. */
const areMixed = (apart: readonly Hours[]): boolean => {
  const services = apart.flatMap(({ names }) => names.services);
  return new Set(services).size !== services.length;
};

const keyOfHours = ({ start, end }: Pick<WindowDraft, 'start' | 'end'>): string => `${start}/${end}`;
const areSame = (windows: readonly WindowDraft[], told: ReadonlySet<string>): boolean =>
  windows.length === told.size && windows.every((window) => told.has(keyOfHours(window)));

const draftFrom = (
  { tokens }: NoticeText,
  { item, names }: Hours,
  { start, end }: Pick<WindowDraft, 'start' | 'end'>,
  isPart: boolean,
): WindowDraft => ({ ...draftOf(tokens, item), start, end, isPart, names, isLoose: false });
