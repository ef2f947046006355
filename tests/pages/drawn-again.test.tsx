// @vitest-environment jsdom
import { screen } from '@testing-library/dom';
import { act, cleanup, render, renderHook } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Options } from '../../components/pages/options/Options.tsx';
import { useSettings } from '../../components/pages/options/use-settings.ts';
import type { SendCommand } from '../../lib/domain/commands.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/domain/settings.ts';
import { pageHands } from '../../lib/platform/page-hands.ts';
import { backgroundWith } from '../fixtures/sent.ts';
import { EXAMPLES } from '../fixtures/views.ts';

/*
 * The page is drawn every second and whenever something is stored; what the user is about to choose stands.
 */

const user = userEvent.setup();
afterEach(() => act(() => cleanup()));

describe('a port that is being typed', () => {
  const { view, now } = EXAMPLES.main;
  const hosts = { ask: async () => true, have: async () => true, giveBack: async () => undefined };
  const background = backgroundWith({ saveSettings: { saved: true } });
  const optionsWith = (port: number, failedAt = now) => (
    <Options
      settings={{ ...DEFAULT_SETTINGS, webhook: { on: true, port } }}
      view={{ ...view }}
      clock={() => now}
      language="ja"
      version="1.2.3"
      page={pageHands}
      send={background.send}
      hosts={hosts}
      webhook={{ port: 8765, told: {}, tookAt: null, failure: { at: failedAt, problem: 'unreachable' } }}
    />
  );
  const field = () => screen.getByRole('textbox', { name: 'ポート番号' }) as HTMLInputElement;

  it('stays when the page is drawn again, and is taken when the field is left', async () => {
    const { rerender } = render(optionsWith(8765));
    await act(() => user.clear(field()));
    for (const digit of '9000') {
      await act(() => user.type(field(), digit));
      act(() => rerender(optionsWith(8765)));
    }
    expect(field().value).toBe('9000');
    await act(() => user.tab());
    expect(background.asked.at(-1)).toMatchObject(['saveSettings', { settings: { webhook: { port: 9000 } } }]);
  });

  it('stays with what is wrong about it, until another one is typed', async () => {
    const { rerender } = render(optionsWith(8765));
    await act(() => user.clear(field()));
    await act(() => user.type(field(), '80{Tab}'));
    act(() => rerender(optionsWith(8765)));
    expect(field().value).toBe('80');
    expect(screen.getByRole('alert').textContent).toContain('1024');
  });

  it('gives way to one that was chosen elsewhere', async () => {
    const { rerender } = render(optionsWith(8765));
    await act(() => user.type(field(), '1'));
    act(() => rerender(optionsWith(9100)));
    expect(field().value).toBe('9100');
  });
});

describe('quick choices', () => {
  const stored = (part: Partial<Settings>): Settings => ({ ...DEFAULT_SETTINGS, ...part });
  const editing = (send: SendCommand) =>
    renderHook(({ settings }: { settings: Settings }) => useSettings(settings, send), {
      initialProps: { settings: DEFAULT_SETTINGS },
    });

  it('stand together where the first is stored after the second was made', async () => {
    const background = backgroundWith({ saveSettings: { saved: true } });
    const { result, rerender } = editing(background.send);
    await act(async () => result.current.change({ theme: 'dark' }));
    await act(async () => result.current.change({ language: 'en' }));
    act(() => rerender({ settings: stored({ theme: 'dark' }) }));
    expect(result.current.settings).toMatchObject({ theme: 'dark', language: 'en' });
    await act(async () => result.current.change({ sound: 'off' }));
    expect(background.asked.at(-1)).toMatchObject([
      'saveSettings',
      { settings: { theme: 'dark', language: 'en', sound: 'off' } },
    ]);
  });

  it('give way to what another page stores later', async () => {
    const { result, rerender } = editing(backgroundWith({ saveSettings: { saved: true } }).send);
    await act(async () => result.current.change({ theme: 'dark' }));
    act(() => rerender({ settings: stored({ theme: 'dark' }) }));
    act(() => rerender({ settings: stored({ theme: 'light' }) }));
    expect(result.current.settings.theme).toBe('light');
  });

  it('that were not saved are taken back alone', async () => {
    let saves = 0;
    const send = (async () => ({ saved: ++saves !== 2 })) as unknown as SendCommand;
    const { result } = editing(send);
    await act(async () => result.current.change({ theme: 'dark' }));
    await act(async () => result.current.change({ language: 'en' }));
    await vi.waitFor(() => expect(result.current.failed).toBe(true));
    expect(result.current.settings).toMatchObject({ theme: 'dark', language: DEFAULT_SETTINGS.language });
  });
});
