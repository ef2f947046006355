import { EXCHANGE_IDS } from '../domain/exchange.ts';
import type { Settings } from '../domain/settings.ts';
import { readSettings } from '../domain/settings-read.ts';
import { KEYS } from '../domain/storage-keys.ts';
import type { View } from '../domain/view.ts';
import { type WebhookMemory, type WebhookOutcome, webhookMemoryIn } from '../domain/webhook.ts';
import { newsSince, withTold } from '../watch/news.ts';
import { type ScheduleRecord, scheduleOf } from '../watch/schedule.ts';
import type { Ports } from './ports.ts';

/** Tells the program after this turn, beside the cycle: no reminder waits for a program. */
export function tellProgramSoon(ports: Ports, { webhook }: Settings): void {
  if (!webhook.on || ports.webhook === undefined) return;
  ports.soon(() => void tellProgram(ports).catch((error) => ports.report('webhook', error)), 0);
}

/**
 * Sends what is new to the program that the user named, in order. Each counts as told when the program has taken it; what
 * it does not take waits, with everything behind it, for the next turn of the cycle, and comes as it is then.
 */
export function tellProgram(ports: Ports): Promise<void> {
  return ports.exclusive('webhook', async () => {
    const stored = await ports.storage.get([KEYS.settings, KEYS.view, KEYS.webhook]);
    const { webhook, exchanges } = readSettings(stored[KEYS.settings]);
    const view = stored[KEYS.view] as View | undefined;
    if (!webhook.on || view === undefined) return;
    const records = recordsOf(ports, view, exchanges);
    let memory = webhookMemoryIn(stored[KEYS.webhook], webhook.port);
    for (const record of newsSince(memory.told, records)) {
      if (!(await isStillToTell(ports, webhook.port))) return;
      const outcome = await send(ports, webhook.port, record);
      memory = afterwards(ports, memory, outcome);
      if (outcome.taken) memory = { ...memory, told: withTold(memory.told, record, records) };
      await ports.storage.set({ [KEYS.webhook]: memory });
      if (!outcome.taken) return;
    }
  });
}

/** What waits behind a slow answer is not sent to a port that the user has changed, or switched off, meanwhile. */
async function isStillToTell(ports: Ports, port: number): Promise<boolean> {
  const { [KEYS.settings]: settings } = await ports.storage.get([KEYS.settings]);
  const { webhook } = readSettings(settings);
  return webhook.on && webhook.port === port;
}

/** Sends the state of the first exchange as it is now, so that the user sees whether the program takes it. */
export async function tryProgram(ports: Ports, port: number): Promise<WebhookOutcome> {
  const { [KEYS.view]: view } = await ports.storage.get([KEYS.view]);
  const [record] = view === undefined ? [] : recordsOf(ports, view as View, []);
  return record === undefined ? { taken: false, problem: 'unreachable' } : send(ports, port, record);
}

const recordsOf = (ports: Ports, view: View, chosen: Settings['exchanges']): readonly ScheduleRecord[] =>
  EXCHANGE_IDS.filter((id, index) => index === 0 || chosen.includes(id)).flatMap((exchange) =>
    scheduleOf(view, exchange, ports.clock()),
  );

const send = async (ports: Ports, port: number, record: ScheduleRecord): Promise<WebhookOutcome> =>
  (await ports.webhook?.(port, JSON.stringify(record))) ?? { taken: false, problem: 'unreachable' };

function afterwards(ports: Ports, memory: WebhookMemory, outcome: WebhookOutcome): WebhookMemory {
  const at = ports.clock();
  if (outcome.taken) return { ...memory, tookAt: at, failure: null };
  const { problem, status } = outcome;
  return { ...memory, failure: { at, problem, ...(status === undefined ? {} : { status }) } };
}
