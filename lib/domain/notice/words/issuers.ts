/** Words that tell who writes, an exchange, a bank or a town, and with it what its words for services mean. */

/** Words of an exchange or a broker. */
export const EXCHANGE_WORDS: ReadonlySet<string> = new Set([
  '暗号資産',
  '仮想通貨',
  '取引所',
  '販売所',
  '証券',
  '投資信託',
  'fx',
  'crypto',
  'cryptocurrency',
]);

/** Words of towns, schools, hosts and makers of software, none of whom trade. */
export const PUBLIC_WORDS: ReadonlySet<string> = new Set([
  '市役所',
  '図書館',
  '電子申請',
  '証明書',
  '納税',
  'マイナンバー',
  '薬剤',
  '大学',
  '学内',
  '教職員',
  '学生',
  'クラウド',
  '勤怠',
  '仮想サーバー',
  '仮想サーバ',
  'レンタルサーバー',
  'レンタルサーバ',
  'workspaces',
  'webhooks',
  'instances',
]);

/** Words of a bank. */
export const BANK_WORDS: ReadonlySet<string> = new Set([
  'atm',
  '現金自動預払機',
  'internet banking',
  'online banking',
  'digital banking',
  'インターネットバンキング',
  'ネットバンキング',
  'モバイルバンキング',
  '口座振替',
  '外貨預金',
  '通帳',
  'カードローン',
]);

/** Trade to an exchange, any errand to a bank. */
export const ERRAND_WORDS: ReadonlySet<string> = new Set(['取引', '取引所', '購入', '売却', '両替', '積立']);

/** Services without a name of their own here, which stand beside the others and not for them. */
export const APART_WORDS: ReadonlySet<string> = new Set([
  'デビットカード',
  'デビット',
  'カードローン',
  '口座振替',
  '請求書払い',
  '外貨預金',
  'paynow',
]);
