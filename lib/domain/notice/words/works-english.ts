const times = (heads: readonly string[], tails: readonly string[]): readonly string[] =>
  heads.flatMap((head) => tails.map((tail) => `${head} ${tail}`));

/** What is done to a machine, as a noun. */
const WORKS = [
  'upgrade',
  'migration',
  'replacement',
  'reboot',
  'relocation',
  'switchover',
  'swap',
  'restart',
  'works',
] as const;

/** 「Database migration」, 「Hardware replacement」: names of work on machines, which stops what runs on them. */
export const SERVER_WORKS: readonly string[] = [
  ...times(
    [
      'server',
      'database',
      'data center',
      'data centre',
      'datacenter',
      'hardware',
      'infrastructure',
      'storage',
      'network equipment',
      'firewall',
      'gateway',
      'api gateway',
      'core network',
      'wallet',
      'wallets',
    ],
    WORKS,
  ),
  'failover test',
];

/** 「Platform upgrade」, 「Core system replacement」: the same of the system as a whole. */
export const SYSTEM_WORKS: readonly string[] = [
  ...times(
    [
      'platform',
      'exchange',
      'matching engine',
      'trading engine',
      'trading system',
      'core system',
      'core banking',
      'backend',
      'back-end',
      'software',
    ],
    WORKS,
  ),
  ...times(
    ['system', 'systems'],
    WORKS.filter((work) => work !== 'upgrade' && work !== 'swap'),
  ),
  'systems upgrade',
  'cutover',
  'system update',
];

/** 「Release window」: the hours of such work, named after it. */
export const WORK_WINDOWS: readonly string[] = times(
  ['release', 'deployment', 'change', 'upgrade', 'migration', 'downtime'],
  ['window', 'windows'],
);

/** 「Exchange closure」: a state, named as a thing. */
export const CLOSURES: readonly string[] = [
  ...times(['exchange', 'platform', 'site'], ['closure', 'shutdown']),
  'unavailability',
  ...times(['service', 'system', 'platform', 'site', 'exchange', 'api', 'trading'], ['unavailability']),
];
