import type { Service } from '../../lib/domain/window.ts';
import type { Coin, PartKey } from './script.ts';

/** A part as notices call it, and as the extension should. */
export interface PartName {
  /** In notices. */
  readonly written: string;
  readonly services: readonly Service[];
  readonly coins: readonly Coin[];
  /** Services of which nothing is left in the rest once it goes its own way. */
  readonly takes: readonly Service[];
  /** In sentences of the extension. */
  readonly shown: readonly string[];
}

export const PART_NAMES: Readonly<Record<PartKey, PartName>> = {
  'withdrawal JPY': {
    written: '日本円の出金',
    services: ['withdrawal'],
    coins: [],
    takes: [],
    shown: ['日本円出金', 'Yen withdrawals', 'Yen withdrawal'],
  },
  'deposit JPY': {
    written: '日本円の入出金',
    services: ['deposit', 'withdrawal'],
    coins: [],
    takes: [],
    shown: ['日本円入出金', 'Yen deposits and withdrawals', 'Yen transfer'],
  },
  withdrawal: {
    written: '出金',
    services: ['withdrawal'],
    coins: [],
    takes: ['withdrawal'],
    shown: ['出金', 'Withdrawals', 'Withdrawal'],
  },
  deposit: {
    written: '入出金',
    services: ['deposit', 'withdrawal'],
    coins: [],
    takes: ['deposit', 'withdrawal'],
    shown: ['入出金', 'Deposits and withdrawals', 'Transfer'],
  },
  api: { written: 'API', services: ['api'], coins: [], takes: ['api'], shown: ['API', 'The API'] },
  'deposit XRP': {
    written: 'エックスアールピー（XRP）の入出金',
    services: ['deposit', 'withdrawal'],
    coins: ['XRP'],
    takes: [],
    shown: ['XRP の入出金', 'XRP deposits and withdrawals', 'XRP'],
  },
  'deposit ETH': {
    written: 'イーサリアム（ETH）の入出金',
    services: ['deposit', 'withdrawal'],
    coins: ['ETH'],
    takes: [],
    shown: ['ETH の入出金', 'ETH deposits and withdrawals', 'ETH'],
  },
};
