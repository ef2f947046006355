import type { FeedWords } from '../contract/feed.ts';
import * as common from './common.ts';

export const feed: FeedWords = {
  title: (exchange) => `Maintenance forecast for ${exchange}`,
  about: 'Read from public notices and the public API. This is not the exchange’s own information.',
  readAt: (time) => `As read at ${time}.`,
  neverRead: 'The notices could not be read yet.',
  old: 'If that is more than 30 minutes ago, this page is out of date: look at the exchange’s own notices.',
  live: (condition, time) => `The exchange: ${condition} (seen at ${time})`,
  upcoming: 'To come',
  past: 'Over',
  columns: { when: 'When (JST)', stops: 'What stops', state: 'State' },
  notice: 'Notice',
  files: 'Follow',
  calendar: common.calendarFile,
  calendarHelp: 'Subscribe to the address in a calendar app, and changes arrive by themselves.',
  forPrograms: 'For programs (JSON)',
};
