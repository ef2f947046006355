import type { SubjectWords } from '../contract/subjects.ts';
import * as common from './common.ts';
import { services } from './services.ts';

export const subjects: SubjectWords = {
  ofMoney: { yen: '日本円', coins: common.crypto },
  ofCoins: (coins) => `${coins} の`,
  countedCoins: (first, others) => `${first} ほか${others}`,
  subject: (service, of) => {
    const name = of + (service === 'other' ? 'サービス' : services[service]);
    return { name, plural: false, noun: name };
  },
};
