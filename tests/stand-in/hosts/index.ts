import type { Exchange } from '../exchange.ts';
import type { Ask, Reply } from '../reply.ts';
import { api, publicData } from './api.ts';
import { bitflyerApi, bitflyerPage, bitflyerStatus } from './bitflyer.ts';
import { blog, legacyBlog } from './blog.ts';
import { helpCenter } from './help-center.ts';
import { statusPage } from './status-page.ts';
import { tradingPage } from './trading-page.ts';

/** Every host of the exchanges, by its real name. */
export const HOSTS: Readonly<Record<string, (ask: Ask, exchange: Exchange, nowMs: number) => Reply>> = {
  'app.bitbank.cc': tradingPage,
  'bitbank.cc': blog,
  'blog.bitbank.cc': legacyBlog,
  'support.bitbank.cc': helpCenter,
  'status.bitbank.cc': statusPage,
  'api.bitbank.cc': api,
  'public.bitbank.cc': publicData,
  'lightning.bitflyer.com': bitflyerPage,
  'api.bitflyer.com': bitflyerApi,
  'status.bitflyer.com': bitflyerStatus,
};
