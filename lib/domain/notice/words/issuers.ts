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
  '決済サーバー',
  '決済サーバ',
  '決済サービス',
  '決済システム',
  'キャッシュレス決済',
  'かんたん決済',
  'デジタル庁',
  'メールサーバー',
  'メールサーバ',
  'メールアカウント',
  'dnsサーバ',
  'dnsサーバー',
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
export const ERRAND_WORDS: ReadonlySet<string> = new Set(['取引', '取引所', '購入', '売却', '両替']);

/** What only a bank says of itself and of what it offers. */
export const BANK_VOICE: ReadonlySet<string> = new Set([
  '当行',
  '当金庫',
  '通帳',
  'ことら送金',
  'ことら',
  'でんさい',
  '残高照会',
  '即時口座決済',
]);

/** Money sent from one account to any other, which takes none from an exchange. */
export const REMITTANCE_WORDS: ReadonlySet<string> = new Set(['振込', '振り込み', '振込み', '送金']);

/** A bank behind its login, with all that has no name here. */
export const NET_BANKING_WORDS: ReadonlySet<string> = new Set([
  'インターネットバンキング',
  'ネットバンキング',
  'モバイルバンキング',
  'internet banking',
  'online banking',
  'digital banking',
  'web banking',
  'e-banking',
  'ebanking',
  'online and mobile banking',
  'internet and mobile banking',
]);

/** Services without a name of their own here, which stand beside the others and not for them. */
export const APART_WORDS: ReadonlySet<string> = new Set([
  'デビットカード',
  'デビット',
  'カードローン',
  '口座振替',
  '請求書払い',
  '外貨預金',
  ...NET_BANKING_WORDS,
  'ことら送金',
  'ことら',
  'でんさい',
  '残高照会',
  '即時口座決済',
  'お支払い',
  'カード決済',
  'タッチ決済',
  'qr決済',
  'ステーキング',
  '貸暗号資産',
  'レンディング',
  '各種お手続き',
  '各種手続き',
  'paynow',
  'paynow transfers',
  'fast and paynow transfers',
  'fps transfers',
  'duitnow transfers',
  'telegraphic transfers',
  'instant payments',
  'bill payments',
  'pay bills',
  'card payments',
  'card transactions',
  'zelle',
  'つみたて',
  '積立',
  'client centre',
  'client center',
  'qr payment',
  'qr payments',
  'instant transfers',
  'standing orders',
  'bill pay',
  'make payments',
  '円定期',
  '定期預金',
  'p2p',
  'borrowing',
  'repayment',
  'client portal',
  'customer portal',
  'reporting portal',
  'staking',
  'lending',
]);
