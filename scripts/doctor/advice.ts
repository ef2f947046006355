import { DomUtils } from 'htmlparser2';
import type { Finding } from '../../lib/exchanges/examine.ts';
import type { Exchange } from '../../lib/exchanges/exchange.ts';
import { whyOf } from '../../lib/exchanges/source-report.ts';
import type { NoticeSource } from '../../lib/sources/notice-source.ts';
import { parseHtml } from '../../lib/sources/parse-html.ts';

/** What is particular to an exchange. */
const fileOf = ({ id }: Pick<Exchange, 'id'>): string => `lib/exchanges/${id}/exchange.ts`;

/** What the findings say about the unsure rows of `exchange`: what to change and where, or that nothing is to be done. */
export function adviceOn(exchange: Exchange, findings: readonly Finding[]): string[] {
  if (findings.every(({ reply }) => reply.kind === 'failed')) {
    return ['no host answers at all: is this machine online? Nothing can be concluded.'];
  }
  const file = fileOf(exchange);
  const advice = [
    ...exchange.notices.flatMap((source) =>
      onSource(
        source,
        findings.filter((finding) => finding.source === source.id),
        file,
      ),
    ),
    ...findings.filter(({ what }) => what === 'live').flatMap((finding) => onLive(finding, file)),
    ...onClock(findings),
  ];
  return advice.length > 0 ? advice : [`nothing to change in ${file}: every source answers as it says`];
}

function onSource(source: NoticeSource, findings: readonly Finding[], file: string): string[] {
  const lists = findings.filter(({ what }) => what === 'list');
  const read = lists.find(({ recognised }) => recognised !== null);
  if (read === undefined) return onUnread(source, lists, file);
  const advice: string[] = [];
  if (source.isProbe) {
    advice.push(
      `${source.id}: it exists (${read.url}). In ${file} set its isProbe to false and give it a cadence of 10 min.`,
    );
  }
  if (lists[0] !== read) {
    advice.push(
      `${source.id}: the first door fails (${whyOf(lists[0])}), ${read.url} works. In ${file} put it first in doors.`,
    );
  }
  if (read.reply.kind === 'reply') {
    const { headers, bytes, url } = read.reply;
    if (new URL(url).host !== new URL(read.url).host) {
      advice.push(`${source.id}: redirects to ${url}. In ${file} drop it, or put that address into doors.`);
    }
    if (headers.etag === undefined && headers['last-modified'] === undefined) {
      const dailyMb = Math.round((bytes * 144) / 1e6);
      advice.push(
        `${source.id}: no ETag and no Last-Modified, ${dailyMb} MB a day at 10 min. In ${file} give it a longer cadence.`,
      );
    }
  }
  const article = findings.find(({ what }) => what === 'article');
  if (article !== undefined && article.recognised === null) {
    advice.push(
      `${source.id}: the list is read, its articles are not (${whyOf(article)}). See lib/sources/blog-article.ts.`,
    );
  }
  return advice;
}

function onUnread(source: NoticeSource, lists: readonly Finding[], file: string): string[] {
  const [first] = lists;
  if (first === undefined) return [];
  if (source.isProbe) return [`${source.id}: not found (${whyOf(first)}). Fine; drop it from ${file} if it stays so.`];
  const advice = [`${source.id}: NOT READ (${whyOf(first)}).`];
  if (first.problem?.code === 'http-status') {
    advice.push(
      `  the host refuses or has moved: look at it in a browser; in ${file} change doors, or set isProbe to true.`,
    );
  }
  if (first.reply.kind === 'reply' && first.reply.status === 200) {
    const prefixes = linkPrefixes(first.reply.body, first.reply.url);
    advice.push(
      `  the page answers but shows no known article link. Links on it lead to: ${prefixes.join(', ') || 'nothing'}.`,
      `  If one of them holds the articles add it to ARTICLES in ${file}; else see lib/sources/blog-list.ts (use --save).`,
    );
  }
  return advice;
}

function onLive(finding: Finding, file: string): string[] {
  const { source, recognised, found, reply } = finding;
  if (recognised === 'api code' && reply.kind === 'reply') {
    return [`${source}: the exchange says "${found}" with HTTP ${reply.status}: note that status in the facts.`];
  }
  return recognised === null ? [`${source}: NOT READ (${whyOf(finding)}). See live in ${file}.`] : [];
}

/** More than this is more than a slow reply. */
const CLOCK_OFF_MS = 60_000;

function onClock(findings: readonly Finding[]): string[] {
  const dates = findings.flatMap(({ reply }) => (reply.kind === 'reply' ? [Date.parse(reply.headers.date ?? '')] : []));
  const worst = dates.filter((date) => Math.abs(date - Date.now()) > CLOCK_OFF_MS);
  return worst.length > 1 ? ['this machine’s clock and the exchange’s differ by more than a minute'] : [];
}

/** The first two parts of the paths that a page links to, most frequent first: where its articles may live. */
function linkPrefixes(body: string, base: string): string[] {
  const anchors = DomUtils.getElementsByTagName('a', parseHtml(body).children);
  const prefixes = anchors.flatMap(({ attribs }) => {
    if (!URL.canParse(attribs.href ?? '', base)) return [];
    const { host, pathname } = new URL(attribs.href ?? '', base);
    return [`${host}/${pathname.split('/').slice(1, 3).join('/')}`];
  });
  return [...Map.groupBy(prefixes, (prefix) => prefix)]
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, 8)
    .map(([prefix, links]) => `${prefix} (${links.length})`);
}
