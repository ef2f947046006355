// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { OverlayAssets } from '../../components/overlay/assets.ts';
import { createSupply } from '../../components/overlay/supply.ts';
import type { SendCommand } from '../../lib/domain/commands.ts';
import type { Language } from '../../lib/messages/language.ts';
import { ASSETS } from './telling.ts';

/** A language whose words have not been brought. */
const UNKNOWN = 'xx' as Language;

let look: OverlayAssets | null;
const sent: unknown[] = [];
const planned: { readonly task: () => void; readonly delayMs: number }[] = [];
const onArrival = vi.fn();

beforeEach(() => {
  look = ASSETS;
  sent.length = 0;
  planned.length = 0;
});

const create = () =>
  createSupply({
    port: {
      readAssets: async () => look,
      send: (async (command, request) => {
        sent.push([command, request]);
        throw new Error('no receiver');
      }) as SendCommand,
    },
    scheduler: { once: (task, delayMs) => void planned.push({ task, delayMs }) },
    onArrival,
  });
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('what the background brings', () => {
  it('is asked for when it is needed, and then there', async () => {
    const supply = create();
    expect(supply.forLanguage('ja')).toBeNull();
    await settled();
    expect(onArrival).toHaveBeenCalledTimes(1);
    expect(supply.forLanguage('ja')).toBe(ASSETS);
    expect([sent, planned]).toEqual([[], []]);
  });

  it('is asked for again some seconds later where nobody answered', async () => {
    look = null;
    const supply = create();
    supply.forLanguage('ja');
    await settled();
    expect(onArrival).not.toHaveBeenCalled();
    expect(planned.map(({ delayMs }) => delayMs)).toEqual([5_000]);
  });

  it('is asked for the words of a language that it has not brought yet', async () => {
    const supply = create();
    supply.forLanguage('ja');
    await settled();
    expect(supply.forLanguage(UNKNOWN)).toBeNull();
    await settled();
    expect(sent).toEqual([['drawOverlay', { language: UNKNOWN }]]);
    expect(planned).toHaveLength(1);
    expect(supply.forLanguage('ja')).toBe(ASSETS);
  });
});
