import type { LiveState } from '../domain/observation.ts';
import type { SourceHealth, SourceProblem } from '../domain/source-health.ts';
import { type EpochMs, MINUTE_MS } from '../domain/time.ts';
import { ago, inWords } from './format.ts';
import type { Catalogue, Language } from './language.ts';

/*
 * How the sources fare, in words: popup, options and diagnosis say the same.
 */

interface SourceWords {
  /** By source id. */
  readonly names: Readonly<Record<string, string>>;
  readonly conditions: Readonly<Record<LiveState['condition'], string>>;
  readonly refused: (status: number) => string;
  readonly tooMany: (status: number) => string;
  readonly serverError: (status: number) => string;
  readonly httpError: (status: number) => string;
  readonly notFound: string;
  readonly timeOut: string;
  readonly unreachable: string;
  readonly tooLarge: string;
  readonly wrongType: string;
  readonly wrongShape: string;
  readonly empty: string;
  readonly notAllowed: string;
  readonly retryIn: (left: string) => string;
  readonly waiting: string;
  readonly unused: string;
  readonly separator: string;
}

const SOURCE_WORDS: Catalogue<SourceWords> = {
  ja: {
    names: {
      blog: 'お知らせ（公式ブログ）',
      'help-center': 'ヘルプセンター',
      'legacy-blog': 'お知らせ（旧ブログ）',
      feed: 'お知らせ（フィード）',
      'status-page': '状態ページ',
      'spot-status': '取引状態 API',
      'spot-pairs': 'ペア情報 API',
      'circuit-break': '板寄せ情報 API',
    },
    conditions: {
      normal: '通常',
      busy: '混雑',
      halted: '停止',
      maintenance: 'メンテナンス',
      stopped: '停止',
      other: '見慣れない表示',
      'no-answer': '応答なし',
      unknown: '未確認',
    },
    refused: (status) => `拒否 ${status}`,
    tooMany: (status) => `回数の制限 ${status}`,
    serverError: (status) => `サーバーの障害 ${status}`,
    httpError: (status) => `エラー ${status}`,
    notFound: '見つかりません',
    timeOut: '時間切れ',
    unreachable: '応答なし',
    tooLarge: '応答が大きすぎます',
    wrongType: '想定と違う種類の応答',
    wrongShape: '想定と違う形の応答',
    empty: '空の応答',
    notAllowed: '許可がありません',
    retryIn: (left) => `${left}後に再試行`,
    waiting: '待機中',
    unused: '使っていません',
    separator: '・',
  },
  en: {
    names: {
      blog: 'Notices (official blog)',
      'help-center': 'Help centre',
      'legacy-blog': 'Notices (old blog)',
      feed: 'Notices (feed)',
      'status-page': 'Status page',
      'spot-status': 'Trading status API',
      'spot-pairs': 'Pairs API',
      'circuit-break': 'Auction API',
    },
    conditions: {
      normal: 'normal',
      busy: 'busy',
      halted: 'halted',
      maintenance: 'in maintenance',
      stopped: 'stopped',
      other: 'an unfamiliar state',
      'no-answer': 'no answer',
      unknown: 'not read yet',
    },
    refused: (status) => `refused ${status}`,
    tooMany: (status) => `too many requests ${status}`,
    serverError: (status) => `server error ${status}`,
    httpError: (status) => `error ${status}`,
    notFound: 'not found',
    timeOut: 'timed out',
    unreachable: 'no answer',
    tooLarge: 'reply too large',
    wrongType: 'unexpected type',
    wrongShape: 'unexpected shape',
    empty: 'empty',
    notAllowed: 'not allowed',
    retryIn: (left) => `again in ${left}`,
    waiting: 'waiting',
    unused: 'not used',
    separator: ', ',
  },
};

/** What the source is called; one without a name goes by its id. */
export const sourceName = (id: string, language: Language): string => SOURCE_WORDS[language].names[id] ?? id;

/** What else decides how a source is shown. */
export interface SourceContext {
  readonly live: LiveState;
  readonly hostsAllowed: boolean;
  readonly offline: boolean;
}

/**
 * The shape that goes with `sourceState`: a source that was not read yet is waiting, neither fine nor in trouble, and
 * nothing is fine that may not or cannot be read.
 */
export function shownState(
  { state, problem, readAt }: SourceHealth,
  { hostsAllowed, offline }: Omit<SourceContext, 'live'>,
): SourceHealth['state'] {
  if (!hostsAllowed || (problem === null && readAt === null)) return 'off';
  return offline && state === 'ok' ? 'off' : state;
}

/** Sources in the order of the catalogue, which is the order on screen: what announces first, then what is seen live. */
export function inOrder(sources: readonly SourceHealth[]): SourceHealth[] {
  const ids = Object.keys(SOURCE_WORDS.en.names);
  const place = ({ id }: SourceHealth) => (ids.includes(id) ? ids.indexOf(id) : ids.length);
  return [...sources].sort((a, b) => place(a) - place(b));
}

/** What went wrong, in a few words. */
export function problemWords(problem: SourceProblem, language: Language): string {
  const words = SOURCE_WORDS[language];
  switch (problem.code) {
    case 'http-status':
      return statusWords(problem.status, language);
    case 'time-out':
      return words.timeOut;
    case 'unreachable':
      return words.unreachable;
    case 'too-large':
      return words.tooLarge;
    case 'wrong-type':
      return words.wrongType;
    case 'wrong-shape':
      return words.wrongShape;
    case 'empty':
      return words.empty;
    case 'not-allowed':
      return words.notAllowed;
  }
}

function statusWords(status: number, language: Language): string {
  const words = SOURCE_WORDS[language];
  if (status === 404 || status === 410) return words.notFound;
  if (status === 401 || status === 403) return words.refused(status);
  if (status === 429) return words.tooMany(status);
  return status >= 500 ? words.serverError(status) : words.httpError(status);
}

/** The source's state in one line: when it was read and what it said, or what went wrong and when it is tried again. */
export function sourceState(source: SourceHealth, context: SourceContext, now: EpochMs, language: Language): string {
  const words = SOURCE_WORDS[language];
  const { live } = context;
  if (!context.hostsAllowed) return words.notAllowed;
  if (source.problem !== null) {
    const said = problemWords(source.problem, language);
    const leftMs = source.state === 'off' || source.retryAt === null ? 0 : source.retryAt - now;
    if (leftMs <= 0) return said;
    const minutes = Math.ceil(leftMs / MINUTE_MS);
    return [said, words.retryIn(inWords(minutes * MINUTE_MS, language))].join(words.separator);
  }
  if (source.readAt === null) return source.state === 'off' && source.triedAt !== null ? words.unused : words.waiting;
  const read = ago(now - source.readAt, language);
  return source.id === 'spot-status' ? `${read}${words.separator}${words.conditions[live.condition]}` : read;
}
