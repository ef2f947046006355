import { type PollMemory, type PollRequest, type PollResult, poll } from '../../lib/app/poll.ts';
import { MINUTE_MS } from '../../lib/domain/time.ts';
import type { HttpReply, HttpRequest } from '../../lib/sources/http.ts';
import { type Page, replyOf } from '../sources/fake-http.ts';
import { STATUS } from '../sources/guest.ts';
import type { Brought, Wait, World } from './exchange.ts';
import type { Look } from './look.ts';
import type { NetworkTrouble, Sign } from './network.ts';
import { callOf, liveAnswer } from './network-answers.ts';
import { Newsroom } from './newsroom.ts';
import { Random } from './random.ts';
import type { NoticeHappening, Script } from './script.ts';
import type { Timeline } from './timeline.ts';

/** How far the memory of one poll is: its number, and the notices that were handed on until then. */
interface Cursor {
  readonly serial: number;
  readonly told: readonly string[];
}

/** What came of the questions of one poll. */
interface Log {
  readonly looks: Look[];
  readonly happenings: NoticeHappening[];
}

/** Another host that answered so lately shows that the machine's own network works. */
const SIGN_OF_LIFE_MS = 2 * MINUTE_MS;
const STATE_HOST = new URL(STATUS).hostname;
const OFF_LINE: Page = { kind: 'failed', reason: 'unreachable' };

/** The exchange of one script as a network: the real polling asks it, and what it answered is noted. */
export class ApiExchange implements World {
  readonly #script: Script;
  readonly #timeline: Timeline;
  readonly #random: Random;
  readonly #newsroom: Newsroom;
  readonly #brought = new Map<number, Brought>();
  readonly #troubles = new Set<NetworkTrouble>();
  #serial = 0;
  #turn = 0;
  /** When a host other than the one of the state answered last. */
  #othersAnsweredAt = Number.NEGATIVE_INFINITY;
  isReachable = true;
  trouble = null;

  constructor(script: Script, timeline: Timeline) {
    this.#script = script;
    this.#timeline = timeline;
    this.#random = new Random(script.seed ^ 0x2e7);
    this.#newsroom = new Newsroom(script);
  }

  begin(trouble: NetworkTrouble): void {
    this.#troubles.add(trouble);
    this.#turn = 0;
  }

  end(trouble: NetworkTrouble): void {
    this.#troubles.delete(trouble);
  }

  broughtBy(memory: PollMemory): Brought | undefined {
    return this.#brought.get(cursorOf(memory).serial);
  }

  async poll(memory: PollMemory, request: PollRequest, wait: Wait): Promise<PollResult> {
    const cursor = cursorOf(memory);
    const serial = ++this.#serial;
    const log: Log = { looks: [], happenings: [] };
    const http = (asked: HttpRequest): Promise<HttpReply> => this.#answer(asked, log, wait);
    const result = await poll({ http, random: () => this.#random.next() }, memory, request);
    const silences = result.observations.flatMap(({ at, condition }): Look[] =>
      condition === 'no-answer' ? [{ at, call: 'status', says: 'silent' }] : [],
    );
    // The list of pairs counts first: the answers are measured against it.
    const isOfList = ({ call }: Look): boolean => call === 'flags';
    const others = [...log.looks.filter((look) => !isOfList(look)), ...silences].sort((a, b) => a.at - b.at);
    const fresh = log.happenings
      .filter((happening) => !cursor.told.includes(keyOf(happening)))
      .sort((a, b) => a.at - b.at);
    const looks = [...log.looks.filter(isOfList), ...others];
    this.#brought.set(serial, { serial, happenings: fresh, looks, unfounded: this.#unfounded(silences) });
    const told = [...cursor.told, ...fresh.map(keyOf)];
    return { ...result, memory: withCursor(result.memory, { serial, told }) };
  }

  /** The exchange is silent only where somebody else answered shortly before, by the machine's own clock. */
  #unfounded(silences: readonly Look[]): string[] {
    const answeredAt = this.#timeline.wall - (this.#timeline.now - this.#othersAnsweredAt);
    const isUnfounded = silences.some(({ at }) => at - answeredAt > SIGN_OF_LIFE_MS);
    return isUnfounded ? ['the exchange is called silent, while nobody answers'] : [];
  }

  #answer(asked: HttpRequest, log: Log, wait: Wait): Promise<HttpReply> {
    const { page, afterMs, note } = this.#pageOf(asked.url);
    const isLate = afterMs >= asked.timeoutMs;
    const reply: HttpReply = isLate ? { kind: 'failed', reason: 'time-out' } : replyOf(page, asked);
    return new Promise((resolve) =>
      wait(Math.min(afterMs, asked.timeoutMs), () => {
        if (reply.kind === 'reply') {
          note(log, reply.status);
          if (new URL(asked.url).hostname !== STATE_HOST) this.#othersAnsweredAt = this.#timeline.now;
        }
        resolve(reply);
      }),
    );
  }

  #pageOf(url: string): { page: Page; afterMs: number; note: (log: Log, status: number) => void } {
    const { now, wall } = this.#timeline;
    const isCutOff = [...this.#troubles].some(({ is }) => is === 'cut-off');
    if (!this.isReachable || isCutOff) return { page: OFF_LINE, afterMs: 10, note: () => {} };
    const call = callOf(url);
    if (call !== null) {
      const turn = call === 'status' ? this.#turn++ : this.#turn;
      const standing = { stop: this.#stop(), troubles: [...this.#troubles], turn, wall };
      const { page, afterMs, says } = liveAnswer(call, standing, this.#random);
      const note = ({ looks }: Log): void => {
        looks.push(...says.map((said) => ({ ...said, at: this.#timeline.known })));
      };
      return { page, afterMs, note };
    }
    const { page, happening } = this.#newsroom.page(url, now);
    const note = ({ happenings }: Log, status: number): void => {
      if (happening !== null && status === 200) happenings.push(happening);
    };
    return { page, afterMs: 300, note };
  }

  /** By what the exchange shows a stop now; null while it trades. */
  #stop(): Sign | null {
    const { now } = this.#timeline;
    const last = this.#script.happenings.findLast(
      (happening) =>
        (happening.is === 'halt' || happening.is === 'resume') && happening.at + happening.shownAfterMs <= now,
    );
    return last?.is === 'halt' ? (last.sign ?? { by: 'status' }) : null;
  }
}

const keyOf = ({ stop, says, at }: NoticeHappening): string => `${stop} ${says} ${at}`;

function cursorOf(memory: PollMemory): Cursor {
  const stored = memory.validators.model?.etag;
  return stored == null ? { serial: 0, told: [] } : (JSON.parse(stored) as Cursor);
}

/** The cursor travels in a field that the memory has anyway, so that it is stored and lost with it. */
const withCursor = (memory: PollMemory, cursor: Cursor): PollMemory => ({
  ...memory,
  validators: {
    ...memory.validators,
    model: { etag: JSON.stringify(cursor), lastModified: null, readAt: null, print: null, distrustedUntil: null },
  },
});
