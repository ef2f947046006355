import * as v from 'valibot';
import type { CommandName, Commands } from '../domain/commands.ts';
import type { Desk } from '../domain/compose-view.ts';
import { type ExchangeId, FIRST_EXCHANGE } from '../domain/exchange.ts';
import { foreignLine, foreignText } from '../domain/foreign-text.ts';
import type { Notice } from '../domain/notice/notice.ts';
import { readNotice } from '../domain/notice/read.ts';
import { OWN_ITEM_LIMITS, withPlace, withText } from '../domain/own-items.ts';
import type { SourceReport } from '../domain/source-report.ts';
import type { EpochMs } from '../domain/time.ts';
import { wordsIn } from '../messages/index.ts';
import { resolveLanguage } from '../messages/language.ts';
import { watchedIn } from './by-exchange.ts';
import { withEdit, withEntry, withoutEntry, withoutNotice } from './by-hand.ts';
import { REQUESTS } from './command-shapes.ts';
import { notificationIdOf } from './deliver.ts';
import * as desk from './desk-work.ts';
import { composeMisread } from './misread.ts';
import { manualWaitMs } from './poll.ts';
import type { Ports, Sender } from './ports.ts';
import { languageOf, playAwaitedSample, playSample } from './sample.ts';
import { loadState, markLossesSeen } from './store.ts';
import { tellBlocked } from './tell-blocked.ts';
import { type Change, wake, wakeToPoll } from './wake.ts';
import { tryProgram } from './webhook.ts';

/** What the overlay, which runs in the exchange's page, may ask for. */
const FROM_TRADING_PAGE: ReadonlySet<CommandName> = new Set([
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
]);

/** What each command does. */
const HANDLERS: {
  readonly [Name in CommandName]: (
    ports: Ports,
    request: Commands[Name]['request'],
    sender: Sender,
  ) => Promise<Commands[Name]['answer']>;
} = {
  async refresh(ports) {
    const { poll } = await loadState(ports.storage, ports.clock());
    const retryAfterMs = manualWaitMs(poll, ports.clock());
    if (retryAfterMs > 0) return { accepted: false, retryAfterMs };
    await wakeToPoll(ports, true);
    return { accepted: true, retryAfterMs: 0 };
  },
  tick: (ports, { windowId, itemId, done }) => atDesk(ports, (before) => desk.tick(before, windowId, itemId, done)),
  addOwnItem: (ports, { text }) =>
    atDesk(ports, (before) =>
      before.ownItems.length < OWN_ITEM_LIMITS.count
        ? desk.addOwnItem(before, `own:${randomName(ports)}`, text)
        : before,
    ),
  renameOwnItem: (ports, { itemId, text }) =>
    atDesk(ports, (before) => ({ ...before, ownItems: withText(before.ownItems, itemId, text) })),
  moveOwnItem: (ports, { itemId, to }) =>
    atDesk(ports, (before) => ({ ...before, ownItems: withPlace(before.ownItems, itemId, to) })),
  removeOwnItem: (ports, { itemId }) => atDesk(ports, (before) => desk.removeOwnItem(before, itemId)),
  resetOwnItems: (ports) =>
    atDesk(ports, (before) => before.ownItems.reduce((rest, { id }) => desk.removeOwnItem(rest, id), before)),
  dismiss: (ports, request) => atDesk(ports, (before) => desk.dismiss(before, request.windowId, request.phase)),
  setNever: (ports, { windowId, never }) => atDesk(ports, (before) => desk.setNever(before, windowId, never)),
  async setMuted(ports, { windowId, muted }) {
    if (muted) await ports.notifications.clear(notificationIdOf(windowId));
    return atDesk(ports, (before) => desk.setMuted(before, windowId, muted));
  },
  chooseSize: (ports, request) =>
    atDesk(ports, (before) => desk.chooseSize(before, request.windowId, request.size, request.phase)),
  snooze: (ports, { windowId, untilMs }) => atDesk(ports, (before) => desk.snooze(before, windowId, untilMs)),
  moveDock: (ports, { dock, along }) =>
    done(ports, (state) => ({
      ...state,
      settings: { ...state.settings, overlay: { ...state.settings.overlay, dock, along } },
    })),
  async tradingPage(ports, _, sender) {
    await Promise.all([wakeToPoll(ports), playAwaitedSample(ports, sender)]);
    return null;
  },
  async drawOverlay(ports, { language }, sender) {
    if (sender === 'own-page') return null;
    await ports.tabs.drawOverlay(sender.tradingTabId, language ?? (await languageOf(ports)));
    return null;
  },
  async playSample(ports) {
    await playSample(ports);
    return null;
  },
  async overlayBlocked(ports, { windowId }) {
    await tellBlocked(ports, windowId);
    return null;
  },
  composeMisread: async (ports, { windowId }) => ({ text: await composeMisread(ports, windowId) }),
  async examineSources(ports) {
    const state = await loadState(ports.storage, ports.clock());
    const reports: SourceReport[] = [];
    for (const exchange of watchedIn(state)) {
      if (await ports.hostsAllowed(exchange)) reports.push(...((await ports.examine?.(exchange)) ?? []));
    }
    return { reports };
  },
  async testNotification(ports) {
    if (!(await ports.notifications.allowed())) return { shown: false };
    const { settings } = await loadState(ports.storage, ports.clock());
    const { test } = wordsIn(resolveLanguage(settings.language, ports.browserLanguage())).notifications;
    try {
      await ports.notifications.show(TEST_ID, {
        ...test,
        buttons: [],
        insistent: false,
        silent: settings.sound === 'off',
      });
      return { shown: (await ports.notifications.shown()).includes(TEST_ID) };
    } catch (error) {
      ports.report('test notification', error);
      return { shown: false };
    }
  },
  async saveSettings(ports, { settings }) {
    const before = await loadState(ports.storage, ports.clock());
    await wake(ports, (state) => ({ ...state, settings }));
    const isNew = settings.exchanges.some((id) => !before.settings.exchanges.includes(id));
    // An exchange that was just chosen is asked at once; the page need not wait for it.
    if (isNew) ports.soon(() => void wakeToPoll(ports).catch((error) => ports.report('poll', error)), 0);
    return { saved: true };
  },
  async resetEverything(ports) {
    // Not while a poll is under way: it would write its old memory of notices into a storage that has none.
    await ports.exclusive('poll', () =>
      ports.exclusive('notices', () =>
        ports.exclusive('cycle', async () => {
          for (const shown of await ports.notifications.shown()) await ports.notifications.clear(shown);
          await ports.storage.clear();
          await ports.archive.clear();
        }),
      ),
    );
    await wakeToPoll(ports);
    return null;
  },
  readText: async (ports, { text, exchange }) => readNotice(pastedNotice(text, ports.clock(), exchange)),
  async addManual(ports, request) {
    const windowId = `manual:${randomName(ports)}`;
    await wake(ports, (state, now) => withEntry(state, windowId, request, now));
    return { windowId };
  },
  editManual: (ports, request) => done(ports, (state, now) => withEdit(state, request, now)),
  removeManual: (ports, { windowId }) => done(ports, (state, now) => withoutEntry(state, windowId, now)),
  tryWebhook: (ports, { port }) => tryProgram(ports, port),
  async dismissLosses(ports) {
    await ports.exclusive('cycle', () => markLossesSeen(ports.storage));
    return done(ports, (state) => state);
  },
  dismissNotice: (ports, { noticeId }) => done(ports, (state, now) => withoutNotice(state, noticeId, now)),
};

const TEST_ID = 'test';

/**
 * Carries out `message` for `sender`.
 *
 * @returns the answer, or undefined when it is no command of ours, is malformed, or `sender` may not ask for it.
 */
export async function carryOut(ports: Ports, message: unknown, sender: Sender): Promise<unknown> {
  const known = v.safeParse(v.object({ command: v.string(), request: v.unknown() }), message);
  if (!known.success || !isCommand(known.output.command)) return undefined;
  const { command, request } = known.output as { command: CommandName; request: unknown };
  if (sender !== 'own-page' && !FROM_TRADING_PAGE.has(command)) return undefined;
  return perform(ports, command, request, sender);
}

async function perform<Name extends CommandName>(
  ports: Ports,
  command: Name,
  request: unknown,
  sender: Sender,
): Promise<Commands[Name]['answer'] | undefined> {
  const read = v.safeParse(REQUESTS[command], request);
  if (!read.success) {
    ports.report(`malformed command ${command}`, read.issues[0].message);
    return undefined;
  }
  return HANDLERS[command](ports, read.output, sender);
}

const isCommand = (name: string): name is CommandName => Object.hasOwn(REQUESTS, name);

async function done(ports: Ports, change: Change): Promise<null> {
  await wake(ports, change);
  return null;
}

const atDesk = (ports: Ports, change: (before: Desk) => Desk): Promise<null> =>
  done(ports, (state) => ({ ...state, desk: change(state.desk) }));

/** Eight characters that no other item has. */
const randomName = (ports: Ports): string => ports.random().toString(36).slice(2, 10);

/** Pasted text has no page and no date of its own: it was published, as far as we know, just now. */
const pastedNotice = (text: string, now: EpochMs, exchange: ExchangeId = FIRST_EXCHANGE): Notice => ({
  id: 'pasted:preview',
  exchange,
  source: 'pasted',
  url: null,
  title: foreignLine(foreignText(text).trim().split('\n', 1)[0] ?? ''),
  text: foreignText(text),
  publishedAt: null,
  updatedAt: null,
  seenAt: now,
});
