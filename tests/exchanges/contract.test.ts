import { describe, expect, it } from 'vitest';
import { EXCHANGE_IDS, FIRST_EXCHANGE } from '../../lib/domain/exchange.ts';
import { LANGUAGES } from '../../lib/domain/language.ts';
import { askedOrigins, askedUrls } from '../../lib/exchanges/asked.ts';
import { examine } from '../../lib/exchanges/examine.ts';
import { EXCHANGES, exchangeOf, FIRST } from '../../lib/exchanges/index.ts';
import { isKnownLink, pairOfTradingPage, SITES, siteOf, siteOfPage } from '../../lib/exchanges/sites.ts';
import { exchangeName } from '../../lib/messages/exchange-name.ts';
import { wordsIn } from '../../lib/messages/index.ts';
import type { Http } from '../../lib/sources/http.ts';
import { Exchange as StandIn } from '../stand-in/exchange.ts';
import { HOSTS } from '../stand-in/hosts/index.ts';
import { DOCUMENTED } from './documented/index.ts';
import { AT, said } from './said.ts';

/* What holds for every exchange that is registered. */

/** Answers that say nothing: of proxies, of other services, of nobody. */
const GARBAGE = [
  '',
  'null',
  '[]',
  '{}',
  '"OPEN"',
  '0',
  '<html><title>503</title></html>',
  '{"success":1}',
  '{"data":[]}',
];

describe('the registry', () => {
  it('knows every id once, the one that is always watched first', () => {
    expect(EXCHANGES.map(({ id }) => id)).toEqual([...EXCHANGE_IDS]);
    expect(SITES.map(({ id }) => id)).toEqual([...EXCHANGE_IDS]);
    expect([FIRST.id, exchangeOf(FIRST_EXCHANGE)]).toEqual([FIRST_EXCHANGE, FIRST]);
  });

  it('has a mark of one or two letters for each, and no two alike', () => {
    const marks = SITES.map(({ mark }) => mark);
    expect(marks.filter((mark) => !/^\w{1,2}$/.test(mark))).toEqual([]);
    expect(new Set(marks).size).toBe(marks.length);
  });

  it('gives each host to one exchange alone', () => {
    const hosts = EXCHANGES.flatMap((exchange) => exchange.hosts);
    expect(new Set(hosts).size).toBe(hosts.length);
  });
});

describe.each(EXCHANGES)('$id', (exchange) => {
  it('names itself and lives on https', () => {
    for (const language of LANGUAGES) expect(exchange.calledInTexts).toContain(exchangeName(exchange.id, language));
    expect(exchange.origins.every((origin) => /^https:\/\/[a-z0-9.-]+\/\*$/.test(origin))).toBe(true);
    expect(siteOf(exchange.id).origins).toBe(exchange.origins);
  });

  it('draws on hosts of its own', () => {
    for (const match of exchange.tradingPages)
      expect(exchange.hosts).toContain(new URL(match.replace('*', '')).hostname);
  });

  it.each(['btc_jpy', 'eth_jpy', 'xrp_jpy'])('gives %s a page, and the page gives it back', (pair) => {
    const page = exchange.pageOf(pair);
    expect(siteOfPage(page)?.id).toBe(exchange.id);
    expect(pairOfTradingPage(page)).toBe(pair);
  });

  it('has no pair for its list of notices, nor for the page of another house', () => {
    expect(pairOfTradingPage(exchange.noticesPage)).toBeNull();
    expect(pairOfTradingPage('https://example.com/trade/btc_jpy')).toBeNull();
    expect(pairOfTradingPage('no address')).toBeNull();
  });

  it('asks its own hosts alone, and leads to them alone', () => {
    for (const url of askedUrls(exchange)) expect(exchange.hosts).toContain(new URL(url).hostname);
    expect(isKnownLink(exchange.noticesPage)).toBe(true);
  });

  it('may be asked at every host that it is asked at, and only there', () => {
    const origins = new Set(askedUrls(exchange).map((url) => new URL(url).origin));
    expect(new Set(askedOrigins(exchange))).toEqual(origins);
  });

  it('has no two sources of the same name', () => {
    const { status, pairs, auction } = exchange.live;
    const ids = [status.id, pairs?.id, auction?.id, ...exchange.notices.map(({ id }) => id)].filter((id) => id != null);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(DOCUMENTED[exchange.id])('takes %s for %j', (body, expected) => {
    expect(said(exchange, body)).toEqual(expected);
  });

  it('has an answer for every condition that it has a word for', () => {
    const told = DOCUMENTED[exchange.id].map(([, expected]) => [expected].flat()[0]);
    expect(Object.keys(exchange.says).filter((condition) => !told.includes(condition))).toEqual([]);
  });

  it('tells of notices where it has a source of them, and of emergencies where it has a word for them', () => {
    expect(exchange.isUnannounced ?? false).toBe(exchange.notices.length === 0);
    expect(exchange.tells.emergencies).toBe(exchange.says.emergency !== undefined);
  });

  it('has a name for every source in every language', () => {
    const { status, pairs, auction } = exchange.live;
    for (const language of LANGUAGES) {
      for (const id of [status, pairs, auction, ...exchange.notices].flatMap((source) => source?.id ?? []))
        expect(wordsIn(language).sources.names[id], `${id} in ${language}`).toMatch(/\S/);
    }
  });

  it('is recognised at its stand-in, which trades and has a trading page', async () => {
    const standIn = new StandIn({ first: [], later: [] }, AT);
    const http: Http = async ({ url }) => {
      const { hostname: host, pathname: path, searchParams: query } = new URL(url);
      const { status, body } = HOSTS[host]?.({ host, path, query }, standIn, AT) ?? { status: 421, body: '' };
      return { kind: 'reply', status, headers: {}, url, body: String(body), bytes: body.length };
    };
    const findings = await examine(exchange, { http, clock: () => AT, pause: async () => {} });
    const recognised = (what: string) => findings.some((each) => each.what === what && each.recognised !== null);
    expect([recognised('live'), recognised('list')]).toEqual([true, exchange.isUnannounced !== true]);
    const answered = await http({ url: exchange.live.status.url, headers: {}, timeoutMs: 0, maxBytes: 0 });
    expect(said(exchange, answered.kind === 'reply' ? answered.body : '')).toBe('normal');
    const page = await http({ url: exchange.pageOf('btc_jpy'), headers: {}, timeoutMs: 0, maxBytes: 0 });
    expect(page).toMatchObject({ status: 200 });
  });

  it.each(GARBAGE)('takes %j for no state of the exchange', (body) => {
    expect(said(exchange, body)).toBeNull();
  });
});
