import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { join } from 'node:path';
import { readWhole, writeWhole } from './file-storage.ts';

/** Readable by the server that serves it. */
const PUBLIC_MODE = 0o644;
/** WebCrypto takes the two numbers of a signature side by side, not in the ASN.1 form. */
const ENCODING = 'ieee-p1363';

/**
 * Puts `files` into `folder`, each whole or not at all, and leaves those alone that say the same already, so that
 * whoever asks with validators is told so. With a key a detached signature lies beside each.
 * Returns the paths that were written.
 */
export function writeFeed(folder: string, files: ReadonlyMap<string, string>, key: KeyObject | null): string[] {
  const written: string[] = [];
  const put = (path: string, text: string): void => {
    if (readWhole(join(folder, path)) === text) return;
    writeWhole(join(folder, path), text, PUBLIC_MODE);
    written.push(path);
  };
  for (const [path, text] of files) {
    if (key !== null) put(signaturePath(path), signatureBeside(folder, path, text, key));
    put(path, text);
  }
  return written;
}

const signaturePath = (path: string): string => `${path}.sig`;

/** The signature that is there already while it holds: signing the same text twice gives two signatures. */
function signatureBeside(folder: string, path: string, text: string, key: KeyObject): string {
  const before = readWhole(join(folder, signaturePath(path)));
  const data = Buffer.from(text);
  const isGood =
    before !== null &&
    verify('sha256', data, { key: createPublicKey(key), dsaEncoding: ENCODING }, Buffer.from(before.trim(), 'base64'));
  return isGood ? before : `${sign('sha256', data, { key, dsaEncoding: ENCODING }).toString('base64')}\n`;
}
