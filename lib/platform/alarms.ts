import browser from 'webextension-polyfill';
import type { AlarmName, AlarmsPort } from '../app/ports.ts';
import { epochMs } from '../domain/time.ts';

const isOurs = (name: string): name is AlarmName => name === 'poll' || name === 'next';

export const alarms: AlarmsPort = {
  async getAll() {
    const all = await browser.alarms.getAll();
    return Object.fromEntries(
      all.flatMap(({ name, scheduledTime }) => (isOurs(name) ? [[name, epochMs(scheduledTime)]] : [])),
    );
  },
  // Chrome's promise form came with 91, Firefox returns nothing: `await` serves both.
  async create(name, when) {
    await browser.alarms.create(name, { when });
  },
  async clear(name) {
    await browser.alarms.clear(name);
  },
};
