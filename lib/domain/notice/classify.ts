import { SERVICES, type Service, WINDOW_KINDS, type WindowKind, type WindowStatus } from '../window.ts';
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
  emergency: bits('emergency'),
  unaffected: bits('unaffected'),
  announce: bits('announce'),
  when: bits('when'),
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
  const title = tagsOf(tokens, 0, titleEnd);
  const fromTitle = stateInTitle(title);
  if (fromTitle) return fromTitle;
  let ongoing = false;
  let state: WindowStatus | null = null;
  for (const clause of clauses) {
    if (clause.first < titleEnd || (clause.tags & T.perhaps) !== 0) continue;
    const word = stateInClause(tokens, clause);
    if (word === 'completed') return 'completed';
    if (word === 'in-progress') ongoing = true;
    else state ??= word;
  }
  return state ?? (ongoing ? 'in-progress' : null);
}

function stateInTitle(tags: number): WindowStatus | null {
  if ((tags & T.postponed) !== 0) return 'postponed';
  if ((tags & T.cancelled) !== 0) return 'cancelled';
  if ((tags & T.end) !== 0 && (tags & T.stop) !== 0) return 'completed';
  if ((tags & T.extended) !== 0) return 'extended';
  if ((tags & T.ongoing) !== 0) return 'in-progress';
  return null;
}

function stateInClause(tokens: readonly Token[], clause: Clause): WindowStatus | null {
  const { tags } = clause;
  if ((tags & T.end) !== 0 && isFollowedByPast(tokens, clause, T.end)) return 'completed';
  if ((tags & T.stop) !== 0 && (tags & T.postponed) !== 0) return 'postponed';
  if ((tags & T.stop) !== 0 && (tags & T.cancelled) !== 0) return 'cancelled';
  if ((tags & T.extended) !== 0 && (tags & (T.stop | T.end)) !== 0) return 'extended';
  if ((tags & T.ongoing) !== 0 && (tags & T.stop) !== 0) return 'in-progress';
  return null;
}

/** 終了しました, 復旧いたしました: the word and, within three tokens, what makes it a fact. */
function isFollowedByPast(tokens: readonly Token[], clause: Clause, tag: number): boolean {
  for (let i = clause.first; i < clause.end; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word' || (token.entry.tags & tag) === 0) continue;
    for (let j = i + 1; j < Math.min(i + 4, clause.end); j++) {
      const next = tokens[j];
      if (next?.kind === 'word' && (next.entry.tags & T.past) !== 0) return true;
    }
  }
  return false;
}

const MONEY: readonly Service[] = ['deposit', 'withdrawal'];

/** The kind of the stop: the title first, then the clauses that speak of a stop. */
export function kindOf(
  tokens: readonly Token[],
  clauses: readonly Clause[],
  titleEnd: number,
  assets: readonly string[],
): WindowKind {
  const title = kindsIn(tokens, 0, titleEnd);
  const titleServices = servicesIn(tokens, 0, titleEnd);
  const titleAssets = assetsIn(tokens, 0, titleEnd);
  if (title.has('emergency')) return 'emergency';
  if (titleAssets.length > 0 && assets.length > 0) return 'asset';
  if (assets.length > 0 && MONEY.some((service) => titleServices.has(service))) return 'asset';
  const inTitle = WINDOW_KINDS.find((kind) => title.has(kind) && kind !== 'system-update');
  if (inTitle) return inTitle;
  const body = new Set<WindowKind>();
  for (const clause of clauses) {
    if (clause.first < titleEnd || (clause.tags & T.perhaps) !== 0) continue;
    for (const kind of kindsIn(tokens, clause.first, clause.end)) body.add(kind);
  }
  if (title.has('system-update')) return body.has('server') && !body.has('system-update') ? 'server' : 'system-update';
  return (['regular', 'server', 'system-update', 'emergency'] as const).find((kind) => body.has(kind)) ?? 'other';
}

function kindsIn(tokens: readonly Token[], first: number, end: number): Set<WindowKind> {
  const kinds = new Set<WindowKind>();
  for (let i = first; i < end; i++) {
    const token = tokens[i];
    if (token?.kind === 'word' && token.entry.kind !== null) kinds.add(token.entry.kind);
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

const EVERYTHING: readonly Service[] = ['trading', 'deposit', 'withdrawal', 'api', 'login', 'app'];

/** What stops, in the order of `SERVICES`. */
export function servicesOf(tokens: readonly Token[], clauses: readonly Clause[], titleEnd: number): readonly Service[] {
  const stopped = servicesIn(tokens, 0, titleEnd);
  const spared = new Set<Service>();
  for (const clause of clauses) {
    if (clause.first < titleEnd) continue;
    const about = clause.tags | (clause.heading?.tags ?? 0);
    const services = servicesIn(tokens, clause.first, clause.end);
    if ((clause.tags & T.unaffected) !== 0 && (clause.tags & T.stop) === 0) {
      for (const service of services) spared.add(service);
    } else if ((about & T.stop) !== 0 && (clause.tags & T.perhaps) === 0) {
      for (const service of services) stopped.add(service);
      if (hasEverything(tokens, clause)) for (const service of EVERYTHING) stopped.add(service);
    }
  }
  for (const service of spared) if (service !== 'other') stopped.delete(service);
  if (stopped.size === 0) stopped.add('other');
  return SERVICES.filter((service) => stopped.has(service));
}

function hasEverything(tokens: readonly Token[], clause: Clause): boolean {
  for (let i = clause.first; i < clause.end; i++) {
    const token = tokens[i];
    if (token?.kind === 'word' && token.entry.everything) return true;
  }
  return false;
}

/** Whether the notice is about a stop at all, by its title or by a sentence that announces one. */
export function isAboutStop(tokens: readonly Token[], clauses: readonly Clause[], titleEnd: number): boolean {
  if ((tagsOf(tokens, 0, titleEnd) & T.stop) !== 0) return true;
  return clauses.some((clause) => (clause.tags & T.stop) !== 0);
}

/** 障害 or 緊急 in the title or in the clauses. */
export const isEmergency = (kind: WindowKind): boolean => kind === 'emergency';
