import type { OverlayWords, Subject } from '../contract/overlay.ts';
import * as common from './common.ts';
import { comparison } from './comparison.ts';
import { after, before } from './items.ts';
import { kinds } from './kinds.ts';
import { EN_SCENES } from './overlay-scenes.ts';
import { parts } from './parts.ts';
import { scenes } from './scenes.ts';
import { services } from './services.ts';

const english = (s: string, behindCoin: string, noun: string, article: 'A' | 'An' = 'A'): Subject => {
  const isPlural = noun !== behindCoin;
  const [stops, is] = isPlural ? ['stop', 'are'] : ['stops', 'is'];
  return { s, behindCoin, noun, aNoun: `${article} ${noun}`, stops, is };
};

export const overlay: OverlayWords = {
  name: common.productName,
  subjects: {
    trading: english('Trading', 'trading', 'trading'),
    transfer: english('Transfers', 'transfers', 'transfer'),
    deposit: english('Deposits', 'deposits', 'deposit'),
    withdrawal: english(common.withdrawals, 'withdrawals', 'withdrawal'),
    api: english('API', 'API', 'API', 'An'),
    login: english('Login', 'login', 'login'),
    app: english('App', 'app', 'app', 'An'),
    other: english('Service', 'service', 'service'),
  },
  scenes: EN_SCENES,
  changedAt: '{day}, {timeJst}',
  ofCoin: '{coin} {name}',
  scopeAll: '{all} of {all} pairs',
  scopeSome: '{halted} of {all} pairs',
  underAMinute: 'under 1 min',
  lastSeen: 'last seen stopped at {time} ({age})',
  yen: '{price} JPY',
  comparison,
  parts,
  money: { yen: 'Yen ', coins: 'Crypto ' },
  attention: 'Note',
  local: 'Local',
  localRange: common.local('{local}'),
  clock: 'Clock',
  state: 'State',
  offline: scenes.offline,
  clockFast: scenes.clockFast,
  clockSlow: scenes.clockSlow,
  readAgo: 'read {age}',
  readJustNow: 'read just now',
  neverRead: common.notReadYet,
  historyLate: 'Ends {by} late on average ({count} stops)',
  historyEarly: 'Ends {by} early on average ({count} stops)',
  historyOnTime: 'Ends about on time ({count} stops)',
  pair: {
    halted: 'Halted (orders and cancels suspended)',
    stopped: 'Trading is stopped',
    cancelOnly: 'Cancels only, no new orders',
    inAuction: 'In an auction',
    flagged: 'Not accepted: {flags}',
    busy: 'Busy, minimum order {minAmount}',
    says: 'The exchange says: {word}',
    auction: ['{mode}, planned to reopen {reopen}', '{mode} (since {since})'],
    modes: {
      'circuit-break': 'Circuit break mode',
      'open-ended': 'Open-ended circuit break mode',
      listing: 'LISTING',
    },
    flags: {
      is_enabled: 'any orders',
      stop_order: 'new orders',
      stop_order_and_cancel: 'orders and cancels',
      stop_market_order: 'market orders',
      stop_stop_order: 'stop orders',
      stop_stop_limit_order: 'stop limit orders',
      stop_margin_long_order: 'margin longs',
      stop_margin_short_order: 'margin shorts',
      stop_buy_order: 'buy orders',
      stop_sell_order: 'sell orders',
      order: 'new orders',
      market_order: 'market orders',
      cancel: 'cancels',
    },
  },
  sample: 'Sample, not a real maintenance (Esc to close)',
  closeNote: 'Hide until it changes',
  todo: 'To do',
  before: common.before,
  after: common.after,
  next: 'Next: {what}',
  nextItems: {
    'cancel-orders': 'review open orders',
    'finish-trades': 'finish trades',
    'move-funds': 'move funds',
    'stop-api': 'stop API programs',
    'reread-notice': 'read the notice again',
  },
  expand: 'Enlarge',
  details: 'Details',
  later: 'Snooze or mute',
  collapse: 'Collapse',
  dismiss: 'Hide until the next phase',
  never: 'Don’t show this window',
  openNotice: common.openNotice,
  officialNotices: 'Official notices',
  officialSite: 'The exchange’s site',
  otherWindows: 'More windows',
  progress: 'Elapsed of the planned time',
  services,
  kinds,
  items: { ...before, ...after },
};
