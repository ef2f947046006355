import { describe, expect, it } from 'vitest';
import { ERRORS_KEPT, errorsIn, errorsText, type SurvivedError, withError } from '../../lib/domain/survived-error.ts';
import { epochMs } from '../../lib/domain/time.ts';

const at = (minute: number) => epochMs(Date.UTC(2026, 10, 24, 12, minute));
const keptOf = (count: number, what = (index: number) => `poll ${index}`): readonly SurvivedError[] =>
  Array.from({ length: count }, (_, index) => index).reduce<readonly SurvivedError[]>(
    (errors, index) => withError(errors, { what: what(index), error: new TypeError('no network'), at: at(index) }),
    [],
  );

describe('errors that were survived', () => {
  it('are kept, the last twenty of them, oldest first', () => {
    const kept = keptOf(27);
    expect(kept).toHaveLength(20);
    expect(ERRORS_KEPT).toBe(20);
    expect(kept[0]?.what).toBe('poll 7');
    expect(kept.at(-1)).toEqual({ at: at(26), what: 'poll 26', message: 'TypeError: no network', times: 1 });
  });

  it('that come again and again are one with their number', () => {
    expect(keptOf(30, () => 'poll')).toEqual([
      { at: at(29), what: 'poll', message: 'TypeError: no network', times: 30 },
    ]);
  });

  it.each<[string, unknown, string]>([
    ['an error', new RangeError('too far'), 'RangeError: too far'],
    ['a text', 'refused', 'refused'],
    ['nothing', undefined, 'undefined'],
  ])('are of any kind: %s', (_, error, message) => {
    expect(withError([], { what: 'x', error, at: at(0) })[0]?.message).toBe(message);
  });

  it('are no longer than a line or two', () => {
    const [error] = withError([], { what: 'w'.repeat(9_000), error: 'm'.repeat(9_000), at: at(0) });
    expect(JSON.stringify(error).length).toBeLessThan(1_000);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a text', 'x'],
    ['entries of another shape', [{ at: 1 }, null, 3]],
  ])('are none where %s is stored', (_, stored) => {
    expect(errorsIn(stored)).toEqual([]);
  });

  it('are read back as they were, one to a line', () => {
    const kept = keptOf(3);
    expect(errorsIn(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
    expect(errorsText(kept).split('\n')[0]).toBe('2026-11-24T12:00:00.000Z\tpoll 0\tTypeError: no network\t×1');
  });
});
