import { epochMs } from '../time.ts';
import type { Evidence, Service, WindowStatus } from '../window.ts';
import { tellsOfEarlier } from './2-tokens/earlier-calling.ts';
import type { Clause } from './3-layout/clauses.ts';
import { midnightOf } from './4-times/instants.ts';
import { lastOpenEndIn } from './5-roles/ends-taken-back.ts';
import { changesWhatIsKnown, isOfOccasion, withoutChanges } from './5-roles/whose-change.ts';
import type { WindowDraft } from './6-windows/draft.ts';
import { recurringOf } from './6-windows/slots.ts';
import { announcesStop, explainsOnly } from './7-facts/announces.ts';
import type { OtherMatter } from './7-facts/elsewhere.ts';
import { factsOf } from './7-facts/facts-of-notice.ts';
import { type Facts, factsOfRow } from './7-facts/facts-of-row.ts';
import { isNotBack } from './7-facts/not-back.ts';
import { type Group, groupsOf, inOrder, partNames } from './7-facts/parts.ts';
import { saysChange } from './7-facts/says-change.ts';
import { sequelOf } from './7-facts/sequel.ts';
import { somebodyElse } from './7-facts/somebody-else.ts';
import { sortsIn } from './7-facts/sorts.ts';
import { sparedParts } from './7-facts/spared-parts.ts';
import { daysOfState } from './7-facts/state-days.ts';
import { saysBegun } from './7-facts/state-english.ts';
import { numbersOfState } from './7-facts/state-numbers.ts';
import { subjectOfState, withMoneyParts } from './7-facts/state-subject.ts';
import {
  asPutOffAhead,
  beginsLater,
  hasLaterEnd,
  hasLostEnd,
  isCorrection,
  isDayOf,
  isLengthened,
  isLongOver,
  type Standing,
  standingOf,
  stateByMove,
  stateByTime,
  staysInRow,
} from './7-facts/status.ts';
import { kindsIn, servicesIn } from './7-facts/words-in.ts';
import { isWorkOver } from './7-facts/work-over.ts';
import { secondLookAt } from './8-second-look/leftovers.ts';
import { GOES_ON, hasUnplaced, isDatedAhead } from './8-second-look/unplaced.ts';
import { type FirstLook, firstLookAt } from './first-look.ts';
import { type HeldWindows, windowsOf } from './held-windows.ts';
import type { Issuer, Notice, NoticeReading, ReadPart, ReadWindow } from './notice.ts';
import { type NoticeText, tagsIn } from './notice-text.ts';
import { struckTimes } from './struck-times.ts';
import { partStatesIn, toldApart, toldOfOthers } from './told-apart.ts';
import { TAG } from './words/tags.ts';

const UNKNOWN = { issuer: 'unknown' } as const;

/**
 * Understands one notice: its windows with the text they were read from, what stops, and where the matter stands.
 * Pure and total: any text gives a reading, at worst one without windows. Linear in the length of the text.
 */
export function readNotice(notice: Notice, { issuer }: { readonly issuer: Issuer } = UNKNOWN): NoticeReading {
  const look = firstLookAt(notice);
  const held = windowsOf(notice, look);
  const facts = factsOf(look, held, issuer);
  const struck = struckTimes(notice, look, held.drafts);
  const isGuide = isSilent(held) && explainsOnly(look.text);
  const unreadable = (!isGuide && isUnreadable(look, held)) || isStruckThrough(look, held, struck);
  const withStruck = { ...held, superseded: [...held.superseded, ...struck] };
  const state = stateHeld(notice, look, withStruck, { kind: facts.kind, unreadable, struck });
  const { shown, superseded, isPutOff } = standingWindows(withStruck, state);
  const second = secondLookAt(look.text, {
    times: look.times,
    windows: shown.map(({ window }) => window),
    superseded,
    written: held.written,
    otherMatter: look.otherMatter,
    isSilent: !isGuide && isSilent(held) && shown.length === 0 && (held.said === null || GOES_ON.has(held.said)),
  });
  const inText = (offset: number): number => offset - look.textFrom;
  const groups = groupsOf(shown);
  const told = {
    windows: groups.map((group) => readGroup(notice.id, look, factsOfRow(look.text, facts, { group, groups }), group)),
    superseded: superseded.filter((old) => !isPutOff(old)),
    isEndOpen: lastOpenEndIn(look.text) !== undefined,
    isCorrection: isCorrection(look.text),
    isChange: saysChange(
      look.text,
      shown.map(({ window }) => window.clause),
    ),
    kind: facts.kind,
    services: facts.services,
    assets: facts.assets,
    state,
    isWorkOver: isWorkOver(look.text.page),
    ...subjectsOf(look, facts, state),
    stateDays: shown.length > 0 ? [] : daysOfState(look.text, state, look.near),
    stateNumbers: numbersOfState(look.text),
    movedDays: shown.some(({ window }) => !window.dateOnly)
      ? []
      : look.moves.map(({ from, to }) => ({ from: midnightOf(from), to: midnightOf(to) })),
    sequel: sequelOf(look),
    recurring: held.slots.map((slot) => recurringOf(slot, look.text.tokens, (span) => look.originalOf(span).text)),
    unreadable: unreadable || second.isVague,
    leftovers: second.leftovers.map((left) => ({ ...left, from: inText(left.from), to: inText(left.to) })),
    truncated: look.isCut || held.isCut,
  };
  const all = toldApart(told, partStatesIn(look, held));
  const apart = changesNothing(look, held, all) ? withoutChanges(all) : all;
  return issuer === 'exchange' ? toldOfOthers(apart, somebodyElse(look.text, notice.exchange)) : apart;
}

/** A stop is announced or under way, and no time of it could be read. */
function isUnreadable(look: FirstLook, held: HeldWindows): boolean {
  const { said, written } = held;
  const { text, topic } = look;
  if (!isSilent(held) || topic.isElsewhere || topic.isOfAccounts) return false;
  if (hasUnplaced(look, said, written) || isDatedAhead(look, said, written)) return true;
  const isUnderWay = said === 'in-progress' || said === 'extended';
  return announcesStop(text) || (isUnderWay && (text.title.end === 0 || isTitled(text)));
}

/** Nothing that would be shown was read: no window, no slot, no old time. */
const isSilent = ({ drafts, slots, superseded }: HeldWindows): boolean =>
  drafts.length === 0 && slots.length === 0 && !superseded.some(({ start, end }) => start !== null || end !== null);

/** All its times are struck out and nothing says what became of them: whoever read them before has to look. */
const isStruckThrough = (
  { text, topic }: FirstLook,
  { drafts, slots, said }: HeldWindows,
  struck: NoticeReading['superseded'],
): boolean =>
  struck.length > 0 &&
  drafts.length === 0 &&
  slots.length === 0 &&
  (said === null || said === 'scheduled') &&
  isTitled(text) &&
  !topic.isElsewhere;

/** The title names the stop or what failed. */
const isTitled = (text: NoticeText): boolean =>
  (tagsIn(text, text.title) & TAG.article) === 0 &&
  ((tagsIn(text, text.title) & TAG.stop) !== 0 || kindsIn(text.tokens, text.title).includes('emergency'));

/** 「Webinar cancelled」, 「Looking back at the outage」: a word about another matter is none about a stop that is known. */
const changesNothing = ({ text, otherMatter }: FirstLook, { drafts }: HeldWindows, told: NoticeReading): boolean =>
  (otherMatter !== null && NO_STOP_OF_OURS.has(otherMatter) && drafts.length === 0) ||
  (changesWhatIsKnown(told) && isOfOccasion(text));

/** By these nothing that is known of a stop can change. */
const NO_STOP_OF_OURS: ReadonlySet<OtherMatter> = new Set([
  'another occasion',
  'what is beside the services',
  'the account of one customer',
  'news from abroad',
  'a stop of somebody else',
  'another company',
  'a sample of code',
  'a fake mail',
]);

/** What the notice says of the state, else what its times tell. */
function stateHeld(
  { publishedAt }: Notice,
  { plainTokens, text, topic }: FirstLook,
  { drafts, superseded, said, written }: HeldWindows,
  { kind, unreadable, struck }: Pick<NoticeReading, 'kind' | 'unreadable'> & { struck: NoticeReading['superseded'] },
): NoticeReading['state'] {
  if ((said ?? 'in-progress') === 'in-progress' && goesOnLonger(drafts, superseded, written)) return 'extended';
  if (said !== null) return asPutOffAhead(said, drafts, superseded, written);
  if (drafts.length > 0 && drafts.every(({ cancelled }) => cancelled)) return 'cancelled';
  const moved = isKeptAsTold({ plainTokens, text }, drafts) ? null : stateByMove(drafts, superseded, written);
  if (moved !== null) return moved;
  if (isOnlyLengthened(drafts, struck, superseded)) return 'extended';
  const isEmergency = kind === 'emergency' || topic.isEmergency || isComingBack(drafts) || saysBegun(text.page);
  return unreadable ? 'scheduled' : unlessNotBack(stateByTime(drafts, publishedAt, isEmergency), text, drafts, written);
}

/** Its old times are of an earlier one, or were written wrong, or are those of one of several. */
const isKeptAsTold = (
  { plainTokens, text }: Pick<FirstLook, 'plainTokens' | 'text'>,
  drafts: HeldWindows['drafts'],
): boolean =>
  tellsOfEarlier(plainTokens, text.page.text, text.page.lower) || isCorrection(text) || drafts.some(staysInRow);

/** It has a later end, or none any more. */
const goesOnLonger = (
  drafts: HeldWindows['drafts'],
  superseded: HeldWindows['superseded'],
  written: HeldWindows['written'],
): boolean => hasLaterEnd(drafts, superseded, written) || hasLostEnd(drafts, superseded, written);

/** 「~~21:00~~ 22:00～~~1:00~~ 2:00」 begins later too. */
const isOnlyLengthened = (
  drafts: HeldWindows['drafts'],
  struck: NoticeReading['superseded'],
  superseded: NoticeReading['superseded'],
): boolean => isLengthened(drafts, struck) && !beginsLater(drafts, superseded);

/** Its end has just passed, and it says that nothing is back; what tells of days ago also tells what will be done about it. */
const unlessNotBack = (
  state: NoticeReading['state'],
  { page }: NoticeText,
  drafts: HeldWindows['drafts'],
  written: HeldWindows['written'],
): NoticeReading['state'] =>
  state === 'completed' && !drafts.every((window) => isLongOver(window, written)) && isNotBack(page)
    ? 'in-progress'
    : state;

/** Rows tell when each service comes back: what has begun by then is under way. */
const isComingBack = (drafts: HeldWindows['drafts']): boolean =>
  drafts.some(({ from }) => from.some(({ rule }) => rule === 'a row of what comes back by steps'));

interface StandingWindows {
  readonly shown: readonly Standing[];
  readonly superseded: NoticeReading['superseded'];
  /** Shown with its old times, as put off. */
  readonly isPutOff: (old: NoticeReading['superseded'][number]) => boolean;
}

/** Each window with what the state means for it; what was put off without a new day is shown as that. */
function standingWindows(held: HeldWindows, state: NoticeReading['state']): StandingWindows {
  const { standing, replaced } = standingOf(held.drafts, state, {
    hasOld: held.superseded.some((old) => !isDayOf(old, held.drafts)),
    // 「1日目は終了しました。2日目は明日…に実施します」
    aheadOf: held.known,
  });
  const putOff = state === 'postponed' ? held.plans : [];
  return {
    shown: [...standing, ...putOff.map((window) => ({ window, status: state as WindowStatus }))],
    superseded: [...held.superseded, ...replaced],
    isPutOff: ({ start, end }) => putOff.some((plan) => plan.start === start && plan.end === end),
  };
}

function readGroup(noticeId: string, look: FirstLook, facts: Facts, group: Group): ReadWindow {
  const { whole } = group;
  const parts = group.parts.filter((part) => whole === null || !isSortWithin(whole, part));
  const named = parts.flatMap(({ window, status }) =>
    partNames(window.names, facts.services).map(
      (name): ReadPart => ({
        ...name,
        start: window.start,
        end: window.end,
        endIsActual: window.endIsActual,
        status,
        evidence: each(evidenceOf(window, noticeId, look)),
      }),
    ),
  );
  const first = whole ?? (parts[0] as Standing);
  const times = whole === null ? envelopeOf(parts) : whole.window;
  const members = whole === null ? parts : [whole, ...parts];
  const read = withMoneyParts(facts.money, {
    start: times.start,
    end: times.end,
    endIsActual: times.endIsActual,
    kind: facts.kind,
    services: servicesOfGroup(facts.services, group, named),
    assets: facts.assets,
    status: first.status,
    sorts: sortsOf(look.text, first.window.clause, named.length > 0),
    evidence: each(members.flatMap(({ window }) => evidenceOf(window, noticeId, look))),
    confidence: Math.min(...members.map(({ window }) => confidenceOf(window))),
  });
  return named.length === 0 ? read : { ...read, parts: withOthers(named, read) };
}

/** 「(販売所は3:00まで)」 of a stop until 5:00: that a sort of a service is back earlier frees nothing of the service. */
function isSortWithin({ window: whole }: Standing, { window: part }: Standing): boolean {
  if (!part.names.isSort) return false;
  const startsWithin = part.start === null || whole.start === null || part.start >= whole.start;
  return startsWithin && (whole.end === null || (part.end !== null && part.end <= whole.end));
}

/** Where 「(販売所は5:00まで)」 is only a part, another sentence may name the service as a whole. */
const sortsOf = (text: NoticeText, clause: Clause, hasParts: boolean): readonly Service[] =>
  sortsIn(text, clause).filter(
    (service) =>
      !hasParts ||
      !text.clauses.some(
        (other) => servicesIn(text.tokens, other).has(service) && !sortsIn(text, other).includes(service),
      ),
  );

/** All that stops and all that is named apart; what is said of the whole is said of something. */
function servicesOfGroup(
  stopped: readonly Service[],
  { whole }: Group,
  named: readonly ReadPart[],
): readonly Service[] {
  const apart = named.map(({ service }) => service);
  if (apart.length === 0) return stopped;
  const all = [...stopped.filter((service) => service !== 'other'), ...apart];
  const isAllApart = all.every((service) => apart.includes(service));
  return inOrder(whole !== null && isAllApart ? [...all, 'other'] : all);
}

/** A part of one coin leaves the other coins of its service with the times of the whole. */
function withOthers(named: readonly ReadPart[], { start, end, endIsActual, status, assets }: ReadWindow): ReadPart[] {
  const ofCoins = [...new Set(named.filter(({ asset }) => asset !== null).map(({ service }) => service))];
  const rest = ofCoins.flatMap((service) =>
    (assets.length === 0 ? [null] : assets)
      .filter((asset) => !named.some((part) => part.service === service && part.asset === asset))
      .map((asset): ReadPart => ({ service, asset, start, end, endIsActual, status })),
  );
  return [...rest, ...named];
}

/** From the earliest start to the latest end; open where one of them is. */
function envelopeOf(parts: readonly Standing[]): Pick<WindowDraft, 'start' | 'end' | 'endIsActual'> {
  const starts = parts.flatMap(({ window }) => window.start ?? []);
  const ends = parts.map(({ window }) => window.end);
  return {
    start: starts.length === 0 ? null : epochMs(Math.min(...starts)),
    end: ends.includes(null) ? null : epochMs(Math.max(...ends.map(Number))),
    endIsActual: parts.every(({ window }) => window.endIsActual),
  };
}

/** Each place in the text once; what was read from the title has none. */
const evidenceOf = ({ from }: WindowDraft, noticeId: string, { originalOf }: FirstLook): readonly Evidence[] =>
  from.map((source) => ({ noticeId, ...originalOf(source), rule: source.rule })).filter((place) => place.from >= 0);

/** Each place once. */
const each = (places: readonly Evidence[]): readonly Evidence[] => [
  ...new Map(places.map((place) => [`${place.from}-${place.to}`, place])).values(),
];

/** How sure the reading is. The steps are judgement, their order is not. */
function confidenceOf(window: WindowDraft): number {
  if (window.dateOnly) return 0.4;
  if (window.daily) return 0.5;
  if (window.start === null) return 0.6;
  return window.approximate || !window.isLabelled ? 0.8 : 0.95;
}

/** What the state is said of, and of a state of the whole what it is not true of. */
function subjectsOf(
  { text }: FirstLook,
  { services, assets }: Facts,
  state: NoticeReading['state'],
): Pick<NoticeReading, 'stateIsOf' | 'stateSpares'> {
  const stateIsOf = subjectOfState(text, { state, services, assets });
  return { stateIsOf, stateSpares: stateIsOf.length === 0 ? sparedParts(text, state) : [] };
}
