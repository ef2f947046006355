import { findPlaces, type Place } from './place.ts';
import { onTrusted } from './trusted.ts';

/** The host element on the trading page and its shadow root, which is closed: the page cannot reach into it. */
export interface OverlayHost {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** It can be seen only: what is full screen holds nothing, and lets nothing beside it be used. */
  readonly isInert: () => boolean;
  /** Whether it is still on the page; what the page has changed on the element itself, or around it, is put right. */
  readonly isStanding: () => boolean;
  /** Puts right what no event tells of. */
  readonly mend: () => void;
  /** Whether something else lies over the box, or it is not drawn at all; false where that cannot be told. */
  readonly isCovered: () => boolean;
  /** Puts it above everything else on the page. */
  readonly raise: () => void;
  readonly remove: () => void;
}

const HOST_NAME = 'mente-yoho';

/** To ask the page for its focus costs as much as the rest of a tick: it is asked every second time. */
const ASKS_PER_FOCUS = 2;

/** Chromium's controls of a video that is full screen are 72 px high. */
const ABOVE_CONTROLS = '.Overlay{bottom:80px}';

/**
 * Inline and important: nothing a page's style sheet says, `* { all: unset !important }` included, outweighs it.
 * `all` leaves direction alone. The host draws no box; the first element inside the root is the layer.
 */
const HOST_STYLE =
  'all:initial!important;direction:ltr!important;unicode-bidi:normal!important;display:block!important;' +
  'position:fixed!important;inset:0!important;z-index:2147483647!important;pointer-events:none!important';

/** Puts one host on the page, taking away any that an earlier script left. */
export function openHost(page: Document, css: string): OverlayHost {
  for (const old of page.querySelectorAll(HOST_NAME)) old.remove();
  const { element, root } = closedHost(page);
  element.style.cssText = HOST_STYLE;
  const style = element.getAttribute('style');
  // Not a style element: that is subject to the page's own `style-src`.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const lift = new CSSStyleSheet();
  root.adoptedStyleSheets = [sheet, lift];
  const places = findPlaces(page);
  let place: Place | null = null;
  let isRaised = false;
  let isTouched = false;
  let askedCount = 0;

  /** Puts it where it can be used now, above everything; a focus in it stays. */
  function stand() {
    const next = places.now();
    if (next === place && element.parentNode === next.parent) return;
    place = next;
    lift.replaceSync(next.isOverVideo ? ABOVE_CONTROLS : '');
    const focused = root.activeElement;
    next.parent.append(element);
    element.popover = null;
    // What lies around it would clip, move or cover it, what covered it once would again: only the top layer is above.
    if (isRaised || next.parent !== page.documentElement || page.fullscreenElement) {
      element.popover = 'manual';
      element.showPopover?.();
    }
    if (focused instanceof HTMLElement) focused.focus();
  }
  function mend() {
    isTouched = false;
    if (element.getAttribute('style') !== style) element.style.cssText = HOST_STYLE;
    element.inert = false;
    // To look through the whole page costs as much as many ticks.
    if (!places.isStill()) stand();
  }
  const onDialog = new MutationObserver(stand);
  // At the next tick and not at once: a page that writes back would hold the browser up.
  const onTouch = new MutationObserver(() => {
    isTouched = true;
  });
  const ending = new AbortController();
  onDialog.observe(page.documentElement, { subtree: true, attributeFilter: ['open'] });
  onTouch.observe(element, { attributes: true });
  onTrusted(page, 'fullscreenchange', stand, ending.signal);
  stand();

  return {
    element,
    root,
    isInert: () => element.isConnected && place?.isInert === true,
    isStanding: () => {
      const isStanding = element.isConnected && element.parentNode === place?.parent;
      // A dialog in a shadow tree opens unheard, but takes the focus.
      const asksForFocus = askedCount++ % ASKS_PER_FOCUS === 0;
      if (isStanding && (isTouched || (asksForFocus && !places.isStill()))) mend();
      return isStanding;
    },
    mend,
    isCovered: () => {
      const box = root.querySelector('.Dock')?.getBoundingClientRect();
      const scope = element.getRootNode() as Document | ShadowRoot;
      const hit = box && scope.elementFromPoint?.(box.left + box.width / 2, box.top + box.height / 2);
      if (!isOfSize(element)) return true;
      if (hit === element) return false;
      // Of a root that is not displayed nothing is drawn, and of an inert one nothing is hit.
      if (element.checkVisibility?.() === false || page.documentElement.inert) return true;
      return !place?.isInert && !!hit;
    },
    raise: () => {
      places.leaveBody();
      isRaised = true;
      place = null;
      stand();
    },
    remove: () => {
      onDialog.disconnect();
      onTouch.disconnect();
      ending.abort();
      element.remove();
    },
  };
}

/** A page that is zoomed by a style so far draws what stands on it as a point, or wider than the window. */
const ZOOMS = { from: 0.3, to: 4 };

function isOfSize({ currentCSSZoom = 1 }: { readonly currentCSSZoom?: number }): boolean {
  return currentCSSZoom >= ZOOMS.from && currentCSSZoom <= ZOOMS.to;
}

/**
 * An element with a closed root. Where the page has defined an element of our name, its constructor has run on ours by
 * now: the root may be taken, or be within reach through `ElementInternals`. Nobody can define a `div`.
 */
function closedHost(page: Document): Pick<OverlayHost, 'element' | 'root'> {
  const named = page.createElement(HOST_NAME);
  if (!named.matches(':defined')) {
    try {
      return { element: named, root: named.attachShadow({ mode: 'closed' }) };
    } catch {
      // A definition that threw, or that forbids shadow roots.
    }
  }
  const element = page.createElement('div');
  return { element, root: element.attachShadow({ mode: 'closed' }) };
}
