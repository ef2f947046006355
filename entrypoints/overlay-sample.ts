import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { playSample } from '../components/overlay/sample.ts';

/** The sample of the overlay: brought by the background, behind the drawing, where the user wants to see it. */
export default defineUnlistedScript(() => {
  globalThis.menteYohoInterlude?.(playSample);
});
