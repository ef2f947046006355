import type { ChecklistItem } from '../domain/checklist.ts';
import { type ExchangeId, FIRST_EXCHANGE } from '../domain/exchange.ts';
import type { Service, WindowKind } from '../domain/window.ts';
import type { ItemWords } from './contract/items.ts';
import type { DisplayService } from './contract/services.ts';
import { wordsIn } from './index.ts';
import type { Language } from './language.ts';

export type { ItemWords } from './contract/items.ts';
export type { DisplayService } from './contract/services.ts';

/** What kind to call it: what a notice does not call an update is none, whatever else it is. */
export const shownKind = ({ kind, title }: { readonly kind: WindowKind; readonly title: string }): WindowKind =>
  kind === 'system-update' && !/アップデート|更新|update|upgrade/i.test(title) ? 'other' : kind;

/** `words` as they are true at `exchange`: the reasons are those that the first gives itself. */
export const adviceAt = ({ what, why, whyElsewhere = why }: ItemWords, exchange: ExchangeId): ItemWords => ({
  what,
  why: exchange === FIRST_EXCHANGE ? why : whyElsewhere,
});

/** The words of one checklist line: the user's own text, else the catalogue's. */
export function itemWords(item: ChecklistItem, language: Language, exchange: ExchangeId): ItemWords {
  if (item.text !== null) return { what: item.text, why: '' };
  const known: Readonly<Record<string, ItemWords>> = { ...wordsIn(language).before, ...wordsIn(language).after };
  return adviceAt(known[item.id] ?? { what: item.id, why: '' }, exchange);
}

/** The services as shown: where both stop, `deposit` and `withdrawal` become `transfer`. Keeps the order. */
export function displayServices(services: readonly Service[]): DisplayService[] {
  if (!services.includes('deposit') || !services.includes('withdrawal')) return [...services];
  return services
    .filter((service) => service !== 'withdrawal')
    .map((service) => (service === 'deposit' ? 'transfer' : service));
}

/** `取引・入出金・API` or `Trading, deposits, withdrawals, API`, from the names of the services. */
export const joinServices = (
  services: readonly Service[],
  names: Readonly<Record<DisplayService, string>>,
  language: Language,
): string => wordsIn(language).locale.joinNames(displayServices(services).map((service) => names[service]));

/** The services of a window as one text in `language`. */
export const serviceList = (services: readonly Service[], language: Language): string =>
  joinServices(services, wordsIn(language).services, language);
