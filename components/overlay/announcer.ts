import type { EpochMs } from '../../lib/domain/time.ts';
import { countText } from './count.ts';
import type { Standing } from './presentation.ts';

/**
 * Says milestones and replies, and only those: one polite sentence a phase, one assertive sentence an emergency. Returns the
 * function to call after each drawing; it writes into the live regions of `root` when there is something new to say.
 */
export function createAnnouncer(): (root: ShadowRoot, v: Standing, now: EpochMs) => void {
  let announced = '';
  let replied: string | undefined;
  const say = (root: ShadowRoot, role: 'alert' | 'status', text: string) => {
    const region = root.querySelector(`[role=${role}]`);
    if (region !== null) region.textContent = text;
  };
  return (root, v, now) => {
    const key = `${v.windowId} ${v.look} ${v.title}`;
    const isReplyNew = v.reply !== replied;
    replied = v.reply;
    if (key !== announced) {
      announced = key;
      const milestone = `${v.title} ${countText(v.bigCount, now, v.language)} ${v.label}`;
      say(root, v.look === 'emergency' ? 'alert' : 'status', milestone);
    } else if (isReplyNew && v.reply !== undefined) say(root, 'status', v.reply);
  };
}
