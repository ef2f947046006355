import { MINUTE_MS } from '../../domain/time.ts';
import type { ArticlePlace } from '../../sources/notice-source.ts';
import type { Exchange } from '../exchange.ts';
import { hostsOf } from '../site.ts';
import { GMO_LIVE } from './live.ts';
import { GMO_SITE } from './site.ts';

/** `/jp/news/2026/11/12345/`: ids of four or five digits that grow with time. */
const ARTICLES: readonly ArticlePlace[] = [
  { host: 'coin.z.com', path: /^\/jp\/news\/\d{4}\/\d{1,2}\/(\d{1,9})\/?$/, family: 'news' },
];

/** Its forex has hours of its own, and its news stand in the same list. */
const isOfForex = (title: string): boolean =>
  /外国為替|為替FX|FXネオ/.test(title.normalize('NFKC')) && !/暗号資産|仮想通貨|取引所|販売所|全サービス/.test(title);

/** GMOコイン as far as it is known, collected in November 2026 from public copies without reading a live page. */
export const GMO: Exchange = {
  ...GMO_SITE,
  hosts: hostsOf(GMO_SITE),
  places: ARTICLES,
  notices: [
    {
      id: 'news',
      way: 'blog',
      doors: [GMO_SITE.noticesPage],
      articleUrl: null,
      isOther: isOfForex,
      cadence: { usualMs: 10 * MINUTE_MS, urgentMs: 3 * MINUTE_MS },
      isProbe: false,
    },
  ],
  live: GMO_LIVE,
  // Kept by everybody who runs a bot there, named by no stored paper of its own, and another one in earlier years.
  usual: [{ weekday: 6, startMinute: 9 * 60, endMinute: 11 * 60, services: ['trading', 'api'] }],
  tells: { pairs: false, cancelling: true, emergencies: true },
  says: { maintenance: 'ERR-5201', emergency: 'ERR-5202', 'cancel-only': 'PREOPEN' },
};
