import { describe, expect, it } from 'vitest';
import { pausesBetween } from '../../lib/app/pauses.ts';
import { EMPTY_POLL_MEMORY, poll } from '../../lib/app/poll.ts';
import { readAll } from '../../lib/app/read-all.ts';
import { epochMs, MINUTE_MS, shift } from '../../lib/domain/time.ts';
import { hostileNotice } from '../hostile/replies.ts';
import { noticeOf } from '../notice/helpers.ts';
import { answer } from '../sources/fake-http.ts';

/*
 * Whoever reads cannot remind: what is long, or many, is read turn by turn. Counted, not timed: how long a turn takes is
 * the machine's doing.
 */

const NOW = epochMs(Date.UTC(2026, 10, 24, 3));

/** A pause that counts, and during which something else had its turn. */
function counted() {
  const had = { pauses: 0 };
  const pause = async (): Promise<void> => {
    await new Promise((resolve) => setImmediate(resolve));
    had.pauses++;
  };
  return { had, pause };
}

describe('between two turns', () => {
  it.each([
    ['many short texts', Array.from({ length: 100 }, () => 0), 5],
    ['texts of usual length', Array.from({ length: 30 }, () => 1500), 3],
    ['one without an end', [1_000_000], 1],
    ['two in a row', [60_000, 60_000], 2],
    ['next to nothing', [100, 100], 0],
  ])('of %s others have theirs', async (_, lengths, pauses) => {
    const { had, pause } = counted();
    const pauseAfter = pausesBetween(pause);
    for (const length of lengths) await pauseAfter(length);
    expect(had.pauses).toBe(pauses);
  });
});

describe('reading all notices again', () => {
  const notices = Array.from({ length: 200 }, (_, index) => {
    const { title, body } = hostileNotice(index + 1, NOW);
    return noticeOf({ id: `blog:${index}`, title: title.slice(0, 300), text: body.slice(0, 60_000) });
  });

  it('takes as many turns as there is text, and comes to the same', async () => {
    const { had, pause } = counted();
    const report = (what: string) => expect.fail(what);
    const inTurns = await readAll(notices, 'x', NOW, { report, pause });
    const characters = notices.reduce((sum, { text }) => sum + text.length, 0);
    expect(had.pauses).toBeGreaterThanOrEqual(Math.floor((characters + 200 * 1000) / (20_000 + 60_000)));
    expect(had.pauses).toBeGreaterThan(9);
    expect(await readAll(notices, 'x', NOW, { report })).toEqual(inTurns);
  });
});

describe('a list of three hundred articles', () => {
  const articles = Array.from({ length: 300 }, (_, id) => ({
    id,
    title: `メンテナンスのお知らせ ${id}`,
    body: `<p>日時：2026年11月25日 2:00〜5:00</p><p>対象：取引</p>`,
    created_at: new Date(shift(NOW, -id * MINUTE_MS)).toISOString(),
  }));
  const body = JSON.stringify({ articles });
  const reply = answer(body);

  it('is taken in turn by turn', async () => {
    const { had, pause } = counted();
    const http = async ({ url }: { url: string }) =>
      url.includes('support.') ? { ...reply, url } : ({ kind: 'failed', reason: 'network' } as never);
    const request = { now: NOW, clock: () => NOW, manual: false, offline: false, hostsAllowed: true } as never;
    const result = await poll({ http: http as never, random: () => 0.5, pause }, EMPTY_POLL_MEMORY, request);
    expect(result.notices.length).toBeGreaterThan(200);
    expect(had.pauses).toBeGreaterThan(9);
  });
});
