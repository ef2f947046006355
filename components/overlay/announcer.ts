import type { EpochMs } from '../../lib/domain/time.ts';
import { countText } from './count.ts';
import type { Standing } from './presentation.ts';

/**
 * Says milestones, and only those: one polite sentence a phase, one assertive sentence an emergency. Returns the
 * function to call after each drawing; it writes into the live regions of `root` when there is something new to say.
 */
export function createAnnouncer(): (root: ShadowRoot, v: Standing, now: EpochMs) => void {
  let announced = '';
  return (root, v, now) => {
    const key = `${v.windowId} ${v.look} ${v.title}`;
    if (key === announced) return;
    announced = key;
    const region = root.querySelector(v.look === 'emergency' ? '[role=alert]' : '[role=status]');
    if (region !== null) region.textContent = `${v.title} ${countText(v.bigCount, now, v.language)} ${v.label}`;
  };
}
