import type { Service, WindowKind } from '../../window.ts';
import type { Token } from '../2-tokens/token.ts';
import type { Clause } from '../3-layout/clauses.ts';
import { bodyOf, type NoticeText } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import { COIN_WORDS, REASON_WORDS, WALLET_WORDS } from '../words/work.ts';
import { assetsIn, BESIDE, hasWord, kindsIn, MONEY, servicesIn } from './words-in.ts';

/** The kind of the stop: the title first, then what the work is said to be, then the clauses that speak of a stop. */
export function kindOf(notice: NoticeText, assets: readonly string[]): WindowKind {
  const title = kindsIn(notice.tokens, notice.title);
  const titleServices = servicesIn(notice.tokens, notice.title);
  if (title.includes('emergency')) return 'emergency';
  const isCoins = assetsIn(notice.tokens, notice.title).length > 0 && namesCoinService(notice);
  const isOfCoins =
    hasWord(notice.tokens, notice.title, COIN_WORDS) && assetsIn(notice.tokens, bodyOf(notice)).length > 0;
  const isOfWallets = hasWord(notice.tokens, notice.title, WALLET_WORDS) && assets.length > 0;
  if (
    isCoins ||
    isOfWallets ||
    ((assets.length === 1 || isOfCoins) && MONEY.some((service) => titleServices.has(service)))
  )
    return 'asset';
  const inTitle = BY_RANK.find((kind) => title.includes(kind) && kind !== 'system-update');
  if (inTitle) return inTitle;
  const body = notice.clauses.filter(
    (clause) => clause.first >= notice.title.end && (clause.tags & TAG.perhaps) === 0 && !isSlotAside(clause, title),
  );
  if (title.length === 0 && assets.length > 0 && body.some((clause) => movesCoins(notice.tokens, clause)))
    return 'asset';
  const failed = body.some(
    (clause) => (clause.tags & (TAG.past | TAG.ongoing)) !== 0 && kindsIn(notice.tokens, clause).includes('emergency'),
  );
  if (failed && !isUpdate(notice)) return 'emergency';
  const work = body.find((clause) => isWorkLine(notice.tokens, clause));
  // Japanese names the thing last: 機器のバージョンアップ作業 is an update, not a machine.
  const worked = work ? kindsIn(notice.tokens, work).at(-1) : undefined;
  if (worked && worked !== 'emergency') return worked;
  if (title.includes('system-update')) {
    if (body.some((clause) => isRegular(notice.tokens, clause))) return 'regular';
    return body.map((clause) => reasonIn(notice.tokens, clause)).find((kind) => kind !== undefined) ?? 'system-update';
  }
  const told = body.filter(
    (clause) => (clause.tags & TAG.stop) !== 0 && (clause.tags & (TAG.announce | TAG.when)) !== 0,
  );
  return rankedKind(notice.tokens, told) ?? rankedKind(notice.tokens, body) ?? 'other';
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

/** 「BTC・ETHの送金(出庫)を停止」: the coins are named right before what stops. */
function movesCoins(tokens: readonly Token[], clause: Clause): boolean {
  if ((clause.tags & (TAG.stop | TAG.resume)) === 0 || (clause.tags & TAG.unaffected) !== 0) return false;
  let coinAt = -BESIDE;
  for (let i = clause.first; i < clause.end; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word') continue;
    if (token.entry.asset !== null) coinAt = i;
    if (i - coinAt < BESIDE && token.entry.services.some((service) => MONEY.includes(service))) return true;
  }
  return false;
}

const COIN_SERVICES: ReadonlySet<Service> = new Set(['trading', 'deposit', 'withdrawal']);

const BY_RANK: readonly WindowKind[] = ['regular', 'other', 'server', 'system-update'];

function rankedKind(tokens: readonly Token[], clauses: readonly Clause[]): WindowKind | undefined {
  const found = new Set(clauses.flatMap((clause) => kindsIn(tokens, clause)));
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

/** 「ネットワーク機器更改に伴い、下記日程でサービスを停止いたします」: the kind named in the reason for the stop. */
function reasonIn(tokens: readonly Token[], clause: Clause): WindowKind | undefined {
  if ((clause.tags & TAG.stop) === 0 || (clause.tags & TAG.announce) === 0) return undefined;
  let reason: WindowKind | undefined;
  for (let i = clause.first; i < clause.end; i++) {
    const token = tokens[i];
    if (token?.kind === 'comma') reason = undefined;
    if (token?.kind !== 'word') continue;
    if (REASON_WORDS.has(token.entry.word) && reason !== undefined) return reason;
    // A third party's work is other work, whatever it is; a failure is told, not given as a reason.
    if (reason !== 'other' && token.entry.kind !== null && token.entry.kind !== 'emergency') reason = token.entry.kind;
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
