import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { runWithInterludes } from '../components/overlay/interlude.ts';

/** The overlay itself: brought by the background where the gate asks for it. */
export default defineUnlistedScript(() => {
  globalThis.menteYohoGate?.handOver(runWithInterludes);
});
