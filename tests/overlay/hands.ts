import { createRequire } from 'node:module';
import { act } from 'preact/test-utils';
import { vi } from 'vitest';

/*
 * Hands on the overlay in jsdom. Its root is closed, so the test stands where it is made; and what a user does is
 * trusted, which `dispatchEvent` never is, so events are fired as jsdom fires its own. jsdom lays nothing out: where
 * the pointer is, is said beforehand.
 */

interface EventImpl {
  isTrusted: boolean;
}
interface TargetImpl {
  _dispatch(event: EventImpl): boolean;
}

/** What jsdom keeps behind its objects. */
const { implForWrapper } = createRequire(import.meta.url)('jsdom/lib/generated/idl/utils.js') as {
  implForWrapper(wrapper: Event): EventImpl;
  implForWrapper(wrapper: EventTarget): TargetImpl;
};

/** Fires `event` at `target` as the browser does for what a user did. */
export function fireTrusted(target: EventTarget, event: Event): void {
  const impl = implForWrapper(event);
  impl.isTrusted = true;
  implForWrapper(target)._dispatch(impl);
}

let root: ShadowRoot | null = null;
let under: Element | null = null;

/** Notes each root that is made from now on. Call it before each test. */
export function watchRoots(): void {
  root = null;
  const roots = new WeakMap<Element, ShadowRoot>();
  const dom = { openOrClosedShadowRoot: (element: Element) => roots.get(element) ?? null };
  vi.stubGlobal('chrome', { dom });
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    root = attach.call(this, init);
    roots.set(this, root);
    Object.defineProperty(root, 'elementFromPoint', { value: () => under, configurable: true });
    return root;
  });
}

/** The newest root, while it is on the page. */
export const shownRoot = (): ShadowRoot | null => (root?.host.isConnected ? root : null);

/** Clicks what `selector` finds in the overlay, with the mouse. */
export const clickOn = (selector: string): Promise<void> =>
  act(() => {
    under = shownRoot()?.querySelector(selector) ?? null;
    if (under === null) return;
    const init = { bubbles: true, composed: true, detail: 1 };
    for (const type of ['pointerdown', 'pointerup', 'click']) fireTrusted(under, new PointerEvent(type, init));
  });

/** Presses `key` on what `selector` finds in the overlay. */
export const pressOn = (selector: string, key: string): Promise<void> =>
  act(() => {
    const target = shownRoot()?.querySelector<HTMLElement>(selector);
    target?.focus();
    if (target) fireTrusted(target, new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
  });
