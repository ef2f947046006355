import { globSync, readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { expect, it } from 'vitest';
import { withoutExamples } from '../../wxt.config.ts';

const { transform } = withoutExamples as { readonly transform: (code: string, id: string) => string | null };

it.each(globSync('lib/domain/notice/{5-roles,8-second-look}/*.ts'))(
  'leaves %s a program, without its examples',
  (file) => {
    const code = readFileSync(file, 'utf8');
    const left = transform(code, file) ?? '';
    expect(parseSync(file, left).errors).toEqual([]);
    // A rule keeps its name, and has an empty text where its example stood.
    const rules = [...code.matchAll(/\b(?:rule|englishRule)\(\n? *'[^']+',/g)];
    const emptied = [...left.matchAll(/\b(?:rule|englishRule)\(\n? *'[^']+',\s*'[\w-]+',\s*'',/g)];
    expect(emptied.length).toBe(rules.length);
  },
);
