import { defineContentScript } from 'wxt/utils/define-content-script';
import { runOverlay } from '../../components/overlay/controller.ts';
import { NOTICES_PAGE, pairOfTradingPage, TRADING_PAGE_MATCHES } from '../../lib/exchanges/bitbank.ts';
import { overlayPort } from '../../lib/platform/overlay-port.ts';

export default defineContentScript({
  matches: [...TRADING_PAGE_MATCHES],
  // Before the page's own scripts, so that keys typed in the overlay can be kept from their listeners.
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main(ctx) {
    const port = overlayPort(() => ctx.isValid);
    const end = runOverlay({ port, noticesUrl: NOTICES_PAGE, pairOf: pairOfTradingPage });
    ctx.onInvalidated(end);
  },
});
