import type { PartWords } from '../contract/parts.ts';

const ENDS = 'planned end {end}';

export const parts: PartWords = {
  scenes: {
    coming: 'planned {range}',
    due: ENDS,
    'due-running': ENDS,
    stopped: `stopped, ${ENDS}`,
    'said-stopped-running': `stopped, says the notice, ${ENDS}`,
    'past-end': 'past the planned end {end}, recovery not seen',
    'end-unseen': 'past the planned end {end}, neither stop nor recovery seen',
    auction: 'resumption mode (auction)',
    'pre-open': 'cancels only, trading not resumed',
    'opening-auction': 'opening auction, trading not resumed',
    halted: 'halt detected',
    reported: 'the exchange shows a change',
    'as-usual': 'the exchange is shown as usual',
    back: 'seen back at {over}',
    'said-over': 'over, says the notice ({over})',
    'said-over-unseen': 'over, says the notice, not seen back yet',
    'end-passed': 'planned end {end} has passed',
    'end-passed-running': 'planned end {end} has passed',
    'called-off': 'called off',
    'stale-start': 'planned {range} ({old})',
    'stale-end': `${ENDS} ({old})`,
    'stale-open': `${ENDS} ({old})`,
    'stale-halted': 'halt detected ({old})',
    'stale-report': 'the exchange showed a change ({old})',
  },
  old: 'old data',
  readAt: 'read at {time}',
  openEnd: 'not announced',
  noticeSays: {
    plan: 'The notice says {range}',
    over: 'The notice says over ({range})',
    cancelled: 'The notice says cancelled ({range})',
    postponed: 'The notice says postponed ({range})',
  },
  disagree: 'The notices disagree on the times ({times})',
};
