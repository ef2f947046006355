import type { ChosenStep } from '../domain/settings.ts';
import { DAY_MS, HOUR_MS } from '../domain/time.ts';
import { inWords } from './format.ts';
import type { Catalogue, Language } from './language.ts';

/** Every step that has a switch of its own, as a chip says it, and the lead times together. */
export const STEP_NAMES: Catalogue<Readonly<Record<ChosenStep, string>>> = {
  ja: {
    announced: '発表時',
    lead: '開始前',
    started: '開始',
    changed: '変更',
    extended: '延長',
    cancelled: '中止・延期',
    ended: '終了',
    halted: '緊急の停止',
    recovered: '緊急停止からの再開',
  },
  en: {
    announced: 'announced',
    lead: 'before the start',
    started: 'start',
    changed: 'change',
    extended: 'extension',
    cancelled: 'cancelled, postponed',
    ended: 'end',
    halted: 'unannounced halt',
    recovered: 'back after a halt',
  },
};

/** `24時間前`, `15分前`, `3日前`; `24 h before`. A day is said in hours, as it is counted. */
export function leadWords(leadMs: number, language: Language): string {
  const hours = leadMs / HOUR_MS;
  const inHours = leadMs >= DAY_MS && leadMs < 3 * DAY_MS && Number.isInteger(hours);
  const length = inHours ? `${hours}${language === 'ja' ? '時間' : ' h'}` : inWords(leadMs, language);
  return language === 'ja' ? `${length}前` : `${length} before`;
}
