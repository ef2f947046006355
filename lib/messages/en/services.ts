import type { ServiceNames } from '../contract/services.ts';
import * as common from './common.ts';

export const services: ServiceNames = {
  trading: 'Trading',
  transfer: 'Deposits, withdrawals',
  deposit: 'Deposits',
  withdrawal: common.withdrawals,
  api: 'API',
  login: 'Login',
  app: 'App',
  other: 'Other',
};
