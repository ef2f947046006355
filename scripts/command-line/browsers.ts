import { findFirefox } from '../find-browsers.mjs';

/** Whether `browser` is here to be run in; that a Firefox is not is told, for nothing is seen in it then. */
export function isRunHere(browser: string): boolean {
  if (browser.toLowerCase() !== 'firefox' || findFirefox() !== null) return true;
  console.error('!!! NOT RUN HERE: no Firefox that takes the extension was found.');
  return false;
}
