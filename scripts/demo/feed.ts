import { spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'wxt';
import type { ExchangeId } from '../../lib/domain/exchange.ts';
import type { StandIn } from '../../tests/stand-in/server.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A feed on this machine, and a build of the extension that reads it. */
export interface LoopbackFeed {
  /** The extension, built with the feed's address and key. */
  readonly build: string;
  /** Does one round of `npm run feed`: reads the stand-in exchange, writes and signs the files. */
  readonly round: () => Promise<void>;
  /** Paths that were asked for, oldest first. */
  readonly asked: readonly string[];
  readonly close: () => void;
}

/** Makes a key, does a first round, serves the files on loopback and builds the extension for them. */
export async function startFeed({ port }: StandIn, exchange: ExchangeId): Promise<LoopbackFeed> {
  const folder = mkdtempSync(join(tmpdir(), 'mente-yoho-feed-'));
  const [site, keyFile] = [join(folder, 'site'), join(folder, 'key.pem')];
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  writeFileSync(keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }));

  const round = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const preload = join(ROOT, 'tests/stand-in/preload.mjs');
      const files = ['--dir', site, '--key', keyFile, '--exchange', exchange];
      const child = spawn(
        process.execPath,
        ['--disable-warning=ExperimentalWarning', '--import', preload, join(ROOT, 'scripts/feed.ts'), ...files],
        { env: { ...process.env, STAND_IN_PORT: String(port) }, stdio: ['ignore', 'ignore', 'inherit'] },
      );
      child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`the feed ended with ${code}`))));
    });
  await round();

  const asked: string[] = [];
  const server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://127.0.0.1/');
    asked.push(pathname);
    try {
      response.end(readFileSync(join(site, pathname)));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  process.env.FEED_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  process.env.FEED_PUBLIC_KEY = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  await build({ root: ROOT, outDir: folder, browser: 'chrome', manifestVersion: 3 });
  return {
    build: join(folder, 'chrome-mv3'),
    round,
    asked,
    close: () => {
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
