import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings.ts';
import { inspectSettings, readSettings } from '../../lib/domain/settings-read.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../lib/domain/time.ts';

const example = (version: number): object =>
  JSON.parse(readFileSync(`tests/fixtures/settings-v${version}.json`, 'utf8')) as object;
/** What version 2 did not know. */
const { exchanges, elsewhere, usualWindows, webhook } = DEFAULT_SETTINGS;
const LATER = { exchanges, elsewhere, usualWindows, webhook };
const golden = { ...example(2), ...LATER };

describe('reading settings', () => {
  it('takes the golden example of version 2 as it is', () => {
    expect(inspectSettings(example(2))).toEqual({ settings: golden, problems: [] });
  });

  it('takes the golden example of version 1, in which every step follows the common services', () => {
    const { servicesLeftOut, ownPairs } = DEFAULT_SETTINGS;
    expect(inspectSettings(example(1))).toEqual({
      settings: { ...example(1), servicesLeftOut, ownPairs, ...LATER },
      problems: [],
    });
  });

  it('gives the defaults when nothing was stored yet', () => {
    expect(inspectSettings(undefined)).toEqual({ settings: DEFAULT_SETTINGS, problems: [] });
  });

  it.each([null, 'settings', 42, []])('gives the defaults for %j and says that it was no settings', (value) => {
    expect(inspectSettings(value)).toEqual({ settings: DEFAULT_SETTINGS, problems: [{ path: '', found: value }] });
  });

  it.each<[string, unknown]>([
    ['language', 'fr'],
    ['theme', true],
    ['notifications', 'yes'],
    ['leadTimesMs', [30_000]],
    ['leadTimesMs', [8 * DAY_MS]],
    ['leadTimesMs', [HOUR_MS, HOUR_MS]],
    ['leadTimesMs', '1h'],
    ['leadTimesMs', [Number.NaN]],
    ['steps', 'all'],
    ['services', ['trading', 'coffee']],
    ['servicesLeftOut', ['api']],
    ['assets', ['btc']],
    ['assets', ['<b>']],
    ['sound', 'loud'],
    ['badge', 1],
    ['exchanges', ['bitbank']],
    ['exchanges', ['nobody']],
    ['exchanges', 'bitflyer'],
    ['usualWindows', 'yes'],
    ['elsewhere', 'all'],
    ['webhook', 'http://example.com/'],
  ])('falls back on %s alone when it is %j', (key, found) => {
    const { settings, problems } = inspectSettings({ ...golden, [key]: found });
    expect(settings).toEqual({ ...golden, [key]: DEFAULT_SETTINGS[key as keyof typeof DEFAULT_SETTINGS] });
    expect(problems).toEqual([{ path: key, found }]);
  });

  it('falls back on what matters at one exchange and keeps what matters at the others', () => {
    const found = { bitflyer: { services: ['tea'], assets: ['XRP'] }, gmo: { services: ['api'] }, mtgox: 1 };
    const { settings, problems } = inspectSettings({ ...golden, elsewhere: found });
    expect(settings.elsewhere).toEqual({
      ...elsewhere,
      bitflyer: { services: elsewhere.bitflyer?.services, assets: ['XRP'] },
      gmo: { services: ['api'], assets: [] },
    });
    expect(problems).toEqual([{ path: 'elsewhere.bitflyer.services', found: ['tea'] }]);
  });

  it('falls back on one value of a group and keeps its neighbours', () => {
    const quietHours = { on: true, startMinute: 24 * 60, endMinute: 0 };
    const { settings, problems } = inspectSettings({ quietHours });
    expect(settings.quietHours).toEqual({
      ...DEFAULT_SETTINGS.quietHours,
      on: true,
      startMinute: DEFAULT_SETTINGS.quietHours.startMinute,
      endMinute: 0,
    });
    expect(problems).toEqual([{ path: 'quietHours.startMinute', found: 24 * 60 }]);
  });

  it('falls back on what one step leaves out and keeps the other steps', () => {
    const { settings, problems } = inspectSettings({
      servicesLeftOut: { lead: ['api'], started: ['coffee'], nap: [] },
    });
    expect(settings.servicesLeftOut).toEqual({ ...DEFAULT_SETTINGS.servicesLeftOut, lead: ['api'] });
    expect(problems).toEqual([{ path: 'servicesLeftOut.started', found: ['coffee'] }]);
  });

  it('orders lead times longest first, as they are told', () => {
    expect(readSettings({ leadTimesMs: [MINUTE_MS, DAY_MS, HOUR_MS] }).leadTimesMs).toEqual([
      DAY_MS,
      HOUR_MS,
      MINUTE_MS,
    ]);
  });

  it('leaves out what it does not know, a poisoned prototype included', () => {
    const value: unknown = JSON.parse('{"__proto__":{"badge":false},"constructor":1,"newer":true}');
    expect(readSettings(value)).toEqual(DEFAULT_SETTINGS);
  });

  it('gives whole settings for any value, and the same again when read twice', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const once = readSettings(value);
        expect(Object.keys(once)).toEqual(Object.keys(DEFAULT_SETTINGS));
        expect(inspectSettings(once)).toEqual({ settings: once, problems: [] });
      }),
    );
  });
});
