import type { Token } from '../2-tokens/token.ts';
import type { Clause } from '../3-layout/clauses.ts';
import { headsEntry } from '../3-layout/status-page.ts';
import { lowerIn, type NoticeText, tagsIn } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import { WORK_WORDS } from '../words/work.ts';
import { hasWord, kindsIn } from './words-in.ts';

/* Plans that labels tell, and no sentence: pages of status, forms, tables. */

/** What tells of no stop, whatever hours stand in it. */
export const NO_HOURS = TAG.perhaps | TAG.recurring | TAG.distractor | TAG.unaffected;

/** 「SCHEDULED」, and under it 「Start: … / End: …」: the page plans what stops. */
export function isPlanOnPage({ tokens, clauses, page }: NoticeText): boolean {
  const isPlan = ({ first, end }: Clause): boolean =>
    (headsEntry(tokens, first, end) && isScheduled(tokens[first])) ||
    STATUS.test(page.lower.slice(tokens[first]?.from ?? 0, (tokens[first]?.from ?? 0) + STATUS_LENGTH));
  return (
    clauses.some(isPlan) &&
    clauses.some((clause) => isEdgeRow(tokens, clause, TAG.start)) &&
    (clauses.some((clause) => isEdgeRow(tokens, clause, TAG.end)) || tokens.some(({ kind }) => kind === 'duration'))
  );
}

/** 「Service: Sign-in」 over 「From: 01:15」 and 「Until: 02:00」: a form that is filled in for what stops. */
export function isPlanInFields(notice: NoticeText): boolean {
  const { tokens, page } = notice;
  const rows = notice.clauses.filter(({ first }) => first >= notice.title.end);
  return (
    page.hasEnglish &&
    rows.some((clause) => isField(tokens, clause, TAG.start | TAG.from)) &&
    rows.some((clause) => isField(tokens, clause, TAG.end | TAG.until)) &&
    (rows.some((clause) => isFieldOfStop(tokens, clause)) || isFormOfWork(notice))
  );
}

const isFormOfWork = (notice: NoticeText): boolean =>
  (FIELD_OF_SERVICE.test(notice.page.lower) ||
    hasWord(notice.tokens, notice.title, WORK_WORDS) ||
    WORK_NAMED.test(lowerIn(notice, notice.title))) &&
  (tagsIn(notice, notice.title) & TAG.distractor) === 0 &&
  !FIELD_OF_EVENT.test(notice.page.lower);

/** 「Work: network maintenance」 */
const isFieldOfStop = (tokens: readonly Token[], { tags, first, end }: Clause): boolean =>
  (tags & TAG.stop) !== 0 &&
  (tags & NO_HOURS) === 0 &&
  tokens.slice(first, Math.min(end, first + EDGE_LABEL)).some(({ kind }) => kind === 'colon');

/** 「From: 01:15」; 「Until:」 is a word with its colon. */
const isField = (tokens: readonly Token[], clause: Clause, edge: number): boolean => {
  const label = tokens[clause.first];
  const isLabel = label?.kind === 'word' && label.entry.word.endsWith(':') && (label.entry.tags & edge) !== 0;
  return isLabel
    ? tokens.slice(clause.first, clause.end).some(({ kind }) => kind === 'time')
    : isEdgeRow(tokens, clause, edge);
};

const FIELD_OF_SERVICE =
  /(?:^|\n)[^a-z\n]{0,4}(?:(?:affected|impacted) ?(?:services?|systems?|components?|products?|environments?)?|services?(?: affected| impacted)?|systems?(?: affected)?|components?(?: affected)?|impact|what(?: is affected| stops)?|scope|environment|reason|why): (?![^\n]{0,80}\b(?:fees?|bonus|listing|promotion|how to|mock|free|competition|contest)\b)[^\n]{0,80}\b(?:trading|orders?|deposits?|withdrawals?|payouts?|transfers?|log-?ins?|sign-?ins?|apis?|gateways?|fix|engine|wallets?|app|website|site|platform|market data|feeds?|servers?|bank moves|upgrade|new version|replacement|migration|maintenance)\b/;
const WORK_NAMED =
  /\b(?:upgrade|switch|switchover|move|relocation|migration|replacement|restart|reboot|rebuild|release|swap)\b/;
const FIELD_OF_EVENT =
  /(?:^|\n)[^a-z\n]{0,4}(?:event|prizes?|rewards?|campaign|promotion|eligib[a-z]{1,6}|registration|venue|speakers?|rate|fees?|discount|apr|apy|pairs?)(?: [a-z]{3,10})?: /;

/** 「Status: Scheduled」 */
const STATUS = /^status ?: ?(?:scheduled|planned|upcoming)\b/;
const STATUS_LENGTH = 24;
const isScheduled = (token: Token | undefined): boolean => token?.kind === 'word' && token.entry.word === 'scheduled';

const isEdgeRow = (tokens: readonly Token[], { first, end, tags }: Clause, edge: number): boolean =>
  (tags & edge) !== 0 &&
  tokens.slice(first, first + EDGE_LABEL).some(({ kind }) => kind === 'colon') &&
  tokens.slice(first, end).some(({ kind }) => kind === 'time');

const EDGE_LABEL = 6;

/** 「Gateway upgrade」, and below it 「Environment | Start | End」 */
export const hasColumnsOfWork = ({ tokens, clauses, title }: NoticeText): boolean =>
  kindsIn(tokens, title).includes('system-update') &&
  clauses.some(({ hasColumns, tags }) => hasColumns && (tags & EDGES_OF_WORK) === EDGES_OF_WORK);

const EDGES_OF_WORK = TAG.start | TAG.end;

/** 「Planned API work」 or 「Trading engine upgrade」 over a row 「When: 16:00 - 17:30」: a field for hours has only what stops. */
export const isPlannedWork = (notice: NoticeText): boolean =>
  PLANNED_WORK.test(lowerIn(notice, notice.title)) &&
  notice.clauses.some(
    (clause) =>
      clause.first >= notice.title.end &&
      (clause.tags & TAG.when) !== 0 &&
      (clause.tags & NO_HOURS) === 0 &&
      isHoursRow(notice.tokens, clause),
  );

const PLANNED_WORK =
  /\b(?:planned|scheduled|upcoming|emergency|urgent|system|server|network|database|infrastructure|platform|api|gateway|exchange|trading|engine|wallet) (?:(?!network upgrade)[a-z-]{2,14} ){0,3}(?:works?|upgrade|migration|cutover|restart|reboot)\b/;

/** 「When:」, and behind it a day and a clock time. */
const isHoursRow = (tokens: readonly Token[], { first, end }: Clause): boolean => {
  const row = tokens.slice(first, end);
  const colon = row.slice(0, EDGE_LABEL).findIndex(({ kind }) => kind === 'colon');
  return colon > 0 && row.some(({ kind }) => kind === 'date') && row.some(({ kind }) => kind === 'time');
};
