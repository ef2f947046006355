const KEY_EVENTS = ['keydown', 'keypress', 'keyup'] as const;

/**
 * Keeps keys typed inside `host()` from the page. A page's own listener may stand on `window` in the capture phase,
 * so this one has to stand there first: call it before the page's scripts run. Other keys are not touched.
 *
 * @param onKeyDown gets the event and the element inside the shadow root that has the focus.
 * @returns a function that takes the listeners away
 */
export function keepKeys(
  host: () => HTMLElement | null,
  onKeyDown: (event: KeyboardEvent, target: HTMLElement) => void,
): () => void {
  const listener = (event: KeyboardEvent) => {
    if (event.target === null || event.target !== host()) return;
    event.stopImmediatePropagation();
    const target = event.composedPath()[0];
    if (event.type === 'keydown' && target instanceof HTMLElement) onKeyDown(event, target);
  };
  for (const type of KEY_EVENTS) window.addEventListener(type, listener, true);
  return () => {
    for (const type of KEY_EVENTS) window.removeEventListener(type, listener, true);
  };
}
