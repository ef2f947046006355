import type { MaintenanceWindow, Service } from './window.ts';

/** Things to do before a stop, in the order in which they should be done. */
const BEFORE = [
  { id: 'cancel-orders', about: ['trading'] },
  { id: 'finish-trades', about: ['trading'] },
  { id: 'move-funds', about: ['deposit', 'withdrawal'] },
  { id: 'stop-api', about: ['api'] },
  { id: 'reread-notice', about: [] },
] as const satisfies readonly Task[];

/** Things to do once it is back. */
const AFTER = [
  { id: 'check-orders', about: ['trading'] },
  { id: 'check-balances', about: ['trading', 'deposit', 'withdrawal'] },
  { id: 'restart-api', about: ['api'] },
] as const satisfies readonly Task[];

interface Task {
  readonly id: string;
  /** The item appears only for a window that stops one of these; empty: for every window. */
  readonly about: readonly Service[];
}

export type BeforeItemId = (typeof BEFORE)[number]['id'];
export type AfterItemId = (typeof AFTER)[number]['id'];

/** An item that the user added; it appears on every window's list before the stop. */
export interface OwnItem {
  /** `own:<random>`. */
  readonly id: string;
  readonly text: string;
}

/** One line of a checklist. `text` is set for the user's own items; the words of the others are in the catalogues. */
export interface ChecklistItem {
  readonly id: BeforeItemId | AfterItemId | OwnItem['id'];
  readonly text: string | null;
  readonly done: boolean;
}

const concerns = (task: Task, window: Pick<MaintenanceWindow, 'services'>): boolean =>
  task.about.length === 0 || task.about.some((service) => window.services.includes(service));

/** What to do before `window`, from the services it stops, then the user's own items; `ticks` are ids done. */
export function checklistBefore(
  window: Pick<MaintenanceWindow, 'services'>,
  ownItems: readonly OwnItem[],
  ticks: readonly string[],
): ChecklistItem[] {
  const builtIn = BEFORE.filter((task) => concerns(task, window)).map(({ id }) => ({ id, text: null }));
  return [...builtIn, ...ownItems].map((item) => ({ ...item, done: ticks.includes(item.id) }));
}

/** What to check once `window` is over. */
export function checklistAfter(window: Pick<MaintenanceWindow, 'services'>, ticks: readonly string[]): ChecklistItem[] {
  return AFTER.filter((task) => concerns(task, window)).map(({ id }) => ({ id, text: null, done: ticks.includes(id) }));
}
