import type { EpochMs } from '../../time.ts';
import type { DateToken, DayToken, Token } from '../2-tokens/token.ts';
import type { Clause } from '../3-layout/clauses.ts';
import { type Day, midnightOf, resolveDay } from '../4-times/instants.ts';
import type { NoticeReading } from '../notice.ts';
import { lowerIn, type NoticeText } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import { STATE_TAGS } from './state-subject.ts';

/** Characters beside a day that say what it is to the state. */
const REACH = 24;

/** 「12月2日に延期」, 「11月20日付で」, 「11月20日にお知らせした」: the new day, or the day of another notice. */
const OTHER_DAY_BEHIND =
  /^(?:\([^)\n]{0,8}\))?(?:の?同時刻|の同じ時間)?(?:付(?:け|で)|現在|更新|掲載|発表|(?:に|へ|から|より)(?:は|、)?(?:延期|変更|順延|振り?替え|繰り下げ|改め|あらため|再度|実施|行|お知らせ|ご?案内|発表|掲載|告知|公表))/;
/** 「postponed to December 2」 */
const NEW_DAY_BEFORE =
  /\b(?:to|until|till|by|(?<!(?<!now )(?<!newly )\b(?:scheduled|planned|announced|slated|intended) )for|announced on|dated|published on|notice of) (?:the )?(?:[a-z]{3,9},? )?$/;
/** 「25日は予定どおり実施し、28日は中止」 */
const AS_PLANNED =
  /予定(?:どおり|通り)|通常(?:どおり|通り)|変更(?:は)?(?:ございません|ありません|なし)|\bas (?:planned|scheduled)\b|\bgoes ahead\b|\bunchanged\b/;
const OF_OFFICE =
  /(?:年末年始|夏季|夏期|冬季|冬期|臨時|定)?休(?:業|日|館|み)(?:日|期間)?(?:は|:|と|を)|(?:サポート|窓口|営業所|支店|お問い?合わせ|電話)[^。\n]{0,16}(?:休|営業|受付)|\boffices?\b|\bholidays?\b|\bsupport (?:desk|hours|is|will)\b/;
/** A comma behind the topic parts nothing. */
const PARTS = /(?<![はが])[、;]|, (?:but|while|and|whereas) /;

/**
 * The days that a state is said of: 「11月28日のメンテナンスは中止いたします」. Midnights in Japan; empty where none is named.
 * `near` is the day of publication.
 */
export function daysOfState(notice: NoticeText, state: NoticeReading['state'], near: Day): readonly EpochMs[] {
  const tags = STATE_TAGS[state];
  if (tags === undefined) return [];
  const said = notice.clauses.filter((clause) => (clause.tags & tags) !== 0 && (clause.tags & TAG.perhaps) === 0);
  const titled = notice.clauses.filter(({ first }) => first < notice.title.end);
  // 「サポートの年末年始休業は12月31日~1月3日です」 is of an office.
  const others = notice.clauses.filter((clause) => !OF_OFFICE.test(lowerIn(notice, clause)));
  for (const clauses of [said, titled, others]) {
    const days = clauses.flatMap((clause) => daysIn(notice, clause, near));
    // 「本日、28日のメンテナンスの中止を決定」 was decided today.
    const ahead = days.filter((day) => day !== near);
    const meant = ahead.length > 0 ? ahead : days;
    if (meant.length > 0) return [...new Set(meant)].map(midnightOf);
  }
  return [];
}

/** All days that a notice names, but for those of other notices and those of sentences that say `unless`. */
export function daysNamed(notice: NoticeText, near: Day, unless: RegExp): readonly EpochMs[] {
  const days = notice.clauses.flatMap((clause) =>
    unless.test(lowerIn(notice, clause)) ? [] : daysIn(notice, clause, near),
  );
  return [...new Set(days)].map(midnightOf);
}

function daysIn(notice: NoticeText, { first, end }: Clause, near: Day): readonly Day[] {
  const { page, tokens } = notice;
  const [from, to] = [tokens[first]?.from ?? 0, tokens[end - 1]?.to ?? 0];
  const parts = partsOf(page.lower.slice(from, to)).map((span) => ({ from: from + span.from, to: from + span.to }));
  return tokens.slice(first, end).flatMap((token) => {
    if (!isNamedDay(token) || isOtherDay(token, page.text, page.lower)) return [];
    const part = parts.find((span) => token.from >= span.from && token.from < span.to);
    if (part !== undefined && parts.length > 1 && AS_PLANNED.test(page.lower.slice(part.from, part.to))) return [];
    const day = resolveDay(token, near, null);
    return day === null ? [] : [day];
  });
}

/** The parts of a sentence that is divided, as offsets. */
function partsOf(said: string): readonly { readonly from: number; readonly to: number }[] {
  let from = 0;
  return said.split(PARTS).map((part) => {
    const at = said.indexOf(part, from);
    from = at + part.length;
    return { from: at, to: from };
  });
}

export const isNamedDay = (token: Token): token is DateToken | DayToken =>
  token.kind === 'date' || (token.kind === 'day' && token.base === 'published');

/** The new day, or the day of another notice. */
export const isOtherDay = ({ from, to }: DateToken | DayToken, text: string, lower: string): boolean =>
  OTHER_DAY_BEHIND.test(text.slice(to, to + REACH)) ||
  NEW_DAY_BEFORE.test(lower.slice(Math.max(0, from - REACH), from));
