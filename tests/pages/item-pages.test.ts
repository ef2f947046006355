import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checklistAfter, checklistBefore } from '../../lib/domain/checklist.ts';
import { EXCHANGE_IDS, FIRST_EXCHANGE } from '../../lib/domain/exchange.ts';
import { SERVICES } from '../../lib/domain/window.ts';
import { itemPage } from '../../lib/exchanges/item-pages.ts';
import { isKnownLink } from '../../lib/exchanges/sites.ts';
import { LANGUAGES } from '../../lib/messages/index.ts';
import { itemWords } from '../../lib/messages/words.ts';

const ITEMS = [...checklistBefore({ services: SERVICES }, [], []), ...checklistAfter({ services: SERVICES }, [])];

describe('where an item of the checklist is done', () => {
  it.each([
    ['cancel-orders', 'https://app.bitbank.cc/trade'],
    ['check-orders', 'https://app.bitbank.cc/trade'],
    ['stop-api', 'https://app.bitbank.cc/account/api'],
  ])('is the documented page: %s', (id, href) => {
    expect(itemPage(id)?.href).toBe(href);
  });

  it.each(['move-funds', 'check-balances', 'reread-notice', 'own:1', 'constructor'])('is not guessed: %s', (id) => {
    expect(itemPage(id)).toBeNull();
  });

  it.each(EXCHANGE_IDS)('is on a known host: %s', (exchange) => {
    const pages = ITEMS.flatMap(({ id }) => itemPage(id, exchange)?.href ?? []);
    expect(pages.filter((href) => !isKnownLink(href))).toEqual([]);
  });
});

describe('an item of the checklist', () => {
  it.each(LANGUAGES.flatMap((language) => ITEMS.map((item) => [item.id, language, item] as const)))(
    'says why it matters: %s in %s',
    (_, language, item) => {
      expect(itemWords(item, language, FIRST_EXCHANGE).why).not.toBe('');
    },
  );

  it('promises nothing of how orders are treated', () => {
    for (const language of LANGUAGES) {
      const text = readFileSync(new URL(`../../lib/messages/${language}/items.ts`, import.meta.url), 'utf8');
      expect(text).not.toMatch(/自動的に取消|失効します|維持され|are kept|are cancelled|will be filled/);
    }
  });
});

it.each(LANGUAGES)(
  'the reasons that one exchange gives itself are not given in the name of another, in %s',
  (language) => {
    const item = (id: string) => ({ id, text: null, done: false }) as const;
    for (const exchange of EXCHANGE_IDS.filter((id) => id !== FIRST_EXCHANGE)) {
      const reasons = ['cancel-orders', 'stop-api', 'finish-trades'].map(
        (id) => itemWords(item(id), language, exchange).why,
      );
      expect(reasons.join(), exchange).not.toMatch(/10007|取消もできません|No cancelling/);
      for (const reason of reasons) expect(reason).not.toBe('');
    }
  },
);
