import type { Site } from '../exchange.ts';

export const BITBANK_SITE: Site = {
  id: 'bitbank',
  calledInTexts: ['bitbank', 'ビットバンク'],
  mark: 'bb',
  origins: [
    'https://app.bitbank.cc/*',
    'https://bitbank.cc/*',
    'https://blog.bitbank.cc/*',
    'https://support.bitbank.cc/*',
    'https://api.bitbank.cc/*',
    'https://public.bitbank.cc/*',
  ],
  // Mentioned in prose only.
  extraOrigins: ['https://status.bitbank.cc/*'],
  tradingPages: ['https://app.bitbank.cc/*'],
  noticesPage: 'https://bitbank.cc/blog',
  pairOf: ({ pathname }) => /^\/trade\/([a-z0-9]+_[a-z0-9]+)(?:\/|$)/.exec(pathname.toLowerCase())?.[1] ?? null,
  pageOf: (pair) => `https://app.bitbank.cc/trade/${pair}`,
};
