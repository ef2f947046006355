import { describe, expect, it } from 'vitest';
import type { SourceProblem } from '../../lib/domain/source-health.ts';
import { SECOND_MS, shift } from '../../lib/domain/time.ts';
import { problemWords, sourceName, sourceState } from '../../lib/messages/sources.ts';
import { EVENING, quietView, readSource, refusedSource } from '../fixtures/views.ts';

const { live } = quietView(EVENING);

describe('what went wrong with a source', () => {
  it.each<[SourceProblem, string, string]>([
    [{ code: 'http-status', status: 403 }, '拒否 403', 'refused 403'],
    [{ code: 'http-status', status: 429 }, '回数の制限 429', 'too many requests 429'],
    [{ code: 'http-status', status: 404 }, '見つかりません', 'not found'],
    [{ code: 'http-status', status: 500 }, 'サーバーの障害 500', 'server error 500'],
    [{ code: 'http-status', status: 418 }, 'エラー 418', 'error 418'],
    [{ code: 'time-out' }, '時間切れ', 'timed out'],
    [{ code: 'unreachable' }, '応答なし', 'no answer'],
    [{ code: 'too-large' }, '応答が大きすぎます', 'reply too large'],
    [{ code: 'wrong-type', expected: 'json', came: 'text/html' }, '想定と違う種類の応答', 'unexpected type'],
    [{ code: 'wrong-shape', expected: 'articles', came: 'object' }, '想定と違う形の応答', 'unexpected shape'],
    [{ code: 'empty', expected: 'articles' }, '空の応答', 'empty'],
    [{ code: 'not-allowed' }, '許可がありません', 'not allowed'],
  ])('%j', (problem, ja, en) => {
    expect([problemWords(problem, 'ja'), problemWords(problem, 'en')]).toEqual([ja, en]);
  });
});

describe('the state of a source', () => {
  const state = (source: ReturnType<typeof readSource>) =>
    sourceState(source, { live, hostsAllowed: true, offline: false }, EVENING, 'ja');

  it('is when it was read, and for the live state what it said', () => {
    expect(state(readSource('blog', EVENING, 20 * SECOND_MS))).toBe('20秒前');
    expect(state(readSource('spot-status', EVENING, 20 * SECOND_MS))).toBe('20秒前・通常');
  });

  it('says when it is tried again, as long as that is to come', () => {
    const source = refusedSource('blog', EVENING);
    expect(state({ ...source, retryAt: shift(EVENING, SECOND_MS) })).toBe('拒否 403・1分後に再試行');
    expect(state({ ...source, retryAt: EVENING })).toBe('拒否 403');
    expect(state({ ...source, state: 'off' })).toBe('拒否 403');
  });

  it('is waiting before the first try, unused after one that found nothing', () => {
    const untouched = { ...readSource('feed', EVENING, 0), readAt: null, triedAt: null };
    expect(state(untouched)).toBe('待機中');
    expect(state({ ...untouched, state: 'off', triedAt: EVENING })).toBe('使っていません');
  });

  it('goes by its id where it has no name', () => {
    expect(sourceName('new-source', 'ja')).toBe('new-source');
  });
});
