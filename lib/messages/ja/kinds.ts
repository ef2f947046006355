import type { KindNames } from '../contract/kinds.ts';
import * as common from './common.ts';

export const kinds: KindNames = {
  regular: '定期メンテナンス',
  'system-update': 'システムアップデート',
  server: 'サーバーメンテナンス',
  emergency: common.emergencyMaintenance,
  asset: 'コインの入出金停止',
  other: common.maintenance,
};
