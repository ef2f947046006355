import { describe, expect, it } from 'vitest';
import { present } from '../../components/forecast/present.ts';
import { elsewhereText } from '../../components/overlay/elsewhere.ts';
import { exchangeNamedIn } from '../../components/pages/add/manual-form.ts';
import { settingName } from '../../components/pages/options/setting-words.ts';
import { badgeOf } from '../../lib/domain/badge.ts';
import { EXCHANGE_IDS } from '../../lib/domain/exchange.ts';
import { pageView } from '../../lib/domain/page-view.ts';
import type { View } from '../../lib/domain/view.ts';
import { badgeText } from '../../lib/messages/badge.ts';
import { digestText } from '../../lib/messages/digest.ts';
import { exchangeName } from '../../lib/messages/exchange-name.ts';
import { LANGUAGES } from '../../lib/messages/language.ts';
import { notificationText } from '../../lib/messages/notifications.ts';
import { liveAs } from '../fixtures/sight.ts';
import { EXAMPLES } from '../fixtures/views.ts';

/* An exchange goes by the name that the reader's language has for it, wherever it is named. */

const { view: final, now } = EXAMPLES.final;
const windows = final.windows.map((window) => ({ ...window, id: `gmo/${window.id}`, exchange: 'gmo' as const }));
const seen = { live: liveAs('normal', now), noticesReadAt: now, firstTriedAt: now, hostsAllowed: true, sources: [] };
const view: View = { ...final, windows, elsewhere: { gmo: seen } };
const [window] = windows;
const NAMES = { ja: 'GMOコイン', en: 'GMO Coin' } as const;

describe.each(LANGUAGES)('in %s', (language) => {
  const reader = { language, zone: 'Asia/Tokyo' };
  if (window === undefined) throw new Error('no example');
  const reminder = {
    ...{ id: 'x', step: { name: 'announced' as const }, window, before: null, at: now },
    ...{ insistent: false, sound: false, overtakes: [] },
  };
  const said: readonly (readonly [string, () => unknown])[] = [
    ['a notification', () => notificationText(reminder, view, now, reader)],
    ['a digest', () => digestText([reminder], view, now, { language, zone: 'Asia/Tokyo' })],
    ['the button', () => badgeText(badgeOf(view.windows, [], view, now), now, { language })],
    ['the popup', () => present(view, now, reader)],
    [
      'what may not be read',
      () => present({ ...view, elsewhere: { gmo: { ...seen, hostsAllowed: false } } }, now, reader).banners,
    ],
    ['the trading page of another one', () => elsewhereText(pageView(view).pressing ?? [], language)],
    ['a setting', () => settingName('elsewhere.gmo.services', language)],
  ];

  it.each(said)('%s names it so', (_, say) => {
    const text = JSON.stringify(say());
    expect(text).toContain(NAMES[language]);
    for (const other of LANGUAGES) if (other !== language) expect(text).not.toContain(NAMES[other]);
  });

  it('no two go by one name', () => {
    expect(new Set(EXCHANGE_IDS.map((id) => exchangeName(id, language))).size).toBe(EXCHANGE_IDS.length);
  });
});

it.each([
  ['いつもビットバンクをご利用いただき', 'bitbank'],
  ['平素よりGMOコインをご利用', 'gmo'],
  ['ＧＭＯコイン（Coincheckからの送金も停止）', 'gmo'],
  ['Thank you for using GMO Coin', 'gmo'],
  ['コインチェックからのお知らせ', 'coincheck'],
  ['ビットフライヤー', 'bitflyer'],
  ['a stop of something', 'bitbank'],
])('%s is taken for a text of %s', (text, exchange) => {
  expect(exchangeNamedIn(text, EXCHANGE_IDS)).toBe(exchange);
});
