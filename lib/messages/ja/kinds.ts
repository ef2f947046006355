import type { KindNames } from '../contract/kinds.ts';

export const kinds: KindNames = {
  regular: '定期メンテナンス',
  'system-update': 'システムアップデート',
  server: 'サーバーメンテナンス',
  emergency: '緊急メンテナンス',
  asset: 'コインの入出金停止',
  other: 'メンテナンス',
};
