import type { AfterItemId, BeforeItemId, ChecklistItem } from '../domain/checklist.ts';
import type { Service, WindowKind } from '../domain/window.ts';
import type { Catalogue, Language } from './language.ts';

/** `transfer` stands for deposit and withdrawal together. */
export type DisplayService = Service | 'transfer';

/** Names of services as they stand beside their icon. */
export const SERVICE_NAMES: Catalogue<Readonly<Record<DisplayService, string>>> = {
  ja: {
    trading: '取引',
    transfer: '入出金',
    deposit: '入金',
    withdrawal: '出金',
    api: 'API',
    login: 'ログイン',
    app: 'アプリ',
    other: 'その他',
  },
  en: {
    trading: 'Trading',
    transfer: 'Deposits, withdrawals',
    deposit: 'Deposits',
    withdrawal: 'Withdrawals',
    api: 'API',
    login: 'Login',
    app: 'App',
    other: 'Other',
  },
};

export const KIND_NAMES: Catalogue<Readonly<Record<WindowKind, string>>> = {
  ja: {
    regular: '定期メンテナンス',
    'system-update': 'システムアップデート',
    server: 'サーバーメンテナンス',
    emergency: '緊急メンテナンス',
    asset: 'コインの入出金停止',
    other: 'メンテナンス',
  },
  en: {
    regular: 'Regular maintenance',
    'system-update': 'System update',
    server: 'Server maintenance',
    emergency: 'Emergency maintenance',
    asset: 'Deposits and withdrawals of a coin',
    other: 'Maintenance',
  },
};

/** What kind to call it: what a notice does not call an update is none, whatever else it is. */
export const shownKind = ({ kind, title }: { readonly kind: WindowKind; readonly title: string }): WindowKind =>
  kind === 'system-update' && !/アップデート|更新|update|upgrade/i.test(title) ? 'other' : kind;

/** What to do, and why in a few words (may be empty). */
export interface ItemWords {
  readonly what: string;
  readonly why: string;
}

/** Checklist before the stop, from the exchange's own advice. Nothing here says how orders are treated. */
export const BEFORE_ITEMS: Catalogue<Readonly<Record<BeforeItemId, ItemWords>>> = {
  ja: {
    'cancel-orders': {
      what: '未約定の注文を確認・取り消す',
      why: '停止中は取消もできません。扱いはお知らせ本文で確認',
    },
    'finish-trades': { what: '必要な取引を終える', why: '開始時刻より前に約定まで確認' },
    'move-funds': { what: '入出金は余裕をもって済ませる', why: '停止中は利用できません' },
    'stop-api': { what: 'API プログラムを止める', why: 'エラー 10007 と再接続に備える' },
    'reread-notice': { what: 'お知らせの変更を見直す', why: '時刻は直前に変わることもあります' },
  },
  en: {
    'cancel-orders': {
      what: 'Review and cancel open orders',
      why: 'No cancelling during the stop. See the notice for how they are treated',
    },
    'finish-trades': { what: 'Finish the trades you need', why: 'Check that they are filled before the start' },
    'move-funds': { what: 'Move funds with time to spare', why: 'Not available during the stop' },
    'stop-api': { what: 'Stop API programs', why: 'Expect error 10007 and reconnects' },
    'reread-notice': { what: 'Read the notice once more', why: 'Times may change until the start' },
  },
};

export const AFTER_ITEMS: Catalogue<Readonly<Record<AfterItemId, ItemWords>>> = {
  ja: {
    'check-orders': { what: '注文と約定を確認', why: '' },
    'check-balances': { what: '残高を確認', why: '' },
    'restart-api': { what: 'API プログラムを再起動', why: '' },
  },
  en: {
    'check-orders': { what: 'Check orders and fills', why: '' },
    'check-balances': { what: 'Check balances', why: '' },
    'restart-api': { what: 'Restart API programs', why: '' },
  },
};

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
