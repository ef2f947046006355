import { describe, expect, it } from 'vitest';
import { chooseWindows } from '../../components/overlay/choose.ts';
import { taskOf } from '../../components/pages/add/AddPage.tsx';
import { WINDOW_STATUSES } from '../../lib/domain/part.ts';
import { SCENES, type Scene } from '../../lib/domain/situation/scene.ts';
import { situationOf } from '../../lib/domain/situation/situation.ts';
import { DAY_MS } from '../../lib/domain/time.ts';
import { ADD_TASKS, FORCED, NARROW, OVERLAY_STATES, PAGES } from '../../scripts/gallery/states.ts';
import { ALL_EXAMPLES, type AnyExample } from '../fixtures/scene-views.ts';

const scenesOf = (names: readonly AnyExample[]): Scene[] =>
  names.flatMap((name) => {
    const { view, now } = ALL_EXAMPLES[name];
    return view.windows.map((window) => situationOf(window, view, now).scene);
  });
const missing = (names: readonly AnyExample[], without: readonly Scene[] = []): Scene[] => {
  const shown = new Set(scenesOf(names));
  return SCENES.filter((scene) => !shown.has(scene) && !without.includes(scene));
};

describe('the gallery', () => {
  it('has every task of the page that adds', () => {
    const kinds = ADD_TASKS.map(([, name, hash]) => {
      const { view } = ALL_EXAMPLES[name];
      const id = view.unreadable[0]?.id ?? view.windows[0]?.id ?? '';
      return taskOf(hash.replace('*', id), view, null, 'ja').kind;
    });
    expect(kinds.sort()).toEqual(['correct', 'misread', 'type']);
  });

  it('has every scene that the popup tells', () => {
    expect(missing(Object.keys(ALL_EXAMPLES) as AnyExample[])).toEqual([]);
  });

  it('has every scene that the trading page tells', () => {
    // Nothing is said there of what passed unseen, and of an old report; what was called off is told after it was seen.
    expect(missing(OVERLAY_STATES, ['end-passed', 'stale-report', 'called-off'])).toEqual([]);
  });

  it('has no state on the trading page that says nothing there', () => {
    const quiet = OVERLAY_STATES.filter((name) => {
      const { view, now } = ALL_EXAMPLES[name];
      const display = { ...view.display, overlay: { ...view.display.overlay, horizonMs: 7 * DAY_MS } };
      return chooseWindows({ ...view, display }, { pair: 'btc_jpy', sawEnd: {} }, now).length === 0;
    });
    expect(quiet).toEqual([]);
  });

  it('has each state once', () => {
    for (const list of [OVERLAY_STATES, FORCED, NARROW, PAGES]) expect(new Set<string>(list).size).toBe(list.length);
  });

  it('has every status of a maintenance', () => {
    const shown = new Set(Object.values(ALL_EXAMPLES).flatMap(({ view }) => view.windows.map(({ status }) => status)));
    expect(WINDOW_STATUSES.filter((status) => !shown.has(status))).toEqual([]);
  });
});
