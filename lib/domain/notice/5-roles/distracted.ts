import type { Token } from '../2-tokens/token.ts';
import type { Clause } from '../3-layout/clauses.ts';
import type { TimeRange } from '../4-times/time-range.ts';
import type { NoticeText, TokenSpan } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import type { WordsBefore } from './look-before.ts';
import type { WordsBehind } from './look-behind.ts';
import { hasClock, hasComma, isInBracketAlone } from './marks.ts';

const STAMP_LENGTH = 8;

interface Where {
  readonly range: TimeRange;
  readonly clause: Clause;
  /** Where the clause ends, or the next time begins. */
  readonly to: number;
}

interface Words {
  readonly before: WordsBefore;
  readonly behind: WordsBehind;
}

/** A word of something else (support hours, a campaign) is nearer to the time than any word of the stop. */
export function isDistracted(notice: NoticeText, { range, clause, to }: Where, { before, behind }: Words): boolean {
  const { tokens } = notice;
  return (
    (isBefore(tokens, range, { before, behind }) &&
      !isBehindAside(notice, range, before) &&
      !isErrandStopped(notice, range, before) &&
      !bringsBack(tokens, { first: range.end, end: to }, before.distractorAt)) ||
    isEvent(behind) ||
    // What stops may be people: 「お電話でのお問い合わせ受付を停止」.
    (behind.distractorAt >= 0 && behind.subject === 'desk' && !isBackBefore(tokens, range.end, behind.distractorAt)) ||
    isBracketed(tokens, range, to) ||
    (isBehind(tokens, behind) && before.stopAt < 0 && !isBackBefore(tokens, range.end, behind.distractorAt)) ||
    isStampLabel(tokens, range, before) ||
    (clause.tags & TAG.example) !== 0
  );
}

/** 「休業日のため、…停止いたします」: a comma ends the aside, and the sentence comes to the stop. */
const isBefore = (tokens: readonly Token[], range: TimeRange, { before, behind }: Words): boolean =>
  before.distractorAt > before.stopAt &&
  // 「通常の6:00~6:15から5:45~6:30に変更」: it is said of the first.
  !hasClock(tokens, { first: before.distractorAt, end: range.first }) &&
  !(behind.stopAt >= 0 && isInBracketAlone(tokens, range)) &&
  !(behind.stopAt >= 0 && hasComma(tokens, { first: before.distractorAt, end: range.first }));

/** 「Deposits will be halted before the fork, around 04:40」: a comma ends the aside, and the time is of the stop before it. */
const isBehindAside = ({ tokens, page }: NoticeText, { first }: TimeRange, { stopAt }: WordsBefore): boolean =>
  stopAt >= 0 && ASIDE.test(page.lower.slice(tokens[stopAt]?.to ?? 0, tokens[first]?.from ?? 0));

/** 「貸暗号資産の申込み・解約は本日16時30分に止め」: what customers apply for is what stops. */
const isErrandStopped = (
  { tokens, page }: NoticeText,
  { first, end }: TimeRange,
  { distractorAt }: WordsBefore,
): boolean => {
  const errand = tokens[distractorAt];
  return (
    errand?.kind === 'word' &&
    ERRANDS.test(errand.entry.word) &&
    AS_SUBJECT.test(page.text.slice(errand.to, tokens[first]?.from)) &&
    STOPS_THEN.test(page.text.slice(tokens[end - 1]?.to ?? 0, (tokens[end - 1]?.to ?? 0) + STOP_REACH))
  );
};
const ERRANDS = /^(?:申込|申し込み|申請|募集|配信|反映|付与|発行|エントリー)/;
const AS_SUBJECT =
  /^[^。、\n\d]{0,16}(?:は|も|を|につきましては)、?(?:本日|明日|同日|\d{1,2}月\d{1,2}日)?(?:\([^)\n]\))?$/;
const STOPS_THEN =
  /^(?:頃|ごろ)?(?:に|から|より|をもって)、?(?:一時的?に?|いったん|一旦)?(?:止め|停止|休止|中断|お?休み|締め切|締切|閉じ)/;
const STOP_REACH = 16;

const ASIDE =
  /\b(?:before|prior to|ahead of|because of|due to|owing to|in support of|to support|for)\b[^.,\n]{0,80}, ?(?:and |starting |beginning )?(?:at|from|on|around|about|approximately)? ?$/;

/** 「完了したことを確認し、本日12:15にADAの入出金を再開いたしました」: behind the comma a service comes back. */
function bringsBack(tokens: readonly Token[], behind: TokenSpan, distractorAt: number): boolean {
  const back = backAt(tokens, behind.first, behind.end);
  const isOfService = tokens
    .slice(behind.first, back + 1)
    .some((token) => token.kind === 'word' && token.entry.services.length > 0);
  return isOfService && hasComma(tokens, { first: distractorAt, end: behind.first });
}

/** 「サービスは4:05に再開しており、現在は通常どおり」: what follows the comma is another thought. */
const isBackBefore = (tokens: readonly Token[], from: number, distractorAt: number): boolean => {
  const back = backAt(tokens, from, distractorAt);
  return back >= 0 && hasComma(tokens, { first: back, end: distractorAt });
};

/** Token index of the first word of a return, before any comma; -1: none. */
function backAt(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    if (token?.kind === 'comma') return -1;
    if (token?.kind === 'word' && (token.entry.tags & TAG.resume) !== 0) return i;
  }
  return -1;
}

/** 「「サーバー障害に備える」をテーマに19:00~20:30にセミナーを開催」 */
const isEvent = ({ event, stopAt }: WordsBehind): boolean => event === 'english' || (event !== null && stopAt < 0);

/** 「5:00まで電子申請システムを停止」: what the sentence comes to decides, unless a comma starts a new thought. */
const isBehind = (tokens: readonly Token[], { distractorAt, stopAt }: WordsBehind): boolean => {
  if (distractorAt < 0) return false;
  if (stopAt > distractorAt) return hasComma(tokens, { first: distractorAt, end: stopAt });
  return stopAt < 0;
};

/** 「更新日時: 5:30」; from one hour to another nobody writes. */
const isStampLabel = (tokens: readonly Token[], { first, shape }: TimeRange, { tags, lead }: WordsBefore): boolean =>
  shape === 'point' &&
  (tags & TAG.stamp) !== 0 &&
  (tags & TAG.stop) === 0 &&
  lead <= STAMP_LENGTH &&
  isLabelBeside(tokens, first);

/** A colon or a word of the label itself stands right before the time, not 「更新のため」. */
function isLabelBeside(tokens: readonly Token[], at: number): boolean {
  const token = tokens[tokens[at - 1]?.kind === 'connective' ? at - 2 : at - 1];
  return token?.kind === 'colon' || (token?.kind === 'word' && (token.entry.tags & (TAG.stamp | TAG.when)) !== 0);
}

/** 「(9時～17時配信)」: the bracket says whose hours they are. */
function isBracketed(tokens: readonly Token[], { first, end }: TimeRange, to: number): boolean {
  if (tokens[first - 1]?.kind !== 'open') return false;
  for (let i = end; i < to; i++) {
    const token = tokens[i];
    if (token?.kind === 'close') return false;
    if (token?.kind === 'word' && (token.entry.tags & (TAG.distractor | TAG.stop)) === TAG.distractor) return true;
  }
  return false;
}
