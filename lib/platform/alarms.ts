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
  // The period is a safety net: a worker that is killed before it armed the next one is woken again a minute later.
  // A cycle that comes to its end sets the true time, so in good health the period is never waited for.
  async create(name, when) {
    await browser.alarms.create(name, { when, periodInMinutes: 1 });
  },
  async clear(name) {
    await browser.alarms.clear(name);
  },
};
