import { beforeEach, describe, expect, it, test, vi } from 'vitest';
import { createPainter } from '../../components/overlay/painter.ts';
import { createReplies } from '../../components/overlay/replies.ts';
import type { Phase } from '../../lib/domain/phase.ts';
import type { OverlaySize } from '../../lib/domain/settings.ts';
import type { View } from '../../lib/domain/view.ts';
import { EXAMPLES, type ExampleName } from '../fixtures/views.ts';
import { ASSETS } from './telling.ts';

/*
 * What was asked for may cover what it likes; what comes by itself steps back where there is no room for it.
 */

beforeEach(() => {
  vi.stubGlobal('innerWidth', 427);
  vi.stubGlobal('innerHeight', 240);
});

/** `name`, with a size that was chosen by hand in the phase of another example. */
function chosen(name: ExampleName, value: OverlaySize, chosenIn: Phase): View {
  const { view } = EXAMPLES[name];
  const windows = view.windows.map((window) => ({
    ...window,
    choice: { ...window.choice, size: { value, chosenIn } },
  }));
  return { ...view, windows };
}

/** What is drawn of `view` on a page where the alert has shown itself too large. */
function drawn(name: ExampleName, view: View) {
  const { now } = EXAMPLES[name];
  const store = { view: () => view, command: () => {} };
  const clock = () => now;
  const replies = createReplies(clock);
  const painter = createPainter({ address: { pair: () => 'btc_jpy' }, store, replies, redraw: () => {}, clock });
  const paint = () => painter.paint({ view, now, language: 'ja', assets: ASSETS }, null);
  const look = paint()?.standing.look ?? 'soon';
  painter.fit.isTooLarge({ width: 400, height: 200 } as DOMRect, 'alert', look);
  const drawing = paint();
  return { size: drawing?.standing.size, isAsked: drawing?.isAsked };
}

describe('on a small page', () => {
  test.each([
    ['final', 'hour'],
    ['ongoing', 'imminent'],
    ['imminent', 'day'],
    ['overrun', 'final'],
  ] as const)('an alert in %s that comes by itself steps back, though it was asked for in %s', (name, chosenIn) => {
    expect(drawn(name, chosen(name, 'alert', chosenIn))).toEqual({ size: 'bar', isAsked: false });
  });

  test.each([
    ['final', 'final'],
    ['hour', 'hour'],
    // It was put off after the choice.
    ['hour', 'final'],
  ] as const)('an alert in %s that was asked for in %s stays', (name, chosenIn) => {
    expect(drawn(name, chosen(name, 'alert', chosenIn))).toEqual({ size: 'alert', isAsked: true });
  });

  it('steps back where nobody chose anything', () => {
    expect(drawn('final', EXAMPLES.final.view)).toEqual({ size: 'bar', isAsked: false });
  });
});
