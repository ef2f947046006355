/** Exchanges that are not watched and speak in nobody's notices of themselves. */
export const OTHER_EXCHANGES =
  'binance|バイナンス|okx|okj|okcoin|kraken|クラーケン|coinbase|コインベース|bybit|kucoin|mexc|bitget|gate\\.io|huobi|htx|line bitmax|bitmax|dmm bitcoin|sbi vcトレード|bitpoint|ビットポイント|bittrade|ビットトレード|楽天ウォレット|メルコイン|マネックス証券|sbi証券|楽天証券|zaif|coinbook|btcbox|upbit|bithumb|bitstamp|gemini|bitfinex|crypto\\.com|deribit';

/** Houses of other kinds, by the end of their names. */
export const OTHER_HOUSES = '銀行|信用金庫|信託|日本銀行|全銀システム|証券取引所';

/** What is looked after beside trading: a page, a tool, a card. The last noun of a name says so. */
export const THINGS = 'カード|ページ|ツール|プログラム|マガジン|メルマガ|コンテスト|チャット';

/** People who answer, check or send. */
export const DESKS =
  '窓口|サポート|デスク|(?:コール|サポート|お客様|カスタマー|コンタクト)センター|電話|電話受付|発送|郵送|郵送受付|審査';

/** Papers, prices and payments, of which nothing is a machine. */
export const PAPERS =
  '(?:株主優待|優待制度|優待|決算|決算発表|株主総会|定款|約款|規約|手数料|手数料率|倍率|証拠金率|配当|配当金|分配金|利息|報酬|株主還元)(?:の?(?:改定|改訂|変更|支払|支払い|付与|導入|廃止))?';
