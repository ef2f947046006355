import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/*
 * What belongs to the page (its document, its address, the browser's own facts) is touched where the browser is, and
 * where the overlay is mounted. Whoever reaches for it elsewhere cannot be tested without a page.
 */

const ROOT = new URL('../../', import.meta.url).pathname;
const FILES = globSync(['components/**/*.{ts,tsx}', 'lib/**/*.ts'], { cwd: ROOT })
  .filter((file) => !file.startsWith('lib/platform/'))
  .sort();
/** As a value of the page: no member of something else, and no word of a text. */
const TOUCHES = /(?<![.\w'"`-])(?:document|location|navigator)\b(?=[.,)])/;

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
const touches = (text: string): boolean => TOUCHES.test(withoutComments(text));

/** The overlay's own hold on the page. */
const MOUNT = [
  'components/overlay/address.ts',
  'components/overlay/gate.ts',
  'components/overlay/mount.ts',
  'components/overlay/page-events.ts',
  'components/overlay/place.ts',
];
describe('what belongs to the page', () => {
  it('is touched by the platform and the mount alone', () => {
    const touching = FILES.filter((file) => touches(readFileSync(ROOT + file, 'utf8')));
    expect(touching).toEqual(MOUNT);
  });

  it.each([
    ['document.title = name', true],
    ['open(document, css)', true],
    ['const { href } = location;\nlocation.href', true],
    ['navigator.onLine', true],
    ['// the document.', false],
    ['window.document.title', false],
    ["'document.title'", false],
    ['place.location.x', false],
  ])('is found: %s', (code, isTouched) => {
    expect(touches(code)).toBe(isTouched);
  });
});
