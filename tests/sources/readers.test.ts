import { describe, expect, it, test } from 'vitest';
import { epochMs } from '../../lib/domain/time.ts';
import { readCircuitBreak } from '../../lib/exchanges/bitbank/circuit-break.ts';
import { readEnvelope } from '../../lib/exchanges/bitbank/envelope.ts';
import { BITBANK } from '../../lib/exchanges/bitbank/exchange.ts';
import { readSpotPairs } from '../../lib/exchanges/bitbank/spot-pairs.ts';
import { readSpotStatus } from '../../lib/exchanges/bitbank/spot-status.ts';
import { isKnownLink, pairOfTradingPage } from '../../lib/exchanges/sites.ts';
import { readFeed } from '../../lib/sources/feed.ts';
import { readHelpCenter } from '../../lib/sources/help-center.ts';
import { canMatter } from '../../lib/sources/matters.ts';
import { isDateText, readPublished } from '../../lib/sources/published.ts';
import { readStatusPage } from '../../lib/sources/status-page.ts';
import { answer } from './fake-http.ts';
import { CAMPAIGN, helpCenterBody, LIVE_PAIRS, MAINTENANCE, pairsBody, statusBody } from './pages.ts';

const AT = epochMs(Date.parse('2026-11-23T10:00:00+09:00'));
const dataOf = (body: string): unknown => JSON.parse(body).data;

describe('a publication time', () => {
  test.each([
    ['2026-11-20T15:00:00+09:00', '2026-11-20T06:00:00Z'],
    ['2026-11-20T06:00:00Z', '2026-11-20T06:00:00Z'],
    ['2026-11-20T06:00:00.123Z', '2026-11-20T06:00:00.123Z'],
    ['2026-11-20 15:00:00', '2026-11-20T06:00:00Z'],
    ['2026-11-20', '2026-11-19T15:00:00Z'],
    ['2026年11月20日', '2026-11-19T15:00:00Z'],
    ['２０２６年１１月２０日（金）15:30', '2026-11-20T06:30:00Z'],
    ['2026.11.20', '2026-11-19T15:00:00Z'],
    ['2026/11/20 15:00 JST', '2026-11-20T06:00:00Z'],
    ['Fri, 20 Nov 2026 06:00:00 GMT', '2026-11-20T06:00:00Z'],
    ['Nov 20, 2026', '2026-11-19T15:00:00Z'],
    ['Fri, 20 Nov 2026 15:00:00 JST', '2026-11-20T06:00:00Z'],
    ['Fri, 20 Nov 2026 15:00:00 +0900 (JST)', '2026-11-20T06:00:00Z'],
    ['2026-11-20 15:00:00 Asia/Tokyo', '2026-11-20T06:00:00Z'],
    ['Fri, 20 Nov 2026 01:00:00 EST', '2026-11-20T06:00:00Z'],
    ['20 Nov 2026 07:00:00 CET', '2026-11-20T06:00:00Z'],
    ['2026-11-20T15:00+0900', '2026-11-20T06:00:00Z'],
    [1_795_154_400, '2026-11-20T06:00:00Z'],
    [1_795_154_400_000, '2026-11-20T06:00:00Z'],
    ['1795154400', '2026-11-20T06:00:00Z'],
    ['20261120', '2026-11-19T15:00:00Z'],
    ['20261120150000', '2026-11-20T06:00:00Z'],
    ['202611201500', '2026-11-20T06:00:00Z'],
    [20261120, '2026-11-19T15:00:00Z'],
    ['/Date(1795154400000)/', '2026-11-20T06:00:00Z'],
    ['/Date(1795154400000+0900)/', '2026-11-20T06:00:00Z'],
    ['11/20/2026', '2026-11-19T15:00:00Z'],
    ['20.11.2026', '2026-11-19T15:00:00Z'],
    ['November 20th, 2026', '2026-11-19T15:00:00Z'],
    ['金, 2026/11/20 - 15:00', '2026-11-20T06:00:00Z'],
  ])('%s', (written, iso) => {
    expect(new Date(readPublished(written) ?? 0).toISOString()).toBe(new Date(iso).toISOString());
  });

  test.each([
    '',
    'お知らせ',
    '3時間前',
    '2026',
    null,
    undefined,
    {},
    -1,
    1e20,
    '0001-01-01',
    'x'.repeat(200),
    '11/05/2026',
    '20261399',
    '104455209',
    104455209,
  ])('%s is none', (written) => {
    expect(readPublished(written)).toBeNull();
  });

  it('is told from a title with a date in it', () => {
    expect(isDateText('2026.11.20')).toBe(true);
    expect(isDateText('2026年11月20日(金) 15:00')).toBe(true);
    expect(isDateText('Nov 20, 2026')).toBe(true);
    expect(isDateText('2026年11月25日(水)メンテナンスのお知らせ')).toBe(false);
    expect(isDateText('メンテナンス')).toBe(false);
  });
});

describe('what can matter', () => {
  test.each([
    '定期メンテナンスのお知らせ',
    '【重要】ﾒﾝﾃﾅﾝｽについて',
    'XRPの入出金一時停止',
    '障害発生のお詫び',
    '取引再開のお知らせ',
    '終了時刻の延長',
    'Scheduled MAINTENANCE',
    'API仕様変更',
  ])('%s does', (title) => expect(canMatter(title)).toBe(true));

  test.each(['秋のキャンペーン', '新規銘柄の取扱い開始', '年末のごあいさつ'])('%s does not', (title) =>
    expect(canMatter(title)).toBe(false),
  );
});

describe('the help centre', () => {
  it('gives articles with their whole text', () => {
    const reading = readHelpCenter(answer(helpCenterBody([MAINTENANCE]), 'https://support.bitbank.cc/x'), BITBANK);
    expect(reading).toMatchObject({ ok: true, recognised: 'zendesk' });
    expect(reading.ok && reading.value[0]).toMatchObject({
      title: MAINTENANCE.title,
      url: `https://support.bitbank.cc/hc/ja/articles/360041234${MAINTENANCE.id}`,
      text: MAINTENANCE.paragraphs.join('\n\n'),
    });
  });

  const ODD: readonly unknown[] = [-1, 1e300, {}, [], true, 1_795_154_400_000, 'x'.repeat(100_000), null];
  test.each(['created_at', 'updated_at', 'edited_at', 'html_url', 'body', 'draft', 'label_names'])(
    'loses no notice by a %s that is of another kind',
    (field) => {
      for (const value of ODD.filter((odd) => !(field === 'draft' && odd === true))) {
        const { articles } = JSON.parse(helpCenterBody([MAINTENANCE, CAMPAIGN]));
        articles[0][field] = value;
        const reading = readHelpCenter(answer(JSON.stringify({ articles })), BITBANK);
        expect(reading.ok && reading.value.map(({ title }) => title)).toContain(MAINTENANCE.title);
      }
    },
  );

  it('leaves out drafts and broken entries, and keeps the rest', () => {
    const body = JSON.parse(helpCenterBody([MAINTENANCE, MAINTENANCE, MAINTENANCE]));
    body.articles[0].draft = true;
    body.articles[1].title = 7;
    const reading = readHelpCenter(answer(JSON.stringify(body)), BITBANK);
    expect(reading.ok && reading.value).toHaveLength(1);
  });

  test.each([
    ['<html><body>challenge</body></html>', 'wrong-type'],
    ['{"articles":[]}', 'empty'],
    ['{"articles":{}}', 'wrong-shape'],
    ['{"articles":[{"id":1}]}', 'wrong-shape'],
    ['null', 'wrong-shape'],
  ])('%s is %s', (body, code) => {
    expect(readHelpCenter(answer(body), BITBANK)).toMatchObject({ ok: false, problem: { code } });
  });
});

describe('a feed', () => {
  const rss = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>ブログ</title><item><title><![CDATA[メンテナンスのお知らせ]]></title><link>https://bitbank.cc/blog/articles/483920175</link><guid>x1</guid><pubDate>Fri, 20 Nov 2026 06:00:00 GMT</pubDate><description>&lt;p&gt;下記の日程で実施します。&lt;/p&gt;</description></item></channel></rss>`;
  const atom = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>ブログ</title><entry><id>x1</id><title>メンテナンスのお知らせ</title><link href="https://bitbank.cc/blog/articles/483920175"/><updated>2026-11-20T06:00:00Z</updated><summary>下記の日程で実施します。</summary></entry></feed>`;

  test.each([
    ['rss', rss],
    ['atom', atom],
  ])('%s gives the same articles as the blog', (form, body) => {
    const reading = readFeed(answer(body), BITBANK);
    expect(reading).toMatchObject({ ok: true, recognised: form });
    expect(reading.ok && reading.value[0]).toMatchObject({
      id: 'blog:483920175',
      url: 'https://bitbank.cc/blog/articles/483920175',
      title: 'メンテナンスのお知らせ',
      publishedAt: Date.parse('2026-11-20T06:00:00Z'),
      excerpt: '下記の日程で実施します。',
      text: null,
    });
  });

  const rdf = `<rdf:RDF xmlns:rdf="x" xmlns="http://purl.org/rss/1.0/" xmlns:dc="y"><channel><title>ブログ</title></channel><item rdf:about="https://bitbank.cc/blog/articles/483920175"><title>メンテナンスのお知らせ</title><dc:date>2026-11-20T15:00:00+09:00</dc:date><description>下記の日程で実施します。</description></item></rdf:RDF>`;
  const jsonFeed = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    items: [
      {
        id: '1',
        url: 'https://bitbank.cc/blog/articles/483920175',
        title: 'メンテナンスのお知らせ',
        date_published: '2026-11-20T15:00:00+09:00',
        content_html: '<p>下記の日程で実施します。</p>',
      },
    ],
  });
  const prologue =
    '\ufeff\n <?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="/x.xsl"?>\n<!-- a --><!-- b\n --> ';

  test.each([
    ['rdf', rdf],
    ['json-feed', jsonFeed],
    ['rss', prologue + rss.slice(rss.indexOf('<rss'))],
    ['atom', prologue + atom.slice(atom.indexOf('<feed'))],
    ['rss', rss.replace('Fri, 20 Nov 2026 06:00:00 GMT', 'Fri, 20 Nov 2026 15:00:00 JST')],
    ['rss', rss.replace(/<link>.*<\/link>/, '').replace('x1', 'https://bitbank.cc/blog/articles/483920175')],
    ['atom', atom.replace('<link', '<link rel="self" href="https://bitbank.cc/x"/><link rel="alternate"')],
  ])('in the form of %s is read whatever stands around it', (form, body) => {
    const reading = readFeed(answer(body), BITBANK);
    expect(reading).toMatchObject({ ok: true, recognised: form });
    expect(reading.ok && reading.value[0]).toMatchObject({
      id: 'blog:483920175',
      title: 'メンテナンスのお知らせ',
      publishedAt: Date.parse('2026-11-20T06:00:00Z'),
      excerpt: '下記の日程で実施します。',
    });
  });

  it('is not a page, whatever its address', () => {
    expect(readFeed(answer('<!doctype html><html><body>404</body></html>'), BITBANK)).toMatchObject({
      ok: false,
      problem: { code: 'wrong-type' },
    });
  });
});

describe('a status page', () => {
  const summary = {
    page: { id: 'abc', name: 'bitbank' },
    scheduled_maintenances: [
      {
        id: 'm1',
        name: '定期メンテナンス',
        status: 'scheduled',
        scheduled_for: '2026-11-24T17:00:00Z',
        scheduled_until: '2026-11-24T20:00:00Z',
        components: [{ name: '取引' }, { name: 'API' }],
      },
      { id: 'broken' },
    ],
    incidents: [
      { id: 'i1', name: '注文の遅延', status: 'investigating', incident_updates: [{ body: '<b>調査中</b>です' }] },
    ],
  };

  it('gives planned maintenance and incidents in the words of notices', () => {
    const reading = readStatusPage(answer(JSON.stringify(summary)), BITBANK);
    const [maintenance, incident] = reading.ok ? reading.value : [];
    expect(maintenance?.text).toBe(
      'メンテナンス: 定期メンテナンス\n状況: 予定\n日時: 2026年11月25日 2:00 ～ 2026年11月25日 5:00\n対象: 取引、API',
    );
    expect(incident?.text).toContain('障害: 注文の遅延');
    expect(incident?.text).toContain('調査中です');
  });

  it('with nothing on it is read, not empty', () => {
    expect(readStatusPage(answer('{"page":{"id":"abc"}}'), BITBANK)).toMatchObject({ ok: true, value: [] });
  });

  it('of another make is left alone', () => {
    expect(readStatusPage(answer('{"status":"ok"}'), BITBANK)).toMatchObject({ ok: false });
  });

  test.each([
    ...['status', 'scheduled_for', 'scheduled_until', 'started_at', 'resolved_at', 'created_at', 'updated_at', 'id'],
    ...['shortlink', 'incident_updates', 'components'],
  ])('loses no entry by a %s that is of another kind', (field) => {
    for (const value of [-1, 1e300, 7, field === 'id' ? 8 : {}, field === 'id' ? 9 : [null, 1, { body: 2, name: 3 }]]) {
      const entry = { id: 'a', name: '取引停止', status: 'scheduled', [field]: value };
      const body = JSON.stringify({ page: { id: 'abc' }, scheduled_maintenances: [entry] });
      const reading = readStatusPage(answer(body), BITBANK);
      expect(reading.ok && reading.value.map(({ title }) => title)).toEqual(['取引停止']);
    }
  });
});

describe('the live calls', () => {
  it('give the state of every pair', () => {
    const reading = readSpotStatus(dataOf(statusBody({ btc_jpy: 'VERY_BUSY' })), AT, 'spot-status');
    expect(reading.ok && reading.value.condition).toBe('normal');
    expect(reading.ok && reading.value.pairs.btc_jpy).toEqual({ status: 'very-busy', minAmount: '0.0001' });
  });

  test.each([
    ['LUNCH', 'LUNCH'],
    ['Suspended until noon', 'Suspended until noon'],
    [' 停止中\u202e ', '停止中'],
    [7 as unknown as string, '7'],
    ['x'.repeat(500), 'x'.repeat(40)],
  ])('keep the state %j of a pair under its own word', (said, word) => {
    const reading = readSpotStatus(dataOf(statusBody({ btc_jpy: said })), AT, 'spot-status');
    expect(reading.ok && reading.value.pairs.btc_jpy).toEqual({ status: 'other', word, minAmount: '0.0001' });
    expect(reading.ok && reading.value.condition).toBe('normal');
  });

  test.each([
    ['NORMAL', { status: 'normal' }],
    ['BUSY', { status: 'busy' }],
    ['VERY_BUSY', { status: 'very-busy' }],
    ['HALT', { status: 'halted', word: 'HALT' }],
  ])('translate %s', (said, state) => {
    const reading = readSpotStatus(dataOf(statusBody({ btc_jpy: said })), AT, 'spot-status');
    expect(reading.ok && reading.value.pairs.btc_jpy).toEqual({ ...state, minAmount: '0.0001' });
  });

  it('know their states in any case', () => {
    const reading = readSpotStatus(dataOf(statusBody({}, 'halt')), AT, 'spot-status');
    expect(reading.ok && reading.value.condition).toBe('halted');
  });

  test.each([
    [{ is_enabled: false }, ['is_enabled'], false],
    [{ is_enabled: true, stop_order: true }, ['stop_order'], false],
    [{ is_enabled: true, stop_order_and_cancel: 1 }, ['stop_order_and_cancel'], false],
    [{ is_enabled: true, stop_buy_order: true, stop_sell_order: true }, ['stop_buy_order', 'stop_sell_order'], false],
    [{ is_enabled: true, stop_buy_order: true }, ['stop_buy_order'], true],
    [{ is_enabled: true, stop_lunch_order: 'true' }, ['stop_lunch_order'], true],
    [{ is_enabled: true, stop_order: false, stop_sell_order: 0 }, [], true],
    // However it is written.
    [{ is_enabled: 'True' }, [], true],
    [{ is_enabled: ' YES ' }, [], true],
    [{ is_enabled: 'FALSE' }, ['is_enabled'], false],
    [{ is_enabled: true, stop_order: 'TRUE' }, ['stop_order'], false],
    [{ is_enabled: true, stop_order: 'ｔｒｕｅ' }, ['stop_order'], false],
    [{ is_enabled: true, stop_order: 'No', stop_sell_order: null, stop_buy_order: '' }, [], true],
    // A value that nobody knows says something, and neither a stop nor trading.
    [{ is_enabled: true, stop_order: 'partial' }, ['stop_order?'], true],
    [{ is_enabled: true, stop_order_and_cancel: 2 }, ['stop_order_and_cancel?'], true],
    [{ is_enabled: 'soon' }, ['is_enabled?'], true],
    // A field of tomorrow that has a stop for its name; others are of other things.
    [{ is_enabled: true, halt_trading: true }, ['halt_trading'], true],
    [{ is_enabled: true, stopOrder: true }, ['stopOrder'], true],
    [{ is_enabled: true, in_maintenance: 'true' }, ['in_maintenance'], true],
    [{ is_enabled: true, cancel_only: 1 }, ['cancel_only'], true],
    [{ is_enabled: true, maintenance_margin_rate: 1, stopwatch: true, close_price: 1, stop_list: [1] }, [], true],
    [{ is_enabled: true, maintenance: 'planned', suspended: false }, [], true],
  ])('read the flags %j', (fields, stopped, trading) => {
    const reading = readSpotPairs({ pairs: [{ name: 'btc_jpy', ...fields }] }, AT);
    expect(reading.ok && reading.value.pairs.btc_jpy).toEqual({ trading, stopped });
  });

  it('tell the trading pairs from the 18 that are stopped for good', () => {
    const reading = readSpotPairs(dataOf(pairsBody(['xrp_jpy'])), AT);
    const trading = Object.entries(reading.ok ? reading.value.pairs : {}).filter(([, pair]) => pair.trading);
    expect(trading.map(([name]) => name)).toEqual(LIVE_PAIRS.filter((name) => name !== 'xrp_jpy'));
    expect(reading.ok && reading.value.pairs.xrp_jpy?.stopped).toContain('stop_order_and_cancel');
  });

  test.each([{}, null, [], { statuses: {} }, { statuses: [{ pair: 'btc_jpy' }] }, { pairs: [{ name: 1 }] }])(
    '%j is none of them',
    (data) => {
      expect(readSpotStatus(data, AT, 'x').ok).toBe(false);
      expect(readSpotPairs(data, AT).ok).toBe(false);
      expect(readCircuitBreak(data, 'btc_jpy', AT, answer('')).ok).toBe(false);
    },
  );

  test.each([
    ['{"success":0,"data":{"code":10007}}', 'maintenance'],
    ['{"success":0,"data":{"code":"10007","ja":"…"}}', 'maintenance'],
    ['{"success":0,"data":{"code":10008}}', 'busy'],
    ['{"success":0,"data":{"code":10009}}', 'too-frequent'],
    ['{"success":0,"data":{"code":70004}}', 'other-code'],
    ['{"success":1,"data":{}}', 'data'],
  ])('%s means %s', (body, kind) => {
    expect(readEnvelope(answer(body))).toMatchObject({ ok: true, value: { kind } });
  });
});

describe('an auction', () => {
  const info = (timestamp: number) => ({
    mode: 'RESUMPTION',
    reopen_timestamp: AT + 60_000,
    estimated_itayose_price: '1',
    timestamp,
  });

  it('says when trading reopens', () => {
    expect(readCircuitBreak(info(AT - 5000), 'btc_jpy', AT, answer(''))).toMatchObject({
      ok: true,
      value: { changedAt: AT - 5000, pair: 'btc_jpy', mode: 'resumption', reopenAt: AT + 60_000, estimatedPrice: '1' },
    });
  });

  const HOUR = 3_600_000;
  const YEAR = 365 * 24 * HOUR;
  test.each([
    ['NONE', AT - HOUR, null, null],
    ['NONE', AT - HOUR, AT + HOUR, null],
    ['RESUMPTION', AT - HOUR, AT - 1000, null],
    ['RESUMPTION', AT - HOUR, null, null],
    ['CIRCUIT_BREAK', AT - YEAR, null, null],
    ['RESUMPTION', AT - HOUR, AT + 60_000, { mode: 'resumption' }],
    ['CIRCUIT_BREAK', AT - 11 * 60_000, AT + HOUR, { mode: 'circuit-break' }],
    ['LISTING', AT - 24 * HOUR, AT + HOUR, { mode: 'listing' }],
    ['FULL_RANGE_CIRCUIT_BREAK', AT - YEAR, null, { mode: 'open-ended', isOpenEnded: true }],
    ['PAUSE', AT - HOUR, AT + HOUR, { mode: 'other', word: 'PAUSE' }],
  ])(
    'in mode %s, changed at %i and reopening at %s, holds although it is old as %j',
    (mode, timestamp, reopens, holds) => {
      const reading = readCircuitBreak(
        { ...info(timestamp), mode, reopen_timestamp: reopens },
        'btc_jpy',
        AT,
        answer(''),
      );
      const value = holds && { at: AT, changedAt: timestamp, reopenAt: reopens, ...holds };
      expect(reading).toMatchObject({ ok: true, value });
    },
  );

  it('is aged by the clock of the exchange when ours is wrong', () => {
    const theirs = answer('', undefined, { date: new Date(AT - 7_200_000).toUTCString() });
    expect(readCircuitBreak(info(AT - 7_205_000), 'btc_jpy', AT, theirs)).toMatchObject({
      ok: true,
      value: { changedAt: AT - 5000 },
    });
  });
});

describe('addresses of the exchange', () => {
  test.each([
    ['https://app.bitbank.cc/trade/xrp_jpy', 'xrp_jpy'],
    ['https://app.bitbank.cc/trade/btc_jpy?tab=1#x', 'btc_jpy'],
    ['https://app.bitbank.cc/trade', null],
    ['https://app.bitbank.cc/account/api', null],
    ['https://evil.example/trade/btc_jpy', null],
    ['nonsense', null],
  ])('%s shows %s', (url, pair) => expect(pairOfTradingPage(url)).toBe(pair));

  test.each([
    ['https://bitbank.cc/blog/articles/1', true],
    ['http://bitbank.cc/blog', false],
    ['https://bitbank.cc.evil.example/', false],
    ['https://bitbank.cc:8443/', false],
    ['https://user@bitbank.cc/', false],
    ['javascript:alert(1)', false],
  ])('%s may be opened: %s', (url, may) => expect(isKnownLink(url)).toBe(may));
});
