import { expect, test } from 'vitest';
import { foldNotices } from '../../lib/domain/history/fold.ts';
import { readNotice } from '../../lib/domain/notice/read.ts';
import { HOUR_MS } from '../../lib/domain/time.ts';
import { at } from '../fixtures/windows.ts';
import { noticeOf } from './notices.ts';
import type { NoticeHappening, Saying, Stop } from './script.ts';

/*
 * The simulator stands on the real reader. When a breach comes from a misread notice, it shows here first.
 */

const START = at('2026-11-25T02:00');
const END = at('2026-11-25T05:00');
const said = (says: Saying, when: string, start: number = START, end: number = END): NoticeHappening => ({
  is: 'notice',
  stop: 0,
  says,
  at: at(when),
  start,
  end,
  shownAfterMs: 0,
});
const announced = said('announce', '2026-11-23T12:00');

const STOPS: readonly Omit<Stop, 'style'>[] = [
  { services: ['trading', 'deposit', 'withdrawal', 'api'], coins: [] },
  { services: ['api'], coins: [] },
  { services: ['deposit', 'withdrawal'], coins: [] },
  { services: ['login'], coins: [] },
  { services: ['deposit', 'withdrawal'], coins: ['XRP'] },
];
const COURSES: readonly (readonly [NoticeHappening, object])[] = [
  [
    said('edit', '2026-11-24T12:00', START + HOUR_MS, END + HOUR_MS),
    { start: START + HOUR_MS, end: END + HOUR_MS, status: 'scheduled' },
  ],
  [
    said('change', '2026-11-24T12:00', START + HOUR_MS, END + HOUR_MS),
    { start: START + HOUR_MS, end: END + HOUR_MS, status: 'scheduled' },
  ],
  [said('extend', '2026-11-25T04:00', START, END + HOUR_MS), { start: START, end: END + HOUR_MS, status: 'extended' }],
  [said('cancel', '2026-11-24T12:00'), { start: START, status: 'cancelled' }],
  [said('postpone', '2026-11-24T12:00'), { start: START, status: 'postponed' }],
  [said('complete', '2026-11-25T04:40', START, END - HOUR_MS / 2), { end: END - HOUR_MS / 2, endIsActual: true }],
];

test.each(STOPS.flatMap((stop) => [0, 1, 2, 3].map((style) => ({ ...stop, style }))))(
  'the reader understands what the simulator says of $services $coins in manner $style',
  (stop) => {
    for (const [later, expected] of COURSES) {
      const notices = [noticeOf(stop, announced, undefined, announced.at), noticeOf(stop, later, announced, later.at)];
      const windows = foldNotices(notices.map((notice) => ({ notice, reading: readNotice(notice) })));
      expect(windows, later.says).toMatchObject([{ services: stop.services, assets: stop.coins, ...expected }]);
    }
  },
);
