/** Words that a reason ends in: 「ネットワーク機器更改に伴い」「増強のため」. */
export const REASON_WORDS: ReadonlySet<string> = new Set(['伴い', '伴う', '伴って', 'ともない', 'ともなう', 'ため']);

/** Work on machines, which stops something while it lasts. */
export const WORK_WORDS: ReadonlySet<string> = new Set(['作業', '切替', '切り替え', '移行作業', '更新作業']);

/** Coins in general: 「一部銘柄の入出庫停止」. */
export const COIN_WORDS: ReadonlySet<string> = new Set([
  '銘柄',
  'ネットワーク',
  'トークン',
  '暗号資産',
  '仮想通貨',
  'token',
  'tokens',
  'network maintenance',
]);

/** What keeps coins or moves them: 「Wallet maintenance」 with a table of networks below, 「the Sui network upgrade」. */
export const WALLET_WORDS: ReadonlySet<string> = new Set([
  'wallet',
  'node',
  'nodes',
  'wallets',
  'ウォレット',
  'network upgrade',
  'mainnet upgrade',
  'hard fork',
]);

/** Work that a maintenance is called by: 「Matching engine upgrade」, 「取引エンジンの更改」. */
export const NAMED_WORK_IN_ENGLISH = 'upgrade|migration|replacement|relocation|update|switchover|cutover';
export const NAMED_WORK_IN_JAPANESE = '更新|移行|更改|入れ?替え|切り?替え|増強|リプレース|アップデート|アップグレード';
