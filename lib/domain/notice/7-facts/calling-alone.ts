import type { WindowStatus } from '../../window.ts';
import type { Token } from '../2-tokens/token.ts';
import type { Clause } from '../3-layout/clauses.ts';
import { type NoticeText, tagsIn } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';

/** 「諸般の事情により中止といたします。」 behind the stop or under its title: a calling-off that names nothing. */
export function callingAlone(notice: NoticeText, at: number): WindowStatus | null {
  const clause = notice.clauses[at] as Clause;
  if ((clause.tags & (TAG.cancelled | TAG.postponed)) === 0 || (clause.tags & TAG.recurring) !== 0) return null;
  const said = notice.tokens.slice(clause.first, clause.end);
  const length = (said.at(-1)?.to ?? 0) - (said[0]?.from ?? 0);
  if (length > LONGEST_ALONE || said.some(namesOther)) return null;
  const before = notice.clauses[at - 1];
  const isOfStop = ((before?.tags ?? 0) | tagsIn(notice, notice.title)) & TAG.stop;
  if (isOfStop === 0) return null;
  return (clause.tags & TAG.postponed) !== 0 ? 'postponed' : 'cancelled';
}

const LONGEST_ALONE = 48;
const namesOther = (token: Token): boolean =>
  token.kind === 'time' ||
  token.kind === 'date' ||
  (token.kind === 'word' &&
    (token.entry.services.length > 0 || token.entry.asset !== null || (token.entry.tags & OTHER_SENSE) !== 0));
const OTHER_SENSE = TAG.distractor | TAG.resume | TAG.unaffected | TAG.extended;
