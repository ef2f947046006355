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
  onTrusted(document, 'visibilitychange', () => (document.hidden ? onHide() : onShow()), signal);
  onTrusted(document, 'DOMContentLoaded', onShow, signal);
  onTrusted(document, 'resume', onReturn, signal);
  onTrusted(window, 'pageshow', (event) => (event as PageTransitionEvent).persisted && onReturn(), signal);
  onTrusted(window, 'resize', onResize, signal);
}
