import { describe, expect, it, test } from 'vitest';
import { type Claim, disagreementOf, reachOf, standingClaims } from '../../../lib/domain/history/claim.ts';
import { at, noticeOf } from '../../notice/helpers.ts';

/** What `blog:<id>` says of the parts `scope`: from `start` to `end`, hours of 25 November. */
const claim = (id: number, scope: readonly string[] | null, start = 2, end: number | null = 5): Claim => ({
  notice: noticeOf({ id: `blog:${id}`, title: `${id}`, text: '' }),
  at: at('2026-11-20T12:00'),
  scope: scope === null ? null : new Set(scope),
  start: at(`2026-11-25T0${start}:00`),
  end: end === null ? null : at(`2026-11-25T0${end}:00`),
});

describe('of two claims', () => {
  test.each<[string, readonly string[] | null, readonly string[] | null, readonly number[]]>([
    ['what is said of one service counts against all', ['api'], null, [1]],
    ['what is said of fewer counts against more', ['api'], ['api', 'login'], [1]],
    ['one way of a service counts against the service', ['withdrawal jpy'], ['withdrawal'], [1]],
    ['ways of two services count against both', ['withdrawal jpy', 'deposit jpy'], ['withdrawal', 'deposit'], [1]],
    ['a way and another service do not', ['withdrawal jpy', 'login'], ['withdrawal', 'deposit'], [1, 2]],
    ['another service does not count against it', ['api'], ['login'], [1, 2]],
    ['the same counts as much', ['api'], ['api'], [1, 2]],
    ['nothing is more exact than what trading is said with', ['trading'], null, [1, 2]],
    ['nor with trading among others', ['trading', 'api'], ['trading', 'api', 'login'], [1, 2]],
    ['two of everything count alike', null, null, [1, 2]],
  ])('%s', (_, first, second, standing) => {
    const ids = [claim(1, first), claim(2, second)];
    expect(standingClaims(ids).map(({ notice }) => Number(notice.title))).toEqual(standing);
    expect(standingClaims([...ids].reverse()).map(({ notice }) => Number(notice.title))).toEqual(
      [...standing].reverse(),
    );
  });
});

describe('the reach of claims', () => {
  test.each<[string, readonly Claim[], [number, number | null] | null]>([
    ['none', [], null],
    ['one', [claim(1, null)], [2, 5]],
    ['the earliest start, the latest end', [claim(1, null, 3, 5), claim(2, null, 2, 4)], [2, 5]],
    ['in the other order too', [claim(1, null, 2, 4), claim(2, null, 3, 5)], [2, 5]],
    ['an end beside none', [claim(1, null, 2, null), claim(2, null, 2, 4)], [2, 4]],
    ['none beside an end', [claim(1, null, 2, 4), claim(2, null, 2, null)], [2, 4]],
    ['no end at all', [claim(1, null, 2, null), claim(2, null, 3, null)], [2, null]],
  ])('is %s', (_, claims, reach) =>
    expect(reachOf(claims)).toEqual(
      reach === null ? null : { start: claim(0, null, reach[0]).start, end: claim(0, null, 2, reach[1]).end },
    ),
  );
});

describe('claims disagree', () => {
  it.each([
    ['about the start', [claim(1, null, 2, 5), claim(2, null, 3, 5)], [1, 2]],
    ['about the end', [claim(1, null, 2, 5), claim(2, null, 2, 6)], [1, 2]],
    ['not where one gives no end', [claim(1, null, 2, 5), claim(2, null, 2, null)], []],
    ['not where they say the same', [claim(1, null), claim(2, null)], []],
    ['not where one is more exact', [claim(1, ['api'], 3, 4), claim(2, null, 2, 5)], []],
  ] as const)('%s', (_, claims, ids) =>
    expect(disagreementOf(claims).map(({ noticeId }) => Number(noticeId.slice(5)))).toEqual(ids),
  );
});
