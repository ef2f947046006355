import { expect, it } from 'vitest';
import { pageView } from '../../lib/domain/page-view.ts';
import { EXAMPLES } from '../fixtures/views.ts';

it.each(['otherTimes', 'unreadable'] as const)(
  'notices that the popup asks about stay off the trading page: %s',
  (name) => {
    const { windows, unreadable, leftover } = pageView(EXAMPLES[name].view);
    expect([unreadable, leftover]).toEqual([[], []]);
    expect(windows).toEqual(EXAMPLES[name].view.windows);
  },
);
