import { writeFileSync } from 'node:fs';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import process from 'node:process';

/*
 * `node --import` of a program under test whose clock jumps: from one timer to the next whenever nothing is under way, so
 * that a week passes in minutes. The time stands in CLOCK_FILE, for the stand-in exchange to live by; after LASTS_MS the
 * program is asked to end, and what it weighed at its heaviest, and weighs, is told on standard error.
 */

const { CLOCK_FILE, BEGINS_AT, LASTS_MS } = process.env;
const RealDate = Date;
const { setImmediate: soon, setTimeout: realTimeout } = globalThis;
let now = Number(BEGINS_AT);
let underWay = 0;
let serial = 0;
let heaviest = 0;
const timers = new Map();

class VirtualDate extends RealDate {
  constructor(...parts) {
    super(...(parts.length === 0 ? [now] : parts));
  }
  static now() {
    return now;
  }
}
globalThis.Date = VirtualDate;

globalThis.setTimeout = (run, delayMs = 0, ...parts) => {
  serial += 1;
  const timer = {
    id: serial,
    at: now + Math.max(1, delayMs),
    run: () => run(...parts),
    unref: () => timer,
    ref: () => timer,
  };
  timers.set(timer.id, timer);
  return timer;
};
globalThis.clearTimeout = (timer) => void timers.delete(timer?.id);

const { request } = https;
https.request = (...parts) => {
  writeFileSync(CLOCK_FILE, String(now));
  underWay += 1;
  return request(...parts).once('close', () => {
    underWay -= 1;
  });
};
syncBuiltinESMExports();

/** How often nothing is seen to be under way before the clock jumps: what is unpacked comes after its connection. */
const QUIET_TURNS = 4;
let quiet = 0;
/** How many jumps lie between two looks at what the program weighs. */
const JUMPS_PER_LOOK = 500;
let jumps = 0;

function turn() {
  quiet = underWay > 0 ? 0 : quiet + 1;
  if (quiet >= QUIET_TURNS) jump();
  // A pause while the network answers; none while only time passes.
  if (underWay > 0) realTimeout(turn, 0);
  else soon(turn);
}

function jump() {
  let next = null;
  for (const timer of timers.values()) {
    if (next === null || timer.at < next.at || (timer.at === next.at && timer.id < next.id)) next = timer;
  }
  if (next === null) return;
  quiet = 0;
  jumps += 1;
  if (jumps % JUMPS_PER_LOOK === 0) heaviest = Math.max(heaviest, process.memoryUsage.rss());
  timers.delete(next.id);
  now = Math.max(now, next.at);
  if (now > Number(BEGINS_AT) + Number(LASTS_MS)) process.exit(0);
  next.run();
}

process.once('exit', () => {
  const { rss, heapUsed } = process.memoryUsage();
  process.stderr.write(
    `${JSON.stringify({ heaviestRss: heaviest, rss, heapUsed, cpuMs: process.cpuUsage().user / 1000 })}\n`,
  );
});
soon(turn);
