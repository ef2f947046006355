import { epochMs, MINUTE_MS, SECOND_MS } from '../../lib/domain/time.ts';
import type { View } from '../../lib/domain/view.ts';
import { contradictionsIn } from './agreement.ts';
import { beganAt, type Facts, isOff, isOver, isWatchable } from './facts.ts';
import { isFitting } from './judge.ts';
import type { Subject } from './learning.ts';
import { PART_NAMES } from './part-names.ts';
import { WORDS_LAST_MS } from './screen.ts';
import type { Claimed } from './surface-words.ts';
import { type Draw, type Said, type SeenButton, Unheard } from './surfaces.ts';
import type { Topic } from './words.ts';

/** What is wrong with what can be seen. */
export interface Sighting {
  readonly kind: 'untrue' | 'contradiction';
  readonly what: string;
}

/** The subjects that a window of the view is about: the whole first, then what of it goes its own way. */
export type SubjectsOf = (windowId: string) => readonly Subject[];

/**
 * A turn of the cycle concludes before it draws the button, and a moment may pass in between: the next turn, which that
 * moment starts, has to have drawn it anew by then.
 */
const TURN_LASTS_MS = 5 * SECOND_MS;

/** While nothing new is known, surfaces are looked at so often. */
const LOOKS_AGAIN_MS = 10 * MINUTE_MS;

/** Looks at every surface, and holds what is said there against what is known and against what the others say. */
export class Looker {
  readonly #draw: Draw;
  readonly #subjectsOf: SubjectsOf;
  #view: View | null = null;
  #button: { readonly face: SeenButton; readonly at: number } | null = null;
  /** What was known when the view was written. */
  #known = new Map<string, Facts>();
  #isNews = true;
  /** Until when a contradiction with the button may stand: it is drawn with each turn of the cycle alone. */
  #standsUntil = new Map<string, number>();
  /** Since when the button has said something untrue. */
  #doubted = new Map<string, number>();
  readonly #flagged = new Set<string>();
  looks = 0;
  #lookedAt = Number.NEGATIVE_INFINITY;

  constructor(draw: Draw, subjectsOf: SubjectsOf) {
    this.#draw = draw;
    this.#subjectsOf = subjectsOf;
  }

  viewed(view: View, subjects: Iterable<Subject>): void {
    this.#view = view;
    this.#button = null;
    const known = new Map([...subjects].map(({ name, facts }) => [name, facts]));
    this.#isNews ||= [...known].some(([name, facts]) => this.#known.get(name) !== facts);
    this.#known = known;
  }

  buttonShown(face: SeenButton, at: number): void {
    this.#button = { face, at };
  }

  /** Whether something of substance may have changed on the surfaces since somebody looked last. */
  isWorthALook(now: number): boolean {
    const since = this.#lookedAt;
    if (this.#isNews || Math.abs(now - since) > LOOKS_AGAIN_MS) return true;
    return [...this.#known.values()].some((facts) =>
      [facts.start, beganAt(facts), facts.end].some((at) => at !== null && at > since && at <= now),
    );
  }

  /** What is wrong with what somebody sees who looks `now`; each is named once while it stands. */
  look(now: number): Sighting[] {
    if (this.#view === null) return [];
    this.looks += 1;
    this.#lookedAt = now;
    this.#isNews = false;
    try {
      const said = this.#draw({ view: this.#view, now: epochMs(now), button: this.#button?.face ?? null });
      return [...this.#untrue(said, now), ...this.#contradictions(said, now)];
    } catch (error) {
      if (!(error instanceof Unheard)) throw error;
      return this.#once({ kind: 'untrue', what: `nobody understands ${error.message}` });
    }
  }

  #once(sighting: Sighting, key = sighting.what): Sighting[] {
    if (this.#flagged.has(key)) return [];
    this.#flagged.add(key);
    return [sighting];
  }

  #contradictions(said: readonly Said[], now: number): Sighting[] {
    const found = contradictionsIn(said, (id) => this.#subjectsOf(id).some(({ facts }) => isWatchable(facts)));
    const mayStandUntil = now + (this.#isDrawnAt(now) ? TURN_LASTS_MS : WORDS_LAST_MS);
    const standsUntil = new Map(
      found.map(({ key }) => [key, Math.min(this.#standsUntil.get(key) ?? mayStandUntil, mayStandUntil)]),
    );
    this.#standsUntil = standsUntil;
    return found
      .filter(({ key, withButton }) => !withButton || now > (standsUntil.get(key) ?? now))
      .flatMap(({ key, what }) => this.#once({ kind: 'contradiction', what }, key));
  }

  #isDrawnAt = (now: number): boolean => this.#button?.at === now;

  #untrue(said: readonly Said[], now: number): Sighting[] {
    const found = said.filter((each) => !this.#isTrue(each, now));
    const before = this.#doubted;
    this.#doubted = new Map(
      found.filter(isOnButton).flatMap((each) => {
        const since = before.get(keyOf(each)) ?? (this.#isDrawnAt(now) ? now : null);
        return since === null ? [] : [[keyOf(each), since] as const];
      }),
    );
    return found
      .filter((each) => !isOnButton(each) || now - (this.#doubted.get(keyOf(each)) ?? now) > TURN_LASTS_MS)
      .flatMap((each) =>
        this.#once({ kind: 'untrue', what: `${each.surface} says “${each.words}” (${each.claims})` }, keyOf(each)),
      );
  }

  #isTrue(said: Said, now: number): boolean {
    if (isCalm(said) && !this.#isCalmTrue(said, now)) return false;
    return said.claims.some((claim) => {
      if (OF_NO_STOP.includes(claim)) return true;
      return this.#meant(said).some((facts) => this.#fits(claim, facts, now));
    });
  }

  /** What the words can be about. */
  #meant({ place, windowId, part, words }: Said): readonly Facts[] {
    if (windowId === null) return [...this.#known.values()];
    const [whole, ...parts] = this.#subjectsOf(windowId).flatMap(({ name, part: key }) => {
      const facts = this.#known.get(name);
      return facts === undefined ? [] : [{ facts, names: key === null ? [] : PART_NAMES[key].shown }];
    });
    if (whole === undefined) return [];
    const named = parts.filter(({ names }) => names.some((name) => isNamed(name, part, words)));
    if (named.length > 0) return named.map(({ facts }) => facts);
    // A line of a list has one word for all of it: of what goes on where a part does.
    if (place === 'row') return [whole, ...parts].map(({ facts }) => facts);
    return [whole.facts];
  }

  #fits(claim: Claimed, facts: Facts, now: number): boolean {
    const topic = TOPICS[claim as keyof typeof TOPICS] ?? (claim as Topic);
    return isFitting(topic, { facts, at: now, earlier: [], apart: [], isAbroad: false, clockOffMs: 0 });
  }

  /** No stop is on, and none is planned that this surface would have to name. */
  #isCalmTrue(said: Said, now: number): boolean {
    const horizonMs = this.#view?.display.overlay.horizonMs ?? 0;
    const mustBeSaid = ([name, facts]: readonly [string, Facts]): boolean => {
      if (isOff(facts) || isOver(facts, now) || isSaidOver(facts)) return false;
      const isWhole = facts.coins.length === 0;
      if (said.surface === 'overlay') {
        return (
          isWhole &&
          now >= beganAt(facts) - horizonMs + MINUTE_MS &&
          !this.#isLongStale(facts, now) &&
          !this.#isOldWord(name, now)
        );
      }
      // The letters are about what leads: a coin of others does not.
      const isOfExchange = said.claims.includes('calm-exchange') || said.place === 'letters';
      return isWhole || !isOfExchange;
    };
    if (said.surface === 'overlay' && this.#view?.display.overlay.on === false) return true;
    return ![...this.#known].some(mustBeSaid);
  }

  /** A word that the exchange showed hours ago is no reason to stand in front of a chart. */
  #isOldWord(name: string, now: number): boolean {
    return name.startsWith('word:') && now - (this.#view?.live.answeredAt ?? 0) > 2 * 60 * MINUTE_MS;
  }

  /** Old data of a stop that began a day ago says nothing of today. */
  #isLongStale(facts: Facts, now: number): boolean {
    const readAt = this.#view?.noticesReadAt ?? 0;
    return now - readAt > 2 * 60 * MINUTE_MS && now - facts.start > 24 * 60 * MINUTE_MS;
  }
}

/** A notice said that it is over: by a clock that was set back it may still lie ahead. */
const isSaidOver = ({ status, seenFrom }: Facts): boolean => status === 'completed' && seenFrom === null;

/** Whether the words are about what is called `name`; lists of a part join its services in their own way. */
function isNamed(name: string, part: string | null, words: string): boolean {
  if (part === null) return words.toLowerCase().includes(name.toLowerCase());
  const plain = (text: string): string => text.toLowerCase().replace(', ', ' and ').replace(/^the /, '');
  return plain(part) === plain(name);
}

const isOnButton = ({ surface }: Said): boolean => surface === 'button';

/** What makes two sightings of something untrue the same. */
const keyOf = ({ surface, windowId, claims }: Said): string => `${surface} ${windowId} ${claims}`;

const isCalm = ({ claims }: Said): boolean => claims.some((claim) => claim === 'calm' || claim === 'calm-exchange');

/** Claims that are about no stop: what is calm is looked at apart. */
const OF_NO_STOP: readonly Claimed[] = ['calm', 'calm-exchange', 'unread', 'pair'];

/** Claims of surfaces that have the truth of another topic. */
const TOPICS: Readonly<Partial<Record<Claimed, Topic>>> = {
  'due-running': 'due-now',
  'end-unseen': 'end-passed',
};
