import { defineContentScript } from 'wxt/utils/define-content-script';
import { openGate } from '../../components/overlay/gate.ts';
import { FIRST_SITE, pairOfTradingPage } from '../../lib/exchanges/sites.ts';
import { overlayPort } from '../../lib/platform/overlay-port.ts';

/** The gate: what every page of the exchange carries. It asks for the drawing when there is something to draw. */
export default defineContentScript({
  matches: [...FIRST_SITE.tradingPages],
  // Before the page's own scripts, so that keys typed in the overlay can be kept from their listeners.
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main(ctx) {
    // The one of an older version makes room; so does its twin where browser and background both bring it.
    globalThis.menteYohoGate?.end();
    const gate = openGate(
      overlayPort(() => ctx.isValid),
      pairOfTradingPage,
    );
    ctx.onInvalidated(gate.end);
    globalThis.menteYohoGate = gate;
  },
});
