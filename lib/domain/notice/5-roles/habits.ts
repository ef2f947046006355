import type { NoticeText, TokenSpan } from '../notice-text.ts';
import { lowerBefore } from './page-beside.ts';
import type { RuleInput } from './rule.ts';

/** 「いつもの停止時間は」「冬時間:」「従来は」 right before hours: those of any day. */
const USUAL =
  /(?:(?:通常(?![ど通])|平常時?|平時|いつも|普段|ふだん|従来|これまで|例年)(?:の|は|:|、)?[^。、\n\d]{0,14}|(?:夏|冬|標準)時間(?:適用)?(?:期間|時)?中?(?:の場合)?(?:は|:|、)? ?|(?:メンテナンス|メンテ)(?:時間)?中 ?\(|サマータイム(?:期間)?中?(?:は|:) ?)$/;
/** 「通常のメンテナンスに加え」「通常より早く」: what follows is not usual. */
const NOT_USUAL =
  /(?:に加え|のほか|とは別|とは異な|で?はなく|でなく|より|に代え|の代わり|(?:案内|知らせ|予定|告知|発表)(?:の?内容)?(?:と同|どおり|通り|のとおり))[^。\n]{0,10}$/;
const USUAL_REACH = 28;

/** 「12月1日より、デイリーメンテナンスの時間を…に変更」: from a day on, and nothing that began there. */
const FROM_DAY =
  /(?:\d日|\/\d{1,2})(?:\([^)\n]{1,3}\))? ?(?:以降|以後|より|から)(?!\d| ?(?:停止|休止|中断|実施|発生|メンテナンスを)(?:中|して|いた))/;
const CHANGES = /変更|変わ|移行|改め|見直|早ま|遅くな|短くな|長くな|繰り[上下]|前倒|後ろ倒/;
const EACH_DAY = /日次|デイリー|定時|毎日|毎営業日|毎朝|毎晩/;
const LONGEST = 300;

/** Hours without a day that hold for many: as usual, or from a day on. */
export function areUsual({ notice, range, around }: RuleInput): boolean {
  if (range.start?.date != null || range.finish?.date?.kind === 'date') return false;
  const before = lowerBefore(notice, range, USUAL_REACH);
  if (USUAL.test(before) && !NOT_USUAL.test(before)) return true;
  return [around.clause, around.isRow ? around.introClause : null].some(
    (clause) => clause !== null && beginsHabit(notice, clause),
  );
}

/** The sentence says that other hours hold from a day on. */
export function beginsHabit({ page, tokens }: NoticeText, { first, end }: TokenSpan): boolean {
  const from = tokens[first]?.from ?? 0;
  const sentence = page.text.slice(from, Math.min(tokens[end - 1]?.to ?? from, from + LONGEST));
  const day = FROM_DAY.exec(sentence);
  const behind = day === null ? '' : sentence.slice(day.index + day[0].length);
  return CHANGES.test(behind) ? HOURS.test(sentence) : EACH_DAY.test(behind);
}

const HOURS = /時間|メンテ/;
