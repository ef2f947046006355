import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import process from 'node:process';
import { build } from 'wxt';

const ROOT = join(import.meta.dirname, '../..');

/** Lets `server` listen on loopback and builds the extension into `folder`, to read its feed. @returns where it lies. */
export async function feedBuild(server: Server, publicKey: string, folder: string): Promise<string> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  process.env.FEED_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  process.env.FEED_PUBLIC_KEY = publicKey;
  await build({ root: ROOT, outDir: folder, browser: 'chrome', manifestVersion: 3 });
  delete process.env.FEED_URL;
  delete process.env.FEED_PUBLIC_KEY;
  return join(folder, 'chrome-mv3');
}
