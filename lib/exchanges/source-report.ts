import type { SourceReport } from '../domain/source-report.ts';
import { type DoctorPorts, examine, type Finding } from './examine.ts';
import type { Exchange } from './exchange.ts';

/** Asks every address of `exchange` once and reports what each answered. */
export const reportsOf = async (exchange: Exchange, ports: DoctorPorts): Promise<SourceReport[]> =>
  (await examine(exchange, ports)).map(reportOf);

/** What the report says of one finding. */
export function reportOf(finding: Finding): SourceReport {
  const { source, what, url, reply, charset, recognised, found, telling, titles, outline } = finding;
  const isReply = reply.kind === 'reply';
  return {
    ...{ source, what, charset, recognised, found, titles, outline },
    address: url.replace('https://', '').split('?')[0] ?? url,
    status: isReply ? String(reply.status) : reply.reason,
    type: isReply ? (reply.headers['content-type']?.split(';')[0]?.trim() ?? '') : '',
    bytes: isReply ? reply.bytes : 0,
    why: recognised === null ? whyOf(finding) : '',
    telling: what === 'list' && recognised !== null ? telling : null,
  };
}

/** What went wrong, in a few words. */
export function whyOf(finding: Finding | undefined): string {
  const problem = finding?.problem;
  if (problem == null) return 'not asked';
  if (problem.code === 'http-status') return `HTTP ${problem.status}`;
  if (problem.code === 'empty') return `empty, expected ${problem.expected}`;
  return 'expected' in problem ? `expected ${problem.expected}, came ${problem.came}` : problem.code;
}
