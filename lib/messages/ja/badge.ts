import type { BadgeWords } from '../contract/badge.ts';

export const badge: BadgeWords = {
  stopped: '停',
  due: '予定',
  at: (sentence, range) => `${sentence} ${range}`,
  and: (sentence, more) => `${sentence}・${more}`,
  allow: 'ここを開いて許可してください',
  storageRefused: 'ディスクに保存できません。空き容量をご確認ください',
};
