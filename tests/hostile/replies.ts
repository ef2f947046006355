import { Random } from '../simulator/random.ts';
import { calendarFrom } from '../stand-in/calendar.ts';
import type { Fault } from '../stand-in/scenario.ts';
import { endlessTitle, hostileLink, hostilePiece } from './texts.ts';

/*
 * What a server answers that was taken over, or that answers in somebody's place: notices that announce a stop as the
 * exchange would, so that they are read and shown, with harm in every field; and replies of the API.
 */

/** A notice of a help centre, with harm in it. */
export interface HostileNotice {
  readonly seed: number;
  readonly id: string | number;
  readonly title: string;
  readonly body: string;
  readonly link: string;
}

/** Announces a stop that lies ahead, at a time of its own. */
export function hostileNotice(seed: number, baseMs: number): HostileNotice {
  const random = new Random(seed);
  const piece = () => hostilePiece(random);
  const start = random.whole(30, 6 * 24 * 60);
  const range = calendarFrom(baseMs).range(start, start + random.whole(20, 240));
  const around = (text: string) =>
    random.pick([`${piece()}${text}`, `${text}${piece()}`, `${piece()}${text}${piece()}`]);
  const title = random.chance(0.02) ? endlessTitle(random) : around('メンテナンスのお知らせ');
  const rows = [`<p>${around('以下の日時にメンテナンスを実施します。')}</p>`, `<p>日時：${range}</p>`];
  const ids = [seed, `${seed}`, `${seed}${piece()}`.slice(0, 400), `${seed}-${'9'.repeat(2000)}`];
  return {
    seed,
    id: random.pick(ids),
    title: random.chance(0.5) ? title : `メンテナンスのお知らせ ${title}`,
    body: [...rows, `<p>対象：取引、入出金 ${piece()}</p>`, `<div>${piece()}</div>`].join('\n'),
    link: random.pick([`https://support.bitbank.cc/hc/ja/articles/${seed}`, hostileLink(random), piece()]),
  };
}

const later = (ms: number, byMs: number): string => new Date(ms + byMs).toISOString();

/** The help centre's list of these notices, with keys that no list has. */
function helpCenterList(notices: readonly HostileNotice[], baseMs: number): string {
  const articles = notices.map(({ id, title, body, link }, index) => ({
    id,
    title,
    body,
    html_url: link,
    created_at: later(baseMs, -index * 1000),
    updated_at: later(baseMs, -index * 1000),
    constructor: { prototype: { polluted: true } },
  }));
  const text = JSON.stringify({ articles, page: 1, page_count: 1, next_page: 'javascript:alert(1)' });
  return text.replace('{"articles"', '{"__proto__":{"polluted":true,"draft":true},"articles"');
}

/** A list and articles of the blog, in one page that says everything. */
function blogPage(notices: readonly HostileNotice[], baseMs: number): string {
  const cards = notices.map(
    ({ seed, title, body }) =>
      `<article><a href="/blog/articles/${300_000_000 + seed}"><h2>${title}</h2></a><time datetime="${later(baseMs, 0)}">x</time>${body}</article>`,
  );
  return `<!doctype html><meta charset="utf-8"><title>お知らせ</title><main>${cards.join('\n')}</main>`;
}

const deep = (open: string, close: string, depth: number): string => `${open.repeat(depth)}1${close.repeat(depth)}`;
const wide = (random: Random): string =>
  `{${Array.from({ length: 20_000 }, (_, index) => `"${random.pick(['__proto__', 'pair', 'k'])}${index}":${index}`).join(',')}}`;

/** Bodies that are nothing the API answers. */
function apiBody(random: Random): string | Buffer {
  const text = (value: unknown) => JSON.stringify({ success: 1, data: value });
  const bodies: readonly (() => string | Buffer)[] = [
    () => deep('[', ']', 200_000),
    () => deep('{"a":', '}', 100_000),
    () => `{"success":1,"data":${wide(random)}}`,
    () =>
      text({
        statuses: Array.from({ length: 5_000 }, (_, index) => ({
          pair: `${hostilePiece(random)}${index}`,
          status: hostilePiece(random),
          min_amount: '1e999',
        })),
      }),
    () =>
      text({
        statuses: [
          { pair: '__proto__', status: 'NORMAL', min_amount: '1' },
          { pair: 'constructor', status: 'HALT' },
        ],
      }),
    () => text({ pairs: [{ name: '__proto__', is_enabled: 'yes', stop_order: {} }] }),
    () => text({ mode: hostilePiece(random), reopen_timestamp: 8.64e15 + 1, timestamp: -1 }),
    () =>
      text({
        mode: 'RESUMPTION',
        reopen_timestamp: Number.MAX_SAFE_INTEGER,
        timestamp: Date.now(),
        estimated_itayose_price: '9'.repeat(5000),
      }),
    () => '{"success":0,"data":{"code":"10007; drop"}}',
    () => `{"success":0,"data":{"code":1${'0'.repeat(400)}}}`,
    () => Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x80, 0x81]),
    () => Buffer.from(`\ufeff${text(null)}`, 'utf16le'),
    () => '',
    () => 'null',
    () => '"\\ud800"',
  ];
  return random.pick(bodies)();
}

const JSON_TYPES = [
  'application/json',
  'application/json; charset=utf-7',
  'application/json; charset=shift_jis',
] as const;
const HTML_TYPES = [
  'text/html; charset=utf-8',
  'text/html',
  'text/html; charset=utf-16',
  'text/html; charset=x-none',
] as const;

/** Everything that the exchange's hosts answer for one batch: these notices, and replies of the API beside them. */
export function hostileFaults(seed: number, notices: readonly HostileNotice[], baseMs: number): Fault[] {
  const random = new Random(seed * 7919 + 1);
  const half = Math.ceil(notices.length / 2);
  const list = helpCenterList(notices.slice(0, half), baseMs);
  const page = blogPage(notices.slice(half), baseMs);
  const body = (host: string, path: string, type: string, content: string | Buffer): Fault => ({
    kind: 'body',
    host,
    path,
    contentType: type,
    body: content,
  });
  const helpType = random.chance(0.8) ? 'application/json; charset=utf-8' : random.pick(JSON_TYPES);
  const blogType = random.chance(0.8) ? 'text/html; charset=utf-8' : random.pick(HTML_TYPES);
  const api = ['/v1/spot/status', '/v1/spot/pairs'].filter(() => random.chance(0.3));
  return [
    body('support.bitbank.cc', '/api/', helpType, list),
    body('bitbank.cc', '/blog', blogType, page),
    ...api.map((path) => body('api.bitbank.cc', path, 'application/json', apiBody(random))),
    ...(random.chance(0.3) ? [body('public.bitbank.cc', '/', 'application/json', apiBody(random))] : []),
    ...(random.chance(0.3) ? [body('status.bitbank.cc', '/', 'application/json', apiBody(random))] : []),
  ];
}
