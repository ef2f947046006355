import type { Token } from '../2-tokens/token.ts';
import type { Clause } from '../3-layout/clauses.ts';
import type { NoticeText } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';

/* Where a label ends behind which the names of a list stand. */

export type Label = 'any' | 'of what stops';

/** A colon, a cell's edge, the bracket behind 「【影響」, the は behind 「停止するサービス」, the blank behind the first word. */
export function labelEndingAt(notice: NoticeText, clause: Clause, { at, second }: LabelEdge): Label | null {
  const token = notice.tokens[at] as Token;
  if (!ENDS_LABEL.has(token.kind)) return null;
  if (token.kind === 'close') return isBracketOf(notice, clause, at) ? 'any' : null;
  if (token.kind !== 'connective') return 'any';
  const { tokens, page } = notice;
  const mark = page.text[token.from];
  if (at === second && (mark === ' ' || (mark === 'は' && isScope(tokens[at - 1])))) return 'any';
  return at - clause.first <= LONGEST_LABEL && listsStopped(notice, clause, token) ? 'of what stops' : null;
}

const isScope = (token: Token | undefined): boolean => token?.kind === 'word' && (token.entry.tags & TAG.scope) !== 0;

function listsStopped(notice: NoticeText, clause: Clause, { from: at, to }: Token): boolean {
  const { tokens, page } = notice;
  const label = page.text.slice(tokens[clause.first]?.from ?? 0, at);
  if (page.text[at] === ' ') return NAMES_LIST.test(label);
  return (
    page.text[at] === 'は' && IS_LIST.test(label) && COPULA.test(page.text.slice(to, tokens[clause.end - 1]?.to ?? to))
  );
}

/** Tokens of the label that a sentence or a row begins with. */
const LONGEST_LABEL = 10;

function isBracketOf({ tokens }: NoticeText, { first }: Clause, at: number): boolean {
  const isShort = at - first <= LONGEST_BRACKET;
  return isShort && tokens[first]?.kind === 'open' && !tokens.slice(first, at).some(isClose);
}

/** 「休止する取引　」「停止対象のサービス　」 */
const NAMES_LIST =
  /^[^\p{L}\d]{0,2}(?:ご?(?:利用|使用)(?:いただけない|になれない|できない)|(?:休止|停止|中断|止ま|使えなく?な)[るすい]?(?:する|となる|なる|の?対象の?|中の)?)の?(?:お?取引|サービス|機能|業務|もの|操作|お?手続き)(?: |$)/u;
/** 「停止する業務は」「ご利用いただけないのは」 */
const IS_LIST =
  /(?:止ま|停止|休止|中断|影響|対象|できな|いただけな|なれな|使えな)[^。、]{0,12}(?:の|業務|サービス|機能|取引|もの|対象|範囲|内容|部分|操作|手続き)$/;
const COPULA =
  /(?:です|である|でございます|とする|とします|となります|といたします|になります|のみ|だけ)[。!]?$|(?:のみ|だけ)(?:で|とし|であり|となり)?、/;

const ENDS_LABEL: ReadonlySet<Token['kind']> = new Set(['connective', 'close', 'colon', 'tab']);

/** Where a label may end, and where its clause's second word would begin. */
interface LabelEdge {
  readonly at: number;
  readonly second: number;
}

/** Where the second word would begin; 「2.影響　会員画面、発注」 has its number before the first. */
export function secondWord({ tokens, page }: NoticeText, { first }: Clause): number {
  const head = tokens[first];
  const isNumbered = head !== undefined && NUMBER.test(page.text.slice(head.from, head.to));
  if (!isNumbered) return first + 1;
  return first + (tokens[first + 1]?.kind === 'connective' ? 3 : 2);
}

const NUMBER = /^\(?\d{1,2}[.)]?$/;

/** Tokens of the bracket that a label is. */
const LONGEST_BRACKET = 16;

const isClose = ({ kind }: Token): boolean => kind === 'close';
