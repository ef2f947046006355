import type { Badge } from '../domain/badge.ts';
import type { EpochMs } from '../domain/time.ts';
import { exchangeWords } from './exchange-words.ts';
import { ago, clockRange, dayRange } from './format.ts';
import type { Catalogue, Language } from './language.ts';
import { subjectOf } from './notifications.ts';

interface BadgeWords {
  readonly stopped: string;
  readonly calm: string;
  readonly ahead: (subject: string, when: string) => string;
  readonly isStopped: (subject: string, range: string) => string;
  readonly isLate: (subject: string, range: string) => string;
  readonly emergency: string;
  readonly reported: (word: string) => string;
  readonly stale: (ago: string) => string;
  readonly neverRead: string;
  readonly notAllowed: string;
  readonly storageRefused: string;
}

export const BADGE_WORDS: Catalogue<BadgeWords> = {
  ja: {
    stopped: '停',
    calm: '予定はありません（公開されているお知らせの限りでは）',
    ahead: (subject, when) => `${subject}停止の予定 ${when} JST`,
    isStopped: (subject, range) => `${subject}停止の予定時間内です ${range} JST`,
    isLate: (subject, range) => `${subject}停止の終了予定を過ぎています ${range} JST`,
    emergency: '取引の停止を検知しました（予定にない停止）',
    reported: (word) => `取引所の表示が「${word}」になっています`,
    stale: (ago) => `情報が古くなっています（${ago}の情報）`,
    neverRead: '公開ページから応答がありません',
    notAllowed: '公開ページを読む許可がありません。ここを開いて許可してください',
    storageRefused: 'ディスクに保存できません。空き容量をご確認ください',
  },
  en: {
    stopped: '停',
    calm: 'Nothing planned (as far as the public notices say)',
    ahead: (subject, when) => `${subject} stops: ${when} JST`,
    isStopped: (subject, range) => `${subject}: within the planned stop, ${range} JST`,
    isLate: (subject, range) => `${subject}: past the planned end, ${range} JST`,
    emergency: 'Trading halt detected, not announced',
    reported: (word) => `The exchange now says “${word}”`,
    stale: (ago) => `This forecast is out of date (read ${ago})`,
    neverRead: 'No answer from the public pages',
    notAllowed: 'The public pages may not be read. Open this to allow it',
    storageRefused: 'Nothing can be saved. Please check the free space of your disk',
  },
};

/** The few characters on the button, and the sentence behind them. */
export function badgeText(badge: Badge, now: EpochMs, language: Language): { text: string; title: string } {
  const words = BADGE_WORDS[language];
  switch (badge.is) {
    case 'calm':
      return { text: '', title: words.calm };
    case 'ahead': {
      const { window, count, unit } = badge;
      const title = words.ahead(subjectOf(window, language), dayRange(window.start, window.end, language));
      return { text: `${count}${unit}`, title };
    }
    case 'stopped': {
      const { window } = badge;
      const range = clockRange(window.start, window.end, language);
      const isLate = window.end !== null && now >= window.end;
      const title = (isLate ? words.isLate : words.isStopped)(subjectOf(window, language), range);
      return { text: words.stopped, title };
    }
    case 'emergency':
      return { text: '!', title: words.emergency };
    case 'reported':
      return { text: '!', title: words.reported(exchangeWords(badge.window.title, language)) };
    case 'stale':
      return {
        text: '?',
        title: badge.readAt === null ? words.neverRead : words.stale(ago(now - badge.readAt, language)),
      };
    case 'not-allowed':
      return { text: '?', title: words.notAllowed };
  }
}
