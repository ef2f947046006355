// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runOverlay } from '../../components/overlay/controller.ts';
import { type Gate, openGate } from '../../components/overlay/gate.ts';
import type { OverlayPort } from '../../components/overlay/port.ts';
import type { CommandName, SendCommand } from '../../lib/domain/commands.ts';
import { type EpochMs, HOUR_MS, MINUTE_MS, SECOND_MS, shift } from '../../lib/domain/time.ts';
import type { View } from '../../lib/domain/view.ts';
import { EXAMPLES, type ExampleName, REGULAR } from '../fixtures/views.ts';
import { ASSETS, NOTICES_URL } from './telling.ts';

/** The world around gate and overlay, written down: what is in storage, what was read, sent and listened to. */
class World {
  view: View | null = null;
  assets: typeof ASSETS | null = ASSETS;
  isAlive = true;
  /** What the page is about, whatever its address. */
  pair: string | null = null;
  readonly reads: string[] = [];
  /** The background brings the drawing as soon as the gate asks; null: it does not answer. */
  draw: (() => void) | null = null;
  readonly sent: { readonly command: CommandName; readonly request: unknown }[] = [];
  private onView: ((view: View | null) => void) | null = null;
  private onAssets: (() => void) | null = null;

  readonly port: OverlayPort = {
    readView: async () => {
      this.reads.push('view');
      return this.view;
    },
    readAssets: async () => {
      this.reads.push('assets');
      return this.assets;
    },
    watch: (onView, onAssets) => {
      this.onView = onView;
      this.onAssets = onAssets;
      return () => {
        this.onView = null;
      };
    },
    send: (async (command, request) => {
      this.sent.push({ command, request });
      if (command === 'drawOverlay') this.draw?.();
      return null;
    }) as SendCommand,
    isAlive: () => this.isAlive,
    browserLanguage: () => 'ja',
  };

  get isWatched(): boolean {
    return this.onView !== null;
  }
  /** The background writes a newer view. */
  async write(view: View | null): Promise<void> {
    this.view = view;
    await act(() => this.onView?.(view));
  }
  async layOut(): Promise<void> {
    this.assets = ASSETS;
    await act(async () => this.onAssets?.());
  }
}

let world: World;
let gate: Gate;
const end = () => gate.end();

beforeEach(() => {
  vi.useFakeTimers();
  world = new World();
});
afterEach(() => {
  end();
  vi.useRealTimers();
  history.replaceState(null, '', '/');
});

/** Opens the page at the moment of `name`, or so much later. */
async function open(name: ExampleName, laterMs = 0): Promise<void> {
  const { view, now } = EXAMPLES[name];
  vi.setSystemTime(shift(now, laterMs));
  world.view = view;
  await run();
}
async function run(): Promise<void> {
  await act(async () => {
    gate = openGate(world.port, () => world.pair);
    const { handOver } = gate;
    world.draw = () => handOver((grounds) => runOverlay(grounds, NOTICES_URL));
    await vi.advanceTimersByTimeAsync(0);
  });
}
const pass = (ms: number) => act(async () => void (await vi.advanceTimersByTimeAsync(ms)));
const hosts = () => document.querySelectorAll('mente-yoho');
const root = () => hosts()[0]?.shadowRoot ?? null;
const find = (selector: string) => root()?.querySelector<HTMLElement>(selector) ?? null;
const countdown = () => find('.Countdown')?.textContent ?? null;
const click = (selector: string) => act(() => find(selector)?.click());

function hide(isHidden: boolean): Promise<void> {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(isHidden);
  return act(() => void document.dispatchEvent(new Event('visibilitychange')));
}

describe('a quiet day', () => {
  it('costs one reading of storage: no element, no timer', async () => {
    await open('fair');
    expect(world.reads).toEqual(['view']);
    expect(hosts()).toHaveLength(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('brings no drawing', async () => {
    await open('fair');
    expect(world.sent).toEqual([{ command: 'tradingPage', request: { pair: null } }]);
  });

  it('asks for the drawing again when the background did not answer', async () => {
    await open('fair');
    vi.setSystemTime(EXAMPLES.hour.now);
    const { draw } = world;
    world.draw = null;
    await world.write(EXAMPLES.hour.view);
    expect(hosts()).toHaveLength(0);
    world.draw = draw;
    await world.write(EXAMPLES.hour.view);
    await pass(0);
    expect(countdown()).toBe('42:08');
  });

  it('has no timer either while the next window lies beyond the horizon', async () => {
    await open('announced');
    expect(hosts()).toHaveLength(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('ends when the background writes a view with something near', async () => {
    await open('fair');
    vi.setSystemTime(EXAMPLES.hour.now);
    await world.write(EXAMPLES.hour.view);
    await pass(0);
    expect(countdown()).toBe('42:08');
    expect(world.reads).toEqual(['view', 'view', 'assets']);
  });
});

describe('while shown', () => {
  it('beats once a second and lets phases turn by themselves', async () => {
    await open('imminent');
    expect([find('.MenteYoho')?.dataset.phase, countdown()]).toEqual(['imminent', '12:40']);
    await pass(SECOND_MS + 10);
    expect(countdown()).toBe('12:39');
    expect(vi.getTimerCount()).toBe(1);
    await pass(7 * MINUTE_MS + 40 * SECOND_MS);
    expect(find('.MenteYoho')?.dataset.phase).toBe('final');
    await pass(5 * MINUTE_MS);
    expect(find('.MenteYoho')?.dataset.phase).toBe('ongoing');
  });

  it('is one host, however often it is started', async () => {
    await open('hour');
    const first = gate;
    await run();
    expect(hosts()).toHaveLength(1);
    first.end();
  });

  it('stops while hidden and is right again when it comes back', async () => {
    await open('imminent');
    await pass(SECOND_MS + 10);
    await hide(true);
    expect(vi.getTimerCount()).toBe(0);
    await pass(10 * MINUTE_MS);
    expect(countdown()).toBe('12:39');
    await hide(false);
    expect([find('.MenteYoho')?.dataset.phase, countdown()]).toEqual(['final', '2:39']);
  });

  it('waits for words and look when an update has yet to lay them out', async () => {
    world.assets = null;
    await open('hour');
    expect(hosts()).toHaveLength(0);
    await world.layOut();
    expect(countdown()).toBe('42:08');
  });

  it('comes back when it is removed, ten times, then gives up', async () => {
    await open('hour');
    let removals = 0;
    while (hosts().length > 0 && removals < 20) {
      hosts()[0]?.remove();
      removals += 1;
      await pass(SECOND_MS + 10);
    }
    expect(removals).toBe(11);
    expect(world.isWatched).toBe(false);
  });

  it('leaves the page when its extension is gone', async () => {
    await open('day');
    world.isAlive = false;
    await pass(SECOND_MS + 10);
    expect(hosts()).toHaveLength(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('leaves when storage is cleared', async () => {
    await open('hour');
    await world.write(null);
    expect(hosts()).toHaveLength(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('stays for a minute after an end that it saw, though the news came late', async () => {
    await open('ongoing');
    const over: EpochMs = shift(REGULAR.start, 3 * HOUR_MS);
    await pass(over - Date.now() + 8 * MINUTE_MS);
    expect(find('.MenteYoho')?.dataset.phase).toBe('overrun');
    const { view } = EXAMPLES.ongoing;
    const ended = view.windows.map((window) => ({ ...window, status: 'completed' as const, observedEnd: over }));
    await world.write({ ...view, noticesReadAt: shift(over, 0), windows: ended });
    expect(find('.MenteYoho')?.dataset.phase).toBe('recovered');
    await pass(59 * SECOND_MS);
    expect(hosts()).toHaveLength(1);
    await pass(2 * SECOND_MS);
    expect(hosts()).toHaveLength(0);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a pair that is not as usual', () => {
  const note = () => find('.Pill')?.textContent ?? null;

  it('has a note on its own page, on a day without any window', async () => {
    world.pair = 'btc_jpy';
    await open('pairBusy');
    expect(note()).toBe('BTC/JPY混雑中・最小注文 0.01 BTC');
    expect(find('.MenteYoho')?.dataset).toMatchObject({ phase: 'soon', size: 'pill' });
    world.pair = 'xrp_jpy';
    history.replaceState(null, '', '/other');
    await pass(SECOND_MS + 10);
    expect(hosts()).toHaveLength(0);
  });

  it('can be hidden until it changes', async () => {
    world.pair = 'btc_jpy';
    await open('pairBusy');
    await click('.IconButton');
    expect(hosts()).toHaveLength(0);
    await world.write(EXAMPLES.pairFlagged.view);
    expect(note()).toBe('BTC/JPY受付停止: 成行注文');
  });

  it('is not spoken of from readings that are ten minutes old', async () => {
    world.pair = 'btc_jpy';
    await open('pairBusy');
    await pass(11 * MINUTE_MS);
    expect(hosts()).toHaveLength(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('stands beside a window that has something to say', async () => {
    world.pair = 'btc_jpy';
    await open('pairBusy');
    const { live } = EXAMPLES.pairBusy.view;
    vi.setSystemTime(EXAMPLES.hour.now);
    await world.write({ ...EXAMPLES.hour.view, live: { ...live, answeredAt: EXAMPLES.hour.now } });
    expect(find('.Note')?.textContent).toBe('BTC/JPY 混雑中・最小注文 0.01 BTC');
    expect(countdown()).toBe('42:08');
  });
});

describe('what the user does', () => {
  const ASKED_BY_THE_GATE: readonly CommandName[] = ['tradingPage', 'drawOverlay'];
  const commands = () => world.sent.filter(({ command }) => !ASKED_BY_THE_GATE.includes(command));

  it('× is sent for every window on show and hides them at once, until the next phase', async () => {
    await open('hour');
    await click('.IconButton:last-child');
    expect(hosts()).toHaveLength(0);
    expect(commands()).toEqual([{ command: 'dismiss', request: { windowId: 'w-regular', phase: 'hour' } }]);
    await pass(28 * MINUTE_MS);
    expect(find('.MenteYoho')?.dataset.phase).toBe('imminent');
  });

  it('a tick is drawn before the background answers', async () => {
    await open('hour');
    await click('.MenuButton');
    await click('[role=checkbox][aria-checked=false]');
    expect(commands()).toEqual([
      { command: 'tick', request: { windowId: 'w-regular', itemId: 'move-funds', done: true } },
    ]);
    expect(find('.MenuButton')?.textContent).toContain('3/5');
  });

  it('“never” hides this window', async () => {
    await open('hour');
    await click('.MenuButton');
    await click('.NeverFoot button');
    expect(hosts()).toHaveLength(0);
    expect(commands()).toEqual([{ command: 'setNever', request: { windowId: 'w-regular', never: true } }]);
  });

  it('a size chosen by hand is sent with the phase it was chosen in', async () => {
    await open('hour');
    await click('.IconButton');
    expect(find('.MenteYoho')?.dataset.size).toBe('pill');
    expect(commands()).toEqual([
      { command: 'chooseSize', request: { windowId: 'w-regular', size: 'pill', phase: 'hour' } },
    ]);
  });

  it('keys typed inside reach no listener of the page', async () => {
    await open('hour');
    const heard: string[] = [];
    const listener: EventListener = (event) => void heard.push((event as KeyboardEvent).key);
    for (const target of [window, document]) target.addEventListener('keydown', listener, true);
    const press = (key: string, on: EventTarget | null) =>
      act(() => void on?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true })));
    await press('s', find('.Lead'));
    expect(heard).toEqual([]);
    await press('b', document.body);
    expect(heard).toEqual(['b', 'b']);
    for (const target of [window, document]) target.removeEventListener('keydown', listener, true);
  });
});
