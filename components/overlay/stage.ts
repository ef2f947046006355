/** The host element on the trading page and its shadow root. */
export interface Stage {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly remove: () => void;
}

export const HOST_NAME = 'mente-yoho';

/**
 * Inline and important: nothing a page's style sheet says, `* { all: unset !important }` included, outweighs it.
 * `all` leaves direction alone. The host draws no box; the first element inside the root is the layer.
 */
const HOST_STYLE =
  'all:initial!important;direction:ltr!important;unicode-bidi:normal!important;display:block!important;' +
  'position:fixed!important;inset:0!important;z-index:2147483647!important;pointer-events:none!important';

/** Puts one host on the page, taking away any that an earlier script left. */
export function openStage(page: Document): Stage {
  for (const old of page.querySelectorAll(HOST_NAME)) old.remove();
  const host = page.createElement(HOST_NAME);
  host.style.cssText = HOST_STYLE;
  const root = host.attachShadow({ mode: 'open' });
  page.documentElement.append(host);
  const raise = () => raiseAboveFullscreen(host, page);
  page.addEventListener('fullscreenchange', raise);
  raise();
  return {
    host,
    root,
    remove: () => {
      page.removeEventListener('fullscreenchange', raise);
      host.remove();
    },
  };
}

/** A full-screen chart stands in the browser's top layer, above every z-index; a popover shown after it stands on it. */
function raiseAboveFullscreen(host: HTMLElement, page: Document): void {
  if (page.fullscreenElement) {
    host.popover = 'manual';
    host.showPopover();
  } else {
    host.removeAttribute('popover');
  }
}
