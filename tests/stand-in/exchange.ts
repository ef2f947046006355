import { createHash } from 'node:crypto';
import { calendarFrom } from './calendar.ts';
import { changedStates, firstStates, type OtherStates } from './hosts/others.ts';
import { CHATTER } from './notices.ts';
import { isDead, PAIRS, quietFlags } from './pairs.ts';
import type { BlogMarkup, Change, Fault, NoticeDraft, PairFlags, Scenario } from './scenario.ts';

/** A notice as it stands at the exchange. Times are epoch milliseconds. */
export interface PublishedNotice {
  readonly slug: string;
  /** Nine digits on the blog, seventeen in the help centre; neither is chronological. */
  readonly id: string;
  readonly on: NoticeDraft['on'];
  readonly title: string;
  readonly text: string;
  readonly publishedMs: number;
  readonly updatedMs: number;
}

export interface CircuitBreak {
  readonly mode: string;
  readonly reopensMs: number | null;
}

/**
 * What the stand-in exchange is at the moment: the state behind all its hosts. The scenario's events take effect when
 * `advanceTo` passes their time, so that the same scenario plays on a real clock and on a simulated one.
 */
export class Exchange {
  readonly baseMs: number;
  readonly notices = new Map<string, PublishedNotice>();
  readonly circuitBreaks = new Map<string, CircuitBreak>();
  readonly faults: { fault: Fault; left: number }[] = [];
  pairs = new Map<string, PairFlags>(PAIRS.map((pair) => [pair, quietFlags(pair)]));
  inMaintenance = false;
  blog: BlogMarkup = 'next';
  legacyBlog: 'redirects' | 'serves' | 'gone' = 'redirects';
  statusPage: 'absent' | 'serves' = 'absent';
  others: OtherStates = firstStates();
  #pending: { readonly atMs: number; readonly change: Change }[];

  /** `baseMs` is minute 0 of the scenario. */
  constructor(scenario: Pick<Scenario, 'first' | 'later'>, baseMs: number) {
    this.baseMs = baseMs;
    CHATTER.forEach((draft, index) => {
      this.#publish(draft, baseMs - (index + 1) * 86_400_000);
    });
    for (const change of scenario.first) this.change(change, baseMs);
    this.#pending = scenario.later
      .map(({ atMinute, change }) => ({ atMs: baseMs + atMinute * 60_000, change }))
      .sort((a, b) => a.atMs - b.atMs);
  }

  /** Lets everything happen that the scenario has up to `nowMs`. */
  advanceTo(nowMs: number): void {
    while (this.#pending[0] !== undefined && this.#pending[0].atMs <= nowMs) {
      const event = this.#pending.shift();
      if (event !== undefined) this.change(event.change, event.atMs);
    }
  }

  /** Changes the exchange at `atMs`, whatever the scenario says. */
  change(change: Change, atMs: number): void {
    if ('publish' in change) this.#publish(change.publish, atMs);
    else if ('withdraw' in change) this.notices.delete(change.withdraw);
    else if ('spot' in change) this.#setSpot(change.spot);
    else if ('pairs' in change) this.#setPairs(change.pairs);
    else if ('circuitBreak' in change) {
      const { pair, mode, reopensAtMinute } = change.circuitBreak;
      const reopensMs = reopensAtMinute === null ? null : this.baseMs + reopensAtMinute * 60_000;
      this.circuitBreaks.set(pair, { mode, reopensMs });
    } else if ('blog' in change) this.blog = change.blog;
    else if ('legacyBlog' in change) this.legacyBlog = change.legacyBlog;
    else if ('statusPage' in change) this.statusPage = change.statusPage;
    else if ('fault' in change) {
      this.faults.push({ fault: change.fault, left: change.fault.times ?? Number.POSITIVE_INFINITY });
    } else if ('clearFaults' in change) this.faults.length = 0;
    else this.others = changedStates(this.others, change);
  }

  /** Notices of one channel, newest first. */
  noticesOn(channel: PublishedNotice['on']): PublishedNotice[] {
    return [...this.notices.values()]
      .filter((notice) => notice.on === channel)
      .sort((a, b) => b.publishedMs - a.publishedMs);
  }

  #publish(draft: NoticeDraft, atMs: number): void {
    const at = calendarFrom(this.baseMs);
    const digest = createHash('sha256').update(draft.slug).digest();
    const number = String(digest.readUInt32BE(0)).padStart(10, '7');
    this.notices.set(draft.slug, {
      slug: draft.slug,
      id: draft.on === 'blog' ? `3${number.slice(-8)}` : `3609000${number}`,
      on: draft.on,
      title: typeof draft.title === 'string' ? draft.title : draft.title(at),
      text: draft.text(at),
      publishedMs: this.notices.get(draft.slug)?.publishedMs ?? atMs,
      updatedMs: atMs,
    });
  }

  #setSpot(spot: 'normal' | 'halted' | 'maintenance'): void {
    this.inMaintenance = spot === 'maintenance';
    for (const pair of PAIRS) {
      const halted = spot === 'halted' && !isDead(pair);
      this.pairs.set(pair, { ...quietFlags(pair), status: halted ? 'HALT' : 'NORMAL' });
    }
  }

  #setPairs(changes: Readonly<Record<string, Partial<PairFlags>>>): void {
    for (const [pair, flags] of Object.entries(changes)) {
      this.pairs.set(pair, { ...(this.pairs.get(pair) ?? quietFlags(pair)), ...flags });
    }
  }
}
