import type { NotificationContent } from '../../lib/app/ports.ts';
import { JST_OFFSET_MS, MINUTE_MS, SECOND_MS } from '../../lib/domain/time.ts';
import { untruths } from './judge.ts';
import type { Subject } from './learning.ts';
import { PART_NAMES } from './part-names.ts';
import type { Script } from './script.ts';
import { type Told, type Topic, understand } from './words.ts';
import { offsetOf } from './zone.ts';

/** Times of a stop that the user may have heard before. */
export type Times = { readonly start: number; readonly end: number | null };

/** What words are about. */
export interface About {
  readonly subject: Subject;
  /** What of it goes its own way. */
  readonly apart: readonly Subject[];
  readonly earlier: readonly Times[];
}

interface Shown {
  readonly about: About;
  readonly told: Told;
  readonly text: string;
  readonly at: number;
  isFlagged: boolean;
}

/** Words on screen may be so old. */
export const WORDS_LAST_MS = 90 * SECOND_MS;

/** A count may be so old: words are looked at every ten minutes while what they are about stays the same. */
const COUNTS_LAST_MS = 11 * MINUTE_MS;

/** What counts on while it stands. */
const COUNTING = ['until-start', 'since-start', 'until-end', 'past-end', 'since-sight'];
const counts = ({ claims }: Told): string[] =>
  claims.filter(({ says }) => COUNTING.includes(says)).map((claim) => `grows old: ${JSON.stringify(claim)}`);

/** What stays true of a moment that has come, whatever was seen or said since. */
const LASTING: Partial<Record<Topic, Topic>> = { 'due-now': 'under-way', 'end-passed': 'past' };

/** What has to stay true at every moment: everything but the counts, which grow old with the words. */
const inSubstance = ({ topic, claims }: Told): Told => ({
  topic: topic === null ? null : (LASTING[topic] ?? topic),
  claims: claims.filter((claim) => !('span' in claim)),
});

/** By how much the machine's clock is ahead at `at`, in a life in which that can be known. */
const clockOffAt = ({ happenings }: Script, at: number): number =>
  happenings.reduce(
    (offMs, each) =>
      each.is === 'wrong-clock' && at >= each.at && at < each.at + each.forMs ? offMs + each.byMs : offMs,
    0,
  );

/** What stands on the user's screen, and whether it is true. */
export class Screen {
  readonly #script: Script;
  readonly #shown = new Map<string, Shown>();

  constructor(script: Script) {
    this.#script = script;
  }

  /** Takes in new words; what is untrue of them, as a sentence, or null. */
  put(id: string, about: About, content: NotificationContent, now: number): string | null {
    const told = understand(content);
    const text = `${content.title} / ${content.message.replaceAll('\n', ' / ')}`;
    this.#shown.set(id, { about, told, text, at: now, isFlagged: false });
    const { port } = this.#script.slownessMs;
    const wrong = this.#untruthsWithin(about, told, now, port === 0 ? 0 : 15 * port);
    if (this.#script.browser === 'firefox') wrong.push(...counts(told));
    return wrong.length === 0 ? null : `${about.subject.name}: “${text}”: ${wrong.join('; ')}`;
  }

  remove(id: string): void {
    this.#shown.delete(id);
  }

  /** What has become untrue and still stands there; each is named once. */
  outdated(now: number): string[] {
    return [...this.#shown.values()].flatMap((shown) => {
      if (shown.isFlagged || now - shown.at <= WORDS_LAST_MS) return [];
      const { about, told } = shown;
      const lasting = inSubstance(told);
      const wrong = this.#untruthsWithin(about, lasting, now, WORDS_LAST_MS);
      if (now - shown.at > COUNTS_LAST_MS) {
        const withCounts = { topic: lasting.topic, claims: told.claims };
        wrong.push(...this.#untruthsWithin(about, withCounts, now, COUNTS_LAST_MS));
      }
      shown.isFlagged = wrong.length > 0;
      return wrong.length === 0 ? [] : [`${about.subject.name}: still says “${shown.text}”: ${wrong.join('; ')}`];
    });
  }

  /** What was untrue at every moment of the last `slackMs`; empty when all of it was true at one of them. */
  #untruthsWithin({ subject, apart, earlier }: About, told: Told, now: number, slackMs: number): string[] {
    let fewest: string[] | null = null;
    const moments = slackMs === 0 ? [now] : [now, now - slackMs / 3, now - (slackMs * 2) / 3, now - slackMs];
    for (const version of subject.versions.toReversed()) {
      const isAbroad = offsetOf(this.#script.zone, version.facts.start) !== JST_OFFSET_MS;
      for (const at of moments) {
        const wrong = untruths(told, {
          facts: version.facts,
          at,
          earlier,
          apart: apart.map((part) => partAt(part, at)),
          isAbroad,
          clockOffMs: clockOffAt(this.#script, at),
        });
        if (wrong.length === 0) return [];
        if (fewest === null || wrong.length < fewest.length) fewest = wrong;
      }
      if (version.from <= now - slackMs) break;
    }
    return fewest ?? ['nothing is known of it'];
  }
}

/** What was known of a part at `at`, and what it is called. */
function partAt({ part, facts, versions }: Subject, at: number) {
  const names = part === null ? [] : PART_NAMES[part].shown;
  return { names, facts: versions.findLast(({ from }) => from <= at)?.facts ?? facts };
}
