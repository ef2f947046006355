import { describe, expect, it, test } from 'vitest';
import { foldNotices } from '../../lib/domain/history/fold.ts';
import { groupsOf } from '../../lib/domain/lead.ts';
import { readNotice } from '../../lib/domain/notice/read.ts';
import { HOUR_MS } from '../../lib/domain/time.ts';
import { at } from '../fixtures/windows.ts';
import { noticeOf } from './notices.ts';
import type { Apart, NoticeHappening, PartKey, Stop } from './script.ts';

/*
 * The simulator's notices about parts stand on the real reader and the real folding. When a breach comes from a misread
 * notice, it shows here first.
 */

const START = at('2026-11-25T02:00');
const END = at('2026-11-25T05:00');
const LATER = at('2026-11-25T08:00');
const BEFORE = at('2026-11-24T12:00');
const DURING = at('2026-11-25T03:00');
const AFTER = at('2026-11-25T05:15');
const EVERYTHING: Stop = { services: ['trading', 'deposit', 'withdrawal', 'api'], coins: [], style: 0 };
const COINS: Stop = { services: ['deposit', 'withdrawal'], coins: ['XRP', 'ETH'], style: 0 };

const said = (more: Partial<NoticeHappening>): NoticeHappening => ({
  is: 'notice',
  stop: 0,
  says: 'announce',
  at: at('2026-11-23T12:00'),
  start: START,
  end: END,
  shownAfterMs: 0,
  ...more,
});
const apart = (key: PartKey, says: Apart['says'], start: number, end: number): Apart => ({
  stop: 1,
  key,
  says,
  start,
  end,
});

/** What is known after the announcement and `later`: each group with its part, its times and its status. */
function known(stop: Stop, ...later: readonly NoticeHappening[]): unknown[] {
  const happenings = [said({}), ...later];
  const notices = happenings.map((each, index) => noticeOf(stop, each, happenings[index - 1], each.at));
  const windows = foldNotices(
    notices.map((notice) => ({ notice, reading: readNotice(notice, { issuer: 'exchange' }) })),
  );
  return windows
    .flatMap(groupsOf)
    .map(({ id, start, end, status }) => [id.split('|')[1] ?? 'whole', start, end, status]);
}
const WHOLE = ['whole', START, END, 'scheduled'];
const KEYS = ['withdrawal JPY', 'deposit JPY', 'withdrawal', 'deposit'] as const;
const WORDINGS = [0, 1, 2];

describe.each(WORDINGS)('in manner %i the reader understands', (wording) => {
  test.each(KEYS)('the extension of %s alone', (key) => {
    for (const when of [BEFORE, DURING]) {
      const more = said({ says: 'part', at: when, wording, apart: apart(key, 'extend', START, LATER) });
      expect(known(EVERYTHING, more)).toEqual([WHOLE, [key, START, LATER, 'extended']]);
    }
  });

  it('times of the API alone', () => {
    const own = apart('api', 'own', START + HOUR_MS, END);
    const more = said({ says: 'part', at: BEFORE, wording, apart: own });
    expect(known(EVERYTHING, more)).toEqual([WHOLE, ['api', START + HOUR_MS, END, 'scheduled']]);
  });

  test.each([...KEYS, 'api'] as const)('that %s stops as announced', (names) => {
    expect(known(EVERYTHING, said({ says: 'repeat', at: BEFORE, wording, names }))).toEqual([WHOLE]);
  });

  test.each(['withdrawal JPY', 'deposit JPY', 'withdrawal', 'api'] as const)('that %s does not stop', (key) => {
    const more = said({ says: 'part', at: BEFORE, wording, apart: apart(key, 'off', START, END) });
    expect(known(EVERYTHING, more)).toEqual([WHOLE, [key, START, END, 'cancelled']]);
  });

  test.each(KEYS)('that trading is back, and %s is to be later', (key) => {
    const end = at('2026-11-25T05:10');
    const more = said({ says: 'complete', at: AFTER, end, wording, apart: apart(key, 'resumed', START, LATER) });
    expect(known(EVERYTHING, more)).toEqual([
      ['whole', START, end, 'completed'],
      [key, START, LATER, 'in-progress'],
    ]);
  });

  it('that one of two coins is back, whichever', () => {
    const end = at('2026-11-25T04:00');
    const xrp = said({ says: 'part', at: end, wording, apart: apart('deposit XRP', 'back', START, end) });
    expect(known(COINS, xrp)).toEqual([WHOLE, ['deposit XRP', START, end, 'completed']]);
    const left = apart('deposit XRP', 'left', START, END);
    const eth = said({ says: 'complete', at: end, end, wording, names: 'deposit ETH', apart: left });
    expect(known(COINS, eth)).toEqual([
      ['whole', START, end, 'completed'],
      ['deposit XRP', START, END, 'scheduled'],
    ]);
  });

  it('another article with other times, and its correction', () => {
    const differing = said({ says: 'differ', at: BEFORE, wording, gives: { start: START, end: END + HOUR_MS } });
    expect(known(EVERYTHING, differing)).toEqual([['whole', START, END + HOUR_MS, 'scheduled']]);
    const corrected = said({ says: 'agree', at: BEFORE + HOUR_MS, wording });
    expect(known(EVERYTHING, differing, corrected)).toEqual([WHOLE]);
    const earlier = said({ says: 'differ', at: BEFORE, wording, gives: { start: START - HOUR_MS, end: END } });
    expect(known(EVERYTHING, earlier)).toEqual([['whole', START - HOUR_MS, END, 'scheduled']]);
  });

  it('that what was called off takes place after all', () => {
    const off = said({ says: 'cancel', at: BEFORE });
    expect(known(EVERYTHING, off)).toEqual([['whole', START, END, 'cancelled']]);
    expect(known(EVERYTHING, off, said({ says: 'reinstate', at: BEFORE + HOUR_MS, wording }))).toEqual([WHOLE]);
  });
});
