import { NAMES_IN_NOTICES } from '../exchange.ts';
import type { Notice } from '../notice/notice.ts';
import { NAMED_WORK_IN_ENGLISH, NAMED_WORK_IN_JAPANESE } from '../notice/words/work.ts';
import type { MaintenanceHistory } from './maintenance-history.ts';
import type { DatedVersion } from './version.ts';

/** What every title of a notice may say, whatever the maintenance is called. */
const COMMON = new RegExp(
  [
    'お知らせ|ご?案内|ご?連絡|ご?報告|お詫び|について|に関する|に関して|に伴[うい]|のため|につき|および|及び',
    '中止|延期|再変更|振替|繰り?[上下]げ|前倒し?|日付|期間|[本明今昨来先翌]日|[今来先翌][週月]|延長|終了|完了|開始|再開|復旧|訂正|変更|取り?やめ|取り?止め|実施|予定|日程|日時|時間|時刻|短縮|追加|続報|重要|再掲|リマインド|第\\d{1,2}報|未定|決定',
    'メンテナンス|メンテ|サービス|停止|一時|見直し',
    ...Object.values(NAMES_IN_NOTICES),
    '\\d{1,4}(?:[回夜日枠]目|[年月日時分])?|\\([月火水木金土日]\\)|[月火水木金土日]曜日?',
  ].join('|'),
  'g',
);
const COMMON_IN_ENGLISH: ReadonlySet<string> = new Set(
  (
    'the and for from off out has had have been will was are not this that its our your with ' +
    'maintenance scheduled planned notice notification update updates announcement information status important reminder ' +
    'cancelled canceled cancellation postponed postponement extended extension completed complete finished rescheduled ' +
    'called started begun over ended correction corrected mistake error typo wrong apology change changed changes delayed new end start time date ' +
    'service services suspension resumed resumption ' +
    'second third further again moved brought forward put back off now today tomorrow week ' +
    'longer shorter later earlier sooner more less need needs needed hour hours minute minutes another one two three only night ' +
    'nights window windows time times plan plans good news all done we you take takes taking little slightly regarding about'
  ).split(' '),
);
const LATIN = /[a-z][a-z0-9]{2,30}/g;
const REST = /[\p{Script=Han}\p{Script=Katakana}ー]{2,40}/gu;

/** What a title calls the maintenance: words of English, and pairs of characters of Japanese, which parts no words. */
function nameIn(title: string): ReadonlySet<string> {
  const told = title.normalize('NFKC').toLowerCase();
  const own = told.replace(COMMON, ' ');
  const words = (own.match(LATIN) ?? []).filter((word) => !COMMON_IN_ENGLISH.has(word));
  const runs = own.match(REST) ?? [];
  return new Set([...words, ...runs.flatMap((run) => [...run].slice(1).map((char, at) => run[at] + char))]);
}

/** What an exchange has beside the exchange: a word about one of these is about nothing that does not name it. */
const BESIDE =
  /ヘルプ(?:センター|ページ)|サポートセンター|問い?合わ?せ|チャット|よくあるご?質問|ブログ|コミュニティ|help ?cent(?:er|re)|support (?:portal|desk|chat|site)|live chat|knowledge base|\bblog\b|\bforum\b|\bdiscord\b|\bnewsletter\b|\bfaq/i;

/**
 * Those of `histories` that a notice with this title speaks of, by what they are called: 「ヘルプセンターのメンテナンス中止」 is said of no
 * other, nor 「臨時メンテナンス中止」 of the regular one. All of them where the title calls it nothing, or what all are called.
 */
export function ofThatName(histories: readonly MaintenanceHistory[], title: string): readonly MaintenanceHistory[] {
  const beside = BESIDE.exec(title)?.[0];
  const fitting = beside === undefined ? histories : histories.filter((history) => mentions(history, beside));
  const name = nameIn(title);
  const alike = fitting.map((history) => ({ history, shared: sharedWith(history, name) }));
  const most = Math.max(0, ...alike.map(({ shared }) => shared));
  return alike.filter(({ shared }) => shared === most).map(({ history }) => history);
}

/** A title of its notices and this one have a name in common. */
export const isCalledAlike = (history: MaintenanceHistory, title: string): boolean =>
  sharedWith(history, nameIn(title)) > 0;

/** 「Matching engine upgrade cancelled」: the engine is what the work is called by, and no part of what stops. */
export function isOfNamedWork(history: MaintenanceHistory, { notice, reading }: DatedVersion): boolean {
  if (!history.notices.some(({ title }) => WORK.test(title))) return false;
  const said = [notice.title, ...(reading.sequel?.offs ?? []).map((off) => off.said)];
  return said.some((told) => WORK.test(told) && isCalledAlike(history, told));
}

const WORK = new RegExp(`\\b(?:${NAMED_WORK_IN_ENGLISH})|${NAMED_WORK_IN_JAPANESE}`, 'i');

/** So much of the name stands in these words that no other thing is meant. */
export const isNamedIn = (history: MaintenanceHistory, told: string): boolean => sharedWith(history, nameIn(told)) > 1;

/** The title calls it something that no notice of the history says anywhere. */
export function isCalledElse({ notices }: MaintenanceHistory, title: string): boolean {
  const name = [...nameIn(title)];
  const told = notices.map((notice) => `${notice.title}\n${notice.text}`.normalize('NFKC').toLowerCase());
  return name.length > 0 && !name.some((part) => told.some((text) => text.includes(part)));
}

/** A notice, or a post without a title, that is of something beside the exchange which no notice of the history names. */
export function isBeside(history: MaintenanceHistory, { title, text }: Pick<Notice, 'title' | 'text'>): boolean {
  const beside = BESIDE.exec(title === '' ? text : title)?.[0];
  return beside !== undefined && !mentions(history, beside);
}

const mentions = ({ notices }: MaintenanceHistory, word: string): boolean =>
  notices.some(({ title, text }) => title.includes(word) || text.includes(word));

/** How much of the name stands in a title of its notices, and in its own line of a list. */
const sharedWith = ({ notices, evidence }: MaintenanceHistory, name: ReadonlySet<string>): number => {
  const shared = (told: string): number => [...nameIn(told)].filter((part) => name.has(part)).length;
  const lines = evidence.flatMap(({ noticeId, from }) =>
    notices.filter(({ id }) => id === noticeId).map(({ text }) => lineAt(text, from)),
  );
  return Math.max(0, ...notices.map(({ title }) => shared(title))) + Math.max(0, ...lines.map(shared));
};

/** 「作業2:回線更改 12月16日(水)1:00~4:00」 */
function lineAt(text: string, at: number): string {
  const [line = ''] = text.slice(text.lastIndexOf('\n', at) + 1).split('\n', 1);
  return line.length <= LONGEST_LINE ? line : '';
}

/** A paragraph names more than one thing. */
const LONGEST_LINE = 120;
