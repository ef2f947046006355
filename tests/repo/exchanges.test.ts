import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EXCHANGES } from '../../lib/exchanges/index.ts';

/* What is particular to one exchange lies in its own folder, and nowhere else. */

const ROOT = new URL('../../', import.meta.url).pathname;
const FILES = globSync(['{lib,components,entrypoints,scripts}/**/*.{ts,tsx}', 'wxt.config.ts'], { cwd: ROOT });
/** Sentences that ask for the hosts of the first exchange, which are the only ones that are asked for at once. */
const MAY_NAME_HOSTS = /^lib\/messages\/(?:en|ja)\/(?:options|popup)\.ts$/;

const linesIn = (file: string, pattern: RegExp): string[] =>
  readFileSync(ROOT + file, 'utf8')
    .split('\n')
    .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}`] : []));

describe.each(EXCHANGES)('$id', ({ id, hosts }) => {
  const elsewhere = FILES.filter((file) => !file.startsWith(`lib/exchanges/${id}/`) && !MAY_NAME_HOSTS.test(file));

  it('has its hosts in its own folder alone', () => {
    expect(FILES.length).toBeGreaterThan(400);
    const domains = new Set(hosts.map((host) => host.split('.').slice(-2).join('\\.')));
    const named = new RegExp([...domains].join('|'));
    expect(elsewhere.flatMap((file) => linesIn(file, named))).toEqual([]);
  });

  it('is imported from by the registry alone', () => {
    const imported = new RegExp(`exchanges/${id}/|'\\./${id}/`);
    // The doctor's advice names the file that is to be changed.
    const registry = ['index', 'sites', 'item-pages'].map((name) => `lib/exchanges/${name}.ts`);
    registry.push('scripts/doctor/advice.ts');
    expect(elsewhere.filter((file) => !registry.includes(file)).flatMap((file) => linesIn(file, imported))).toEqual([]);
  });
});
