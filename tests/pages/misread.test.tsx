// @vitest-environment jsdom
import { screen } from '@testing-library/dom';
import { act, cleanup, render } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AddPage, taskOf } from '../../components/pages/add/AddPage.tsx';
import type { SendCommand } from '../../lib/domain/commands.ts';
import { pageHands } from '../../lib/platform/page-hands.ts';
import { EXAMPLES } from '../fixtures/views.ts';

const user = userEvent.setup();
const asked: unknown[] = [];
const onClose = vi.fn();
async function open(answer: () => Promise<{ text: string | null }>) {
  asked.length = 0;
  const send = (async (command: string, request: unknown) => {
    asked.push([command, request]);
    return answer();
  }) as SendCommand;
  const task = taskOf('#misread=w-regular', EXAMPLES.main.view, null, 'ja');
  await act(
    async () => void render(<AddPage task={task} language="ja" page={pageHands} send={send} onClose={onClose} />),
  );
}
afterEach(cleanup);

describe('the page that reports a misreading', () => {
  it('is filled in, can be completed and carried away, and sends nothing', async () => {
    await open(async () => ({ text: 'REPORT ' }));
    await user.type(await screen.findByRole('textbox'), '3:00');
    await user.click(screen.getByRole('button', { name: 'コピー' }));
    expect(await navigator.clipboard.readText()).toBe('REPORT 3:00');
    expect(screen.getByText(/ここからは何も送られません/)).toBeTruthy();
    expect(asked).toEqual([['composeMisread', { windowId: 'w-regular' }]]);
  });

  it('says where no notice speaks of it', async () => {
    await open(async () => ({ text: null }));
    await screen.findByText('この予定のもとになったお知らせはありません');
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('says where nobody answers, and is left again', async () => {
    await open(async () => {
      throw new Error('no worker');
    });
    await screen.findByText('拡張機能の応答がありません');
    await user.click(screen.getByRole('button', { name: 'やめる' }));
    expect(onClose).toHaveBeenCalled();
  });
});
