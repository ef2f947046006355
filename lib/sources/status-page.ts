import * as v from 'valibot';
import { type EpochMs, JST_OFFSET_MS } from '../domain/time.ts';
import { textReader } from './html-to-text.ts';
import type { HttpAnswer } from './http.ts';
import { readJson } from './json.ts';
import { knownUrl, type LinkRules } from './links.ts';
import type { StatusPageManners } from './notice-source.ts';
import { onceEach } from './once-each.ts';
import { readPublished } from './published.ts';
import { describe, type ListedArticle, type Reading, recognised, wrongShape } from './reading.ts';

const EXPECTED = 'a Statuspage summary with page.id';
const Summary = v.looseObject({
  page: v.looseObject({ id: v.string() }),
  scheduled_maintenances: v.nullish(v.array(v.unknown()), []),
  incidents: v.nullish(v.array(v.unknown()), []),
});
/** What is of another kind than it was costs itself and never the entry: a date, a link, one of the updates. */
const textOrNone = v.fallback(v.nullish(v.string(), ''), '');
const listOf = <Item>(item: v.GenericSchema<unknown, Item>) => v.fallback(v.nullish(v.array(item), []), []);
const Entry = v.looseObject({
  id: v.pipe(v.union([v.string(), v.number()]), v.transform(String)),
  name: v.string(),
  status: textOrNone,
  scheduled_for: v.optional(v.unknown()),
  scheduled_until: v.optional(v.unknown()),
  started_at: v.optional(v.unknown()),
  resolved_at: v.optional(v.unknown()),
  created_at: v.optional(v.unknown()),
  updated_at: v.optional(v.unknown()),
  shortlink: v.fallback(v.nullish(v.string()), null),
  incident_updates: listOf(v.fallback(v.looseObject({ body: textOrNone }), { body: '' })),
  components: listOf(v.fallback(v.looseObject({ name: textOrNone }), { name: '' })),
});

/** The page's states in the words of notices, which is what the reader reads. */
const STATES: Readonly<Record<string, string>> = {
  scheduled: '予定',
  in_progress: '実施中',
  verifying: '実施中(確認中)',
  completed: '完了しました',
  investigating: '障害を調査中',
  identified: '障害の原因を特定',
  monitoring: '復旧後の監視中',
  resolved: '復旧しました',
};

/** States that some pages set by the clock of the plan. */
const BY_CLOCK: readonly string[] = ['in_progress', 'verifying', 'completed'];

/** Reads the summary of a Statuspage: planned and running maintenance and open incidents. None at all is fine. */
export function readStatusPage(
  answer: HttpAnswer,
  rules: LinkRules,
  pageManners: StatusPageManners = {},
): Reading<ListedArticle[]> {
  const manners: Manners = { ...pageManners, toText: onceEach(textReader().html) };
  const json = readJson(answer);
  if (!json.ok) return json;
  const summary = v.safeParse(Summary, json.value);
  if (!summary.success) return wrongShape(EXPECTED, describe(json.value));
  const { scheduled_maintenances: planned, incidents } = summary.output;
  const articles = [...planned, ...incidents].flatMap((raw) => {
    const entry = v.safeParse(Entry, raw);
    if (!entry.success || !(manners.isStop?.(bodiesOf(entry.output, manners).join('\n')) ?? true)) return [];
    return [toArticle(entry.output, answer.url, rules, manners)];
  });
  return recognised(articles, 'statuspage');
}

type StatusEntry = v.InferOutput<typeof Entry>;

interface Manners extends StatusPageManners {
  readonly toText: (html: string) => string;
}

/** What was said of an entry, the newest first. The same again in English adds nothing to a text in Japanese. */
const bodiesOf = ({ incident_updates }: StatusEntry, { isBilingual = false, toText }: Manners): string[] =>
  incident_updates.map(({ body }) => toText(body)).map((text) => (isBilingual ? inJapanese(text) : text));

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
/** Two words, seen by the end of the one and the beginning of the other. */
const ENGLISH_LINE = /[A-Za-z]{2}[^A-Za-z]{1,40}[A-Za-z]{2}/;

function inJapanese(text: string): string {
  if (!JAPANESE.test(text)) return text;
  const lines = text.split('\n').filter((line) => JAPANESE.test(line) || !ENGLISH_LINE.test(line));
  return lines.join('\n');
}

const stateOf = ({ status }: StatusEntry, { isByClock = false }: StatusPageManners): string =>
  isByClock && BY_CLOCK.includes(status) ? '予定' : (STATES[status] ?? status);

function urlOf({ id, shortlink }: StatusEntry, base: string, rules: LinkRules, { entryUrl }: StatusPageManners) {
  const href = entryUrl === undefined ? shortlink : entryUrl.replace('{id}', encodeURIComponent(id));
  return href == null ? null : (knownUrl(href, base, rules.hosts)?.href ?? null);
}

function toArticle(entry: StatusEntry, base: string, rules: LinkRules, manners: Manners): ListedArticle {
  const start = readPublished(entry.scheduled_for ?? entry.started_at);
  const end = readPublished(entry.scheduled_until ?? entry.resolved_at);
  const kind = entry.scheduled_for == null ? '障害' : 'メンテナンス';
  const lines = [
    `${kind}: ${entry.name}`,
    `状況: ${stateOf(entry, manners)}`,
    start === null ? '' : `日時: ${jst(start)} ～ ${end === null ? '未定' : jst(end)}`,
    entry.components.length === 0 ? '' : `対象: ${entry.components.map((component) => component.name).join('、')}`,
    '',
    ...bodiesOf(entry, manners),
  ];
  return {
    id: `status-page:${entry.id}`,
    url: urlOf(entry, base, rules, manners),
    title: entry.name,
    publishedAt: readPublished(entry.created_at),
    updatedAt: readPublished(entry.updated_at),
    excerpt: '',
    text: lines.join('\n').trim(),
  };
}

/** `2026年11月25日 2:00` in JST. */
function jst(time: EpochMs): string {
  const [date = '', clock = ''] = new Date(time + JST_OFFSET_MS).toISOString().split('T');
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日 ${Number(clock.slice(0, 2))}:${clock.slice(3, 5)}`;
}
