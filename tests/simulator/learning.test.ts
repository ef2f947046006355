import { expect, test } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '../../lib/domain/time.ts';
import { Learning } from './learning.ts';
import type { Look } from './look.ts';
import type { NoticeHappening } from './script.ts';
import { shortLife } from './short-life.ts';

const NOON = Date.parse('2026-11-25T12:00:00+09:00');
const END = NOON - 2 * HOUR_MS;
const ANNOUNCED: NoticeHappening = {
  is: 'notice',
  stop: 0,
  says: 'announce',
  at: NOON - 8 * HOUR_MS,
  start: NOON - 6 * HOUR_MS,
  end: END,
  shownAfterMs: 0,
};

/** What is known of a stop whose notice is read at noon, when `looks` were all that was seen before. */
function knownAtNoon(looks: readonly Omit<Look, 'call'>[]) {
  const learning = new Learning(shortLife('chrome'));
  learning.learn({ serial: 1, happenings: [], looks: looks.map((look) => ({ ...look, call: 'status' })) }, NOON);
  learning.learn({ serial: 2, happenings: [ANNOUNCED], looks: [] }, NOON);
  return learning.subjects.get('stop:0')?.facts;
}

const after = END + 5 * MINUTE_MS;

test.each<[string, readonly Omit<Look, 'call'>[], number | null]>([
  ['trading was seen after it', [{ at: after, says: 'trading' }], after],
  ['trading was seen when it came', [{ at: END, says: 'trading' }], END],
  ['trading was seen before it alone', [{ at: END - MINUTE_MS, says: 'trading' }], null],
  ['nothing was seen', [], null],
  [
    'a first look after it speaks of a stop',
    [
      { at: after, says: 'trading' },
      { at: after + MINUTE_MS, says: 'stop', words: ['HALT'] },
    ],
    null,
  ],
])('a planned end is known to have passed by the time its notice is read: %s', (_what, looks, quietEnd) => {
  expect(knownAtNoon(looks)?.quietEnd).toBe(quietEnd);
});

const CHANGED: NoticeHappening = { ...ANNOUNCED, says: 'change', at: ANNOUNCED.at + HOUR_MS, end: END + HOUR_MS };
const EXTENDED: NoticeHappening = { ...CHANGED, says: 'extend' };
const EDITED: NoticeHappening = { ...ANNOUNCED, says: 'edit', at: ANNOUNCED.at + 2 * HOUR_MS, end: END + 2 * HOUR_MS };
const SHORTENED: NoticeHappening = { ...EDITED, end: END - HOUR_MS };

test.each<[string, readonly (readonly NoticeHappening[])[], number]>([
  ['read before, follows the change', [[ANNOUNCED], [CHANGED], [EDITED]], EDITED.end],
  ['read alone, is all that is known', [[EDITED]], EDITED.end],
  ['read for the first time beside a change, disagrees with it', [[CHANGED, EDITED]], CHANGED.end],
  ['read for the first time after a change, disagrees with it', [[CHANGED], [EDITED]], CHANGED.end],
  ['read for the first time beside an extension, lengthens it', [[EXTENDED, EDITED]], EDITED.end],
  ['read for the first time beside an extension, shortens nothing', [[EXTENDED, SHORTENED]], EXTENDED.end],
  ['read before, shortens the extension that it follows', [[ANNOUNCED], [EXTENDED], [SHORTENED]], SHORTENED.end],
])('an edited notice that was %s', (_what, polls, end) => {
  const learning = new Learning(shortLife('chrome'));
  for (const [index, happenings] of polls.entries()) learning.learn({ serial: index, happenings, looks: [] }, NOON);
  expect(learning.subjects.get('stop:0')?.facts.end).toBe(end);
});
