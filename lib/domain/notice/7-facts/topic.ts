import type { Token } from '../2-tokens/token.ts';
import type { Clause } from '../3-layout/clauses.ts';
import { headsEntry } from '../3-layout/status-page.ts';
import { TAG } from '../words/lexicon.ts';
import { WARNING_WORDS } from '../words/vocabulary/asides.ts';
import { FAKE_WORDS, MEASURES, SOME_USERS } from '../words/vocabulary/phrases.ts';
import { WORK_WORDS } from '../words/work.ts';
import { assetsIn, BESIDE, hasWord, kindsIn, MONEY, servicesIn, tagsOf } from './kind.ts';

/** Whether the notice is about a stop at all, by its title or by a sentence that announces one. */
export function isAboutStop(tokens: readonly Token[], clauses: readonly Clause[], titleEnd: number): boolean {
  const title = tagsOf(tokens, 0, titleEnd);
  if ((title & TAG.stop) !== 0 || kindsIn(tokens, 0, titleEnd).includes('emergency')) return true;
  if ((title & TAG.distractor) !== 0 && !isOfNetwork(tokens, titleEnd) && !isStatusPage(tokens, clauses)) return false;
  if (isWork(tokens, clauses, titleEnd)) return true;
  if (clauses.some((clause) => bringsBack(tokens, clause))) return true;
  return clauses.some(
    ({ tags }) => (tags & TAG.stop) !== 0 && (tags & SAYS_SO) !== 0 && (tags & (TAG.perhaps | TAG.unaffected)) === 0,
  );
}

/** 「Network Upgrade & Hard Fork」 in a title: what a network does has no hours of ours, but may be why ours stop. */
const isOfNetwork = (tokens: readonly Token[], titleEnd: number): boolean =>
  tokens
    .slice(0, titleEnd)
    .every(
      (token) => token.kind !== 'word' || (token.entry.tags & TAG.distractor) === 0 || NETWORK.test(token.entry.word),
    );

const NETWORK = /^(?:network upgrade|mainnet upgrade|hard fork|fork)$/;

const isStatusPage = (tokens: readonly Token[], clauses: readonly Clause[]): boolean =>
  clauses.some(({ first, end }) => headsEntry(tokens, first, end));

/** 「PHPバージョンアップのお知らせ」 with 「実施日時」 and what might not be reached meanwhile. */
const isWork = (tokens: readonly Token[], clauses: readonly Clause[], titleEnd: number): boolean =>
  ((kindsIn(tokens, 0, titleEnd).length > 0 && clauses.some((clause) => hasWord(tokens, clause, WHEN_WORKED))) ||
    hasWord(tokens, { first: 0, end: titleEnd }, WORK_WORDS) ||
    clauses.some((clause) => isCarriedOut(tokens, clause))) &&
  clauses.some(({ tags }) => (tags & TAG.stop) !== 0 && (tags & TAG.unaffected) === 0);

/** 「作業を12月3日の0時30分に開始し」「We will upgrade the wallet service」: work with its verb, whatever the title says. */
const isCarriedOut = (tokens: readonly Token[], clause: Clause): boolean =>
  (clause.tags & (TAG.announce | TAG.start | TAG.end)) !== 0 &&
  (clause.tags & (TAG.perhaps | TAG.distractor | TAG.recurring)) === 0 &&
  (hasWord(tokens, clause, WORK_WORDS) || kindsIn(tokens, clause.first, clause.end).includes('system-update'));

/** 「Trading will resume at 07:30」: what comes back had stopped. */
const bringsBack = (tokens: readonly Token[], { first, end, tags }: Clause): boolean =>
  (tags & TAG.resume) !== 0 &&
  (tags & (TAG.future | TAG.past | TAG.approx)) !== 0 &&
  (tags & (TAG.perhaps | TAG.distractor)) === 0 &&
  [...servicesIn(tokens, first, end)].some((service) => service !== 'other');

const WHEN_WORKED: ReadonlySet<string> = new Set([
  '実施日',
  '実施時期',
  '作業日時',
  '作業時間',
  'when',
  'date and time',
  'scheduled time',
]);

/** 「お問い合わせ窓口の営業時間変更」「電話サポート停止」: the title names people who answer, and no machine. */
export function isAboutDesk(tokens: readonly Token[], titleEnd: number): boolean {
  const words = tokens.slice(0, titleEnd).filter((token) => token.kind === 'word');
  const isSystem = words.some(
    ({ entry }) =>
      entry.kind !== null || entry.word.includes('メンテ') || entry.services.some((service) => service !== 'other'),
  );
  return !isSystem && words.some(({ entry }) => entry.desk && !ACCOUNT_WORDS.has(entry.word));
}

/** 「メンテナンスを装った不審なメールにご注意ください」「再発防止策の進捗状況」: texts about stops that announce none. */
const WARNINGS: ReadonlySet<string> = new Set([...FAKE_WORDS, ...WARNING_WORDS]);

/** 「GET /maintenance」, a sample of code or an answer in JSON: nothing in it is said of today. */
export function isSample(text: string): boolean {
  const head = text.slice(0, SAMPLE_LENGTH);
  return (
    (head.match(/"\w{1,40}" ?:/g)?.length ?? 0) >= 2 ||
    /^(?:GET|POST|PUT|DELETE) \//.test(head) ||
    /\bcurl -?-?\w/.test(head)
  );
}

const SAMPLE_LENGTH = 20_000;

/** 「Our platform is not affected」: the outage that is told of is another company's, where nothing of ours stops as well. */
export function isOfOthers(text: string, clauses: readonly Clause[]): boolean {
  const head = text.slice(0, SAMPLE_LENGTH);
  if (OTHER_COMPANY.test(head.split('\n', 1)[0] ?? '')) return true;
  if (!SPARED.test(head) || OURS.test(head)) return false;
  return !clauses.some(
    ({ tags }) => (tags & TAG.stop) !== 0 && (tags & (TAG.announce | TAG.future | TAG.ongoing)) !== 0,
  );
}

/** The title begins with them: 「Wallets move to another platform」 is about ours. */
const OTHER_COMPANY =
  /^(?:an? )?(?:another|rival|competing) (?:crypto )?(?:exchange|platform|broker)\b|^(?:a )?competitors?\b/i;
const OURS =
  /\b[Ww]e (?:have|will|are|temporarily)\b|\b(?:is|are|has been|have been) (?:temporarily )?(?:suspended|paused|halted|unavailable|down|offline)\b/;
const SPARED =
  /\b[Oo]ur (?:own )?(?:platform|exchange|systems?|services?|users|customers) (?:is|are|was|were|has been|have been|remains?) (?:not (?:been )?affected|unaffected)\b/;

const MEASURE: ReadonlySet<string> = new Set(MEASURES);
const SOMEBODY: ReadonlySet<string> = new Set(SOME_USERS);
const FAKES: ReadonlySet<string> = new Set(FAKE_WORDS);

/** 「発注の停止措置について」: what was done to somebody. */
export const isMeasure = (tokens: readonly Token[], clauses: readonly Clause[], titleEnd: number): boolean =>
  hasWord(tokens, { first: 0, end: titleEnd }, MEASURE) ||
  clauses.some((clause) => hasWord(tokens, clause, MEASURE) && hasWord(tokens, clause, SOMEBODY));

/** A mail that came to somebody, told as a fake further on. */
export const isAboutFake = (tokens: readonly Token[], titleEnd: number): boolean =>
  hasWord(tokens, { first: 0, end: titleEnd }, MAIL) && hasWord(tokens, { first: titleEnd, end: tokens.length }, FAKES);

const MAIL: ReadonlySet<string> = new Set(['メール', 'mail', 'email', '件名']);

/** 「口座開設受付の一時停止」: hours of that are told, not that it is closed from a day on. */
export const isAboutAccounts = (tokens: readonly Token[], titleEnd: number): boolean =>
  tokens.slice(0, titleEnd).some((token) => token.kind === 'word' && ACCOUNT_WORDS.has(token.entry.word));

const ACCOUNT_WORDS: ReadonlySet<string> = new Set([
  '口座開設',
  '口座の開設',
  '開設受付',
  '開設の受付',
  '口座開設受付',
  '口座開設の受付',
]);

export const isWarning = (tokens: readonly Token[], titleEnd: number): boolean =>
  tokens.slice(0, titleEnd).some((token) => token.kind === 'word' && WARNINGS.has(token.entry.word)) ||
  isEventTitled(tokens, titleEnd) ||
  quotesStop(tokens, titleEnd);

/** 「Livestream about the upgrade」: the title begins with the event. */
function isEventTitled(tokens: readonly Token[], titleEnd: number): boolean {
  const head = tokens.slice(0, titleEnd).find(({ kind }) => kind === 'word');
  return head?.kind === 'word' && LATIN_EVENT.test(head.entry.word);
}

const LATIN_EVENT = /^(?:ama|live ?stream|webinar|interview|conference|workshop|meetup)$/;

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
const RENAMED = TAG.changed | TAG.distractor | TAG.stamp | TAG.article;

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
