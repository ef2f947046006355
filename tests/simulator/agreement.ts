import type { Claimed } from './surface-words.ts';
import type { Said } from './surfaces.ts';

/** How a claim bears on whoever reads it. */
type Bearing = 'bites' | 'ahead' | 'clear' | 'blind';

const BEARINGS: Readonly<Record<Claimed, Bearing>> = {
  ahead: 'ahead',
  'due-now': 'bites',
  'due-running': 'bites',
  stopped: 'bites',
  'said-stopped': 'bites',
  'past-end': 'bites',
  'end-unseen': 'bites',
  auction: 'bites',
  'pre-open': 'bites',
  opening: 'bites',
  halt: 'bites',
  word: 'bites',
  // Of one pair, and nothing of the exchange.
  pair: 'ahead',
  'said-over-unseen': 'bites',
  'word-over': 'clear',
  back: 'clear',
  'said-over': 'clear',
  'end-passed': 'clear',
  'end-passed-running': 'clear',
  cancelled: 'clear',
  postponed: 'clear',
  calm: 'clear',
  'calm-exchange': 'clear',
  unread: 'blind',
  'old-plan': 'blind',
  'old-halt': 'blind',
};

const bears = ({ claims }: Pick<Said, 'claims'>, bearing: Bearing): boolean =>
  claims.some((claim) => BEARINGS[claim] === bearing);

/** The button names the time of its reading, and so keeps what the others take back as it grows old. */
const lastingClaims = ({ surface, claims }: Said): readonly Claimed[] =>
  surface === 'button' ? [...claims, ...claims.flatMap((claim) => UNDATED[claim] ?? [])] : claims;

const UNDATED: Readonly<Partial<Record<Claimed, Claimed>>> = { 'due-running': 'due-now', 'said-stopped': 'stopped' };

const meet = (a: Said, b: Said): boolean => lastingClaims(a).some((claim) => lastingClaims(b).includes(claim));

/** A contradiction between what is `said`; `isOfTrading` tells which windows stop trading on the whole exchange. */
export interface Contradiction {
  /** The same while the same two disagree. */
  readonly key: string;
  readonly what: string;
  readonly withButton: boolean;
}

/** Every two things `said` at one moment of which one has to be wrong. */
export function contradictionsIn(said: readonly Said[], isOfTrading: (windowId: string) => boolean): Contradiction[] {
  return [...onOneWindow(said), ...betweenLeads(said, isOfTrading), ...leftOutByButton(said, isOfTrading)];
}

const between = (a: Said, b: Said, why: string): Contradiction => ({
  key: `${why} ${a.surface} ${a.claims} ${b.surface} ${b.claims}`,
  what: `${why}: ${a.surface} “${a.words}” (${a.claims}), ${b.surface} “${b.words}” (${b.claims})`,
  withButton: a.surface === 'button' || b.surface === 'button',
});

function pairsOf(said: readonly Said[]): [Said, Said][] {
  return said.flatMap((a, index) =>
    said.slice(index + 1).flatMap((b): [Said, Said][] => (a.surface === b.surface ? [] : [[a, b]])),
  );
}

/** The same maintenance, or the same part of it, in words that cannot both be true. */
function onOneWindow(said: readonly Said[]): Contradiction[] {
  return pairsOf(said.filter(({ windowId }) => windowId !== null))
    .filter(([a, b]) => a.windowId === b.windowId && a.part === b.part && !meet(a, b))
    .map(([a, b]) => between(a, b, 'of one stop'));
}

/** While trading is stopped, or is due to, no surface leads with anything better. */
function betweenLeads(said: readonly Said[], isOfTrading: (windowId: string) => boolean): Contradiction[] {
  const leads = said.filter(({ leads }) => leads);
  const isWorse = (a: Said): boolean => bears(a, 'bites') && a.windowId !== null && isOfTrading(a.windowId);
  const isBetter = (b: Said): boolean => !bears(b, 'bites') && !bears(b, 'blind');
  return pairsOf(leads)
    .filter(([a, b]) => (isWorse(a) && isBetter(b)) || (isWorse(b) && isBetter(a)))
    .map(([a, b]) => between(a, b, 'which leads'));
}

/** What bites on the popup stands in the tooltip too, in words that can be true with it. */
function leftOutByButton(said: readonly Said[], isOfTrading: (windowId: string) => boolean): Contradiction[] {
  const lines = said.filter(({ surface, leads }) => surface === 'button' && !leads);
  const [lead] = said.filter(({ surface, leads }) => surface === 'popup' && leads);
  if (lines.length === 0 || lead === undefined || lead.windowId === null) return [];
  if (!bears(lead, 'bites') || !isOfTrading(lead.windowId) || lines.some((line) => meet(line, lead))) return [];
  return [between(lead, lines[0] as Said, 'left out by the tooltip')];
}
