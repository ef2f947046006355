import { DAY_MS, HOUR_MS } from '../domain/time.ts';
import { inWords } from './format.ts';
import { wordsIn } from './index.ts';
import type { Language } from './language.ts';

/** `24時間前`, `15分前`, `3日前`; `24 h before`. A day is said in hours, as it is counted. */
export function leadWords(leadMs: number, language: Language): string {
  const hours = leadMs / HOUR_MS;
  const inHours = leadMs >= DAY_MS && leadMs < 3 * DAY_MS && Number.isInteger(hours);
  const { locale } = wordsIn(language);
  return locale.before(inHours ? locale.hours(hours) : inWords(leadMs, language));
}
