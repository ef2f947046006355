// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import type { OverlayActions, Panel } from '../../components/overlay/actions.ts';
import { answerKey } from '../../components/overlay/keyboard.ts';
import type { OverlaySize } from '../../lib/domain/settings.ts';

/** What a press of `key` does, in words. */
function press(key: string, shown: { size?: OverlaySize; open?: Panel | null; role?: string }): string[] {
  const done: string[] = [];
  const actions = {
    toggle: (panel: Panel) => void done.push(`toggle ${panel}`),
    resize: (size: OverlaySize) => void done.push(`resize ${size}`),
  } as Partial<OverlayActions> as OverlayActions;
  const target = document.createElement('div');
  target.role = shown.role ?? null;
  const event = new KeyboardEvent('keydown', { key, cancelable: true });
  const given = { size: shown.size, open: shown.open ?? null, target, press: () => void done.push('press') };
  answerKey(event, given, actions);
  if (event.defaultPrevented) done.push('prevented');
  return done;
}

describe('a key pressed on the overlay', () => {
  it.each([
    ['Escape', { size: 'alert', open: 'todo' }, ['toggle todo']],
    ['Escape', { size: 'bar', open: 'later' }, ['toggle later']],
    ['Escape', { size: 'alert' }, ['resize pill']],
    ['Escape', { size: 'bar' }, ['resize pill']],
    ['Escape', { size: 'pill' }, []],
    ['Escape', {}, []],
    [' ', { size: 'bar', open: 'todo', role: 'checkbox' }, ['press', 'prevented']],
    ['Enter', { size: 'bar', open: 'todo', role: 'checkbox' }, ['press', 'prevented']],
    [' ', { size: 'bar', role: 'button' }, []],
    ['Enter', { size: 'bar' }, []],
    ['x', { size: 'bar', open: 'todo', role: 'checkbox' }, []],
  ] as const)('%j on %j: %j', (key, shown, expected) => {
    expect(press(key, shown)).toEqual(expected);
  });

  it('asks for nothing but what it answers', () => {
    const untouched = vi.fn();
    answerKey(
      new KeyboardEvent('keydown', { key: 'Tab' }),
      { size: 'alert', open: 'list', target: document.body, press: untouched },
      new Proxy({} as OverlayActions, { get: () => untouched }),
    );
    expect(untouched).not.toHaveBeenCalled();
  });
});
