import type { DisplayService } from '../contract/services.ts';
import type { Subject, SubjectWords } from '../contract/subjects.ts';
import * as common from './common.ts';

/** Subjects read differently from the names of services. */
const SUBJECTS: Readonly<Record<DisplayService, Subject>> = {
  trading: { name: 'Trading', plural: false, noun: 'Trading' },
  transfer: { name: 'Deposits and withdrawals', plural: true, noun: 'Transfer' },
  deposit: { name: 'Deposits', plural: true, noun: 'Deposit' },
  withdrawal: { name: common.withdrawals, plural: true, noun: 'Withdrawal' },
  api: { name: 'The API', plural: false, noun: 'API' },
  login: { name: 'Login', plural: false, noun: 'Login' },
  app: { name: 'The app', plural: false, noun: 'App' },
  other: { name: 'A service', plural: false, noun: 'Service' },
};

/** Inside a sentence `Deposits` is `deposits`; `API` stays. */
const inside = (word: string): string => (word === word.toUpperCase() ? word : word.toLowerCase());

export const subjects: SubjectWords = {
  ofMoney: { yen: 'Yen', coins: 'Crypto' },
  ofCoins: (coins) => coins,
  countedCoins: (first, others) => `${first} +${others}`,
  subject: (service, of) => {
    const { name, plural, noun } = SUBJECTS[service];
    if (of === '') return { name, plural, noun };
    const bare = inside(name.replace(/^The |^A /, ''));
    return { name: `${of} ${bare}`, plural, noun: `${of} ${inside(noun)}` };
  },
};
