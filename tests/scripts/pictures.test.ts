import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PICTURES, PICTURES_FOLDER, pictureProblem, pictureProblems } from '../../scripts/release/pictures.ts';

const ROOT = new URL('../../', import.meta.url).pathname;
const FOLDER = join(ROOT, PICTURES_FOLDER);
const SIGN = { file: 'logo.png', width: 300, height: 300 };
const png = (change: (bytes: Buffer) => void): Buffer => {
  const bytes = readFileSync(join(FOLDER, SIGN.file));
  change(bytes);
  return bytes;
};

describe('the pictures for the stores', () => {
  it('have the sizes and the depth that the stores take', () => expect(pictureProblems(ROOT)).toEqual([]));

  it('are these and no others', () =>
    expect(readdirSync(FOLDER).sort()).toEqual(PICTURES.map(({ file }) => file).sort()));

  it('weigh little enough to lie in the repository', () => {
    const bytes = PICTURES.map(({ file }) => statSync(join(FOLDER, file)).size);
    expect(Math.max(...bytes)).toBeLessThan(400_000);
    expect(bytes.reduce((sum, one) => sum + one)).toBeLessThan(2_500_000);
  });
});

describe('a picture', () => {
  it.each([
    ['of another width', png((bytes) => bytes.writeUInt32BE(301, 16)), 'is 301×300, not 300×300'],
    ['of another height', png((bytes) => bytes.writeUInt32BE(299, 20)), 'is 300×299, not 300×300'],
    ['with an alpha channel', png((bytes) => bytes.writeUInt8(6, 25)), 'is not of 24 bits without an alpha channel'],
    [
      'with sixteen bits a colour',
      png((bytes) => bytes.writeUInt8(16, 24)),
      'is not of 24 bits without an alpha channel',
    ],
    ['that is a text', Buffer.from('no picture at all, but some words'), 'is no PNG'],
    ['that is empty', Buffer.alloc(0), 'is no PNG'],
  ])('%s is refused', (_, bytes, problem) => expect(pictureProblem(bytes, SIGN)).toBe(problem));

  it('that is not there is missed', () => {
    const empty = mkdtempSync(join(tmpdir(), 'mente-yoho-pictures-'));
    expect(pictureProblems(empty)).toHaveLength(PICTURES.length);
    rmSync(empty, { recursive: true });
  });
});
