import { present as presentPopup } from '../../components/forecast/present.ts';
import { badgeOf } from '../../lib/domain/badge.ts';
import type { EpochMs } from '../../lib/domain/time.ts';
import type { View } from '../../lib/domain/view.ts';
import { badgeText } from '../../lib/messages/badge.ts';
import type { Language } from '../../lib/messages/language.ts';
import { notificationText } from '../../lib/messages/notifications.ts';
import { read, shownOf } from '../overlay/telling.ts';

/*
 * What each surface says of one stop, and what a text states, heard from its words alone, in both languages.
 */

/** What a text may state of a stop. */
const CLAIMS = {
  /** That it has stopped, as a fact. */
  stopped:
    /は停止中です|停止を検知|緊急メンテナンス中|停止中・|^停$|(?<!Whether trading )\b(?:is|are) stopped|Trading stopped|halt detected|^STOP$/m,
  /** That it is back, as a fact. */
  back: /再開を確認しました|再開を確認 |\b(?:is|are) back\b/,
  /** That trading goes on. */
  running: /動いています|(?:still |is )running/,
  /** That the exchange says so, and nobody saw it. */
  saidOver: /お知らせでは終了|終了したとのお知らせ|終了とのお知らせ|notice says it is over/,
  saidStopped: /お知らせでは.*停止中|stopped, says the notice/,
  /** That its planned time is now, and no more. */
  due: /停止の予定時間|time of the planned stop|Planned \w+ stop, planned end/,
  stopUnseen: /停止はまだ確認|停止は未確認|has not been confirmed|not confirmed yet/,
  backUnseen: /再開はまだ確認|再開は未確認|No sign of recovery|recovery not seen|not seen back/,
  nothingSeen: /停止も再開も|[Nn]either (?:a )?stop nor/,
  endPassed: /終了予定を過ぎ|終了時刻を過ぎ|[Pp]lanned end (?:by|has passed)|Past the planned end/,
  /** How old it is. */
  age: /前の情報|お知らせの確認は|Notices were read |前に確認|最終確認|情報が古|read .+ ago|last read|out of date|Old data/,
  /** That one had better act. */
  /** Why nobody can vouch for it. */
  offline: /オフライン|offline/,
  notAllowed: /許可がありません|許可されていません|is not allowed/,
  unread: /公開ページから応答がありません|[Nn]o answer from the public pages/,
  firstReading: /最初の確認をしています|First reading/,
  outOfDate: /情報が古くなっています|前の情報|お知らせの確認は|Notices were read |out of date|last read|read .+ ago/,
  clockWrong:
    /端末の時計が9時間(?:進んで|遅れて)います（表示は取引所の時計によります）|Your clock is 9 h (?:fast|slow) \(times follow the exchange’s clock\)/,
  actNow: /取消は今のうちに|Cancel orders now/,
  calledOff: /中止|cancelled|called off/,
  denied: /予定はありません|Nothing planned/,
  asUsual: /表示が通常|表示は通常|shown as usual/,
  reported: /表示が「|表示に変化|exchange (?:now )?says|exchange shows a change/,
  cancelOnly: /取消のみ可|[Cc]ancels only/,
  auction: /板寄せ|再開準備|auction|Resumption/,
} as const satisfies Readonly<Record<string, RegExp>>;
export type Claim = keyof typeof CLAIMS;

/** Whether `text` states `claim`. */
export const states = (text: string, claim: Claim): boolean => CLAIMS[claim].test(text);

export type Surface = 'overlay' | 'popup' | 'notification' | 'button';
const ZONE = 'Asia/Tokyo';

/** The texts of every surface about the one window of `view`; a surface that leaves it alone is not in it. */
export function textsOf(view: View, now: EpochMs, language: Language): [surface: Surface, text: string][] {
  const [window] = view.windows;
  if (window === undefined) throw new Error('no window');
  const overlay = shownOf({ view, now }, language);
  const said = overlay === null ? null : read(overlay, now);
  const popup = presentPopup(view, now, { language, zone: ZONE }, window.id);
  const facts = popup.hero.facts.map((fact) =>
    'text' in fact ? `${fact.label} ${fact.text} ${fact.small ?? ''}` : '',
  );
  const reminder = { step: { name: 'started' }, window, before: null } as const;
  const told = notificationText(reminder, view, now, { language, zone: ZONE });
  const button = badgeText(badgeOf(view.windows, view.ownAssets, view, now), now, { language });
  return [
    ...(said === null ? [] : [['overlay', [said.alert.join('\n'), said.bar].join('\n')] as [Surface, string]]),
    [
      'popup',
      [...popup.banners.map(({ title, text }) => `${title} ${text}`), ...popup.hero.sentence, ...facts].join('\n'),
    ],
    ['notification', `${told.title}\n${told.message}`],
    ['button', `${button.text}\n${button.title}`],
  ];
}
