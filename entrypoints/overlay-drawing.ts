import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { runOverlay } from '../components/overlay/controller.ts';
import { NOTICES_PAGE } from '../lib/exchanges/bitbank.ts';

/** The overlay itself: brought by the background where the gate asks for it. */
export default defineUnlistedScript(() => {
  globalThis.menteYohoGate?.handOver((grounds) => runOverlay(grounds, NOTICES_PAGE));
});
