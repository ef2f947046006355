import type { WindowStatus } from '../../window.ts';
import type { Token } from '../2-tokens/token.ts';
import type { Clause } from '../3-layout/clauses.ts';
import { type NoticeText, tagsIn } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';

/** 「諸般の事情により中止といたします。」 behind the stop or under its title: a calling-off that names nothing. */
export function callingAlone(notice: NoticeText, at: number): WindowStatus | null {
  const clause = notice.clauses[at] as Clause;
  if ((clause.tags & (TAG.cancelled | TAG.postponed)) === 0 || (clause.tags & TAG.recurring) !== 0) return null;
  const said = notice.tokens.slice(clause.first, behindIt(notice, clause));
  const length = (said.at(-1)?.to ?? 0) - (said[0]?.from ?? 0);
  if (length > LONGEST_ALONE || said.some(namesOther)) return null;
  const before = notice.clauses[at - 1];
  const isOfStop = ((before?.tags ?? 0) | tagsIn(notice, notice.title)) & TAG.stop;
  if (isOfStop === 0) return null;
  return (clause.tags & TAG.postponed) !== 0 ? 'postponed' : 'cancelled';
}

/** Token index behind 「It has been called off」: what stays open is named in the same sentence, and takes nothing from it. */
function behindIt({ page, tokens }: NoticeText, { first, end }: Clause): number {
  const from = tokens[first]?.from ?? 0;
  const told = page.hasEnglish ? IT_IS_OFF.exec(page.lower.slice(from, from + LONGEST_ALONE)) : null;
  if (told === null) return end;
  const behind = tokens.slice(first, end).findIndex((token) => token.from >= from + told[0].length);
  return behind < 0 ? end : first + behind;
}

const IT_IS_OFF =
  /^[^a-z]{0,4}(?:unfortunately,? |however,? )?(?:(?:it|this)(?:['’]s| is| was| has been| had to be| will(?: no longer| not)?| won['’]t| does not| doesn['’]t| is not) [a-z ]{2,24}?|we (?:have )?(?:cancelled|canceled|called off|dropped|scrapped) (?:it|this))(?=,|;| and | so |\. )/;

const LONGEST_ALONE = 48;
const namesOther = (token: Token): boolean =>
  token.kind === 'time' ||
  token.kind === 'date' ||
  (token.kind === 'word' &&
    (token.entry.services.length > 0 || token.entry.asset !== null || (token.entry.tags & OTHER_SENSE) !== 0));
const OTHER_SENSE = TAG.distractor | TAG.resume | TAG.unaffected | TAG.extended;
