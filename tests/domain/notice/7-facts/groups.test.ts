import { describe, expect, it, test } from 'vitest';
import type { WindowDraft } from '../../../../lib/domain/notice/6-windows/draft.ts';
import { groupsOf, inOrder, partNames } from '../../../../lib/domain/notice/7-facts/parts.ts';
import type { Standing } from '../../../../lib/domain/notice/7-facts/status.ts';
import type { Service, WindowStatus } from '../../../../lib/domain/part.ts';
import { epochMs, HOUR_MS } from '../../../../lib/domain/time.ts';

/* Which windows of one notice are one maintenance. */

interface Told {
  readonly services?: readonly Service[];
  readonly assets?: readonly string[];
  readonly isPart?: boolean;
  readonly status?: WindowStatus;
}

const hour = (hours: string): WindowDraft['start'] => (hours === '' ? null : epochMs(Number(hours) * HOUR_MS));

/** A window from one hour to another (`2-5`, `-5`, `2-`), and what the notice says it of. */
function standing(
  times: string,
  { services = [], assets = [], isPart = false, status = 'scheduled' }: Told = {},
): Standing {
  const [start = '', end = ''] = times.split('-');
  const names = { services, assets, isSort: false };
  return { window: { start: hour(start), end: hour(end), names, isPart } as unknown as WindowDraft, status };
}
const ofTrading = { services: ['trading'] } as const;
const ofApi = { services: ['api'] } as const;
const ofXrp = { assets: ['XRP'] } as const;

/** The groups of `told`, each as `whole: parts`, by their place in it. */
const grouped = (...told: readonly Standing[]): readonly string[] =>
  groupsOf(told).map(({ whole, parts }) =>
    `${whole === null ? '' : told.indexOf(whole)}: ${parts.map((part) => told.indexOf(part)).join(' ')}`.trim(),
  );

describe('the windows of a notice', () => {
  test.each<[string, readonly Standing[], readonly string[]]>([
    ['alone', [standing('2-5')], ['0:']],
    ['alone, though it is named', [standing('2-5', ofTrading)], ['0:']],
    ['that name nothing stand alone', [standing('2-5'), standing('2-8')], ['0:', '1:']],
    [
      'are in parts, where they overlap and name two services',
      [standing('2-5', ofTrading), standing('2-8', ofApi)],
      [': 0 1'],
    ],
    ['or two coins', [standing('2-5', ofXrp), standing('2-8', { assets: ['ADA'] })], [': 0 1']],
    ['not where both name one', [standing('2-5', ofTrading), standing('2-8', ofTrading)], ['0:', '1:']],
    ['nor where one names no more than a coin', [standing('2-5', ofTrading), standing('2-8', ofXrp)], ['0:', '1:']],
    [
      'nor where one is called off',
      [standing('2-5', ofTrading), standing('2-8', { ...ofApi, status: 'cancelled' })],
      ['0:', '1:'],
    ],
    ['nor where the one ends as the other begins', [standing('2-5', ofTrading), standing('5-8', ofApi)], ['0:', '1:']],
    ['nor where the one begins as the other ends', [standing('5-8', ofTrading), standing('2-5', ofApi)], ['0:', '1:']],
    ['nor without a start', [standing('2-5', ofTrading), standing('-8', ofApi)], ['0:', '1:']],
    ['nor behind one without a start', [standing('-5', ofTrading), standing('2-8', ofApi)], ['0:', '1:']],
    ['without an end reach as far as may be', [standing('2-', ofTrading), standing('9-', ofApi)], [': 0 1']],
    ['without an end begin no earlier', [standing('9-', ofTrading), standing('2-5', ofApi)], ['0:', '1:']],
    [
      'are a part of the whole, where it is said so',
      [standing('2-5'), standing('2-8', { ...ofApi, isPart: true })],
      ['0: 1'],
    ],
    ['and none where it is not', [standing('2-5'), standing('2-8', ofApi)], ['0:', '1:']],
    [
      'are parts of what overlaps one of them',
      [standing('2-4', ofTrading), standing('3-6', ofApi), standing('5-8', { services: ['deposit'] })],
      [': 0 1 2'],
    ],
    [
      'stand in the order of the notice',
      [standing('1-2', ofTrading), standing('3-5'), standing('6-8', ofApi)],
      ['0:', '1:', '2:'],
    ],
    [
      'of a group stand where its first one does',
      [standing('1-2', ofTrading), standing('5-7'), standing('1-3', ofApi)],
      [': 0 2', '1:'],
    ],
  ])('%s', (_, told, groups) => {
    expect(grouped(...told)).toEqual(groups);
  });
});

describe('the parts that a window is said of', () => {
  const named = (services: readonly Service[], assets: readonly string[], stopped: readonly Service[]) =>
    partNames({ services, assets, isSort: false }, stopped).map(({ service, asset }) => `${service} ${asset}`);

  it('are its services, of each of its coins', () => {
    expect(named(['deposit', 'withdrawal'], [], ['api'])).toEqual(['deposit null', 'withdrawal null']);
    expect(named(['deposit'], ['XRP', 'ADA'], [])).toEqual(['deposit XRP', 'deposit ADA']);
  });

  it('are all that stops, of a coin alone', () => {
    expect(named([], ['XRP'], ['deposit', 'other', 'withdrawal'])).toEqual(['deposit XRP', 'withdrawal XRP']);
  });

  it('are not known, where nothing is named that stops', () => {
    expect(named([], ['XRP'], ['other'])).toEqual(['other XRP']);
    expect(named([], [], [])).toEqual(['other null']);
  });

  it('come in the order of the screen', () => {
    expect(inOrder(['other', 'api', 'trading'])).toEqual(['trading', 'api', 'other']);
  });
});
