import { lowerBefore } from './page-beside.ts';
import type { RuleInput } from './rule.ts';

const REACH = 120;
const USUAL =
  /\b(?:normally|usually|typically|generally|ordinarily|customarily|on (?:a )?normal days?|(?:regular|normal|usual) (?:[a-z]{2,12} )?(?:session|hours|day|schedule))\b[^.,;\n]{0,50}\b(?:open|begin|start|trade|operate|run|close|end)[a-z]{0,3}\b(?![^.;\n]{0,60}\b(?:was|were|is|has|will|would|delayed|resumed|but|however)\b)[^.;\n]{0,60}$/;

/** 「which normally begins its trading day at 9:00 am and runs until 11:30 pm」, 「a regular session operates from 9:00 to 17:00」. */
export const areHoursOfTrading = ({ notice, range }: RuleInput): boolean => {
  const before = lowerBefore(notice, range, REACH);
  return HINT.test(before) && USUAL.test(before);
};

const HINT = /ally|normal|usual|regular|ordinar|customar/;
