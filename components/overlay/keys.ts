const KEY_EVENTS = ['keydown', 'keypress', 'keyup'] as const;

/** A place before the page's own key listeners. */
export interface KeyKeeper {
  /**
   * From now on keys typed inside `host()` stay there.
   *
   * @param onKeyDown gets the event and the element inside the shadow root that has the focus.
   */
  readonly serve: (
    host: () => HTMLElement | null,
    onKeyDown: (event: KeyboardEvent, target: HTMLElement) => void,
  ) => void;
  /** Takes the listeners away. */
  readonly release: () => void;
}

/**
 * Can keep keys typed inside an element from the page. A page's own listener may stand on `window` in the capture
 * phase, so this one has to stand there first: call it before the page's scripts run. Other keys are not touched.
 */
export function keepKeys(): KeyKeeper {
  let host: () => HTMLElement | null = () => null;
  let onKeyDown: (event: KeyboardEvent, target: HTMLElement) => void = () => {};
  const listener = (event: KeyboardEvent) => {
    if (event.target === null || event.target !== host()) return;
    event.stopImmediatePropagation();
    const target = event.composedPath()[0];
    if (event.type === 'keydown' && target instanceof HTMLElement) onKeyDown(event, target);
  };
  for (const type of KEY_EVENTS) window.addEventListener(type, listener, true);
  return {
    serve: (...served) => {
      [host, onKeyDown] = served;
    },
    release: () => {
      for (const type of KEY_EVENTS) window.removeEventListener(type, listener, true);
    },
  };
}
