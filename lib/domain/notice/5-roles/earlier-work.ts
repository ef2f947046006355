import { lowerBefore, lowerBehind } from './page-beside.ts';
import type { RuleInput } from './rule.ts';

/** 「1:00~5:00に実施したメンテナンスの残作業」「…にやったメンテで」: told of in passing, before what it is of. */
const DONE_THEN =
  /^(?:まで)?(?:に(?:かけて)?|の)?、?(?:実施(?:いた)?し|行い|行っ|行なっ|おこなっ|やっ)(?:まし)?た[^。、\n\d]{0,16}?(?:メンテ|作業|停止|入れ?替|更新|移行|切り?替|工事|増設|第|で)/;
/** 「2:15~4:15に完了しています」 */
const IS_DONE = /^(?:まで)?に(?:無事)?(?:完了|終了|実施)(?:して(?:おり|い)ます|済み?)/;
/** 「去る2月20日」 */
const BYGONE = /(?:去る|さる) ?$/;
/** What is told now goes on with it. */
const GOES_ON =
  /残り|残作業|積み?残|続き|追加(?:の?メンテ|の?作業|実施)|(?:いま|今)一度|もう一度|再度|再メンテ|再実施|[2-9]回目|第[2-9]回|後半|残り?まし|残った/;

/** Hours of an earlier work, of which the notice only speaks because what it announces goes on with that. */
export function isEarlierWork({ notice, range, before, next }: RuleInput): boolean {
  if (range.shape !== 'range' || range.start?.date == null || range.start.time?.kind !== 'time') return false;
  if (next?.start?.date == null && before?.role !== 'window') return false;
  const behind = lowerBehind(notice, range, REACH);
  const isTold = DONE_THEN.test(behind) || IS_DONE.test(behind) || BYGONE.test(lowerBefore(notice, range, LEAD));
  return isTold && GOES_ON.test(notice.page.text);
}

/** 「残りは12月16日1:00~2:00に片付けます」: hours behind those of the earlier work, whatever its sentence calls them. */
export const isRestOfWork = ({ notice, range, before }: RuleInput): boolean =>
  range.shape === 'range' &&
  range.start?.date != null &&
  before?.rule === 'an earlier work that this one goes on with' &&
  REST_DONE.test(lowerBehind(notice, range, REACH));

const REST_DONE =
  /^(?:まで)?(?:に|で|、)[^。\n]{0,16}(?:片付け|行い|行な|実施|やり|済ませ|進め|終わらせ)(?:いた)?(?:し)?ます/;
const REACH = 40;
const LEAD = 4;
