import { UNNAMED_PART } from '../part.ts';
import { latestOf } from '../time.ts';
import { partStatesOf } from './7-facts/part-states.ts';
import { inOrder } from './7-facts/parts.ts';
import type { SomebodyElse } from './7-facts/somebody-else.ts';
import type { FirstLook } from './first-look.ts';
import type { HeldWindows } from './held-windows.ts';
import type { Leftover, NoticeReading, ReadPart, ReadWindow } from './notice.ts';

type Told = Omit<NoticeReading, 'partStates'>;
type Rest = 'extended' | 'in-progress' | 'completed';

/** What is said of single parts of a stop under way; of one that is still ahead nothing is back or late. */
export function partStatesIn({ text, times, topic }: FirstLook, held: HeldWindows): readonly ReadPart[] {
  if (!topic.isStop || topic.isElsewhere || topic.isOfAccounts) return [];
  if (held.said === 'cancelled' || held.said === 'postponed') return [];
  if (held.drafts.some(({ start }) => start !== null && start > held.written)) return [];
  // What an older entry said of a part, a newer one may have ended for all of them.
  return isLog(text.page.text) ? [] : partStatesOf(text, times, held.written);
}

function isLog(text: string): boolean {
  if (LOG.test(text)) return true;
  if (!HINT_OF_ENTRIES.test(text)) return false;
  const heads = [...text.slice(0, LONGEST_LOG).matchAll(ENTRY_HEADS)];
  // 「Update: withdrawals are back」 at the head of a post is one entry.
  return heads.length > 1 || (heads.length === 1 && !/^\W{0,4}update/i.test(text.trimStart()));
}

const LONGEST_LOG = 20_000;
const LOG = /追記|時点[)）]|続報|【(?:第[\d一二三]報|\d{1,2}[:時])/;
const HINT_OF_ENTRIES = /resolved|monitoring|identified|investigating|update/i;
const ENTRY_HEADS =
  /\b(?:resolved|monitoring|identified|investigating|update) ?[^\w\s.,;!]|(?:^|\n)[ •-]{0,3}(?:resolved|completed|monitoring|identified|investigating|update|in progress|verifying) ?(?=\n|$)/gi;

/** What is told of somebody else's stop takes nothing from ours: a bank's or a tool's may be one of its own. */
export function toldOfOthers(told: NoticeReading, whose: SomebodyElse): NoticeReading {
  if (whose === 'nothing-here')
    return {
      ...told,
      windows: [],
      superseded: [],
      state: 'unknown',
      sequel: null,
      partStates: [],
      unreadable: false,
      leftovers: [],
    };
  if (whose === null) return told;
  const windows = told.windows.map((window): ReadWindow => ({ ...window, sorts: window.services }));
  return { ...told, windows, superseded: [], sequel: null, stateIsOf: [UNNAMED_PART], stateSpares: [], partStates: [] };
}

/** `told` with the parts, which say more than one state for all of them where no window has a start of its own. */
export function toldApart(told: Told, partStates: readonly ReadPart[]): NoticeReading {
  if (partStates.length === 0 || told.windows.some(({ start }) => start !== null)) return { ...told, partStates };
  const state = REST_STATES.find((each) => partStates.some(({ status }) => status === each)) ?? 'in-progress';
  const dated = partStates.filter(({ end }) => end !== null);
  const isOfParts = ({ start, end }: Leftover): boolean => dated.some((part) => part.end === (end ?? start));
  return {
    ...told,
    windows: dated.length > 0 ? [windowOf(told, partStates, state), ...endsBeside(told, partStates)] : told.windows,
    state,
    stateIsOf: [],
    stateSpares: [],
    partStates,
    unreadable: told.unreadable && dated.length === 0,
    leftovers: told.leftovers.filter((left) => !isOfParts(left)),
  };
}

/** What is not back yet says more than what is. */
const REST_STATES: readonly Rest[] = ['extended', 'in-progress', 'completed'];

/** Windows with a start, and ends to come that no part has: `partStates` do not say all that they say. */
export const endsBeside = (
  { windows }: Pick<NoticeReading, 'windows'>,
  partStates: readonly ReadPart[],
): readonly ReadWindow[] =>
  windows.filter(
    ({ start, end, endIsActual, parts }) =>
      start !== null || (!endIsActual && parts !== partStates && !partStates.some((part) => part.end === end)),
  );

/** Ends that stand alone are those of the parts: one window holds them. */
function windowOf({ windows, kind, assets }: Told, parts: readonly ReadPart[], status: Rest): ReadWindow {
  const dated = parts.flatMap(({ end }) => end ?? []);
  return {
    start: null,
    end: latestOf(dated),
    endIsActual: parts.every(({ end, endIsActual }) => end === null || endIsActual),
    kind,
    services: inOrder([...new Set(parts.map(({ service }) => service))]),
    assets,
    status,
    parts,
    sorts: [],
    evidence: windows.flatMap(({ evidence }) => evidence),
    confidence: SURE,
  };
}

/** As that of a window without a start. */
const SURE = 0.6;
