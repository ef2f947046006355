import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { poll } from '../lib/app/poll.ts';
import { feedFiles } from '../lib/feed/files.ts';
import type { Snapshot } from '../lib/feed/snapshot.ts';
import { learnFeedWords } from '../lib/feed/words.ts';
import { writeFeed } from '../lib/node/feed-folder.ts';
import { fileArchive } from '../lib/node/file-archive.ts';
import { fileStorage } from '../lib/node/file-storage.ts';
import { nodeHttp } from '../lib/node/https.ts';
import { nodePorts, watchThese } from '../lib/node/ports.ts';
import { timerAlarms } from '../lib/node/timers.ts';
import { watchOver } from '../lib/node/watch.ts';
import PACKAGE from '../package.json' with { type: 'json' };
import { BadOptions } from './command-line/options.ts';
import { start } from './command-line/start.ts';
import { type FeedOptions, feedOptions, USAGE } from './feed/options.ts';

/*
 * `npm run feed`: one round for everybody. It asks the exchanges what is due, as one installation would, and writes what
 * is known as static files that any server can serve to as many as want it (docs/feed.md).
 */

await start({ usage: USAGE, read: feedOptions, run: round });

async function round(options: FeedOptions): Promise<void> {
  learnFeedWords();
  const key = options.keyFile === null ? null : keyIn(options.keyFile);
  const storage = fileStorage(options.stateFile);
  await watchThese(storage, options.exchanges);
  const http = nodeHttp();
  const ports = nodePorts({
    // Many wait for what one asks: as often as an installation asks whose user waits for a stop, and at once, however
    // long the last round is ago: there is no crowd to keep apart from.
    poll: (memory, request) => poll({ http, random: () => 0 }, memory, { ...request, urgent: true }),
    storage,
    archive: fileArchive(`${options.stateFile}.notices`),
    alarms: timerAlarms(
      () => ports.clock(),
      () => {},
    ),
    version: PACKAGE.version,
    exchanges: options.exchanges,
  });
  const { view } = await watchOver({ ports, storage, exchanges: options.exchanges, tell: async () => {} }).look(false);
  const now = ports.clock();
  const snapshots = options.exchanges.map((exchange): Snapshot => ({ exchange, view, now }));
  const written = writeFeed(options.folder, feedFiles(snapshots, options.base), key);
  for (const path of written) console.log(path);
  process.exit(0);
}

/** The private key in `file`; anything but a P-256 key is refused before something is signed with it. */
function keyIn(file: string): KeyObject {
  try {
    const key = createPrivateKey(readFileSync(file));
    if (key.asymmetricKeyDetails?.namedCurve === 'prime256v1') return key;
  } catch {
    // Said below, as for a key of another kind.
  }
  throw new BadOptions(`--key ${file}: not a private ECDSA P-256 key as PEM`);
}
