import { readFileSync } from 'node:fs';
import type { Exchange } from '../exchange.ts';
import { type Ask, html, notFound, type Reply, redirect } from '../reply.ts';

const file = (name: string): string => readFileSync(new URL(`../trading-page/${name}`, import.meta.url), 'utf8');
const TYPES: Readonly<Record<string, string>> = { css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml' };

/** `app.bitbank.cc`: a trading page of our own. `?hostile` adds style sheets that fight every guest on the page. */
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
  if (path !== '/trade' && !/^\/trade\/[a-z0-9]+_[a-z]+$/.test(path)) return notFound();
  const page = file('index.html');
  const hostile = '<link rel="stylesheet" href="/stand-in/hostile.css">';
  return html(query.has('hostile') ? page.replace('</head>', `${hostile}</head>`) : page);
}
