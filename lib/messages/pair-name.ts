/** `XRP/JPY` of `xrp_jpy`, `FX_BTC/JPY` of `fx_btc_jpy`. */
export const pairName = (pair: string): string => pair.toUpperCase().replace(/_(?=[^_]*$)/, '/');
