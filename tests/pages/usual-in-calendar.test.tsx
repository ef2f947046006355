// @vitest-environment jsdom

import { screen } from '@testing-library/dom';
import { act, cleanup, render } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Options } from '../../components/pages/options/Options.tsx';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings.ts';
import { pageHands } from '../../lib/platform/page-hands.ts';
import { backgroundWith } from '../fixtures/sent.ts';
import { dressed, EXAMPLES, windowOf } from '../fixtures/views.ts';

const file = vi.fn((_: Blob) => 'blob:file');

beforeEach(() => {
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: file, revokeObjectURL: () => {} }));
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
});
afterEach(() => act(() => cleanup()));

it.each([
  [false, 0],
  [true, DEFAULT_SETTINGS.leadTimesMs.length],
])(
  'a usual window has alarms in a calendar only where the user wants to hear of it: %s',
  async (usualWindows, alarms) => {
    const { view, now } = EXAMPLES.fair;
    const usual = dressed(windowOf({ id: 'bitflyer/usual@x', exchange: 'bitflyer', origin: 'usual', title: '' }));
    const rest = { language: 'ja', version: '1.2.3', page: pageHands, send: backgroundWith().send } as const;
    render(
      <Options
        settings={{ ...DEFAULT_SETTINGS, exchanges: ['bitflyer'], usualWindows }}
        view={{ ...view, windows: [usual] }}
        clock={() => now}
        hosts={{ ask: async () => true, giveBack: async () => true, have: async () => false }}
        feedBase={null}
        {...rest}
      />,
    );
    await act(() => userEvent.setup().click(screen.getByRole('button', { name: 'カレンダー（.ics）' })));
    const text = (await file.mock.calls.at(-1)?.[0].text()) ?? '';
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(text.match(/BEGIN:VALARM/g) ?? []).toHaveLength(alarms);
  },
);
