import type { DisplayService } from '../../lib/messages/words.ts';
import { MORE } from './icons.ts';

/** What stops, as an icon; never shown without its word. */
export const SERVICE_ICONS: Readonly<Record<DisplayService, string>> = {
  trading: 'M2 5.5h11.5M10.5 2.5l3 3-3 3M14 10.5H2.5M5.5 7.5l-3 3 3 3',
  transfer: 'M5 2.5v10.5M2 10l3 3 3-3M11 13.5V3M8 6l3-3 3 3',
  deposit: 'M8 2v8M5 7l3 3 3-3M2.5 13.5h11',
  withdrawal: 'M8 10V2M5 5l3-3 3 3M2.5 13.5h11',
  api: 'M5.8 2.5c-1.7 0-1.9.9-1.9 2.3S3.6 8 2.2 8c1.4 0 1.7 1.6 1.7 3.2s.2 2.3 1.9 2.3M10.2 2.5c1.7 0 1.9.9 1.9 2.3s.3 3.2 1.7 3.2c-1.4 0-1.7 1.6-1.7 3.2s-.2 2.3-1.9 2.3',
  login: 'M7.4 8a2.7 2.7 0 1 1-5.4 0 2.7 2.7 0 0 1 5.4 0ZM7.4 8H14M11.3 8v2.4M13.9 8v2.4',
  app: 'M5 1.8h6c.7 0 1.2.5 1.2 1.2v10c0 .7-.5 1.2-1.2 1.2H5c-.7 0-1.2-.5-1.2-1.2V3c0-.7.5-1.2 1.2-1.2ZM7.2 11.8h1.6',
  other: MORE,
};
