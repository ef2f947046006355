import { describe, expect, it } from 'vitest';
import { EXCHANGE_IDS, FIRST_EXCHANGE } from '../../lib/domain/exchange.ts';
import { epochMs } from '../../lib/domain/time.ts';
import { askedOrigins, askedUrls } from '../../lib/exchanges/asked.ts';
import { EXCHANGES, exchangeOf, FIRST } from '../../lib/exchanges/index.ts';
import { isKnownLink, pairOfTradingPage, SITES, siteOf, siteOfPage } from '../../lib/exchanges/sites.ts';
import { answer } from '../sources/fake-http.ts';

/* What holds for every exchange that is registered. */

const AT = epochMs(Date.parse('2026-11-26T03:00:00Z'));

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
    expect(exchange.name).not.toBe('');
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

  it.each(GARBAGE)('takes %j for no state of the exchange', (body) => {
    const opened = exchange.live.open(answer(body));
    if (!opened.ok) return;
    expect(opened.value.kind).toBe('data');
    if (opened.value.kind !== 'data') return;
    expect(exchange.live.status.read(opened.value.data, AT, exchange.live.status.id)).toMatchObject({ ok: false });
  });
});
