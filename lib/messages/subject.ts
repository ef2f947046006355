import { moneyOf } from '../domain/envelope.ts';
import type { MaintenanceWindow } from '../domain/window.ts';
import type { Subject } from './contract/subjects.ts';
import { wordsIn } from './index.ts';
import type { Language } from './language.ts';
import { displayServices } from './words.ts';

/** More coins than this are counted, not named. */
const COINS_NAMED = 2;

/** What stops: the service that hurts most, with the coin before it. */
export function subjectOf(
  window: Pick<MaintenanceWindow, 'services' | 'assets' | 'parts' | 'start' | 'end'>,
  language: Language,
): Subject {
  const { subjects } = wordsIn(language);
  const { services, assets } = window;
  const service = displayServices(services)[0] ?? 'other';
  const money = moneyOf(window);
  if (money !== null) return subjects.subject(service, subjects.ofMoney[money]);
  return subjects.subject(service, assets.length === 0 ? '' : subjects.ofCoins(coinNames(assets, language)));
}

function coinNames(assets: readonly string[], language: Language): string {
  const { subjects, locale } = wordsIn(language);
  const [first = '', ...others] = assets;
  return assets.length > COINS_NAMED ? subjects.countedCoins(first, others.length) : assets.join(locale.comma);
}
