import type { Notice } from '../notice/notice.ts';
import type { EpochMs } from '../time.ts';
import type { NoticeClaim } from '../window.ts';

/** The times that one notice gives for a part. */
export interface Claim {
  readonly notice: Notice;
  readonly at: EpochMs;
  /** Keys of all parts that the notice gave these times for; null: for the maintenance as a whole. */
  readonly scope: ReadonlySet<string> | null;
  readonly start: EpochMs;
  /** null: the notice gives none. */
  readonly end: EpochMs | null;
}

/** The claims that count: what is said of the API alone is more exact than what is said of everything. */
export const standingClaims = (claims: readonly Claim[]): readonly Claim[] =>
  claims.filter((claim) => !claims.some((other) => isMoreExact(other, claim)));

/** Fewer parts, and trading is not among them: whoever leaves out the least of a list has not said it more exactly. */
function isMoreExact(claim: Claim, than: Claim): boolean {
  if (claim.scope === null || claim.scope.has('trading')) return false;
  const { scope } = than;
  if (scope === null) return true;
  const keys = [...claim.scope];
  // 「日本円の出金」 is more exact than 「出金」.
  const isFiner = claim.scope.size < scope.size || keys.some((key) => !scope.has(key));
  return isFiner && keys.every((key) => scope.has(key) || scope.has(serviceOf(key)));
}

const serviceOf = (key: string): string => key.split(' ')[0] ?? key;

/** From the earliest start to the latest end of `claims`: nobody is surprised by either. */
export function reachOf(claims: readonly Claim[]): { readonly start: EpochMs; readonly end: EpochMs | null } | null {
  const [first, ...rest] = claims;
  if (first === undefined) return null;
  return rest.reduce<{ start: EpochMs; end: EpochMs | null }>(
    ({ start, end }, claim) => ({
      start: claim.start < start ? claim.start : start,
      end: end === null || (claim.end !== null && claim.end > end) ? claim.end : end,
    }),
    { start: first.start, end: first.end },
  );
}

/** The claims of which no two can be true at once; empty while they agree. An end that is not given contradicts none. */
export function disagreementOf(claims: readonly Claim[]): readonly NoticeClaim[] {
  const standing = standingClaims(claims);
  const ends = new Set(standing.flatMap(({ end }) => (end === null ? [] : [end])));
  const starts = new Set(standing.map(({ start }) => start));
  if (starts.size < 2 && ends.size < 2) return [];
  return standing.map(({ notice, at, start, end }) => ({
    noticeId: notice.id,
    url: notice.url,
    title: notice.title,
    at,
    start,
    end,
  }));
}
