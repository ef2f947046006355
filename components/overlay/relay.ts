/** What the parts of the overlay listen to. */
const HEARD: ReadonlySet<string> = new Set(['click', 'pointerdown', 'pointermove', 'pointerup', 'pointercancel']);
const KEYS = ['keydown', 'keyup', 'keypress'];
/** A click that the keyboard makes comes with its key. */
const KEY_CLICK_MS = 100;

/** An overlay on the page. */
export interface Inside {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
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
export function relayInput({ host, root, onKeyDown }: Inside): (event: Event) => boolean {
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
  let pressedOn: Element | null = null;
  let lastKey: { readonly at: number; readonly target: Element } | null = null;

  /** @returns false when whoever heard of it prevents what the browser would do. */
  function relay(target: Element, type: string, init: PointerEventInit = {}): boolean {
    const event = new PointerEvent(type, { ...init, bubbles: true, cancelable: true });
    relayed.add(event);
    return target.dispatchEvent(event);
  }

  /** The element that the browser would name, which a closed root keeps to itself. */
  function targetOf({ type, clientX, clientY, pointerId, detail, timeStamp }: PointerEvent): Element | null {
    const box = root.querySelector('.Dock');
    if (box?.hasPointerCapture?.(pointerId)) return box;
    if (type === 'click' && detail === 0) {
      // From the keyboard; or from assistive technology, which does not say where.
      return lastKey !== null && timeStamp - lastKey.at < KEY_CLICK_MS ? lastKey.target : null;
    }
    const hit = root.elementFromPoint(clientX, clientY);
    return type === 'click' && pressedOn !== null ? commonAncestor(hit, pressedOn) : hit;
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
    if (target === null) return false;
    if (event.type === 'pointerdown') pressedOn = target;
    // The browser follows a link by itself, whoever hears of the click.
    if (event.type === 'click' && target.closest('a')) return true;
    const { clientX, clientY, pointerId, button } = event;
    if (!relay(target, event.type, { clientX, clientY, pointerId, button })) event.preventDefault();
    return true;
  }

  return (event) => {
    if (event.target !== host) return false;
    if (event instanceof KeyboardEvent) return takeKey(event);
    return HEARD.has(event.type) ? takePointer(event as PointerEvent) : true;
  };
}

/** Where a click goes whose button was pressed on one element and let go on another. */
function commonAncestor(one: Element | null, other: Element): Element | null {
  for (let candidate = one; candidate !== null; candidate = candidate.parentElement) {
    if (candidate.contains(other)) return candidate;
  }
  return null;
}
