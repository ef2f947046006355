import type { Proof } from '../domain/proof.ts';
import type { EpochMs } from '../domain/time.ts';
import { ago, dateOnly } from './format.ts';
import { wordsIn } from './index.ts';
import type { JapanTimes } from './japan-times.ts';
import type { Language } from './language.ts';
import { pairName } from './pair-name.ts';

/** So many pairs are named; the rest is counted. */
const NAMED = 3;

/**
 * That it works, on a day with nothing to tell: `12件を確認・停止の予定0件・取引は通常（44ペア）・3秒前`. Where the text
 * stands while time goes on the reading has its clock time instead of its age, by the clock of `stays`.
 */
export function proofText(
  { noticesRead, newestNoticeAt, trading }: Proof,
  { planned, now, stays }: { readonly planned: number; readonly now: EpochMs; readonly stays: JapanTimes | null },
  language: Language,
): string {
  const { scenes, locale } = wordsIn(language);
  const newest = newestNoticeAt === null ? null : dateOnly(newestNoticeAt, language);
  const said = [scenes.noticesRead(noticesRead, newest), scenes.stopsPlanned(planned)];
  const seen = trading === null ? [] : [tradingText(trading, { now, stays }, language)];
  return [...said, ...seen].join(locale.comma);
}

/** How it was seen to trade: all there is to say of an exchange that announces nothing. */
export function tradingText(
  { pairs, halted, busy, restricted, seenAt }: NonNullable<Proof['trading']>,
  { now, stays }: { readonly now: EpochMs; readonly stays: JapanTimes | null },
  language: Language,
): string {
  const { scenes, locale } = wordsIn(language);
  return [
    scenes.tradingNormal(pairs),
    ...(halted.length === 0 ? [] : [scenes.pairsHalted(names(halted, language))]),
    ...(busy.length === 0 ? [] : [scenes.pairsBusy(names(busy, language))]),
    ...(restricted.length === 0 ? [] : [scenes.pairsRestricted(names(restricted, language))]),
    stays === null ? ago(now - seenAt, language) : scenes.seenAtClock(stays.clock(seenAt)),
  ].join(locale.comma);
}

function names(pairs: readonly string[], language: Language): string {
  const { scenes, locale } = wordsIn(language);
  const named = pairs.slice(0, NAMED).map(pairName);
  const rest = pairs.length - named.length;
  return (rest === 0 ? named : [...named, scenes.morePairs(rest)]).join(locale.comma);
}
