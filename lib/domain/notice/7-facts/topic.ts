import type { Token } from '../2-tokens/token.ts';
import type { Clause } from '../3-layout/clauses.ts';
import { headsEntry } from '../3-layout/status-page.ts';
import { TAG } from '../words/lexicon.ts';
import { assetsIn, BESIDE, hasWord, kindsIn, MONEY, servicesIn, tagsOf } from './kind.ts';

/** Whether the notice is about a stop at all, by its title or by a sentence that announces one. */
export function isAboutStop(tokens: readonly Token[], clauses: readonly Clause[], titleEnd: number): boolean {
  const title = tagsOf(tokens, 0, titleEnd);
  if ((title & TAG.stop) !== 0) return true;
  if ((title & TAG.decoy) !== 0 && !isStatusPage(tokens, clauses)) return false;
  if (isWork(tokens, clauses, titleEnd)) return true;
  return clauses.some(
    ({ tags }) => (tags & TAG.stop) !== 0 && (tags & SAYS_SO) !== 0 && (tags & (TAG.perhaps | TAG.unaffected)) === 0,
  );
}

const isStatusPage = (tokens: readonly Token[], clauses: readonly Clause[]): boolean =>
  clauses.some(({ first, end }) => headsEntry(tokens, first, end));

/** 「PHPバージョンアップのお知らせ」 with 「実施日時」 and what might not be reached meanwhile. */
const isWork = (tokens: readonly Token[], clauses: readonly Clause[], titleEnd: number): boolean =>
  kindsIn(tokens, 0, titleEnd).length > 0 &&
  clauses.some((clause) => hasWord(tokens, clause, WHEN_WORKED)) &&
  clauses.some(({ tags }) => (tags & TAG.stop) !== 0 && (tags & TAG.unaffected) === 0);

const WHEN_WORKED: ReadonlySet<string> = new Set(['実施日', '実施時期', '作業日時', '作業時間']);

/** 「お問い合わせ窓口の営業時間変更」「電話サポート停止」: the title names people who answer, and no machine. */
export function isAboutDesk(tokens: readonly Token[], titleEnd: number): boolean {
  const words = tokens.slice(0, titleEnd).filter((token) => token.kind === 'word');
  const isSystem = words.some(
    ({ entry }) =>
      entry.kind !== null || entry.word.includes('メンテ') || entry.services.some((service) => service !== 'other'),
  );
  return !isSystem && words.some(({ entry }) => entry.desk);
}

/** 「メンテナンスを装った不審なメールにご注意ください」「再発防止策の進捗状況」: texts about stops that announce none. */
const WARNINGS: ReadonlySet<string> = new Set([
  '不審',
  '装った',
  '装う',
  'なりすまし',
  'フィッシング',
  '詐欺',
  '偽サイト',
  '偽メール',
  '進捗',
  'phishing',
  'scam',
  'policy',
  'ポリシー',
  '掲載場所',
  'における取扱い',
  '時の取扱い',
]);

export const isWarning = (tokens: readonly Token[], titleEnd: number): boolean =>
  tokens.slice(0, titleEnd).some((token) => token.kind === 'word' && WARNINGS.has(token.entry.word)) ||
  quotesStop(tokens, titleEnd);

/** 「「工事・障害情報メール」配信条件の変更について」: only the name of a thing speaks of stops. */
function quotesStop(tokens: readonly Token[], titleEnd: number): boolean {
  let depth = 0;
  let inside = 0;
  let outside = 0;
  for (const token of tokens.slice(0, titleEnd)) {
    if (token.kind === 'open') depth++;
    else if (token.kind === 'close') depth--;
    else if (token.kind === 'word' && depth > 0) inside |= token.entry.tags;
    else if (token.kind === 'word') outside |= token.entry.tags;
  }
  return (inside & TAG.stop) !== 0 && (outside & TAG.changed) !== 0 && (outside & ~RENAMED) === 0;
}

/** What may be said of such a thing; a word of a stop, of its times or of its services makes it one. */
const RENAMED = TAG.changed | TAG.decoy | TAG.stamp | TAG.article;

const SAYS_SO = TAG.announce | TAG.ongoing | TAG.past | TAG.when | TAG.end;

/** A stop is announced for certain, so that a notice without readable times must not be dropped. */
export function announcesStop(tokens: readonly Token[], clauses: readonly Clause[], titleEnd: number): boolean {
  const title = tagsOf(tokens, 0, titleEnd);
  if ((title & (TAG.article | TAG.recurring)) !== 0 || endsInQuestion(tokens, titleEnd)) return false;
  return clauses.some((clause) => {
    const { tags } = clause;
    if (clause.first < titleEnd || (tags & (TAG.perhaps | TAG.unaffected | TAG.recurring | TAG.article)) !== 0)
      return false;
    if ((tags & TAG.stop) === 0) return false;
    const says = isPerformed(tokens, clause);
    if ((title & TAG.stop) !== 0) return says;
    const services = servicesIn(tokens, clause.first, clause.end);
    const isCoin =
      assetsIn(tokens, clause.first, clause.end).length > 0 && MONEY.some((service) => services.has(service));
    return isCoin && (says || clause.isHeading);
  });
}

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

const endsInQuestion = (tokens: readonly Token[], titleEnd: number): boolean => {
  for (let i = Math.max(0, titleEnd - 2); i < titleEnd; i++) {
    const token = tokens[i];
    if (token?.kind === 'stop' && token.to - token.from === 1) return true;
  }
  return false;
};
