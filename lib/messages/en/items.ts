import type { AfterItems, BeforeItems } from '../contract/items.ts';

export const before: BeforeItems = {
  'cancel-orders': {
    what: 'Review and cancel open orders',
    why: 'No cancelling during the stop. See the notice for how they are treated',
    whyElsewhere: 'Cancelling may not work during the stop. See the notice for how they are treated',
  },
  'finish-trades': { what: 'Finish the trades you need', why: 'Check that they are filled before the start' },
  'move-funds': { what: 'Move funds with time to spare', why: 'Not available during the stop' },
  'stop-api': {
    what: 'Stop API programs',
    why: 'Expect error 10007 and reconnects',
    whyElsewhere: 'Expect errors and reconnects',
  },
  'reread-notice': { what: 'Read the notice once more', why: 'Times may change until the start' },
};

export const after: AfterItems = {
  'check-orders': { what: 'Check orders and fills', why: 'Compare with what you noted before the stop' },
  'check-balances': { what: 'Check balances', why: 'Compare with the balances before the stop' },
  'restart-api': { what: 'Restart API programs', why: 'Check that they reconnect and can order' },
};
