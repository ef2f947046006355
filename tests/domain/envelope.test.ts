import { describe, expect, it } from 'vitest';
import { partsOf } from '../../lib/domain/envelope.ts';
import { at, aWindow } from '../fixtures/windows.ts';

describe('the parts of a maintenance in one piece', () => {
  it('are its services, which share its times, its status and what was seen of it', () => {
    const seen = aWindow({ services: ['trading', 'api'], observedStart: at('2026-11-25T02:03') });
    expect(partsOf(seen)).toMatchObject([
      { service: 'trading', asset: null, start: seen.start, end: seen.end, observedStart: seen.observedStart },
      { service: 'api', asset: null, start: seen.start, end: seen.end, observedStart: seen.observedStart },
    ]);
  });

  it('are each service of each coin where it is about coins', () => {
    const coins = aWindow({ kind: 'asset', services: ['deposit', 'withdrawal'], assets: ['XRP', 'ADA'] });
    expect(partsOf(coins).map(({ service, asset }) => `${asset} ${service}`)).toEqual([
      'XRP deposit',
      'ADA deposit',
      'XRP withdrawal',
      'ADA withdrawal',
    ]);
  });

  it('are one of no name where no service is named', () => {
    expect(partsOf(aWindow({ services: [] }))).toMatchObject([{ service: 'other', asset: null }]);
  });
});
