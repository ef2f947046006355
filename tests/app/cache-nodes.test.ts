import { describe, expect, it } from 'vitest';
import { poll } from '../../lib/app/poll.ts';
import { wakeToPoll } from '../../lib/app/wake.ts';
import { KEYS } from '../../lib/domain/storage-keys.ts';
import { type EpochMs, epochMs, HOUR_MS, MINUTE_MS, SECOND_MS, shift } from '../../lib/domain/time.ts';
import type { View } from '../../lib/domain/view.ts';
import { at } from '../fixtures/windows.ts';
import { Random } from '../simulator/random.ts';
import { fakeHttp, type Page, replyOf } from '../sources/fake-http.ts';
import { articleUrl, BLOG, HELP, PAIRS, STATUS } from '../sources/guest.ts';
import {
  type Article,
  articleList,
  articlePage,
  CAMPAIGN,
  helpCenterBody,
  pairsBody,
  statusBody,
} from '../sources/pages.ts';
import { fakeBrowser } from './fake-ports.ts';

/*
 * Several nodes of a cache serve one page, and some of them are late: old words and new ones come in turn. A change is
 * told once; what comes back is believed when it has come twice, and meanwhile the safe side stands.
 */

const ID = '483920175';
const PAGE = articleUrl(ID);
const EVENING = at('2026-11-24T23:00');

const article = (words: string, title = 'システムメンテナンスのお知らせ（11月25日）'): Article => ({
  id: ID,
  title,
  published: '2026-11-20T15:00:00+09:00',
  paragraphs: ['メンテナンス中は取引、入出金、APIをご利用いただけません。', words],
});
const hours = (from: string, to: string) => article(`日時：2026年11月25日(水) ${from} ～ ${to}`);
const OLD = hours('2:00', '5:00');
const CALLED_OFF = article('2026年11月25日(水) 2:00 ～ 5:00 に予定しておりましたメンテナンスは中止いたします。');

/** Which of the versions a request gets, by how often the page was asked, and by the hour. */
type Nodes = (turn: number, now: EpochMs) => Page;

interface Life {
  /** How often each page was asked. */
  readonly turns: ReadonlyMap<string, number>;
  /** Every notification, in order. */
  readonly told: readonly string[];
  /** What was known at each minute. */
  readonly known: readonly { at: EpochMs; start: EpochMs; end: EpochMs | null; status: string }[];
}

/** Lives from the evening on, two hours and more before the stop, through the alarms that the background sets itself. */
async function live(nodes: Readonly<Record<string, Nodes>>, forMs = 2.5 * HOUR_MS): Promise<Life> {
  const browser = fakeBrowser();
  browser.now = EVENING;
  const quiet: Record<string, Page> = {
    [BLOG]: articleList([OLD, CAMPAIGN]),
    [articleUrl(CAMPAIGN.id)]: articlePage(CAMPAIGN),
    [HELP]: helpCenterBody([]),
    [STATUS]: statusBody(),
    [PAIRS]: pairsBody(),
  };
  const net = fakeHttp(quiet);
  const turns = new Map<string, number>();
  const told: string[] = [];
  const known: Life['known'][number][] = [];
  const ports = {
    ...browser.ports,
    poll: (memory: Parameters<typeof poll>[1], request: Parameters<typeof poll>[2]) =>
      poll(
        {
          random: () => 0.5,
          http: async (asked) => {
            const url = asked.url.split('?')[0] ?? '';
            const served = nodes[url];
            if (served === undefined) return net.http(asked);
            const turn = turns.get(url) ?? 0;
            turns.set(url, turn + 1);
            return replyOf(served(turn, browser.now), asked);
          },
        },
        memory,
        request,
      ),
    notifications: {
      ...browser.ports.notifications,
      show: async (id: string, content: Parameters<typeof browser.ports.notifications.show>[1]) => {
        told.push(
          `${new Date(browser.now + 9 * HOUR_MS).toISOString().slice(11, 16)} ${content.title} ${content.message}`,
        );
        await browser.ports.notifications.show(id, content);
      },
    },
  };
  const end = shift(EVENING, forMs);
  while (browser.now < end) {
    await wakeToPoll(ports);
    for (const { start, end, status } of (browser.disk.get(KEYS.view) as View).windows) {
      known.push({ at: browser.now, start, end, status });
    }
    const next = browser.alarms.get('poll') ?? end;
    browser.now = epochMs(Math.min(end, Math.max(next, shift(browser.now, SECOND_MS))));
  }
  return { told, known, turns };
}

const SINCE = at('2026-11-24T23:30');
const NEW = hours('2:00', '7:00');
const SHORTER = hours('2:00', '4:00');
const MOVED = hours('3:00', '7:00');
const isNew = (now: EpochMs): boolean => now >= SINCE;
const inTurn =
  (...words: readonly Article[]): Nodes =>
  (turn, now) =>
    articlePage((isNew(now) ? words[turn % words.length] : OLD) ?? OLD);
const changes = ({ told }: Life): string[] =>
  told.filter((line) => /変わりました|延長|早まり|中止|発表/.test(line)).slice(1);
const ends = ({ known }: Life): (EpochMs | null)[] => known.filter((each) => isNew(each.at)).map(({ end }) => end);

describe('old words and new ones in turn', () => {
  it.each([
    ['a later end', [OLD, NEW], 1],
    ['an earlier end', [OLD, SHORTER], 2],
    ['another start and end', [OLD, MOVED], 1],
    ['three nodes', [OLD, SHORTER, NEW], 2],
    ['three nodes, of which one is late', [OLD, NEW, NEW], 1],
    ['three nodes, of which two are late', [OLD, NEW, OLD], 3],
    ['four versions', [OLD, NEW, MOVED, SHORTER], 5],
    ['called off', [OLD, CALLED_OFF], 2],
    ['another title', [OLD, { ...OLD, title: '【重要】システムメンテナンスのお知らせ（11月25日）' }], 0],
  ] as const)('are told as at most so many changes: %s', async (_, words, most) => {
    const life = await live({ [PAGE]: inTurn(...words) });
    expect(changes(life).length, life.told.join('\n')).toBeLessThanOrEqual(most);
    expect(life.turns.get(PAGE), 'requests in two hours and a half').toBeLessThanOrEqual(100);
  });

  it.each([
    ['a later end', [OLD, NEW], 1],
    ['a later end', [OLD, NEW], 11],
    ['an earlier end', [OLD, SHORTER], 107],
    ['called off', [OLD, CALLED_OFF], 107],
    ['a later end, and called off', [OLD, NEW, CALLED_OFF], 102],
    ['another start', [OLD, MOVED, NEW], 104],
  ] as const)('are a few changes without any order: %s', async (_, words, seed) => {
    const random = new Random(seed);
    const life = await live({ [PAGE]: (_turn, now) => articlePage(isNew(now) ? random.pick(words) : OLD) });
    expect(changes(life).length, life.told.join('\n')).toBeLessThanOrEqual(6);
  });

  it('lead to no earlier end: the safe side stands', async () => {
    const life = await live({ [PAGE]: inTurn(OLD, NEW) });
    const first = ends(life).indexOf(at('2026-11-25T07:00'));
    expect(
      ends(life)
        .slice(first)
        .every((end) => end === at('2026-11-25T07:00')),
    ).toBe(true);
  });

  it('forget no stop that was called off by mistake', async () => {
    const life = await live({ [PAGE]: inTurn(CALLED_OFF, OLD) });
    expect(life.known.at(-1)).toMatchObject({ status: 'scheduled', start: at('2026-11-25T02:00') });
  });

  it('of a list are one change, with the article or without it', async () => {
    const list: Nodes = (turn) => articleList(turn % 2 === 0 ? [OLD, CAMPAIGN] : [CAMPAIGN]);
    const life = await live({ [BLOG]: list, [PAGE]: (_, now) => articlePage(isNew(now) ? NEW : OLD) });
    expect(changes(life)).toHaveLength(1);
    expect(life.known.at(-1)).toMatchObject({ end: at('2026-11-25T07:00') });
  });

  it('of a list that holds the texts are one change', async () => {
    const help: Nodes = (turn, now) => helpCenterBody([isNew(now) && turn % 2 === 0 ? NEW : OLD]);
    const life = await live({ [HELP]: help, [PAGE]: () => ({ status: 404 }), [BLOG]: () => articleList([CAMPAIGN]) });
    expect(changes(life).length, life.told.join('\n')).toBeLessThanOrEqual(1);
    expect(life.known.at(-1)).toMatchObject({ end: at('2026-11-25T07:00') });
  });
});

describe('a change', () => {
  it('is told at the first reading', async () => {
    const life = await live({ [PAGE]: (_, now) => articlePage(isNew(now) ? NEW : OLD) });
    const since = at('2026-11-25T00:00');
    expect(life.known.find(({ at: when, end }) => when >= since && end !== at('2026-11-25T07:00'))).toBeUndefined();
  });

  it.each([
    ['shorter', NEW, at('2026-11-25T05:00')],
    ['longer', SHORTER, at('2026-11-25T05:00')],
    ['another', MOVED, at('2026-11-25T05:00')],
  ] as const)('that is taken back is told within two minutes of the poll that saw it: %s', async (_, words, end) => {
    const back = at('2026-11-25T01:05');
    const life = await live({ [PAGE]: (_turn, now) => articlePage(isNew(now) && now < back ? words : OLD) });
    const seen = life.known.find((each) => each.at >= back && each.end === end);
    expect(seen?.at).toBeLessThanOrEqual(shift(back, 5 * MINUTE_MS));
  });
});

describe('a second source of the same notice that is late', () => {
  it.each([
    ['still has the old words', at('2026-11-24T22:00')],
    ['lists it with the old words after the change', at('2026-11-25T00:10')],
  ])('brings no end nearer and no news but what it contradicts: %s', async (_, listedAt) => {
    const caughtUpAt = at('2026-11-25T01:00');
    const life = await live({
      [PAGE]: (_turn, now) => articlePage(isNew(now) ? NEW : OLD),
      [HELP]: (_turn, now) => helpCenterBody(now < listedAt ? [] : [now < caughtUpAt ? OLD : NEW]),
    });
    expect(changes(life).length, life.told.join('\n')).toBeLessThanOrEqual(1);
    const first = ends(life).indexOf(at('2026-11-25T07:00'));
    expect(new Set(ends(life).slice(first))).toEqual(new Set([at('2026-11-25T07:00')]));
  });
});

/** New words, then the old ones for one reading, then `gone`. */
function lost(page: (words: Article) => Page, gone: Page): Nodes {
  let isGone = false;
  return (_, now) => {
    if (isGone) return gone;
    isGone = now >= at('2026-11-25T00:30');
    return page(isNew(now) && !isGone ? NEW : OLD);
  };
}
const listed = (words: Article): Page => helpCenterBody([words]);

describe('what is in doubt', () => {
  it.each([
    ['its page is gone', PAGE, lost(articlePage, { status: 404 })],
    ['its page does not answer', PAGE, lost(articlePage, { kind: 'failed', reason: 'time-out' })],
    ['no list has it any more', HELP, lost(listed, listed(CAMPAIGN))],
  ])('is not asked for over and over when %s', async (_, url, nodes) => {
    const life = await live({ [url]: nodes }, 12 * HOUR_MS);
    expect(life.turns.get(url)).toBeGreaterThan(10);
    expect(life.turns.get(url)).toBeLessThan(200);
  });
});
