import { createRequire } from 'node:module';
import process from 'node:process';
import { ja } from 'chrono-node';
import { expect, test } from 'vitest';
import type { Notice } from '../../lib/domain/notice/notice.ts';
import { isCalledOff } from '../../lib/domain/window.ts';
import { corpusNotices, hasCorpus, NO_CORPUS, scoreOf } from '../notice/corpus.ts';
import { EXCHANGES, OTHERS } from '../notice/fixtures.ts';
import { noticeOf } from '../notice/helpers.ts';
import { LONG_KINDS, longText } from '../notice/long-texts.ts';

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

const MILLION = 1_000_000;
const MOST_MS = 200;

/** Time of the processor, the shortest of three: what other programs take of the machine meanwhile is none of the reader's. */
const readingMs = (notice: Notice): number =>
  Math.min(
    ...[1, 2, 3].map(() => {
      const before = process.cpuUsage().user;
      readNotice(notice);
      return (process.cpuUsage().user - before) / MICROSECONDS;
    }),
  );
const MICROSECONDS = 1_000;

test('reading a million characters', () => {
  const texts = [
    ...LONG_KINDS.map((kind) => ({ kind, text: longText(kind, MILLION) })),
    ...notices.map(({ id, text }) => ({
      kind: id,
      text: `${text}\n`.repeat(MILLION / text.length + 1).slice(0, MILLION),
    })),
  ];
  const slowest = texts
    .map(({ kind, text }) => ({ kind, ms: readingMs(noticeOf({ title: 'メンテナンスのお知らせ', text })) }))
    .toSorted((a, b) => b.ms - a.ms)
    .slice(0, 5);
  console.log(
    `a million characters, the slowest: ${slowest.map(({ kind, ms }) => `${kind} ${ms.toFixed(0)} ms`).join(', ')}`,
  );
  expect(slowest[0]?.ms).toBeLessThan(MOST_MS);
}, 120_000);
