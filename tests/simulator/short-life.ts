import { HOUR_MS, MINUTE_MS } from '../../lib/domain/time.ts';
import { generate } from './generate.ts';
import type { Happening, Script } from './script.ts';

export const SHORT_LIFE_AT = Date.parse('2026-11-25T01:30:00+09:00');
const minutes = (count: number): number => SHORT_LIFE_AT + count * MINUTE_MS;
const STOP = { stop: 0, shownAfterMs: 0, is: 'notice' } as const;

/** An announcement, a move, an extension, a halt that is seen, the end; a tick and a snooze by the user. */
const HAPPENINGS: readonly Happening[] = [
  { ...STOP, at: minutes(2), says: 'announce', start: minutes(30), end: minutes(40) },
  { at: minutes(5), is: 'tick', stop: 0 },
  { ...STOP, at: minutes(9), says: 'edit', start: minutes(20), end: minutes(30) },
  { at: minutes(16), is: 'snooze', stop: 0, forMs: 2 * MINUTE_MS },
  { at: minutes(21), is: 'halt', shownAfterMs: 0 },
  { ...STOP, at: minutes(25), says: 'extend', start: minutes(20), end: minutes(35) },
  { at: minutes(36), is: 'resume', shownAfterMs: 0 },
  { ...STOP, at: minutes(42), says: 'complete', start: minutes(20), end: minutes(36) },
  { at: minutes(60), is: 'halt', shownAfterMs: 0 },
  { at: minutes(66), is: 'resume', shownAfterMs: 0 },
];

/** Two hours in which all of that happens, beside what is in `extra`. */
export const shortLife = (browser: Script['browser'], extra: readonly Happening[] = []): Script => ({
  ...generate(1, 7),
  browser,
  startAt: SHORT_LIFE_AT,
  endAt: SHORT_LIFE_AT + 2 * HOUR_MS,
  language: 'ja',
  zone: 'Asia/Tokyo',
  settings: { ...generate(0, 7).settings, notifications: true, leadTimesMs: [10 * MINUTE_MS, 5 * MINUTE_MS] },
  idleDeath: false,
  slownessMs: { port: 0, poll: 0, alarm: 0 },
  staysMs: 8000,
  stops: [{ services: ['trading', 'deposit', 'withdrawal', 'api'], coins: [], style: 0 }],
  happenings: [...extra, ...HAPPENINGS].sort((a, b) => a.at - b.at),
});
