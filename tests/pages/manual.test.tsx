// @vitest-environment jsdom
import { screen } from '@testing-library/dom';
import { act, cleanup, render } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AddPage } from '../../components/pages/add/AddPage.tsx';
import type { ManualTask } from '../../components/pages/add/Manual.tsx';
import { EMPTY_FORM, formOf } from '../../components/pages/add/manual-form.ts';
import { LONGEST_PASTED_TEXT } from '../../lib/domain/commands.ts';
import type { NoticeReading } from '../../lib/domain/notice/notice.ts';
import { readNotice } from '../../lib/domain/notice/read.ts';
import { pageHands } from '../../lib/platform/page-hands.ts';
import { backgroundWith } from '../fixtures/sent.ts';
import { EVENING, jst, REGULAR } from '../fixtures/views.ts';

const TEXT =
  '【重要】システムメンテナンスのお知らせ\n日時：2026年11月28日(土) 午前1時〜午前4時30分\n対象：全サービス（取引・入出金・API）';
const close = vi.fn();
const user = userEvent.setup();
const click = (name: string) => act(() => user.click(screen.getByRole('button', { name })));

const read = (text: string): NoticeReading =>
  readNotice({
    id: 'pasted:preview',
    exchange: 'bitbank',
    source: 'pasted',
    url: null,
    title: text.split('\n')[0] ?? '',
    text,
    publishedAt: EVENING,
    updatedAt: null,
    seenAt: EVENING,
  });

function open(task: ManualTask, background = backgroundWith({ readText: read(TEXT), addManual: { windowId: 'm' } })) {
  close.mockClear();
  render(<AddPage task={task} language="ja" page={pageHands} send={background.send} onClose={close} />);
  return background;
}
afterEach(() => act(() => cleanup()));

describe('a pasted notice', () => {
  it('is read, shown with what was understood, and added when confirmed', async () => {
    const background = open({ kind: 'paste', text: '' });
    await act(() => user.click(screen.getByRole('textbox')));
    await act(() => user.paste(TEXT));
    await click('読み取る');
    expect(screen.getByText('11/28(土) 1:00〜4:30 JST')).toBeTruthy();
    expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).not.toEqual([]);
    expect(background.asked).toEqual([['readText', { text: TEXT }]]);
    await click('この内容で追加');
    expect(background.asked[1]).toMatchObject([
      'addManual',
      {
        window: { start: jst('11-28 01:00'), end: jst('11-28 04:30'), title: '【重要】システムメンテナンスのお知らせ' },
      },
    ]);
    expect(close).toHaveBeenCalledOnce();
  });

  it.each([
    ['pasted', ''],
    ['handed over by the context menu', 'あ'.repeat(LONGEST_PASTED_TEXT + 1)],
  ])('that is longer than any notice is refused in words that say why: %s', async (_, text) => {
    const background = open({ kind: 'paste', text });
    if (text === '') {
      await act(() => user.click(screen.getByRole('textbox')));
      await act(() => user.paste('あ'.repeat(LONGEST_PASTED_TEXT + 1)));
    }
    expect(screen.getByRole('alert').textContent).toContain('100,000文字まで');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '読み取る' }).disabled).toBe(true);
    expect(background.asked).toEqual([]);
  });

  it('is read at once when it came with the context menu', async () => {
    const background = open({ kind: 'paste', text: TEXT });
    await act(() => Promise.resolve());
    expect(background.asked).toEqual([['readText', { text: TEXT }]]);
    expect(screen.getByText('11/28(土) 1:00〜4:30 JST')).toBeTruthy();
  });

  it('can be corrected before it is added', async () => {
    const background = open({ kind: 'paste', text: TEXT });
    await act(() => Promise.resolve());
    await click('修正');
    const name = screen.getByLabelText('名前');
    await act(() => user.clear(name));
    await act(() => user.type(name, '臨時'));
    await click('保存');
    expect(background.asked[1]).toMatchObject(['addManual', { window: { title: '臨時', start: jst('11-28 01:00') } }]);
  });

  it('without readable times leads to the form, with what was understood', async () => {
    const text = '臨時メンテナンスを近日中に実施いたします。';
    open({ kind: 'paste', text }, backgroundWith({ readText: read(text) }));
    await act(() => Promise.resolve());
    expect(screen.getByRole('status').textContent).toBe('日時を読み取れませんでした。手動で入力してください。');
    expect((screen.getByLabelText('名前') as HTMLInputElement).value).toBe(text);
  });

  it('is not lost when the background does not answer', async () => {
    open({ kind: 'paste', text: '' }, backgroundWith({ readText: new Error('no receiver') }));
    await act(() => user.type(screen.getByRole('textbox'), 'お知らせ'));
    await click('読み取る');
    expect(screen.getByRole('alert').textContent).toContain('もう一度');
    expect((screen.getByRole('textbox') as HTMLTextAreaElement).value).toBe('お知らせ');
  });
});

describe('a window in the form', () => {
  it('is refused with a word for everything that is wrong', async () => {
    const background = open({ kind: 'type', form: { ...EMPTY_FORM, services: [] } });
    await click('保存');
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      '開始の日時を入力してください',
      '止まるサービスを1つ以上選んでください',
    ]);
    expect(background.asked).toEqual([]);
  });

  it('made by hand is changed in its place', async () => {
    const background = open({ kind: 'correct', form: formOf(REGULAR), windowId: 'manual:1', manual: true });
    await click('保存');
    expect(background.asked).toMatchObject([['editManual', { windowId: 'manual:1', window: { kind: 'regular' } }]]);
  });

  it('of a notice is set right itself, until its next notice or locked', async () => {
    for (const locked of [false, true]) {
      const background = open({ kind: 'correct', form: formOf(REGULAR), windowId: 'w-regular', manual: false });
      if (locked) await act(() => user.click(screen.getByRole('checkbox', { name: 'この内容を固定' })));
      await click('保存');
      expect(background.asked).toMatchObject([['editManual', { windowId: 'w-regular', locked }]]);
      expect(close).toHaveBeenCalledOnce();
      cleanup();
    }
  });

  it('for a notice that could not be read settles that notice', async () => {
    const background = open({ kind: 'type', form: formOf(REGULAR), noticeId: 'blog:9' });
    await click('保存');
    expect(background.asked).toMatchObject([['addManual', { noticeId: 'blog:9' }]]);
  });
});

describe('where several exchanges are watched', () => {
  const exchanges = ['bitbank', 'bitflyer'] as const;
  const choice = () => screen.queryByRole('combobox', { name: '取引所' }) as HTMLSelectElement | null;
  const paste = async (text: string) => {
    await act(() => user.click(screen.getByRole('textbox')));
    await act(() => user.paste(text));
  };

  it.each([
    ['bitFlyer からのお知らせ', 'bitflyer'],
    ['BITFLYER からのお知らせ', 'bitflyer'],
    ['いつもビットバンクをご利用いただき', 'bitbank'],
  ])('“%s” is taken for one of %s, until the user says whose it is', async (greeting, exchange) => {
    const background = open({ kind: 'paste', text: '', exchanges });
    await paste(`${greeting}\n${TEXT}`);
    expect(choice()?.value).toBe(exchange);
    await click('読み取る');
    await act(() => user.selectOptions(choice() as HTMLSelectElement, 'bitFlyer'));
    await click('この内容で追加');
    expect(background.asked.map(([command, request]) => [command, (request as { exchange: string }).exchange])).toEqual(
      [
        ['readText', exchange],
        ['addManual', 'bitflyer'],
      ],
    );
  });

  it('what is typed is of the one that is chosen', async () => {
    const background = open({ kind: 'paste', text: '', exchanges });
    await click('手動で入力');
    await act(() => user.selectOptions(choice() as HTMLSelectElement, 'bitFlyer'));
    await act(() => user.type(screen.getByLabelText('開始 JST'), '2026-11-28T01:00'));
    await click('保存');
    expect(background.asked).toMatchObject([['addManual', { exchange: 'bitflyer' }]]);
  });

  it('nothing is asked where there is one, nor when an entry is set right', () => {
    open({ kind: 'paste', text: '' });
    expect(choice()).toBeNull();
    act(() => cleanup());
    open({ kind: 'correct', form: formOf(REGULAR), windowId: 'w', manual: true });
    expect(choice()).toBeNull();
  });
});
