import type { ChecklistItem } from '../domain/checklist.ts';
import type { Service, WindowKind } from '../domain/window.ts';
import type { AfterItems, BeforeItems, ItemWords } from './contract/items.ts';
import type { KindNames } from './contract/kinds.ts';
import type { DisplayService, ServiceNames } from './contract/services.ts';
import { after as afterEn, before as beforeEn } from './en/items.ts';
import { kinds as kindsEn } from './en/kinds.ts';
import { services as servicesEn } from './en/services.ts';
import { after as afterJa, before as beforeJa } from './ja/items.ts';
import { kinds as kindsJa } from './ja/kinds.ts';
import { services as servicesJa } from './ja/services.ts';
import type { Catalogue, Language } from './language.ts';

export type { ItemWords } from './contract/items.ts';
export type { DisplayService } from './contract/services.ts';

export const SERVICE_NAMES: Catalogue<ServiceNames> = { ja: servicesJa, en: servicesEn };
export const KIND_NAMES: Catalogue<KindNames> = { ja: kindsJa, en: kindsEn };
export const BEFORE_ITEMS: Catalogue<BeforeItems> = { ja: beforeJa, en: beforeEn };
export const AFTER_ITEMS: Catalogue<AfterItems> = { ja: afterJa, en: afterEn };

/** What kind to call it: what a notice does not call an update is none, whatever else it is. */
export const shownKind = ({ kind, title }: { readonly kind: WindowKind; readonly title: string }): WindowKind =>
  kind === 'system-update' && !/アップデート|更新|update|upgrade/i.test(title) ? 'other' : kind;

/** The words of one checklist line: the user's own text, else the catalogue's. */
export function itemWords(item: ChecklistItem, language: Language): ItemWords {
  if (item.text !== null) return { what: item.text, why: '' };
  const known: Readonly<Record<string, ItemWords>> = { ...BEFORE_ITEMS[language], ...AFTER_ITEMS[language] };
  return known[item.id] ?? { what: item.id, why: '' };
}

/** The services as shown: where both stop, `deposit` and `withdrawal` become `transfer`. Keeps the order. */
export function displayServices(services: readonly Service[]): DisplayService[] {
  if (!services.includes('deposit') || !services.includes('withdrawal')) return [...services];
  return services
    .filter((service) => service !== 'withdrawal')
    .map((service) => (service === 'deposit' ? 'transfer' : service));
}

/** `取引・入出金・API` or `Trading, deposits, withdrawals, API`, from the names of the services. */
export function joinServices(
  services: readonly Service[],
  names: Readonly<Record<DisplayService, string>>,
  language: Language,
): string {
  const own = displayServices(services).map((service) => names[service]);
  if (language === 'ja') return own.join('・');
  return own.map((name, index) => (index === 0 || name === name.toUpperCase() ? name : name.toLowerCase())).join(', ');
}

/** The services of a window as one text in `language`. */
export const serviceList = (services: readonly Service[], language: Language): string =>
  joinServices(services, SERVICE_NAMES[language], language);
