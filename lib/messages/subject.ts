import { isOfYen } from '../domain/envelope.ts';
import type { MaintenanceWindow } from '../domain/window.ts';
import type { Language } from './language.ts';
import { type DisplayService, displayServices, SERVICE_NAMES } from './words.ts';

/** What stops, as the subject of a sentence. English verbs follow `plural`. */
export interface Subject {
  readonly name: string;
  readonly plural: boolean;
}

/** English subjects read differently from the names of services. */
const ENGLISH: Readonly<Record<DisplayService, Subject>> = {
  trading: { name: 'Trading', plural: false },
  transfer: { name: 'Deposits and withdrawals', plural: true },
  deposit: { name: 'Deposits', plural: true },
  withdrawal: { name: 'Withdrawals', plural: true },
  api: { name: 'The API', plural: false },
  login: { name: 'Login', plural: false },
  app: { name: 'The app', plural: false },
  other: { name: 'A service', plural: false },
};

/** More coins than this are counted, not named. */
const COINS_NAMED = 2;

/** What stops: the service that hurts most, with the coin before it. */
export function subjectOf(
  { services, assets, parts }: Pick<MaintenanceWindow, 'services' | 'assets' | 'parts'>,
  language: Language,
): Subject {
  const service = displayServices(services)[0] ?? 'other';
  const others = assets.length - COINS_NAMED;
  if (language === 'en') {
    const { name, plural } = ENGLISH[service];
    if (isOfYen({ parts })) return { name: `Yen ${name.toLowerCase()}`, plural };
    if (assets.length === 0) return { name, plural };
    const coins = others > 0 ? `${assets[0]} +${assets.length - 1}` : assets.join(', ');
    return { name: `${coins} ${name.replace(/^The |^A /, '').toLowerCase()}`, plural };
  }
  const name = service === 'other' ? 'サービス' : SERVICE_NAMES.ja[service];
  if (isOfYen({ parts })) return { name: `日本円${name}`, plural: false };
  if (assets.length === 0) return { name, plural: false };
  const coins = others > 0 ? `${assets[0]} ほか${assets.length - 1}` : assets.join('・');
  return { name: `${coins} の${name}`, plural: false };
}
