import { type ClockCheck, checkClock, exchangeTime } from '../domain/clock.ts';
import { type ExchangeId, thoseOf } from '../domain/exchange.ts';
import { awakeSince } from '../domain/ledger.ts';
import { hasLooked } from '../domain/look.ts';
import { type EpochMs, MINUTE_MS, SECOND_MS, shift } from '../domain/time.ts';
import { windowsAt } from './announced.ts';
import { stateAt } from './by-exchange.ts';
import { hasJumped } from './clock-watch.ts';
import { calmedSources } from './feed/sight.ts';
import { pollRequest } from './knowledge.ts';
import { noticesUnderWay } from './late-notices.ts';
import { areHostsAllowed, lookAt, lookOf } from './look.ts';
import { type KeptNotices, keepNotices, memoryToPoll } from './notices.ts';
import type { PollResult } from './poll.ts';
import type { Ports } from './ports.ts';
import { shiftedResult } from './shifted-result.ts';
import type { State } from './state.ts';
import { loadState } from './store.ts';
import type { NoticeStore } from './stored/notices.ts';
import { attempt } from './within.ts';

/** What a poll brought, and what became of its notices and of the clock. */
export interface News {
  readonly exchange: ExchangeId;
  readonly result: PollResult;
  readonly notices: KeptNotices;
  readonly clock: ClockCheck;
  /** What the machine's clock showed when the exchange was asked. */
  readonly askedAt: EpochMs;
  /** What takes longer than the live state. */
  readonly later?: Promise<News>;
}

/** A clock that one answer contradicts is compared with another one so soon. */
const SECOND_OPINION_MS = 20 * SECOND_MS;

/** Asks the exchange what is due, by the state as it was before. */
export async function pollExchange(ports: Ports, all: State, exchange: ExchangeId, manual: boolean): Promise<News> {
  const state = stateAt(all, exchange);
  const askedAt = ports.clock();
  const before = lookAt(state, state.sources.clock, askedAt);
  const clock = (): EpochMs => exchangeTime(before, ports.clock());
  const now = clock();
  const [tabs, hostsAllowed, deniedHosts] = await Promise.all([
    attempt(ports, 'trading tabs', () => ports.tabs.tradingTabs(), []),
    areHostsAllowed(ports, exchange),
    attempt(ports, 'host permissions', async () => (await ports.deniedHosts?.(exchange)) ?? [], []),
  ]);
  const { memory, store } = memoryToPoll(state, now);
  const windows = windowsAt(all, exchange);
  const isBlind = windows.length > 0 && !hasLooked(lookOf(ports, state), awakeSince(state.ledger, now));
  const answer = await ports.poll(memory, {
    ...pollRequest(windows, thoseOf(tabs, exchange), state.live.state, now),
    exchange,
    now,
    clock,
    manual,
    lookNow: isBlind || before.suspected !== null,
    calmedSources: calmedSources(state.feed, state.readings.windows, now),
    areNoticesUnderWay: noticesUnderWay(ports, exchange) !== null,
    offline: ports.offline(),
    hostsAllowed,
    deniedHosts,
  });
  const { offsetMs } = before;
  const news = await newsOf(ports, answer, { exchange, clock: before, askedAt, offsetMs, store });
  const { later } = answer;
  return later === undefined
    ? news
    : { ...news, later: later.then((late) => lateNews(ports, late, { exchange, askedAt, offsetMs })) };
}

/** What came late, against what has become known meanwhile. */
async function lateNews(ports: Ports, answer: PollResult, asked: Asked): Promise<News> {
  const state = await loadState(ports.storage, ports.clock());
  const clock = lookAt(state, state.sources.clock, ports.clock());
  return newsOf(ports, answer, { ...asked, clock, store: state.notices });
}

interface Asked extends Pick<News, 'exchange' | 'askedAt'> {
  /** By what the poll's clock was off the machine's. */
  readonly offsetMs: number;
}

interface Known extends Asked {
  readonly clock: ClockCheck;
  readonly store: NoticeStore;
}

async function newsOf(ports: Ports, answer: PollResult, known: Known): Promise<News> {
  const { exchange, clock, askedAt, offsetMs, store } = known;
  const checked = checkClock(clock, readingsOf(answer, offsetMs), ports.clock());
  const clockSkewMs = answer.clockSkewMs === null ? null : answer.clockSkewMs + offsetMs;
  const result = shiftedResult({ ...answer, clockSkewMs }, checked.offsetMs - offsetMs);
  const now = exchangeTime(checked, ports.clock());
  // When they were seen orders them: under a clock that was just set they are left to the next poll.
  const fresh = isOfNow({ askedAt, result }, ports.clock()) ? result.notices : [];
  const notices = await keepNotices(ports, store, fresh, now);
  return {
    exchange,
    result: checked.suspected === null ? result : withSecondOpinion(result, now),
    notices,
    clock: checked,
    askedAt,
  };
}

/** Notices are many pages, and the later ones come late. */
const LONGEST_READING_MS = 15 * MINUTE_MS;

/** Whether the clock ran on from the asking of `news` until now; else nobody knows what its times, and its clock, are worth. */
export const isOfNow = ({ askedAt, result }: Pick<News, 'askedAt' | 'result'>, machineNow: EpochMs): boolean =>
  !hasJumped(askedAt, machineNow, result.lane === 'notices' ? LONGEST_READING_MS : undefined);

/** What the answers said of the machine's own clock; they were measured by the one that is followed. */
const readingsOf = ({ clockReadings, clockSkewMs }: PollResult, offsetMs: number) =>
  (clockReadings ?? (clockSkewMs === null ? [] : [{ host: '', skewMs: clockSkewMs }])).map(({ host, skewMs }) => ({
    host,
    skewMs: skewMs + offsetMs,
  }));

function withSecondOpinion(result: PollResult, now: EpochMs): PollResult {
  const soon = shift(now, SECOND_OPINION_MS);
  return result.nextPollAt <= soon ? result : { ...result, nextPollAt: soon };
}
