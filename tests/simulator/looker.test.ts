import { describe, expect, it } from 'vitest';
import type { View } from '../../lib/domain/view.ts';
import { live } from './run.ts';
import type { Script } from './script.ts';
import { shortLife } from './short-life.ts';
import { claimsAt } from './surface-words.ts';
import { type Draw, type Said, surfacesOf } from './surfaces.ts';

/*
 * Whether the judge of surfaces bites: one surface at a time is made to conclude for itself, and is caught at it.
 */

/** The surfaces of a life, one of which draws another view than the others. */
function withBroken(surface: Said['surface'], seenBy: (view: View) => View) {
  return (script: Script): Draw => {
    const [sound, broken] = [surfacesOf(script), surfacesOf(script)];
    return (look) => [
      ...sound(look).filter((said) => said.surface !== surface),
      ...broken({ ...look, view: seenBy(look.view) }).filter((said) => said.surface === surface),
    ];
  };
}

/** The surfaces of a life, of which `surface` says something else. */
const withWords =
  (change: (said: Said) => Said) =>
  (script: Script): Draw => {
    const draw = surfacesOf(script);
    return (look) => draw(look).map(change);
  };

async function breachesWith(drawOf: (script: Script) => Draw): Promise<Record<string, number>> {
  const count: Record<string, number> = {};
  for (const browser of ['chrome', 'firefox'] as const) {
    const script = shortLife(browser);
    const { breaches } = await live(script, drawOf(script));
    for (const { kind } of breaches) count[kind] = (count[kind] ?? 0) + 1;
  }
  return count;
}

const asIfTrading = (view: View): View => ({
  ...view,
  live: { ...view.live, condition: 'normal' },
  windows: view.windows.map((window) => ({ ...window, observedStart: null, observedEnd: null })),
});
const asIfNothing = (view: View): View => ({ ...view, windows: [] });
const asIfOver = (view: View): View => ({
  ...view,
  windows: view.windows.map((window) => ({ ...window, observedEnd: window.observedStart, status: 'completed' })),
});

describe('the judge of surfaces', () => {
  it('finds nothing where all of them draw the same view', async () => {
    expect(await breachesWith(surfacesOf)).toEqual({});
  });

  it.each([
    ['the popup does not look at the live state', withBroken('popup', asIfTrading)],
    ['the overlay does not', withBroken('overlay', asIfTrading)],
    ['the popup forgets what is planned', withBroken('popup', asIfNothing)],
    ['the overlay takes what it sees for over', withBroken('overlay', asIfOver)],
    [
      'the button stays calm',
      withWords((said) => (said.place === 'letters' ? { ...said, claims: ['calm'], words: '' } : said)),
    ],
    [
      'the overlay calls every due stop a stop',
      withWords((said) =>
        said.place === 'overlay' && said.claims.includes('due-now') ? { ...said, claims: ['stopped'] } : said,
      ),
    ],
  ])('finds it untrue and contradictory that %s', async (_, drawOf) => {
    const { untrue = 0, contradiction = 0 } = await breachesWith(drawOf);
    expect([untrue > 0, contradiction > 0]).toEqual([true, true]);
  });

  it.each([
    ['Opening auction before trading resumes, stopped for', 'opening'],
    ['Cancels only until trading resumes, stopped for', 'pre-open'],
    ['Opening auction, trading planned to resume in', 'opening'],
    ['板寄せ中・取引再開まで待機・停止から', 'opening'],
    ['取消のみ可・取引再開まで待機・停止から', 'pre-open'],
    ['Trading stopped for', 'stopped'],
  ])('hears what comes between a stop and trading, however long it has been stopped: %s', (words, claim) => {
    expect(claimsAt('overlay', words)).toEqual([claim]);
  });

  it('understands no sentence that is not in its tables', () => {
    expect(claimsAt('popup', 'あと5分で取引が止まります')).toEqual(['ahead']);
    expect(claimsAt('popup', '取引はそのうち止まるかもしれません')).toBeNull();
    expect(claimsAt('letters', 'ok')).toBeNull();
  });
});
