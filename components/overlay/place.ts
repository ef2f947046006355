/*
 * Where on the page the overlay can be seen and used. What is full screen, or a modal dialog, makes everything outside of
 * it inert: the overlay has to stand inside.
 */

/** So long after its load a page may still hydrate: nothing may stand in its document then that it did not send. */
const HYDRATION_MS = 20_000;
/** Elements whose children are not drawn, or that take every click inside for their own, or what is inside for text. */
const HOLDS_NOTHING =
  'canvas,video,audio,img,iframe,object,embed,svg,math,details:not([open]),' +
  'input,textarea,select,progress,meter,hr,br,button,:read-write';
/** What a page can give a shadow root, elements of its own aside. Others have one of the browser's own: not to be used. */
const HOLDS_ROOT = 'article,aside,blockquote,body,div,footer,h1,h2,h3,h4,h5,h6,header,main,nav,p,section,span';

type Opener = { readonly dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };

export interface Place {
  readonly parent: ParentNode & Node;
  /** Nothing that stands there can be used, only seen. */
  readonly isInert: boolean;
  /** The browser's own controls lie at the bottom, and let nobody hear of what is pressed there. */
  readonly isOverVideo?: boolean;
}

/** Finds the place of the moment. */
export interface Places {
  /** The same one as long as nothing has changed. */
  readonly now: () => Place;
  /** Whether the focus is where it was when the place was found, and nothing may have opened there unheard. */
  readonly isStill: () => boolean;
  /** The body hides what stands in it: from now on the overlay stands beside it. */
  readonly leaveBody: () => void;
}

/** Knows which of several full-screen elements and dialogs came last: that one is on top. */
export function findPlaces(page: Document): Places {
  let stack: Element[] = [];
  let home: (ParentNode & Node) | null = null;
  let focus: Element | null = null;
  let last: { readonly top: Element | null; readonly place: Place } | null = null;

  function placeOn(top: Element | null): Place {
    if (top === null || top === page.documentElement) {
      if (!home?.isConnected) home = bodyRoot(page) ?? page.documentElement;
      return { parent: home, isInert: false };
    }
    const inside = rootOf(top) ?? (top.matches(HOLDS_NOTHING) ? null : top);
    return { parent: inside ?? page.documentElement, isInert: inside === null, isOverVideo: top.localName === 'video' };
  }

  return {
    now: () => {
      focus = page.activeElement;
      const all = new Set(blocking(page));
      stack = [...stack.filter((element) => all.delete(element)), ...all];
      const top = stack.at(-1) ?? null;
      if (last?.top !== top || !last.place.parent.isConnected) last = { top, place: placeOn(top) };
      return last.place;
    },
    isStill: () =>
      last?.top === null &&
      page.activeElement === focus &&
      (focus === null || focus === page.body || rootOf(focus) === null),
    leaveBody: () => {
      home = page.documentElement;
      last = null;
    },
  };
}

/** Everything that makes the rest of the page inert, in the order of the document. */
function blocking(page: Document): Element[] {
  const found: Element[] = [];
  // In shadow trees only where the full screen or the focus is: the browser puts the focus into a dialog that it opens.
  for (
    let scope: DocumentOrShadowRoot & ParentNode = page, next: Element | null;
    ;
    scope = rootOf(next) as ShadowRoot
  ) {
    found.push(...scope.querySelectorAll(':modal'));
    next = scope.fullscreenElement ?? focusedIn(scope);
    if (next === null || rootOf(next) === null) return found;
  }
}

/**
 * What holds the focus; null where nothing does, though the browser names the body then: to look into it costs as much as
 * all the rest of a tick. Nothing else is asked whether it has the focus: in a window behind another one nothing has.
 */
function focusedIn({ activeElement }: DocumentOrShadowRoot): Element | null {
  return activeElement?.localName === 'body' && !activeElement.matches(':focus-within') ? null : activeElement;
}

/** The shadow root of `element`, a closed one too: the script of an extension may look. */
function rootOf(element: Element): ShadowRoot | null {
  if (!element.localName.includes('-') && !element.matches(HOLDS_ROOT)) return null;
  const { openOrClosedShadowRoot } = element as { readonly openOrClosedShadowRoot?: ShadowRoot | null };
  if (openOrClosedShadowRoot !== undefined) return openOrClosedShadowRoot;
  const { chrome } = globalThis as { readonly chrome?: Opener };
  return (element instanceof HTMLElement && chrome?.dom?.openOrClosedShadowRoot(element)) || null;
}

/** A root cannot be taken away again: it is used again. */
const bodyRoots = new WeakMap<Element, ShadowRoot>();

/**
 * A closed root of the body that shows the body as it was, for a page that may still compare its document with what its
 * framework expects. The page does not see it, and cannot take away what stands in it. Null once the page has settled
 * down, or where the body has a root already.
 */
function bodyRoot({ body }: Document): ShadowRoot | null {
  const known = bodyRoots.get(body);
  if (known !== undefined) return known;
  const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (!load || (load.loadEventEnd > 0 && performance.now() - load.loadEventEnd > HYDRATION_MS)) return null;
  try {
    const root = body.attachShadow({ mode: 'closed' });
    root.append(document.createElement('slot'));
    bodyRoots.set(body, root);
    return root;
  } catch {
    return null;
  }
}
