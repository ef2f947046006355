import { onTrusted } from './trusted.ts';

/** What happens to the page as a whole. */
interface PageHandlers {
  /** It can be seen, or drawn on. */
  readonly onShow: () => void;
  readonly onHide: () => void;
  /** It was away for a while: frozen, or in the back/forward cache. */
  readonly onReturn: () => void;
  readonly onResize: () => void;
}

/** Listens to what the browser says of the page, until `signal` is aborted. */
export function listenToPage(signal: AbortSignal, { onShow, onHide, onReturn, onResize }: PageHandlers): void {
  const on = (target: EventTarget, type: string, listener: (event: Event) => void) =>
    onTrusted(target, type, listener, signal);
  on(document, 'visibilitychange', () => (document.hidden ? onHide() : onShow()));
  on(document, 'DOMContentLoaded', onShow);
  on(document, 'resume', onReturn);
  on(window, 'pageshow', (event) => (event as PageTransitionEvent).persisted && onReturn());
  on(window, 'resize', onResize);
}

/** Whether the page is there to be drawn on, and somebody sees it. */
export const isPageShown = (): boolean => !document.hidden && document.readyState !== 'loading';

/** Runs `task` as soon as the page is there to be drawn on, unless `signal` is aborted before. */
export function onceReady(signal: AbortSignal, task: () => void): void {
  if (document.readyState === 'loading') onTrusted(document, 'DOMContentLoaded', task, signal);
  else task();
}
