import type { Clause } from '../3-layout/clauses.ts';
import type { NoticeText } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';

/** Where 「取引所」 names what stops, and not the house that writes: in a list of names, or as what is stopped. */
const AS_SERVICE = new RegExp(
  [
    // 「当取引所」, 「証券取引所」, 「海外取引所」 are houses.
    /(?<![当本他各社券]|日本|海外|国内|暗号資産|仮想通貨)取引所/,
    // 「取引所及びAPI」, 「取引所のご利用を停止」, 「取引所は停止」; 「取引所のシステム」 and 「取引所は、出金を」 are of something else.
    /(?:の(?:全ての?)?(?:ご?利用|提供|全?サービス|全?機能))?(?:$|\n|[・,、&/）)]|及び|および|並びに|ならびに|と(?!は|の)|を(?:一時)?(?:停止|休止|中断)|[はが](?:ご利用|停止|休止))/,
  ]
    .map(({ source }) => source)
    .join(''),
);
const FREE = TAG.unaffected | TAG.perhaps;
const NAME_LENGTH = 60;

/** 「取引所およびAPIのご利用を停止いたします」, 「■停止するサービス⏎取引所」: whether trading is named by the place of it. */
export const isExchangeItselfStopped = (notice: NoticeText): boolean =>
  notice.clauses.some((clause) => mayName(notice, clause) && AS_SERVICE.test(textOf(notice, clause)));

/** A sentence of a stop, or a name under a heading of what stops. */
function mayName(notice: NoticeText, clause: Clause): boolean {
  const { first, tags, heading, isHeading } = clause;
  if (first < notice.title.end || isHeading || (tags & FREE) !== 0) return false;
  if ((tags & TAG.stop) !== 0) return (tags & TAG.distractor) === 0;
  const isListed = heading !== null && (heading.tags & LISTS) !== 0 && (heading.tags & (FREE | TAG.distractor)) === 0;
  return isListed && textOf(notice, clause).length <= NAME_LENGTH;
}

const LISTS = TAG.stop | TAG.scope;

function textOf({ tokens, page }: NoticeText, { first, end }: Clause): string {
  const [head, tail] = [tokens[first], tokens[end - 1]];
  return head === undefined || tail === undefined ? '' : page.text.slice(head.from, tail.to);
}
