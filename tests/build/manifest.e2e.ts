import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { askedOrigins } from '../../lib/exchanges/asked.ts';
import { EXCHANGES } from '../../lib/exchanges/index.ts';
import { resolveLanguage } from '../../lib/messages/language.ts';
import { version } from '../../package.json' with { type: 'json' };

const read = (path: string) => JSON.parse(readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8'));

const LOOPBACK = 'http://127.0.0.1:*';
const ASKED = EXCHANGES.flatMap(askedOrigins);

/** The directives of a policy, each with its sources. */
const directivesOf = (policy: string): Map<string, string[]> =>
  new Map(
    policy.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      return [name, sources];
    }),
  );

describe.each(['chrome-mv3', 'firefox-mv3'])('the manifest of %s', (build) => {
  const manifest = read(`../../dist/${build}/manifest.json`);

  // A build tool adds keys by the names of files: what nobody decided on must not come to a user.
  it('is the one that was decided on, key by key', () => {
    expect(manifest).toEqual({ ...read(`manifests/${build}.json`), version });
  });

  it("speaks the language that the pages speak, where it does not know the user's", () => {
    expect(manifest.default_locale).toBe(resolveLanguage('system', 'fr-FR'));
  });

  it.each(['ja', 'en'])('has every word of it in %s, the name on the button among them', (locale) => {
    const messages = read(`../../dist/${build}/_locales/${locale}/messages.json`);
    const used = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g)].map(([, name = '']) => name);
    expect(used).toContain('shortName');
    expect(manifest.action.default_title).toBe('__MSG_shortName__');
    for (const name of used) expect(messages[name]?.message, name).toMatch(/\S/);
  });

  describe('has a policy that the browser holds its pages and its background to', () => {
    const policy = directivesOf(manifest.content_security_policy?.extension_pages ?? '');

    it('allows nothing that is not named', () => {
      expect(policy.get('default-src')).toEqual(["'none'"]);
      // Any port: where the user's own program listens, the user says.
      const named = [...policy.values()].flat().filter((source) => source !== LOOPBACK);
      expect(named.filter((source) => /unsafe|\*|^https?:$|^data:|^blob:/.test(source))).toEqual([]);
    });

    it('connects to the hosts that are asked, and to no other', () => {
      expect(policy.get('connect-src')).toEqual([...ASKED, LOOPBACK]);
    });

    it.each(['script-src', 'style-src', 'img-src'])('takes for %s own files only', (directive) => {
      expect(policy.get(directive)).toEqual(["'self'"]);
    });
  });
});
