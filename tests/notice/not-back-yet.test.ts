import { describe, expect, test } from 'vitest';
import { readNotice } from '../../lib/domain/notice/read.ts';
import { noticeOf } from './helpers.ts';

/* What comes back later, or is nearly done, is not back: a false all-clear is the worst that a notice can be made to say. */

const stateOf = (title: string, text: string, published = '2026-11-24T22:00') =>
  readNotice(noticeOf({ title, text, published }), { issuer: 'exchange' }).state;

describe('a title of what is to come back, and a present tense that tells when', () => {
  test.each([
    [
      'Futures markets to reopen',
      'Futures trading resumes tomorrow, November 25, at 02:00 UTC; until that time all books remain closed.',
    ],
    ['Withdrawals to resume', 'Withdrawals reopen on November 25 at 01:30 UTC; up to that moment they stay paused.'],
    ['Trading resumes', 'Trading resumes on November 25 at 03:00 UTC; until that hour the market remains closed.'],
    ['Markets to reopen', 'Spot trading restarts at 03:00 UTC. Until then all markets stay closed.'],
    ['Markets to reopen', 'Spot trading restarts tomorrow at 03:00 UTC.'],
  ])('%s: %s', (title, text) => {
    expect(stateOf(title, text)).toBe('in-progress');
  });
});

describe('work that is nearly done', () => {
  test.each([
    ['メンテナンスの状況について', 'メンテナンス作業はおおむね完了いたしました。サービスは23:00より再開いたします。'],
    ['メンテナンスの状況について', 'メンテナンスはほぼ終了いたしました。'],
    ['メンテナンスの状況について', 'メンテナンス作業は9割方完了いたしました。'],
    ['Maintenance', 'The maintenance has been almost completed. Trading restarts at 23:00 JST.'],
    ['Maintenance', 'The maintenance is mostly complete. We will be back soon.'],
  ])('%s: %s', (title, text) => {
    expect(stateOf(title, text)).not.toBe('completed');
  });
});

describe('work that is done, and a service that comes back later', () => {
  test.each([
    ['Maintenance finished', 'Maintenance has been completed. Markets reopen at 23:00 JST.'],
    ['Upgrade completed', 'The upgrade has been completed. Trading resumes at 23:30 JST today.'],
    ['Maintenance finished', 'The maintenance itself has finished. Trading opens at 23:15 JST.'],
  ])('%s: %s', (title, text) => {
    expect(stateOf(title, text)).toBe('in-progress');
  });
});

describe('and what is done is done', () => {
  test.each([
    ['メンテナンス終了のお知らせ', 'メンテナンスはほぼ予定通り完了いたしました。'],
    ['Markets reopened', 'Spot trading resumed at 12:00 UTC. Thank you for your patience.'],
    ['Maintenance complete', 'The maintenance has been completed. Trading has resumed.'],
    ['Trading resumes', 'Trading has resumed as of 12:30 UTC.'],
  ])('%s: %s', (title, text) => {
    expect(stateOf(title, text)).toBe('completed');
  });
});
