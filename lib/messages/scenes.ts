import type { Catalogue } from './language.ts';
import type { Subject } from './subject.ts';

/*
 * The sentences that more than one surface says, each once. They say what was announced or seen, never what will surely
 * happen: an end is planned, and a stop is a fact only where it was seen or the exchange speaks of it as going on.
 */
export interface SceneSentences {
  readonly stopsAt: (subject: Subject, when: string) => string;
  readonly due: (subject: Subject) => string;
  readonly stopped: (subject: Subject) => string;
  readonly saidStopped: (subject: Subject) => string;
  readonly pastEnd: string;
  readonly endPassed: (subject: Subject) => string;
  readonly auction: (time: string) => string;
  readonly haltSeen: string;
  readonly says: (word: string) => string;
  readonly saysUnclear: string;
  readonly asUsual: string;
  readonly back: (subject: Subject) => string;
  readonly saidOver: (subject: Subject) => string;
  readonly saidOverUnseen: string;
  readonly passedRunning: (time: string) => string;
  readonly calledOff: (subject: Subject) => string;
  readonly postponed: (subject: Subject) => string;

  readonly stopNotSeen: string;
  readonly backNotSeen: string;
  readonly nothingSeen: string;
  /** `time`: when trading was seen to go on. */
  readonly stillRunning: (time: string) => string;
  readonly cancelNow: string;
  readonly notAnnounced: string;

  /** What may be said of the forecast as a whole. */
  readonly nothingPlanned: string;
  readonly nothingOfExchange: string;
  readonly firstReading: string;
  readonly unread: string;
  readonly stale: (ago: string) => string;
  readonly offline: string;
  readonly notAllowed: string;
  readonly asOf: (ago: string) => string;
  readonly pairHalted: (pair: string) => string;
}

const is = ({ plural }: Subject): string => (plural ? 'are' : 'is');

export const SCENE_SENTENCES: Catalogue<SceneSentences> = {
  ja: {
    stopsAt: ({ name }, when) => `${name}停止の予定 ${when}`,
    due: ({ name }) => `${name}停止の予定時間です`,
    stopped: ({ name }) => `${name}は停止中です`,
    saidStopped: ({ name }) => `お知らせでは${name}停止中です`,
    pastEnd: '終了予定を過ぎています',
    endPassed: ({ name }) => `${name}停止の終了予定を過ぎました`,
    auction: (time) => `再開準備モード（板寄せ）・${time}に取引再開の予定`,
    haltSeen: '取引の停止を検知しました',
    says: (word) => `取引所の表示が「${word}」になっています`,
    saysUnclear: '停止かどうかはこの表示だけでは分かりません',
    asUsual: '取引所の表示が通常に戻りました',
    back: ({ name }) => `${name}の再開を確認しました`,
    saidOver: ({ name }) => `${name}停止は終了したとのお知らせです`,
    saidOverUnseen: 'お知らせでは終了・取引の再開は未確認',
    passedRunning: (time) => `予定の終了時刻を過ぎ、取引は動いています（${time}に確認）`,
    calledOff: ({ name }) => `${name}停止の予定は中止になりました`,
    postponed: ({ name }) => `${name}停止の予定は延期になりました`,

    stopNotSeen: '停止はまだ確認できていません',
    backNotSeen: '再開はまだ確認できていません',
    nothingSeen: '停止も再開も確認できていません',
    stillRunning: (time) => `取引はまだ動いています（${time}に確認）`,
    cancelNow: '注文の取消は今のうちに',
    notAnnounced: '予定にない停止です',

    nothingPlanned: '予定はありません（公開されているお知らせの限りでは）',
    nothingOfExchange: '取引所全体の停止の予定はありません',
    firstReading: '最初の確認をしています',
    unread: '公開ページから応答がありません',
    stale: (ago) => `情報が古くなっています（${ago}の情報）`,
    offline: 'オフラインです',
    notAllowed: '公開ページを読む許可がありません',
    asOf: (ago) => `（${ago}の情報）`,
    pairHalted: (pair) => `${pair} は取引停止中です`,
  },
  en: {
    stopsAt: ({ name }, when) => `${name}: stop planned, ${when}`,
    due: ({ name }) => `${name}: time of the planned stop`,
    stopped: (subject) => `${subject.name} ${is(subject)} stopped`,
    saidStopped: ({ name }) => `${name}: stopped, says the notice`,
    pastEnd: 'Past the planned end',
    endPassed: ({ name }) => `${name}: the planned end has passed`,
    auction: (time) => `Resumption mode (auction), trading is planned to reopen at ${time}`,
    haltSeen: 'Trading halt detected',
    says: (word) => `The exchange now says “${word}”`,
    saysUnclear: 'Whether trading is stopped cannot be told from that',
    asUsual: 'The exchange is shown as usual again',
    back: (subject) => `${subject.name} ${is(subject)} back`,
    saidOver: ({ name }) => `${name}: the notice says it is over`,
    saidOverUnseen: 'The notice says it is over, trading not seen back yet',
    passedRunning: (time) => `The planned end has passed and trading is running (seen at ${time})`,
    calledOff: ({ name }) => `${name}: the planned stop was cancelled`,
    postponed: ({ name }) => `${name}: the planned stop was postponed`,

    stopNotSeen: 'The stop has not been confirmed yet',
    backNotSeen: 'No sign of recovery yet',
    nothingSeen: 'Neither a stop nor a recovery was seen',
    stillRunning: (time) => `Trading is still running (seen at ${time})`,
    cancelNow: 'Cancel orders now while you can',
    notAnnounced: 'Not announced',

    nothingPlanned: 'Nothing planned (as far as the public notices say)',
    nothingOfExchange: 'No stop of the whole exchange is planned',
    firstReading: 'First reading under way',
    unread: 'No answer from the public pages',
    stale: (ago) => `This forecast is out of date (read ${ago})`,
    offline: 'You are offline',
    notAllowed: 'Access to the public pages is not allowed',
    asOf: (ago) => ` (read ${ago})`,
    pairHalted: (pair) => `${pair} is halted`,
  },
};
