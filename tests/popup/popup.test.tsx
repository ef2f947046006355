// @vitest-environment jsdom

import { fireEvent, screen, within } from '@testing-library/dom';
import { act } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type RunningPopup, runPopup } from '../../components/popup/run-popup.tsx';
import type { SendCommand } from '../../lib/domain/commands.ts';
import { epochMs, HOUR_MS, MINUTE_MS, SECOND_MS, shift } from '../../lib/domain/time.ts';
import type { MaintenanceWindow } from '../../lib/domain/window.ts';
import type { Language } from '../../lib/messages/language.ts';
import { pageHands } from '../../lib/platform/page-hands.ts';
import { type Background, backgroundWith } from '../fixtures/sent.ts';
import { dressed, EMERGENCY, EXAMPLES, type ExampleName, jst, REGULAR } from '../fixtures/views.ts';

let popup: RunningPopup;
let background: Background;
const opened = vi.fn();

/** The popup over the example `name`, with the computer's clock at its moment. */
async function open(name: ExampleName, options: { view?: object; answers?: Background; language?: Language } = {}) {
  const { now, view } = EXAMPLES[name];
  vi.setSystemTime(now);
  background = options.answers ?? backgroundWith();
  popup = runPopup(document.body, {
    clock: () => epochMs(Date.now()),
    page: pageHands,
    zone: 'Asia/Tokyo',
    send: background.send,
    onOptions: () => opened('options'),
    onAllow: () => opened('permission'),
    onAdd: (hash) => opened(`add${hash}`),
  });
  await act(() => popup.show({ ...view, ...options.view }, options.language ?? 'ja'));
}

const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
const click = (name: string | RegExp) => act(() => user.click(screen.getByRole('button', { name })));
const pass = (ms: number) =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(ms);
  });
const sentence = () => document.querySelector('.Sentence')?.textContent;
const hide = (hidden: boolean) => {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(hidden);
  document.dispatchEvent(new Event('visibilitychange'));
};

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  opened.mockClear();
});
afterEach(async () => {
  await act(() => popup.stop());
  vi.useRealTimers();
});

describe('the clock of the popup', () => {
  it('ticks on the second', async () => {
    await open('hour');
    expect(sentence()).toBe('あと42:08で取引が止まります');
    await pass(3 * SECOND_MS);
    expect(sentence()).toBe('あと42:05で取引が止まります');
  });

  it('stands still while nobody sees it, and is right at once when somebody does', async () => {
    await open('hour');
    await act(() => hide(true));
    await pass(MINUTE_MS);
    expect(sentence()).toBe('あと42:08で取引が止まります');
    expect(vi.getTimerCount()).toBe(0);
    await act(() => hide(false));
    expect(sentence()).toBe('あと41:08で取引が止まります');
  });

  it.each([
    ['9 h ahead', 9 * 60 * MINUTE_MS, /9時間進んでいます/],
    ['a day behind', -24 * 60 * MINUTE_MS, /1日遅れています/],
    ['4 min ahead', 4 * MINUTE_MS, /4分進んでいます/],
  ])('goes by the exchange’s when the computer’s is wrong, and says so: %s', async (_, aheadMs, title) => {
    await open('hour', { view: { clockOffsetMs: -aheadMs } });
    vi.setSystemTime(shift(EXAMPLES.hour.now, aheadMs));
    await pass(3 * SECOND_MS);
    expect(sentence()).toBe('あと42:05で取引が止まります');
    expect(screen.getByText(title)).toBeTruthy();
  });

  it('goes from one phase to the next by itself', async () => {
    await open('final');
    expect(document.querySelector('.Hero')?.getAttribute('data-phase')).toBe('final');
    await pass(4 * MINUTE_MS + 13 * SECOND_MS);
    expect(document.querySelector('.Hero')?.getAttribute('data-phase')).toBe('ongoing');
  });
});

describe('the checklist', () => {
  it('is ticked by mouse and by keyboard', async () => {
    await open('main');
    const item = screen.getByRole('checkbox', { name: /API プログラムを止める/ });
    await act(() => user.click(item));
    item.focus();
    await act(() => user.keyboard(' '));
    const tick = ['tick', { windowId: 'w-regular', itemId: 'stop-api', done: true }];
    expect(background.asked).toEqual([tick, tick]);
    expect(screen.getByRole('checkbox', { name: /未約定の注文/ }).getAttribute('aria-checked')).toBe('true');
  });

  it('takes items of the user’s own, and gives them up', async () => {
    const own = { id: 'own:1', text: '指値を控える' };
    await open('main', { view: { windows: [dressed(REGULAR, {}, [], [own])] } });
    await click('自分の項目を追加');
    await act(() => user.keyboard('  証拠金を確認 {Enter}'));
    await click('「指値を控える」を消す');
    expect(background.asked).toEqual([
      ['addOwnItem', { text: '証拠金を確認' }],
      ['removeOwnItem', { itemId: 'own:1' }],
    ]);
  });

  it('says why it takes no more of them than are kept', async () => {
    const own = Array.from({ length: 20 }, (_, n) => ({ id: `own:${n}`, text: `項目${n}` }));
    await open('main', { view: { windows: [dressed(REGULAR, {}, [], own)] } });
    await click('自分の項目を追加');
    expect(screen.getByText(/20件まで/).getAttribute('role')).toBe('status');
    expect(screen.queryByRole('textbox', { name: '自分の項目を追加' })).toBeNull();
    expect(screen.getByRole('button', { name: '「項目7」を消す' })).toBeTruthy();
  });

  it('lets the user’s own items be renamed, and put in order by key and by drag', async () => {
    const own = ['指値を控える', '証拠金を確認', '損切りを見直す'].map((text, index) => ({ id: `own:${index}`, text }));
    await open('main', { view: { windows: [dressed(REGULAR, {}, [], own)] } });
    await click('自分の項目を追加');
    const name = screen.getByRole('textbox', { name: '「指値を控える」の名前' });
    await act(() => user.type(name, '二つ'));
    await pass(2 * SECOND_MS);
    await act(() => user.type(name, '{Enter}'));
    const handle = (text: string) => screen.getByRole('button', { name: `「${text}」を移動（↑↓）` });
    handle('証拠金を確認').focus();
    await act(() => user.keyboard('{ArrowUp}{ArrowDown}'));
    const carried = new Map<string, string>();
    const dataTransfer = {
      setData: (type: string, id: string) => carried.set(type, id),
      getData: (type: string) => carried.get(type) ?? '',
    };
    fireEvent.dragStart(handle('損切りを見直す'), { dataTransfer });
    fireEvent.drop(handle('指値を控える'), { dataTransfer });
    expect(background.asked).toEqual([
      ['renameOwnItem', { itemId: 'own:0', text: '指値を控える二つ' }],
      ['moveOwnItem', { itemId: 'own:1', to: 0 }],
      ['moveOwnItem', { itemId: 'own:1', to: 2 }],
      ['moveOwnItem', { itemId: 'own:2', to: 0 }],
    ]);
  });

  it('keeps the focus where it is while the clock ticks, and closes the field on Escape', async () => {
    await open('main');
    await click('自分の項目を追加');
    const field = screen.getByRole('textbox');
    expect(document.activeElement).toBe(field);
    const close = screen.getByRole('button', { name: '入力をやめる' });
    close.focus();
    await pass(2 * SECOND_MS);
    expect(document.activeElement).toBe(close);
    await act(() => user.type(field, 'あ{Escape}'));
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(background.asked).toEqual([]);
  });
});

describe('the way to where it is done', () => {
  const links = () =>
    [...document.querySelectorAll<HTMLAnchorElement>('.Linked > a')].map((link) => [
      link.getAttribute('aria-label'),
      link.href,
    ]);

  it('is beside each line whose page is documented, and beside no other', async () => {
    await open('main');
    expect(links()).toEqual([
      ['取引画面を開く', 'https://app.bitbank.cc/trade'],
      ['取引画面を開く', 'https://app.bitbank.cc/trade'],
      ['API キーの画面を開く', 'https://app.bitbank.cc/account/api'],
      ['お知らせを見る', 'https://bitbank.cc/blog/articles/200000001'],
    ]);
    expect(document.querySelectorAll('[role=checkbox] a')).toHaveLength(0);
  });

  it('is the list of notices where the window has none', async () => {
    await open('main', { view: { windows: [dressed({ ...REGULAR, url: null })] } });
    expect(links().at(-1)).toEqual(['お知らせを見る', 'https://bitbank.cc/blog']);
  });
});

describe('all own items', () => {
  const own = [{ id: 'own:1', text: '家族に伝える' }];

  it('go at the second press, and not at the first', async () => {
    await open('main', { view: { windows: [dressed(REGULAR, {}, [], own)] } });
    await click('自分の項目を追加');
    await click('自分の項目をすべて消す');
    expect(background.asked).toEqual([]);
    await click('もう一度押すと消えます');
    expect(background.asked).toEqual([['resetOwnItems', {}]]);
  });

  it('are forgotten to be asked for when the form is closed', async () => {
    await open('main', { view: { windows: [dressed(REGULAR, {}, [], own)] } });
    await click('自分の項目を追加');
    await click('自分の項目をすべて消す');
    await click('入力をやめる');
    await click('自分の項目を追加');
    expect(screen.getByRole('button', { name: '自分の項目をすべて消す' })).toBeTruthy();
  });

  it('cannot be taken away where there are none', async () => {
    await open('main');
    await click('自分の項目を追加');
    expect(screen.queryByRole('button', { name: '自分の項目をすべて消す' })).toBeNull();
  });
});

describe('the refresh button', () => {
  it('says how long to wait when it was refused, and counts down', async () => {
    await open('main', { answers: backgroundWith({ refresh: { accepted: false, retryAfterMs: 2_400 } }) });
    await click('今すぐ確認');
    expect(screen.getByText('あと3秒お待ちください')).toBeTruthy();
    await pass(SECOND_MS);
    expect(screen.getByText('あと2秒お待ちください')).toBeTruthy();
    await pass(2 * SECOND_MS);
    expect(screen.getByText('3分前に確認')).toBeTruthy();
  });

  it('says nothing more once it was accepted', async () => {
    await open('main', { answers: backgroundWith({ refresh: { accepted: true, retryAfterMs: 0 } }) });
    await click('今すぐ確認');
    expect(screen.getByText('3分前に確認')).toBeTruthy();
  });

  it('says what was read again', async () => {
    const { sources } = EXAMPLES.main.view;
    const reread = sources.map((row, index) => (index === 0 ? { ...row, opened: 3, changed: 1 } : row));
    await open('main', {
      view: { sources: reread },
      answers: backgroundWith({ refresh: { accepted: true, retryAfterMs: 0 } }),
    });
    await click('今すぐ確認');
    expect(screen.getByText('3件を読み直し・1件に変更')).toBeTruthy();
  });

  it('is read out, unlike the age of the forecast', async () => {
    await open('main', { answers: backgroundWith({ refresh: { accepted: false, retryAfterMs: 2_400 } }) });
    expect(screen.getByRole('status').textContent).toBe('');
    await click('今すぐ確認');
    expect(screen.getByRole('status').textContent).toBe('あと3秒お待ちください');
  });

  it('says when the background does not answer', async () => {
    await open('main', { answers: backgroundWith({ refresh: new Error('no receiver') }) });
    await click('今すぐ確認');
    expect(screen.getByText('拡張機能の応答がありません')).toBeTruthy();
  });
});

describe('the sources', () => {
  const fold = () => document.querySelector<HTMLDetailsElement>('.Sources details');
  it('are folded while all is well, and stay as the user leaves them', async () => {
    await open('fair');
    expect([fold()?.open, fold()?.querySelector('summary')?.textContent]).toEqual([false, '情報源 3件']);
    await act(() => void fold()?.toggleAttribute('open', true));
    await pass(2 * SECOND_MS);
    expect(fold()?.open).toBe(true);
  });

  it('are open where one is in trouble', async () => {
    await open('main');
    expect(fold()?.open).toBe(true);
  });
});

describe('what can be done with the window', () => {
  /** The window that leads, and a later one with `changes`. */
  const twoWith = (changes: Partial<MaintenanceWindow>) => {
    const second = { ...REGULAR, id: 'second', start: jst('11-26 02:00'), end: jst('11-26 05:00'), ...changes };
    return [dressed(REGULAR), dressed(second)];
  };

  it('is to be reminded again', async () => {
    await open('main');
    await click('後で通知');
    const inTenMinutes = expect.closeTo(shift(EXAMPLES.main.now, 10 * MINUTE_MS), -4);
    expect(background.asked).toEqual([['snooze', { windowId: 'w-regular', untilMs: inTenMinutes }]]);
  });

  it('is to be reminded later still, by a time before the stop, or not again', async () => {
    const { view, now } = EXAMPLES.hour;
    const snoozedUntil = shift(now, 10 * MINUTE_MS);
    await open('hour', { view: { windows: view.windows.map((window) => ({ ...window, snoozedUntil })) } });
    await click(/に通知$/);
    await click('開始の15分前');
    await click(/に通知$/);
    await click('取り消す');
    expect(background.asked.map(([, request]) => (request as { untilMs: number | null }).untilMs)).toEqual([
      shift(view.windows[0]?.start ?? now, -15 * MINUTE_MS),
      null,
    ]);
  });

  it('is to carry it away as text', async () => {
    await open('main');
    await click('コピー');
    expect(await navigator.clipboard.readText()).toBe(
      [
        'bitbank 定期メンテナンスのお知らせ',
        '予定：11/25(水) 2:00〜5:00 JST',
        '停止：取引・入出金・API',
        'https://bitbank.cc/blog/articles/200000001',
      ].join('\n'),
    );
    expect(screen.getByRole('button', { name: 'コピーしました' })).toBeTruthy();
    await pass(3 * SECOND_MS);
    expect(screen.getByRole('button', { name: 'コピー' })).toBeTruthy();
  });

  it('is to take one that was called off out of the calendar', async () => {
    const file = vi.fn((_: Blob) => 'blob:file');
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: file, revokeObjectURL: () => {} }));
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    await open('cancelled');
    await click(/11\/25/);
    await click('カレンダー');
    const text = await file.mock.calls[0]?.[0].text();
    expect(text).toContain('UID:w-regular@mente-yoho');
    expect(text).toContain('STATUS:CANCELLED');
    expect(screen.queryByRole('button', { name: '手で直す・隠す' })).toBeNull();
  });

  it('is to carry it away as a calendar file', async () => {
    const file = vi.fn((_: Blob) => 'blob:file');
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: file, revokeObjectURL: () => {} }));
    const follow = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    await open('main');
    await click('カレンダー');
    expect(follow).toHaveBeenCalledOnce();
    expect(await file.mock.calls[0]?.[0].text()).toContain('UID:w-regular@mente-yoho');
  });

  it('is to carry it away with the alarms of the reminders, or to Google’s calendar', async () => {
    const file = vi.fn((_: Blob) => 'blob:file');
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: file, revokeObjectURL: () => {} }));
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    const display = { ...EXAMPLES.main.view.display, leadTimesMs: [2 * HOUR_MS, 10 * MINUTE_MS] };
    await open('main', { view: { display } });
    await click('カレンダー');
    expect((await file.mock.calls[0]?.[0].text())?.match(/TRIGGER:.*/g)).toEqual(['TRIGGER:-PT120M', 'TRIGGER:-PT10M']);
    await click('その他の操作');
    const link = screen.getByRole<HTMLAnchorElement>('link', { name: 'Google カレンダーに追加' });
    const { hostname, searchParams } = new URL(link.href);
    expect([hostname, searchParams.get('dates')]).toEqual(['calendar.google.com', '20261124T170000Z/20261124T200000Z']);
    expect(searchParams.get('text')).toBe('bitbank 定期メンテナンス');
    expect(searchParams.get('details')).toContain('https://bitbank.cc/blog/articles/200000001');
    expect(link.rel).toBe('noreferrer');
  });

  it('is to hide it on the trading page, or to correct it', async () => {
    await open('main');
    await click('その他の操作');
    await click('取引画面に表示しない');
    await click('その他の操作');
    await click('手動で修正');
    expect(background.asked).toEqual([['setNever', { windowId: 'w-regular', never: true }]]);
    expect(opened).toHaveBeenCalledWith('add#window=w-regular');
    expect(screen.queryByRole('button', { name: 'この予定を消す' })).toBeNull();
  });

  it('is to hear nothing of it, apart from hiding it', async () => {
    await open('main');
    await click('その他の操作');
    await click('この予定は通知しない');
    expect(background.asked).toEqual([['setMuted', { windowId: 'w-regular', muted: true }]]);
  });

  it.each([
    ['large', 0, {}],
    ['in the list', 1, { assets: [] }],
    ['among the coins', 1, { assets: ['XRP'] }],
  ])('is to bring back one that is kept quiet, where it is shown: %s', async (_, place, changes) => {
    const windows = twoWith(changes).map((window, index) =>
      index === place ? { ...window, choice: { ...window.choice, never: place === 1, muted: true } } : window,
    );
    await open('main', { view: { windows } });
    expect(screen.getByText('通知しない')).toBeTruthy();
    const marked = windows[place]?.id;
    await click('通知する');
    if (place === 1) await click('表示する');
    expect(background.asked).toEqual([
      ['setMuted', { windowId: marked, muted: false }],
      ...(place === 1 ? [['setNever', { windowId: marked, never: false }]] : []),
    ]);
  });

  it.each([
    ['large', 0, {}],
    ['in the list', 1, { assets: [] }],
    ['among the coins', 1, { assets: ['XRP'] }],
    ['called off', 1, { assets: [], status: 'cancelled' as const }],
  ])('is to take back what was corrected by hand, where it is shown: %s', async (_, place, changes) => {
    const corrected = { at: jst('11-24 09:00'), locked: false, said: null };
    const windows = twoWith(changes).map((window, index) => (index === place ? { ...window, corrected } : window));
    await open('main', { view: { windows } });
    expect(screen.getAllByText('手動で修正済み')).toHaveLength(1);
    await click('修正を取り消す');
    expect(background.asked).toEqual([['removeManual', { windowId: windows[place]?.id }]]);
  });

  it('bears no mark where nobody corrected it', async () => {
    await open('main');
    expect(screen.queryByText('手動で修正済み')).toBeNull();
  });

  it('is to bring back one that was closed until its next phase', async () => {
    const { view } = EXAMPLES.main;
    const windows = view.windows.map((window) => ({ ...window, choice: { ...window.choice, dismissedIn: 'day' } }));
    await open('main', { view: { windows: windows.slice(0, 1) } });
    await click('表示する');
    expect(background.asked).toEqual([['setNever', { windowId: 'w-regular', never: false }]]);
  });

  it('is to remove one that was made by hand', async () => {
    await open('main', { view: { windows: [dressed({ ...REGULAR, id: 'manual:1', origin: 'manual' })] } });
    await click('その他の操作');
    await click('この予定を消す');
    expect(background.asked).toEqual([['removeManual', { windowId: 'manual:1' }]]);
  });
});

describe('the rest of the popup', () => {
  it('shows another window large when it is asked to', async () => {
    await open('main');
    await click('11/27(金) 13:00〜13:30');
    expect(sentence()).toBe('あと2日14時間でAPIが止まります');
    expect(screen.getByRole('button', { name: '11/25(水) 2:00〜5:00' })).toBeTruthy();
  });

  it('lists a notice that could not be read, with its link and the way to enter it', async () => {
    await open('unreadable');
    const banner = screen.getByText('日時を読み取れませんでした').closest('section') ?? document.body;
    const link = within(banner).getByRole('link', { name: '臨時メンテナンス実施のお知らせ' });
    expect(link.getAttribute('href')).toBe('https://bitbank.cc/blog/articles/200000099');
    await click('手動で入力');
    expect(opened).toHaveBeenCalledWith('add#notice=blog%3A200000099');
  });

  it.each([
    ['ja', '保存データの一部が壊れていました', /手動で追加した予定、設定。/, '閉じる'],
    ['en', 'Some saved data was damaged', /windows entered by hand, settings\./, 'Dismiss'],
  ] as const)(
    'says what was lost from the disk, and takes note that it was seen (%s)',
    async (language, title, parts, close) => {
      const answers = backgroundWith({ dismissLosses: null });
      await open('fair', { view: { lost: ['manual', 'settings'] }, answers, language });
      const banner = screen.getByText(title).closest('section') ?? document.body;
      expect(within(banner).getByText(parts)).toBeTruthy();
      await act(() => user.click(within(banner).getByRole('button', { name: close })));
      expect(background.asked).toEqual([['dismissLosses', {}]]);
    },
  );

  it('offers the other times of a notice, each made a maintenance by one click', async () => {
    await open('otherTimes', { answers: backgroundWith({ addManual: { windowId: 'manual:1' } }) });
    const banner = screen.getByText('このお知らせには他の日時もあります').closest('section') ?? document.body;
    const link = within(banner).getByRole('link', { name: 'サーバーの応答について' });
    expect(link.getAttribute('href')).toBe('https://bitbank.cc/blog/articles/200000100');
    const add = within(banner).getByRole('button', { name: '追加', description: '11/26(木) 2:00〜5:00' });
    await act(() => user.click(add));
    await act(() => user.click(add));
    expect(background.asked).toEqual([
      [
        'addManual',
        {
          noticeId: 'blog:200000100',
          window: {
            kind: 'server',
            services: ['trading'],
            assets: [],
            start: jst('11-26 02:00'),
            end: jst('11-26 05:00'),
            title: 'サーバーの応答について',
            url: 'https://bitbank.cc/blog/articles/200000100',
          },
        },
      ],
    ]);
    expect(within(banner).getByRole('button', { description: '11/27(金) 14:00' })).toHaveProperty('disabled', false);
  });

  it('lets other times be added again where that failed', async () => {
    await open('otherTimes', { answers: backgroundWith({ addManual: new Error('no answer') }) });
    const add = screen.getByRole('button', { name: '追加', description: '11/27(金) 14:00' });
    await act(() => user.click(add));
    expect(add).toHaveProperty('disabled', false);
  });

  it('takes the word that other times are not relevant', async () => {
    await open('otherTimes');
    await click('該当しない');
    expect(background.asked).toEqual([['dismissNotice', { noticeId: 'blog:200000100' }]]);
  });

  it('says so in English', async () => {
    await open('otherTimes', { language: 'en' });
    const banner = screen.getByText('This notice has other times too').closest('section') ?? document.body;
    const names = within(banner)
      .getAllByRole('button')
      .map(({ textContent }) => textContent);
    expect(names).toEqual(['Add', 'Add', 'Not relevant']);
    expect(within(banner).getByText('Thu 26 Nov, 2:00–5:00')).toBeTruthy();
    expect(within(banner).getByRole('link', { name: 'Open notice' })).toBeTruthy();
  });

  it('lists a notice that is both unreadable and has other times once', async () => {
    const { leftover } = EXAMPLES.otherTimes.view;
    await open('unreadable', { view: { leftover: leftover?.map((notice) => ({ ...notice, id: 'blog:200000099' })) } });
    expect(screen.queryByText('このお知らせには他の日時もあります')).toBeNull();
    const banner = screen.getByText('日時を読み取れませんでした').closest('section') ?? document.body;
    expect(within(banner).getAllByRole('button', { name: '追加' })).toHaveLength(2);
    expect(within(banner).getByRole('button', { name: '手動で入力' })).toBeTruthy();
  });

  it('draws what came from the network as text', async () => {
    const title = '<script>alert(1)</script><img src=x onerror=alert(1)>';
    await open('main', { view: { windows: [dressed({ ...REGULAR, title })] } });
    expect(screen.getByRole('link', { name: title })).toBeTruthy();
    expect(document.querySelector('script, img[src="x"]')).toBeNull();
  });

  it('leads to the official notices in an emergency', async () => {
    await open('emergency');
    expect(screen.getByRole('link', { name: '公式のお知らせを開く' }).getAttribute('href')).toBe(
      'https://bitbank.cc/blog',
    );
  });

  it('asks for permission where it is missing', async () => {
    await open('permission');
    await click('アクセスを許可');
    expect(opened.mock.calls).toEqual([['permission']]);
    expect(screen.getByRole('link', { name: '読み取る内容' }).getAttribute('href')).toBe('/options.html#privacy');
  });

  it('says that notifications are refused, and leads to the options', async () => {
    await open('fair', { view: { notificationsBlocked: true } });
    expect(screen.getByText('通知が止められています')).toBeTruthy();
    expect(screen.getByRole('link', { name: '対処方法' }).getAttribute('href')).toBe('/options.html#reminders');
    await click('設定');
    expect(opened).toHaveBeenCalledWith('options');
  });
});

describe('the lists', () => {
  const { view } = EXAMPLES.main;
  const later = (days: number, change: object = {}) =>
    dressed({
      ...REGULAR,
      id: `later-${days}-${JSON.stringify(change)}`,
      start: shift(REGULAR.start, days * 24 * 60 * MINUTE_MS),
      end: shift(REGULAR.start, (days * 24 + 3) * 60 * MINUTE_MS),
      ...change,
    });
  const group = (title: string) =>
    [...document.querySelectorAll<HTMLElement>('.Group')].find((each) =>
      each.querySelector('h2')?.textContent?.startsWith(title),
    );
  const off = { status: 'cancelled' as const };

  it.each([
    ['a stop of the exchange', off],
    ['one that was put off', { status: 'postponed' as const }],
    ['a coin’s stop', { ...off, assets: ['XRP'], services: ['deposit' as const] }],
  ])('keep apart what was called off: %s', async (_, change) => {
    await open('main', { view: { windows: [later(0), later(1), later(2, change)] } });
    expect(group('このあとの予定')?.querySelector('.end')?.textContent).toBe('1件');
    expect(group('特定コイン')).toBeUndefined();
    expect(group('中止・延期')?.querySelectorAll('li')).toHaveLength(1);
    expect(group('中止・延期')?.querySelector('s')).not.toBeNull();
  });

  it('lead back from a row that was chosen', async () => {
    await open('main', { view: { windows: [later(0), later(1)] } });
    const first = sentence();
    expect(screen.queryByRole('button', { name: '戻る' })).toBeNull();
    await act(() => user.click(document.querySelector('.WindowRow .choose') as Element));
    expect(sentence()).not.toBe(first);
    await click('戻る');
    expect(sentence()).toBe(first);
    expect(screen.queryByRole('button', { name: '戻る' })).toBeNull();
  });

  it.each([20, 200])('fold %i windows by day, the next day open', async (count) => {
    const windows = Array.from({ length: count }, (_, index) =>
      later(1 + Math.floor(index / 4), { id: `w-${index}`, title: `${index}` }),
    );
    await open('main', { view: { windows: [later(0), ...windows] } });
    await pass(50);
    const days = [...document.querySelectorAll<HTMLDetailsElement>('details.Day')];
    expect(days).toHaveLength(Math.ceil(count / 4));
    expect(days.map((day) => day.open).indexOf(true)).toBe(0);
    expect(days.filter((day) => day.open)).toHaveLength(1);
    expect(days[1]?.querySelector('summary')?.textContent).toContain('4件');
  });

  it('stand open while there are few', async () => {
    await open('main', { view: { ...view, windows: [later(0), later(1), later(2)] } });
    expect(document.querySelectorAll('details.Day')).toHaveLength(0);
  });
});

describe('what does not reach the background', () => {
  /** A background that answers no command; the first one, where `isBack`. */
  const outOfReach = (isBack: boolean): Background => {
    const answering = backgroundWith();
    let failures = 0;
    const send: SendCommand = (command, request) =>
      isBack && failures++ > 0
        ? answering.send(command, request)
        : Promise.reject(new Error('Could not establish connection.'));
    return { ...answering, send };
  };
  const NOT_SAVED = '変更を保存できませんでした。もう一度お試しください。';

  it.each(['後で通知', /その他の操作/])('is told, and what is shown is as it was: %s', async (name) => {
    await open('hour', { answers: outOfReach(false) });
    await click(name);
    if (typeof name !== 'string') await click('この予定は通知しない');
    expect((await screen.findByRole('alert')).textContent).toBe(NOT_SAVED);
  });

  it('is told of a tick, and is forgotten with the next one that arrives', async () => {
    await open('hour', { answers: outOfReach(true) });
    const [box] = screen.getAllByRole('checkbox');
    await act(() => user.click(box as HTMLElement));
    expect((await screen.findByRole('alert')).textContent).toBe(NOT_SAVED);
    await act(() => user.click(box as HTMLElement));
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('more maintenances than one looks through', () => {
  const days = () => [...document.querySelectorAll<HTMLDetailsElement>('.Day')];
  const rows = () => days().map((day) => day.querySelectorAll('.WindowRow').length);
  const toggle = (day: HTMLDetailsElement | undefined, isOpen: boolean) =>
    act(() => {
      if (day === undefined) return;
      day.open = isOpen;
      day.dispatchEvent(new Event('toggle'));
    });

  it('are folded by day; a folded day draws nothing, and stays as the user left it', async () => {
    const windows = Array.from({ length: 200 }, (_, index) => {
      const start = shift(REGULAR.start, 6 * index * HOUR_MS);
      return dressed({ ...REGULAR, id: `w-${index}`, start, end: shift(start, HOUR_MS) });
    });
    await open('day', { view: { windows } });
    // What leads is there at once, the lists a frame later.
    expect([sentence(), days().length]).toEqual([expect.stringMatching(/^あと/), 0]);
    await pass(50);
    const [first = 0, ...folded] = rows();
    expect(folded.length).toBeGreaterThan(2);
    expect([first > 0, ...folded]).toEqual([true, ...folded.map(() => 0)]);
    await toggle(days()[1], true);
    await toggle(days()[0], false);
    await pass(3 * SECOND_MS);
    expect(rows().map((count) => count > 0)).toEqual([false, true, ...folded.slice(1).map(() => false)]);
    expect(days().map((day) => day.open)).toEqual([false, true, ...folded.slice(1).map(() => false)]);
  });
});

describe('what stands open over the window shown large', () => {
  it.each([
    ['the menu', 'その他の操作', '取引画面に表示しない'],
    ['the times to be reminded at', '後で通知', '10分後'],
  ])('goes when another one leads meanwhile, and comes back with it: %s', async (_, opener, within) => {
    await open('main');
    await click(opener);
    expect(screen.getByRole('button', { name: within })).toBeTruthy();
    const { view, now } = EXAMPLES.main;
    const sudden = dressed({ ...EMERGENCY, start: now, observedStart: now });
    await act(() => popup.show({ ...view, windows: [sudden, ...view.windows] }, 'ja'));
    expect(screen.queryByRole('button', { name: within })).toBeNull();
    await act(() => popup.show(view, 'ja'));
    expect(screen.getByRole('button', { name: within })).toBeTruthy();
  });
});

describe('a window that is hidden from its menu', () => {
  it('takes the menu with it, which would stand open over another one', async () => {
    await open('main');
    await click('その他の操作');
    await click('取引画面に表示しない');
    expect(background.asked.at(-1)).toEqual(['setNever', { windowId: expect.any(String), never: true }]);
    expect(screen.queryByRole('button', { name: '取引画面に表示しない' })).toBeNull();
  });
});
