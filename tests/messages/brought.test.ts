import { describe, expect, it, vi } from 'vitest';
import type { Words } from '../../lib/messages/contract/index.ts';
import { LANGUAGES, type Language } from '../../lib/messages/language.ts';
import { partsSaidBy } from './said-by.ts';

const ROOT = new URL('../../', import.meta.url).pathname;

/** Each script that speaks, and the file of each language that it learns. */
const SCRIPTS = [
  ['popup', 'entrypoints/popup/draw.ts'],
  ['add', 'entrypoints/add/main.tsx'],
  ['options', 'entrypoints/options/main.tsx'],
  ['welcome', 'entrypoints/welcome/main.tsx'],
  ['history', 'entrypoints/past-stops/main.tsx'],
  ['background', 'entrypoints/background.ts'],
  ['overlay', 'entrypoints/overlay-drawing.ts'],
] as const;

async function broughtFor(script: string, language: Language): Promise<Partial<Words>> {
  const brought = await import(`../../lib/messages/${language}/for/${script}.ts`);
  if (script !== 'overlay') return brought;
  brought.default.main();
  return globalThis.menteYohoWords?.words ?? {};
}

describe.each(LANGUAGES)('in %s', (language) => {
  it.each(SCRIPTS)('%s learns all that it says, and no more', async (script, entry) => {
    const said = partsSaidBy(ROOT + entry);
    expect(said).toContain('locale');
    expect(Object.keys(await broughtFor(script, language)).sort()).toEqual(said);
  });
});

it('lets the gate on every page speak nothing', () => {
  expect(partsSaidBy(`${ROOT}entrypoints/overlay.content/index.ts`)).toEqual([]);
});

describe('a script that has learnt nothing', () => {
  it('does not speak, and does once its words came', async () => {
    vi.resetModules();
    const { speaks, wordsIn } = await import('../../lib/messages/index.ts');
    const { createVoice } = await import('../../lib/messages/voice.ts');
    expect(() => wordsIn('ja')).toThrow('ja');
    const voice = createVoice((language) => import(`../../lib/messages/${language}/for/popup.ts`));
    const said: string[] = [];
    await voice('ja', () => said.push(wordsIn('ja').popup.options));
    expect([said, speaks('ja'), speaks('en')]).toEqual([['設定'], true, false]);
  });

  it('says at once what it has words for, and leaves out what a later choice overtook', async () => {
    vi.resetModules();
    const { createVoice } = await import('../../lib/messages/voice.ts');
    const voice = createVoice((language) => import(`../../lib/messages/${language}/for/popup.ts`));
    const said: string[] = [];
    await voice('ja', () => said.push('ja'));
    const late = voice('en', () => said.push('en'));
    void voice('ja', () => said.push('ja again'));
    expect(said).toEqual(['ja', 'ja again']);
    await late;
    expect(said).toEqual(['ja', 'ja again']);
  });

  it('forgets the words that an earlier script left for another language', async () => {
    vi.resetModules();
    const { hasWords } = await import('../../lib/messages/brought-words.ts');
    await broughtFor('overlay', 'en');
    expect([hasWords('ja'), hasWords('en')]).toEqual([false, true]);
    await broughtFor('overlay', 'ja');
    expect(hasWords('ja')).toBe(true);
  });
});
