import type { Service, WindowKind } from '../../window.ts';
import type { Token, WordToken } from '../2-tokens/token.ts';
import type { Clause } from '../3-layout/clauses.ts';
import { headsEntry } from '../3-layout/status-page.ts';
import { isJapanese } from '../4-times/zones.ts';
import { bodyOf, lowerIn, type NoticeText, wordsIn } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import { COIN_WORDS, REASON_WORDS, WALLET_WORDS } from '../words/work.ts';
import { lowerTitleOf } from './head.ts';
import { kindInEnglish } from './kind-english.ts';
import { isOfSite, isOfSystem, isTold, toldKindsIn, workKindsIn } from './told-kinds.ts';
import { isUnknownCoin } from './unknown-coin.ts';
import { assetsIn, hasWord, kindsIn, MONEY, servicesIn } from './words-in.ts';

/** What the rules look at: the kinds that the title names, and the sentences of the body that count. */
interface KindInput {
  readonly notice: NoticeText;
  readonly coins: readonly string[];
  readonly title: readonly WindowKind[];
  readonly body: readonly Clause[];
}

/** The kind of the stop: the title first, then what the work is said to be, then the clauses that speak of a stop. */
export const kindOf = (notice: NoticeText, coins: readonly string[]): WindowKind => {
  const kind = kindByWords(notice, coins);
  return notice.page.hasEnglish && !isJapanese(notice.tokens) ? kindInEnglish(kind, notice) : kind;
};

function kindByWords(notice: NoticeText, coins: readonly string[]): WindowKind {
  const title = workKindsIn(notice, notice.title);
  const body = notice.clauses.filter(
    (clause) => clause.first >= notice.title.end && (clause.tags & TAG.perhaps) === 0 && !isSlotAside(clause, title),
  );
  for (const [, answer] of KIND_RULES) {
    const kind = answer({ notice, coins, title, body });
    if (kind !== undefined) return kind;
  }
  return 'other';
}

/** The first that answers decides. */
const KIND_RULES: readonly (readonly [name: string, answer: (input: KindInput) => WindowKind | undefined])[] = [
  ['an incident on a status page', (input) => (isIncident(input) ? 'emergency' : undefined)],
  ['one coin moves no more', (input) => (isCoinMoney(input) ? 'asset' : undefined)],
  [
    'a failure in the title',
    ({ notice, title }) => (title.includes('emergency') && !isPlannedOutage(notice) ? 'emergency' : undefined),
  ],
  ['coins or their wallets in the title', (input) => (isOfCoins(input) ? 'asset' : undefined)],
  ['named in the title', ({ title }) => BY_RANK.find((kind) => title.includes(kind) && kind !== 'system-update')],
  [
    'coins that the body moves',
    ({ notice, coins, title, body }) =>
      title.length === 0 && coins.length > 0 && body.some((clause) => movesCoins(notice.tokens, clause))
        ? 'asset'
        : undefined,
  ],
  ['a network is upgraded', (input) => (isOfNetworkUpgrade(input) ? 'asset' : undefined)],
  [
    'planned, whatever is told of it',
    ({ notice, body }) =>
      isPlannedWork(notice, body) ? (isOfSystem(notice, body) ? 'system-update' : 'other') : undefined,
  ],
  ['a failure that is told', (input) => (hasFailed(input) && !isUpdate(input.notice) ? 'emergency' : undefined)],
  ['the line of the work', workedIn],
  ['what the update is for', (input) => (input.title.includes('system-update') ? reasonOf(input) : undefined)],
  ['a site is maintained', ({ notice, body }) => (isOfSite(notice, body) ? 'system-update' : undefined)],
  [
    'an update in the title',
    ({ notice }) => (toldKindsIn(notice, notice.title).includes('system-update') ? 'system-update' : undefined),
  ],
  [
    'the sentences of the stop',
    ({ notice, body }) =>
      rankedKind(
        notice,
        body.filter(
          ({ tags }) =>
            (tags & TAG.stop) !== 0 && (tags & (TAG.announce | TAG.when)) !== 0 && (tags & TAG.recurring) === 0,
        ),
      ),
  ],
  [
    'any sentence',
    ({ notice, body }) =>
      rankedKind(
        notice,
        body.filter(({ tags }) => (tags & TAG.daily) === 0),
      ),
  ],
  ['a system is maintained', ({ notice, body }) => (isOfSystem(notice, body) ? 'system-update' : undefined)],
];

/** 「To facilitate the mainnet upgrade of ABC, we will suspend deposits and withdrawals」: coins are moved no more. */
const isOfNetworkUpgrade = ({ notice, title, body }: KindInput): boolean =>
  title.every((kind) => kind === 'system-update') &&
  NETWORK_WORDS.some((word) => notice.page.lower.includes(word)) &&
  !isOfContracts(notice) &&
  body.some(
    (clause) =>
      (clause.tags & TAG.stop) !== 0 &&
      (clause.tags & TAG.unaffected) === 0 &&
      NETWORK_UPGRADE.test(lowerIn(notice, clause)) &&
      MONEY.every((service) => servicesIn(notice.tokens, clause).has(service)),
  );

const NETWORK_WORDS = [' upgrade', 'fork', ' swap'];
const NETWORK_UPGRADE = /\b(?:(?:mainnet|network|protocol|chain) upgrade|hard ?fork|token swap|contract swap)\b/;

/** 「down for three hours due to a scheduled maintenance」, 「has extended a scheduled maintenance」: planned, and no failure. */
const isPlannedWork = (notice: NoticeText, body: readonly Clause[]): boolean =>
  notice.page.hasEnglish &&
  PLANNED_WORK.test(notice.page.lower) &&
  body.some((clause) => (clause.tags & TAG.stop) !== 0 && PLANNED_WORK.test(lowerIn(notice, clause)));

const PLANNED_WORK =
  /\b(?:due to|because of|extend(?:ed|s|ing)?|undergo(?:ing)?|had (?:scheduled|planned)) (?:(?:an?|its|the) )?(?!emergency|urgent|unscheduled|unplanned)(?:scheduled |planned )?(?:[a-z-]{2,16} )?maintenance\b/;

/** 「Investigating - Customers cannot send BTC」: such entries tell of a failure; that of a network is its coin's. */
const isIncident = ({ notice, body }: KindInput): boolean =>
  !NETWORK.test(lowerTitleOf(notice)) &&
  body.some(({ first, end, heading }) =>
    [{ first, end }, heading].some(
      (head) =>
        head !== null && headsEntry(notice.tokens, head.first, head.end) && hasWord(notice.tokens, head, INCIDENT),
    ),
  );

const INCIDENT: ReadonlySet<string> = new Set(['investigating', 'identified', '調査中', '復旧作業中', '発生中']);
const NETWORK = /\bnetwork\b|ネットワーク/i;

/** 「Suspends KSM Deposits」, 「SOL network outage」: what failed is one coin's network, and the exchange's own runs. */
function isCoinMoney({ notice }: KindInput): boolean {
  const coins = assetsIn(notice.tokens, notice.title);
  if (coins.length !== 1 || isOfContracts(notice)) return false;
  const services = servicesIn(notice.tokens, notice.title);
  return NETWORK.test(lowerTitleOf(notice)) || MONEY.some((service) => services.has(service));
}

/** 「Upgrading the DOGE Perpetual Contract」: no coin is moved. */
const isOfContracts = (notice: NoticeText): boolean =>
  /\b(?:perpetual|contracts?|futures)\b/.test(lowerTitleOf(notice));

function isOfCoins({ notice, coins }: KindInput): boolean {
  const { tokens, title } = notice;
  if (isOfContracts(notice)) return false;
  if (assetsIn(tokens, title).length > 0 && namesCoinService(notice)) return true;
  const named = assetsIn(tokens, bodyOf(notice));
  if (hasWord(tokens, title, WALLET_WORDS) && coins.length + named.length > 0) return true;
  const services = servicesIn(tokens, title);
  const isOfSome = hasWord(tokens, title, COIN_WORDS) && named.length > 0;
  return (
    ((coins.length === 1 || isOfSome) && MONEY.some((service) => services.has(service))) ||
    (isOfSome && services.has('trading')) ||
    isUnknownCoin(notice)
  );
}

/** 「ログインできない状況です」 */
const isStated = (notice: NoticeText, clause: Clause): boolean => STATED.test(lowerIn(notice, clause));

const STATED =
  /(?:ない|にくい|づらい)(?:状況|状態)です|(?:エラー|不具合|異常|問題|支障)が(?:出て|起きて|生じて|続いて)|(?:障害|不具合|故障|異常)(?:により|によって)|(?:because of|due to|owing to|caused by) (?:an? |the |some )?(?:[a-z]{4,12} )?(?:problems?|issues?|glitch|faults?|malfunction|attack|overload|crash)\b/;

/** 「Provider outage, Sep 26」 with 「Planned start」 below it: planned work under the name of a failure. */
const isPlannedOutage = (notice: NoticeText): boolean =>
  wordsIn(notice, notice.title).every(({ entry }) => entry.kind !== 'emergency' || entry.word === 'outage') &&
  PLANNED_OUTAGE.test(notice.page.lower);

const PLANNED_OUTAGE =
  /\b(?:planned|scheduled) (?:start|end|maintenance|outage|downtime|works?|date)\b|\bmaintenance (?:window|info)\b/;

const hasFailed = ({ notice, body }: KindInput): boolean =>
  body.some(
    (clause) =>
      (((clause.tags & (TAG.past | TAG.ongoing | TAG.start)) !== 0 || isStated(notice, clause)) &&
        kindsIn(notice.tokens, clause).includes('emergency')) ||
      ((clause.tags & TAG.announce) !== 0 &&
        (clause.tags & TAG.recurring) === 0 &&
        hasWord(notice.tokens, clause, EMERGENCY_MAINTENANCE)),
  );

const EMERGENCY_MAINTENANCE: ReadonlySet<string> = new Set(['緊急メンテ', '緊急メンテナンス', 'emergency maintenance']);

function workedIn({ notice, body }: KindInput): WindowKind | undefined {
  const work = body.find((clause) => isWorkLine(notice.tokens, clause));
  // Japanese names the thing last: 機器のバージョンアップ作業 is an update, not a machine.
  const worked = work ? toldKindsIn(notice, work).at(-1) : undefined;
  return worked === 'emergency' ? undefined : worked;
}

function reasonOf({ notice, body }: KindInput): WindowKind | undefined {
  if (body.some((clause) => isRegular(notice.tokens, clause))) return 'regular';
  return body.map((clause) => reasonIn(notice.tokens, clause)).find((kind) => kind !== undefined);
}

/** An update is planned, even where the body tells of a failure; 臨時メンテナンス may be the failure's. */
const isUpdate = (notice: NoticeText): boolean =>
  notice.tokens
    .slice(0, notice.title.end)
    .some(
      (token) =>
        token.kind === 'word' && token.entry.kind === 'system-update' && token.entry.word !== '臨時メンテナンス',
    );

/** 「※毎週日曜日は、定期メンテナンスのため…」 at the foot of a notice about another one. */
const isSlotAside = ({ tags, isItem }: Clause, title: readonly WindowKind[]): boolean =>
  isItem && (tags & TAG.recurring) !== 0 && !title.includes('regular');

/** A symbol in the title is a coin's when the notice speaks of moving or trading it: MNT may be a ticket number. */
const namesCoinService = (notice: NoticeText): boolean =>
  notice.tokens.some(
    (token) => token.kind === 'word' && token.entry.services.some((service) => COIN_SERVICES.has(service)),
  );

/** 「ETHとERC20系トークンの入出金」: tokens between a coin and what is done with it. */
const NEAR = 8;
/** 「TON network maintenance」 */
const isOfNetwork = ({ entry }: WordToken): boolean => entry.word === 'network maintenance';

/** 「BTC・ETHの送金(出庫)を停止」: the coins are named right before what stops. */
function movesCoins(tokens: readonly Token[], clause: Clause): boolean {
  if ((clause.tags & (TAG.stop | TAG.resume)) === 0 || (clause.tags & TAG.unaffected) !== 0) return false;
  let coinAt = -NEAR;
  for (let i = clause.first; i < clause.end; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word') continue;
    if (token.entry.asset !== null) coinAt = i;
    if (i - coinAt >= NEAR) continue;
    if (isOfNetwork(token) || token.entry.services.some((service) => MONEY.includes(service))) return true;
  }
  return false;
}

const COIN_SERVICES: ReadonlySet<Service> = new Set(['trading', 'deposit', 'withdrawal']);

const BY_RANK: readonly WindowKind[] = ['regular', 'other', 'server', 'system-update'];

function rankedKind(notice: NoticeText, clauses: readonly Clause[]): WindowKind | undefined {
  const found = new Set(clauses.flatMap((clause) => toldKindsIn(notice, clause)));
  return BY_RANK.find((kind) => found.has(kind));
}

/** 「作業内容:」「目的:」, or a line under such a heading. */
function isWorkLine(tokens: readonly Token[], clause: Clause): boolean {
  if (clause.isHeading || kindsIn(tokens, clause).length === 0) return false;
  if (clause.heading && hasWord(tokens, clause.heading, WORK_LABELS)) return true;
  return hasWord(tokens, clause, WORK_LABELS);
}

/** 「定期システムメンテナンスを実施いたします」 under a title that leaves 定期 out. */
const isRegular = (tokens: readonly Token[], clause: Clause): boolean =>
  !clause.isHeading &&
  (clause.tags & TAG.announce) !== 0 &&
  (clause.tags & TAG.recurring) === 0 &&
  hasWord(tokens, clause, REGULAR);
const REGULAR: ReadonlySet<string> = new Set(['定期システムメンテナンス']);

const SAID_OF = TAG.announce | TAG.from;

/** 「ネットワーク機器更改に伴い、下記日程でサービスを停止いたします」: the kind named in the reason for the stop. */
function reasonIn(tokens: readonly Token[], clause: Clause): WindowKind | undefined {
  if ((clause.tags & TAG.stop) === 0 || (clause.tags & SAID_OF) === 0) return undefined;
  let reason: WindowKind | undefined;
  for (let i = clause.first; i < clause.end; i++) {
    const token = tokens[i];
    if (token?.kind === 'comma') reason = undefined;
    if (token?.kind !== 'word') continue;
    if (REASON_WORDS.has(token.entry.word) && reason !== undefined) return reason;
    // A third party's work is other work, whatever it is; a failure is told, not given as a reason.
    if (reason !== 'other' && isTold(token) && token.entry.kind !== 'emergency') reason = token.entry.kind ?? undefined;
  }
  return undefined;
}

const WORK_LABELS: ReadonlySet<string> = new Set(['内容', '作業内容', '目的', '理由', 'purpose', 'reason', 'details']);

/** Coins that the title, a clause about a stop or a row of starts and ends names. */
export function assetsOf(notice: NoticeText): readonly string[] {
  const assets = new Set(assetsIn(notice.tokens, notice.title));
  for (const clause of notice.clauses) {
    const about = clause.tags | (clause.heading?.tags ?? 0);
    const isNamed = (about & TAG.stop) !== 0 || clause.heading?.hasColumns === true;
    if (isNamed && (clause.tags & TAG.unaffected) === 0) {
      for (const asset of assetsIn(notice.tokens, clause)) assets.add(asset);
    }
  }
  return [...assets];
}

/** Windows that stand under 「過去障害情報」 are failures, whatever the page is called. */
export const areFailures = (tokens: readonly Token[], clauses: readonly Clause[]): boolean =>
  clauses.length > 0 &&
  clauses.every(({ heading }) => heading !== null && kindsIn(tokens, heading).includes('emergency'));
