import type { Site } from '../exchange.ts';

/** The tools are one page, and what it shows stands behind the `#`. */
const TOOLS = 'https://coin.z.com/jp/member/tools/';
const PAIR = /^#\/?([a-z0-9]{2,10}_[a-z]{3,5})(?:[/?]|$)/;

export const GMO_SITE: Site = {
  id: 'gmo',
  calledInTexts: ['GMOコイン', 'GMO Coin'],
  mark: 'G',
  origins: ['https://coin.z.com/*', 'https://api.coin.z.com/*'],
  // Its login and its pages for keys are on the same host.
  tradingPages: [`${TOOLS}*`],
  noticesPage: 'https://coin.z.com/jp/news/',
  pairOf: ({ hash }) => PAIR.exec(hash.toLowerCase())?.[1] ?? null,
  pageOf: (pair) => `${TOOLS}exchange/#/${pair}`,
};
