/** What the parts of the overlay listen to. */
const HEARD: ReadonlySet<string> = new Set(['click', 'pointerdown', 'pointermove', 'pointerup', 'pointercancel']);
const KEYS = ['keydown', 'keyup', 'keypress'];
/** Events of a drag, wherever the pointer is by then. */
const FOLLOWED: ReadonlySet<string> = new Set(['pointermove', 'pointerup', 'pointercancel']);
/** A click that the keyboard makes comes with its key. */
const KEY_CLICK_MS = 100;

/** An overlay on the page. */
export interface Inside {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** The browser lets the pointer through to what lies under it. */
  readonly isInert: () => boolean;
  /**
   * @param target the element inside the shadow root that has the focus
   * @param press clicks it
   */
  readonly onKeyDown: (event: KeyboardEvent, target: HTMLElement, press: () => void) => void;
}

/**
 * Brings what the user does on the host to the element inside that it is meant for, as an event that stays inside. So
 * the page, which would hear of it first, hears nothing; and what the page dispatches, wherever it got hold of an
 * element, is heard by nobody.
 *
 * @returns takes an event of the page: true when it happened inside, and the page is to hear nothing of it
 */
export function relayInput({ host, root, isInert, onKeyDown }: Inside): (event: Event) => boolean {
  const relayed = new WeakSet<Event>();
  for (const type of [...HEARD, ...KEYS]) {
    root.addEventListener(
      type,
      (event) => {
        if (event.isTrusted || relayed.has(event)) return;
        event.stopImmediatePropagation();
        event.preventDefault();
      },
      true,
    );
  }
  const dock = () => root.querySelector('.Dock');
  /** What the button was pressed on; null when that was outside. The rest of the press belongs to where it began. */
  let pressedOn: Element | null = null;
  let lastKey: { readonly at: number; readonly target: Element } | null = null;

  /** @returns false when whoever heard of it prevents what the browser would do. */
  function relay(target: Element, type: string, init: PointerEventInit = {}): boolean {
    const event = new PointerEvent(type, { ...init, bubbles: true, cancelable: true });
    relayed.add(event);
    return target.dispatchEvent(event);
  }

  /** What lies under the pointer inside; null outside. */
  function hit({ clientX, clientY }: PointerEvent): Element | null {
    if (isInert()) return underPoint(dock(), clientX, clientY);
    const scope = host.getRootNode() as Document | ShadowRoot;
    return scope === document || scope.elementFromPoint(clientX, clientY) === host
      ? root.elementFromPoint(clientX, clientY)
      : null;
  }

  /** The node inside that the browser names by itself: Firefox does, to everybody. */
  function namedBy(event: Event): Node | null {
    const { originalTarget } = event as { readonly originalTarget?: Node | Window | null };
    // The window itself, when the page gets or loses the focus.
    if (!originalTarget || !('nodeType' in originalTarget)) return null;
    return root.contains(originalTarget) ? originalTarget : null;
  }

  /** Where a click without a place came from: the keyboard; or assistive technology, which does not say where. */
  function keyTargetAt(timeStamp: number): Element | null {
    return lastKey !== null && timeStamp - lastKey.at < KEY_CLICK_MS ? lastKey.target : null;
  }

  /** Held by the layer of the dock, which gets the rest of the press wherever the pointer is by then. */
  function isHeldBy(box: Element | null, { type, pointerId, buttons }: PointerEvent): boolean {
    const isHeld = box?.parentElement?.hasPointerCapture?.(pointerId) || (isInert() && pressedOn !== null);
    return isHeld && (type !== 'pointermove' || buttons > 0) && FOLLOWED.has(type);
  }

  /** The element that the browser would name, which a closed root keeps to itself outside of Firefox. */
  function targetOf(event: PointerEvent): Element | null {
    const { type, detail, timeStamp } = event;
    const box = dock();
    if (isHeldBy(box, event)) return box;
    const named = namedBy(event);
    if (named !== null) return named instanceof Element ? named : named.parentElement;
    if (type === 'pointermove') return null;
    if (type === 'click' && detail === 0) return keyTargetAt(timeStamp);
    const target = hit(event);
    return type === 'click' && pressedOn !== null ? (commonAncestor(target, pressedOn) ?? box) : target;
  }

  /**
   * Over the controls of a video the browser keeps the release to itself: the pointer that moves on without a button
   * tells of it.
   */
  function catchUp({ type, buttons }: PointerEvent): void {
    const box = dock();
    if (type !== 'pointermove' || buttons > 0 || !pressedOn || !box) return;
    pressedOn = null;
    relay(box, 'pointerup');
  }

  function takeKey(event: KeyboardEvent): boolean {
    const target = root.activeElement;
    if (!(target instanceof HTMLElement)) return false;
    lastKey = { at: event.timeStamp, target };
    if (event.type === 'keydown') onKeyDown(event, target, () => void relay(target, 'click'));
    return true;
  }

  function takePointer(event: PointerEvent): boolean {
    const target = targetOf(event);
    if (event.type === 'pointerdown') pressedOn = target;
    if (target === null) return false;
    // The browser follows a link by itself, whoever hears of the click.
    if (event.type === 'click' && target.closest('a')) return true;
    const { clientX, clientY, pointerId, button } = event;
    const isWanted = relay(target, event.type, { clientX, clientY, pointerId, button });
    // A link or label of the page that the overlay stands in would take the click for its own.
    if (!isWanted || event.type === 'click') event.preventDefault();
    return true;
  }

  function take(event: Event): boolean {
    if (event.type === 'dragstart') {
      // A link of the page that the overlay stands in would be dragged instead.
      if (pressedOn) event.preventDefault();
      return !!pressedOn;
    }
    if (isInert()) catchUp(event as PointerEvent);
    if (!isInert() && namedBy(event) === null && event.target !== outermost(host)) {
      if (event.type === 'pointerdown') pressedOn = null;
      return false;
    }
    // Not by its class: a frame that is full screen has classes of its own.
    if (KEYS.includes(event.type)) return takeKey(event as KeyboardEvent);
    if (HEARD.has(event.type)) return takePointer(event as PointerEvent);
    if (namedBy(event) !== null || event.target === host) return true;
    return 'clientX' in event && (pressedOn !== null || hit(event as PointerEvent) !== null);
  }

  return (event) => {
    const isTaken = take(event);
    // What lies under an inert overlay is not to be pressed, dragged or selected instead.
    if (isTaken && isInert()) event.preventDefault();
    return isTaken;
  };
}

/** `host` as the page is told of it: a shadow root hides it behind its own host. */
function outermost(host: Element): Element {
  const root = host.getRootNode();
  return root instanceof ShadowRoot ? outermost(root.host) : host;
}

/** What lies at a point of `parent`, by the boxes alone. */
function underPoint(parent: Element | null, x: number, y: number): Element | null {
  if (parent === null) return null;
  for (const child of [...parent.children].reverse()) {
    const found = underPoint(child, x, y);
    if (found !== null) return found;
  }
  const { left, top, right, bottom } = parent.getBoundingClientRect();
  return x >= left && x < right && y >= top && y < bottom ? parent : null;
}

/** Where a click goes whose button was pressed on one element and let go on another. */
function commonAncestor(one: Element | null, other: Element): Element | null {
  for (let candidate = one; candidate !== null; candidate = candidate.parentElement) {
    if (candidate.contains(other)) return candidate;
  }
  return null;
}
