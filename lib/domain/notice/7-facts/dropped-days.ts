import { MONTH_WORD, WEEKDAYS } from '../2-tokens/scan-date-english.ts';
import type { Clause } from '../3-layout/clauses.ts';
import { dateOf, dayOf, weekdayOf } from '../4-times/instants.ts';
import { isNobody, namedWithin } from '../5-roles/named.ts';
import type { WindowDraft } from '../6-windows/draft.ts';
import { everyMatch } from '../every-match.ts';
import { lowerIn, type NoticeText, type TokenSpan } from '../notice-text.ts';
import type { Standing } from './numbered-calling.ts';

const WORK =
  '(?:work|works|maintenance|interruptions?|stop|stops|outage|downtime|suspension|halt|pause|upgrade|session|window|closure|disruption)';
/** What becomes of it, whoever says so. */
const IS_OFF =
  "(?:cancell?ed|called off|dropped|scrapped|struck|crossed (?:off|out)|removed|deleted|omitted|skipped|skip|shelved|abandoned|withdrawn|revoked|given up|lapses|falls? away|superfluous|unnecessary|obsolete|redundant|spared|not (?:be |been )?(?:needed|necessary|required|happening|going ahead|taking place|take place|happen|go ahead|used|carried out|done|performed|held|planned any ?more)|(?:does|do|will|is|are|was)(?:n['’]t| not) (?:be )?(?:need(?:ed)?|necessary|required|happen(?:ing)?|go(?:ing)? ahead|take place|taking place|used|carried out|done|performed|held)|won['’]t (?:be )?(?:needed|necessary|required|happen|go ahead|take place|used|carried out|done|performed|held)|no longer (?:applies|apply|holds|valid|stands|need|needed|necessary|required|planned|scheduled|takes place|take place|going ahead|on (?:the|our) (?:list|plan|schedule|calendar)|part of)|(?:do|can do|get by|manage) without|(?:do not|don['’]t) need|(?:have|has|had) (?:now )?(?:dropped|cancelled|scrapped|skipped|called off|removed)|is off|are off|off (?:the|our) (?:list|table|plan|schedule|calendar))";
const NO_WORK = `\\bno(?: [a-z]{3,12})? ${WORK}\\b|\\bnothing (?:is|will be) (?:stopped|interrupted|closed|done)\\b|\\bfree of (?:any )?${WORK}\\b`;
const DROPS = new RegExp(`\\b${IS_OFF}\\b|${NO_WORK}`);
/** No fact, or said of something else. */
const NO_FACT =
  /\b(?:if|unless|whether|in case|may|might|could|should|would|orders?|trades?|webinars?|seminars?|events?|campaigns?|draws?|lotter(?:y|ies)|raffle|contests?|competitions?|meetups?|meetings?|parties|party|ama|talks?|courses?|lessons?|lunch|dinner|listings?|airdrops?|promotions?|bookings?|survey|not (?:been |be |yet )?(?:cancell?ed|called off|dropped|scrapped)|(?:nothing|none|neither)\b[^.;]{0,40}\b(?:cancell?ed|called off|dropped))\b/;
const KEEPS =
  /\b(?:remain|remains|stay|stays|go ahead|goes ahead|take place as|takes place as|as (?:listed|planned|announced|scheduled)|no change|unchanged|stand|stands|still (?:on|take|takes|planned)|not affected|hold|holds|only|alone)\b/;
const WEEKDAY = /\b(sun|mon|tue|wed|thu|fri|sat)(?:day|sday|nesday|rsday|urday|s|rs|r|\.)?(?:['’]s)?\b/g;
const NUMBERS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];
/** 「the last of the three」, 「the third night」, 「the first two」 */
const BY_NUMBER =
  /\bthe (first|second|third|fourth|fifth|sixth|last|final|1st|2nd|3rd|4th|5th)(?: (two|three|four))?\b(?! (?:of|week|day|time|half)\b(?! (?:the|these|those|our|all)\b))/g;
const COUNTS: ReadonlyMap<string, number> = new Map([
  ['two', 2],
  ['three', 3],
  ['four', 4],
]);
const THE_NTH = /\bthe (\d{1,2})(?:st|nd|rd|th)\b/g;
const SEGMENT =
  /;|, (?:and|but|while|whereas|the (?:other|first|last|rest)|only)\b|,? (?:but|while|whereas) |\), |\. (?=[a-z])/;
const HINT =
  /\b(?:cancel|call|drop|scrap|struck|cross|remov|delet|omit|skip|shelv|abandon|withdraw|revok|lapse|fall|superfl|unnecess|obsol|redund|spare|need|necess|without|no |nothing|not |n['’]t |no longer|off\b|free of)/;

/**
 * Of several windows of an English notice, those whose day or number is said to be dropped; the others stay as they are.
 * 「Thursday's slot is dropped, the other two go ahead」
 */
export function offByDay(notice: NoticeText, standing: Standing): Standing {
  const { drafts } = standing;
  if (drafts.length < 2 || !notice.page.hasEnglish || !HINT.test(notice.page.lower)) return standing;
  const off = new Set(
    notice.clauses
      .filter((clause) => clause.first >= notice.title.end && !drafts.some(({ from }) => isWithin(from[0], clause)))
      .flatMap((clause) => droppedIn(notice, drafts, clause)),
  );
  if (off.size === 0 || off.size === drafts.length) return standing;
  const said = standing.said === 'cancelled' ? null : standing.said;
  return { drafts: drafts.map((draft) => (off.has(draft) ? { ...draft, cancelled: true } : draft)), said };
}

const droppedIn = (notice: NoticeText, drafts: readonly WindowDraft[], clause: Clause): readonly WindowDraft[] =>
  lowerIn(notice, clause)
    .split(SEGMENT)
    .filter(
      (said) => drops(said) && (OF_WORK.test(said) || ONE_OF_TWO.test(said) || isNobody(namedWithin(notice, clause))),
    )
    .flatMap((said) => namedIn(notice, drafts, said));

/** It says as a fact that work does not take place. */
export const dropsWork = (said: string): boolean => drops(said) && (OF_WORK.test(said) || OF_NIGHTS.test(said));

const drops = (said: string): boolean =>
  DROPS.test(said) && !NO_FACT.test(said) && (!KEEPS.test(said) || NO_WORK_AT_ALL.test(said));

const NO_WORK_AT_ALL = new RegExp(NO_WORK);
const OF_NIGHTS =
  /\b(?:upgrade|migration|update|downtime|outage|interruption|closure|replacement|restart|reboot|nights?|windows?|slots?)\b/;
const OF_WORK = /\b(?:maintenance|work|window|slot|night|session|stop|date|upgrade)\b/;

const isWithin = (place: TokenSpan | undefined, { first, end }: TokenSpan): boolean =>
  place !== undefined && first <= place.first && place.first < end;

/** The windows that a piece of a sentence names, by day, weekday or number. */
function namedIn(notice: NoticeText, drafts: readonly WindowDraft[], said: string): readonly WindowDraft[] {
  const inOrder = [...drafts].sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
  const byNumber = everyMatch(BY_NUMBER, said).flatMap(([, name = '', count]) => numbered(inOrder, name, count));
  if (byNumber.length > 0) return byNumber;
  const names = everyMatch(BY_NAME, said).map(([, name]) => name);
  if (names.length > 0) return drafts.filter((draft) => names.includes(rowName(notice, draft)));
  if (drafts.length === 2 && ONE_OF_TWO.test(said)) return inOrder.slice(LATTER.test(said) ? 1 : 0).slice(0, 1);
  const days = daysIn(said);
  const byDay = drafts.filter((draft) => days.has(writtenDate(notice, draft)));
  if (days.size > 0) return byDay;
  const weekdays = new Set(everyMatch(WEEKDAY, said).map(([, name = '']) => WEEKDAYS.indexOf(name)));
  const byWeekday = drafts.filter(({ start }) => start !== null && weekdays.has(weekdayOf(dayOf(start))));
  return byWeekday.length === weekdays.size ? byWeekday : [];
}

/** 「slot B」, 「phase 2」, 「window (a)」 */
const ROW_KINDS =
  '(?:slots?|windows?|phases?|parts?|nights?|days?|sessions?|steps?|stages?|rounds?|batch|waves?|stops?|maintenance|outage|downtime|dates?)';
const BY_NAME = new RegExp(
  `\\b${ROW_KINDS} (?:no\\. ?|number |#)?\\(?(\\d|[a-h]|i{1,3})\\b(?!:|[.]\\d| (?:hours?|minutes?|days?)\\b)`,
  'g',
);
const ROW_NAME = new RegExp(
  `^[^a-z\\d]{0,4}(?:${ROW_KINDS} (?:no\\. ?|number |#)?)?\\(?(\\d|[a-h]|i{1,3})(?![a-z\\d/-]|:\\d)`,
);
const LATTER = /\bthe latter\b/;
const ONE_OF_TWO = /\bthe (?:former|latter)\b/;

/** What stands at the head of its row: 「B」 of 「B) Tuesday, December 22, 04:00-05:00」. */
function rowName({ page, tokens }: NoticeText, { from }: WindowDraft): string | undefined {
  const at = tokens[from[0]?.first ?? 0]?.from ?? 0;
  const row =
    page.lower
      .slice(Math.max(0, at - ROW_REACH), at)
      .split('\n')
      .at(-1) ?? '';
  return ROW_NAME.exec(row)?.[1];
}
const ROW_REACH = 64;

function numbered(inOrder: readonly WindowDraft[], name: string, count: string | undefined): readonly WindowDraft[] {
  const many = COUNTS.get(count ?? '') ?? 1;
  if (name === 'last' || name === 'final') return inOrder.slice(-many);
  const at = /^\d/.test(name) ? Number(name[0]) - 1 : NUMBERS.indexOf(name);
  return inOrder.slice(at, at + many);
}

const DAYS = new RegExp(
  `\\b((?:\\d{1,2}(?:st|nd|rd|th)?(?:,| and| &|/)? ?){1,4}) (?:of )?${MONTH_WORD}\\b|\\b${MONTH_WORD}\\.? ((?:\\d{1,2}(?:st|nd|rd|th)?(?:,? and |, | & |/)?){1,4})|\\b\\d{1,4}[/-](\\d{1,2})\\b`,
  'g',
);

/** The numbers of the days that it names. */
function daysIn(said: string): ReadonlySet<number> {
  const told = everyMatch(DAYS, said).flatMap(([, before, behind, slashed]) =>
    everyMatch(/\d{1,2}/g, before ?? behind ?? slashed ?? '').map(([day]) => Number(day)),
  );
  return new Set([...told, ...everyMatch(THE_NTH, said).map(([, day]) => Number(day))]);
}

/** The number of its day as it is written, else that of its day in Japan. */
function writtenDate({ tokens }: NoticeText, { from, start }: WindowDraft): number {
  const [place] = from;
  const date = tokens.slice(place?.first ?? 0, place?.end ?? 0).find((token) => token.kind === 'date');
  if (date?.kind === 'date') return date.day;
  return start === null ? 0 : dateOf(dayOf(start));
}
