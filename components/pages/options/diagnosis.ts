import { idAt } from '../../../lib/domain/exchange.ts';
import { sightAt, watchedBy } from '../../../lib/domain/situation/sight.ts';
import type { SourceHealth } from '../../../lib/domain/source-health.ts';
import type { EpochMs } from '../../../lib/domain/time.ts';
import type { OptionsWords } from '../../../lib/messages/contract/options.ts';
import { inWords } from '../../../lib/messages/format.ts';
import { wordsIn } from '../../../lib/messages/index.ts';
import type { Language } from '../../../lib/messages/language.ts';
import { inOrder, shownState, sourceState } from '../../../lib/messages/sources.ts';
import type { DrawnView } from '../../forecast/drawn-view.ts';
import { nameOf } from '../../forecast/present-sources.ts';

/** `2.1` of 2,100,000 bytes. */
const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);

/** One source as the table shows it. */
export interface SourceRow {
  readonly id: string;
  readonly state: SourceHealth['state'];
  readonly name: string;
  readonly said: string;
  /** What it turned out to be, how much it held, how long it has been failing; '' when there is nothing to say. */
  readonly detail: string;
  readonly used: string;
}

/** What was expected and what came, in the reader's own technical terms: what a report of the trouble needs. */
function problemDetail(problem: SourceHealth['problem'], words: OptionsWords): string[] {
  if (problem === null || !('expected' in problem)) return [];
  return [words.expected(problem.expected), ...('came' in problem ? [words.came(problem.came)] : [])];
}

/** `3 read (next-data)`: how much was read, and what it was recognised as. */
function readWords({ recognised, itemCount }: SourceHealth, words: OptionsWords): string[] {
  if (recognised === null) return itemCount === 0 ? [] : [words.items(itemCount)];
  return [itemCount === 0 ? words.recognised(recognised) : words.itemsAs(itemCount, recognised)];
}

/** Every source with what the background recorded of it, and the day's total. */
export function sourceTable(view: DrawnView, now: EpochMs, language: Language): { rows: SourceRow[]; total: string } {
  const words = wordsIn(language).options;
  const used = (requests: number, bytes: number) => words.used(requests.toLocaleString('en-US'), megabytes(bytes));
  const every = watchedBy(view).map((exchange) => ({ exchange, own: sightAt(view, exchange) }));
  const sum = (of: (source: SourceHealth) => number) =>
    every.flatMap(({ own }) => own.sources).reduce((all, source) => all + of(source), 0);
  const listed = every.flatMap(({ exchange, own }) =>
    inOrder(own.sources).map((source) => ({ exchange, own, source })),
  );
  const rows = listed.map(({ exchange, own, source }) => ({
    id: idAt(exchange, source.id),
    state: shownState(source, own, now),
    name: nameOf(source, exchange, view, language),
    said: sourceState(source, own, now, language),
    detail: [
      ...readWords(source, words),
      ...problemDetail(source.problem, words),
      ...(source.failingSince === null ? [] : [words.failingFor(inWords(now - source.failingSince, language))]),
    ].join(words.separator),
    used: used(source.today.requests, source.today.bytes),
  }));
  return {
    rows,
    total: used(
      sum((source) => source.today.requests),
      sum((source) => source.today.bytes),
    ),
  };
}

/** The sources of every exchange that is watched, by their names in a report. */
const everySourceOf = (view: DrawnView): (readonly [id: string, source: SourceHealth])[] =>
  watchedBy(view).flatMap((exchange) =>
    sightAt(view, exchange).sources.map((source) => [idAt(exchange, source.id), source] as const),
  );

/** The table as text, for a report: the raw codes with it, in one language for whoever reads it. */
export function diagnosisText(view: DrawnView, now: EpochMs, version: string, userAgent: string): string {
  const iso = (instant: EpochMs | null) => (instant === null ? '-' : new Date(instant).toISOString());
  return [
    `mente-yoho ${version}`,
    userAgent,
    `now ${iso(now)}, view of ${iso(view.writtenAt)}, next poll ${iso(view.nextPollAt)}`,
    `live ${view.live.condition} since ${iso(view.live.since)}, answered ${iso(view.live.answeredAt)}`,
    `offline ${view.offline}, hosts allowed ${view.hostsAllowed}, notifications blocked ${view.notificationsBlocked}`,
    ...view.lateCycles.map(({ plannedAt, cameAt }) => `woken late ${iso(plannedAt)}, came ${iso(cameAt)}`),
    ...Object.entries(view.elsewhere ?? {}).map(
      ([id, { live, hostsAllowed }]) =>
        `${id} ${live.condition} since ${iso(live.since)}, answered ${iso(live.answeredAt)}, hosts allowed ${hostsAllowed}`,
    ),
    ...everySourceOf(view).map(([id, source]) =>
      [
        id,
        source.state,
        source.problem === null ? 'fine' : JSON.stringify(source.problem),
        `read ${iso(source.readAt)}`,
        `tried ${iso(source.triedAt)}`,
        `retry ${iso(source.retryAt)}`,
        `as ${source.recognised ?? '-'}`,
        `items ${source.itemCount}`,
        `today ${source.today.requests} requests ${source.today.bytes} bytes`,
      ].join('\t'),
    ),
  ].join('\n');
}
