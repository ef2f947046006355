import { lowerIn } from '../notice-text.ts';
import { EACH_BEFORE_LENGTH } from '../words/each-length.ts';
import { TAG } from '../words/lexicon.ts';
import { lowerBehind } from './page-beside.ts';
import type { RuleInput } from './rule.ts';

const LEAD = 64;

/** 「19時より、送金承認の仕組みを改めます。その間、出金ができません。」: work goes on from then, and the next sentence says what stops meanwhile. */
export const isWorkAbove = ({ notice, range, around: { clause, isFollowed }, below }: RuleInput): boolean =>
  !isFollowed &&
  below !== undefined &&
  (below.tags & (TAG.stop | TAG.perhaps)) === TAG.stop &&
  (clause.tags & (TAG.past | TAG.end | TAG.resume)) === 0 &&
  WORKS_FROM.test(lowerBehind(notice, range, LEAD)) &&
  MEANWHILE.test(lowerIn(notice, below));
const WORKS_FROM = /^(?:頃|ごろ)?(?:から|より|に)(?:は)?、?[^。\n]{2,40}(?:ます|する予定です|予定です)/;
const MEANWHILE = /(?:その|この)間|(?:作業|工事|切り?替え|更新|移行|点検)(?:の間|中)|(?:終わる|終える|完了する)まで/;

/** 「停止時間は各回15分です」 */
export const saysLengthOfEach = ({ notice, around }: RuleInput): boolean =>
  (around.clause.tags & (TAG.past | TAG.end | TAG.resume)) === 0 && EACH_LENGTH.test(notice.page.text);
const EACH_LENGTH = new RegExp(`${EACH_BEFORE_LENGTH}\\d{1,3} ?(?:分|時間)`);
