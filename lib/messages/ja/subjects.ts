import type { SubjectWords } from '../contract/subjects.ts';
import { services } from './services.ts';

export const subjects: SubjectWords = {
  ofMoney: { yen: '日本円', coins: '暗号資産の' },
  ofCoins: (coins) => `${coins} の`,
  countedCoins: (first, others) => `${first} ほか${others}`,
  subject: (service, of) => {
    const name = of + (service === 'other' ? 'サービス' : services[service]);
    return { name, plural: false, noun: name };
  },
};
