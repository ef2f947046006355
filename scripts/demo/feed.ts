import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { ExchangeId } from '../../lib/domain/exchange.ts';
import { feedBuild } from '../../tests/e2e/feed-build.ts';
import { startProgram } from '../../tests/e2e/program.ts';
import type { StandIn } from '../../tests/stand-in/server.ts';

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

  const round = async (): Promise<void> => {
    const args = ['--dir', site, '--key', keyFile, '--exchange', exchange];
    const { ended, errors } = startProgram(port, 'scripts/feed.ts', args);
    const code = await ended;
    process.stderr.write(errors());
    if (code !== 0) throw new Error(`the feed ended with ${code}`);
  };
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
  const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  return {
    build: await feedBuild(server, key, folder),
    round,
    asked,
    close: () => {
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
