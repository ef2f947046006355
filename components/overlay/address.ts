/** Which pair this page of the exchange is about; its single-page app changes route without a load. */
export interface Address {
  /** E.g. `xrp_jpy`; null off the trading pages. */
  readonly pair: () => string | null;
  /** Looks at the address where nothing tells of it; true when the pair is another one, after everybody was told. */
  readonly look: () => boolean;
  /** Calls `listener` whenever the pair has become another one. */
  readonly onTurn: (listener: () => void) => void;
}

/** Follows the address until `signal` is aborted. Firefox below 147 has no navigation API: there, call `look`. */
export function watchAddress(pairOf: (url: string) => string | null, signal: AbortSignal): Address {
  let { href } = location;
  let pair = pairOf(href);
  const listeners = new Set<() => void>();

  function look(): boolean {
    if (location.href === href) return false;
    href = location.href;
    const next = pairOf(href);
    if (next === pair) return false;
    pair = next;
    for (const listener of listeners) listener();
    return true;
  }

  const { navigation } = window as { readonly navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', look, { signal });
  return {
    pair: () => pair,
    look: navigation ? () => false : look,
    onTurn: (listener) => void listeners.add(listener),
  };
}
