// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runOverlay } from '../../components/overlay/controller.ts';
import { type Gate, openGate } from '../../components/overlay/gate.ts';
import type { OverlayPort } from '../../components/overlay/port.ts';
import { REPLY_SHOWN_MS } from '../../components/overlay/replies.ts';
import type { CommandName, SendCommand } from '../../lib/domain/commands.ts';
import { situationOf } from '../../lib/domain/situation/situation.ts';
import { type EpochMs, HOUR_MS, MINUTE_MS, SECOND_MS, shift } from '../../lib/domain/time.ts';
import type { View } from '../../lib/domain/view.ts';
import { EXAMPLES, type ExampleName, REGULAR } from '../fixtures/views.ts';
import { clickOn, fireTrusted, pressOn, shownRoot, watchRoots } from './hands.ts';
import { ASSETS } from './telling.ts';

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
  /** Where the background is out of reach. */
  fails: readonly CommandName[] = [];
  readonly sent: { readonly command: CommandName; readonly request: unknown }[] = [];
  private onView: ((view: View | null) => void) | null = null;

  readonly port: OverlayPort = {
    readView: async () => {
      this.reads.push('view');
      return this.view;
    },
    readAssets: async () => {
      this.reads.push('assets');
      return this.assets;
    },
    watch: (onView) => {
      this.onView = onView;
      return () => {
        this.onView = null;
      };
    },
    send: (async (command, request) => {
      this.sent.push({ command, request });
      if (command === 'drawOverlay') this.draw?.();
      if (this.fails.includes(command)) throw new Error('Could not establish connection.');
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
}

let world: World;
let gate: Gate;
const end = () => gate.end();

beforeEach(() => {
  vi.useFakeTimers();
  watchRoots();
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
    world.draw = () => handOver(runOverlay);
    await vi.advanceTimersByTimeAsync(0);
  });
}
const pass = (ms: number) => act(async () => void (await vi.advanceTimersByTimeAsync(ms)));
const hosts = () => document.querySelectorAll('mente-yoho');
const find = (selector: string) => shownRoot()?.querySelector<HTMLElement>(selector) ?? null;
const countdown = () => find('.Countdown')?.textContent ?? null;

function hide(isHidden: boolean): Promise<void> {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(isHidden);
  return act(() => fireTrusted(document, new Event('visibilitychange')));
}

describe('a clock that is wrong', () => {
  it.each([
    ['9 h ahead', 9 * HOUR_MS],
    ['a year behind', -365 * 24 * HOUR_MS],
    ['5 min ahead', 5 * MINUTE_MS],
  ])('does not show: %s', async (_, aheadMs) => {
    const { view, now } = EXAMPLES.hour;
    vi.setSystemTime(shift(now, aheadMs));
    world.view = { ...view, clockOffsetMs: -aheadMs };
    await run();
    expect(countdown()).toBe('42:08');
    await pass(3 * SECOND_MS + 50);
    expect(countdown()).toBe('42:05');
    expect(find('.Dock')?.textContent).toContain(aheadMs > 0 ? '進んでいます' : '遅れています');
  });

  it('brings what it hid at once when it is found out, and keeps nothing of what it showed', async () => {
    await open('hour', 9 * HOUR_MS);
    expect(find('.Dock')?.textContent ?? '').not.toContain('42:08');
    await world.write({ ...EXAMPLES.hour.view, clockOffsetMs: -9 * HOUR_MS });
    await pass(SECOND_MS + 50);
    expect(countdown()).toBe('42:07');
  });

  it('does not keep what is over on the page for the hours that it was ahead', async () => {
    const { view, now } = EXAMPLES.ongoing;
    vi.setSystemTime(shift(now, 9 * HOUR_MS));
    world.view = view;
    await run();
    const over = view.windows.map((window) => ({ ...window, observedStart: window.start, observedEnd: now }));
    await world.write({ ...view, windows: over });
    await world.write({ ...view, windows: over, clockOffsetMs: -9 * HOUR_MS });
    await pass(2 * MINUTE_MS);
    expect(hosts()).toHaveLength(0);
  });
});

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

  it('asks again for words and look when nobody answered', async () => {
    world.assets = null;
    await open('hour');
    expect(hosts()).toHaveLength(0);
    world.assets = ASSETS;
    await pass(5 * SECOND_MS + 10);
    expect(countdown()).toBe('42:03');
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

describe('a page that takes the overlay away', () => {
  const blockedSent = () => world.sent.filter(({ command }) => command === 'overlayBlocked');

  /** Removes the host whenever it is there, looking four times a second; returns how often in `ms`. */
  async function removeFor(ms: number): Promise<number> {
    let removals = 0;
    for (let passed = 0; passed < ms; passed += SECOND_MS / 4) {
      if (hosts().length > 0) removals += 1;
      for (const host of hosts()) host.remove();
      await pass(SECOND_MS / 4);
    }
    return removals;
  }

  it('has it back, and when it goes on and on, less and less often, but never gets rid of it', async () => {
    await open('hour');
    const firstMinutes = await removeFor(5 * MINUTE_MS);
    const later = await removeFor(10 * MINUTE_MS);
    expect(firstMinutes).toBeGreaterThan(10);
    expect(firstMinutes).toBeLessThan(30);
    expect(later).toBeGreaterThanOrEqual(8);
    expect(later).toBeLessThanOrEqual(11);
    await pass(MINUTE_MS + 2 * SECOND_MS);
    expect(hosts()).toHaveLength(1);
    expect(world.isWatched).toBe(true);
  });

  it('is known to the background: once a window and phase', async () => {
    await open('hour');
    await removeFor(8 * SECOND_MS);
    expect(blockedSent()).toEqual([]);
    await removeFor(2 * MINUTE_MS);
    expect(blockedSent()).toEqual([{ command: 'overlayBlocked', request: { windowId: 'w-regular' } }]);
  });

  it('is forgiven when it stops', async () => {
    await open('hour');
    await removeFor(2 * MINUTE_MS);
    await pass(4 * MINUTE_MS);
    hosts()[0]?.remove();
    await pass(SECOND_MS + 10);
    expect(hosts()).toHaveLength(1);
  });

  it.each([
    ['gives it a style of its own', (host: HTMLElement) => host.style.setProperty('display', 'none', 'important')],
    ['takes its style', (host: HTMLElement) => host.removeAttribute('style')],
  ])('has it as it was within a second when it %s', async (_, change) => {
    await open('hour');
    const host = shownRoot()?.host as HTMLElement;
    const before = host.outerHTML;
    change(host);
    expect(host.outerHTML).not.toBe(before);
    await pass(SECOND_MS + 10);
    expect(host.outerHTML).toBe(before);
  });

  it('has it as it was within a second, however long it left it alone', async () => {
    await open('hour');
    await pass(2 * MINUTE_MS);
    const host = shownRoot()?.host as HTMLElement;
    const before = host.outerHTML;
    host.inert = true;
    host.style.setProperty('opacity', '0', 'important');
    await pass(SECOND_MS + 10);
    expect(host.outerHTML).toBe(before);
  });

  it('is looked at seldom while it leaves it alone', async () => {
    await open('hour');
    await pass(2 * MINUTE_MS);
    const looks = vi.fn(() => null);
    document.elementFromPoint = looks;
    const searches = vi.spyOn(document, 'querySelectorAll');
    await pass(MINUTE_MS);
    expect(looks.mock.calls.length).toBeGreaterThanOrEqual(3);
    expect(looks.mock.calls.length).toBeLessThanOrEqual(5);
    expect(searches.mock.calls.length).toBeLessThanOrEqual(5);
    searches.mockRestore();
    document.elementFromPoint = () => null;
  });

  it.each([
    ['a button', () => document.createElement('button')],
    ['a text field', () => document.createElement('input')],
    ['a component', () => document.createElement('x-form')],
  ])('is looked around at whenever the focus has gone elsewhere: to %s', async (_, make) => {
    await open('hour');
    await pass(2 * MINUTE_MS);
    const element = document.body.appendChild(make());
    element.tabIndex = 0;
    const searches = vi.spyOn(document, 'querySelectorAll');
    element.focus();
    await pass(SECOND_MS + 10);
    expect(searches).toHaveBeenCalledWith(':modal');
    searches.mockRestore();
    element.remove();
  });

  it('has it back when it moves it elsewhere', async () => {
    await open('hour');
    const cellar = document.body.appendChild(document.createElement('div'));
    cellar.append(hosts()[0] as Element);
    await pass(SECOND_MS + 10);
    expect(shownRoot()?.host.parentNode).toBe(document.documentElement);
    cellar.remove();
  });

  it.each([
    ['at once', 0, 10],
    ['after two calm minutes', 2 * MINUTE_MS, 19],
  ])('is covered by nothing for long, and says so when it is all the same: %s', async (_, calmMs, raisedSeconds) => {
    await open('hour');
    await pass(calmMs);
    const cover = document.body.appendChild(document.createElement('div'));
    document.elementFromPoint = () => cover;
    const added: Node[] = [];
    const observer = new MutationObserver((records) => {
      for (const { addedNodes } of records) added.push(...addedNodes);
    });
    observer.observe(document.documentElement, { childList: true });
    document.documentElement.append(cover);
    let seconds = 0;
    for (; added.at(-1) !== shownRoot()?.host && seconds < raisedSeconds; seconds += 1) await pass(SECOND_MS);
    expect(added.at(-1)).toBe(shownRoot()?.host);
    expect(blockedSent()).toEqual([]);
    await pass(10 * SECOND_MS);
    expect(blockedSent()).toHaveLength(1);
    observer.disconnect();
    cover.remove();
    document.elementFromPoint = () => null;
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
    await clickOn('.IconButton');
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
    await clickOn('.IconButton:last-child');
    expect(countdown()).toBeNull();
    expect(commands()).toEqual([{ command: 'dismiss', request: { windowId: 'w-regular', phase: 'hour' } }]);
    await pass(REPLY_SHOWN_MS + 10);
    expect(hosts()).toHaveLength(0);
    await pass(28 * MINUTE_MS);
    expect(find('.MenteYoho')?.dataset.phase).toBe('imminent');
  });

  it('a tick is drawn before the background answers', async () => {
    await open('hour');
    await clickOn('.MenuButton');
    await clickOn('[role=checkbox][aria-checked=false]');
    expect(commands()).toEqual([
      { command: 'tick', request: { windowId: 'w-regular', itemId: 'move-funds', done: true } },
    ]);
    expect(find('.MenuButton')?.textContent).toContain('3/5');
  });

  it('“never” hides this window', async () => {
    await open('hour');
    await clickOn('.MenuButton');
    await clickOn('.NeverFoot button');
    expect(countdown()).toBeNull();
    expect(commands()).toEqual([{ command: 'setNever', request: { windowId: 'w-regular', never: true } }]);
    await pass(REPLY_SHOWN_MS + 10);
    expect(hosts()).toHaveLength(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each([
    ['×', '.IconButton:last-child', '次の段階まで非表示'],
    ['“never”', '.NeverFoot button', '取引画面では非表示'],
  ])('can be taken back on the page for a moment: %s', async (_, button, mark) => {
    await open('hour');
    await clickOn('.MenuButton');
    await clickOn(button);
    expect(find('.Dock')?.textContent).toBe(`${mark}表示する`);
    await pressOn('.Reply button', 'Tab');
    expect(shownRoot()?.activeElement?.textContent).toBe('表示する');
    await clickOn('.Reply button');
    expect(commands().at(-1)).toEqual({ command: 'setNever', request: { windowId: 'w-regular', never: false } });
    expect([countdown(), find('.Reply')]).toEqual(['42:08', null]);
  });

  it('is not said to be hidden any more when it was shown again elsewhere', async () => {
    await open('hour');
    await clickOn('.Tools .IconButton:last-child');
    expect(find('.Reply')).not.toBeNull();
    await world.write({ ...EXAMPLES.hour.view, noticesReadAt: EXAMPLES.hour.now });
    expect([countdown(), find('.Reply')]).toEqual(['42:08', null]);
  });

  it('brings back everything that × has hidden', async () => {
    await open('main', 0);
    const ids = world.view?.windows.map(({ id }) => id) ?? [];
    const dismiss = '.Tools .IconButton:last-child';
    const { view } = EXAMPLES.main;
    const overlay = { ...view.display.overlay, size: 'bar' as const, horizonMs: 7 * 24 * HOUR_MS };
    await world.write({ ...view, display: { ...view.display, overlay } });
    await clickOn(dismiss);
    const hidden = commands().map(({ request }) => (request as { windowId: string }).windowId);
    expect(hidden.length).toBeGreaterThan(1);
    expect(ids).toEqual(expect.arrayContaining(hidden));
    await clickOn('.Reply button');
    expect(commands().slice(hidden.length)).toEqual(
      hidden.map((windowId) => ({ command: 'setNever', request: { windowId, never: false } })),
    );
  });

  it.each([
    ['a tick', 'tick', '[role=checkbox][aria-checked=false]'],
    ['a hiding', 'setNever', '.NeverFoot button'],
    ['×', 'dismiss', '.Tools .IconButton:last-child'],
    ['a size', 'chooseSize', '.Tools .IconButton'],
  ] as const)(
    'is as it was, and that is told, where the background is out of reach: %s',
    async (_, command, button) => {
      world.fails = [command];
      await open('hour');
      await clickOn('.MenuButton');
      await clickOn(button);
      await pass(0);
      expect(countdown()).toBe('42:08');
      expect(find('.MenteYoho')?.dataset.size).toBe('bar');
      expect(find('.MenuButton')?.textContent).toContain('2/5');
      expect(find('.Reply')?.textContent).toBe('変更を保存できませんでした。もう一度お試しください。');
      await pass(REPLY_SHOWN_MS + SECOND_MS);
      expect(find('.Reply')).toBeNull();
      expect(find('.Countdown')).not.toBeNull();
    },
  );

  it('a size chosen by hand is sent with the phase it was chosen in', async () => {
    await open('hour');
    await clickOn('.IconButton');
    expect(find('.MenteYoho')?.dataset.size).toBe('pill');
    expect(commands()).toEqual([
      { command: 'chooseSize', request: { windowId: 'w-regular', size: 'pill', phase: 'hour' } },
    ]);
  });

  it('ticks with Space and Enter where the focus is', async () => {
    await open('hour');
    await clickOn('.MenuButton');
    await pressOn('[role=checkbox][aria-checked=false]', ' ');
    await pressOn('[role=checkbox][aria-checked=false]', 'Enter');
    expect(commands().map(({ command }) => command)).toEqual(['tick', 'tick']);
    expect(find('.MenuButton')?.textContent).toContain('4/5');
  });

  it('is heard by no listener of the page: keys and clicks stay inside', async () => {
    await open('hour');
    const heard: string[] = [];
    const types = ['keydown', 'pointerdown', 'pointerup', 'click'];
    const listener: EventListener = ({ type }) => void heard.push(type);
    for (const type of types) {
      for (const target of [window, document]) target.addEventListener(type, listener, true);
    }
    await pressOn('.Lead', 's');
    await clickOn('.MenuButton');
    expect(find('.Popover')).not.toBeNull();
    expect(heard).toEqual([]);
    await act(() => fireTrusted(document.body, new KeyboardEvent('keydown', { key: 'b', bubbles: true })));
    expect(heard).toEqual(['keydown', 'keydown']);
    for (const type of types) {
      for (const target of [window, document]) target.removeEventListener(type, listener, true);
    }
  });
});

describe('a clock time', () => {
  it.each(['recovered', 'stale', 'announced', 'ongoing', 'day', 'emergency'] as const)(
    'looks like no duration: %s',
    async (name) => {
      const { view, now } = EXAMPLES[name];
      for (const size of ['pill', 'bar', 'alert'] as const) {
        vi.setSystemTime(now);
        const overlay = { ...view.display.overlay, size, horizonMs: 7 * 24 * HOUR_MS };
        world.view = { ...view, display: { ...view.display, overlay } };
        await run();
        const isClock = find('.Countdown')?.classList.contains('is-clock');
        expect(isClock, `${size} ${countdown()}`).toBe(['recovered', 'stale', 'announced'].includes(name));
        end();
      }
    },
  );
});

describe('what is told of the window', () => {
  const later = '.LaterButton';
  const line = (text: RegExp) => {
    const lines = [...(shownRoot()?.querySelectorAll('.LaterList button') ?? [])];
    return `.LaterList button:nth-child(${lines.findIndex((each) => text.test(each.textContent ?? '')) + 1})`;
  };

  it.each([
    ['10分後', 10 * MINUTE_MS],
    ['30分後', 30 * MINUTE_MS],
    ['開始の15分前', 42 * MINUTE_MS + 8 * SECOND_MS - 15 * MINUTE_MS],
  ])('is told later: %s', async (text, inMs) => {
    await open('hour');
    await clickOn(later);
    await clickOn(line(new RegExp(text)));
    const until = shift(EXAMPLES.hour.now, inMs);
    expect(world.sent.at(-1)).toEqual({ command: 'snooze', request: { windowId: 'w-regular', untilMs: until } });
    expect(find('.LaterList')?.textContent).toContain('に通知');
    await clickOn(line(/取り消す/));
    expect(world.sent.at(-1)?.request).toEqual({ windowId: 'w-regular', untilMs: null });
    expect(find('.LaterList')?.textContent).not.toContain('に通知');
  });

  it('is told no more, and told again', async () => {
    await open('ongoing');
    await clickOn(later);
    await clickOn(line(/通知しない/));
    expect(world.sent.at(-1)).toEqual({ command: 'setMuted', request: { windowId: 'w-regular', muted: true } });
    expect(find(later)?.getAttribute('aria-label')).toBe('通知しない');
    await clickOn(line(/通知する/));
    expect(world.sent.at(-1)?.request).toEqual({ windowId: 'w-regular', muted: false });
  });

  it('is told again as soon as a wish to be reminded later is chosen', async () => {
    await open('hour');
    await clickOn(later);
    await clickOn(line(/通知しない/));
    expect(find(later)?.getAttribute('aria-label')).toBe('通知しない');
    await clickOn(line(/10分後/));
    expect(find(later)?.getAttribute('aria-label')).toContain('に通知');
  });

  it.each(['recovered', 'emergency', 'stale'] as const)('is nothing to choose of it: %s', async (name) => {
    await open(name);
    expect(find('.Dock')).not.toBeNull();
    expect(find(later)).toBeNull();
  });

  it('is marked in the list of the others', async () => {
    const { view, now } = EXAMPLES.main;
    vi.setSystemTime(now);
    const windows = view.windows.map((window) => ({ ...window, choice: { ...window.choice, muted: true } }));
    const display = {
      ...view.display,
      overlay: { ...view.display.overlay, horizonMs: 7 * 24 * HOUR_MS, size: 'bar' as const },
    };
    world.view = { ...view, windows, display };
    await run();
    await clickOn('.MenuButton');
    const rows = [...(shownRoot()?.querySelectorAll('.WindowList li') ?? [])];
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.every((row) => row.textContent?.includes('通知しない'))).toBe(true);
    await clickOn('.WindowList li:nth-child(2) button');
    expect(world.sent.at(-1)).toMatchObject({ command: 'setMuted', request: { muted: false } });
    expect(shownRoot()?.querySelectorAll('.WindowList li button')).toHaveLength(rows.length - 1);
  });

  it('is marked there too where one was hidden until its next phase, with the way back', async () => {
    const { view, now } = EXAMPLES.main;
    vi.setSystemTime(now);
    const [lead, ...others] = view.windows;
    const hidden = others.map((window) => {
      const { phase } = situationOf(window, view, now);
      return { ...window, choice: { ...window.choice, dismissedIn: phase } };
    });
    const overlay = { ...view.display.overlay, horizonMs: 7 * 24 * HOUR_MS, size: 'bar' as const };
    world.view = {
      ...view,
      windows: [lead, ...hidden].flatMap((each) => each ?? []),
      display: { ...view.display, overlay },
    };
    await run();
    await clickOn('.MenuButton');
    expect(find('.WindowList li:nth-child(2)')?.textContent).toContain('次の段階まで非表示');
    await clickOn('.WindowList li:nth-child(2) button');
    expect(world.sent.at(-1)).toMatchObject({ command: 'setNever', request: { never: false } });
    expect(find('.WindowList li:nth-child(2)')?.textContent).not.toContain('次の段階まで非表示');
  });
});

describe('what a script of the page does', () => {
  const ALL = ['tradingPage', 'drawOverlay'];
  const decided = () => world.sent.filter(({ command }) => !ALL.includes(command));

  it('cannot reach into the overlay', async () => {
    await open('hour');
    expect(hosts()).toHaveLength(1);
    expect(hosts()[0]?.shadowRoot).toBeNull();
  });

  it.each(['click', 'pointerdown', 'pointermove', 'pointerup', 'mousedown', 'keydown', 'keyup', 'focus', 'dragstart'])(
    'decides nothing by a %s of its own, on the host or on an element inside',
    async (type) => {
      await open('hour');
      await clickOn('.MenuButton');
      const before = shownRoot()?.querySelector('.MenteYoho')?.outerHTML;
      const events = () => [
        new Event(type, { bubbles: true, composed: true, cancelable: true }),
        new PointerEvent(type, { bubbles: true, composed: true, detail: 1 }),
        ...['Escape', 'Enter', ' '].map((key) => new KeyboardEvent(type, { key, bubbles: true, composed: true })),
      ];
      const targets = ['.Lead', '.Tile', '.IconButton:last-child', '[role=checkbox]', '.NeverFoot button'].map(find);
      for (const target of [...hosts(), ...targets]) {
        for (const event of events()) await act(() => void target?.dispatchEvent(event));
        if (type === 'click') await act(() => (target as HTMLElement).click());
      }
      expect(decided()).toEqual([]);
      expect(shownRoot()?.querySelector('.MenteYoho')?.outerHTML).toBe(before);
    },
  );

  it.each(['visibilitychange', 'resume', 'pageshow'])('costs nothing by a %s of its own', async (type) => {
    await open('hour');
    const before = world.reads.length;
    const event = Object.assign(new Event(type), { persisted: true });
    await act(() => void (type === 'pageshow' ? window : document).dispatchEvent(event));
    expect(world.reads).toHaveLength(before);
  });

  it('keeps nothing away that has taken the name of the host', async () => {
    customElements.define(
      'mente-yoho',
      class extends HTMLElement {
        constructor() {
          super();
          this.attachShadow({ mode: 'closed' });
        }
      },
    );
    await open('hour');
    expect(find('.Countdown')?.textContent).toBe('42:08');
    expect(shownRoot()?.host.localName).toBe('div');
  });
});
