import type { Notice } from '../notice/notice.ts';
import { JST_OFFSET_MS } from '../time.ts';
import type { MaintenanceHistory } from './maintenance-history.ts';

const TOLD = '(?:お知らせ|ご?案内|ご?連絡|告知|公表|発表|掲載|公開)';
/** 「12月24日にお知らせいたしましたメンテナンス」, 「12月24日付でご案内のメンテナンス」 */
const TOLD_ON = new RegExp(
  `(\\d{1,2})(?:月|/)(\\d{1,2})日?(?:\\([^)\\n]{1,3}\\))?(?:付け?)?(?:に|で|の)?、?${TOLD}(?:(?:を|が)?(?:(?:いた|致)?し(?:て(?:おり|い))?(?:まし)?た|(?:させていただ|させて頂)[^。\\n]{0,6}た)|済みの|の)(?!とおり|通り|まま|内容)[^。\\n]{0,16}?(?:メンテ|停止|作業|更新|移行|工事|点検)`,
);
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = `(${MONTHS.join('|')})[a-z]{0,6}\\.?`;
/** 「the maintenance we announced on December 24」; 「as announced on」 is said of what stays. */
const TOLD_ON_IN_ENGLISH = new RegExp(
  `(?<!\\bas )\\b(?:announced|published|posted|notified) (?:[a-z]{2,8} ){0,2}?on (?:[a-z]{3,6}day,? )?(?:the )?(?:${MONTH} (\\d{1,2})|(\\d{1,2})(?:st|nd|rd|th)? (?:of )?${MONTH})`,
);

interface MonthDay {
  readonly month: number;
  readonly day: number;
}

/** The day on which what the notice speaks of was announced. */
function toldOn({ title, text }: Notice): MonthDay | null {
  const said = `${title}\n${text.slice(0, LONGEST)}`.normalize('NFKC');
  const japanese = TOLD_ON.exec(said);
  if (japanese !== null) return { month: Number(japanese[1]), day: Number(japanese[2]) };
  const english = TOLD_ON_IN_ENGLISH.exec(said.toLowerCase());
  if (english === null) return null;
  const [, month, day, dayFirst, monthBehind] = english;
  return { month: MONTHS.indexOf(month ?? monthBehind ?? '') + 1, day: Number(day ?? dayFirst) };
}

/** Characters: what is called off is named at the head. */
const LONGEST = 2000;

/**
 * Those that were announced on the day that the notice names: 「12月24日にお知らせいたしましたメンテナンスは…見送る」 says nothing of the one
 * that was announced on the 25th. null: it names no such day.
 */
export function ofThatAnnouncement(
  fitting: readonly MaintenanceHistory[],
  notice: Notice,
): readonly MaintenanceHistory[] | null {
  const told = fitting.length < 2 ? null : toldOn(notice);
  return told && fitting.filter(({ notices }) => notices.some((other) => isFrom(other, told)));
}

function isFrom({ publishedAt }: Notice, { month, day }: MonthDay): boolean {
  if (publishedAt === null) return false;
  const at = new Date(publishedAt + JST_OFFSET_MS);
  return at.getUTCMonth() + 1 === month && at.getUTCDate() === day;
}
