import type { WordRow } from './row.ts';

const times = (heads: readonly string[], tails: readonly string[]): readonly string[] =>
  heads.flatMap((head) => tails.map((tail) => `${head} ${tail}`));

/** What people do with a service. */
const ERRANDS = [
  'log in',
  'log on',
  'sign in',
  'sign on',
  'trade',
  'place',
  'submit',
  'deposit',
  'withdraw',
  'access',
  'cancel',
  'amend',
  'modify',
  'use',
  'buy',
  'sell',
  'send',
  'receive',
  'transfer',
  'convert',
  'make',
  'open',
  'reach',
  'connect',
  'move',
  'pay',
  'top up',
  'process',
  'accept',
  'execute',
] as const;

/** What is done with what they sent. */
const DONE = [
  'made',
  'placed',
  'submitted',
  'entered',
  'amended',
  'modified',
  'processed',
  'accepted',
  'accessed',
  'executed',
  'matched',
  'filled',
  'sent',
  'received',
  'credited',
  'completed',
  'reached',
  'used',
  'opened',
  'traded',
  'converted',
  'transferred',
  'requested',
  'paid out',
  'settled',
  'established',
  're-established',
] as const;

/** 「Orders are not accepted」: said of what is, these are of the stop, and of nothing else. */
const TAKEN = ['accepted', 'processed', 'executed', 'matched', 'paid out', 'carried out'] as const;

/** 「is closed」, 「are frozen」: a state in which nothing works, by a word that may as well say something else. */
const STATES = [
  'off',
  'closed',
  'frozen',
  'switched off',
  'turned off',
  'taken down',
  'unusable',
  'out of action',
  'absent',
  'shut',
  'shut down',
  'out of reach',
  'brought down',
] as const;

/** 「no orders can be executed」 */
const NOTHING = times(
  times(
    ['no'],
    [
      'orders',
      'new orders',
      'trades',
      'deposits',
      'withdrawals',
      'payouts',
      'transfers',
      'logins',
      'transactions',
      'connections',
      'coins',
      'cryptoassets',
      'crypto-assets',
      'assets',
      'funds',
      'payments',
      'wires',
      'requests',
      'connection',
      'session',
      'sessions',
      'fix session',
      'fix sessions',
    ],
  ),
  [
    'can be',
    'could be',
    'have been processed',
    'have been sent',
    'were accepted',
    'were processed',
    'were executed',
    'were sent',
    'will be accepted',
    'will be processed',
    'will be executed',
    'are accepted',
    'are processed',
    'are executed',
  ],
);

/** What is open or closed. */
const SERVICES = [
  'deposits',
  'withdrawals',
  'payouts',
  'transfers',
  'logins',
  'orders',
  'services',
  'order books',
  'deposits and withdrawals',
  'withdrawals and deposits',
] as const;

/** What is closed, frozen or switched off by whoever runs it. */
const CLOSED = [
  'trading',
  'all trading',
  'spot trading',
  'deposits',
  'withdrawals',
  'deposits and withdrawals',
  'withdrawals and deposits',
  'all services',
  'logins',
  'order entry',
  'order placement',
  'api access',
  'the api',
  'the market',
  'the markets',
  'all markets',
  'the exchange',
  'the platform',
  'the order book',
  'the order books',
  'the matching engine',
] as const;

/** What fails for many at once. */
const FAILING = ['logins', 'sign-ins', 'deposits', 'withdrawals', 'transfers', 'requests', 'connections'] as const;

/** 「Exchange closed.」, 「Withdrawals off.」: what is written in haste leaves the verb out. */
const IN_HASTE = times(
  [
    'exchange',
    'platform',
    'site',
    'website',
    'app',
    'api',
    'trading',
    'spot trading',
    'margin trading',
    'futures trading',
    'deposits',
    'withdrawals',
    'payouts',
    'transfers',
    'logins',
    'login',
    'order entry',
    'order book',
    'order books',
    'deposits and withdrawals',
    'all services',
    'matching engine',
    'wallet',
    'wallets',
    'gateway',
  ],
  [
    'off',
    'closed',
    'shut',
    'out of service',
    'frozen',
    'switched off',
    'stopped',
    'halted',
    'paused',
    'broken',
    'gone',
  ],
);
const DOWN = times(
  ['exchange', 'platform', 'site', 'website', 'app', 'api', 'matching engine', 'gateway', 'wallet', 'wallets', 'login'],
  ['down'],
);

/** 「will not accept orders」 */
const NOT_TAKEN = times(
  [
    'not accept',
    'not accepting',
    'not take',
    'not taking',
    'not process',
    'not processing',
    'no longer accept',
    'not execute',
  ],
  ['orders', 'new orders', 'any orders', 'deposits', 'withdrawals', 'requests', 'logins', 'connections', 'trades'],
);

/** That something cannot be done, or is not done, in English, whatever the verb. */
export const DENIALS_ENGLISH_ROWS: readonly WordRow[] = [
  [
    ['stop'],
    [
      ...times(['cannot', 'could not'], ERRANDS),
      ...times(['cannot be', 'could not be', 'not be', 'are not being', 'is not being'], DONE),
      ...times(['are not', 'is not'], TAKEN),
      ...times(
        ['will be'],
        STATES.filter((state) => state !== 'closed'),
      ),
      ...times(['are', 'were', 'been'], STATES),
      ...times(
        ['is'],
        STATES.filter((state) => state !== 'off'),
      ),
      ...times(SERVICES, ['stop', 'stop at', 'close', 'close at', 'pause', 'pause at', 'halt', 'halt at']),
      ...NOTHING,
      ...IN_HASTE,
      ...DOWN,
      ...NOT_TAKEN,
      ...times(['not'], ['go through']),
      ...times(['are', 'be', 'is'], ['shutting down', 'taking down', 'switching off', 'turning off']),
      ...times(
        [
          'disable',
          'disabling',
          'freeze',
          'freezing',
          'interrupt',
          'block',
          'blocking',
          'closing',
          'switching off',
          'turning off',
          'switch off',
          'turn off',
          'shut',
          'close',
        ],
        CLOSED,
      ),
      ...times(SERVICES, ['are delayed', 'have been delayed', 'are stuck', 'have been stuck', 'are being delayed']),
      ...times(FAILING, ['failed', 'fail', 'were not working', 'did not work']),
      ...times(
        ['failed', 'fail', 'were failing', 'were answered', 'returned', 'were met'],
        ['with http', 'with an http', 'http 5'],
      ),
      ...times(['down', 'off', 'out', 'closed', 'close', 'closes'], ['for', 'during', 'while', 'throughout']),
    ],
  ],
];
