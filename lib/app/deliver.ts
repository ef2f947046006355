import { isNews, type Telling, tellingsOf } from '../domain/digest.ts';
import { settle, withHeardOfParts } from '../domain/ledger.ts';
import type { plan as makePlan, PlannedReminder } from '../domain/plan.ts';
import type { Step } from '../domain/reminder.ts';
import type { Sight } from '../domain/situation/sight.ts';
import { situationOf } from '../domain/situation/situation.ts';
import type { EpochMs } from '../domain/time.ts';
import type { MaintenanceWindow } from '../domain/window.ts';
import { digestText } from '../messages/digest.ts';
import { wordsIn } from '../messages/index.ts';
import { resolveLanguage } from '../messages/language.ts';
import { notificationText } from '../messages/notifications.ts';
import { REFRESH_SHOWN_MS } from './arm.ts';
import type { NotificationContent, Ports } from './ports.ts';
import type { State } from './state.ts';
import { saveState } from './store.ts';
import type { OnScreen } from './stored/on-screen.ts';
import { digestSubstance, isFalsified, substanceOf } from './substance.ts';
import { attempt, within } from './within.ts';

type Plan = ReturnType<typeof makePlan>;

/** Where it is told, what is seen of the exchange, and when. */
export interface Desktop {
  readonly ports: Ports;
  readonly sight: Sight;
  readonly now: EpochMs;
}

/** One notification for one window: a later step takes the place of the earlier one. */
export const notificationIdOf = (windowId: string): string => `window:${windowId}`;

/** What the id of a notification begins with that tells of many windows. */
export const DIGEST_ID = 'digest:';

/** Steps after which there is nothing left to prepare or to snooze. */
const CLOSING_STEPS: readonly Step['name'][] = ['cancelled', 'ended', 'recovered'];

/**
 * Tells what is due, then records it: a crash between the two tells it again under the same id, which replaces it.
 * What the browser refuses stays unrecorded and is due again at the next wake.
 *
 * @returns the state as it was recorded.
 */
export async function deliver(desktop: Desktop, state: State, plan: Plan): Promise<State> {
  const { ports } = desktop;
  let current = await recordPassedOver(desktop, state, plan);
  const mayTell = (): Promise<boolean> => attempt(ports, 'permission', () => ports.notifications.allowed(), true);
  if (plan.due.length > 0 && !(await mayTell())) return current;
  for (const telling of tellingsOf(plan.due)) {
    try {
      const windows = remindersOf(telling).map(({ window }) => window);
      const ledger = withHeardOfParts(current.ledger, windows, plan.heardOfParts);
      current = await tell(desktop, { ...current, ledger }, telling);
    } catch (error) {
      ports.report(`notification ${remindersOf(telling)[0]?.id}`, error);
    }
  }
  return current;
}

const remindersOf = (telling: Telling): readonly PlannedReminder[] =>
  telling.kind === 'single' ? [telling.reminder] : telling.reminders;

async function recordPassedOver({ ports, now }: Desktop, state: State, plan: Plan): Promise<State> {
  if (plan.passedOver.length === 0) return state;
  const due = new Set(plan.due.map(({ window }) => window.id));
  const entries = plan.passedOver.map(({ id }) => ({ id, told: false }));
  // News that nobody wants counts as heard, even when what is due beside it is refused: what comes of it has to be told.
  const heard = plan.passedOver.filter((passed) => isNews(passed) || !due.has(passed.window.id));
  const windows = heard.map(({ window }) => window);
  const ledger = settle(withHeardOfParts(state.ledger, windows, plan.heardOfParts), entries, windows, now);
  await saveState(ports.storage, { ledger });
  return { ...state, ledger };
}

async function tell(desktop: Desktop, state: State, telling: Telling): Promise<State> {
  const { ports, now } = desktop;
  const reminders = remindersOf(telling);
  const [id, content, shown] =
    telling.kind === 'single' ? singleOf(desktop, state, telling.reminder) : digestOf(desktop, state, telling);
  await within(ports, () => ports.notifications.show(id, content));
  const entries = reminders.flatMap((reminder) => [
    { id: reminder.id, told: true },
    ...reminder.overtakes.map((overtaken) => ({ id: overtaken, told: false })),
  ]);
  const windows = reminders.map(({ window }) => window);
  const ledger = settle(state.ledger, entries, windows, now);
  const onScreen: OnScreen = { ...state.onScreen, [id]: shown };
  await saveState(ports.storage, { ledger, onScreen });
  return { ...state, ledger, onScreen };
}

/** The id of a notification, what it says, and what is remembered of it while it stands. */
type Composed = readonly [string, NotificationContent, OnScreen[string]];

function singleOf(desktop: Desktop, state: State, reminder: PlannedReminder): Composed {
  const { sight, now } = desktop;
  const { step, before, window } = reminder;
  const content = contentOf(desktop, state, reminder);
  const { scene } = situationOf(window, sight, now);
  const about = substanceOf(window, desktop);
  const shown = { windowId: window.id, step, before, text: textOf(content), about, scene, lookedAt: now };
  return [notificationIdOf(window.id), content, shown];
}

function digestOf(desktop: Desktop, state: State, { key, reminders }: Extract<Telling, { kind: 'digest' }>): Composed {
  const { ports } = desktop;
  const language = resolveLanguage(state.settings.language, ports.browserLanguage());
  const text = digestText(reminders, desktop.sight, desktop.now, { language, zone: desktop.ports.zone() });
  const content = { ...text, buttons: [], insistent: false, silent: !reminders.some(({ sound }) => sound) };
  const windows = reminders.map(({ window }) => window);
  return [
    `${DIGEST_ID}${key}`,
    content,
    {
      windowId: windows[0]?.id ?? '',
      windowIds: windows.map(({ id }) => id),
      step: { name: 'announced' },
      before: null,
      text: textOf(content),
      about: windows.map((window) => substanceOf(window, desktop)).join('; '),
    },
  ];
}

/**
 * Keeps the words of the notifications on screen true, and forgets those that the user closed.
 * Where the browser cannot change one in place, it stays until it is wrong in substance.
 */
export async function refreshShown(
  desktop: Desktop,
  state: State,
  windows: readonly MaintenanceWindow[],
): Promise<State> {
  const { ports } = desktop;
  const known = Object.entries(state.onScreen);
  if (known.length === 0) return state;
  const shown = new Set(await ports.notifications.shown());
  const kept: [string, OnScreen[string]][] = [];
  for (const [id, entry] of known) {
    const window = windows.find((candidate) => candidate.id === entry.windowId);
    if (!shown.has(id)) continue;
    const isDigest = entry.windowIds !== undefined;
    if (window === undefined || (isDigest && digestSubstance(entry.windowIds, windows, desktop) !== entry.about)) {
      await ports.notifications.clear(id);
      continue;
    }
    if (isDigest) {
      kept.push([id, entry]);
      continue;
    }
    const next = await lookAgain(desktop, state, { id, entry, window });
    if (next === null) await ports.notifications.clear(id);
    else kept.push([id, next]);
  }
  const onScreen: OnScreen = Object.fromEntries(kept);
  if (JSON.stringify(onScreen) === JSON.stringify(state.onScreen)) return state;
  await saveState(ports.storage, { onScreen });
  return { ...state, onScreen };
}

/** A notification on screen, and the window that it is about. */
interface Shown {
  readonly id: string;
  readonly entry: OnScreen[string];
  readonly window: MaintenanceWindow;
}

/** What is remembered of a notification after a look at it; null when it has to go. */
async function lookAgain(
  desktop: Desktop,
  state: State,
  { id, entry, window }: Shown,
): Promise<OnScreen[string] | null> {
  const { ports, sight, now } = desktop;
  const about = substanceOf(window, desktop);
  const { scene } = situationOf(window, sight, now);
  const isSame = about === (entry.about ?? about) && scene === entry.scene;
  const isNew = entry.lookedAt !== undefined && Math.abs(now - entry.lookedAt) < REFRESH_SHOWN_MS;
  if (isSame && isNew) return entry;
  const content = contentOf(desktop, state, { ...entry, window, insistent: false, sound: false });
  const text = textOf(content);
  const isTrue = text === entry.text || (await ports.notifications.update(id, content));
  if (isTrue) return { ...entry, text, about, scene, lookedAt: now };
  return about !== (entry.about ?? about) || isFalsified(entry.scene, scene)
    ? null
    : { ...entry, about, lookedAt: now };
}

function contentOf(
  { ports, sight, now }: Desktop,
  state: State,
  reminder: Pick<PlannedReminder, 'step' | 'window' | 'before' | 'insistent' | 'sound'>,
): NotificationContent {
  const language = resolveLanguage(state.settings.language, ports.browserLanguage());
  const words = wordsIn(language).notifications;
  return {
    ...notificationText(reminder, sight, now, {
      language,
      zone: ports.zone(),
      stays: ports.notifications.changesInPlace?.() === false,
    }),
    buttons: CLOSING_STEPS.includes(reminder.step.name) ? [] : [words.snooze, words.openChecklist],
    insistent: reminder.insistent,
    silent: !reminder.sound,
  };
}

const textOf = ({ title, message }: NotificationContent): string => `${title}\n${message}`;
