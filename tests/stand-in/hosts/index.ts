import type { Exchange } from '../exchange.ts';
import type { Ask, Reply } from '../reply.ts';
import { api, publicData } from './api.ts';
import { blog, legacyBlog } from './blog.ts';
import { helpCenter } from './help-center.ts';
import { OTHER_IDS, OTHERS, type OtherStates } from './others.ts';
import { statusPage } from './status-page.ts';
import { tradingPage } from './trading-page.ts';

type Answer = (ask: Ask, exchange: Exchange, nowMs: number) => Reply;

const hostsOf = <Id extends keyof OtherStates>(id: Id): Record<string, Answer> => {
  const { hosts } = OTHERS[id];
  return Object.fromEntries(
    Object.entries(hosts).map(([host, answer]) => [
      host,
      (ask: Ask, { others, baseMs }: Exchange) => answer(ask, others[id], baseMs),
    ]),
  );
};

/** Every host of the exchanges, by its real name. */
export const HOSTS: Readonly<Record<string, Answer>> = {
  'app.bitbank.cc': tradingPage,
  'bitbank.cc': blog,
  'blog.bitbank.cc': legacyBlog,
  'support.bitbank.cc': helpCenter,
  'status.bitbank.cc': statusPage,
  'api.bitbank.cc': api,
  'public.bitbank.cc': publicData,
  ...Object.assign({}, ...OTHER_IDS.map(hostsOf)),
};
