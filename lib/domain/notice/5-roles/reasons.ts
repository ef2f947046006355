import { lowerBefore, lowerBehind } from './page-beside.ts';
import type { RuleInput } from './rule.ts';

/** Whose work or hours may be the reason for a stop of ours. */
const OTHERS =
  /(?:フォーク|アップグレード|アップデート|銀行|市場|取引先|提携|カバー先|事業者|東証)[^()]{0,24}\([^()]{0,24}$/;
const BEHIND = /^[^()\n]{0,16}\)(?:の(?:実施|開始|影響))?(?:に伴|に備え|のため|により|による|に向け|を受け|に先立)/;
const REACH = 64;

/** The bracket may have been taken in with the time. */
const closeOf = ({ tokens }: RuleInput['notice'], { end }: RuleInput['range']): string =>
  tokens[end - 1]?.kind === 'close' ? ')' : '';

/** 「ハードフォーク(11月26日 6:44頃)に備え、4:00より停止」: the moment of what it is stopped for, where the stop has its own. */
export const isOfReason = ({ notice, range, clocks }: RuleInput): boolean =>
  clocks > 1 &&
  BEHIND.test(closeOf(notice, range) + lowerBehind(notice, range, REACH)) &&
  OTHERS.test(lowerBefore(notice, range, REACH));
