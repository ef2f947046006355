import { type EpochMs, epochMs } from '../time.ts';
import type { Evidence, WindowStatus } from '../window.ts';
import { announcesStop, assetsOf, isAboutStop, kindOf, servicesOf, stateOf } from './classify.ts';
import { clausesOf } from './layout.ts';
import { bits } from './lexicon.ts';
import { stretchesOf } from './moments.ts';
import { normalise } from './normalize.ts';
import type { Notice, NoticeReading, ReadWindow } from './notice.ts';
import { placeAll } from './place.ts';
import { dayOf } from './resolve.ts';
import { tokenise } from './tokenise.ts';
import type { Token } from './tokens.ts';
import { assemble, type Drawn } from './windows.ts';

const TITLE_GAP = '\n\n';
/** The longest real notice seen has 4,000 characters. What stands beyond this bound is not read. */
const LONGEST_TEXT = 200_000;

/**
 * Understands one notice: its windows with the text they were read from, what stops, and where the matter stands.
 * Pure and total: any text gives a reading, at worst one without windows. Linear in the length of the text.
 */
export function readNotice(notice: Notice): NoticeReading {
  const whole = normalise(notice.title.replace(/[\r\n]/g, ' ') + TITLE_GAP + notice.text.slice(0, LONGEST_TEXT));
  const tokens = tokenise(whole);
  const clauses = clausesOf(tokens, whole.text);
  const textFrom = notice.title.length + TITLE_GAP.length;
  const titleEnd = tokens.findIndex((token) => (whole.offsets[token.from] ?? 0) >= notice.title.length);
  const title = titleEnd < 0 ? tokens.length : titleEnd;
  const assets = assetsOf(tokens, clauses, title);
  const kind = kindOf(tokens, clauses, title, assets);
  const services = servicesOf(tokens, clauses, title);
  const isStop = isAboutStop(tokens, clauses, title);
  const said = stateOf(tokens, clauses, title);
  const near = dayOf(notice.publishedAt ?? notice.updatedAt ?? notice.seenAt);
  const placed = placeAll(tokens, clauses, stretchesOf(tokens), { isStop, isEmergency: kind === 'emergency' }, near);
  const read = assemble(tokens, placed, said === 'completed');
  const isSilent = read.windows.length === 0 && read.slots.length === 0 && read.superseded.length === 0;
  const unreadable = isSilent && announcesStop(tokens, clauses, title);
  const state = said ?? (unreadable ? 'scheduled' : stateByTime(read.windows, notice.publishedAt));
  const evidenceOf = (drawn: Drawn): readonly Evidence[] =>
    drawn.from.flatMap(({ first, end }) => {
      const from = (whole.offsets[(tokens[first] as Token).from] ?? 0) - textFrom;
      const to = (whole.offsets[(tokens[end - 1] as Token).to] ?? 0) - textFrom;
      return from < 0 ? [] : [{ noticeId: notice.id, from, to, text: notice.text.slice(from, to) }];
    });
  const statuses = statusesOf(read.windows, state);
  const superseded = [...read.superseded];
  const standing = read.windows.filter((drawn, i) => {
    const isReplaced = statuses[i] === 'postponed' && statuses.includes('scheduled');
    if (isReplaced) superseded.push({ start: drawn.start, end: drawn.end });
    return !isReplaced;
  });
  const windows = standing.map((drawn): ReadWindow => {
    return {
      start: drawn.start === null ? null : epochMs(drawn.start),
      end: drawn.end,
      endIsActual: drawn.endIsActual,
      kind,
      services,
      assets: kind === 'asset' ? assets : [],
      status: statuses[read.windows.indexOf(drawn)] ?? 'scheduled',
      evidence: evidenceOf(drawn),
      confidence: drawn.dateOnly ? 0.4 : drawn.approximate || drawn.daily ? 0.7 : 0.9,
    };
  });
  return {
    windows,
    superseded,
    kind,
    services,
    assets: kind === 'asset' ? assets : [],
    state,
    recurring: [],
    unreadable,
  };
}

const CALLED_OFF = bits('cancelled', 'postponed');

/** The status of each window. Of a notice that calls off, those are meant that the calling-off sentence names. */
function statusesOf(windows: readonly Drawn[], state: NoticeReading['state']): readonly WindowStatus[] {
  if (state !== 'cancelled' && state !== 'postponed') {
    return windows.map((drawn) => (drawn.cancelled ? 'cancelled' : state === 'unknown' ? 'scheduled' : state));
  }
  const isMeant = (drawn: Drawn): boolean => (drawn.clause.tags & CALLED_OFF) !== 0;
  const some = windows.some(isMeant) && !windows.every(isMeant);
  return windows.map((drawn) => (!some || isMeant(drawn) ? state : 'scheduled'));
}

/** Without a word on it: windows that were over when the notice was published are a report of the past. */
function stateByTime(windows: readonly Drawn[], publishedAt: EpochMs | null): NoticeReading['state'] {
  if (windows.length === 0) return 'unknown';
  // Only an end is given: it has stopped already.
  if (windows.every(({ start, endIsActual }) => start === null && !endIsActual)) return 'in-progress';
  const isPast = publishedAt !== null && windows.every(({ end }) => end !== null && end <= publishedAt);
  return isPast ? 'completed' : 'scheduled';
}
