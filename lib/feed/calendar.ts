import { type CalendarEvent, calendarOf, changedAt } from '../domain/ics.ts';
import { DEFAULT_SETTINGS } from '../domain/settings.ts';
import { MINUTE_MS } from '../domain/time.ts';
import type { MaintenanceWindow } from '../domain/window.ts';
import { eventWords } from '../messages/event-words.ts';
import { exchangeName } from '../messages/exchange-name.ts';
import { wordsIn } from '../messages/index.ts';
import type { Language } from '../messages/language.ts';
import { type Snapshot, stopsOf } from './snapshot.ts';

const REFRESH_MS = 30 * MINUTE_MS;

/** All stops of an exchange as a calendar that is subscribed to. It changes only when one of them does. */
export function calendarFile(snapshot: Snapshot, language: Language): string {
  const name = exchangeName(snapshot.exchange, language);
  const events = stopsOf(snapshot).map(
    (window): CalendarEvent => ({
      window,
      words: eventWords(window, name, language),
      at: changedAt(window),
      alarmsMs: stopsTrading(window) ? DEFAULT_SETTINGS.leadTimesMs : [],
    }),
  );
  return calendarOf(events, { name: wordsIn(language).feed.title(name), refreshMs: REFRESH_MS });
}

/** Nobody wants to be woken for the deposits of a coin that they may not hold. */
const stopsTrading = ({ services, assets }: MaintenanceWindow): boolean =>
  services.includes('trading') && assets.length === 0;
