/** Listens to what the browser itself says: a page can dispatch an event of any name. */
export function onTrusted(target: EventTarget, type: string, listener: (event: Event) => void, signal: AbortSignal) {
  target.addEventListener(type, (event) => event.isTrusted && listener(event), { signal });
}
