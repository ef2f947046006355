import { createRequire } from 'node:module';
import { ja } from 'chrono-node';
import { test } from 'vitest';
import type { Notice } from '../../lib/domain/notice/notice.ts';
import { isCalledOff } from '../../lib/domain/window.ts';
import { corpusNotices, hasCorpus, NO_CORPUS, scoreOf } from '../notice/corpus.ts';
import { EXCHANGES, OTHERS } from '../notice/fixtures.ts';
import { noticeOf } from '../notice/helpers.ts';

// Through Node's own loader, as chrono-node is: the getters of the test runner's module loader would cost more than the
// reading itself.
const { readNotice } = createRequire(import.meta.url)(
  '../../lib/domain/notice/read.ts',
) as typeof import('../../lib/domain/notice/read.ts');

const iso = (instant: number | null): string | null => (instant === null ? null : new Date(instant).toISOString());

interface Span {
  readonly start: string | null;
  readonly end: string | null;
}

const ours = (notice: Notice): readonly Span[] => {
  const { windows, unreadable } = readNotice(notice);
  if (unreadable) return [{ start: null, end: null }];
  return windows
    .filter((window) => !isCalledOff(window))
    .map(({ start, end }) => ({ start: iso(start), end: iso(end) }));
};

/** The general-purpose parser one would otherwise take: every range it finds, in Japanese time. */
const chronos = (notice: Notice): readonly Span[] =>
  ja
    .parse(notice.text, { instant: new Date(notice.publishedAt ?? notice.seenAt), timezone: 540 })
    .flatMap(({ start, end }) => (end ? [{ start: start.date().toISOString(), end: end.date().toISOString() }] : []));

const notices = hasCorpus ? corpusNotices() : [...EXCHANGES, ...OTHERS].map(noticeOf);

const answersOf = (read: (notice: Notice) => readonly Span[]): string =>
  notices
    .map((notice) => {
      const { kind, services, state } = readNotice(notice);
      return JSON.stringify({ id: notice.id, windows: read(notice), kind, services, state });
    })
    .join('\n');

test(`reading ${notices.length} notices`, async ({ bench }) => {
  if (hasCorpus) {
    for (const [name, read] of [['reader', ours] as const, ['chrono-node', chronos] as const]) {
      const { score, report } = scoreOf(answersOf(read));
      console.log(`${name}: windows F1 ${(100 * score.f1).toFixed(1)}\n${report.split('\n').slice(0, 2).join('\n')}`);
    }
  } else console.log(NO_CORPUS);
  const result = await bench.compare(
    bench('reader', () => {
      for (const notice of notices) readNotice(notice);
    }),
    bench('chrono-node', () => {
      for (const notice of notices) chronos(notice);
    }),
    { time: 2000, warmupIterations: 3 },
  );
  const [reader, chrono] = (['reader', 'chrono-node'] as const).map(
    (name) => result.get(name).latency.p50 / notices.length,
  );
  console.log(
    `median: ${reader?.toFixed(3)} ms a notice; chrono-node ${chrono?.toFixed(3)} ms, ${((chrono ?? 0) / (reader ?? 1)).toFixed(1)} times as long`,
  );
}, 60_000);
