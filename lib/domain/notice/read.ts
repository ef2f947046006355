import { DAY_MS, type EpochMs, shift } from '../time.ts';
import type { Evidence, WindowStatus } from '../window.ts';
import { normalise } from './1-text/normalise.ts';
import { callingSentences, withoutOtherCallings } from './2-tokens/called-off.ts';
import { tellsOfEarlier } from './2-tokens/earlier-calling.ts';
import { withoutStruck } from './2-tokens/struck.ts';
import type { Token } from './2-tokens/token.ts';
import { tokenise } from './2-tokens/tokenise.ts';
import { clausesOf } from './3-layout/clauses.ts';
import { anchorDay } from './4-times/instants.ts';
import { timeRangesOf } from './4-times/ranges.ts';
import { timedRangesOf } from './5-roles/place.ts';
import type { TimedRange } from './5-roles/timed-range.ts';
import { assemble } from './6-windows/assemble.ts';
import type { SupersededTimes, WindowDraft } from './6-windows/draft.ts';
import { recurringOf } from './6-windows/slots.ts';
import { endsWithdrawn, withoutEarlier, withoutEnd } from './6-windows/tidy.ts';
import { areFailures, assetsOf, kindOf, kindsIn, tagsOf } from './7-facts/kind.ts';
import { servicesOf } from './7-facts/services.ts';
import { sparedParts } from './7-facts/spared-parts.ts';
import { stateOf } from './7-facts/state.ts';
import { moneyAlone, subjectOfState, withMoneyParts } from './7-facts/state-subject.ts';
import { holds, nearestAhead, standingOf, stateByMove, stateByTime, writtenAt } from './7-facts/status.ts';
import {
  announcesStop,
  isAboutAccounts,
  isAboutDesk,
  isAboutFake,
  isAboutStop,
  isMeasure,
  isOfOthers,
  isSample,
  isWarning,
} from './7-facts/topic.ts';
import { leftoversOf } from './8-second-look/leftovers.ts';
import type { Issuer, Notice, NoticeReading, ReadWindow } from './notice.ts';
import type { NoticeText } from './notice-text.ts';
import { TAG } from './words/tags.ts';

const TITLE_GAP = '\n\n';
/** The longest real notice seen has 4,000 characters. What stands beyond this bound is not read. */
const LONGEST_TEXT = 64_000;
const LONGEST_TITLE = 1_000;
/** No notice seen names more than thirty windows; a table that does is kept to those that lie nearest ahead. */
const MOST_WINDOWS = 60;
/** A window further from the day of publication is a slip of the pen, or of ours. */
const EARLIEST_MS = -365 * DAY_MS;
const LATEST_MS = 2 * 365 * DAY_MS;

const UNKNOWN = { issuer: 'unknown' } as const;

/**
 * Understands one notice: its windows with the text they were read from, what stops, and where the matter stands.
 * Pure and total: any text gives a reading, at worst one without windows. Linear in the length of the text.
 */
export function readNotice(notice: Notice, { issuer }: { readonly issuer: Issuer } = UNKNOWN): NoticeReading {
  const title = notice.title.slice(0, LONGEST_TITLE).replace(/[\r\n]/g, ' ');
  const page = normalise(title + TITLE_GAP + notice.text.slice(0, LONGEST_TEXT));
  const standingTokens = withoutStruck(tokenise(page), page.text);
  const tokens = withoutOtherCallings(standingTokens, page.text, page.lower);
  const clauses = clausesOf(tokens, page.text);
  const titleEnd = tokensBefore(tokens, page.offsets, title.length);
  const textFrom = title.length + TITLE_GAP.length;
  const originalOf = (first: number, end: number): Omit<Evidence, 'noticeId'> => {
    const from = (page.offsets[(tokens[first] as Token).from] ?? 0) - textFrom;
    const to = (page.offsets[(tokens[end - 1] as Token).to] ?? 0) - textFrom;
    return { from, to, text: from < 0 ? '' : notice.text.slice(from, to) };
  };

  const named = assetsOf(tokens, clauses, titleEnd);
  const called = kindOf(tokens, clauses, titleEnd, named);
  const claim = stateOf(tokens, clauses, titleEnd);
  const claimed = claim.state;

  const topic = {
    isStop: isAboutStop(tokens, clauses, titleEnd),
    isElsewhere:
      isAboutDesk(tokens, titleEnd) ||
      isWarning(tokens, titleEnd) ||
      isSample(page.text) ||
      isOfOthers(page.text, clauses) ||
      isMeasure(tokens, clauses, titleEnd) ||
      isAboutFake(tokens, titleEnd),
    isOfAccounts: isAboutAccounts(tokens, titleEnd),
    isEmergency: called === 'emergency',
    isReport: (claimed !== null && REPORTS.has(claimed)) || isPost(notice.title, tokens),
  };
  const published = notice.publishedAt ?? notice.updatedAt;
  const near = anchorDay(published, tokens, notice.seenAt);
  const ranges = timeRangesOf(tokens);
  const text: NoticeText = { page, tokens, clauses, title: { first: 0, end: titleEnd } };
  const placed = timedRangesOf(text, ranges.read, topic, near);
  const written = writtenAt(notice);
  const asClaimed = assemble(tokens, placed, claimed === 'completed');
  const isHeld = holds(claim, asClaimed.windows, inside(placed, callingSentences(tokens)), written);
  const said = isHeld ? claimed : null;
  const read = isHeld ? asClaimed : assemble(tokens, placed, false);
  const close = read.windows.filter((window) => isNear(window, published));
  const all = withoutEarlier(endsWithdrawn(tokens, clauses, said) ? close.map(withoutEnd) : close, written);
  const draft = nearestAhead(all, written, MOST_WINDOWS);

  const services = servicesOf(tokens, page.text, clauses, titleEnd, {
    issuer,
    state: said,
    windows: draft.map(({ from, clause, isBare }) => ({ first: from[0]?.first ?? clause.end, clause, isBare })),
  });
  const isFailure =
    called === 'other' &&
    areFailures(
      tokens,
      draft.map((window) => window.clause),
    );
  const kind = isFailure ? 'emergency' : called;
  const assets = kind === 'asset' ? named : [];

  const money = assets.length === 0 ? moneyAlone(tokens, page.text, clauses) : null;

  const isSilent = draft.length === 0 && read.slots.length === 0 && read.superseded.length === 0;
  const isUnderWay = said === 'in-progress' || said === 'extended';
  const unreadable =
    isSilent &&
    !topic.isElsewhere &&
    !topic.isOfAccounts &&
    (announcesStop(tokens, clauses, titleEnd) || (isUnderWay && isTitled(tokens, titleEnd)));
  const isOfEarlier = tellsOfEarlier(standingTokens, page.text, page.lower);
  const moved = isOfEarlier ? null : stateByMove(draft, read.superseded);
  const state =
    said ?? moved ?? (unreadable ? 'scheduled' : stateByTime(draft, notice.publishedAt, kind === 'emergency'));
  const { standing, replaced } = standingOf(draft, state, {
    hasOld: read.superseded.length > 0,
    aheadOf: claim.isTitleOnly ? written : null,
  });

  const putOff = state === 'postponed' ? read.plans.filter((window) => isNear(window, published)) : [];
  const isPutOff = ({ start, end }: SupersededTimes): boolean =>
    putOff.some((plan) => plan.start === start && plan.end === end);

  const shown = [...standing, ...putOff.map((window) => ({ window, status: state as WindowStatus }))];
  const leftovers = leftoversOf({
    page,
    tokens,
    placed,
    windows: shown.map(({ window: { start, end }, status }) => ({ start, end, status })),
    superseded: [...read.superseded, ...replaced],
    written,
  }).map((leftover) => ({ ...leftover, from: leftover.from - textFrom, to: leftover.to - textFrom }));

  const stateIsOf = subjectOfState(tokens, page.text, clauses, titleEnd, { state, services, assets });

  return {
    windows: shown.map(
      ({ window, status }): ReadWindow =>
        withMoneyParts(money, {
          start: window.start,
          end: window.end,
          endIsActual: window.endIsActual,
          kind,
          services,
          assets,
          status,
          evidence: evidenceOf(window, notice.id, originalOf),
          confidence: confidenceOf(window),
        }),
    ),
    superseded: [...read.superseded, ...replaced].filter((old) => !isPutOff(old)),
    kind,
    services,
    assets,
    state,
    stateIsOf,
    stateSpares: stateIsOf.length === 0 ? sparedParts(tokens, page.text, clauses, state) : [],
    recurring: read.slots.map((slot) => recurringOf(slot, tokens, (first, end) => originalOf(first, end).text)),
    unreadable,
    leftovers: topic.isElsewhere ? [] : leftovers,
    truncated:
      ranges.isCut ||
      draft.length < all.length ||
      notice.text.length > LONGEST_TEXT ||
      notice.title.length > LONGEST_TITLE,
  };
}

const inside = (
  placed: readonly TimedRange[],
  ranges: readonly { first: number; end: number }[],
): readonly TimedRange[] =>
  placed.filter(({ range }) => ranges.some(({ first, end }) => first <= range.first && range.first < end));

/** The title names the stop or what failed. */
const isTitled = (tokens: readonly Token[], titleEnd: number): boolean =>
  (tagsOf(tokens, 0, titleEnd) & TAG.article) === 0 &&
  ((tagsOf(tokens, 0, titleEnd) & TAG.stop) !== 0 || kindsIn(tokens, 0, titleEnd).includes('emergency'));

/** A post without a title or a day speaks of the day it was written on. */
const isPost = (title: string, tokens: readonly Token[]): boolean =>
  title === '' && !tokens.some(({ kind }) => kind === 'date' || kind === 'day');

const REPORTS: ReadonlySet<NoticeReading['state']> = new Set(['in-progress', 'extended', 'completed']);

/** How many tokens the title has. */
function tokensBefore(tokens: readonly Token[], offsets: readonly number[], length: number): number {
  const first = tokens.findIndex((token) => (offsets[token.from] ?? 0) >= length);
  return first < 0 ? tokens.length : first;
}

const isNear = ({ start, end }: WindowDraft, published: EpochMs | null): boolean =>
  published === null ||
  [start, end].every(
    (instant) =>
      instant === null || (instant >= shift(published, EARLIEST_MS) && instant <= shift(published, LATEST_MS)),
  );

/** Each place in the text once; what was read from the title has none. */
function evidenceOf(
  window: WindowDraft,
  noticeId: string,
  originalOf: (first: number, end: number) => Omit<Evidence, 'noticeId'>,
): readonly Evidence[] {
  return window.from.map(({ first, end }) => ({ noticeId, ...originalOf(first, end) })).filter(({ from }) => from >= 0);
}

/** How sure the reading is. The steps are judgement, their order is not. */
function confidenceOf(window: WindowDraft): number {
  if (window.dateOnly) return 0.4;
  if (window.daily) return 0.5;
  if (window.start === null) return 0.6;
  return window.approximate || !window.isLabelled ? 0.8 : 0.95;
}
