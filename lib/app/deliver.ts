import { settle } from '../domain/ledger.ts';
import { type Phase, phaseAt } from '../domain/phase.ts';
import type { plan as makePlan, PlannedReminder } from '../domain/plan.ts';
import type { Step } from '../domain/reminder.ts';
import type { EpochMs } from '../domain/time.ts';
import type { MaintenanceWindow } from '../domain/window.ts';
import { resolveLanguage } from '../messages/language.ts';
import { NOTIFICATION_WORDS, notificationText } from '../messages/notifications.ts';
import type { NotificationContent, Ports } from './ports.ts';
import type { OnScreen, State } from './state.ts';
import { saveState } from './store.ts';
import { attempt, within } from './within.ts';

type Plan = ReturnType<typeof makePlan>;

/** One notification for one window: a later step takes the place of the earlier one. */
export const notificationIdOf = (windowId: string): string => `window:${windowId}`;

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
  for (const reminder of plan.due) {
    try {
      current = await tell(ports, current, reminder, now);
    } catch (error) {
      ports.report(`notification ${reminder.id}`, error);
    }
  }
  return current;
}

async function recordPassedOver(ports: Ports, state: State, plan: Plan, now: EpochMs): Promise<State> {
  if (plan.passedOver.length === 0) return state;
  const due = new Set(plan.due.map(({ window }) => window.id));
  const entries = plan.passedOver.map(({ id }) => ({ id, told: false }));
  const windows = plan.passedOver.map(({ window }) => window).filter(({ id }) => !due.has(id));
  const ledger = settle(state.ledger, entries, windows, now);
  await saveState(ports.storage, { ledger });
  return { ...state, ledger };
}

async function tell(ports: Ports, state: State, reminder: PlannedReminder, now: EpochMs): Promise<State> {
  const id = notificationIdOf(reminder.window.id);
  const content = contentOf(ports, state, reminder, now);
  await within(ports, () => ports.notifications.show(id, content));
  const entries = [
    { id: reminder.id, told: true },
    ...reminder.overtakes.map((overtaken) => ({ id: overtaken, told: false })),
  ];
  const ledger = settle(state.ledger, entries, [reminder.window], now);
  const { step, before, window } = reminder;
  const shown = { windowId: window.id, step, before, text: textOf(content), about: aboutOf(window, now) };
  const onScreen: OnScreen = { ...state.onScreen, [id]: shown };
  await saveState(ports.storage, { ledger, onScreen });
  return { ...state, ledger, onScreen };
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
    if (window === undefined) {
      await ports.notifications.clear(id);
      continue;
    }
    const content = contentOf(ports, state, { ...entry, window, insistent: false, sound: false }, now);
    const text = textOf(content);
    const about = aboutOf(window, now);
    if (text === entry.text || (await ports.notifications.update(id, content)))
      kept.push([id, { ...entry, text, about }]);
    else if (about === (entry.about ?? about)) kept.push([id, { ...entry, about }]);
    else await ports.notifications.clear(id);
  }
  const onScreen: OnScreen = Object.fromEntries(kept);
  if (JSON.stringify(onScreen) === JSON.stringify(state.onScreen)) return state;
  await saveState(ports.storage, { onScreen });
  return { ...state, onScreen };
}

function contentOf(
  ports: Ports,
  state: State,
  reminder: Pick<PlannedReminder, 'step' | 'window' | 'before' | 'insistent' | 'sound'>,
  now: EpochMs,
): NotificationContent {
  const language = resolveLanguage(state.settings.language, ports.browserLanguage());
  const words = NOTIFICATION_WORDS[language];
  return {
    ...notificationText(reminder, now, language, ports.zone()),
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

const textOf = ({ title, message }: NotificationContent): string => `${title}\n${message}`;
