import type { Clause } from '../3-layout/clauses.ts';
import { type NoticeText, textIn } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';

export type Verdict = 'stops' | 'spares';

/** A row that says of its names in one word or mark how they stand, and no verb does. */
const ROWS: readonly (readonly [verdict: Verdict, row: RegExp])[] = [
  ['stops', /^(?:❌|✖|🚫|⛔|🔴)/],
  ['spares', /^(?:✅|🟢)/],
  ['stops', /^[^\n]{2,40}?(?:\s?:|\s?\.{3,20}|\s?…{1,9}|\t|\s[-→|])\s?(?:closed|down\b|offline|×|✕|✖|❌|不可)/i],
  [
    'spares',
    /^[^\n]{2,40}?(?:\s?:|\s?\.{3,20}|\s?…{1,9}|\t|\s[-→|])\s?(?:open|possible|normal|live\b|running|ok\b|yes\b|[○◯〇✅✔]|可(?!能性))/i,
  ],
];

/** What all of them have: a sign at the head, or a colon, dots, a cell's edge or a dash behind the name. */
const HAS_MARK = /[^\w\s\u3000-\u9fff]|\t/;
const ROW_LENGTH = 80;
const SAYS_SO = TAG.stop | TAG.resume | TAG.end | TAG.unaffected | TAG.perhaps;

/** 「Trading: open ✔」, 「Deposits ... closed」, 「❌ Trading」: what a row says of the names in it; null where a verb has to say. */
export function verdictOfRow(notice: NoticeText, clause: Clause): Verdict | null {
  if ((clause.tags & SAYS_SO) !== 0) return null;
  const text = textIn(notice, clause).trimStart();
  if (text.length > ROW_LENGTH) return null;
  return HAS_MARK.test(text) ? (ROWS.find(([, row]) => row.test(text))?.[0] ?? null) : null;
}
