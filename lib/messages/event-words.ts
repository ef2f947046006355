import type { EventWords } from '../domain/ics.ts';
import { apartFrom } from '../domain/lead.ts';
import { isCalledOff, type MaintenanceWindow } from '../domain/window.ts';
import { wordsIn } from './index.ts';
import { markedTimes } from './japan-times.ts';
import type { Language } from './language.ts';
import { disagreementText } from './parts.ts';
import { subjectOf } from './subject.ts';
import { serviceList, shownKind } from './words.ts';

/** What names the stop in a list of many: the exchange and the kind. */
export const eventSummary = (window: MaintenanceWindow, exchange: string, language: Language): string =>
  `${exchange} ${wordsIn(language).kinds[shownKind(window)]}`;

/** The window in words, to be pasted elsewhere. */
export function windowText(window: MaintenanceWindow, exchange: string, language: Language): string {
  const words = wordsIn(language).popup;
  const { colon } = wordsIn(language).locale;
  const times = markedTimes(language);
  const disagreement = disagreementText(window.disagreement, wordsIn(language).parts, times);
  return [
    `${exchange} ${window.title === '' ? wordsIn(language).kinds[shownKind(window)] : window.title}`,
    `${words.planned}${colon}${times.dayRange(window.start, window.end)}`,
    `${words.stops}${colon}${window.services.length === 0 ? subjectOf(window, language).name : serviceList(window.services, language)}`,
    ...apartFrom(window).map((group) => `${subjectOf(group, language).name}${colon}${timesText(group, language)}`),
    ...(disagreement === null ? [] : [disagreement]),
    ...(window.url === null ? [] : [window.url]),
  ].join('\n');
}

/** When it is planned; what will not be has no times. */
const timesText = (window: MaintenanceWindow, language: Language): string =>
  isCalledOff(window)
    ? wordsIn(language).parts.scenes['called-off']
    : markedTimes(language).dayRange(window.start, window.end);

/** What a calendar shows of the window. */
export const eventWords = (window: MaintenanceWindow, exchange: string, language: Language): EventWords => ({
  summary: eventSummary(window, exchange, language),
  description: windowText(window, exchange, language),
});
