import type { ExchangeId } from '../domain/exchange.ts';
import type { Notice } from '../domain/notice/notice.ts';
import { readNotice } from '../domain/notice/read.ts';
import type { SourceProblem } from '../domain/source-health.ts';
import { type EpochMs, minuteJst } from '../domain/time.ts';
import { readBlogArticle } from '../sources/blog-article.ts';
import type { Http, HttpAnswer, HttpReply } from '../sources/http.ts';
import { canMatter } from '../sources/matters.ts';
import { ACCEPT, ACCEPT_PAGE, attempt, hasArticlesToOpen, readNoticeList } from '../sources/notice-list.ts';
import type { NoticeSource } from '../sources/notice-source.ts';
import { outlineOf } from '../sources/outline.ts';
import type { ListedArticle, Reading } from '../sources/reading.ts';
import type { Exchange, LiveAdapter } from './exchange.ts';

/** What one address answered and what was understood of it. */
export interface Finding {
  readonly source: string;
  /** What was asked for: a list, one article of it, or a live call. */
  readonly what: 'list' | 'article' | 'live';
  readonly url: string;
  readonly reply: HttpReply;
  /** The form it was recognised by; null when it was not understood. */
  readonly recognised: string | null;
  readonly problem: SourceProblem | null;
  /** How much it held, in words; empty when nothing. */
  readonly found: string;
  readonly count: number;
  /** Windows that the reader made of it, in words. */
  readonly windows: readonly string[];
  /** What it is written in, as the answer says. */
  readonly charset: string;
  /** The first titles of a list, with their days. */
  readonly titles: readonly string[];
  /** How many articles of a list speak of what may be a stop. */
  readonly telling: number;
  /** How an answer that nothing was recognised in is made, without its texts. */
  readonly outline: string | null;
}

/** Where the doctor gets network, time and patience from. */
export interface DoctorPorts {
  readonly http: Http;
  readonly clock: () => EpochMs;
  /** Waits between two requests, out of politeness. */
  readonly pause: () => Promise<void>;
}

const FIRST_TITLES = 3;
const LIMITS = { timeoutMs: 15_000, maxBytes: 2_000_000 };

/** Asks every address of `exchange` once, and one article per blog or feed. */
export async function examine(exchange: Exchange, ports: DoctorPorts): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const source of exchange.notices) findings.push(...(await examineNotices(exchange, source, ports)));
  findings.push(...(await examineLive(exchange, ports)));
  return findings;
}

async function ask(url: string, accept: string, { http, pause }: DoctorPorts): Promise<HttpReply> {
  const reply = await http({ url, headers: { accept }, ...LIMITS });
  await pause();
  return reply;
}

async function examineNotices(exchange: Exchange, source: NoticeSource, ports: DoctorPorts): Promise<Finding[]> {
  const findings: Finding[] = [];
  let newest: ListedArticle | null = null;
  let others: readonly string[] = [];
  for (const url of source.doors) {
    const reply = await ask(url, ACCEPT[source.way], ports);
    const reading = refusal(reply) ?? readNoticeList(reply as HttpAnswer, source, exchange);
    const listed = reading.ok ? reading.value : [];
    const telling = listed.filter((article) => canMatter(`${article.title} ${article.excerpt}`));
    if (newest === null) others = listed.map(({ title }) => title);
    newest ??= telling[0] ?? listed[0] ?? null;
    const windows = telling.flatMap((article) =>
      article.text === null ? [] : windowsOf(exchange.id, article, article.text, ports),
    );
    const found = listed.length === 0 ? '' : `${listed.length} articles, ${telling.length} may announce a stop`;
    findings.push({
      source: source.id,
      what: 'list',
      url,
      reply,
      ...outcome(reading),
      found,
      count: listed.length,
      windows,
      ...lookAt(reply, reading),
      titles: listed
        .slice(0, FIRST_TITLES)
        .map(({ title, publishedAt }) => `${jst(publishedAt).slice(0, 10)} ${title}`),
      telling: telling.length,
    });
  }
  if (!hasArticlesToOpen(source) || newest?.url == null) return findings;
  return [...findings, await examineArticle(exchange, source, { ...newest, url: newest.url, others }, ports)];
}

async function examineArticle(
  exchange: Exchange,
  source: NoticeSource,
  article: ListedArticle & { readonly url: string; readonly others: readonly string[] },
  ports: DoctorPorts,
): Promise<Finding> {
  const { url, others } = article;
  const reply = await ask(url, ACCEPT_PAGE, ports);
  const reading = refusal(reply) ?? attempt(() => readBlogArticle(reply as HttpAnswer, article.title, others));
  const text = reading.ok ? reading.value.text : '';
  return {
    source: source.id,
    what: 'article',
    url,
    reply,
    ...outcome(reading),
    found: reading.ok ? `"${article.title}", ${text.length} characters` : '',
    count: reading.ok ? 1 : 0,
    windows: reading.ok ? windowsOf(exchange.id, article, text, ports) : [],
    ...lookAt(reply, reading),
  };
}

type Call = readonly [id: string, url: string, read: (data: unknown, reply: HttpAnswer) => Reading<string>];

/** Every call of `live`, and how what it says is put into words. */
function liveCalls({ status, pairs, auction }: LiveAdapter, { clock }: DoctorPorts): Call[] {
  const calls: Call[] = [
    [status.id, status.url, (data) => inWords(status.read(data, clock(), status.id), statusWords)],
  ];
  if (pairs !== null) calls.push([pairs.id, pairs.url, (data) => inWords(pairs.read(data, clock()), pairsWords)]);
  if (auction === null) return calls;
  const { id, url, probePair, read } = auction;
  const auctionWords = (data: unknown, reply: HttpAnswer): Reading<string> =>
    inWords(read(data, probePair, clock(), reply), (found) => found?.mode ?? 'old object');
  return [...calls, [id, url.replace('{pair}', probePair), auctionWords]];
}

async function examineLive(exchange: Exchange, ports: DoctorPorts): Promise<Finding[]> {
  const { open } = exchange.live;
  const calls = liveCalls(exchange.live, ports);
  const findings: Finding[] = [];
  for (const [source, url, read] of calls) {
    const reply = await ask(url, 'application/json', ports);
    const envelope = reply.kind === 'reply' ? open(reply) : null;
    let reading: Reading<string> = refusal(reply) ?? { ok: false, problem: { code: 'unreachable' } };
    if (envelope?.ok && envelope.value.kind !== 'data')
      reading = { ok: true, value: envelope.value.kind, recognised: 'api code' };
    else if (envelope?.ok && envelope.value.kind === 'data') reading = read(envelope.value.data, reply as HttpAnswer);
    else if (envelope !== null && !envelope.ok && refusal(reply) === null) reading = envelope;
    const found = reading.ok ? reading.value : '';
    findings.push({
      source,
      what: 'live',
      url,
      reply,
      ...outcome(reading),
      found,
      count: reading.ok ? 1 : 0,
      windows: [],
      ...lookAt(reply, reading),
    });
  }
  return findings;
}

/** What can be said of any answer. */
function lookAt(
  reply: HttpReply,
  reading: Reading<unknown>,
): Pick<Finding, 'charset' | 'titles' | 'telling' | 'outline'> {
  const isUnknown = reply.kind === 'reply' && reply.body !== '' && !reading.ok;
  return { charset: charsetOf(reply), titles: [], telling: 0, outline: isUnknown ? outlineOf(reply.body) : null };
}

function charsetOf(reply: HttpReply): string {
  if (reply.kind === 'failed') return '';
  const inHeader = /charset=["']?([\w-]{1,40})/i.exec(reply.headers['content-type'] ?? '')?.[1];
  const inBody = /(?:charset|encoding)=["']?([\w-]{1,40})/i.exec(reply.body.slice(0, 4096))?.[1];
  return (inHeader ?? inBody ?? 'not said').toLowerCase();
}

const inWords = <Value>(reading: Reading<Value>, words: (value: Value) => string): Reading<string> =>
  reading.ok ? { ...reading, value: words(reading.value) } : reading;

const statusWords = ({ pairs }: { pairs: Readonly<Record<string, { status: string }>> }): string => {
  const states = Map.groupBy(Object.values(pairs), ({ status }) => status);
  return [...states].map(([state, members]) => `${members.length} ${state}`).join(', ');
};

const pairsWords = ({ pairs }: { pairs: Readonly<Record<string, { trading: boolean }>> }): string => {
  const all = Object.values(pairs);
  return `${all.length} pairs, ${all.filter(({ trading }) => trading).length} trading`;
};

/** What is wrong with a reply before anything is read; null for a good one. */
function refusal(reply: HttpReply): Reading<never> | null {
  if (reply.kind === 'failed') return { ok: false, problem: { code: reply.reason } };
  const isGood = reply.status >= 200 && reply.status < 300;
  return isGood ? null : { ok: false, problem: { code: 'http-status', status: reply.status } };
}

const outcome = (reading: Reading<unknown>): Pick<Finding, 'recognised' | 'problem'> =>
  reading.ok ? { recognised: reading.recognised, problem: null } : { recognised: null, problem: reading.problem };

function windowsOf(exchange: ExchangeId, article: ListedArticle, text: string, { clock }: DoctorPorts): string[] {
  const { id, url, title, publishedAt, updatedAt } = article;
  const seenAt = clock();
  const notice: Notice = { id, exchange, source: 'doctor', url, title, text, publishedAt, updatedAt, seenAt };
  const { windows, unreadable } = readNotice(notice, { issuer: 'exchange' });
  if (unreadable) return [`${title}: times not readable`];
  return windows.map(({ start, end, kind, status }) => `${jst(start)} ~ ${jst(end)} ${kind} ${status}`);
}

const jst = (time: EpochMs | null): string => (time === null ? '?' : minuteJst(time).replace('T', ' '));
