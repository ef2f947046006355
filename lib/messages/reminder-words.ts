import { DAY_MS, HOUR_MS } from '../domain/time.ts';
import type { StepNames } from './contract/steps.ts';
import { steps as stepsEn } from './en/steps.ts';
import { inWords } from './format.ts';
import { steps as stepsJa } from './ja/steps.ts';
import type { Catalogue, Language } from './language.ts';

export const STEP_NAMES: Catalogue<StepNames> = { ja: stepsJa, en: stepsEn };

/** `24時間前`, `15分前`, `3日前`; `24 h before`. A day is said in hours, as it is counted. */
export function leadWords(leadMs: number, language: Language): string {
  const hours = leadMs / HOUR_MS;
  const inHours = leadMs >= DAY_MS && leadMs < 3 * DAY_MS && Number.isInteger(hours);
  const length = inHours ? `${hours}${language === 'ja' ? '時間' : ' h'}` : inWords(leadMs, language);
  return language === 'ja' ? `${length}前` : `${length} before`;
}
