import { moneyOf } from '../domain/envelope.ts';
import type { MaintenanceWindow } from '../domain/window.ts';
import type { Subject } from './contract/subjects.ts';
import type { Language } from './language.ts';

export type { Subject } from './contract/subjects.ts';

import { type DisplayService, displayServices, SERVICE_NAMES } from './words.ts';

/** English subjects read differently from the names of services. */
const ENGLISH: Readonly<Record<DisplayService, Subject>> = {
  trading: { name: 'Trading', plural: false, noun: 'Trading' },
  transfer: { name: 'Deposits and withdrawals', plural: true, noun: 'Transfer' },
  deposit: { name: 'Deposits', plural: true, noun: 'Deposit' },
  withdrawal: { name: 'Withdrawals', plural: true, noun: 'Withdrawal' },
  api: { name: 'The API', plural: false, noun: 'API' },
  login: { name: 'Login', plural: false, noun: 'Login' },
  app: { name: 'The app', plural: false, noun: 'App' },
  other: { name: 'A service', plural: false, noun: 'Service' },
};

/** Inside a sentence `Deposits` is `deposits`; `API` stays. */
const inside = (word: string): string => (word === word.toUpperCase() ? word : word.toLowerCase());

/** Before the service that stops for yen, or for coins, alone. */
const MONEY = { ja: { yen: '日本円', coins: '暗号資産の' }, en: { yen: 'Yen', coins: 'Crypto' } } as const;

/** More coins than this are counted, not named. */
const COINS_NAMED = 2;

/** What stops: the service that hurts most, with the coin before it. */
export function subjectOf(
  { services, assets, parts }: Pick<MaintenanceWindow, 'services' | 'assets' | 'parts'>,
  language: Language,
): Subject {
  const service = displayServices(services)[0] ?? 'other';
  const others = assets.length - COINS_NAMED;
  const counted = language === 'en' ? `+${assets.length - 1}` : `ほか${assets.length - 1}`;
  const coins = others > 0 ? `${assets[0]} ${counted}` : assets.join(language === 'en' ? ', ' : '・');
  const money = moneyOf({ parts });
  if (language === 'en') {
    const { name, plural, noun } = ENGLISH[service];
    const before = money !== null ? MONEY.en[money] : coins;
    if (before === '') return { name, plural, noun };
    const bare = inside(name.replace(/^The |^A /, ''));
    return { name: `${before} ${bare}`, plural, noun: `${before} ${inside(noun)}` };
  }
  const name = service === 'other' ? 'サービス' : SERVICE_NAMES.ja[service];
  const full = money !== null ? `${MONEY.ja[money]}${name}` : coins === '' ? name : `${coins} の${name}`;
  return { name: full, plural: false, noun: full };
}
