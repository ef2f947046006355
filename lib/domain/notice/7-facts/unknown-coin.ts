import type { NoticeText } from '../notice-text.ts';

/** 「USDS Trading」: a symbol that no list holds, before what stops. */
export const isUnknownCoin = ({ page, tokens, title }: NoticeText): boolean => {
  const text = page.text.slice(0, tokens[title.end - 1]?.to ?? 0);
  const symbol = UNKNOWN_COIN.exec(text)?.[1];
  return symbol !== undefined && !NO_COINS.has(symbol);
};

const UNKNOWN_COIN =
  /(?:^|[^A-Za-z])([A-Z][A-Z0-9]{1,6})(?: token)? (?:[Dd]eposit|[Ww]ithdrawal|[Tt]rading\b|(?:の|)入出)/;
export const NO_COINS: ReadonlySet<string> = new Set(
  'API REST FIX WS JPY USD EUR GBP KRW SGD THB AUD INR BRL CAD CHF HKD NZD TRY MXN PHP IDR VND TWD CNY AED ZAR FIAT PIX UPI FPS SEPA SWIFT ACH FPS ATM OTC P2P FX CFD VIP IOS VPN SMS NFT PC UI IMPS NEFT RTGS FAST CHAPS TED BACS KYC UTC JST GMT ET PT HTTP HTTPS MT4 MT5 ALL NEW OUR THE ID ISO USA EU UK US'.split(
    ' ',
  ),
);
