import { describe, expect, it } from 'vitest';
import type { SupersededTimes, WindowDraft } from '../../../../lib/domain/notice/6-windows/draft.ts';
import * as status from '../../../../lib/domain/notice/7-facts/status.ts';
import { TAG } from '../../../../lib/domain/notice/words/tags.ts';
import { at, dayHours, jst, noticeOf } from '../../../notice/helpers.ts';

/** Days of November 2026: `26T02:00/26T05:00 part past`; `-` for an open side, `=` for an end that came true. */
function draft(said: string): WindowDraft {
  const [hours = '', ...flags] = said.split(' ');
  const instant = (local = '-') => (/^-?$/.test(local) ? null : at(`2026-11-${local}`));
  const [start, end] = hours.replace('=', '').split('/').map(instant);
  const has = (flag: string): boolean => flags.includes(flag);
  const tags = (has('past') ? TAG.past : 0) | (has('called-off') ? TAG.cancelled : 0);
  return {
    ...{ start, end, endIsActual: hours.endsWith('='), clause: { tags }, dateOnly: has('day') },
    ...{ isPart: has('part'), cancelled: has('off'), isNew: has('new'), isKept: has('kept') },
  } as WindowDraft;
}

const drafts = (all: readonly string[]) => all.map(draft);
const old = (all: readonly string[]) => drafts(all) as readonly SupersededTimes[];
const NOON = at('2026-11-20T12:00');
const STOP = '26T02:00/26T05:00';

describe('a notice is written', () => {
  it.each([
    ['when it was published', '2026-11-20T12:00', undefined, '2026-11-20T12:00'],
    ['when it was edited', '2026-11-20T12:00', '2026-11-20T13:00', '2026-11-20T13:00'],
    ['when it was published, whatever an older edit says', '2026-11-20T12:00', '2026-11-19T13:00', '2026-11-20T12:00'],
    ['by the end of a day without an hour', '2026-11-20T00:00', undefined, '2026-11-21T00:00'],
  ])('%s', (_, published, updated, expected) => {
    const what = { title: '', text: '', published, ...(updated === undefined ? {} : { updated }) };
    expect(jst(status.writtenAt(noticeOf(what)))).toBe(expected);
  });

  it('at the latest when it was seen', () => {
    const notice = { ...noticeOf({ title: '', text: '', seen: '2026-11-20T14:00' }), publishedAt: null };
    expect(jst(status.writtenAt(notice))).toBe('2026-11-20T14:00');
    expect(jst(status.writtenAt({ ...notice, updatedAt: NOON }))).toBe('2026-11-20T12:00');
  });
});

it.each<[string[], number, string[]]>([
  [['26T02:00/-', '19T02:00/-'], 2, ['26T02:00/-', '19T02:00/-']],
  [['26T02:00/-', '19T02:00/-', '21T02:00/-'], 2, ['26T02:00/-', '21T02:00/-']],
  [['18T02:00/-', '19T02:00/-', '21T02:00/-'], 2, ['19T02:00/-', '21T02:00/-']],
  [['19T02:00/21T02:00', '19T02:00/-', '28T02:00/-'], 1, ['19T02:00/21T02:00']],
  [['26T02:00/-', '20T12:00/-'], 1, ['20T12:00/-']],
])('of %j the nearest %i are %j', (all, most, expected) => {
  expect(status.nearestAhead(drafts(all), NOON, most).map(dayHours)).toEqual(
    expected.map((one) => dayHours(draft(one))),
  );
});

describe('a claimed state', () => {
  type Claimed = Parameters<typeof status.holds>[0]['state'];
  it.each<[Claimed, 'title' | 'text', string[], string[], boolean]>([
    ['completed', 'title', [], [], true],
    ['in-progress', 'text', ['20T11:00/-'], [], true],
    ['in-progress', 'text', ['20T12:00/-'], [], true],
    ['in-progress', 'text', [STOP], [], false],
    ['in-progress', 'text', [STOP, '20T11:00/-'], [], true],
    ['in-progress', 'text', ['20T01:00/20T05:59'], [], false],
    ['in-progress', 'text', ['20T01:00/20T06:00'], [], true],
    ['completed', 'title', [STOP], [], false],
    ['completed', 'text', [STOP], [], false],
    ['completed', 'title', [STOP, '20T01:00/20T06:00'], [], true],
    ['completed', 'text', ['-/20T12:15'], [], true],
    ['completed', 'text', ['-/20T12:16'], [], false],
    ['completed', 'text', ['-/20T12:16 past'], [], true],
    ['completed', 'text', ['-/20T12:16 day'], [], true],
    ['completed', 'text', ['20T10:00/20T12:16'], [], true],
    ['extended', 'text', [STOP], ['27T02:00/-'], true],
    ['cancelled', 'text', [STOP], [], true],
    ['cancelled', 'text', [STOP], ['26T10:00/-'], true],
    ['cancelled', 'text', [STOP], ['27T10:00/-'], false],
    ['cancelled', 'text', [STOP], ['25T10:00/-'], false],
    ['cancelled', 'text', [STOP], ['-/27T10:00'], true],
    ['postponed', 'text', [STOP], ['27T10:00/-'], false],
    ['postponed', 'text', ['26T02:00/28T05:00'], ['27T10:00/-'], true],
    ['cancelled', 'text', ['26T02:00/-'], ['27T10:00/-'], false],
    ['cancelled', 'text', ['-/26T05:00'], ['26T10:00/-'], true],
    ['cancelled', 'text', ['-/-'], ['27T10:00/-'], true],
    ['cancelled', 'text', [`${STOP} off`, '27T02:00/-'], [], false],
    ['cancelled', 'text', [`${STOP} off`, '27T02:00/- off'], [], true],
  ])('%s of the %s, of %j, calling off %j: %s', (state, where, all, named, expected) => {
    const claim = { state, isTitleOnly: where === 'title' } as Parameters<typeof status.holds>[0];
    expect(status.holds(claim, drafts(all), drafts(named) as never, NOON)).toBe(expected);
  });
});

describe('each window stands', () => {
  type State = Parameters<typeof status.standingOf>[1];
  const standing = (all: string[], state: State, hasOld = false, ahead = '28T00:00') => {
    const aheadOf = at(`2026-11-${ahead}`);
    const found = status.standingOf(drafts(all), state, { hasOld, aheadOf });
    return [
      ...found.standing.map((one) => one.status),
      ...found.replaced.map((one) => `old ${jst(one.start).slice(8)}`),
    ];
  };
  const [ONE, TWO] = ['26T02:00/-', '27T02:00/-'];

  it.each<[State, string[], string[]]>([
    ['unknown', [ONE], ['scheduled']],
    ['in-progress', [ONE], ['in-progress']],
    ['cancelled', [ONE, TWO], ['cancelled', 'cancelled']],
    ['cancelled', [`${ONE} called-off`, TWO], ['cancelled', 'scheduled']],
    ['cancelled', [`${ONE} called-off`, `${TWO} called-off`], ['cancelled', 'cancelled']],
    ['cancelled', [ONE, `${TWO} kept`], ['cancelled', 'scheduled']],
    ['completed', [`${ONE} off`, TWO], ['cancelled', 'completed']],
    ['postponed', [ONE], ['postponed']],
    ['postponed', [`${ONE} called-off`, TWO], ['scheduled', 'old 26T02:00']],
    ['postponed', [ONE, `${TWO} new`], ['scheduled', 'scheduled']],
    ['postponed', [`${ONE} called-off`, `${TWO} new called-off`], ['scheduled', 'old 26T02:00']],
    ['cancelled', [`${ONE} called-off`, `${TWO} new`], ['cancelled', 'scheduled']],
  ])('%s: %j as %j', (state, all, expected) => {
    expect(standing(all, state)).toEqual(expected);
  });

  it('as planned, where its old times are named apart', () => {
    expect(standing([`${ONE} called-off`], 'postponed', true)).toEqual(['scheduled']);
    expect(standing([`${ONE} called-off`], 'cancelled', true)).toEqual(['cancelled']);
  });

  it('as planned, where it starts behind what is over', () => {
    expect(standing([ONE, TWO], 'completed', false, '26T02:00')).toEqual(['completed', 'scheduled']);
    expect(standing(['-/26T02:00'], 'completed', false, '25T02:00')).toEqual(['completed']);
    expect(standing([ONE, TWO], 'in-progress', false, '26T02:00')).toEqual(['in-progress', 'in-progress']);
  });
});

it.each([
  ['26T00:00/-', [STOP], true],
  ['26T01:00/-', [STOP], false],
  ['27T00:00/-', [STOP], false],
  ['26T00:00/26T05:00', [STOP], false],
  ['-/-', ['-/26T05:00'], false],
  ['26T00:00/-', ['-/26T05:00', STOP], true],
])('%s is the day of one of %j: %s', (day, all, expected) => {
  expect(status.isDayOf(draft(day), drafts(all))).toBe(expected);
});

describe('times alone tell', () => {
  it.each<[string[], boolean, string]>([
    [[], true, 'unknown'],
    [['-/26T00:00 day'], false, 'scheduled'],
    [['-/26T05:00'], false, 'in-progress'],
    [['-/26T05:00', '-/27T00:00 day'], false, 'in-progress'],
    [['-/20T05:00='], false, 'completed'],
    [['-/20T11:00= part', '-/20T13:00 part'], false, 'in-progress'],
    [['-/20T11:00= part', '-/20T12:00 part'], false, 'completed'],
    [['-/20T11:00=', '-/20T13:00 part'], false, 'scheduled'],
    [['20T12:00/-'], false, 'in-progress'],
    [['20T12:01/-'], false, 'scheduled'],
    [['20T12:00/20T13:00'], false, 'scheduled'],
    [['20T12:00/20T13:00'], true, 'in-progress'],
    [['20T11:00/20T12:00'], true, 'completed'],
    [['20T11:00/20T12:01'], false, 'scheduled'],
    [['20T11:00/20T11:30', STOP], false, 'scheduled'],
    [[STOP], true, 'scheduled'],
  ])('%j, of a failure: %s: %s', (all, isEmergency, expected) => {
    expect(status.stateByTime(drafts(all), NOON, isEmergency)).toBe(expected);
  });

  it('nothing of now where nobody knows when it was written', () => {
    expect(status.stateByTime(drafts(['20T11:00/-']), null, true)).toBe('scheduled');
    expect(status.stateByTime(drafts(['20T11:00/20T11:30']), null, true)).toBe('scheduled');
    expect(status.stateByTime(drafts(['-/20T11:00= part', '-/20T13:00 part']), null, false)).toBe('scheduled');
  });
});

describe('old times beside the new ones', () => {
  it.each<[string, string, boolean, boolean]>([
    ['20T11:00/20T15:00', '20T11:00/20T14:00', true, true],
    ['20T11:00/20T15:00=', '20T11:00/20T14:00', false, false],
    ['26T11:00/26T15:00', '26T11:00/26T14:00', false, true],
    ['20T12:00/20T15:00', '20T12:00/20T14:00', true, true],
    ['20T11:00/20T15:00', '20T11:00/20T15:00', false, false],
    ['20T11:00/20T15:00', '20T10:00/20T14:00', false, false],
    ['20T11:00/20T15:00', '-/20T14:00', true, true],
    ['20T11:00/20T15:00', '20T14:00/-', true, true],
    ['20T11:00/20T15:00', '20T11:00/-', false, false],
    ['20T11:00/-', '20T11:00/20T14:00', false, false],
    ['20T11:00/20T15:00', '-/-', false, false],
    ['-/20T15:00', '-/20T14:00', true, true],
    ['-/20T15:00', '20T14:00/-', true, true],
  ])('%s for %s is extended: %s, is longer: %s', (now, before, isExtended, isLonger) => {
    expect(status.hasLaterEnd(drafts([now]), old([before]), NOON)).toBe(isExtended);
    expect(status.isLengthened(drafts([now]), old([before]))).toBe(isLonger);
  });

  it.each<[string[], string, boolean]>([
    [['27T02:00/-'], STOP, true],
    [['27T02:00/27T03:00'], STOP, true],
    [['26T03:00/26T06:00'], STOP, false],
    [['26T03:00/26T05:00'], STOP, false],
    [['26T03:00/26T04:00'], STOP, false],
    [['26T03:00/-'], STOP, false],
    [[STOP], STOP, false],
    [['26T01:00/26T05:00'], STOP, false],
    [[STOP], '26T00:00/-', false],
    [[STOP], '26T01:00/-', false],
    [['-/27T05:00'], STOP, false],
    [[STOP], '-/25T05:00', false],
    [['27T02:00/-', '26T02:00/-'], STOP, false],
    [['27T02:00/-', '28T02:00/-'], STOP, true],
    [['26T02:00/-'], '18T02:00/19T11:59', false],
    [['26T02:00/-'], '18T02:00/19T12:00', true],
  ])('%j for %s is put off: %s', (now, before, expected) => {
    expect(status.stateByMove(drafts(now), old([before]), NOON)).toBe(expected ? 'postponed' : null);
  });
});
