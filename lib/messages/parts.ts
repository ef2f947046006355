import type { Course } from '../domain/situation/courses.ts';
import type { Scene } from '../domain/situation/scene.ts';
import type { EpochMs } from '../domain/time.ts';
import { clockRange, dayClock } from './format.ts';
import type { Catalogue, Language } from './language.ts';

/** What is said of a part in a few words, by its scene; `{…}` are its times. Data, so that it can lie in storage. */
export interface PartWords {
  readonly scenes: Readonly<Record<Scene, string>>;
  readonly openEnd: string;
  readonly disagree: string;
}

const JA_ENDS = '{end}終了予定';
const EN_ENDS = 'planned end {end}';

export const PART_WORDS: Catalogue<PartWords> = {
  ja: {
    scenes: {
      coming: '{range} 予定',
      due: JA_ENDS,
      'due-running': JA_ENDS,
      stopped: `停止中・${JA_ENDS}`,
      'said-stopped-running': `お知らせでは停止中・${JA_ENDS}`,
      'past-end': '終了予定{end}を超過・再開は未確認',
      'end-unseen': '終了予定{end}を経過・停止も再開も未確認',
      auction: '再開準備モード（板寄せ）',
      halted: '停止を検知',
      reported: '取引所の表示に変化',
      'as-usual': '取引所の表示は通常',
      back: '{over}に再開を確認',
      'said-over': '終了とのお知らせ（{over}）',
      'said-over-unseen': 'お知らせでは終了・再開は未確認',
      'end-passed': '終了予定{end}を経過',
      'end-passed-running': '終了予定{end}を経過',
      'called-off': '中止・延期',
      'stale-start': '{range} 予定（古い情報）',
      'stale-end': `${JA_ENDS}（古い情報）`,
      'stale-open': `${JA_ENDS}（古い情報）`,
      'stale-halted': '停止を検知（古い情報）',
      'stale-report': '取引所の表示に変化（古い情報）',
    },
    openEnd: '時刻未定で',
    disagree: 'お知らせの時刻が一致していません（{times}）',
  },
  en: {
    scenes: {
      coming: 'planned {range}',
      due: EN_ENDS,
      'due-running': EN_ENDS,
      stopped: `stopped, ${EN_ENDS}`,
      'said-stopped-running': `stopped, says the notice, ${EN_ENDS}`,
      'past-end': 'past the planned end {end}, recovery not seen',
      'end-unseen': 'past the planned end {end}, neither stop nor recovery seen',
      auction: 'resumption mode (auction)',
      halted: 'halt detected',
      reported: 'the exchange shows a change',
      'as-usual': 'the exchange is shown as usual',
      back: 'seen back at {over}',
      'said-over': 'over, says the notice ({over})',
      'said-over-unseen': 'over, says the notice, not seen back yet',
      'end-passed': 'planned end {end} has passed',
      'end-passed-running': 'planned end {end} has passed',
      'called-off': 'called off',
      'stale-start': 'planned {range} (old data)',
      'stale-end': `${EN_ENDS} (old data)`,
      'stale-open': `${EN_ENDS} (old data)`,
      'stale-halted': 'halt detected (old data)',
      'stale-report': 'the exchange showed a change (old data)',
    },
    openEnd: 'not announced',
    disagree: 'The notices disagree on the times ({times})',
  },
};

/** What is said of a part that goes its own way: `8:00終了予定`. */
export function partText({ window, situation }: Course, words: PartWords, now: EpochMs, language: Language): string {
  const { end, over, start } = situation.facts;
  const times: Readonly<Record<string, string>> = {
    range: clockRange(start, end, language),
    end: end === null ? words.openEnd : dayClock(end, now, language),
    over: dayClock(over ?? window.start, now, language),
  };
  return words.scenes[situation.scene].replace(/\{(\w{1,40})\}/g, (_, name: string) => times[name] ?? '');
}

/** That notices disagree, with the times that each gives; null while they agree. */
export function disagreementText(
  claims: readonly { readonly start: EpochMs; readonly end: EpochMs | null }[],
  words: PartWords,
  language: Language,
): string | null {
  if (claims.length < 2) return null;
  const times = [...new Set(claims.map(({ start, end }) => clockRange(start, end, language)))];
  return words.disagree.replace('{times}', times.join(language === 'ja' ? '／' : ' / '));
}
