import { type Envelope, envelopeOf, keptParts } from '../envelope.ts';
import type { MaintenanceWindow, NoticeClaim } from '../window.ts';
import { disagreementOf } from './claim.ts';
import type { MaintenanceHistory } from './maintenance-history.ts';
import { partOf } from './part-history.ts';
import { ADDS } from './targets.ts';

/** The maintenance with what was said of it; nothing of it was seen yet. */
export function windowOf(history: MaintenanceHistory): MaintenanceWindow {
  const { exchange, title, url, publishedAt } = history.main;
  const envelope: Envelope = envelopeOf(history.parts);
  return {
    id: history.id,
    exchange,
    origin: 'notice',
    kind: history.kind,
    ...envelope,
    noticeIds: history.notices.map(({ id }) => id),
    title,
    url,
    publishedAt,
    revisions: history.revisions,
    parts: keptParts(history.parts.map(partOf)),
    disagreement: disagreementIn(history),
    evidence: history.evidence,
    confidence: history.confidence,
  };
}

/** Each notice once. */
function disagreementIn({ parts }: MaintenanceHistory): readonly NoticeClaim[] {
  const claims = parts.flatMap((part) => (ADDS.has(part.status) ? disagreementOf(part.claims) : []));
  const byNotice = new Map(claims.map((claim) => [`${claim.noticeId} ${claim.start} ${claim.end}`, claim]));
  return [...byNotice.values()].sort((a, b) => a.at - b.at || (a.noticeId < b.noticeId ? -1 : 1));
}
