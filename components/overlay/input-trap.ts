import { type Inside, relayInput } from './relay.ts';
import { onTrusted } from './trusted.ts';

/*
 * What a user does with keyboard, mouse, pen or finger. A page's own listener may stand on `window` in the capture phase,
 * so ours has to stand there first: before the page's scripts run. Events of the rest of the page are not touched.
 */
const TYPES = [
  ...['keydown', 'keypress', 'keyup'],
  ...['click', 'dblclick', 'auxclick', 'contextmenu', 'mousedown', 'mouseup'],
  ...['pointerdown', 'pointerup', 'pointermove', 'pointercancel', 'touchstart', 'touchend'],
  'dragstart',
];
/**
 * Firefox tells every listener the very element inside a closed root (`originalTarget`), so a page there must hear of
 * nothing that happens in the overlay.
 */
const TYPES_IN_FIREFOX = [
  ...['mousemove', 'mouseover', 'mouseout', 'mouseenter', 'mouseleave', 'wheel', 'touchmove', 'touchcancel'],
  ...['pointerover', 'pointerout', 'pointerenter', 'pointerleave', 'gotpointercapture', 'lostpointercapture'],
  ...['focus', 'blur', 'focusin', 'focusout', 'selectstart', 'copy', 'beforeinput'],
];

/** A place before the page's own listeners. */
export interface InputTrap {
  /** From now on what the user does on this overlay stays there. */
  readonly serve: (overlay: Inside) => void;
  /** Takes the listeners away. */
  readonly release: () => void;
}

/** Takes the place; nothing is taken from the page until somebody is served. */
export function trapInput(page: Document): InputTrap {
  let take: (event: Event) => boolean = () => false;
  const ending = new AbortController();
  const listener = (event: Event) => {
    // What a script dispatched is nothing that a user did.
    if (event.isTrusted && take(event)) event.stopImmediatePropagation();
  };
  const types = import.meta.env.FIREFOX ? [...TYPES, ...TYPES_IN_FIREFOX] : TYPES;
  const listenOn = (target: EventTarget) => {
    for (const type of types) target.addEventListener(type, listener, { capture: true, signal: ending.signal });
  };
  listenOn(window);
  // Added once only, however often the same frame is full screen.
  onTrusted(page, 'fullscreenchange', () => listenOn(fullScreenView(page)), ending.signal);
  return {
    serve: (overlay) => {
      take = relayInput(overlay);
    },
    release: () => ending.abort(),
  };
}

/** The window that hears what is pressed: a frame that is full screen, unless it is of another origin, keeps that to itself. */
function fullScreenView(page: Document): Window {
  const { contentDocument } = (page.fullscreenElement ?? {}) as { readonly contentDocument?: Document | null };
  return contentDocument ? fullScreenView(contentDocument) : (page.defaultView ?? window);
}
