/** Keys of `storage.local`. Pages read the first two; the others are the background's own. */
export const KEYS = {
  view: 'view',
  settings: 'settings',
  /** Text chosen with the context menu, waiting for the popup to show what was understood. */
  pastedDraft: 'pastedDraft',
  poll: 'poll',
  live: 'live',
  ledger: 'ledger',
  desk: 'desk',
  manual: 'manual',
  corrections: 'corrections',
  readings: 'readings',
  notices: 'notices',
  history: 'history',
  sources: 'sources',
  onScreen: 'onScreen',
  /** What is kept of every exchange but the first. */
  others: 'others',
  feed: 'feed',
  /** What the program on this machine was told. */
  webhook: 'webhook',
  /** The last errors that were survived, for a report. */
  errors: 'errors',
  /** In which version each part was written. */
  versions: 'versions',
  quarantine: 'quarantine',
} as const;
