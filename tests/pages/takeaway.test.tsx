// @vitest-environment jsdom

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { screen } from '@testing-library/dom';
import { act, cleanup, render } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import ICAL from 'ical.js';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Options } from '../../components/pages/options/Options.tsx';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings.ts';
import { HOUR_MS } from '../../lib/domain/time.ts';
import { pageHands } from '../../lib/platform/page-hands.ts';
import type { ScheduleRecord } from '../../lib/watch/schedule.ts';
import { backgroundWith } from '../fixtures/sent.ts';
import { EXAMPLES, type ExampleName } from '../fixtures/views.ts';
import { faultsOf, type Schema } from '../json-schema.ts';

const SCHEMA = JSON.parse(readFileSync(join(import.meta.dirname, '../../docs/feed.schema.json'), 'utf8')) as Schema;
const user = userEvent.setup();
const file = vi.fn((_: Blob) => 'blob:file');

beforeEach(() => {
  file.mockClear();
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: file, revokeObjectURL: () => {} }));
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
});
afterEach(() => act(() => cleanup()));

function open(name: ExampleName, feedBase: string | null = null): void {
  const { view, now } = EXAMPLES[name];
  render(
    <Options
      settings={{ ...DEFAULT_SETTINGS, leadTimesMs: [HOUR_MS] }}
      view={view}
      clock={() => now}
      page={pageHands}
      language="ja"
      version="1.2.3"
      send={backgroundWith().send}
      hosts={{ ask: async () => true, giveBack: async () => true, have: async () => false }}
      feedBase={feedBase}
    />,
  );
}
const taken = async (button: string): Promise<string> => {
  await act(() => user.click(screen.getByRole('button', { name: button })));
  return (await file.mock.calls.at(-1)?.[0].text()) ?? '';
};

it.each(['main', 'cancelled'] as const)('all maintenances of %s go into a calendar, which reads them', async (name) => {
  open(name);
  const events = new ICAL.Component(ICAL.parse(await taken('カレンダー（.ics）'))).getAllSubcomponents('vevent');
  const { windows } = EXAMPLES[name].view;
  expect(events.map((event) => new ICAL.Event(event).startDate.toJSDate().getTime())).toEqual(
    windows.map(({ start }) => start),
  );
  const off = events.filter((event) => event.getFirstPropertyValue('status') === 'CANCELLED');
  expect(off).toHaveLength(windows.filter(({ status }) => status === 'cancelled').length);
  expect(events.map((event) => event.getAllSubcomponents('valarm').length)).toEqual(
    windows.map(({ status }) => (status === 'cancelled' ? 0 : 1)),
  );
});

it.each(['main', 'ongoing'] as const)('and all of %s go to programs, in the form they know', async (name) => {
  open(name);
  const records = JSON.parse(await taken('JSON')) as ScheduleRecord[];
  const { windows, past } = EXAMPLES[name].view;
  const ids = records.flatMap((record) => (record.type === 'maintenance' ? [record.id] : []));
  expect(ids).toEqual(expect.arrayContaining([...windows, ...past].map(({ id }) => id)));
  for (const record of records) expect(faultsOf(record, SCHEMA, 'record')).toEqual([]);
});

it('a calendar to subscribe to is named where the build reads a feed, and nowhere else', () => {
  open('main');
  expect(screen.queryByText(/\.ics$/)).toBeNull();
  act(() => cleanup());
  open('main', 'https://feed.example/');
  expect(screen.getByText('https://feed.example/v1/bitbank.ics')).toBeTruthy();
});
