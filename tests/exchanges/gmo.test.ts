import { describe, expect, it } from 'vitest';
import { readNotice } from '../../lib/domain/notice/read.ts';
import { GMO } from '../../lib/exchanges/gmo/exchange.ts';
import { pairOfTradingPage, siteOfPage } from '../../lib/exchanges/sites.ts';
import { readBlogArticle } from '../../lib/sources/blog-article.ts';
import { readNoticeList } from '../../lib/sources/notice-list.ts';
import { answer } from '../sources/fake-http.ts';
import { GMO as STAND_IN } from '../stand-in/hosts/gmo.ts';
import { AT, said } from './said.ts';

describe('the state of the service', () => {
  it('is stopped under whatever status it says so', () => {
    const body = '{"status":5,"messages":[{"message_code":"ERR-5202","message_string":"…"}]}';
    for (const http of [200, 404, 500, 503]) expect(said(GMO, body, http)).toBe('emergency');
  });
});

describe('the pair of a page', () => {
  const TOOLS = 'https://coin.z.com/jp/member/tools';

  it.each([
    [`${TOOLS}/exchange/#/btc_jpy`, 'btc_jpy'],
    [`${TOOLS}/exchange/#/BTC_JPY`, 'btc_jpy'],
    [`${TOOLS}/exchange/?theme=dark#/eth_jpy`, 'eth_jpy'],
    [`${TOOLS}/exchange/#/xrp_jpy/chart`, 'xrp_jpy'],
    [`${TOOLS}/exchange/#xrp_jpy`, 'xrp_jpy'],
    [`${TOOLS}/exchange/`, null],
    [`${TOOLS}/exchange/#/home`, null],
  ])('%s is %s', (url, pair) => {
    expect(siteOfPage(url)?.id).toBe('gmo');
    expect(pairOfTradingPage(url)).toBe(pair);
  });

  it.each([
    'https://coin.z.com/jp/member/login',
    'https://coin.z.com/jp/member/api/#/btc_jpy',
    'https://coin.z.com/jp/news/#/btc_jpy',
    'https://coin.z.com/jp/member/toolsets/#/btc_jpy',
  ])('%s is no trading page', (url) => {
    expect(siteOfPage(url)).toBeNull();
    expect(pairOfTradingPage(url)).toBeNull();
  });
});

const NEWS = [
  {
    id: '12345',
    title: '【重要】定期メンテナンスのお知らせ（2026年11月28日）',
    paragraphs: [
      '平素は格別のお引き立てを賜り、厚く御礼申し上げます。下記のとおりメンテナンスを実施いたします。',
      '■メンテナンス日時',
      '2026年11月28日（土）8:00～12:00',
      '■停止するサービス',
      '取引所（現物取引）、取引所（レバレッジ取引）、API',
      '■備考',
      'メンテナンスの終了時刻は前後する場合があります。',
    ],
  },
  { id: '9002', title: '新規取扱銘柄のお知らせ', paragraphs: ['取扱いを始めます。'] },
];
const page = (path: string, news = NEWS) => {
  const reply = STAND_IN.hosts['coin.z.com']?.(
    { host: 'coin.z.com', path, query: new URLSearchParams() },
    { ...STAND_IN.first, news },
    AT,
  );
  return answer(String(reply?.body), `https://coin.z.com${path}`);
};

describe('its news', () => {
  const [source] = GMO.notices;
  if (source === undefined) throw new Error('no source');
  const list = readNoticeList(page('/jp/news/'), source, GMO);
  const listed = list.ok ? list.value : [];

  it('are listed by their own addresses', () => {
    expect(listed.map(({ id, url }) => [id, url])).toEqual([
      ['news:12345', 'https://coin.z.com/jp/news/2026/11/12345/'],
      ['news:9002', 'https://coin.z.com/jp/news/2026/11/9002/'],
    ]);
    expect(listed[0]?.title).toContain('定期メンテナンス');
  });

  it.each([
    ['【外国為替FX】メンテナンスのお知らせ', 0],
    ['外国為替ＦＸ APIメンテナンスのお知らせ', 0],
    ['外国為替FXおよび暗号資産サービスのメンテナンスのお知らせ', 1],
    ['【重要】全サービス停止のお知らせ（外国為替FXを含む）', 1],
    ['暗号資産FXのメンテナンスのお知らせ', 1],
    ['システムメンテナンスのお知らせ', 1],
  ])('%s: %i of trading here', (title, count) => {
    const reading = readNoticeList(page('/jp/news/', [{ id: '12346', title, paragraphs: [] }]), source, GMO);
    expect(reading.ok && reading.value.length).toBe(count);
  });

  it('announce a stop of trading and of the API', () => {
    const article = readBlogArticle(page('/jp/news/2026/11/12345/'));
    const text = article.ok ? article.value.text : '';
    const told = { id: 'news:12345', url: null, title: NEWS[0]?.title ?? '', text, publishedAt: AT, updatedAt: null };
    const { windows } = readNotice({ ...told, exchange: 'gmo', source: 'news', seenAt: AT }, { issuer: 'exchange' });
    expect(windows.map(({ start, end }) => [start, end].map((at) => new Date(at ?? 0).toISOString()))).toEqual([
      ['2026-11-27T23:00:00.000Z', '2026-11-28T03:00:00.000Z'],
    ]);
    expect(windows[0]?.services).toEqual(expect.arrayContaining(['trading', 'api']));
  });
});
