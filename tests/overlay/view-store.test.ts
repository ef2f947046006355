import { beforeEach, describe, expect, it, vi } from 'vitest';
import { dismissed, docked, muted, type Patch, resized, ticked } from '../../components/overlay/optimistic.ts';
import { createViewStore, type ViewStore } from '../../components/overlay/view-store.ts';
import type { SendCommand } from '../../lib/domain/commands.ts';
import type { View } from '../../lib/domain/view.ts';
import { EXAMPLES } from '../fixtures/views.ts';

const { view: VIEW } = EXAMPLES.hour;
const ID = VIEW.windows[0]?.id ?? '';

/** The answers that the background still owes, oldest first. */
let owed: { readonly keep: () => void; readonly fail: () => void }[];
let store: ViewStore;
const drawn: (View | null)[] = [];
const onFailure = vi.fn();

beforeEach(() => {
  owed = [];
  drawn.length = 0;
  const send = (() =>
    new Promise((resolve, reject) => {
      owed.push({ keep: () => resolve(null), fail: () => reject(new Error('no receiver')) });
    })) as SendCommand;
  const onChange = () => void drawn.push(store.view());
  store = createViewStore({ port: { readView: async () => VIEW, send }, onChange, onFailure });
  store.accept(VIEW);
});
const settled = () => new Promise((resolve) => setTimeout(resolve));
const tick = (itemId: string) => store.command('tick', { windowId: ID, itemId, done: true }, ticked(ID, itemId, true));
const doneItems = () => store.view()?.windows[0]?.checklist.flatMap(({ id, done }) => (done ? [id] : []));
const BEFORE = VIEW.windows[0]?.checklist.flatMap(({ id, done }) => (done ? [id] : []));

describe('what a command will do', () => {
  it('is drawn at once, and stays when the background has taken it', async () => {
    tick('move-funds');
    expect(doneItems()).toContain('move-funds');
    expect(drawn.at(-1)).toEqual(store.view());
    owed[0]?.keep();
    await settled();
    expect(doneItems()).toContain('move-funds');
    expect(onFailure).not.toHaveBeenCalled();
  });

  it.each<[string, Patch]>([
    ['a tick', ticked(ID, 'move-funds', true)],
    ['a hiding', dismissed(ID, 'hour')],
    ['a mute', muted(ID, true)],
    ['a size', resized(ID, 'pill', 'hour')],
    ['a place', docked('top-left', 0)],
  ])('is taken back when the background could not be reached, and that is told: %s', async (_, patch) => {
    store.command('setMuted', { windowId: ID, muted: true }, patch);
    expect(store.view()).not.toEqual(VIEW);
    owed[0]?.fail();
    await settled();
    expect(store.view()).toEqual(VIEW);
    expect(onFailure).toHaveBeenCalledTimes(1);
    expect(drawn.at(-1)).toEqual(VIEW);
  });

  it('that failed takes nothing away of another one', async () => {
    tick('move-funds');
    tick('stop-api');
    owed[0]?.fail();
    owed[1]?.keep();
    await settled();
    expect(doneItems()).toEqual([...(BEFORE ?? []), 'stop-api']);
  });

  it('is drawn on a newer view too, as long as no answer has come', async () => {
    tick('move-funds');
    store.accept({ ...VIEW, noticesReadAt: null });
    expect([doneItems()?.includes('move-funds'), store.view()?.noticesReadAt]).toEqual([true, null]);
    owed[0]?.fail();
    await settled();
    expect(doneItems()).toEqual(BEFORE);
  });
});

describe('the newest view', () => {
  it('is asked for, drawn, and gone when storage was cleared', async () => {
    await store.reread();
    expect(store.view()).toBe(VIEW);
    store.accept(null);
    expect([store.view(), drawn.at(-1)]).toEqual([null, null]);
  });
});
