import { type Telling, tellingsOf } from '../domain/digest.ts';
import { settle } from '../domain/ledger.ts';
import { type Phase, phaseAt } from '../domain/phase.ts';
import type { plan as makePlan, PlannedReminder } from '../domain/plan.ts';
import type { Step } from '../domain/reminder.ts';
import type { Scene } from '../domain/situation/scene.ts';
import { situationOf } from '../domain/situation/situation.ts';
import type { EpochMs } from '../domain/time.ts';
import type { MaintenanceWindow } from '../domain/window.ts';
import { digestText } from '../messages/digest.ts';
import { wordsIn } from '../messages/index.ts';
import { resolveLanguage } from '../messages/language.ts';
import { notificationText } from '../messages/notifications.ts';
import { REFRESH_SHOWN_MS } from './arm.ts';
import type { NotificationContent, Ports } from './ports.ts';
import { sightOf } from './sight.ts';
import type { State } from './state.ts';
import { saveState } from './store.ts';
import type { OnScreen } from './stored/on-screen.ts';
import { attempt, within } from './within.ts';

type Plan = ReturnType<typeof makePlan>;

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
export async function deliver(ports: Ports, state: State, plan: Plan, now: EpochMs): Promise<State> {
  let current = await recordPassedOver(ports, state, plan, now);
  const mayTell = (): Promise<boolean> => attempt(ports, 'permission', () => ports.notifications.allowed(), true);
  if (plan.due.length > 0 && !(await mayTell())) return current;
  for (const telling of tellingsOf(plan.due)) {
    try {
      current = await tell(ports, current, telling, now);
    } catch (error) {
      ports.report(`notification ${remindersOf(telling)[0]?.id}`, error);
    }
  }
  return current;
}

const remindersOf = (telling: Telling): readonly PlannedReminder[] =>
  telling.kind === 'single' ? [telling.reminder] : telling.reminders;

async function recordPassedOver(ports: Ports, state: State, plan: Plan, now: EpochMs): Promise<State> {
  if (plan.passedOver.length === 0) return state;
  const due = new Set(plan.due.map(({ window }) => window.id));
  const entries = plan.passedOver.map(({ id }) => ({ id, told: false }));
  const windows = plan.passedOver.map(({ window }) => window).filter(({ id }) => !due.has(id));
  const ledger = settle(state.ledger, entries, windows, now);
  await saveState(ports.storage, { ledger });
  return { ...state, ledger };
}

async function tell(ports: Ports, state: State, telling: Telling, now: EpochMs): Promise<State> {
  const reminders = remindersOf(telling);
  const [id, content, shown] =
    telling.kind === 'single' ? singleOf(ports, state, telling.reminder, now) : digestOf(ports, state, telling, now);
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

function singleOf(ports: Ports, state: State, reminder: PlannedReminder, now: EpochMs): Composed {
  const { step, before, window } = reminder;
  const content = contentOf(ports, state, reminder, now);
  const { scene } = situationOf(window, sightOf(ports, state), now);
  const about = aboutOf(window, now);
  const shown = { windowId: window.id, step, before, text: textOf(content), about, scene, lookedAt: now };
  return [notificationIdOf(window.id), content, shown];
}

function digestOf(
  ports: Ports,
  state: State,
  { key, reminders }: Extract<Telling, { kind: 'digest' }>,
  now: EpochMs,
): Composed {
  const language = resolveLanguage(state.settings.language, ports.browserLanguage());
  const text = digestText(reminders, language);
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
      about: windows.map((window) => aboutOf(window, now)).join('; '),
    },
  ];
}

/**
 * Keeps the words of the notifications on screen true, and forgets those that the user closed.
 * Where the browser cannot change one in place, it stays until it is wrong in substance.
 */
export async function refreshShown(
  ports: Ports,
  state: State,
  windows: readonly MaintenanceWindow[],
  now: EpochMs,
): Promise<State> {
  const known = Object.entries(state.onScreen);
  if (known.length === 0) return state;
  const shown = new Set(await ports.notifications.shown());
  const kept: [string, OnScreen[string]][] = [];
  for (const [id, entry] of known) {
    const window = windows.find((candidate) => candidate.id === entry.windowId);
    if (!shown.has(id)) continue;
    const isDigest = entry.windowIds !== undefined;
    if (window === undefined || (isDigest && digestAbout(entry.windowIds, windows, now) !== entry.about)) {
      await ports.notifications.clear(id);
      continue;
    }
    if (isDigest) {
      kept.push([id, entry]);
      continue;
    }
    const next = await lookAgain(ports, state, { id, entry, window }, now);
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
  ports: Ports,
  state: State,
  { id, entry, window }: Shown,
  now: EpochMs,
): Promise<OnScreen[string] | null> {
  const about = aboutOf(window, now);
  const { scene } = situationOf(window, sightOf(ports, state), now);
  const isSame = about === (entry.about ?? about) && scene === entry.scene;
  const isNew = entry.lookedAt !== undefined && Math.abs(now - entry.lookedAt) < REFRESH_SHOWN_MS;
  if (isSame && isNew) return entry;
  const content = contentOf(ports, state, { ...entry, window, insistent: false, sound: false }, now);
  const text = textOf(content);
  const isTrue = text === entry.text || (await ports.notifications.update(id, content));
  if (isTrue) return { ...entry, text, about, scene, lookedAt: now };
  const isFalsified = entry.scene !== undefined && entry.scene !== scene && isVolatile(entry.scene);
  return about !== (entry.about ?? about) || isFalsified ? null : { ...entry, about, lookedAt: now };
}

/** Scenes whose words say what has not been seen, or what one can still do: another reading makes them wrong. */
const VOLATILE: readonly string[] = [
  'due-running',
  'said-stopped-running',
  'end-unseen',
  'said-over-unseen',
] satisfies readonly Scene[];
const isVolatile = (scene: string): boolean => VOLATILE.includes(scene);

function contentOf(
  ports: Ports,
  state: State,
  reminder: Pick<PlannedReminder, 'step' | 'window' | 'before' | 'insistent' | 'sound'>,
  now: EpochMs,
): NotificationContent {
  const language = resolveLanguage(state.settings.language, ports.browserLanguage());
  const words = wordsIn(language).notifications;
  return {
    ...notificationText(reminder, sightOf(ports, state), now, {
      language,
      zone: ports.zone(),
      stays: ports.notifications.changesInPlace?.() === false,
    }),
    buttons: CLOSING_STEPS.includes(reminder.step.name) ? [] : [words.snooze, words.openChecklist],
    insistent: reminder.insistent,
    silent: !reminder.sound,
  };
}

/** The phases in which the same things are true of a stop, whatever its minutes. */
const COURSE: Readonly<Record<Phase, 'ahead' | 'on' | 'over' | 'off'>> = {
  announced: 'ahead',
  day: 'ahead',
  hour: 'ahead',
  imminent: 'ahead',
  final: 'ahead',
  ongoing: 'on',
  overrun: 'on',
  ended: 'over',
  cancelled: 'off',
};

/** What a notification about `window` says in substance: while it stays the same, older words are old but not wrong. */
const aboutOf = (window: MaintenanceWindow, now: EpochMs): string =>
  [COURSE[phaseAt(window, now)], window.start, window.end].join(' ');

/** As `aboutOf`, of the windows of a digest: when one of them begins or changes, the digest has had its day. */
const digestAbout = (ids: readonly string[], windows: readonly MaintenanceWindow[], now: EpochMs): string =>
  ids
    .map((id) => {
      const window = windows.find((candidate) => candidate.id === id);
      return window === undefined ? '' : aboutOf(window, now);
    })
    .join('; ');

const textOf = ({ title, message }: NotificationContent): string => `${title}\n${message}`;
