import type { PartName } from '../../part.ts';
import type { Token } from '../2-tokens/token.ts';
import type { Clause } from '../3-layout/clauses.ts';
import type { NoticeReading } from '../notice.ts';
import { type NoticeText, textIn } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import { Sentence, wordsOf } from './sentence-subject.ts';

const STILL = /引き?続き|still |remains? /i;
const AS_PLANNED = /予定(?:どおり|通り)|as (?:planned|scheduled)/i;
const EXCEPT_BEHIND = /を除[くきい]|以外/;
const EXCEPT_BEFORE = /except(?: for)?|excluding|other than/i;

/**
 * Of a state that is said of the whole: the services that it is not true of. 「終了いたしました。なお、APIは引き続き停止」,
 * 「中止いたします。APIの停止のみ予定どおり」, 「APIを除く全サービスを再開」, 「出金は6:00より再開いたします」.
 */
export function sparedParts(notice: NoticeText, state: NoticeReading['state']): readonly PartName[] {
  const isOver = state === 'completed';
  if (!isOver && state !== 'cancelled' && state !== 'postponed') return [];
  const spared = notice.clauses.flatMap((clause) => {
    const words = textIn(notice, clause);
    const isExcept = EXCEPT_BEHIND.test(words) || EXCEPT_BEFORE.test(words);
    if (isExcept) return excepted(notice.tokens, clause, words);
    const stops = (clause.tags & TAG.stop) !== 0;
    const goesOn = stops && (isOver ? STILL : AS_PLANNED).test(words);
    return goesOn || (isOver && isToCome(notice.tokens, clause))
      ? new Sentence(notice.tokens, notice.page.text, clause, 0).names()
      : [];
  });
  return [...new Map(spared.map((name) => [`${name.service} ${name.asset}`, name])).values()];
}

/** Those before 「を除く」, or behind "except". */
function excepted(tokens: readonly Token[], clause: Clause, words: string): readonly PartName[] {
  const from = tokens[clause.first]?.from ?? 0;
  const behind = EXCEPT_BEHIND.exec(words);
  const before = EXCEPT_BEFORE.exec(words);
  return wordsOf(tokens, clause)
    .filter((word) =>
      behind !== null ? word.to <= from + behind.index : before !== null && word.from > from + before.index,
    )
    .flatMap(({ entry }) => entry.services.map((service): PartName => ({ service, asset: null })));
}

/** 「出金は6:00より再開いたします。」「APIの再開は6:00を予定しております。」 */
function isToCome(tokens: readonly Token[], { first, end, tags }: Clause): boolean {
  if ((tags & TAG.resume) === 0 || (tags & (TAG.past | TAG.ongoing)) !== 0) return false;
  if ((tags & (TAG.approx | TAG.future)) !== 0) return true;
  return tokens[end - 1]?.kind === 'stop' && tokens.slice(first, end).some(({ kind }) => kind === 'time');
}
