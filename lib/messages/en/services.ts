import type { ServiceNames } from '../contract/services.ts';

export const services: ServiceNames = {
  trading: 'Trading',
  transfer: 'Deposits, withdrawals',
  deposit: 'Deposits',
  withdrawal: 'Withdrawals',
  api: 'API',
  login: 'Login',
  app: 'App',
  other: 'Other',
};
