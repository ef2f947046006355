const SERVICE =
  '(?:trading|orders?|order entry|market data|deposits|withdrawals|payouts|transfers|logins?|sign-ins?|api|apis|website|site|web|app|apps|exchange|platform|gateways?|wallets?|markets?|systems?|servers?|realms?|worlds?|shards?|game|services?)';
const STOPS_ALL = [
  // 「What you cannot do:」, 「What will not work:」, 「Not available:」
  '(?:^|\\n)[^a-z\\n]{0,4}(?:what (?:you )?(?:can ?not|will not|does not|do not|won.?t|can.?t)(?: you)? (?:do|work|be (?:available|possible))|what is (?:off|down|closed|unavailable|not available)|not (?:available|possible|working)|unavailable|out of service)(?: (?:then|meanwhile|during this time))?[:?]',
  // 「The realms go dark on」
  `\\b(?:${SERVICE}) (?:will )?(?:go|goes) (?:dark|down|offline|to sleep)\\b[^.\\n]{0,60}\\d`,
  // 「No login is possible while we move the racks」
  `\\bno (?:${SERVICE}|access)(?: (?:or|and) (?:${SERVICE}|access))? (?:is|are|will be) possible\\b`,
  // 「Market data are down from 21:00 to 21:10」
  `\\b${SERVICE}\\b[^.\\n]{0,40} (?:is|are|will be) (?:down|offline|unavailable|closed|off|out|interrupted) (?:from|between) \\d`,
  // 「BTC withdrawals stop at 01:00.」
  `\\b${SERVICE} (?:stops?|closes?|pauses?|halts?) at \\d`,
  // 「The upgrade planned for 21 January, 03:00-07:00 UTC, started as scheduled and finished early」
  '\\b(?:upgrade|update|migration|deployment)\\b[^.\\n]{0,60}\\d{1,2}:\\d{2}[^.\\n]{0,24}\\b(?:started|began|commenced)\\b[^.\\n]{0,40}\\b(?:finished|completed|ended|over|concluded)\\b',
  // 「At 8:20 we completed the upgrade of the order system that started at 23:30」
  '\\b(?:completed|finished|concluded) (?:the|our) [^.\\n]{0,60}?\\b(?:upgrade|update|migration|maintenance|replacement|work)\\b[^.\\n]{0,60}?\\b(?:that|which) (?:had )?(?:started|began|begun|commenced)\\b[^.\\n]{0,24}\\d',
  // 「XRP withdrawals pause: 2027-02-18 01:00 UTC」
  `(?:^|\\n)[^a-z\\n]{0,4}(?:[a-z]{2,6} )?${SERVICE} (?:close|pause|stop|halt)s?: [^\\n]{0,20}\\d{1,2}:\\d{2}`,
];
const STOPS = new RegExp(STOPS_ALL.join('|'));

/** What English says of what does not work, with no word of a stop by itself. */
export const stopsInPlainWords = (lower: string): boolean => STOPS.test(lower);
