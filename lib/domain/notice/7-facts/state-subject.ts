import { COINS, type PartName, UNNAMED_PART, YEN } from '../../part.ts';
import type { Service } from '../../window.ts';
import type { Token } from '../2-tokens/token.ts';
import type { Clause } from '../3-layout/clauses.ts';
import type { NoticeReading, ReadWindow } from '../notice.ts';
import { type NoticeText, textIn } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import { NAMES_MONEY, Sentence, wordsOf } from './sentence-subject.ts';

/** What the notice is about as a whole. */
interface Topic {
  readonly state: NoticeReading['state'];
  readonly services: readonly Service[];
  readonly assets: readonly string[];
}

/** What one title or sentence says the state of. */
interface Verdict {
  readonly inTitle: boolean;
  /** Empty: of the maintenance, or of nothing in particular (「中止のお知らせ」). */
  readonly names: readonly PartName[];
  readonly namesStop: boolean;
}

/** The words that say each state. A state that changes nothing needs no subject. */
export const STATE_TAGS: Readonly<Partial<Record<NoticeReading['state'], number>>> = {
  cancelled: TAG.cancelled,
  postponed: TAG.postponed,
  extended: TAG.extended,
  completed: TAG.end | TAG.resume,
};

/**
 * The services and coins that the state of the notice is said of (「日本円出金停止の中止」 calls off withdrawals of yen and
 * nothing else); empty when it is said of the maintenance as a whole.
 */
export function subjectOfState(notice: NoticeText, topic: Topic): readonly PartName[] {
  const tags = STATE_TAGS[topic.state];
  if (tags === undefined || (topic.state === 'completed' && saysAllIsBack(notice))) return [];
  const verdicts = notice.clauses.flatMap((clause, index): readonly Verdict[] => {
    const inTitle = clause.first < notice.title.end;
    if (!inTitle && (clause.tags & (TAG.perhaps | TAG.recurring)) !== 0) return [];
    const namesStop = wordsOf(notice.tokens, clause).some((word) => (word.entry.tags & (TAG.stop | tags)) === TAG.stop);
    const said = new Sentence(notice.tokens, notice.page.text, clause, tags).verdicts();
    const listed = said.length > 0 ? namesBelow(notice, index) : [];
    return (listed.length > 0 ? [listed] : said).map((names) => ({ inTitle, names, namesStop }));
  });
  const named = verdicts.flatMap(({ names }) => names);
  if (verdicts.length > 0 && isPartial(notice.page.text))
    return named.length > 0 ? ofTopic(named, topic) : [UNNAMED_PART];
  const titled = verdicts.filter(({ inTitle }) => inTitle);
  // A title that names a part is about that part, whatever else came to an end with it.
  const deciding = titled.some(({ names }) => names.length > 0) ? titled : verdicts;
  const isOfStop = ({ names, namesStop }: Verdict): boolean => names.length === 0 && (namesStop || named.length === 0);
  if (deciding.some(isOfStop)) {
    const scope = scopeOf(notice);
    return scope.length > 0 ? allOf({ ...topic, services: scope }) : [];
  }
  if (named.length > 0) return ofTopic(named, topic);
  return topic.services.every((service) => service === 'other') ? [] : allOf(topic);
}

/** "All services were restored at 11:15", whatever part the title names. */
const saysAllIsBack = (notice: NoticeText): boolean =>
  ALL_BACK.test(notice.page.lower) &&
  notice.clauses.some((clause) => {
    const said = textIn(notice, clause).toLowerCase();
    return ALL_BACK.test(said) && !RESERVE.test(said);
  });
const ALL_BACK =
  /(?:全て|すべて|全)の?(?:サービス|機能)(?:を|が|は|の)(?:ご利用を)?(?:再開|復旧)(?:いた|し|致|され)|\ball (?:services|systems|functions|features) (?:are|were|have been|is) (?:now |fully )?(?:restored|resumed|reopened|back|available again|operational again)\b/;
const RESERVE = /を除[きくい]|以外|引き?続き|未定|\b(?:except|excluding|other than|remains?|still|not yet|but)\b/;

/** 「メンテナンスは一部中止いたします」「一部サービス再開のお知らせ」 */
const isPartial = (text: string): boolean => PARTIALLY.test(text);
const PARTIALLY =
  /一部(?:の?(?:サービス|機能|銘柄|通貨|業務))?[をのがは]?(?:中止|延期|再開|終了|完了|復旧|取りやめ|取り止め)|partial(?:ly)? (?:res|rec|can|post|com)/i;

/** The bullets right below 「以下のサービスを再開いたしました」. */
function namesBelow(notice: NoticeText, index: number): readonly PartName[] {
  const clause = notice.clauses[index];
  if (clause === undefined || !/(?:以下|下記|次)の|following/i.test(textIn(notice, clause))) return [];
  let end = index + 1;
  while (notice.clauses[end]?.isItem && !notice.clauses[end]?.isHeading) end++;
  return notice.clauses
    .slice(index + 1, end)
    .flatMap((item) => new Sentence(notice.tokens, notice.page.text, item, 0).names());
}

const ofTopic = (names: readonly PartName[], topic: Topic): readonly PartName[] =>
  unique(names.flatMap((name) => ofCoins(name, topic)));

/** 「対象: API、Web」: the maintenance is one of those alone. */
const scopeOf = (notice: NoticeText): readonly Service[] => [
  ...new Set(
    notice.clauses
      .filter((clause) => (clause.tags & (TAG.scope | TAG.stop)) === TAG.scope && isLabelled(notice.tokens, clause))
      .flatMap((clause) => wordsOf(notice.tokens, clause))
      .flatMap(({ entry }) => entry.services),
  ),
];

const isLabelled = (tokens: readonly Token[], { first, end }: Clause): boolean =>
  tokens.slice(first, end).some(({ kind }) => kind === 'colon' || kind === 'tab');

const allOf = (topic: Topic): readonly PartName[] =>
  topic.services
    .filter((service) => service !== 'other')
    .flatMap((service) => ofCoins({ service, asset: null }, topic));

/** In a notice about coins a service that stands alone is that of its coins. */
function ofCoins(name: PartName, { services, assets }: Topic): readonly PartName[] {
  const { service, asset } = name;
  if (name === UNNAMED_PART) return [name];
  const which = service === 'other' && services.length > 0 ? services : [service];
  const whose = asset === null && assets.length > 0 ? assets : [asset];
  return which.flatMap((one) => whose.map((coin) => ({ service: one, asset: coin })));
}

const unique = (names: readonly PartName[]): readonly PartName[] => [
  ...new Map(names.map((name) => [`${name.service} ${name.asset}`, name])).values(),
];

const MONEY: ReadonlySet<Service> = new Set(['deposit', 'withdrawal']);

/** `YEN` or `COINS` where deposits and withdrawals are named as those alone, and never otherwise; else null. */
export function moneyAlone(notice: NoticeText): string | null {
  if (!NAMES_MONEY.test(notice.page.text)) return null;
  const assets = notice.clauses
    .flatMap((clause) => new Sentence(notice.tokens, notice.page.text, clause, 0).names())
    .filter(({ service }) => MONEY.has(service))
    .map(({ asset }) => asset);
  const [first = null] = assets;
  return (first === YEN || first === COINS) && assets.every((asset) => asset === first) ? first : null;
}

/** `window` with parts of their own for its deposits and withdrawals, where those are of `asset` alone. */
export function withMoneyParts(asset: string | null, window: Omit<ReadWindow, 'parts'>): ReadWindow {
  if (asset === null) return { ...window, parts: [] };
  const { start, end, endIsActual, status } = window;
  const services = window.services.filter((service) => MONEY.has(service));
  return { ...window, parts: services.map((service) => ({ service, asset, start, end, endIsActual, status })) };
}
