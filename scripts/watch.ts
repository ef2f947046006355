import process from 'node:process';
import { poll } from '../lib/app/poll.ts';
import { wake, wakeToPoll } from '../lib/app/wake.ts';
import { sightAt } from '../lib/domain/situation/sight.ts';
import { epochMs } from '../lib/domain/time.ts';
import { fileArchive } from '../lib/node/file-archive.ts';
import { fileStorage } from '../lib/node/file-storage.ts';
import { nodeHttp } from '../lib/node/https.ts';
import { nodePorts, watchThese } from '../lib/node/ports.ts';
import { timerAlarms } from '../lib/node/timers.ts';
import { watchOver } from '../lib/node/watch.ts';
import { EXIT_CODES, fetchStatusOf, outlookOf } from '../lib/watch/outlook.ts';
import type { ScheduleRecord } from '../lib/watch/schedule.ts';
import PACKAGE from '../package.json' with { type: 'json' };
import { start } from './command-line/start.ts';
import { USAGE, type WatchOptions, watchOptions } from './watch/options.ts';
import { post } from './watch/post.ts';
import { print } from './watch/print.ts';

/*
 * `npm run watch`, and the single file `mente-yoho.mjs`: the background's own cycle in a process of its own, for
 * programs. Lines go to standard output, everything else to standard error.
 */

const soon = (task: () => void, delayMs: number): void => void setTimeout(task, delayMs);

void start({ usage: USAGE, read: watchOptions, run });

async function run(options: WatchOptions): Promise<void> {
  const storage = fileStorage(options.stateFile, (error) => ports.report('state', error));
  await watchThese(storage, options.exchanges);
  const alarms = timerAlarms(
    () => epochMs(Date.now()),
    (name) => void (name === 'poll' ? wakeToPoll(ports) : wake(ports)).catch((error) => ports.report('cycle', error)),
  );
  const http = nodeHttp();
  const ports = nodePorts({
    // Who asks once waits for everything; who watches is told the live state before slow notices.
    poll: (memory, request) => poll({ http, random: Math.random, ...(options.once ? {} : { soon }) }, memory, request),
    storage,
    archive: fileArchive(`${options.stateFile}.notices`),
    alarms,
    version: PACKAGE.version,
    exchanges: options.exchanges,
    pair: options.pair,
  });
  const watch = watchOver({ ports, storage, exchanges: options.exchanges, tell: tellerOf(options) });
  if (!options.once) {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(0));
    await watch.start();
    return;
  }
  const { view, records } = await watch.look();
  const outcomes = options.exchanges.map((exchange) => {
    const told = records.filter((record) => record.exchange === exchange);
    const outlook = outlookOf(sightAt(view, exchange), told, options.withinMs, ports.clock());
    const lines: readonly object[] = options.jsonStatus ? [fetchStatusOf(outlook, told)] : told;
    return { lines, code: EXIT_CODES[outlook] };
  });
  for (const line of outcomes.flatMap(({ lines }) => lines)) await print(JSON.stringify(line));
  // Of several exchanges the worst counts.
  process.exit(Math.max(...outcomes.map(({ code }) => code)));
}

/** Prints a record, and posts it where that is asked for; one that is not taken is told on standard error. */
function tellerOf({ postUrl, secret }: WatchOptions): (record: ScheduleRecord) => Promise<void> {
  return async (record) => {
    const line = JSON.stringify(record);
    await print(line);
    if (postUrl === null) return;
    await post(postUrl, line, secret).catch((error: Error) => console.error(`not posted: ${error.message}`));
  };
}
