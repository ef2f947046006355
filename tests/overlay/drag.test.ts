import { describe, expect, it, test } from 'vitest';
import { placeAt } from '../../components/overlay/drag.ts';

const PAGE = { width: 1280, height: 720 };
/** A box 280 px wide, taken 20 px from its left, with the pointer at `x`, `y`. */
const at = (x: number, y: number) => placeAt({ pointer: { x, y }, grabX: 20, boxWidth: 280, page: PAGE });

describe('where a dragged box comes to rest', () => {
  test.each([
    [20, 10, 'top-left'],
    [36, 10, 'top-left'],
    [37, 10, 'top'],
    [520, 10, 'top'],
    [1020, 10, 'top-right'],
    [640, 359, 'top'],
    [640, 360, 'bottom'],
    [20, 700, 'bottom-left'],
    [1270, 700, 'bottom-right'],
  ])('pointer at %i, %i: %s', (x, y, dock) => {
    expect(at(x, y).dock).toBe(dock);
  });

  it('follows the pointer along the edge', () => {
    expect(at(520, 10)).toEqual({ dock: 'top', along: 0.5 });
    expect(at(270, 10)).toEqual({ dock: 'top', along: 0.25 });
  });

  it('never leaves the page', () => {
    expect(at(-500, 10).along).toBe(0);
    expect(at(5000, 10).along).toBe(1);
  });

  it('goes by the pointer when the box is as wide as the page', () => {
    const narrow = (x: number) =>
      placeAt({ pointer: { x, y: 470 }, grabX: 10, boxWidth: 304, page: { width: 320, height: 480 } });
    expect([narrow(20), narrow(160), narrow(300)].map(({ dock }) => dock)).toEqual([
      'bottom-left',
      'bottom',
      'bottom-right',
    ]);
  });
});
