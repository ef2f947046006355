import { describe, expect, it, test } from 'vitest';
import { EMPTY_LEDGER, type Ledger, type ToldTimes, timesOf } from '../../lib/domain/ledger.ts';
import type { MaintenancePart, Service } from '../../lib/domain/part.ts';
import { type Plan, plan } from '../../lib/domain/plan.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/domain/settings.ts';
import { type EpochMs, JST_OFFSET_MS, MINUTE_MS, shift } from '../../lib/domain/time.ts';
import { aSight } from '../fixtures/sight.ts';
import { at, aWindow } from '../fixtures/windows.ts';

/* A maintenance of trading from 2:00 to 5:00, withdrawals until 8:00, and the API from 1:30 to 5:30. */

const clock = (time: string): EpochMs => at(`2026-11-25T${time}`);

const part = (service: Service, start: string, end: string): MaintenancePart => ({
  service,
  asset: null,
  start: clock(start),
  end: clock(end),
  endIsActual: false,
  status: 'scheduled',
  observedStart: null,
  observedEnd: null,
  seenRunningAt: null,
  revisions: [],
  noticeIds: ['blog:100'],
});
const WHOLE = aWindow({
  services: ['trading', 'withdrawal', 'api'],
  start: clock('01:30'),
  end: clock('08:00'),
  parts: [part('trading', '02:00', '05:00'), part('withdrawal', '02:00', '08:00'), part('api', '01:30', '05:30')],
});
const TRADING = { start: clock('02:00'), end: clock('05:00'), status: 'scheduled' } as const;
const WITHDRAWAL = { ...TRADING, end: clock('08:00') };
const API = { ...TRADING, start: clock('01:30'), end: clock('05:30') };
const IDS = { api: `${WHOLE.id}|api`, withdrawal: `${WHOLE.id}|withdrawal` } as const;

const HEARD: Ledger = {
  ...EMPTY_LEDGER,
  heard: { [WHOLE.id]: TRADING, [IDS.withdrawal]: WITHDRAWAL, [IDS.api]: API },
};

const planned = (now: EpochMs, ledger: Ledger, settings: Settings = DEFAULT_SETTINGS, whole = WHOLE): Plan =>
  plan([whole], { settings, ledger }, { ...aSight(now), snoozedUntil: {}, zoneOffsetMs: JST_OFFSET_MS }, now);
const toldOf = ({ due }: Plan): readonly string[] =>
  due.map(({ step, window }) => `${window.id.slice(WHOLE.id.length) || 'trading'} ${step.name}`);

describe('the parts of a maintenance that go their own ways', () => {
  test.each<[string, string, readonly string[]]>([
    ['the last minutes of the API', '01:25', ['trading lead', '|api lead']],
    ['the start of the API', '01:30', ['trading lead', '|api started']],
    ['the start of trading, and with it that of withdrawals', '02:00', ['trading started', '|api started']],
    ['the end of the API, after that of trading', '05:30', ['|api ended']],
  ])('are each told of: %s', (_, time, told) => {
    expect(toldOf(planned(clock(time), { ...HEARD, nextCycleAt: clock(time) }))).toEqual(told);
  });

  it('are no news of their own where the maintenance is news', () => {
    expect(toldOf(planned(shift(WHOLE.start, -3 * 24 * 60 * MINUTE_MS), EMPTY_LEDGER))).toEqual(['trading announced']);
  });
});

describe('a part, where the user wants to hear of nothing else', () => {
  const ofApi: Settings = { ...DEFAULT_SETTINGS, services: ['api'] };
  const daysBefore = shift(WHOLE.start, -3 * 24 * 60 * MINUTE_MS);
  const letPass = (before: ToldTimes | null): Ledger => ({
    ...EMPTY_LEDGER,
    heard: { [WHOLE.id]: { ...TRADING, passedAt: shift(daysBefore, -MINUTE_MS), before } },
  });

  it('is news of its own, beside a maintenance that is let pass', () => {
    const result = planned(daysBefore, EMPTY_LEDGER, ofApi);
    expect(toldOf(result)).toEqual(['|api announced']);
    expect(result.passedOver.map(({ id }) => id)).toContain(`${WHOLE.id}/announced`);
    expect(result.heardOfParts).toEqual({});
  });

  it('is news where the maintenance was let pass before it was told apart', () => {
    expect(toldOf(planned(daysBefore, letPass(null), ofApi))).toEqual(['|api announced']);
  });

  it('is a change where the maintenance was told before', () => {
    expect(toldOf(planned(daysBefore, letPass(TRADING), ofApi))).toEqual(['|api changed']);
  });

  const withOff = (isOff: (service: Service) => boolean) => ({
    ...WHOLE,
    parts: WHOLE.parts.map((each) => (isOff(each.service) ? { ...each, status: 'cancelled' as const } : each)),
  });

  it('is news beside a maintenance that was called off before anybody heard of it', () => {
    const off = withOff((service) => service !== 'api');
    expect(toldOf(planned(daysBefore, EMPTY_LEDGER, DEFAULT_SETTINGS, off))).toEqual(['|api announced']);
  });

  it('is never news that was called off before anybody heard of it', () => {
    const off = withOff((service) => service === 'api');
    const result = planned(daysBefore, EMPTY_LEDGER, { ...DEFAULT_SETTINGS, services: ['login'] }, off);
    expect([toldOf(result), result.heardOfParts]).toEqual([[], { [IDS.api]: { ...API, status: 'cancelled' } }]);
  });
});

describe('what the user knows of parts', () => {
  const knownOf = (ledger: Ledger) => planned(clock('00:00'), ledger).heardOfParts;

  it('is what they are, where the maintenance is news', () => {
    expect(knownOf(EMPTY_LEDGER)).toEqual({ [IDS.withdrawal]: WITHDRAWAL, [IDS.api]: API });
  });

  it('is what was heard of the maintenance, where nothing was heard of them alone', () => {
    const earlier = { ...TRADING, end: clock('04:00') };
    expect(knownOf({ ...EMPTY_LEDGER, heard: { [WHOLE.id]: earlier } })).toEqual({
      [IDS.withdrawal]: earlier,
      [IDS.api]: earlier,
    });
  });

  it('is what was heard of them alone', () => {
    const alone = { ...API, end: clock('06:00') };
    expect(knownOf({ ...HEARD, heard: { ...HEARD.heard, [IDS.api]: alone } })[IDS.api]).toEqual(alone);
  });

  it('is nothing of a maintenance in one piece', () => {
    const now = clock('00:00');
    const circumstances = { ...aSight(now), snoozedUntil: {}, zoneOffsetMs: JST_OFFSET_MS };
    const ledger = { ...EMPTY_LEDGER, heard: { [aWindow().id]: timesOf(aWindow()) } };
    expect(plan([aWindow()], { settings: DEFAULT_SETTINGS, ledger }, circumstances, now).heardOfParts).toEqual({});
  });
});
