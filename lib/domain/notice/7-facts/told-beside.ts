import type { Token } from '../2-tokens/token.ts';
import { isNoStop } from '../2-tokens/told-stops-english.ts';
import type { Clause } from '../3-layout/clauses.ts';
import { lowerIn, type NoticeText, type TokenSpan } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import { NO_HOURS } from './plan-in-rows.ts';
import { servicesIn } from './words-in.ts';

/** It names a day and a clock time. */
export const isDated = ({ tokens }: NoticeText, { first, end }: Clause): boolean => {
  const words = tokens.slice(first, end);
  return words.some(({ kind }) => kind === 'date') && words.some(({ kind }) => kind === 'time');
};

/** It names what customers use. */
export const namesService = (tokens: readonly Token[], span: TokenSpan): boolean =>
  [...servicesIn(tokens, span)].some((service) => service !== 'other');

/** 「At 01:00 on 4 December we start the new engine. Order entry is frozen for ten minutes.」: what stops stands in the sentence of the hours, or in the one beside it. */
export function isToldBeside(notice: NoticeText): boolean {
  const { clauses, page, title } = notice;
  const isOurs = (clause: Clause): boolean =>
    clause.first >= title.end && (clause.tags & NO_HOURS) === 0 && !isNoStop(lowerIn(notice, clause));
  return (
    page.hasEnglish &&
    clauses.some(
      (clause, i) =>
        (clause.tags & TAG.stop) !== 0 &&
        isOurs(clause) &&
        (namesService(notice.tokens, clause) || EVERYTHING.test(lowerIn(notice, clause))) &&
        clauses.slice(Math.max(0, i - 1), i + 2).some((beside) => isOurs(beside) && isOfNight(notice, beside)),
    )
  );
}

const isOfNight = (notice: NoticeText, clause: Clause): boolean =>
  isDated(notice, clause) ||
  (notice.tokens.slice(clause.first, clause.end).some(({ kind }) => kind === 'time') &&
    notice.tokens.slice(clause.first, clause.end).some(({ kind }) => kind === 'day'));
const EVERYTHING = /\b(?:everything|all services|the whole (?:site|exchange|platform))\b/;
