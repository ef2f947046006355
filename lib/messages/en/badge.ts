import type { BadgeWords } from '../contract/badge.ts';

export const badge: BadgeWords = {
  stopped: 'STOP',
  due: 'due',
  at: (sentence, range) => `${sentence}, ${range}`,
  and: (sentence, more) => `${sentence}. ${more}`,
  allow: 'Open this to allow it',
  storageRefused: 'Nothing can be saved. Please check the free space of your disk',
};
