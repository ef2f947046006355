/** Hosts the extension may read and the one it draws on; the manifest takes them from here. */
export const HOST_PERMISSIONS = [
  'https://app.bitbank.cc/*',
  'https://bitbank.cc/*',
  'https://blog.bitbank.cc/*',
  'https://support.bitbank.cc/*',
  'https://status.bitbank.cc/*',
  'https://api.bitbank.cc/*',
  'https://public.bitbank.cc/*',
] as const;

/** Where the overlay is drawn. */
export const TRADING_PAGE_MATCHES = ['https://app.bitbank.cc/*'] as const;
