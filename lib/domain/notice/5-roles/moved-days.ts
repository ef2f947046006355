import type { DateToken, DayToken, Token } from '../2-tokens/token.ts';
import type { Clause } from '../3-layout/clauses.ts';
import { type Day, resolveDay } from '../4-times/instants.ts';
import { lowerIn, type NoticeText } from '../notice-text.ts';
import { TAG } from '../words/tags.ts';
import { heldInstead } from './held-instead.ts';
import { subjectIn, withoutReasons } from './whose-change.ts';

/** A stop is moved from one day to another. */
export interface MovedDay {
  readonly from: Day;
  readonly to: Day;
}

const STOP = '(?:メンテナンス|メンテ|作業|停止|休止|工事|保守|点検|更新|移行|アップデート|実施日?|日程|予定日?)';
/** 「のメンテナンスは、都合により」, 「に予定しておりましたシステムメンテナンスにつきまして、」, 「から」: between the old day and the new. */
const BETWEEN = new RegExp(
  `^(?:\\([^)\\n]{1,8}\\))?(?: ?\\d{1,2}[:時][^。\\n、はをの]{0,24})?(?:から|より| ?(?:→|⇒|->|=>) ?|(?:の|に|を?予定|実施|開催)[^。\\n、はを]{0,40}${STOP}(?:\\([^)\\n]{1,24}\\))?(?:の(?:実施|日程|予定)日?)?(?:は|を|につきまして(?:は)?|に関しまして(?:は)?|について(?:は)?|ですが)、?(?:[^。\\n、はを]{0,24}、|[^。\\n、はを\\d]{0,16}(?:により|のため|で))?(?:翌[日週々]{1,2}の?|\\d{1,2}(?:日|週間)[前後]の|同[月週]の?|[^。\\n、はを\\d]{0,16})?)$`,
);
/** 「のメンテナンスは、搬入機器の遅延により実施を見送り、予備日の」: the old day is off, and on the new one it is carried out. */
const OFF_BETWEEN = new RegExp(
  `^(?:\\([^)\\n]{1,8}\\))?(?: ?\\d{1,2}[:時][^。\\n、はをの]{0,24})?(?:から|より)?(?:の|に)[^。\\nはを]{0,40}${STOP}[^。\\n\\d]{0,60}?(?:中止|見送り?|取り?やめ|取り?止め|延期|順延)(?:と|に|を)?(?:し|いたし|致し|なり|させていただき|決定し)?(?:て|まして)?、?(?:(?:代わり|代替|振替|代案)(?:として|に|日の)?|翌[週日]の?|(?:予備|振替|代替)日?(?:の|である|で|としておりました|としていた|に定めた|である)?|改めて|あらためて|新たに|、){0,3}$`,
);
const HELD_ON =
  /^(?:\([^)\n]{1,8}\))?(?:の?同(?:時刻|じ時間帯?|時間帯?))?(?:に|へ|で)(?:改めて|あらためて|再度)?(?:実施(?!した|を?予定|分)|行(?:い|う)|開催|延期|順延|変更|振り?替|移)/;
/** 「に延期いたします」, 「へ振り替えます」, 「に実施することに」 behind the new day. */
const MOVED_BEHIND =
  /^(?:\([^)\n]{1,8}\))?(?: ?\d{1,2}[:時][^。\n、はを]{0,24}?(?<!まで))?(?:の?同(?:時刻|じ時間帯?|時間帯?))?(?:に|へ)(?:日程を|日時を)?(?:と?延期|変更|移[しすり動行設]|振り?替|ずら|ずれ|順延|繰り?[上下]|前倒|後ろ倒|改め|あらため|実施(?:する|いたす)こと|行う?こと|変わ|なりま|スライド|先送り)/;
/** 「12月15日ではなく12月16日です」 */
const NOT_BUT = /^(?:\([^)\n]{1,8}\))?[」』]?(?:の?誤りで、?正しくは|では?なく(?:て)?、?(?:正しくは)?)[「『]?$/;

const WEEKDAY =
  '(?:(?:the )?(?:night|morning|evening) of )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:the )?';
const MOVE =
  '(?:mov(?:e[sd]?|ing)|postpon(?:e[sd]?|ing)|reschedul(?:e[sd]?|ing)|shift(?:s|ed|ing)?|push(?:es|ed|ing)?|brought forward|bring(?:s|ing)? forward|put (?:off|back)|delay(?:s|ed|ing)?|defer(?:s|red|ring)?|chang(?:e[sd]?|ing)|transferr?(?:s|ed|ing)?|slip(?:s|ped|ping)?|bump(?:s|ed|ing)?)';
/** 「has been moved to」, 「from 9 December to」 */
const MOVED_BETWEEN = new RegExp(`^[^.\\n]{0,70}\\b${MOVE}\\b[^.\\n\\d]{0,32}\\bto ${WEEKDAY}$`);
const FROM = new RegExp(`\\b${MOVE}\\b[^.\\n\\d]{0,60}(?:\\bfrom ${WEEKDAY}|\\b(?:the|our|this) ${WEEKDAY})$`);
/** 「changes its systems in the night from Thursday 3 to Friday 4」: from when to when, and no move. */
const LASTS_FROM = new RegExp(`\\b(?:nights?|weekend|period|hours|time|days|window) (?:from|of) ${WEEKDAY}$`);
const TO_NEXT = new RegExp(
  `^(?: (?:maintenance|upgrade|migration|update|work|outage|downtime|window)\\b[^.\\n\\d]{0,24})? to ${WEEKDAY}$`,
);
/** 「on 11 December instead of」, 「on 16 December, not on」: the new day stands first. */
const INSTEAD = new RegExp(`(?:,| )(?:instead of|rather than|in place of|and not|not) (?:on )?${WEEKDAY}$`);
const INSTEAD_OF = new RegExp(`(?:^|[.\\n,] ?)(?:instead of|rather than|not) (?:on )?${WEEKDAY}$`);

/** 「The maintenance planned for 9 March now takes place on 11 March」, 「will be held on 16 March instead」 */
const HELD = '(?:take place|be (?:held|done|carried out|performed|moved)|run|happen|start|begin|go ahead)';
const NOW_HELD = new RegExp(
  `^[^.\\n\\d]{0,60}\\b(?:(?:will|is to|is going to|shall) (?:now|instead) ${HELD}|now (?:takes? place|runs?|happens?|starts?|begins?|falls?|moves?))\\b[^.\\n\\d]{0,24}\\b(?:on|to|for) ${WEEKDAY}$`,
);
const HELD_BEFORE_INSTEAD = new RegExp(`^[^.\\n\\d]{0,60}\\b(?:will|is to|shall) ${HELD} on ${WEEKDAY}$`);
const INSTEAD_BEHIND = /^(?:,? \d{4})?(?:,? [^.\n\d]{0,12}\d{1,2}:\d{2}[^.\n]{0,30})?,? instead\b/;

const LONGEST = 120;
/** 「may be moved to」, or another matter, unless that is only why: 「イベントの開催に伴い、12月9日の作業は…」 */
const isOfOther = (notice: NoticeText, clause: Clause): boolean =>
  (clause.tags & TAG.perhaps) !== 0 ||
  ((clause.tags & TAG.distractor) !== 0 && subjectIn(lowerIn(notice, clause), false) !== 'stop');
/** What is moved is an end, or no stop. */
const NO_STOP =
  /終了|再開|完了|復旧|期限|締め?切|受付|上場|取り?扱い?|手数料|配布|付与|公開|\b(?:end|ends|ending|completion|reopening|resumption|listing|delisting|fees?|launch|deadline|webinar|ama|campaign|airdrop|settlement|snapshot)\b/;

/** The days that the stop is moved from and to, sentence by sentence. `near` is the day of publication. */
export function movedDaysIn(notice: NoticeText, near: Day): readonly MovedDay[] {
  if (!HINT.test(notice.page.lower)) return [];
  const moved = notice.clauses.flatMap((clause, at) =>
    isOfOther(notice, clause)
      ? []
      : [...movedIn(notice, clause, near), ...movedBehind(notice, clause, notice.clauses[at - 1], near)],
  );
  if (moved.length > 0) return moved;
  const instead = heldInstead(notice, near);
  return instead === null ? [] : [instead];
}

/** Without one of these nothing is moved. */
const HINT =
  /延期|見送|中止|取り?や|取り?止|変更|変わ|移[しすり動行設]|振り?替|ずら|ずれ|順延|繰り?[上下]|前倒|後ろ倒|改め|あらため|すること|行うこと|行こと|なりま|スライド|先送り|なく|誤り|mov|postpon|reschedul|shift|push|forward|put off|put back|delay|defer|chang|transfer|slip|bump|instead|rather|later|earlier|sooner|\bnow\b|, not |and not|ません|\bno\b|\bnot\b|nothing/;

function movedIn({ page, tokens }: NoticeText, { first, end }: Clause, near: Day): readonly MovedDay[] {
  const days = tokens.slice(first, end).filter(isNamedDay);
  const later = days.flatMap((day) => movedByDays(lowerBetween(page.lower, tokens[first], day), day, near) ?? []);
  if (later.length > 0) return later;
  return days.slice(1).flatMap((second, at) => {
    const before = days[at] as DateToken | DayToken;
    const between = page.lower.slice(before.to, second.from);
    if (between.length > LONGEST) return [];
    const lead = page.lower.slice(Math.max(tokens[first]?.from ?? 0, before.from - LONGEST), before.from);
    const behind = page.lower.slice(second.to, second.to + LONGEST);
    const order = orderOf(lead, between, behind);
    if (order === null || isStampIn(lead, between) || NO_STOP.test(withoutReasons(lead) + between)) return [];
    const one = resolveDay(before, near, null);
    const other = resolveDay(second, near, one);
    if (one === null || other === null || one === other) return [];
    return [order === 'old first' ? { from: one, to: other } : { from: other, to: one }];
  });
}

/** 「Remember the downtime on the 9th? It has been bumped to Friday the 11th」: the old day stands in the sentence before. */
function movedBehind(
  { page, tokens }: NoticeText,
  { first, end }: Clause,
  before: Clause | undefined,
  near: Day,
): readonly MovedDay[] {
  const [to, ...others] = tokens.slice(first, end).filter(isNamedDay);
  const [from, ...more] = before === undefined ? [] : tokens.slice(before.first, before.end).filter(isNamedDay);
  if (to === undefined || from === undefined || others.length + more.length > 0) return [];
  if (!IT_IS_MOVED.test(lowerBetween(page.lower, tokens[first], to))) return [];
  const one = resolveDay(from, near, null);
  const other = resolveDay(to, near, one);
  return one === null || other === null || one === other ? [] : [{ from: one, to: other }];
}

const IT_IS_MOVED = new RegExp(
  `^[^a-z]{0,4}(?:it|this|that|the (?:work|maintenance))(?:['’]s)? [^.\\n\\d]{0,40}\\b${MOVE}\\b[^.\\n\\d]{0,12}\\bto ${WEEKDAY}$`,
);

/** 「will take place one day later than planned, on July 15」: only the new day is named. */
function movedByDays(lead: string, day: DateToken | DayToken, near: Day): MovedDay | null {
  const [, number = '', unit, way] = DAYS_LATER.exec(lead) ?? [];
  const to = unit === undefined || isOfElse(lead.split(/[.;] /).at(-1) ?? '') ? null : resolveDay(day, near, null);
  if (to === null) return null;
  const days =
    (NUMBERS.indexOf(number) < 0 ? Number(number) || 1 : NUMBERS.indexOf(number)) * (unit === 'week' ? 7 : 1);
  return { from: way === 'later' || way === undefined ? to - days : to + days, to };
}

const isOfElse = (lead: string): boolean => NO_STOP.test(withoutReasons(lead)) || subjectIn(lead, true) === 'occasion';

const NUMBERS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven'];
/** "one day later than planned, on", "postponed by a week, to"; no hours between. */
const DAYS_LATER = new RegExp(
  `\\b(an?|one|two|three|four|five|six|seven|\\d{1,2}) (day|week)s? (later|earlier|sooner)\\b(?: than [^.,;:\\n\\d]{0,24})?(?:,|:|;| -)?(?: (?:now |that is,? |namely )?(?:on|to))? ${WEEKDAY}$`,
);

const lowerBetween = (lower: string, first: Token | undefined, { from }: Token): string =>
  lower.slice(Math.max(first?.from ?? 0, from - LONGEST), from);

/** 「12月5日追記:」, "Update, 5 December:": when it was written. */
const isStampIn = (lead: string, between: string): boolean => STAMP_BEFORE.test(lead) || STAMP_BEHIND.test(between);

const STAMP_BEFORE = /(?:^|\n)[^\p{L}\d\n]{0,4}(?:updated?|edit(?:ed)?|correction)[ ,:([-]{0,3}(?:on )?$/u;
const STAMP_BEHIND = /^(?: ?\d{1,2}:\d{2})?(?:付け?)?(?:に|で)?(?:追記|更新|訂正|[)\]】] ?:|\]? ?update)/;

function orderOf(lead: string, between: string, behind: string): 'old first' | 'new first' | null {
  if (NOT_BUT.test(between) || (BETWEEN.test(between) && MOVED_BEHIND.test(behind))) return 'old first';
  if (OFF_BETWEEN.test(between) && HELD_ON.test(behind)) return 'old first';
  if (INSTEAD.test(between)) return 'new first';
  if (NOW_HELD.test(between) || (HELD_BEFORE_INSTEAD.test(between) && INSTEAD_BEHIND.test(behind))) return 'old first';
  const isFromOldToNew = FROM.test(lead) && !LASTS_FROM.test(lead) && TO_NEXT.test(between);
  if (MOVED_BETWEEN.test(between) || isFromOldToNew || INSTEAD_OF.test(lead)) return 'old first';
  return null;
}

const isNamedDay = (token: Token): token is DateToken | DayToken =>
  token.kind === 'date' || (token.kind === 'day' && token.base === 'published');
