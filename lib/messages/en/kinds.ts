import type { KindNames } from '../contract/kinds.ts';
import * as common from './common.ts';

export const kinds: KindNames = {
  regular: 'Regular maintenance',
  'system-update': 'System update',
  server: 'Server maintenance',
  emergency: common.emergencyMaintenance,
  asset: 'Deposits and withdrawals of a coin',
  other: 'Maintenance',
};
