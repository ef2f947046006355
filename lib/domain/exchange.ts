/** The exchanges that are known, the one that is always watched first. */
export const EXCHANGE_IDS = ['bitbank', 'bitflyer', 'gmo', 'coincheck'] as const;
export type ExchangeId = (typeof EXCHANGE_IDS)[number];

/** What earlier versions stored was all of this one, and names none. */
export const FIRST_EXCHANGE: ExchangeId = 'bitbank';

/** How each is called in notices, in letters of one width and case. */
export const NAMES_IN_NOTICES: Readonly<Record<ExchangeId, string>> = {
  bitbank: 'bitbank|ビットバンク',
  bitflyer: 'bitflyer|ビットフライヤー',
  gmo: 'gmoコイン|gmo coin',
  coincheck: 'coincheck|コインチェック',
};

/** `id` as it is unique among all exchanges; what is of the first keeps the form in which earlier versions stored it. */
export const idAt = (exchange: ExchangeId, id: string): string =>
  exchange === FIRST_EXCHANGE ? id : `${exchange}/${id}`;

/** Whose `id` is, as `idAt` made it. */
export const exchangeOfId = (id: string): ExchangeId =>
  EXCHANGE_IDS.find((exchange) => id.startsWith(`${exchange}/`)) ?? FIRST_EXCHANGE;

/** The id that `idAt` was given. */
export const idWithin = (exchange: ExchangeId, id: string): string =>
  exchange === FIRST_EXCHANGE ? id : id.slice(`${exchange}/`.length);

/** Those of `things` that are of `exchange`; the very list where all of them are. */
export function thoseOf<Thing extends { readonly exchange: ExchangeId }>(
  things: readonly Thing[],
  exchange: ExchangeId,
): readonly Thing[] {
  return things.every((thing) => thing.exchange === exchange)
    ? things
    : things.filter((thing) => thing.exchange === exchange);
}
