import { describe, expect, it } from 'vitest';
import { present } from '../../components/forecast/present.ts';
import { carryOut } from '../../lib/app/commands.ts';
import { wakeToPoll } from '../../lib/app/wake.ts';
import type { Notice } from '../../lib/domain/notice/notice.ts';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings.ts';
import { KEYS } from '../../lib/domain/storage-keys.ts';
import { HOUR_MS, shift } from '../../lib/domain/time.ts';
import type { View } from '../../lib/domain/view.ts';
import { indexPage } from '../../lib/feed/index-page.ts';
import { LANGUAGES } from '../../lib/messages/language.ts';
import { fakeBrowser } from '../app/fake-ports.ts';
import { at } from '../fixtures/windows.ts';
import { states } from './hearing.ts';

/*
 * A notice announces a stop, and its times could not be read: no surface may call the forecast free of stops, nor count
 * none, until the user has seen the notice.
 */

const NOW = at('2026-11-24T12:00');
const notice = (title: string, text: string): Notice => ({
  id: 'blog:2',
  exchange: 'bitbank',
  source: 'blog',
  url: 'https://bitbank.cc/blog/articles/2',
  title,
  text,
  publishedAt: NOW,
  updatedAt: null,
  seenAt: NOW,
});
const FILES = { page: () => 'i.html', calendar: () => 'c.ics', document: () => 'd.json', atom: 'a', json: 'j' };
const DENIED = /停止の予定0件|0 stops planned/;

describe.each(LANGUAGES)('in %s', (language) => {
  it.each([
    ['臨時システムメンテナンスのお知らせ', '臨時システムメンテナンスを近日中に実施し、取引を停止いたします。'],
    [
      '緊急メンテナンスのお知らせ',
      '緊急メンテナンスを実施いたします。停止するサービス：取引、入出金。日時は追ってご案内します。',
    ],
    [
      'Emergency maintenance',
      'Trading will be suspended for emergency maintenance shortly. We will announce the time.',
    ],
  ])('a stop whose times could not be read is never denied: %s', async (title, text) => {
    const browser = fakeBrowser();
    browser.disk.set(KEYS.settings, { ...DEFAULT_SETTINGS, language });
    browser.now = NOW;
    browser.poll = async () => ({ notices: [notice(title, text)] });
    await wakeToPoll(browser.ports);
    const view = () => browser.disk.get(KEYS.view) as View;
    const popup = () => present(view(), browser.now, { language, zone: 'Asia/Tokyo' });
    const texts = () => [
      browser.button?.title ?? '',
      [...popup().hero.sentence, ...popup().hero.facts.map((fact) => ('text' in fact ? fact.text : ''))].join('\n'),
      indexPage([{ exchange: 'bitbank', view: view(), now: browser.now }], FILES, language),
    ];
    expect(view().unreadable).toHaveLength(1);
    for (const said of texts()) {
      expect(states(said, 'denied') || DENIED.test(said), said).toBe(false);
      expect(said).toMatch(/日時を読み取れない停止のお知らせが1件|A notice of a stop has no times that could be read/);
    }
    await carryOut(browser.ports, { command: 'dismissNotice', request: { noticeId: 'blog:2' } }, 'own-page');
    for (const said of texts()) expect(states(said, 'denied'), said).toBe(true);
  });

  it('a page of a feed calls nothing free of stops that was read long ago', () => {
    const browser = fakeBrowser();
    browser.now = NOW;
    return wakeToPoll(browser.ports).then(() => {
      const view = browser.disk.get(KEYS.view) as View;
      const pageAt = (now: typeof NOW) => indexPage([{ exchange: 'bitbank', view, now }], FILES, language);
      expect(states(pageAt(shift(NOW, HOUR_MS)), 'denied')).toBe(true);
      expect(states(pageAt(shift(NOW, 3 * HOUR_MS)), 'denied')).toBe(false);
      expect(states(pageAt(shift(NOW, 3 * HOUR_MS)), 'unread')).toBe(true);
    });
  });
});
