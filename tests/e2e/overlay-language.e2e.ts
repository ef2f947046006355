import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../lib/domain/language.ts';
import type { Guest } from './chromium.ts';
import { type Frozen, openFrozen } from './guests.ts';
import { overlayOn } from './overlay.ts';
import { stage } from './staging.ts';

/*
 * The overlay brings the words of one language. Who changes it while a box stands sees the other one, on the same page.
 */

let frozen: Frozen;
let guest: Guest;
beforeAll(async () => {
  frozen = await openFrozen();
  guest = frozen.guest;
});
afterAll(() => frozen?.close());

describe('a language that is changed while the overlay stands', () => {
  it('is spoken at once, there and back, and the other one is gone', async () => {
    const page = await guest.openTrading();
    const japanese: boolean[] = [];
    for (const language of [...LANGUAGES, ...LANGUAGES]) {
      await stage(guest, page, 'hour', { language, overlay: { size: 'alert' } });
      japanese.push(/[ぁ-ん]/.test((await overlayOn(page))?.text ?? ''));
    }
    expect(japanese).toEqual([true, false, true, false]);
  });
});
