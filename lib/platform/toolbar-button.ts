import browser from 'webextension-polyfill';
import type { ButtonFace } from '../app/ports.ts';

const SIZES = [16, 32, 48, 128] as const;

/** Shows `face` on the toolbar button. */
export async function showButton({ text, title, icon, color }: ButtonFace): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ text }),
    browser.action.setTitle({ title }),
    browser.action.setBadgeBackgroundColor({ color }),
    browser.action.setBadgeTextColor({ color: '#ffffff' }),
    browser.action.setIcon({ path: Object.fromEntries(SIZES.map((size) => [size, `/icons/${icon}-${size}.png`])) }),
  ]);
}
