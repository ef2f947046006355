import type { ExchangeId } from '../../../lib/domain/exchange.ts';
import type { SettingsChange } from '../../../lib/domain/settings-file.ts';
import { SERVICES, type Service } from '../../../lib/domain/window.ts';
import { exchangeName } from '../../../lib/messages/exchange-name.ts';
import { wordsIn } from '../../../lib/messages/index.ts';
import { LANGUAGES, type Language, languageName } from '../../../lib/messages/language.ts';
import { leadWords } from '../../../lib/messages/reminder-words.ts';

/** `7:00` of minutes after midnight. */
export const clockWords = (minute: number): string =>
  `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;

/** What the setting at `path` is called on the page. */
export function settingName(path: string, language: Language): string {
  const words = wordsIn(language).options;
  const [group = '', key = ''] = path.split('.');
  if (group === 'steps') return stepName(key, language) ?? words.when;
  if (group === 'elsewhere') {
    const [, exchange = '', what = ''] = path.split('.');
    return words.ofExchange(exchangeName(exchange as ExchangeId, language), settingName(what, language));
  }
  if (group === 'servicesLeftOut') {
    const step = stepName(key, language);
    return step === undefined ? words.byStep : words.leftOutAt(step);
  }
  const names: Readonly<Record<string, string>> = {
    '': words.settingsAndList,
    language: words.language,
    theme: words.theme,
    notifications: words.notify,
    leadTimesMs: words.when,
    services: words.services,
    assets: words.coins,
    quietHours: words.quiet,
    'quietHours.on': words.quiet,
    'quietHours.startMinute': words.quietFrom,
    'quietHours.endMinute': words.quietTo,
    'quietHours.weekdays': words.weekdays,
    'quietHours.urgentBreaksThrough': words.urgent,
    sound: words.sound,
    overlay: words.overlay,
    'overlay.on': words.showOverlay,
    'overlay.horizonMs': words.showFrom,
    'overlay.dock': words.position,
    'overlay.along': words.along,
    'overlay.size': words.size,
    badge: words.showBadge,
    exchanges: words.exchanges,
    usualWindows: words.usualWindows,
    webhook: words.webhook,
    'webhook.on': words.webhook,
    'webhook.port': words.port,
  };
  return names[path] ?? path;
}

const stepName = (key: string, language: Language): string | undefined =>
  (wordsIn(language).steps as Readonly<Record<string, string>>)[key];

/** A value of the setting at `path`, as the page shows it. */
function settingValue(path: string, value: unknown, language: Language): string {
  const words = wordsIn(language).options;
  const list = (names: readonly string[], empty: string) => (names.length === 0 ? empty : names.join(words.separator));
  if (typeof value === 'boolean') return value ? words.on : words.off;
  if (Array.isArray(value)) {
    const services = () =>
      list(
        value.map((service: Service) => wordsIn(language).services[service]),
        words.none,
      );
    if (path.startsWith('servicesLeftOut.')) return services();
    switch (path.replace(/^elsewhere\.\w+\./, '')) {
      case 'leadTimesMs':
        return list(
          value.map((ms: number) => leadWords(ms, language)),
          words.none,
        );
      case 'services':
        return value.length === SERVICES.length ? words.all : services();
      case 'quietHours.weekdays':
        return list(
          value.map((day: number) => words.weekdayNames[day] ?? ''),
          words.none,
        );
      case 'exchanges':
        return list(
          value.map((id: ExchangeId) => exchangeName(id, language)),
          words.none,
        );
      default:
        return list(value.map(String), words.all);
    }
  }
  if (typeof value === 'number') {
    if (path === 'overlay.horizonMs') return words.beforeStart(leadWords(value, language));
    return path === 'overlay.along' ? `${Math.round(value * 100)}%` : clockWords(value);
  }
  const choices: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    language: { system: words.systemLanguage, ...Object.fromEntries(LANGUAGES.map((id) => [id, languageName(id)])) },
    theme: words.themes,
    sound: words.sounds,
    'overlay.dock': words.docks,
    'overlay.size': words.sizes,
  };
  return choices[path]?.[String(value)] ?? String(value);
}

/** `音: なし → 緊急だけ` */
export const changeWords = ({ path, before, after }: SettingsChange, language: Language): string =>
  `${settingName(path, language)}: ${settingValue(path, before, language)} → ${settingValue(path, after, language)}`;
