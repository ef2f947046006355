import { describe, expect, it, test } from 'vitest';
import { evidenceOf, type StopEvidence } from '../../../lib/domain/situation/evidence.ts';
import type { Sight } from '../../../lib/domain/situation/sight.ts';
import { HOUR_MS, MINUTE_MS, shift } from '../../../lib/domain/time.ts';
import type { MaintenanceWindow, WindowRevision } from '../../../lib/domain/window.ts';
import { aSight, liveAs } from '../../fixtures/sight.ts';
import { at, aWindow } from '../../fixtures/windows.ts';

/** The stop of 25 November 2:00 to 5:00. */
const evidence = (time: string, window: Partial<MaintenanceWindow> = {}, sight: Partial<Sight> = {}): StopEvidence =>
  evidenceOf(aWindow(window), aSight(at(time), sight), at(time));

const revision = (time: string, status: WindowRevision['status']): WindowRevision => ({
  at: at(time),
  noticeId: 'blog:100',
  start: at('2026-11-25T02:00'),
  end: at('2026-11-25T05:00'),
  status,
});

describe('what is seen', () => {
  const now = at('2026-11-25T02:10');

  test.each<[string, Sight['live'], boolean]>([
    ['a normal reading after the start', liveAs('normal', now), true],
    ['a crowded one too', liveAs('busy', now), true],
    ['a reading from before the start', liveAs('normal', at('2026-11-25T01:59')), false],
    [
      'a reading that is eleven minutes old',
      { ...liveAs('normal', shift(now, 0)), answeredAt: shift(now, -11 * MINUTE_MS) },
      false,
    ],
    ['a normal reading with a halt suspected', liveAs('normal', now, { suspectedAt: now }), false],
    ['silence', liveAs('no-answer', now), false],
    ['a halt', liveAs('halted', now), false],
  ])('trading runs by %s: %#', (_, live, seenRunning) => {
    expect(evidence('2026-11-25T02:10', {}, { live }).seenRunning).toBe(seenRunning);
  });

  test.each([
    ['the last reading before the end', '2026-11-25T04:58', '2026-11-25T05:00', false],
    ['one from before the end, minutes later', '2026-11-25T04:58', '2026-11-25T05:07', false],
    ['the first one after the end', '2026-11-25T05:00', '2026-11-25T05:01', true],
  ])('of the time after a planned end only what was read after it says so: %s', (_, readAt, time, seenRunning) => {
    expect(evidence(time, {}, { live: liveAs('normal', at(readAt)) }).seenRunning).toBe(seenRunning);
  });

  it('says nothing of what the live state does not show', () => {
    const live = liveAs('normal', now);
    for (const window of [{ assets: ['XRP'] }, { services: ['api'] as const }, { services: ['login'] as const }]) {
      expect(evidence('2026-11-25T02:10', window, { live })).toMatchObject({ canBeSeen: false, seenRunning: false });
    }
  });

  it('says nothing without the permission to look', () => {
    const sight = { live: liveAs('normal', now), hostsAllowed: false };
    expect(evidence('2026-11-25T02:10', {}, sight)).toMatchObject({ seenRunning: false, isOld: true });
  });

  it('tells a stop that goes on from one that was seen to end', () => {
    const observedStart = at('2026-11-25T02:01');
    const live = liveAs('halted', now);
    expect(evidence('2026-11-25T02:10', { observedStart }, { live })).toMatchObject({
      seenStopped: true,
      seenHalted: true,
      seenBack: false,
    });
    const observedEnd = at('2026-11-25T02:09');
    expect(evidence('2026-11-25T02:10', { observedStart, observedEnd })).toMatchObject({
      seenStopped: true,
      seenHalted: false,
      seenBack: true,
    });
  });

  it('does not take another halt for this stop', () => {
    expect(evidence('2026-11-25T02:10', {}, { live: liveAs('halted', now) }).seenHalted).toBe(false);
  });
});

describe('what is said', () => {
  test.each<[string, WindowRevision[], boolean]>([
    ['nothing', [], false],
    ['a plan', [revision('2026-11-20T15:00', 'scheduled')], false],
    ['an extension before the start', [revision('2026-11-24T10:00', 'extended')], false],
    ['an extension after the start', [revision('2026-11-25T03:00', 'extended')], true],
    ['that it is going on', [revision('2026-11-25T02:05', 'in-progress')], true],
    ['that it was going on before it should', [revision('2026-11-25T01:55', 'in-progress')], false],
  ])('%s: begun %#', (_, revisions, saidToHaveBegun) => {
    expect(evidence('2026-11-25T03:30', { revisions }).saidToHaveBegun).toBe(saidToHaveBegun);
  });

  test.each<[string, Partial<MaintenanceWindow>, boolean]>([
    ['an end that has come true', { status: 'completed', endIsActual: true, end: at('2026-11-25T04:40') }, true],
    ['an end that is still to come', { status: 'completed', endIsActual: true, end: at('2026-11-25T04:55') }, false],
    ['a planned end', {}, false],
    ['its end, of a stop that is still seen', { status: 'completed', observedStart: at('2026-11-25T02:00') }, true],
  ])('%s: over %#', (_, window, saidToBeOver) => {
    expect(evidence('2026-11-25T04:50', window).saidToBeOver).toBe(saidToBeOver);
  });
});

describe('how old it is', () => {
  test.each(['notice', 'live'] as const)('a stop known by %s ages with its readings', (origin) => {
    const now = at('2026-11-25T02:10');
    const read = (agoMs: number) => ({
      noticesReadAt: shift(now, -agoMs),
      live: liveAs('normal', shift(now, -agoMs)),
    });
    expect(evidence('2026-11-25T02:10', { origin }, read(2 * HOUR_MS)).isOld).toBe(false);
    expect(evidence('2026-11-25T02:10', { origin }, read(2 * HOUR_MS + 1)).isOld).toBe(true);
  });

  it('a stop that was seen ages with what was seen, however new the notices are', () => {
    const observedStart = at('2026-11-24T23:00');
    const live = (time: string) => ({ live: liveAs('halted', at(time)) });
    expect(evidence('2026-11-25T02:10', { observedStart }, live('2026-11-25T00:20')).isOld).toBe(false);
    expect(evidence('2026-11-25T02:10', { observedStart }, live('2026-11-24T23:10')).isOld).toBe(true);
  });

  it('what the user entered does not', () => {
    expect(evidence('2026-11-25T02:10', { origin: 'manual' }, { noticesReadAt: null }).isOld).toBe(false);
  });
});

describe('to the very minute', () => {
  const seen = { observedStart: at('2026-11-25T02:03') };

  test.each<[string, keyof StopEvidence, string, string, Partial<MaintenanceWindow>]>([
    ['its start has come', 'hasStarted', '2026-11-25T01:59', '2026-11-25T02:00', {}],
    ['the start that was seen has come', 'hasStarted', '2026-11-25T02:02', '2026-11-25T02:03', seen],
    ['it was seen to stop', 'seenStopped', '2026-11-25T02:02', '2026-11-25T02:03', seen],
    ['its end has passed', 'isPastEnd', '2026-11-25T04:59', '2026-11-25T05:00', {}],
    ['nobody waits for it any more', 'isLongPastEnd', '2026-11-26T04:59', '2026-11-26T05:00', {}],
    [
      'trading was seen again',
      'seenBack',
      '2026-11-25T05:06',
      '2026-11-25T05:07',
      { ...seen, observedEnd: at('2026-11-25T05:07') },
    ],
    [
      'it is said to have begun',
      'saidToHaveBegun',
      '2026-11-25T01:59',
      '2026-11-25T02:00',
      { revisions: [revision('2026-11-25T02:00', 'in-progress')] },
    ],
    [
      'it is said to be over',
      'saidToBeOver',
      '2026-11-25T04:59',
      '2026-11-25T05:00',
      { endIsActual: true, status: 'completed' },
    ],
    [
      'it passed running',
      'passedRunning',
      '2026-11-25T04:59',
      '2026-11-25T05:00',
      { seenRunningAt: at('2026-11-25T05:00') },
    ],
    [
      'it passed running, without an end',
      'passedRunning',
      '2026-11-25T05:29',
      '2026-11-25T05:30',
      { end: null, seenRunningAt: at('2026-11-25T05:30') },
    ],
  ])('%s', (_, fact, before, since, window) => {
    expect([evidence(before, window)[fact], evidence(since, window)[fact]]).toEqual([false, true]);
  });

  it('nothing has an end that nobody announced', () => {
    expect(evidence('2026-11-25T06:00').hasEnd).toBe(true);
    expect(evidence('2026-11-29T06:00', { end: null })).toMatchObject({
      ...{ hasEnd: false, isPastEnd: false, isLongPastEnd: false, passedRunning: false },
    });
    expect(evidence('2026-11-25T06:00', { end: null, endIsActual: true }).saidToBeOver).toBe(false);
  });

  it('a trade that was never seen again is not back, and nobody saw running what only time passed', () => {
    expect(evidence('2026-11-25T06:00', seen)).toMatchObject({ seenBack: false, passedRunning: false });
    expect(evidence('2026-11-25T06:00', { observedEnd: at('2026-11-25T05:07') }).seenBack).toBe(false);
  });
});

describe('what is said', () => {
  test.each<[string, WindowRevision['status'], string, boolean]>([
    ['in progress, after its start', 'in-progress', '2026-11-25T02:01', true],
    ['extended, after its start', 'extended', '2026-11-25T03:00', true],
    ['extended, before its start', 'extended', '2026-11-25T01:59', false],
    ['in progress, before its start', 'in-progress', '2026-11-25T01:59', false],
    ['planned, after its start', 'scheduled', '2026-11-25T02:30', false],
    ['over, after its start', 'completed', '2026-11-25T02:30', false],
  ])('means that it has begun: %s', (_, status, saidAt, hasBegun) => {
    expect(evidence('2026-11-25T04:00', { revisions: [revision(saidAt, status)] }).saidToHaveBegun).toBe(hasBegun);
  });
});

describe('what the exchange is like', () => {
  const time = '2026-11-25T02:10';

  test.each([
    ['cancel-only', { isCancelOnly: true, isInAuction: false }],
    ['auction', { isCancelOnly: false, isInAuction: true }],
    ['halted', { isCancelOnly: false, isInAuction: false }],
  ] as const)('is told apart: %s', (condition, told) =>
    expect(evidence(time, {}, { live: liveAs(condition, at(time)) })).toMatchObject(told),
  );

  test.each([
    ['usual', { isUsual: true, isLiveOnly: false }],
    ['live', { isUsual: false, isLiveOnly: true }],
    ['notice', { isUsual: false, isLiveOnly: false }],
  ] as const)('is told apart by where a stop is known from: %s', (origin, told) =>
    expect(evidence(time, { origin: origin as MaintenanceWindow['origin'] })).toMatchObject(told),
  );

  it('is unknown while nothing has answered, though a reading is kept', () => {
    const live = { ...liveAs('normal', at(time)), answeredAt: null };
    expect(evidence(time, { end: null }, { live }).seenRunning).toBe(false);
  });
});
