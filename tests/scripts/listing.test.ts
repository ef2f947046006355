import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LISTINGS, listingFields, listingProblems } from '../../scripts/release/listing.ts';
import MANIFEST from '../build/manifests/chrome-mv3.json' with { type: 'json' };

const ROOT = new URL('../../', import.meta.url).pathname;
const ADDRESS = 'https://example.org/support';
const read = (file: string) => readFileSync(ROOT + file, 'utf8');

describe.each(LISTINGS)('%s', (file) => {
  const text = read(file);

  it('is not released before somebody can be asked for help', () => {
    expect(listingProblems(text)).toEqual(['support: SUPPORT_ADDRESS stands where an address has to be']);
  });

  it('can be pasted once an address is in it', () => {
    expect(listingProblems(text.replace('SUPPORT_ADDRESS', ADDRESS))).toEqual([]);
  });

  it('says of every permission and host why it is asked for, and of no other', () => {
    const named = [...(listingFields(text).get('permissions') ?? '').matchAll(/^\| `([^`]+)`/gm)].map(
      ([, name]) => name,
    );
    const matches = [...MANIFEST.host_permissions, ...MANIFEST.optional_host_permissions];
    const hosts = matches.map((match) => new URL(match.replace('/*', '/')).host);
    expect(named.sort()).toEqual([...MANIFEST.permissions, ...hosts].sort());
  });

  it('says that it is unofficial, in the name already', () => {
    expect(listingFields(text).get('name')).toMatch(/非公式|unofficial/);
  });
});

describe('a listing', () => {
  const good = read(LISTINGS[1]).replace('SUPPORT_ADDRESS', ADDRESS);

  it.each([
    ['without a field', good.replace('## Data use', '## Other'), 'nothing under “データの取り扱い” or “Data use”'],
    [
      'with a name that is too long',
      good.replace(/## Name\n\n.*/, `## Name\n\n${'x'.repeat(51)}`),
      'name: 51 characters, 50 at most',
    ],
    [
      'with a summary that is too long',
      good.replace(/## Short description\n\n.*/, `## Short description\n\n${'x'.repeat(133)}`),
      'summary: 133 characters, 132 at most',
    ],
  ])('%s is not ready', (_, text, problem) => expect(listingProblems(text)).toContain(problem));
});
