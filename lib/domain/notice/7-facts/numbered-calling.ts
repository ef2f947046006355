import type { WindowStatus } from '../../window.ts';
import type { WindowDraft } from '../6-windows/draft.ts';
import { everyMatch } from '../every-match.ts';
import { type NoticeText, textIn } from '../notice-text.ts';

const OFF = '(?:中止|取り?やめ|取り?止め|見送|見合わせ|キャンセル|実施(?:いた)?しません|実施しない|行いません)';
/** 「2回目を中止いたします」, 「第2回のみ取りやめ」; nothing between names a day. */
const BY_NUMBER = new RegExp(
  `第?(\\d)回目?(?:の[^。、\\n\\d]{1,16})?(?:を|は|のみ|につきましては|については)、?[^。\\n\\d]{0,16}?${OFF}`,
  'g',
);
/** 「第2回 12月4日1:00~3:00」 */
const ROW = /^[^\p{L}\p{N}]{0,3}第?(\d)回目?[^\p{L}\p{N}]/u;
const ROW_HEAD = 12;

/** Windows, and what the notice says of its state. */
export interface Standing {
  readonly drafts: readonly WindowDraft[];
  readonly said: WindowStatus | null;
}

/** Of several windows told by their number, those whose number is called off; the others stay as they are. */
export function offByNumber(notice: NoticeText, { drafts, said }: Standing): Standing {
  if (said !== 'cancelled' || drafts.length < 2) return { drafts, said };
  const off = new Set(everyMatch(BY_NUMBER, notice.page.text).map(([, number]) => number));
  const numbers = drafts.map(({ clause }) => ROW.exec(textIn(notice, clause).slice(0, ROW_HEAD))?.[1]);
  const isOff = numbers.map((number) => number !== undefined && off.has(number));
  if (numbers.includes(undefined) || !isOff.includes(true) || !isOff.includes(false)) return { drafts, said };
  return { drafts: drafts.map((draft, i) => (isOff[i] === true ? { ...draft, cancelled: true } : draft)), said: null };
}
