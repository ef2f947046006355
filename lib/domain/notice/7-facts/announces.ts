import type { Token } from '../2-tokens/token.ts';
import type { Clause } from '../3-layout/clauses.ts';
import { isOfSome } from '../5-roles/neighbours.ts';
import { isToldToSome } from '../5-roles/told-to-some.ts';
import { lowerIn, type NoticeText, tagsIn } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import { VAGUE_WORDS } from '../words/vocabulary/phrases.ts';
import { isGuideOfAnyDay } from './asks-and-lists.ts';
import { assetsIn, BESIDE, hasWord, MONEY, servicesIn } from './words-in.ts';

/** A stop is announced for certain, so that a notice without readable times must not be dropped. */
export function announcesStop(notice: NoticeText): boolean {
  const title = tagsIn(notice, notice.title);
  if ((title & (TAG.article | TAG.recurring)) !== 0 || endsInQuestion(notice)) return false;
  if (announcesWork(notice)) return true;
  return notice.clauses.some((clause) => {
    const { tags } = clause;
    if (clause.first < notice.title.end || (tags & (TAG.perhaps | TAG.recurring | TAG.article)) !== 0) return false;
    if ((tags & TAG.unaffected) !== 0 && !STOPS_BESIDE.test(lowerIn(notice, clause))) return false;
    if ((tags & TAG.stop) === 0 || isForSome(notice, clause)) return false;
    const says = isPerformed(notice.tokens, clause);
    // A post has no title, and is about what it says.
    if ((title & TAG.stop) !== 0 || notice.title.end === 0) return says;
    const services = servicesIn(notice.tokens, clause);
    if (says && services.size > 0 && hasWord(notice.tokens, clause, VAGUE)) return true;
    const isCoin = assetsIn(notice.tokens, clause).length > 0 && MONEY.some((service) => services.has(service));
    return isCoin && (says || clause.isHeading);
  });
}

const isForSome = (notice: NoticeText, clause: Clause): boolean =>
  isOfSome(notice, clause) || isToldToSome(notice, clause);

/** 「deposits will be suspended, however withdrawals will continue to be available」 */
const STOPS_BESIDE =
  /\bwill (?:all )?be (?:temporarily )?(?:suspended|halted|paused|stopped|disabled|closed|unavailable)\b[^.\n]{0,40}\b(?:however|but|while|whereas|although)\b/;

/** 「We will perform a system upgrade on June 12, lasting around three hours」, and what may not work meanwhile: its day is known, its hours are not. */
const announcesWork = (notice: NoticeText): boolean =>
  (tagsIn(notice, notice.title) & TAG.distractor) === 0 &&
  notice.clauses.some(
    (clause) =>
      (clause.tags & TAG.announce) !== 0 &&
      (clause.tags & NO_WORK) === 0 &&
      notice.tokens.slice(clause.first, clause.end).some(({ kind }) => kind === 'date') &&
      WILL_WORK.test(lowerIn(notice, clause)),
  ) &&
  notice.clauses.some(({ tags }) => (tags & TAG.stop) !== 0 && (tags & (TAG.unaffected | TAG.recurring)) === 0);

const NO_WORK = TAG.recurring | TAG.unaffected | TAG.article | TAG.past | TAG.cancelled | TAG.postponed;
const WILL_WORK =
  /\b(?:will|to|shall) (?:be )?(?:perform(?:ing)?|conduct(?:ing)?|carry(?:ing)? out|undergo(?:ing)?|undertak(?:e|ing)|do(?:ing)?|hav(?:e|ing)) (?:an? |our |some |the )?(?:[a-z-]{3,16} ){0,3}(?:upgrade|update|maintenance|migration)s?\b/;

/** The stop and, right behind it, that it is carried out or under way; 「障害情報のページを作成しました」 has both apart. */
function isPerformed(tokens: readonly Token[], clause: Clause): boolean {
  let stopAt = -BESIDE;
  for (let i = clause.first; i < clause.end; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word') continue;
    const { tags } = token.entry;
    if ((tags & TAG.stop) !== 0) stopAt = i;
    if ((tags & (TAG.announce | TAG.ongoing)) !== 0 && i - stopAt < BESIDE) return true;
  }
  return false;
}

/**
 * A page that explains how maintenance goes, to anybody and on any day: it says so of itself, asks its readers' questions,
 * or leaves the days for another page.
 */
export const explainsOnly = (notice: NoticeText): boolean =>
  (notice.page.hasEnglish && (EXPLAINS_IN_ENGLISH.test(notice.page.lower) || isGuideOfAnyDay(notice))) ||
  EXPLAINS.test(notice.page.text);

const EXPLAINS =
  /[本当]記事|この記事|本稿|よくある(?:ご)?質問|(?:^|\n)(?:Q|問)\d{0,2}[.:．]|(?:実施日|日程|日時)が(?:決まり|確定し|決定し)次第/i;
const EXPLAINS_IN_ENGLISH =
  /\bin this (?:article|guide|post)\b|\bshort answer\b|\btroubleshooting\b|\bfrequently asked\b|\bprerequisites\b|\b(?:this|our) process defines\b|\bdowntime (?:process|policy)\b|\bdid this answer your question\b|\bwhat (?:does|do|is meant by)\b[^.\n]{0,60}\bmean\?/;

const endsInQuestion = (notice: NoticeText): boolean => {
  for (let i = Math.max(0, notice.title.end - 2); i < notice.title.end; i++) {
    const token = notice.tokens[i];
    if (token?.kind === 'stop' && notice.page.text[token.from] === '?') return true;
  }
  return false;
};

/** 「出金は、来週を目処に一時停止する予定です」 */
const VAGUE: ReadonlySet<string> = new Set(VAGUE_WORDS);
