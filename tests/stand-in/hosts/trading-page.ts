import { readFileSync } from 'node:fs';
import type { Exchange } from '../exchange.ts';
import { type Ask, html, notFound, type Reply, redirect } from '../reply.ts';

/** Where `tools/hydration` leaves its pages. */
const HYDRATION = new URL('../../../tools/hydration/dist/', import.meta.url);

const file = (name: string): string => readFileSync(new URL(`../trading-page/${name}`, import.meta.url), 'utf8');
const built = (name: string): string => readFileSync(new URL(name, HYDRATION), 'utf8');
const TYPES: Readonly<Record<string, string>> = { css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml' };

/**
 * `app.bitbank.cc`: a trading page of our own. `?hostile` adds style sheets that fight every guest on the page, `?spy` a
 * script that listens to everything, `?csp=` is the policy that the page is served with. `?framework=` is a page that a
 * framework takes over from its server.
 */
export function tradingPage({ path, query }: Ask, exchange: Exchange): Reply {
  if (path === '/') return redirect('/trade');
  const asset = /^\/stand-in\/([a-z]+\.(css|js|svg))$/.exec(path);
  if (asset?.[1] !== undefined) {
    return {
      status: 200,
      type: TYPES[asset[2] ?? ''] ?? 'text/plain',
      body: file(asset[1]),
      changedMs: exchange.baseMs,
    };
  }
  const script = /^\/stand-in\/hydration\/([a-z0-9-]+\.js)$/.exec(path)?.[1];
  if (script !== undefined) return { status: 200, type: 'text/javascript', body: built(script), changedMs: null };
  if (path !== '/trade' && !/^\/trade\/[a-z0-9]+_[a-z]+$/.test(path)) return notFound();
  const framework = /^[a-z0-9-]+$/.exec(query.get('framework') ?? '')?.[0];
  if (framework !== undefined) return { ...html(''), body: built(`${framework}.html`) };
  const reply = html(withExtras(file('index.html'), query));
  const policy = query.get('csp');
  return policy === null ? reply : { ...reply, headers: { 'content-security-policy': policy } };
}

function withExtras(page: string, query: URLSearchParams): string {
  const hostile = query.has('hostile') ? '<link rel="stylesheet" href="/stand-in/hostile.css">' : '';
  const spy = query.has('spy') ? '<script src="/stand-in/spy.js"></script>' : '';
  return page.replace('<head>', `<head>${spy}`).replace('</head>', `${hostile}</head>`);
}
