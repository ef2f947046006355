const SERVICE =
  '(?:trading|orders?|order entry|market data|deposits|withdrawals|payouts|transfers|logins?|sign-ins?|api|apis|website|site|web|app|apps|exchange|platform|gateways?|wallets?|markets?|systems?|servers?|realms?|worlds?|shards?|game|services?)';
const STOPS_ALL = [
  // 「There is no downtime on 5 December. It has been moved to 12 December」
  '\\bno (?:[a-z]{3,12} )?(?:downtime|maintenance|stop|outage|break|shutdown) on [^.\\n;]{3,28}[.;,] (?:it|this|that|we|instead it)(?: (?:have|has|is|was|will))? (?:now )?(?:be |been )?(?:moved|postponed|put|shifted|deferred|rescheduled|takes? place|held)\\b',
  // 「Full outage for all users.」
  '\\b(?:full|complete|total) (?:outage|downtime|shutdown|standstill|closure|blackout)\\b(?! (?:of|at|on) [a-z])',
  // 「What can't I do?」
  "\\bwhat (?:can['’]?t|can ?not|won['’]?t|will not|can|will) (?:i|we) (?:not |be unable to |no longer )?(?:be able to )?(?:do|use)(?: (?:then|meanwhile|in the meantime|during (?:this|that) time))?\\?",
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
  // 「You cannot: log in, place orders」
  '(?:^|\\n)[^a-z\\n]{0,4}(?:you|customers|users) (?:cannot|can ?not|can.t|will not be able to)(?: then)?: ?(?:log|sign|trade|place|withdraw|deposit|buy|sell|order|use|access|open|cancel|transfer|send)\\b',
  // 「Impact:」, and below it 「- no opening or closing of positions」
  '(?:^|\\n)[^a-z\\n]{0,4}(?:impact|effects?|consequences?|restrictions?|what stops)[>\\])]?:? ?\\n?[^a-z\\n]{0,4}no (?:opening|closing|placing|orders?|trading|deposits?|withdrawals?|transfers?|log-?ins?|access|new orders)\\b',
  // 「Margin trading is being taken down for repairs.」
  `\\b${SERVICE} (?:is|are) (?:being|going to be) (?:taken (?:down|offline)|shut (?:down|off)|switched off|closed|stopped|halted)\\b`,
  // 「Withdrawal stop: February 26, 15:00」, 「Stop: Friday 12 March, 01:00」
  '(?:^|\\n)[^a-z\\n]{0,4}(?:[a-z]{2,6} )?(?:(?:deposit|withdrawal|trading|transfer|log-?in|order|payment|service)s? )?(?:stop|halt|pause|suspension|closure|interruption)(?: time)?: [^\\n]{0,40}\\d{1,2}:\\d{2}',
  // 「the following are shut:」
  '\\bthe following (?:services? |functions? )?(?:is|are|will be) (?:shut|closed|down|off|out|stopped|suspended|halted|unavailable|not available)\\b',
  // 「<What stops>」, 「The services below stop for」, 「the following suspension is made」, 「our cards are not usable:」
  '(?:^|\\n)[^a-z\\n]{0,4}what stops\\b|\\bthe (?:services?|functions?) below (?:stop|close|pause|are (?:stopped|closed|suspended)|will (?:stop|close|pause|be (?:stopped|closed|suspended)))\\b|\\bfollowing (?:suspension|stop|halt|interruption|closure) (?:is|will be) (?:made|carried out|done|held)\\b|\\bare not usable:|\\bwe temporarily (?:stop|suspend|pause|close|halt) ',
  // 「Start of event: 2027/02/19 14:02」
  '(?:^|\\n)[^a-z\\n]{0,4}(?:start|beginning|onset) of (?:the )?event: ?[^\\n]{0,24}\\d:\\d{2}',
  // 「Saturday 16 Jan, 01:00–02:30 UTC: spot trading down」
  `\\d:\\d{2}(?: ?[a-z]{3,4})?(?::| [-|]) (?:[a-z]{2,12} ){0,3}(?:${SERVICE}|webhooks) (?:(?:are |is )?(?:switched|turned|taken) )?(?:down|off|closed|offline|stopped|shut)(?=[.\\n]|$)`,
  // 「We shall render no service in the night from」
  '\\bwe (?:will|shall|can|are going to)? ?(?:render|offer|provide|be able to offer) no (?:[a-z]{3,12} )?services?\\b',
  // 「The stop of EUR withdrawals has been brought forward.」
  `\\b(?:the|our|this|planned|announced|scheduled) (?:stop|halt|pause|break|closure|standstill|shutdown) (?:of|in|to|for) (?:[a-z0-9&-]{2,12} ){0,4}${SERVICE}\\b`,
  // 「XRP withdrawals pause: 2027-02-18 01:00 UTC」
  `(?:^|\\n)[^a-z\\n]{0,4}(?:[a-z]{2,6} )?${SERVICE} (?:close|pause|stop|halt)s?: [^\\n]{0,20}\\d{1,2}:\\d{2}`,
];
const STOPS = new RegExp(STOPS_ALL.join('|'));

/** 「The API problem that began at 03:00」, 「Since 03:00 many of you cannot log in」 */
const TROUBLE_BEGAN =
  /\bhad (?:all |both )?been (?:down|off|out|shut|held|closed|frozen|stopped|halted|paused|locked|offline|suspended|disabled|unavailable|at rest|(?:turned|switched|shut|powered) (?:off|down)|taken (?:off|down|offline)) (?:on|since|from|at|between) (?=[^.\n]{0,40}(?:\d{1,2}:\d{2}|\d ?[ap]\.?m|noon|midnight))|\b(?:has|have) not been (?:possible|available|working|accessible) (?:from|since)\b|(?:^|[.\n\]] ?)(?:all )?(?:logins?|sign-ins?|deposits|withdrawals|orders|payments|requests) (?:fail|do not work|are not working)\b|\b(?:noticed|detected|observed) (?:[a-z]{2,12} ){0,2}(?:problems|errors|failures|issues) (?:with|in|on|of) [^.\n]{2,24} (?:at|since|from) |\b(?:start|beginning|onset) of (?:the )?(?:disruption|outage|failure|incident|fault|problem)s?: ?[^\n]{0,24}\d{1,2}:\d{2}|\b(?:outage|failure|disruption)\. (?:began|started|since):? ?[^\n]{0,24}\d{1,2}:\d{2}|\bstopped (?:working|responding) (?:at|around|on) |\n[^a-z\n]{0,4}(?:suspended|halted|paused|stopped|closed|offline)(?: (?:at|since|from))?: ?[^a-z\n]{0,4}\d[^\n]{0,24}\d{1,2}:\d{2}|\n[^a-z\n]{0,4}\d{1,2}:\d{2}[^\n]{0,24}\b(?:deposits|withdrawals|trading|logins?|transfers) (?:switched off|turned off|halted|suspended|stopped|paused)(?=\n)|\b(?:an?|the|another) (?:[a-z-]{2,16} ){0,3}(?:fault|failure|error|problem|outage|defect|malfunction|breakdown|crash|power cut) (?:[a-z-]{2,16} ){0,2}(?:occurred|happened|arose|hit|struck|set in|broke out)\b|\b(?:currently|now|still|at present) (?:not possible|impossible) to (?:log|sign|trade|withdraw|deposit|place)\b|\bfirst (?:reports?|complaints?|errors?) of (?:failing|failed) [^.\n]{3,40}\d{1,2}:\d{2}|\btime of (?:the )?(?:occurrence|failure|outbreak|onset)\b[^a-z\n]{1,4}[^\n]{0,24}\d{1,2}:\d{2}|\b(?:have|has) been (?:rejected|failing|refused|timing out|unsuccessful|impossible) (?:[a-z]{2,12} ){0,2}(?:from|since) [^.\n]{0,16}\d{1,2}:\d{2}|\b(?:unavailable|inaccessible|unreachable|offline|down|not (?:working|possible|available)) (?:at the moment|right now|at present|currently)\b|\b(?:servers?|systems?|gateways?|databases?|engine|cluster|nodes?), which (?:have |has )?(?:failed|crashed|broke down)\b|\b(?:problem|outage|issue|incident|failure|disruption|interruption|trouble)s? (?:that|which) (?:had )?(?:began|begun|started|occurred) (?:at|around|on)\b|\bsince (?:about |around )?\d{1,2}:\d{2}\b[^.\n]{0,60}\b(?:cannot|unable to|not possible to|no longer) (?:log|sign|trade|withdraw|deposit|place|reach|access|use|open)\b/;

/** 「The notice of a stop on December 9 is withdrawn」 */
const WORD_OF_STOP =
  /\b(?:notice|announcement|notification|message|e-?mail) (?:of|for|about|regarding|on|concerning|announcing) (?:an? |the |our )?(?:[a-z]{3,12} )?(?:stop|halt|maintenance|downtime|outage|suspension|shutdown)\b[^.\n]{0,40}\d/;
/** 「Withdrawals off. 3 Feb, 10:00 to 11:30.」: a sentence that is nothing but a service and that it does not run, and a clock time beside it. */
const IN_HASTE =
  /(?:^|\n|[.!:] )(?:all |the |our |whole )?(?:exchange|platform|site|app|api|trading|deposits|withdrawals|deposits and withdrawals|payouts|transfers|logins?|order entry|wallets?)(?: is| are)? (?:off|closed|down|offline|shut|stopped|paused|halted|suspended)[.!](?: [^.\n]{0,24}\d{1,2}:\d{2}|\n)/;

/** 「Original hours: 05:00 - 06:30」 and 「Updated hours: 07:00 - 08:30」 of an upgrade */
const areHoursOfWork = (lower: string): boolean => HOURS_MOVED.test(lower) && OF_ONE_WORK.test(lower);
const HOURS_MOVED =
  /\n[^a-z\n]{0,4}(?:old|original|initial|previous|former|wrong|earlier)[a-z ]{0,24}[:|] ?[^\n]{0,24}\d{1,2}:\d{2}[^\n]{0,40}\n[^a-z\n]{0,4}(?:new|updated|revised|amended|now|present|current|correct)[a-z ]{0,24}[:|] ?[^\n]{0,24}\d{1,2}:\d{2}/;
const OF_ONE_WORK =
  /\b(?:the|our|this|tomorrow's|today's|tonight's|(?:mon|tues|wednes|thurs|fri|satur|sun)day's) (?:[a-z]{3,12} ){0,2}(?:upgrade|migration|deployment|release|cutover) (?:on|of|set for|scheduled for|planned for|\() ?[^.\n]{0,24}\d/;

/** What English says of what does not work, with no word of a stop by itself. */
export const stopsInPlainWords = (lower: string): boolean =>
  TROUBLE_BEGAN.test(lower) ||
  IN_HASTE.test(lower) ||
  areHoursOfWork(lower) ||
  WORD_OF_STOP.test(lower) ||
  STOPS.test(lower);
