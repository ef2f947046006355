import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { reportText } from '../../lib/domain/source-report.ts';
import { BITBANK } from '../../lib/exchanges/bitbank/exchange.ts';
import { BITFLYER } from '../../lib/exchanges/bitflyer/exchange.ts';
import { examine, type Finding } from '../../lib/exchanges/examine.ts';
import { reportOf } from '../../lib/exchanges/source-report.ts';
import { adviceOn } from '../../scripts/doctor/advice.ts';
import { saveReplies } from '../../scripts/doctor/save.ts';
import { fakeHttp, type Page } from '../sources/fake-http.ts';
import { BLOG, HELP, JSON_LIST, quietExchange, START, STATUS } from '../sources/guest.ts';
import { EMPTY_LIST, helpCenterBody, MAINTENANCE, MAINTENANCE_BODY } from '../sources/pages.ts';
import { savedReplies } from '../sources/saved-replies.ts';

const look = (pages: Record<string, Page>): Promise<Finding[]> => {
  const net = fakeHttp({ ...quietExchange(), ...pages });
  return examine(BITBANK, { http: net.http, clock: () => START, pause: async () => {} });
};
const advice = async (pages: Record<string, Page>): Promise<string> => adviceOn(BITBANK, await look(pages)).join('\n');

it('asks every address once and says what it recognised and which windows it read', async () => {
  const findings = await look({ [HELP]: helpCenterBody([MAINTENANCE]) });
  expect(findings.map(({ source, what, recognised }) => [source, what, recognised])).toEqual([
    ['blog', 'list', 'links'],
    ['blog', 'list', null],
    ['blog', 'article', 'article'],
    ['help-center', 'list', 'zendesk'],
    ['legacy-blog', 'list', null],
    ...Array.from({ length: 6 }, () => ['feed', 'list', null]),
    ['status-page', 'list', null],
    ['spot-status', 'live', 'api'],
    ['spot-pairs', 'live', 'api'],
    ['circuit-break', 'live', 'api'],
  ]);
  expect(findings[2]?.windows).toEqual(['2026-11-25 02:00 ~ 2026-11-25 05:00 regular scheduled']);
  expect(findings[3]?.windows).toEqual(['2026-11-25 02:00 ~ 2026-11-25 05:00 regular scheduled']);
  expect(findings.at(-3)?.found).toBe('62 normal');
  expect(findings.at(-2)?.found).toBe('62 pairs, 44 trading');
});

it('says plainly what to change where', async () => {
  expect(
    await advice({ [BLOG]: EMPTY_LIST.replace('記事がありません', '<a href="/news/2026/x">お知らせ</a>') }),
  ).toMatch(
    /blog: NOT READ \(empty.*\n.*bitbank\.cc\/news\/2026 \(1\)[\s\S]*ARTICLES in lib\/exchanges\/bitbank\/exchange\.ts/,
  );
  expect(
    await advice({ [BLOG]: EMPTY_LIST, [JSON_LIST]: `[{"id":"1","title":"メンテナンス","date":"2026-11-20"}]` }),
  ).toContain('put it first in doors');
  expect(await advice({ [HELP]: { status: 403 } })).toContain('help-center: NOT READ (HTTP 403)');
  expect(await advice({ 'https://status.bitbank.cc/api/v2/summary.json': '{"page":{"id":"x"}}' })).toContain(
    'status-page: it exists',
  );
  expect(await advice({ [STATUS]: { status: 503, body: MAINTENANCE_BODY } })).toContain(
    'the exchange says "maintenance" with HTTP 503',
  );
});

it('concludes nothing when nothing answers', async () => {
  const findings = await examine(BITBANK, { http: fakeHttp().http, clock: () => START, pause: async () => {} });
  expect(adviceOn(BITBANK, findings)).toEqual([expect.stringContaining('is this machine online?')]);
});

it('keeps the raw replies, without cookies', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mente-yoho-doctor-'));
  saveReplies(await look({ [STATUS]: { body: '{}', headers: { 'set-cookie': 'a=b', server: 'x' } } }), folder);
  expect(readdirSync(folder)).toEqual(
    expect.arrayContaining(['01-blog-list.html', '03-blog-article.html', '13-spot-status-live.json', 'replies.json']),
  );
  expect(readFileSync(join(folder, 'replies.json'), 'utf8')).not.toContain('a=b');
});

it('gives back what it saved, as pages of a fake network', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mente-yoho-doctor-'));
  const seen = await look({ [HELP]: helpCenterBody([MAINTENANCE]) });
  saveReplies(seen, folder);
  const again = await examine(BITBANK, {
    http: fakeHttp(savedReplies(folder)).http,
    clock: () => START,
    pause: async () => {},
  });
  const told = (findings: Finding[]) =>
    findings.map(({ url, recognised, problem, windows }) => [url, recognised, problem, windows]);
  expect(told(again)).toEqual(told(seen));
});

it('shows the first titles with their days, the charset, and how many speak of a stop', async () => {
  const [list] = await look({});
  expect(list).toMatchObject({
    charset: 'utf-8',
    telling: 2,
    titles: [
      `2026-11-20 ${MAINTENANCE.title}`,
      '2026-11-19 XRPの入出金一時停止について',
      '2026-11-18 秋のキャンペーン実施のお知らせ',
    ],
    outline: null,
  });
});

it('reports what it found in plain words, for a terminal and for a page alike', async () => {
  const secret = '秘密の文章';
  const findings = await look({
    [JSON_LIST]: `<html><body><main class="a"><p>${secret}</p></main></body></html>`,
    [HELP]: { status: 403, body: '<html><body>no</body></html>' },
  });
  const reports = findings.map(reportOf);
  expect(reports[0]).toMatchObject({
    address: 'bitbank.cc/blog',
    status: '200',
    recognised: 'links',
    telling: 2,
    why: '',
  });
  const text = reportText(reports);
  expect(text).toContain('passed the gate: 2');
  expect(text).toContain(`  - 2026-11-20 ${MAINTENANCE.title}`);
  expect(text).toMatch(/help-center \(list\).*\n {2}403.*\n {2}not recognised: HTTP 403/);
  expect(text).toContain('main.a');
  expect(text).not.toContain(secret);
  expect(reports.find(({ source }) => source === 'status-page')).toMatchObject({ status: 'unreachable', bytes: 0 });
});

it('draws how an unknown page is made, without a word of it', async () => {
  const secret = '秘密の文章';
  const data = JSON.stringify({ props: { rows: [{ midashi: secret, n: 1 }] } });
  const page = `<html><body><main class="a b"><p>${secret}</p></main><script type="x/y">${data}</script></body></html>`;
  const [list] = await look({ [BLOG]: page });
  expect(list?.outline).toContain('main.a.b');
  expect(list?.outline).toContain(`text (${secret.length})`);
  expect(list?.outline).toContain('midashi: string (5)');
  expect(list?.outline).not.toContain(secret);
});

it('knows another exchange: asks its own hosts alone, and says where to change what', async () => {
  const net = fakeHttp({
    'https://api.bitflyer.com/v1/getboardstate': { body: '{"health":"NORMAL","state":"CLOSED"}' },
    'https://status.bitflyer.com/api/v2/scheduled-maintenances.json': { status: 503, body: '' },
  });
  const findings = await examine(BITFLYER, { http: net.http, clock: () => START, pause: async () => {} });
  expect([...new Set(net.requests.map(({ url }) => new URL(url).hostname))].sort()).toEqual([
    'api.bitflyer.com',
    'status.bitflyer.com',
  ]);
  const said = adviceOn(BITFLYER, findings).join('\n');
  expect(said).toContain('board-state: the exchange says "maintenance"');
  expect(said).toContain('in lib/exchanges/bitflyer/exchange.ts');
  expect(said).not.toContain('bitbank');
});
