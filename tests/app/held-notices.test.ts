import { expect, test } from 'vitest';
import { keepNotices, withKept } from '../../lib/app/notices.ts';
import { loadState } from '../../lib/app/store.ts';
import type { Notice } from '../../lib/domain/notice/notice.ts';
import { epochMs, HOUR_MS } from '../../lib/domain/time.ts';
import { at } from '../fixtures/windows.ts';
import { fakeBrowser } from './fake-ports.ts';

const NOW = at('2026-11-24T12:00');

const notice = (id: string, text: string): Notice => ({
  id,
  exchange: 'bitbank',
  source: 'blog',
  url: null,
  title: 'システムメンテナンスのお知らせ',
  text,
  publishedAt: NOW,
  updatedAt: null,
  seenAt: epochMs(NOW + HOUR_MS),
});
const [FIRST, FIRST_EDITED, SECOND, THIRD] = [
  notice('blog:1', '2:00 〜 5:00'),
  notice('blog:1', '3:00 〜 6:00'),
  notice('blog:2', '8:00 〜 9:00'),
  notice('blog:3', '10:00 〜 11:00'),
];

/** What is held after the archive took what was held `before` with `fresh`, while `now` was held by then. */
async function heldAfter(before: readonly Notice[], fresh: readonly Notice[], now: readonly Notice[]) {
  const { ports } = fakeBrowser();
  const state = await loadState(ports.storage, NOW);
  const kept = await keepNotices(ports, { ...state.notices, held: before }, fresh, NOW);
  return withKept({ ...state, notices: { ...state.notices, held: now } }, kept, NOW).notices.held;
}

test.each<[string, readonly Notice[], readonly Notice[], readonly Notice[], readonly Notice[]]>([
  ['nothing, where nothing came meanwhile', [FIRST], [SECOND], [FIRST], []],
  ['what was refused meanwhile', [FIRST], [SECOND], [FIRST, THIRD], [THIRD]],
  ['another version that was refused meanwhile', [FIRST], [], [FIRST, FIRST_EDITED], [FIRST_EDITED]],
  ['what was refused while nothing was held', [], [SECOND], [THIRD, FIRST], [THIRD, FIRST]],
])('of what is held stays when the archive took a part of it: %s', async (_what, before, fresh, now, held) => {
  expect(await heldAfter(before, fresh, now)).toEqual(held);
});
