import type { KindNames } from '../contract/kinds.ts';

export const kinds: KindNames = {
  regular: 'Regular maintenance',
  'system-update': 'System update',
  server: 'Server maintenance',
  emergency: 'Emergency maintenance',
  asset: 'Deposits and withdrawals of a coin',
  other: 'Maintenance',
};
