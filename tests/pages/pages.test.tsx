// @vitest-environment jsdom
import { screen, within } from '@testing-library/dom';
import { act, cleanup, render } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { dressPage } from '../../components/kit/dress-page.ts';
import { safeHref } from '../../components/kit/safe-link.ts';
import { History } from '../../components/pages/history/History.tsx';
import { Welcome } from '../../components/pages/welcome/Welcome.tsx';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings.ts';
import { HOUR_MS, shift } from '../../lib/domain/time.ts';
import type { MaintenanceWindow } from '../../lib/domain/window.ts';
import { OTHER_SITES } from '../../lib/exchanges/sites.ts';
import { exchangeName } from '../../lib/messages/exchange-name.ts';
import { pageHands } from '../../lib/platform/page-hands.ts';
import { backgroundWith } from '../fixtures/sent.ts';
import { EXAMPLES, PAST } from '../fixtures/views.ts';

afterEach(() => act(() => cleanup()));

describe('the history page', () => {
  it('shows every stop beside its plan', () => {
    render(<History past={PAST} language="en" page={pageHands} />);
    const [, ...rows] = within(screen.getByRole('table')).getAllByRole('row');
    expect(rows.map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
      ['Wed 18 Nov', '2:00', '', '3 h 12 min', '+12 min'],
      ['Wed 11 Nov', '2:00', '', '2 h 56 min', '−4 min'],
      ['Thu 5 Nov', '13:00', '', '1 h 1 min', '+31 min'],
      ['Wed 28 Oct', '2:00', '', '3 h 24 min', '+24 min'],
      ['Wed 21 Oct', '2:00', '', '3 h', 'on time'],
      ['Wed 14 Oct', '1:00', '', '4 h 22 min', '+22 min'],
      ['Sat 3 Oct', '14:02', '', '47 min', 'unplanned'],
    ]);
    expect(screen.getByRole('img', { name: 'planned 3 h, observed 3 h 12 min' })).toBeTruthy();
  });

  it('sums them up', () => {
    render(<History past={PAST} language="ja" page={pageHands} />);
    const totals = [...document.querySelectorAll('.Totals dd')].map((cell) => cell.textContent);
    expect(totals).toEqual(['7回', '18時間42分', '4／6回', '14分（6回の平均）']);
  });

  it('shows the stops of one exchange at a time, where there are some of several', async () => {
    const other = PAST.slice(0, 2).map((window) => ({
      ...window,
      id: `bitflyer/${window.id}`,
      exchange: 'bitflyer' as const,
    }));
    render(<History past={[...PAST, ...other]} language="ja" page={pageHands} />);
    const rows = () => within(screen.getByRole('table')).getAllByRole('row').length - 1;
    expect(rows()).toBe(PAST.length);
    await act(() => userEvent.setup().click(screen.getByLabelText('bitFlyer')));
    expect(rows()).toBe(2);
    expect(document.querySelector('.Totals dd')?.textContent).toBe('2回');
  });

  it('asks for no exchange where there is one', () => {
    render(<History past={PAST} language="ja" page={pageHands} />);
    expect(screen.queryAllByRole('radio')).toEqual([]);
  });

  it('speaks of a mean from five stops on', () => {
    const four = PAST.filter(({ origin }) => origin !== 'live').slice(0, 4);
    render(<History past={four} language="ja" page={pageHands} />);
    expect([...document.querySelectorAll('.Totals dt')].map((term) => term.textContent)).toEqual([
      '回数',
      '合計',
      '予定より遅れた',
    ]);
  });

  it('measures an extension against the first plan, with the last one beside it', () => {
    const [stop] = PAST as [MaintenanceWindow];
    const said = { at: stop.start, noticeId: 'blog:1', start: stop.start };
    const first = { ...said, end: shift(stop.start, HOUR_MS), status: 'scheduled' } as const;
    const extended = { ...stop, revisions: [first, { ...said, end: stop.end, status: 'extended' as const }] };
    render(<History past={[extended]} language="ja" page={pageHands} />);
    const [, row] = within(screen.getByRole('table')).getAllByRole('row');
    expect(row?.lastElementChild?.textContent).toBe('+2時間12分変更後の予定: +12分');
  });

  it.each([
    ['whose end nobody saw', { observedStart: null, observedEnd: null, seenRunningAt: PAST[0]?.end ?? null }],
    ['that was going on when it was first seen', { isStartUnseen: true }],
    ['that was over when somebody looked again', { isEndUnseen: true }],
  ])('has no length and no difference for a stop %s, and leaves it out of the mean', (_, unseen) => {
    const seen = PAST.filter(({ origin }) => origin !== 'live').slice(0, 5);
    const past = seen.map((window, index) => (index === 0 ? { ...window, ...unseen } : window));
    render(<History past={past} language="ja" page={pageHands} />);
    const [, row] = within(screen.getByRole('table')).getAllByRole('row');
    const cells = [...(row?.children ?? [])].map((cell) => cell.textContent);
    expect(cells.slice(-2)).toEqual(['未確認', '–']);
    const terms = [...document.querySelectorAll('.Totals dt')].map((term) => term.textContent);
    expect(terms).not.toContain('平均の遅れ');
    act(() => cleanup());
    render(<History past={seen} language="ja" page={pageHands} />);
    expect([...document.querySelectorAll('.Totals dt')].map((term) => term.textContent)).toContain('平均の遅れ');
  });

  it('says so while there is nothing to show', () => {
    render(<History past={[]} language="ja" page={pageHands} />);
    expect(screen.getByText(/まだ記録がありません/)).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
  });
});

describe('the welcome page', () => {
  const hosts = { ask: vi.fn(async () => true), giveBack: vi.fn(async () => true) };

  it.each([
    [true, [['saveSettings', ['bitflyer']]]],
    [false, []],
  ])('offers the other exchanges, each asked for in the click itself; allowed: %s', async (isAllowed, saved) => {
    hosts.ask.mockReset().mockResolvedValue(isAllowed);
    const background = backgroundWith({ saveSettings: { saved: true } });
    const { view, now } = EXAMPLES.main;
    const rest = { language: 'ja', zone: 'Asia/Tokyo', send: background.send, onAllow: () => {}, hosts } as const;
    render(<Welcome settings={DEFAULT_SETTINGS} view={view} clock={() => now} page={pageHands} {...rest} />);
    const offered = screen.getAllByRole('switch').map((box) => box.getAttribute('aria-label'));
    expect(offered).toEqual(OTHER_SITES.map(({ id }) => exchangeName(id, 'ja')));
    await act(() => userEvent.setup().click(screen.getByRole('switch', { name: 'bitFlyer' })));
    expect(hosts.ask).toHaveBeenCalledExactlyOnceWith(OTHER_SITES[0]?.origins);
    const asked = background.asked as [string, { settings: { exchanges: string[] } }][];
    expect(asked.map(([command, { settings }]) => [command, settings.exchanges])).toEqual(saved);
  });

  it('shows what was found, and lets reminders be chosen and tried', async () => {
    const background = backgroundWith({ saveSettings: { saved: true }, testNotification: { shown: true } });
    const { view, now } = EXAMPLES.main;
    const rest = { language: 'ja', zone: 'Asia/Tokyo', send: background.send, onAllow: () => {}, hosts } as const;
    render(<Welcome settings={DEFAULT_SETTINGS} view={view} clock={() => now} page={pageHands} {...rest} />);
    expect(document.querySelector('.Sentence')?.textContent).toBe('あと3時間12分で取引が止まります');
    expect(document.querySelectorAll('.Legend li')).toHaveLength(8);
    const user = userEvent.setup();
    await act(() => user.click(screen.getByRole('checkbox', { name: '30分前' })));
    await act(() => user.click(screen.getByRole('button', { name: 'テスト通知' })));
    expect(background.asked.map(([command]) => command)).toEqual(['saveSettings', 'testNotification']);
  });

  it.each(['notice', 'manual'] as const)(
    'asks for the permission to read where it was taken back, with a window of a %s',
    async (origin) => {
      const { view: found, now } = EXAMPLES.main;
      const view = { ...found, windows: found.windows.map((window) => ({ ...window, origin })) };
      const onAllow = vi.fn();
      const rest = { language: 'ja', zone: 'Asia/Tokyo', send: backgroundWith({}).send, onAllow, hosts } as const;
      render(
        <Welcome
          settings={DEFAULT_SETTINGS}
          view={{ ...view, hostsAllowed: false }}
          clock={() => now}
          page={pageHands}
          {...rest}
        />,
      );
      await act(() => userEvent.setup().click(screen.getByRole('button', { name: 'アクセスを許可' })));
      expect(onAllow).toHaveBeenCalledOnce();
    },
  );
});

describe('every page', () => {
  it('has the language and the theme the user wishes, and the system’s where they wish none', () => {
    const title = (language: string) => `title ${language}`;
    expect(
      dressPage(pageHands, { wishes: { language: 'en', theme: 'dark' }, browserLanguage: 'ja', titleIn: title }),
    ).toBe('en');
    expect([document.documentElement.lang, document.documentElement.dataset.theme, document.title]).toEqual([
      'en',
      'dark',
      'title en',
    ]);
    expect(dressPage(pageHands, { wishes: undefined, browserLanguage: 'ja-JP', titleIn: title })).toBe('ja');
    expect(document.documentElement.dataset.theme).toBeUndefined();
  });

  it.each([
    ['https://bitbank.cc/blog/articles/1', true],
    ['https://app.bitbank.cc/trade', true],
    ['http://bitbank.cc/', false],
    ['https://bitbank.cc.example/', false],
    ['https://user@bitbank.cc/', false],
    ['javascript:alert(1)', false],
    ['/relative', false],
    [null, false],
  ])('links to %s: %s', (url, linked) => {
    expect(safeHref(url) !== null).toBe(linked);
  });
});
