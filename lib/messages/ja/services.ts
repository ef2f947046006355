import type { ServiceNames } from '../contract/services.ts';

export const services: ServiceNames = {
  trading: '取引',
  transfer: '入出金',
  deposit: '入金',
  withdrawal: '出金',
  api: 'API',
  login: 'ログイン',
  app: 'アプリ',
  other: 'その他',
};
