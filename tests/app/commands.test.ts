import { beforeEach, describe, expect, it, test } from 'vitest';
import { onNotificationButton, onNotificationClick } from '../../lib/app/clicks.ts';
import { carryOut } from '../../lib/app/commands.ts';
import { EMPTY_POLL_MEMORY } from '../../lib/app/poll.ts';
import type { Sender } from '../../lib/app/ports.ts';
import { wakeToPoll } from '../../lib/app/wake.ts';
import type { CommandName } from '../../lib/domain/commands.ts';
import type { Notice } from '../../lib/domain/notice/notice.ts';
import { OWN_ITEM_LIMITS } from '../../lib/domain/own-items.ts';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings.ts';
import { KEYS } from '../../lib/domain/storage-keys.ts';
import { MINUTE_MS, SECOND_MS, shift } from '../../lib/domain/time.ts';
import type { View, ViewWindow } from '../../lib/domain/view.ts';
import { at } from '../fixtures/windows.ts';
import { type FakeBrowser, fakeBrowser } from './fake-ports.ts';

const TYPED = {
  kind: 'regular',
  services: ['trading'],
  assets: [],
  start: at('2026-11-25T02:00'),
  end: at('2026-11-25T05:00'),
  title: '自分で加えた予定',
  url: null,
} as const;

let browser: FakeBrowser;
beforeEach(() => {
  browser = fakeBrowser();
});
const TRADING_PAGE: Sender = { tradingTabId: 7, exchange: 'bitbank' };
const send = (command: CommandName, request: unknown, sender: Sender = 'own-page') =>
  carryOut(browser.ports, { command, request }, sender);
const view = () => browser.disk.get(KEYS.view) as View;
const onlyWindow = (): ViewWindow => {
  const [window] = view().windows;
  if (window === undefined) throw new Error('no window in the view');
  return window;
};
async function withTyped(): Promise<string> {
  const { windowId } = (await send('addManual', { window: TYPED })) as { windowId: string };
  return windowId;
}

describe('who may ask', () => {
  const REQUESTS: { readonly [Name in CommandName]: unknown } = {
    refresh: {},
    tick: { windowId: 'a', itemId: 'b', done: true },
    addOwnItem: { text: 'x' },
    renameOwnItem: { itemId: 'own:1', text: 'y' },
    moveOwnItem: { itemId: 'own:1', to: 0 },
    resetOwnItems: {},
    removeOwnItem: { itemId: 'own:1' },
    dismiss: { windowId: 'a', phase: 'hour' },
    setNever: { windowId: 'a', never: true },
    setMuted: { windowId: 'a', muted: true },
    chooseSize: { windowId: 'a', size: 'bar', phase: 'hour' },
    moveDock: { dock: 'top', along: 0.5 },
    snooze: { windowId: 'a', untilMs: at('2026-11-25T02:00') },
    tradingPage: { pair: 'btc_jpy' },
    drawOverlay: {},
    overlayBlocked: { windowId: 'a' },
    playSample: {},
    composeMisread: { windowId: 'a' },
    examineSources: {},
    testNotification: {},
    saveSettings: { settings: DEFAULT_SETTINGS },
    resetEverything: {},
    readText: { text: 'x' },
    addManual: { window: TYPED },
    editManual: { windowId: 'a', window: TYPED },
    dismissNotice: { noticeId: 'blog:1' },
    dismissLosses: {},
    tryWebhook: { port: 9000 },
    removeManual: { windowId: 'a' },
  };
  const FROM_A_TRADING_PAGE = [
    'tick',
    'dismiss',
    'setNever',
    'setMuted',
    'snooze',
    'chooseSize',
    'moveDock',
    'tradingPage',
    'drawOverlay',
    'overlayBlocked',
  ];
  const names = Object.keys(REQUESTS) as CommandName[];

  test.each(names)('%s from a page of ours is answered', async (name) => {
    expect(await send(name, REQUESTS[name])).not.toBeUndefined();
  });

  test.each(names)('%s from a trading page', async (name) => {
    const answer = await send(name, REQUESTS[name], TRADING_PAGE);
    expect(answer !== undefined).toBe(FROM_A_TRADING_PAGE.includes(name));
    if (!FROM_A_TRADING_PAGE.includes(name)) expect(browser.log).toEqual([]);
  });
});

describe('what is no command of ours', () => {
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['a word', 'tick'],
    ['a list', []],
    ['an unknown name', { command: 'eval', request: {} }],
    ['a name every object has', { command: 'toString', request: {} }],
    ['no request', { command: 'tick' }],
    ['a tick of nothing', { command: 'tick', request: { windowId: '', itemId: 'b', done: true } }],
    ['a tick that is neither done nor not', { command: 'tick', request: { windowId: 'a', itemId: 'b', done: 'yes' } }],
    ['an endless id', { command: 'tick', request: { windowId: 'a'.repeat(301), itemId: 'b', done: true } }],
    ['a phase that does not exist', { command: 'dismiss', request: { windowId: 'a', phase: 'soon' } }],
    ['a place off the edge', { command: 'moveDock', request: { dock: 'top', along: 1.2 } }],
    ['a snooze until whenever', { command: 'snooze', request: { windowId: 'a', untilMs: Number.NaN } }],
    ['words of a language that there is none of', { command: 'drawOverlay', request: { language: '../x' } }],
    ['an empty item', { command: 'addOwnItem', request: { text: '   ' } }],
    ['an item that nobody sees', { command: 'addOwnItem', request: { text: '\u200B\u3164 \u202E' } }],
    ['an item that becomes one', { command: 'renameOwnItem', request: { itemId: 'own:1', text: '\uFEFF' } }],
    ['a novel', { command: 'readText', request: { text: 'あ'.repeat(100_001) } }],
    ['an end before the start', { command: 'addManual', request: { window: { ...TYPED, end: TYPED.start } } }],
    [
      'a link that is not https',
      { command: 'addManual', request: { window: { ...TYPED, url: 'javascript:alert(1)' } } },
    ],
    ['a coin that is none', { command: 'addManual', request: { window: { ...TYPED, assets: ['<b>'] } } }],
  ])('%s does nothing', async (_, message) => {
    expect(await carryOut(browser.ports, message, 'own-page')).toBeUndefined();
    expect(browser.log).toEqual([]);
  });
});

describe('windows typed by hand', () => {
  it('are shown, changed and removed', async () => {
    const windowId = await withTyped();
    expect(onlyWindow()).toMatchObject({ id: windowId, origin: 'manual', title: TYPED.title, start: TYPED.start });
    await send('editManual', { windowId, window: { ...TYPED, title: '直した予定' } });
    expect(onlyWindow().title).toBe('直した予定');
    await send('removeManual', { windowId });
    expect(view().windows).toEqual([]);
  });

  it('are told as changed when their times are', async () => {
    const windowId = await withTyped();
    await send('editManual', { windowId, window: { ...TYPED, start: at('2026-11-25T03:00') } });
    expect(browser.screen.get(`window:${windowId}`)?.title).toBe('取引停止の予定が変わりました');
  });
});

describe('what a user does with a window', () => {
  it('ticks and unticks, each item once', async () => {
    const windowId = await withTyped();
    const isDone = () => onlyWindow().checklist.find(({ id }) => id === 'cancel-orders')?.done;
    await send('tick', { windowId, itemId: 'cancel-orders', done: true }, TRADING_PAGE);
    await send('tick', { windowId, itemId: 'cancel-orders', done: true }, TRADING_PAGE);
    expect(isDone()).toBe(true);
    await send('tick', { windowId, itemId: 'cancel-orders', done: false });
    expect(isDone()).toBe(false);
  });

  it('hides it for a phase, for ever, and brings it back', async () => {
    const windowId = await withTyped();
    await send('dismiss', { windowId, phase: 'day' });
    await send('setNever', { windowId, never: true });
    expect(onlyWindow().choice).toMatchObject({ never: true, dismissedIn: 'day' });
    await send('setNever', { windowId, never: false });
    expect(onlyWindow().choice).toMatchObject({ never: false, dismissedIn: null });
  });

  it('chooses its size and where it stands', async () => {
    const windowId = await withTyped();
    await send('chooseSize', { windowId, size: 'bar', phase: 'hour' });
    await send('moveDock', { dock: 'top', along: 0.25 });
    expect(onlyWindow().choice.size).toEqual({ value: 'bar', chosenIn: 'hour' });
    expect(view().display.overlay).toMatchObject({ dock: 'top', along: 0.25 });
  });

  it('is told again when the snooze is over', async () => {
    const windowId = await withTyped();
    browser.screen.clear();
    const until = shift(browser.now, 10 * MINUTE_MS);
    await send('snooze', { windowId, untilMs: until });
    expect(onlyWindow().snoozedUntil).toBe(until);
    expect(browser.screen.size).toBe(0);
    browser.now = until;
    await send('tradingPage', { pair: null }, TRADING_PAGE);
    expect(browser.screen.get(`window:${windowId}`)?.title).toBe('あと13時間50分で取引が止まります');
  });
});

describe('a window of which the user wants to hear nothing', () => {
  it('is told no more, its notification goes, and it is shown all the same', async () => {
    const windowId = await withTyped();
    browser.now = shift(TYPED.start, -5 * MINUTE_MS);
    await send('tradingPage', { pair: null }, TRADING_PAGE);
    expect([...browser.screen.keys()]).toEqual([`window:${windowId}`]);
    await send('setMuted', { windowId, muted: true }, TRADING_PAGE);
    expect([...browser.screen.keys()]).toEqual([]);
    browser.now = TYPED.start;
    await send('tradingPage', { pair: null }, TRADING_PAGE);
    expect([...browser.screen.keys()]).toEqual([]);
    expect(onlyWindow().choice).toMatchObject({ never: false, muted: true });
  });

  it('is told again when that is taken back, or when the user wants to be reminded later', async () => {
    const windowId = await withTyped();
    for (const wish of ['setMuted', 'snooze'] as const) {
      await send('setMuted', { windowId, muted: true });
      const request =
        wish === 'snooze' ? { windowId, untilMs: shift(browser.now, MINUTE_MS) } : { windowId, muted: false };
      await send(wish, request, TRADING_PAGE);
      expect(onlyWindow().choice.muted).toBe(false);
    }
  });

  it('is not reminded of later either', async () => {
    const windowId = await withTyped();
    await send('snooze', { windowId, untilMs: shift(browser.now, MINUTE_MS) });
    await send('setMuted', { windowId, muted: true });
    expect(onlyWindow().snoozedUntil).toBeNull();
  });

  it('is none where the choice was stored before there was such a wish', async () => {
    const windowId = await withTyped();
    const stored = { ticks: [], choice: { never: true, dismissedIn: null, size: null }, snoozedUntil: null };
    browser.disk.set(KEYS.desk, { ownItems: [], windows: { [windowId]: stored } });
    await send('tick', { windowId, itemId: 'cancel-orders', done: true });
    expect(onlyWindow().choice).toMatchObject({ never: true });
    expect(onlyWindow().choice.muted ?? false).toBe(false);
  });
});

describe('the sample of the overlay', () => {
  /** Everything that is stored, but for when the view was written. */
  const kept = () => [...browser.disk].filter(([key]) => key !== KEYS.view && key !== KEYS.ledger);

  it('plays on the trading page that was used last, which comes to the front', async () => {
    browser.tabs = [
      { id: 4, pair: 'btc_jpy', active: true },
      { id: 5, pair: 'xrp_jpy', active: false },
    ];
    await send('playSample', {});
    expect(browser.log).toEqual(['focus 4', 'sample 4 ja']);
  });

  it('opens a trading page where none is, and plays there once it has come up', async () => {
    await send('playSample', {});
    expect(browser.log).toEqual(['open https://app.bitbank.cc/trade/btc_jpy']);
    await send('tradingPage', { pair: 'xrp_jpy' }, { tradingTabId: 5, exchange: 'bitbank' });
    expect(browser.log.filter((line) => line.startsWith('sample'))).toEqual([]);
    await send('tradingPage', { pair: 'btc_jpy' }, { tradingTabId: 77, exchange: 'bitbank' });
    await send('tradingPage', { pair: 'btc_jpy' }, { tradingTabId: 77, exchange: 'bitbank' });
    expect(browser.log.filter((line) => line.startsWith('sample'))).toEqual(['sample 77 ja']);
  });

  it('stores nothing, and changes neither view nor button', async () => {
    await withTyped();
    const before = [view(), browser.button, kept()];
    browser.tabs = [{ id: 4, pair: 'btc_jpy', active: true }];
    await send('playSample', {});
    expect([view(), browser.button, kept()]).toEqual(before);
  });

  it('is nothing that a trading page may ask for', async () => {
    browser.tabs = [{ id: 7, pair: 'btc_jpy', active: true }];
    expect(await send('playSample', {}, TRADING_PAGE)).toBeUndefined();
    expect(browser.log).toEqual([]);
  });
});

describe('an overlay that the page keeps from being seen', () => {
  it('is stood in for by one notification that says what it would say, however often it is told', async () => {
    const windowId = await withTyped();
    browser.screen.clear();
    for (let told = 0; told < 5; told += 1) await send('overlayBlocked', { windowId }, TRADING_PAGE);
    expect([...browser.screen.values()].map(({ title }) => title)).toEqual(['あと14時間で取引が止まります']);
    expect([...browser.screen.values()][0]?.message).toContain('取引画面にお知らせを表示できません');
    expect(browser.log.filter((entry) => entry.startsWith('show'))).toHaveLength(2);
  });

  it.each([
    ['2026-11-25T01:56', 'あと3分で取引が止まります', '5:00'],
    ['2026-11-25T03:00', '取引停止の予定時間です', '5:00'],
    ['2026-11-25T06:00', '日本円入出金停止の予定時間です', '8:00'],
  ])('is stood in for by what leads of a maintenance with parts: at %s', async (time, title, end) => {
    const notice = (id: string, what: string, hours: string): Notice => ({
      id,
      exchange: 'bitbank',
      source: 'blog',
      url: null,
      title: 'システムメンテナンスのお知らせ',
      text: `2026年11月25日(水) ${hours}の間、${what}を停止いたします。`,
      publishedAt: browser.now,
      updatedAt: null,
      seenAt: browser.now,
    });
    browser.poll = async () => ({
      notices: [notice('blog:1', '取引、入出金、API', '2:00〜5:00'), notice('blog:2', '日本円の入出金', '2:00〜8:00')],
    });
    await wakeToPoll(browser.ports);
    browser.now = at(time);
    const condition = time.endsWith('06:00') ? 'normal' : 'no-answer';
    browser.poll = async (now) => ({ observations: [{ at: now, source: 'spot-status', condition, pairs: {} }] });
    await wakeToPoll(browser.ports);
    // That trading goes on is no news any more.
    browser.now = shift(browser.now, 90 * SECOND_MS);
    browser.screen.clear();
    await send('overlayBlocked', { windowId: view().windows[0]?.id }, TRADING_PAGE);
    const told = browser.screen.get('overlay-blocked');
    expect(told?.title).toBe(title);
    expect(told?.message).toContain(end);
  });

  it('invents nothing: a window that nobody knows is not told', async () => {
    await withTyped();
    browser.screen.clear();
    await send('overlayBlocked', { windowId: 'of the page' }, TRADING_PAGE);
    expect(browser.screen.size).toBe(0);
  });

  it('is not told to whoever wants no notifications', async () => {
    const windowId = await withTyped();
    browser.screen.clear();
    await send('saveSettings', { settings: { ...DEFAULT_SETTINGS, notifications: false } });
    await send('overlayBlocked', { windowId }, TRADING_PAGE);
    expect(browser.screen.size).toBe(0);
  });
});

describe("the user's own items", () => {
  it('stand on every list, go with their ticks, and are limited in number', async () => {
    const windowId = await withTyped();
    await send('addOwnItem', { text: ' 損切りを見直す ' });
    const [item] = view().ownItems;
    expect(item?.text).toBe('損切りを見直す');
    await send('tick', { windowId, itemId: item?.id, done: true });
    await send('removeOwnItem', { itemId: item?.id });
    expect(browser.disk.get(KEYS.desk)).toMatchObject({ ownItems: [], windows: { [windowId]: { ticks: [] } } });
    for (let n = 0; n < OWN_ITEM_LIMITS.count + 3; n++) await send('addOwnItem', { text: `${n}` });
    expect(view().ownItems).toHaveLength(OWN_ITEM_LIMITS.count);
  });

  it('keep their ticks when they are renamed, and their place where they are put', async () => {
    const windowId = await withTyped();
    let drawn = 0;
    Object.assign(browser.ports, { random: () => (drawn++ % 97) / 97 });
    for (const text of ['a', 'b', 'c']) await send('addOwnItem', { text });
    const [a, b, c] = view().ownItems;
    await send('tick', { windowId, itemId: b?.id, done: true });
    await send('renameOwnItem', { itemId: b?.id, text: ' B ' });
    await send('moveOwnItem', { itemId: c?.id, to: 0 });
    const texts = () => view().ownItems.map(({ text }) => text);
    expect(texts()).toEqual(['c', 'a', 'B']);
    expect(browser.disk.get(KEYS.desk)).toMatchObject({ windows: { [windowId]: { ticks: [b?.id] } } });
    await send('moveOwnItem', { itemId: a?.id, to: 99 });
    await send('moveOwnItem', { itemId: 'own:gone', to: 0 });
    expect(texts()).toEqual(['c', 'B', 'a']);
  });
});

describe('all own items taken away', () => {
  it('leave the built-in ones with their ticks', async () => {
    const windowId = await withTyped();
    for (const text of ['a', 'b']) await send('addOwnItem', { text });
    const own = view().ownItems.map(({ id }) => id);
    for (const itemId of ['cancel-orders', ...own]) await send('tick', { windowId, itemId, done: true });
    await send('resetOwnItems', {});
    expect(view().ownItems).toEqual([]);
    expect(
      onlyWindow()
        .checklist.filter(({ done }) => done)
        .map(({ id }) => id),
    ).toEqual(['cancel-orders']);
    expect(JSON.stringify(browser.disk.get(KEYS.desk))).not.toContain('own:');
  });
});

describe('settings', () => {
  it('are saved as far as they are usable, and take effect at once', async () => {
    await withTyped();
    expect(
      await send('saveSettings', { settings: { ...DEFAULT_SETTINGS, language: 'en', badge: false, theme: 7 } }),
    ).toEqual({ saved: true });
    expect(view().display).toMatchObject({ language: 'en', theme: 'system' });
    expect(browser.button?.text).toBe('');
  });
});

describe('the test notification', () => {
  it('says whether it came through', async () => {
    expect(await send('testNotification', {})).toEqual({ shown: true });
    browser.onShow = () => {
      throw new Error('no');
    };
    expect(await send('testNotification', {})).toEqual({ shown: false });
    browser.isAllowed = false;
    expect(await send('testNotification', {})).toEqual({ shown: false });
  });
});

describe('a manual refresh', () => {
  it('is refused within ten seconds of the one before', async () => {
    expect(await send('refresh', {})).toEqual({ accepted: true, retryAfterMs: 0 });
    browser.disk.set(KEYS.poll, { ...EMPTY_POLL_MEMORY, manualAt: browser.now });
    browser.now = shift(browser.now, 4000);
    expect(await send('refresh', {})).toEqual({ accepted: false, retryAfterMs: 6000 });
  });
});

describe('starting over', () => {
  const notice: Notice = {
    id: 'blog:1',
    exchange: 'bitbank',
    source: 'blog',
    url: null,
    title: 'システムメンテナンスのお知らせ',
    text: '■ 日時\n2026年11月25日(水) 2:00 〜 5:00\n\n■ 停止するサービス\n・取引',
    publishedAt: at('2026-11-20T15:00'),
    updatedAt: null,
    seenAt: at('2026-11-24T12:00'),
  };
  const seen = { ...EMPTY_POLL_MEMORY, manualAt: at('2026-11-24T11:00') };

  it('leaves nothing behind, not even on screen', async () => {
    await withTyped();
    await send('resetEverything', {});
    expect(view().windows).toEqual([]);
    expect(browser.screen.size).toBe(0);
  });

  it('waits for a poll under way, whose memory would otherwise outlive the notices it is of', async () => {
    browser.poll = async () => {
      // The exchange has nothing new for a memory that knows the notice, and all of it for an empty one.
      const memory = browser.disk.get(KEYS.poll);
      return { memory: seen, notices: memory === undefined ? [notice] : [] };
    };
    await wakeToPoll(browser.ports);
    const underWay = wakeToPoll(browser.ports);
    await send('resetEverything', {});
    await underWay;
    expect(view().windows).toHaveLength(1);
  });
});

describe('a notification that is clicked', () => {
  it('leads to the open trading page, else to the notices', async () => {
    const windowId = await withTyped();
    await onNotificationClick(browser.ports, `window:${windowId}`);
    expect(browser.log.at(-1)).toBe('open https://bitbank.cc/blog');
    browser.tabs = [{ id: 7, pair: 'btc_jpy', active: false }];
    await onNotificationClick(browser.ports, `window:${windowId}`);
    expect(browser.log.at(-1)).toBe('focus 7');
    expect(browser.screen.size).toBe(0);
  });

  it('opens no page but those of the exchange', async () => {
    const { windowId } = (await send('addManual', { window: { ...TYPED, url: 'https://evil.example/' } })) as {
      windowId: string;
    };
    await onNotificationClick(browser.ports, `window:${windowId}`);
    expect(browser.log.at(-1)).toBe('open https://bitbank.cc/blog');
  });

  it('snoozes with the first button and opens the list with the second', async () => {
    const windowId = await withTyped();
    await onNotificationButton(browser.ports, `window:${windowId}`, 0);
    expect(onlyWindow().snoozedUntil).toBe(shift(browser.now, 10 * MINUTE_MS));
    await onNotificationButton(browser.ports, `window:${windowId}`, 1);
    expect(browser.log.at(-1)).toBe(`open ${browser.ports.popupUrl}`);
  });
});
