// @vitest-environment jsdom
import { beforeEach, describe, expect, it, test } from 'vitest';
import { createFit } from '../../components/overlay/fit.ts';

/** The page gets these measures, in CSS pixels. */
function resize(width: number, height: number): void {
  Object.assign(window, { innerWidth: width, innerHeight: height });
}
const box = (width: number, height: number) => new DOMRect(0, 0, width, height);

beforeEach(() => resize(1280, 720));

describe('what the page has room for', () => {
  test.each([
    [1280, 720, 344, 300, false],
    [640, 360, 624, 300, true],
    [344, 300, 344, 100, false],
    [344, 300, 344, 101, true],
    [256, 144, 240, 28, false],
  ])('%i × %i holds a box of %i × %i: too large is %s', (width, height, boxWidth, boxHeight, expected) => {
    resize(width, height);
    expect(createFit().isTooLarge(box(boxWidth, boxHeight), 'alert', 'imminent')).toBe(expected);
  });

  it('goes from the alert to the bar to the pill, and no further', () => {
    const fit = createFit();
    resize(200, 80);
    expect(fit.sizeFor('alert', 'ongoing')).toBe('alert');
    fit.isTooLarge(box(200, 70), 'alert', 'ongoing');
    expect(fit.sizeFor('alert', 'ongoing')).toBe('bar');
    fit.isTooLarge(box(200, 36), 'bar', 'ongoing');
    expect(fit.sizeFor('alert', 'ongoing')).toBe('pill');
    expect(fit.isTooLarge(box(200, 28), 'pill', 'ongoing')).toBe(false);
    expect(fit.sizeFor('alert', 'ongoing')).toBe('pill');
  });

  it('never makes it larger than it would be, and is asked anew when the page has other measures', () => {
    const fit = createFit();
    resize(640, 360);
    fit.isTooLarge(box(624, 300), 'alert', 'ongoing');
    expect(fit.sizeFor('pill', 'ongoing')).toBe('pill');
    expect(fit.sizeFor('alert', 'overrun')).toBe('alert');
    resize(1280, 720);
    expect(fit.sizeFor('alert', 'ongoing')).toBe('alert');
  });
});
