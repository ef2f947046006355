import { beforeEach, describe, expect, it } from 'vitest';
import { windowsOf } from '../../lib/app/announced.ts';
import { stateAt } from '../../lib/app/by-exchange.ts';
import { onNotificationClick } from '../../lib/app/clicks.ts';
import { carryOut } from '../../lib/app/commands.ts';
import { loadState } from '../../lib/app/store.ts';
import { wake, wakeToPoll } from '../../lib/app/wake.ts';
import { type ExchangeId, idAt } from '../../lib/domain/exchange.ts';
import type { Notice } from '../../lib/domain/notice/notice.ts';
import type { Observation } from '../../lib/domain/observation.ts';
import { DEFAULT_SETTINGS, type Matters } from '../../lib/domain/settings.ts';
import { situationOf } from '../../lib/domain/situation/situation.ts';
import { KEYS } from '../../lib/domain/storage-keys.ts';
import { type EpochMs, MINUTE_MS, shift } from '../../lib/domain/time.ts';
import { isUsual } from '../../lib/domain/usual.ts';
import type { View } from '../../lib/domain/view.ts';
import { exchangeName } from '../../lib/messages/exchange-name.ts';
import { at } from '../fixtures/windows.ts';
import { type FakeBrowser, fakeBrowser } from './fake-ports.ts';

/* Two exchanges in one cycle: what is true of the one is never said of the other. */

const START = at('2026-11-25T02:00');
const TEXT = '■ 日時\n2026年11月25日(水) 2:00 〜 5:00\n\n■ 停止するサービス\n・取引';
const noticeOf = (exchange: ExchangeId, number: number, title: string, text: string, seenAt: EpochMs): Notice => ({
  id: idAt(exchange, `blog:${number}`),
  exchange,
  source: 'blog',
  url: null,
  title,
  text,
  publishedAt: seenAt,
  updatedAt: null,
  seenAt,
});
const planAt = (exchange: ExchangeId): Notice =>
  noticeOf(exchange, 1, 'システムメンテナンスのお知らせ', TEXT, at('2026-11-24T11:00'));

let browser: FakeBrowser;
/** What each exchange answers to the next polls. */
let answers: Partial<Record<ExchangeId, { notices?: readonly Notice[]; condition?: Observation['condition'] }>>;

beforeEach(() => {
  browser = fakeBrowser();
  answers = {};
  browser.disk.set(KEYS.settings, { ...DEFAULT_SETTINGS, exchanges: ['bitflyer'] });
  browser.poll = async (now, exchange) => {
    const { notices = [], condition } = answers[exchange] ?? {};
    const seen = condition === undefined ? [] : [{ at: now, source: 'state', condition, pairs: {} }];
    return { notices, observations: seen };
  };
});

const state = () => loadState(browser.ports.storage, browser.now);
const view = () => browser.disk.get(KEYS.view) as View;
const windowOf = async (exchange: ExchangeId) => {
  const own = windowsOf(await state()).filter((window) => window.exchange === exchange && !isUsual(window));
  return own.map(({ id, status, origin, observedStart }) => ({ id, status, origin, isSeen: observedStart !== null }));
};

async function pollAt(now: EpochMs) {
  browser.now = now;
  await wakeToPoll(browser.ports);
}

/** Two looks, far enough apart to believe a stop. */
async function seeTwice(from: EpochMs) {
  await pollAt(from);
  await pollAt(shift(from, MINUTE_MS));
}

describe('two exchanges that are watched', () => {
  it('have a maintenance each, and one that is called off leaves the other alone', async () => {
    answers = { bitbank: { notices: [planAt('bitbank')] }, bitflyer: { notices: [planAt('bitflyer')] } };
    await pollAt(at('2026-11-24T12:00'));
    expect(await windowOf('bitbank')).toMatchObject([{ status: 'scheduled' }]);
    expect(await windowOf('bitflyer')).toMatchObject([{ status: 'scheduled' }]);
    const off = noticeOf(
      'bitflyer',
      2,
      'システムメンテナンス中止のお知らせ',
      `中止いたします。\n${TEXT}`,
      at('2026-11-24T13:00'),
    );
    answers = { bitflyer: { notices: [off] } };
    await pollAt(at('2026-11-24T13:00'));
    expect(await windowOf('bitbank')).toMatchObject([{ status: 'scheduled' }]);
    expect(await windowOf('bitflyer')).toMatchObject([{ status: 'cancelled' }]);
  });

  it('are told of apart, each under its own id', async () => {
    answers = { bitbank: { notices: [planAt('bitbank')] }, bitflyer: { notices: [planAt('bitflyer')] } };
    await pollAt(at('2026-11-24T12:00'));
    const ids = new Set([...browser.screen.keys()]);
    expect(ids.size).toBe(2);
    const titles = [...browser.screen.values()].map(({ title }) => title.slice(0, title.indexOf('】') + 1));
    expect(titles.sort()).toEqual(['【bitFlyer】', '【bitbank】']);
    expect(browser.button?.title).toContain('【bitFlyer】');
  });

  it('stop in the same minute, and come back each in its own time', async () => {
    answers = {
      bitbank: { notices: [planAt('bitbank')], condition: 'normal' },
      bitflyer: { notices: [planAt('bitflyer')], condition: 'normal' },
    };
    await pollAt(at('2026-11-25T01:58'));
    answers = { bitbank: { condition: 'maintenance' }, bitflyer: { condition: 'maintenance' } };
    await seeTwice(START);
    expect(await windowOf('bitbank')).toMatchObject([{ isSeen: true }]);
    expect(await windowOf('bitflyer')).toMatchObject([{ isSeen: true }]);
    answers = { bitbank: { condition: 'maintenance' }, bitflyer: { condition: 'normal' } };
    await seeTwice(at('2026-11-25T03:00'));
    const scenes = Object.fromEntries(
      view().windows.map((window) => [window.exchange, situationOf(window, view(), browser.now).scene]),
    );
    expect(scenes).toEqual({ bitbank: 'stopped', bitflyer: 'back' });
  });

  it('halt without a word each under its own name, and the halt of one is none of the other', async () => {
    answers = { bitbank: { condition: 'normal' }, bitflyer: { condition: 'normal' } };
    await pollAt(at('2026-11-24T12:00'));
    answers = { bitbank: { condition: 'normal' }, bitflyer: { condition: 'maintenance' } };
    await seeTwice(at('2026-11-24T12:05'));
    expect(await windowOf('bitbank')).toEqual([]);
    const [halt] = await windowOf('bitflyer');
    expect(halt).toMatchObject({ origin: 'live', isSeen: true });
    expect(halt?.id).toMatch(/^live:bitflyer\/2026-11-24T03:05Z$/);
  });

  it('are known apart: how fresh the one is says nothing of the other', async () => {
    answers = { bitbank: { condition: 'normal' }, bitflyer: { condition: 'normal' } };
    await pollAt(at('2026-11-24T12:00'));
    const all = await state();
    expect(stateAt(all, 'bitflyer').live.state.condition).toBe('normal');
    expect(Object.keys(view().elsewhere ?? {})).toEqual(['bitflyer']);
    browser.mayOthers = false;
    await wake(browser.ports);
    expect(view().hostsAllowed).toBe(true);
    expect(view().elsewhere?.bitflyer?.hostsAllowed).toBe(false);
  });
});

describe('a notification of one of two exchanges, when it is clicked,', () => {
  const OPEN = [
    { id: 1, exchange: 'bitbank' as const, pair: 'btc_jpy', active: true },
    { id: 2, exchange: 'bitflyer' as const, pair: 'btc_jpy', active: false },
  ];
  const click = async (exchange: ExchangeId) => {
    const [{ id } = { id: '' }] = await windowOf(exchange);
    await onNotificationClick(browser.ports, `window:${id}`);
    return browser.log.at(-1);
  };

  beforeEach(async () => {
    answers = { bitbank: { notices: [planAt('bitbank')] }, bitflyer: { notices: [planAt('bitflyer')] } };
    await pollAt(at('2026-11-24T12:00'));
  });

  it('leads to the trading page of its own, whichever is on view', async () => {
    browser.tabs = OPEN;
    expect(await click('bitflyer')).toBe('focus 2');
    expect(await click('bitbank')).toBe('focus 1');
  });

  it('leads to the notices of its own where only the other one is open', async () => {
    browser.tabs = OPEN.slice(0, 1);
    expect(await click('bitflyer')).toBe('open https://status.bitflyer.com/');
    browser.tabs = OPEN.slice(1);
    expect(await click('bitbank')).toBe('open https://bitbank.cc/blog');
  });

  it('leads to its own page also where it is of a halt that nobody announced', async () => {
    answers = { bitbank: { condition: 'normal' }, bitflyer: { condition: 'normal' } };
    await pollAt(at('2026-11-24T12:04'));
    answers = { bitbank: { condition: 'normal' }, bitflyer: { condition: 'maintenance' } };
    await seeTwice(at('2026-11-24T12:05'));
    browser.tabs = OPEN;
    const halt = [...browser.screen.keys()].find((id) => id.includes('live:')) ?? '';
    await onNotificationClick(browser.ports, halt);
    expect(browser.log.at(-1)).toBe('focus 2');
  });
});

describe('what matters is chosen for each exchange', () => {
  const choosing = (matters: Partial<Matters>) =>
    browser.disk.set(KEYS.settings, {
      ...DEFAULT_SETTINGS,
      exchanges: ['bitflyer'],
      elsewhere: { ...DEFAULT_SETTINGS.elsewhere, bitflyer: { services: [], assets: [], ...matters } },
    });
  const coinStop = (exchange: ExchangeId): Notice =>
    noticeOf(
      exchange,
      3,
      'XRPの入出金停止のお知らせ',
      '■ 日時\n2026年11月25日(水) 2:00 〜 5:00\n\n■ 停止するサービス\n・XRPの入出金',
      at('2026-11-24T11:00'),
    );
  const told = () => [...browser.screen.values()].map(({ title }) => title.slice(0, title.indexOf('】') + 1)).sort();

  it('services that do not matter at the one are told of the other', async () => {
    choosing({ services: ['withdrawal'] });
    answers = { bitbank: { notices: [planAt('bitbank')] }, bitflyer: { notices: [planAt('bitflyer')] } };
    await pollAt(at('2026-11-24T12:00'));
    expect(told()).toEqual(['【bitbank】']);
  });

  it.each([
    [['XRP'], ['【bitFlyer】', '【bitbank】']],
    [['BTC'], ['【bitbank】']],
    [[], ['【bitFlyer】', '【bitbank】']],
  ])('coins %j at the one say nothing of the other', async (assets, expected) => {
    choosing({ services: ['deposit', 'withdrawal'], assets });
    answers = { bitbank: { notices: [coinStop('bitbank')] }, bitflyer: { notices: [coinStop('bitflyer')] } };
    await pollAt(at('2026-11-24T12:00'));
    expect(told()).toEqual(expected);
    expect(view().elsewhere?.bitflyer?.ownAssets).toEqual(assets);
  });

  it('what was stored before there was a choice tells everything', async () => {
    const { elsewhere: _, ...before } = { ...DEFAULT_SETTINGS, exchanges: ['bitflyer'] };
    browser.disk.set(KEYS.settings, before);
    answers = { bitflyer: { notices: [planAt('bitflyer')] } };
    await pollAt(at('2026-11-24T12:00'));
    expect(told()).toEqual(['【bitFlyer】']);
  });
});

it('a report asks the exchanges that are watched and may be asked, and no other', async () => {
  const asked: ExchangeId[] = [];
  const ports = {
    ...browser.ports,
    examine: async (exchange: ExchangeId) => {
      asked.push(exchange);
      return [];
    },
  };
  await carryOut(ports, { command: 'examineSources', request: {} }, 'own-page');
  expect(asked).toEqual(['bitbank', 'bitflyer']);
  browser.mayOthers = false;
  await carryOut(ports, { command: 'examineSources', request: {} }, 'own-page');
  expect(asked).toEqual(['bitbank', 'bitflyer', 'bitbank']);
});

describe('what the user enters', () => {
  const window = {
    ...{ kind: 'other' as const, services: ['trading' as const], assets: [], title: 'a stop', url: null },
    ...{ start: at('2026-11-26T02:00'), end: at('2026-11-26T03:00') },
  };
  const send = (command: string, request: unknown) => carryOut(browser.ports, { command, request }, 'own-page');
  const entered = () => view().windows.flatMap(({ exchange, origin }) => (origin === 'manual' ? [exchange] : []));

  it.each(['bitbank', 'bitflyer'] as const)('is of the exchange that they chose: %s', async (exchange) => {
    await send('addManual', { window, exchange });
    expect(entered()).toEqual([exchange]);
    const [{ title } = { title: '' }] = [...browser.screen.values()];
    expect(title).toContain(exchangeName(exchange, 'ja'));
  });

  it('is of the first where they chose none, and stays whose it is when it is set right', async () => {
    await send('addManual', { window });
    const { windowId } = (await send('addManual', { window, exchange: 'bitflyer' })) as { windowId: string };
    await send('editManual', { windowId, window: { ...window, end: null } });
    expect(entered().toSorted()).toEqual(['bitbank', 'bitflyer']);
  });

  it('about a notice is of the exchange of that notice', async () => {
    await send('addManual', { window, noticeId: 'bitflyer/status-page:9' });
    expect(entered()).toEqual(['bitflyer']);
  });

  it('is refused for an exchange that nobody knows', async () => {
    expect(await send('addManual', { window, exchange: 'mtgox' })).toBeUndefined();
    expect(browser.reports).toEqual(['malformed command addManual']);
  });
});

describe('many pieces of news of two exchanges', () => {
  it('are one notification, each line of which names its own', async () => {
    const several = (exchange: ExchangeId) =>
      [1, 2].map((number) => ({
        ...planAt(exchange),
        id: idAt(exchange, `blog:${number}`),
        text: TEXT.replaceAll('11月25日(水)', `12月${number}日`),
      }));
    answers = { bitbank: { notices: several('bitbank') }, bitflyer: { notices: several('bitflyer') } };
    await pollAt(at('2026-11-24T12:00'));
    const [first] = [...browser.screen.values()];
    expect([...browser.screen.keys()], first?.message).toEqual(['digest:news']);
    expect(first?.message).toMatch(/^【bitbank】12\/1/m);
    expect(first?.message).toMatch(/^【bitFlyer】12\/1/m);
  });
});

describe('a night of bitFlyer', () => {
  it('is told by nothing, on the desktop or on the button', async () => {
    const closedAt = (now: EpochMs) => now >= at('2026-11-26T04:00') && now < at('2026-11-26T04:12');
    browser.poll = async (now, exchange) => {
      const condition = exchange === 'bitflyer' && closedAt(now) ? 'maintenance' : 'normal';
      return { observations: [{ at: now, source: 'state', condition, pairs: {} }] };
    };
    for (let now = at('2026-11-26T03:50'); now < at('2026-11-26T04:20'); now = shift(now, MINUTE_MS)) {
      await pollAt(now);
      expect([...browser.screen.keys()]).toEqual([]);
      expect(browser.button?.icon).toBe('icon');
    }
    expect(view().past).toEqual([]);
  });
});

describe('with the first alone', () => {
  beforeEach(() => browser.disk.set(KEYS.settings, DEFAULT_SETTINGS));

  it('no title names the exchange', async () => {
    answers = { bitbank: { notices: [planAt('bitbank')] } };
    await pollAt(at('2026-11-24T12:00'));
    expect([...browser.screen.values()].map(({ title }) => title).join()).not.toContain('bitbank');
    expect(browser.button?.title).not.toContain('bitbank');
  });

  it('nobody else is asked', async () => {
    const asked: ExchangeId[] = [];
    browser.poll = async (_, exchange) => {
      asked.push(exchange);
      return {};
    };
    await pollAt(at('2026-11-24T12:00'));
    expect(asked).toEqual(['bitbank']);
  });

  it('what another one said before it was left is told by nothing', async () => {
    browser.disk.set(KEYS.settings, { ...DEFAULT_SETTINGS, exchanges: ['bitflyer'] });
    answers = { bitflyer: { notices: [planAt('bitflyer')] } };
    await pollAt(at('2026-11-24T12:00'));
    expect(view().windows).toHaveLength(1);
    browser.disk.set(KEYS.settings, DEFAULT_SETTINGS);
    await wake(browser.ports);
    expect(view().windows).toEqual([]);
    expect(view().elsewhere).toEqual({});
  });
});
