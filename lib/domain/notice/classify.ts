import type { Service, WindowKind, WindowStatus } from '../window.ts';
import type { Clause } from './layout.ts';
import { bits } from './lexicon.ts';
import type { Token } from './tokens.ts';

const T = {
  stop: bits('stop'),
  past: bits('past'),
  perhaps: bits('perhaps'),
  end: bits('end'),
  ongoing: bits('ongoing'),
  extended: bits('extended'),
  cancelled: bits('cancelled'),
  postponed: bits('postponed'),
  resume: bits('resume'),
  future: bits('future'),
  planned: bits('approx'),
  decoy: bits('decoy'),
  unaffected: bits('unaffected'),
  announce: bits('announce'),
  when: bits('when'),
  recurring: bits('recurring'),
  scope: bits('scope'),
  article: bits('article'),
};

/** Tags of the words of a range of tokens. */
export function tagsOf(tokens: readonly Token[], first: number, end: number): number {
  let tags = 0;
  for (let i = first; i < end; i++) {
    const token = tokens[i];
    if (token?.kind === 'word') tags |= token.entry.tags;
  }
  return tags;
}

/** Where the notice stands: the title's word first, then the body's. Null: it does not say. */
export function stateOf(tokens: readonly Token[], clauses: readonly Clause[], titleEnd: number): WindowStatus | null {
  const fromTitle = stateInTitle(tagsOf(tokens, 0, titleEnd));
  // A word of the end may have been added below a title of extension or failure.
  if (fromTitle === 'postponed' || fromTitle === 'cancelled') return fromTitle;
  let resumesLater = false;
  let ongoing = false;
  let state: WindowStatus | null = null;
  for (const clause of clauses) {
    if (clause.first < titleEnd || (clause.tags & T.perhaps) !== 0) continue;
    resumesLater ||= (clause.tags & T.resume) !== 0 && isStillToCome(tokens, clause);
    const word = stateInClause(tokens, clause);
    if (word === 'completed') return 'completed';
    if (word === 'in-progress') ongoing = true;
    else state ??= word;
  }
  // 「再開のお知らせ」 may announce what is still to come.
  if (fromTitle === 'completed' && resumesLater) return 'in-progress';
  return fromTitle ?? state ?? (ongoing ? 'in-progress' : null);
}

/** 「18:00より再開いたします。」「再開予定」; a row such as 「復旧日時: 7:37」 does not say. */
function isStillToCome(tokens: readonly Token[], clause: Clause): boolean {
  if ((clause.tags & T.planned) !== 0) return true;
  for (let i = clause.first; i < clause.end; i++) {
    const [token, next] = [tokens[i], tokens[i + 1]];
    if (token?.kind !== 'word' || next?.kind !== 'word') continue;
    if ((token.entry.tags & T.resume) !== 0 && (next.entry.tags & T.future) !== 0) return true;
  }
  if ((clause.tags & (T.past | T.ongoing)) !== 0 || tokens[clause.end - 1]?.kind !== 'stop') return false;
  for (let i = clause.first; i < clause.end; i++) if (tokens[i]?.kind === 'time') return true;
  return false;
}

function stateInTitle(tags: number): WindowStatus | null {
  if ((tags & T.postponed) !== 0) return 'postponed';
  if ((tags & T.cancelled) !== 0) return 'cancelled';
  if ((tags & T.extended) !== 0 && (tags & (T.stop | T.end | T.resume)) !== 0) return 'extended';
  if ((tags & T.resume) !== 0 || ((tags & T.end) !== 0 && (tags & T.stop) !== 0)) {
    return (tags & T.planned) !== 0 ? 'in-progress' : 'completed';
  }
  if ((tags & T.ongoing) !== 0) return 'in-progress';
  return null;
}

function stateInClause(tokens: readonly Token[], clause: Clause): WindowStatus | null {
  const { tags } = clause;
  if ((tags & T.recurring) !== 0) return null;
  if ((tags & T.end) !== 0 && isOver(tokens, clause)) return 'completed';
  if ((tags & T.postponed) !== 0 && isOfStop(tokens, clause, T.postponed)) return 'postponed';
  if ((tags & T.cancelled) !== 0 && isOfStop(tokens, clause, T.cancelled)) return 'cancelled';
  if ((tags & T.extended) !== 0 && isOfStop(tokens, clause, T.extended)) return 'extended';
  if ((tags & T.ongoing) !== 0 && (tags & T.stop) !== 0) return 'in-progress';
  return null;
}

/** Words within this many tokens belong together. */
const BESIDE = 4;
/** 「終了しました」 alone on its line needs no word of what ended. */
const BRIEF = 12;

/** 終了しました, 復旧いたしました said of the stop or of a service, or of nothing else on the line. */
function isOver(tokens: readonly Token[], clause: Clause): boolean {
  for (let i = clause.first; i < clause.end; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word' || (token.entry.tags & T.end) === 0) continue;
    const past = pastBeside(tokens, clause, i);
    if (past === null) continue;
    const isBrief = past.to - (tokens[clause.first]?.from ?? 0) <= BRIEF;
    if (isBrief || (token.entry.tags & T.resume) !== 0 || isOfStop(tokens, clause, T.end)) return true;
  }
  return false;
}

/** The word that makes the one at `at` a fact: behind it in Japanese, before it in English (has been resolved). */
function pastBeside(tokens: readonly Token[], clause: Clause, at: number): Token | null {
  for (let i = at + 1; i < Math.min(at + BESIDE, clause.end); i++) {
    const token = tokens[i];
    if (token?.kind !== 'word') continue;
    // 「再開を予定しております」 is no fact.
    if ((token.entry.tags & T.planned) !== 0) return null;
    if ((token.entry.tags & T.past) !== 0) return token;
  }
  const before = tokens[at - 2];
  const isEnglish = before?.kind === 'word' && /^[a-z]/.test(before.entry.word);
  return isEnglish && (before.entry.tags & T.past) !== 0 ? before : null;
}

/** Whether the thing named last before the word with `tag` is the stop itself: 申請の中止 cancels no maintenance. */
function isOfStop(tokens: readonly Token[], clause: Clause, tag: number): boolean {
  let subject = 0;
  for (let i = clause.first; i < clause.end; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word') continue;
    const { tags, services, asset } = token.entry;
    if ((tags & tag) !== 0) return (subject & T.stop) !== 0 || (subject === 0 && (clause.tags & T.stop) !== 0);
    if ((tags & (T.stop | T.decoy)) !== 0) subject = tags;
    else if (services.length > 0 || asset !== null) subject = T.decoy;
  }
  return false;
}

const MONEY: readonly Service[] = ['deposit', 'withdrawal'];

/** The kind of the stop: the title first, then what the work is said to be, then the clauses that speak of a stop. */
export function kindOf(
  tokens: readonly Token[],
  clauses: readonly Clause[],
  titleEnd: number,
  assets: readonly string[],
): WindowKind {
  const title = kindsIn(tokens, 0, titleEnd);
  const titleServices = servicesIn(tokens, 0, titleEnd);
  if (title.includes('emergency')) return 'emergency';
  if (
    assets.length > 0 &&
    (assetsIn(tokens, 0, titleEnd).length > 0 ||
      (assets.length === 1 && MONEY.some((service) => titleServices.has(service))))
  ) {
    return 'asset';
  }
  const inTitle = BY_RANK.find((kind) => title.includes(kind) && kind !== 'system-update');
  if (inTitle) return inTitle;
  const body = clauses.filter((clause) => clause.first >= titleEnd && (clause.tags & T.perhaps) === 0);
  const failed = body.some(
    (clause) =>
      (clause.tags & (T.past | T.ongoing)) !== 0 && kindsIn(tokens, clause.first, clause.end).includes('emergency'),
  );
  if (failed && !title.includes('system-update')) return 'emergency';
  const work = body.find((clause) => isWorkLine(tokens, clause));
  // Japanese names the thing last: 機器のバージョンアップ作業 is an update, not a machine.
  const worked = work ? kindsIn(tokens, work.first, work.end).at(-1) : undefined;
  if (worked && worked !== 'emergency') return worked;
  if (title.includes('system-update')) return 'system-update';
  const told = body.filter((clause) => (clause.tags & T.stop) !== 0 && (clause.tags & (T.announce | T.when)) !== 0);
  return rankedKind(tokens, told) ?? rankedKind(tokens, body) ?? 'other';
}

const BY_RANK: readonly WindowKind[] = ['regular', 'other', 'server', 'system-update'];

function rankedKind(tokens: readonly Token[], clauses: readonly Clause[]): WindowKind | undefined {
  const found = new Set(clauses.flatMap((clause) => kindsIn(tokens, clause.first, clause.end)));
  return BY_RANK.find((kind) => found.has(kind));
}

/** 「作業内容:」「目的:」, or a line under such a heading. */
function isWorkLine(tokens: readonly Token[], clause: Clause): boolean {
  if (clause.isHeading || kindsIn(tokens, clause.first, clause.end).length === 0) return false;
  if (clause.heading && hasWord(tokens, clause.heading, WORK_LABELS)) return true;
  return hasWord(tokens, clause, WORK_LABELS);
}

const WORK_LABELS: ReadonlySet<string> = new Set(['内容', '作業内容', '目的', '理由', 'purpose', 'reason', 'details']);

function hasWord(tokens: readonly Token[], clause: Clause, words: ReadonlySet<string>): boolean {
  for (let i = clause.first; i < clause.end; i++) {
    const token = tokens[i];
    if (token?.kind === 'word' && words.has(token.entry.word)) return true;
  }
  return false;
}

function kindsIn(tokens: readonly Token[], first: number, end: number): WindowKind[] {
  const kinds: WindowKind[] = [];
  for (let i = first; i < end; i++) {
    const token = tokens[i];
    if (token?.kind === 'word' && token.entry.kind !== null) kinds.push(token.entry.kind);
  }
  return kinds;
}

function servicesIn(tokens: readonly Token[], first: number, end: number): Set<Service> {
  const services = new Set<Service>();
  for (let i = first; i < end; i++) {
    const token = tokens[i];
    if (token?.kind === 'word') for (const service of token.entry.services) services.add(service);
  }
  return services;
}

function assetsIn(tokens: readonly Token[], first: number, end: number): string[] {
  const assets: string[] = [];
  for (let i = first; i < end; i++) {
    const token = tokens[i];
    if (token?.kind === 'word' && token.entry.asset !== null && !assets.includes(token.entry.asset)) {
      assets.push(token.entry.asset);
    }
  }
  return assets;
}

/** Coins that the title or a clause about a stop names. */
export function assetsOf(tokens: readonly Token[], clauses: readonly Clause[], titleEnd: number): readonly string[] {
  const assets = new Set(assetsIn(tokens, 0, titleEnd));
  for (const clause of clauses) {
    const about = clause.tags | (clause.heading?.tags ?? 0);
    if ((about & T.stop) !== 0 && (clause.tags & T.unaffected) === 0) {
      for (const asset of assetsIn(tokens, clause.first, clause.end)) assets.add(asset);
    }
  }
  return [...assets];
}

/** Whether the notice is about a stop at all, by its title or by a sentence that announces one. */
export function isAboutStop(tokens: readonly Token[], clauses: readonly Clause[], titleEnd: number): boolean {
  const title = tagsOf(tokens, 0, titleEnd);
  if ((title & T.stop) !== 0) return true;
  if ((title & T.decoy) !== 0) return false;
  return clauses.some(
    ({ tags }) => (tags & T.stop) !== 0 && (tags & SAYS_SO) !== 0 && (tags & (T.perhaps | T.unaffected)) === 0,
  );
}

const SAYS_SO = T.announce | T.ongoing | T.past | T.when | T.end;

/** A stop is announced for certain, so that a notice without readable times must not be dropped. */
export function announcesStop(tokens: readonly Token[], clauses: readonly Clause[], titleEnd: number): boolean {
  const title = tagsOf(tokens, 0, titleEnd);
  if ((title & (T.article | T.recurring)) !== 0 || endsInQuestion(tokens, titleEnd)) return false;
  return clauses.some((clause) => {
    const { tags } = clause;
    if (clause.first < titleEnd || (tags & (T.perhaps | T.unaffected | T.recurring | T.article)) !== 0) return false;
    if ((tags & T.stop) === 0) return false;
    const says = isPerformed(tokens, clause);
    if ((title & T.stop) !== 0) return says;
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
    if ((tags & T.stop) !== 0) stopAt = i;
    if ((tags & (T.announce | T.ongoing)) !== 0 && i - stopAt < BESIDE) return true;
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

/** Windows that stand under 「過去障害情報」 are failures, whatever the page is called. */
export const areFailures = (tokens: readonly Token[], clauses: readonly Clause[]): boolean =>
  clauses.length > 0 &&
  clauses.every(({ heading }) => heading !== null && kindsIn(tokens, heading.first, heading.end).includes('emergency'));
