import type { Scenario } from '../scenario.ts';
import { busy } from './busy.ts';
import { cancelled } from './cancelled.ts';
import { coinStop } from './coin-stop.ts';
import { deadPairs } from './dead-pairs.ts';
import { earlyEnd } from './early-end.ts';
import { emergency } from './emergency.ts';
import { everything403 } from './everything-403.ts';
import { extended } from './extended.ts';
import { flagOnlyStop } from './flag-only-stop.ts';
import { helpCenterOnly } from './help-center-only.ts';
import { lateEnd } from './late-end.ts';
import { overByNotice } from './over-by-notice.ts';
import { pairOnlyStop } from './pair-only-stop.ts';
import { parts } from './parts.ts';
import { planned } from './planned.ts';
import { rePost } from './re-post.ts';
import { redesignedBlogs } from './redesigned-blog.ts';
import { reopeningAuction } from './reopening-auction.ts';
import { saidOver } from './said-over.ts';
import { silentOutage } from './silent-outage.ts';
import { unreadable } from './unreadable.ts';

/** Every course of events that is played through the whole background. */
export const SCENARIOS: readonly Scenario[] = [
  planned,
  extended,
  cancelled,
  earlyEnd,
  lateEnd,
  emergency,
  silentOutage,
  rePost,
  pairOnlyStop,
  flagOnlyStop,
  deadPairs,
  busy,
  ...redesignedBlogs,
  helpCenterOnly,
  everything403,
  reopeningAuction,
  overByNotice,
  saidOver,
  parts,
  coinStop,
  unreadable,
];
