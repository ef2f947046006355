import { describe, expect, it, test } from 'vitest';
import { withParts } from '../../lib/domain/envelope.ts';
import { apartFrom, backShownUntil, groupsOf, leadAt, pastOf, shownPartsOf } from '../../lib/domain/lead.ts';
import type { MaintenancePart, Service } from '../../lib/domain/part.ts';
import { type EpochMs, JST_OFFSET_MS, MINUTE_MS, shift } from '../../lib/domain/time.ts';
import type { MaintenanceWindow } from '../../lib/domain/window.ts';
import { at, aWindow } from '../fixtures/windows.ts';

/* What goes its own way of a maintenance, part by part. */

const clock = (time: string): EpochMs => at(`2026-11-25T${time}`);
const hours = (instant: EpochMs | null): string =>
  instant === null ? '' : new Date(instant + JST_OFFSET_MS).toISOString().slice(11, 16);

/** `part('deposit', '02:00-05:00')` */
function part(service: Service, times: string, changes: Partial<MaintenancePart> = {}): MaintenancePart {
  const [start = '', end = ''] = times.split('-');
  return {
    service,
    asset: null,
    start: clock(start),
    end: end === '' ? null : clock(end),
    endIsActual: false,
    status: 'scheduled',
    observedStart: null,
    observedEnd: null,
    seenRunningAt: null,
    revisions: [{ at: clock('00:00'), noticeId: service, start: clock(start), end: null, status: 'scheduled' }],
    noticeIds: ['blog:100'],
    ...changes,
  };
}
const of = (...parts: readonly MaintenancePart[]): MaintenanceWindow => withParts(aWindow(), parts);

const line = ({ id, services, start, end }: MaintenanceWindow): string =>
  `${id.slice(aWindow().id.length) || 'main'}: ${services.join('+')} ${hours(start)}-${hours(end)}`;

const TRADING = part('trading', '02:00-05:00');
const DEPOSIT = part('deposit', '02:00-05:00');
const OFF = { status: 'cancelled' } as const;
const OVER = { status: 'completed', endIsActual: true } as const;
const SEEN = { observedStart: clock('02:00') } as const;
const BACK = { ...SEEN, observedEnd: clock('05:00') } as const;

describe('the groups of a maintenance', () => {
  test.each<[string, readonly MaintenancePart[], readonly string[]]>([
    [
      'name with the main one what begins with it, whenever it ends',
      [TRADING, DEPOSIT, part('withdrawal', '02:00-08:00')],
      ['main: trading+deposit+withdrawal 02:00-05:00', '|withdrawal: withdrawal 02:00-08:00'],
    ],
    [
      'name with it nothing that begins at another time',
      [TRADING, part('api', '01:30-05:00')],
      ['main: trading 02:00-05:00', '|api: api 01:30-05:00'],
    ],
    [
      'name with it nothing that was called off',
      [TRADING, part('deposit', '02:00-05:00', OFF)],
      ['main: trading 02:00-05:00', '|deposit: deposit 02:00-05:00'],
    ],
    [
      'name with it nothing that is said to be over',
      [TRADING, part('deposit', '02:00-04:00', OVER)],
      ['main: trading 02:00-05:00', '|deposit: deposit 02:00-04:00'],
    ],
    [
      'tell what is over from what goes on without an end',
      [part('trading', '02:00-'), part('deposit', '02:00-', { status: 'completed' })],
      ['main: trading 02:00-', '|deposit: deposit 02:00-'],
    ],
    [
      'name with it nothing that was seen back',
      [TRADING, part('api', '02:00-05:00', BACK)],
      ['main: trading 02:00-05:00', '|api: api 02:00-05:00'],
    ],
    [
      'name with it nothing that was seen running',
      [TRADING, part('api', '02:00-05:00', { seenRunningAt: clock('05:00') })],
      ['main: trading 02:00-05:00', '|api: api 02:00-05:00'],
    ],
    [
      'name nothing with a main one that is over',
      [part('trading', '02:00-04:00', OVER), part('withdrawal', '02:00-08:00')],
      ['main: trading 02:00-04:00', '|withdrawal: withdrawal 02:00-08:00'],
    ],
    [
      'are known by their coin too',
      [TRADING, part('deposit', '02:00-08:00', { asset: 'JPY' })],
      ['main: trading+deposit 02:00-05:00', '|deposit JPY: deposit 02:00-08:00'],
    ],
    ['are one, of a maintenance in one piece', [TRADING, DEPOSIT], ['main: trading+deposit 02:00-05:00']],
  ])('%s', (_, parts, lines) => {
    expect(groupsOf(of(...parts)).map(line)).toEqual(lines);
  });

  it('have the revisions of their own parts', () => {
    const groups = groupsOf(of(TRADING, part('withdrawal', '02:00-08:00')));
    expect(groups.map(({ revisions }) => revisions.map(({ noticeId }) => noticeId))).toEqual([
      ['trading'],
      ['withdrawal'],
    ]);
  });
});

describe('what goes another way than what is shown', () => {
  test.each<[string, MaintenancePart]>([
    ['begins earlier', part('api', '01:30-05:00')],
    ['ends later', part('api', '02:00-08:00')],
    ['was called off', part('api', '02:00-05:00', OFF)],
    ['was not seen back', part('api', '02:00-05:00')],
  ])('%s', (way, other) => {
    const main = way === 'was not seen back' ? { ...TRADING, ...BACK } : TRADING;
    const whole = of(main, other);
    expect(apartFrom({ ...whole, ...main, id: whole.id }).map(line)).toEqual([
      `|api: api ${hours(other.start)}-${hours(other.end)}`,
    ]);
  });

  it('is nothing of a maintenance in one piece', () => {
    expect(apartFrom(aWindow())).toEqual([]);
  });
});

describe('what stands for a maintenance that is over', () => {
  test.each<[string, readonly MaintenancePart[], string]>([
    ['trading', [TRADING, part('api', '01:30-05:30')], 'main: trading 02:00-05:00'],
    [
      'what took place, where trading was called off',
      [{ ...TRADING, ...OFF }, part('api', '01:30-05:30')],
      'main: api 01:30-05:30',
    ],
    [
      'trading, where all was called off',
      [{ ...TRADING, ...OFF }, part('api', '01:30-05:30', OFF)],
      'main: trading 02:00-05:00',
    ],
  ])('is %s', (_, parts, expected) => {
    expect(line(pastOf(of(...parts)))).toBe(expected);
  });
});

describe('what leads', () => {
  const LONGER = part('withdrawal', '02:00-08:00');
  const back = { ...TRADING, ...BACK };

  test.each<[string, string, readonly MaintenancePart[], string]>([
    [
      'is trading, though another part has begun',
      '01:45',
      [TRADING, part('api', '01:30-05:30')],
      'trading 02:00-05:00',
    ],
    ['is trading for a minute after it is back', '05:00', [back, LONGER], 'trading 02:00-05:00'],
    ['is what is still stopped from then on', '05:01', [back, LONGER], 'withdrawal 02:00-08:00'],
    [
      'is what comes within the hour, of what stops no trading',
      '00:30',
      [part('deposit', '03:00-08:00'), part('withdrawal', '01:00-04:00')],
      'withdrawal 01:00-04:00',
    ],
    [
      'is what comes within the hour before what goes on',
      '02:30',
      [part('deposit', '02:00-08:00'), part('withdrawal', '03:00-04:00')],
      'withdrawal 03:00-04:00',
    ],
    [
      'is what goes on before what comes much later',
      '02:30',
      [part('deposit', '05:00-08:00'), part('withdrawal', '02:00-04:00')],
      'withdrawal 02:00-04:00',
    ],
    [
      'is what began first, of what goes on',
      '02:30',
      [part('deposit', '02:00-08:00'), part('withdrawal', '01:00-04:00')],
      'withdrawal 01:00-04:00',
    ],
    [
      'is what took place, once nothing is open',
      '09:00',
      [part('deposit', '02:00-08:00', OFF), part('withdrawal', '01:00-04:00')],
      'withdrawal 01:00-04:00',
    ],
  ])('%s', (_, time, parts, expected) => {
    const lead = leadAt(of(...parts), clock(time));
    expect(line(lead)).toBe(`main: ${expected}`.replace('main: trading', `main: ${lead.services.join('+')}`));
    expect(lead.services[0]).toBe(expected.split(' ')[0]);
    expect(lead.parts).toHaveLength(parts.length);
  });

  it('is shown with the parts that share its times', () => {
    const whole = of(back, { ...DEPOSIT, ...BACK }, LONGER);
    const shown = (time: string) => shownPartsOf(whole, clock(time)).map(({ service }) => service);
    expect(shown('04:00')).toEqual(['trading', 'deposit']);
    expect(shown('06:00')).toEqual(['withdrawal']);
  });

  it('is shown with all parts of a maintenance in one piece', () => {
    const services = shownPartsOf(aWindow(), clock('04:00')).map(({ service }) => service);
    expect(services).toEqual(aWindow().services);
  });
});

describe('that trading is back', () => {
  const end = clock('05:00');

  test.each<[string, Partial<MaintenanceWindow>, EpochMs | null]>([
    ['a minute after it was seen', { ...SEEN, observedEnd: end }, shift(end, MINUTE_MS)],
    ['a minute after the exchange said so', { endIsActual: true }, shift(end, MINUTE_MS)],
    ['a minute after it was seen running', { seenRunningAt: shift(end, 1) }, shift(end, MINUTE_MS + 1)],
    ['at no time while it is not', {}, null],
    ['at no time of a stop of something else', { ...SEEN, observedEnd: end, services: ['deposit'] }, null],
  ])('is shown until %s', (_, changes, until) => {
    expect(backShownUntil(aWindow(changes))).toBe(until);
  });
});
