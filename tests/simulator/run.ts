import { carryOut } from '../../lib/app/commands.ts';
import { KEYS } from '../../lib/domain/storage-keys.ts';
import { DAY_MS, MINUTE_MS } from '../../lib/domain/time.ts';
import { ApiExchange } from './api-exchange.ts';
import { Browser } from './browser.ts';
import { Chorus } from './chorus.ts';
import { Exchange, type World as ExchangeWorld } from './exchange.ts';
import { type Breach, Oracle } from './oracle.ts';
import { Random } from './random.ts';
import type { Happening, Script } from './script.ts';
import { type Draw, surfacesOf } from './surfaces.ts';
import { Timeline } from './timeline.ts';

/** How one life went. */
export interface Outcome {
  readonly breaches: readonly Breach[];
  readonly tellings: number;
  /** How often somebody looked at all surfaces. */
  readonly looks: number;
  readonly worstLatenessMs: number;
  /** When each stop was first told of, in true time. */
  readonly firstTold: ReadonlyMap<string, number>;
  /** What is on disk at the end. */
  readonly disk: ReadonlyMap<string, unknown>;
  readonly calls: number;
}

/** Lets everything run that waits for nothing but promises. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Lives `script` from its start to its end, with the real cycle in the model browser. */
export async function live(script: Script, draw: Draw = surfacesOf(script)): Promise<Outcome> {
  const timeline = new Timeline(script.startAt);
  const { exchange, oracle } = judgedBy(script, timeline, draw);
  const browser = new Browser(script, timeline, new Random(script.seed ^ 0x5eed), exchange, oracle);
  oracle.watch(browser);
  browser.disk.set(KEYS.settings, script.settings);
  const world: World = { timeline, exchange, oracle, browser };
  for (const happening of script.happenings) timeline.at(happening.at, () => happen(world, happening));
  timeline.after(0, () => browser.open());
  for (const at of lookingTimes(script)) timeline.at(at, () => oracle.look());
  let last = -1;
  timeline.onAdvance = () => {
    if (timeline.now !== last) oracle.tick();
    last = timeline.now;
  };
  while (timeline.step(script.endAt)) await settled();
  oracle.tick();
  return {
    breaches: oracle.breaches,
    tellings: oracle.tellings,
    looks: oracle.looks,
    worstLatenessMs: oracle.worstLatenessMs,
    firstTold: oracle.firstTold,
    disk: browser.disk,
    calls: browser.calls,
  };
}

/** The exchange, or exchanges, of a life, and who judges it. */
function judgedBy(script: Script, timeline: Timeline, draw: Draw) {
  if (script.others !== undefined) {
    const chorus = new Chorus(script, timeline);
    return { exchange: chorus, oracle: chorus };
  }
  const exchange = script.isOverNetwork ? new ApiExchange(script, timeline) : new Exchange(script, timeline);
  return { exchange, oracle: new Oracle(script, timeline, exchange, draw) };
}

/** When somebody looks at the surfaces besides at each change: at any moment, more often near something that happens. */
function lookingTimes({ seed, startAt, endAt, happenings }: Script): number[] {
  const random = new Random(seed ^ LOOKS_STREAM);
  const anywhere = (): number => startAt + Math.floor(random.next() * (endAt - startAt));
  const near = (): number => random.pick(happenings).at + random.whole(-20, 40) * MINUTE_MS + random.whole(0, 59_999);
  return Array.from({ length: Math.ceil(((endAt - startAt) / DAY_MS) * LOOKS) }, () =>
    happenings.length > 0 && random.chance(0.7) ? near() : anywhere(),
  );
}

/** Looks a day, from a stream of their own. */
const [LOOKS, LOOKS_STREAM] = [4, 0x100c5];

const AGAIN_AFTER_MS = 10_000;

interface World {
  readonly timeline: Timeline;
  readonly exchange: ExchangeWorld;
  readonly oracle: Oracle | Chorus;
  readonly browser: Browser;
}

function happen(world: World, happening: Happening): void {
  const { timeline, exchange, oracle, browser } = world;
  const until = (forMs: number, run: () => void): void =>
    timeline.after(forMs, () => {
      run();
      oracle.tick();
    });
  switch (happening.is) {
    case 'sleep':
      if (browser.isAsleep) break;
      browser.fallAsleep();
      until(happening.forMs, () => browser.wakeUp());
      break;
    case 'close':
      // What the disk refused is in the browser's memory and goes with it: nobody can be held to that.
      if (!browser.isOpen || browser.hasUnsaved) break;
      browser.close();
      until(happening.forMs, () => browser.open());
      break;
    case 'refuse':
      browser.refusesNotifications = true;
      until(happening.forMs, () => {
        browser.refusesNotifications = false;
      });
      break;
    case 'full-disk':
    case 'broken-disk':
      browser.diskState = happening.is === 'full-disk' ? 'full' : 'broken';
      until(happening.forMs, () => {
        browser.diskState = 'sound';
      });
      break;
    case 'offline':
      browser.isOffline = true;
      exchange.isReachable = false;
      until(happening.forMs, () => {
        browser.isOffline = false;
        exchange.isReachable = true;
      });
      break;
    case 'api':
      exchange.trouble = happening.what;
      until(happening.forMs, () => {
        exchange.trouble = null;
      });
      break;
    case 'network':
      exchange.begin(happening.trouble);
      until(happening.forMs, () => exchange.end(happening.trouble));
      break;
    case 'front':
      browser.fronts += 1;
      until(happening.forMs, () => {
        browser.fronts -= 1;
      });
      break;
    case 'archive':
      browser.archiveTrouble = happening;
      until(happening.forMs, () => {
        browser.archiveTrouble = null;
      });
      break;
    case 'permission':
      browser.denied.add(happening.exchange);
      until(happening.forMs, () => browser.denied.delete(happening.exchange));
      break;
    case 'clock':
      timeline.setClockOff(happening.byMs);
      oracle.clockWasSet();
      break;
    case 'wrong-clock':
      setClock(world, happening.byMs);
      until(happening.forMs, () => setClock(world, -happening.byMs));
      break;
    case 'crash':
      browser.crashAt(happening.calls, happening.when);
      break;
    case 'sweep':
      for (const id of [...browser.screen.keys()]) browser.remove(id);
      break;
    case 'settings':
      command(world, 'saveSettings', { settings: happening.settings });
      break;
    case 'snooze':
    case 'tick': {
      const windowId = oracle.windowOf(happening.stop);
      if (windowId === undefined) break;
      if (happening.is === 'tick') command(world, 'tick', { windowId, itemId: 'cancel-orders', done: true });
      else command(world, 'snooze', { windowId, untilMs: timeline.known + happening.forMs });
      break;
    }
    case 'notice':
    case 'halt':
    case 'resume':
    case 'glance':
      break;
  }
  oracle.tick();
}

function setClock({ timeline, oracle }: World, byMs: number): void {
  timeline.setClockOff(byMs);
  oracle.clockWasSet();
}

/** What a page sends. When the worker dies over it, there is no answer, and the user does it again. */
function command({ browser, timeline }: Pick<World, 'browser' | 'timeline'>, name: string, request: unknown): void {
  let isAnswered = false;
  browser.deliver(async (ports) => {
    await carryOut(ports, { command: name, request }, 'own-page');
    isAnswered = true;
  });
  timeline.after(AGAIN_AFTER_MS, () => {
    if (!isAnswered && browser.isAwake) command({ browser, timeline }, name, request);
  });
}
