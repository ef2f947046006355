import { lowerBefore, lowerBehind } from './page-beside.ts';
import type { RuleInput } from './rule.ts';

const REACH = 64;
/** A row begins with its day, or with the name of its night. */
const ROW_HEAD =
  /(?:^|\n)[^a-z\d\n]{0,6}(?:(?:night|day|part|window|slot|round|session|phase|evening|date) (?:\d|[a-d])[^a-z\d\n]{1,4})?(?:(?:on )?(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},? )?$/;
const MARK = '^(?: ?\\([a-z]{3,4}\\))?[^a-z\\d\\n]{1,8}(?:(?:is|has been|was|will be|it|this one|now|we) ){0,2}';
const END = '(?=[^a-z\\d\\n;]{0,4}(?:\\n|$))';
const OFF = new RegExp(
  `${MARK}(?:cancell?ed|dropped|called off|no longer (?:needed|necessary|planned|required)|not (?:needed|necessary|required|taking place)|withdrawn|skipped|skip|scrapped|omitted|struck|does not take place|will not take place|falls away|off)${END}`,
);
const ON = new RegExp(
  `${MARK}(?:goes ahead|go ahead|going ahead|as (?:planned|announced|scheduled)|confirmed|stays?|stands?|remains?|unchanged|kept|keep|takes place|will take place|still on|on|held|needed)(?: as (?:planned|announced|scheduled))?${END}`,
);

/** 「1回目 10月28日(水)2:00~4:00 変更なし」 */
const ON_IN_JAPANESE =
  /^[^\p{L}\p{N}\n]{0,8}(?:は、?)?(?:変更(?:は)?(?:なし|あり?ません|ございません|いたしません)|予定(?:どお|通)り(?:実施|行い|です)?|(?:ご?案内|お知らせ)(?:どお|通)り|そのまま|実施(?:します|いたします|予定)?)[^\p{L}\p{N}\n]{0,4}(?:\n|$)/u;
const NAMED_ROW =
  /(?:^|\n)[^\d\n]{0,4}(?:第?[\d一二三四五六七八九十]{1,2}(?:回目?|夜目?|日目|次)?|[①-⑩])?[^\p{L}\p{N}\n]{0,6}$/u;

/** The same in Japanese. */
export const standsInRow = ({ notice, topic, range }: RuleInput): boolean =>
  topic.isStop &&
  range.start?.date != null &&
  range.start.time !== null &&
  NAMED_ROW.test(lowerBefore(notice, range, REACH)) &&
  ON_IN_JAPANESE.test(lowerBehind(notice, range, REACH));

const isRow = ({ notice, topic, range }: RuleInput): boolean =>
  topic.isStop &&
  range.start?.date != null &&
  range.start.time !== null &&
  ROW_HEAD.test(lowerBefore(notice, range, REACH));

/** 「Tue 15 Dec, 19:00-21:00 UTC - cancelled」 */
export const isCalledOffInRow = (input: RuleInput): boolean =>
  isRow(input) && OFF.test(lowerBehind(input.notice, input.range, REACH));

/** 「Mon 14 Dec, 19:00-21:00 UTC - goes ahead」 */
export const goesAheadInRow = (input: RuleInput): boolean =>
  isRow(input) && ON.test(lowerBehind(input.notice, input.range, REACH));
