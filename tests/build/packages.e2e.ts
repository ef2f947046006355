import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Bundled, bundledIn } from '../../scripts/licenses/bundled.ts';
import { licensesOf } from '../../scripts/licenses/text.ts';

const read = (path: string): string => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');

const HTML_PARSER = ['domelementtype', 'domhandler', 'domutils', 'entities', 'htmlparser2'];
const WXT = ['@wxt-dev/browser', 'wxt'];

let chrome: Bundled;
let firefox: Bundled;
beforeAll(async () => {
  chrome = await bundledIn('chrome');
  firefox = await bundledIn('firefox');
});

describe.each([
  ['chrome', () => chrome],
  ['firefox', () => firefox],
] as const)('the build for %s', (_, bundled) => {
  // What a tool brings in by itself has a name here, or it is not there.
  it.each([
    ['background.js', [...HTML_PARSER, ...WXT, 'date-fns', 'idb-keyval', 'valibot', 'webextension-polyfill']],
    ['content-scripts/overlay.js', [...WXT, 'date-fns']],
    ['overlay-drawing.js', ['date-fns', 'preact', 'wxt']],
  ])('holds in %s the packages that it uses, and no other', (file, packages) => {
    expect(bundled()[file]?.toSorted()).toEqual(packages.toSorted());
  });

  it('holds in the pages the packages that they use, and no other', () => {
    const pages = Object.entries(bundled()).filter(([file]) => file.startsWith('chunks/'));
    expect([...new Set(pages.flatMap(([, packages]) => packages))].sort()).toEqual(['date-fns', 'preact']);
  });
});

describe('the licences of what is bundled', () => {
  const text = read('../../public/THIRD_PARTY_LICENSES.txt');

  it('are those of the packages in the bundles, in their versions (else: npm run licenses)', () => {
    expect(text).toBe(licensesOf(chrome, firefox));
  });

  it('name the versions of the lockfile', () => {
    const locked = JSON.parse(read('../../package-lock.json')).packages;
    const folders = new Set([chrome, firefox].flatMap((bundled) => Object.values(bundled).flat()));
    expect(folders.size).toBeGreaterThan(5);
    for (const folder of folders) {
      const { version } = locked[`node_modules/${folder}`];
      expect(text).toContain(`\n${folder.split('node_modules/').at(-1)} ${version}\nLicence: `);
    }
  });

  it('come with both builds', () => {
    for (const build of ['chrome-mv3', 'firefox-mv3']) {
      expect(read(`../../dist/${build}/THIRD_PARTY_LICENSES.txt`)).toBe(text);
    }
  });
});
