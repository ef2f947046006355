import { describe, expect, it } from 'vitest';
import { arm, earlier, keepAwake, nextRefresh } from '../../lib/app/arm.ts';
import { HOUR_MS, MINUTE_MS, SECOND_MS, shift } from '../../lib/domain/time.ts';
import { fakeBrowser } from './fake-ports.ts';

const browser = fakeBrowser();
const now = browser.now;
const inMs = (ms: number) => shift(now, ms);

async function armed(before: Record<string, number>, desired: { poll: number | null; next: number | null }) {
  const { ports, alarms, log } = Object.assign(fakeBrowser(), { now });
  for (const [name, when] of Object.entries(before)) alarms.set(name as 'poll', inMs(when));
  const at = (when: number | null) => (when === null ? null : inMs(when));
  await arm(ports, { poll: at(desired.poll), next: at(desired.next) }, now);
  return { log, alarms: Object.fromEntries([...alarms].map(([name, when]) => [name, when - now])) };
}

describe('the two alarms', () => {
  it('are set when they are missing', async () => {
    const { alarms } = await armed({}, { poll: HOUR_MS, next: 2 * HOUR_MS });
    expect(alarms).toEqual({ poll: HOUR_MS, next: 2 * HOUR_MS });
  });

  it('are left alone when they are what they should be: setting one anew would push it away', async () => {
    expect((await armed({ poll: HOUR_MS, next: 2 * HOUR_MS + 999 }, { poll: HOUR_MS, next: 2 * HOUR_MS })).log).toEqual(
      [],
    );
  });

  it('are set anew one by one when they differ', async () => {
    const { log } = await armed({ poll: HOUR_MS, next: 2 * HOUR_MS }, { poll: HOUR_MS, next: HOUR_MS });
    expect(log).toEqual(['arm next']);
  });

  it('are set in an order that survives being cut off: the sooner one first, whose cycle sets the other', async () => {
    const before = { poll: MINUTE_MS, next: 2 * HOUR_MS };
    expect((await armed(before, { poll: HOUR_MS, next: 5 * MINUTE_MS })).log).toEqual(['arm next', 'arm poll']);
    expect((await armed(before, { poll: 5 * MINUTE_MS, next: HOUR_MS })).log).toEqual(['arm poll', 'arm next']);
  });

  it('never come sooner than 30 s, as in a packed extension', async () => {
    const { alarms } = await armed({}, { poll: -HOUR_MS, next: 5 * SECOND_MS });
    expect(alarms).toEqual({ poll: 30 * SECOND_MS, next: 30 * SECOND_MS });
  });

  it('are taken away when nothing lies ahead', async () => {
    const { log } = await armed({ next: HOUR_MS }, { poll: HOUR_MS, next: null });
    expect(log).toEqual(['arm poll', 'disarm next']);
    expect((await armed({}, { poll: null, next: null })).log).toEqual([]);
  });

  it('lying in the past are set anew, since only their period would still fire them', async () => {
    expect((await armed({ next: -SECOND_MS, poll: HOUR_MS }, { poll: HOUR_MS, next: 10 * MINUTE_MS })).log).toEqual([
      'arm next',
    ]);
  });
});

describe('before a cycle changes anything', () => {
  it('an alarm is set that makes up for it, unless one comes within a minute anyway', async () => {
    const { ports, alarms, log } = fakeBrowser();
    await keepAwake(ports, now);
    expect(alarms.get('next')).toBe(inMs(30 * SECOND_MS));
    await keepAwake(ports, inMs(SECOND_MS));
    expect(log).toEqual(['arm next']);
    alarms.set('next', inMs(MINUTE_MS + SECOND_MS));
    await keepAwake(ports, now);
    expect(alarms.get('next')).toBe(inMs(30 * SECOND_MS));
  });
});

describe('when to look again', () => {
  it('is ten minutes after the longest unseen of what is on screen was looked at', () => {
    expect(nextRefresh([])).toBeNull();
    expect(nextRefresh([inMs(MINUTE_MS), now])).toBe(inMs(10 * MINUTE_MS));
  });

  it('takes never for later than everything', () => {
    expect(earlier(null, null)).toBeNull();
    expect(earlier(null, now)).toBe(now);
    expect(earlier(now, null)).toBe(now);
    expect(earlier(inMs(1), now)).toBe(now);
    expect(earlier(now, inMs(1))).toBe(now);
  });
});
