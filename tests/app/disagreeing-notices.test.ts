import { beforeEach, describe, expect, it } from 'vitest';
import { wakeToPoll } from '../../lib/app/wake.ts';
import type { Notice } from '../../lib/domain/notice/notice.ts';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings.ts';
import { KEYS } from '../../lib/domain/storage-keys.ts';
import type { View } from '../../lib/domain/view.ts';
import { LANGUAGES } from '../../lib/messages/language.ts';
import { at } from '../fixtures/windows.ts';
import { type FakeBrowser, fakeBrowser } from './fake-ports.ts';

/*
 * Two notices give different times: nothing was extended or changed, and that is what is told, until one of them is
 * corrected.
 */

const notice = (id: string, time: string, text: string): Notice => ({
  id,
  exchange: 'bitbank',
  source: id.split(':')[0] ?? '',
  url: `https://bitbank.cc/blog/articles/${id}`,
  title: 'システムメンテナンスのお知らせ',
  text,
  publishedAt: at(time),
  updatedAt: null,
  seenAt: at(time),
});
const plan = (hours: string, day = '2026年11月25日(水)') => `${day} ${hours}\n停止するサービス：取引、入出金、API`;
const FIRST = notice('blog:1', '2026-11-24T12:00', plan('2:00〜5:00'));

let browser: FakeBrowser;
async function poll(time: string, ...notices: Notice[]) {
  browser.now = at(time);
  browser.poll = async () => ({ notices });
  await wakeToPoll(browser.ports);
}
const told = () => [...browser.screen.values()].map(({ title, message }) => `${title}\n${message}`).join('\n');
const only = () => {
  const [window, ...others] = (browser.disk.get(KEYS.view) as View).windows;
  if (window === undefined || others.length > 0) throw new Error(`${others.length + 1} windows`);
  return window;
};

describe.each(LANGUAGES)('in %s', (language) => {
  beforeEach(async () => {
    browser = fakeBrowser();
    browser.disk.set(KEYS.settings, { ...DEFAULT_SETTINGS, language });
    await poll('2026-11-24T12:00', FIRST);
    browser.screen.clear();
  });

  it.each([
    ['a later end', plan('2:00〜6:00'), /2:00.5:00.*2:00.6:00/],
    ['another start', plan('1:30〜5:00'), /2:00.5:00.*1:30.5:00/],
    ['another start and end', plan('3:00〜6:00'), /2:00.5:00.*3:00.6:00/],
    [
      'another day',
      plan('23:30〜11月25日(水) 4:00', '2026年11月24日(火)'),
      /25(?:\(水\)| Nov,) 2:00.5:00.*24(?:\(火\)| Nov,) 23:30/,
    ],
  ])('is told that they disagree, on desktop and button: %s', async (_, text, times) => {
    await poll('2026-11-24T13:00', notice('help-center:7', '2026-11-24T13:00', text));
    expect(only().disagreement).toHaveLength(2);
    for (const said of [told(), browser.button?.title ?? '']) {
      expect(said).toMatch(/お知らせの時刻が一致していません|The notices disagree on the times/);
      expect(said).toMatch(times);
      expect(said).not.toMatch(/延長|変更前|予定が変わりました|[Ee]xtended|Before:|has changed/);
    }
    expect(only().replaced, 'nothing is struck out').toBeNull();
  });

  it('is told a change once one of them is corrected', async () => {
    await poll('2026-11-24T13:00', notice('help-center:7', '2026-11-24T13:00', plan('3:00〜6:00')));
    browser.screen.clear();
    const corrected = {
      ...FIRST,
      text: plan('3:00〜6:00'),
      updatedAt: at('2026-11-24T14:00'),
      seenAt: at('2026-11-24T14:00'),
    };
    await poll('2026-11-24T14:00', corrected);
    expect(only()).toMatchObject({ start: at('2026-11-25T03:00'), end: at('2026-11-25T06:00'), disagreement: [] });
    expect(told()).toMatch(/予定が変わりました|has changed/);
    expect(browser.button?.title).not.toMatch(/一致していません|disagree/);
  });
});
