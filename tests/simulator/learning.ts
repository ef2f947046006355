import { DAY_MS, MINUTE_MS } from '../../lib/domain/time.ts';
import type { Brought } from './exchange.ts';
import { type Facts, isOff, isWatchable, overSince } from './facts.ts';
import type { Look } from './look.ts';
import { noticeTitle } from './notices.ts';
import { NOTHING_SEEN, partAfter, wholeAfter } from './said.ts';
import type { NoticeHappening, PartKey, Script } from './script.ts';
import { Sight } from './sight.ts';

/** One stop as the oracle follows it: of the script, or a halt that nobody announced. */
export interface Subject {
  /** `stop:0`, or `halt:<first sight>`, or `word:<first sight>`. */
  readonly name: string;
  /** The subject that it is a part of, and which; null of what is whole. */
  readonly whole: string | null;
  readonly part: PartKey | null;
  facts: Facts;
  /** Everything that was known of it, with the moment from which on; oldest first. */
  readonly versions: { readonly from: number; readonly facts: Facts }[];
}

/** How one piece of news changed what is known. */
export interface Lesson {
  readonly subject: Subject;
  readonly before: Facts | null;
  /** When an answer last spoke of the whole exchange, before this piece of news. */
  readonly lookedAt: number;
}

const NEAR_MS = 30 * MINUTE_MS;
/** A usual window is kept to so much, and outlasted by more than this. */
const [KEPT_TO_MS, OUTLASTS_MS] = [2 * MINUTE_MS, 5 * MINUTE_MS];
/** Between a stop and trading orders are cancelled, or gathered, for so long. */
const REOPENING_MS = 10 * MINUTE_MS;
/** The first notice of a stop as it is written, or edited since. */
const FIRST_NOTICE: readonly NoticeHappening['says'][] = ['announce', 'edit'];

/** What the machine knows, from what the polls brought: by the script's own truth, not by what the reader made of it. */
export class Learning {
  readonly #script: Script;
  readonly subjects = new Map<string, Subject>();
  /** Stops whose notice came when their halt was known already: they go on under the halt's name. */
  readonly #adopted = new Map<number, string>();
  /** When the newest notice of each stop that was heard came out. */
  readonly #newest = new Map<number, number>();
  readonly #sight = new Sight();
  /** The stops whose first notice was read, and those of which a notice of another time, or of a later end, was. */
  readonly #read = new Set<number>();
  readonly #moved = new Set<number>();
  readonly #extended = new Set<number>();
  #halted: Subject | null = null;
  #said: Subject | null = null;

  constructor(script: Script) {
    this.#script = script;
  }

  /** When an answer last spoke of the whole exchange. */
  get answeredAt(): number {
    return this.#sight.answeredAt;
  }

  /** Under which name stop `stop` is known. */
  nameOf(stop: number): string {
    return this.#adopted.get(stop) ?? `stop:${stop}`;
  }

  /** Takes in one poll, at `now`. */
  learn({ happenings, looks }: Brought, now: number): Lesson[] {
    const known = new Map([...this.subjects].map(([name, { facts }]) => [name, facts]));
    const lookedAt = this.#sight.answeredAt;
    for (const happening of happenings) this.#hear(happening);
    if (looks.length > 0) this.#look(looks);
    this.#passQuietEnds();
    return [...this.subjects.values()].flatMap((subject) => {
      // Of a part that goes its own way from now on the same was known as of the whole.
      const before = known.get(subject.name) ?? known.get(subject.whole ?? '') ?? null;
      if (before === subject.facts) return [];
      subject.versions.push({ from: now, facts: subject.facts });
      return [{ subject, before, lookedAt }];
    });
  }

  #look(looks: readonly Look[]): void {
    for (const look of looks) this.#sight.see(look);
    const { belief, since, answeredAt } = this.#sight;
    if (belief === 'stopped' && !this.#isHabitual(since)) this.#beginHalt(since);
    if (this.#halted !== null) this.#showSigns(this.#halted);
    this.#readWord();
    if (belief !== 'trading' || this.#halted === null) return;
    const from = this.#halted.facts.seenFrom ?? since;
    this.#halted.facts = { ...this.#halted.facts, seenUntil: since > from ? since : answeredAt };
    this.#halted = null;
  }

  /** A stop that began in a usual window is none that anybody expects to hear of, until it was seen to outlast it. */
  #isHabitual(since: number): boolean {
    if (this.#halted !== null || this.#stopAround(since) !== undefined) return false;
    const { answeredAt } = this.#sight;
    return (this.#script.habits ?? []).some(({ start, end, course }) => {
      const now = course.findLast(({ at }) => at <= answeredAt)?.condition;
      const lastsMs = now === 'cancel-only' || now === 'auction' ? OUTLASTS_MS + REOPENING_MS : OUTLASTS_MS;
      return since >= start - KEPT_TO_MS && since < end + lastsMs && answeredAt <= end + lastsMs;
    });
  }

  /** Trading that was seen after a planned end shows that it passed, and so it does when the notice is read later. */
  #passQuietEnds(): void {
    const { belief, isSure, answeredAt: at } = this.#sight;
    if (belief !== 'trading' || !isSure) return;
    for (const subject of this.subjects.values()) {
      const { facts } = subject;
      const isQuiet = isWatchable(facts) && !facts.isHalt && facts.seenFrom === null && overSince(facts) === null;
      if (isQuiet && !isOff(facts) && facts.end !== null && at >= facts.end) {
        subject.facts = { ...facts, quietEnd: at };
      }
    }
  }

  #beginHalt(since: number): void {
    if (this.#halted !== null) return;
    this.#halted = this.#stopAround(since) ?? this.#newSeen('halt', since, {});
    const { facts } = this.#halted;
    const saidBeforeSeen = facts.seenFrom === null && facts.saidToGoOn;
    this.#halted.facts = { ...facts, seenFrom: since, seenUntil: null, saidBeforeSeen, signs: [] };
  }

  /** What the answers have shown of this stop so far: the words for it. */
  #showSigns(subject: Subject): void {
    const { signs } = this.#sight;
    if (signs.some((sign) => !subject.facts.signs.includes(sign))) {
      subject.facts = { ...subject.facts, signs: [...new Set([...subject.facts.signs, ...signs])] };
    }
  }

  /** A word that is neither a stop nor trading begins, changes, gives way to a stop that says it better, or is gone. */
  #readWord(): void {
    const { word, belief, answeredAt } = this.#sight;
    const said = this.#said;
    if (word !== null) {
      if (said === null) this.#said = this.#newSeen('word', word.since, { signs: word.words });
      else if (said.facts.signs.join() !== word.words.join()) said.facts = { ...said.facts, signs: word.words };
    } else if (said !== null && belief === 'stopped') {
      said.facts = { ...said.facts, status: 'cancelled', seenFrom: null };
      this.#said = null;
    } else if (said !== null && belief === 'trading') {
      said.facts = { ...said.facts, seenUntil: answeredAt };
      this.#said = null;
    }
  }

  /** The stop that a halt belongs to: in or shortly before its time, or after it when nothing was seen of it before. */
  #stopAround(since: number): Subject | undefined {
    const isPlanned = ({ facts }: Subject): boolean => !facts.isHalt && isWatchable(facts) && !isOff(facts);
    const planned = [...this.subjects.values()].filter(isPlanned);
    return (
      planned.find(({ facts }) => since >= facts.start - NEAR_MS && since < (facts.end ?? Number.POSITIVE_INFINITY)) ??
      planned.find(
        ({ facts: { end, seenFrom, quietEnd, saidOverAt } }) =>
          seenFrom === null &&
          quietEnd === null &&
          saidOverAt === null &&
          end !== null &&
          since >= end &&
          since < end + DAY_MS,
      )
    );
  }

  /** The halt that a first notice is about: it was going on at the start that the notice gives, or when it was written. */
  #haltAbout({ start, end, at }: NoticeHappening): Subject | undefined {
    return [...this.subjects.values()].find(({ facts }) => {
      if (!facts.isHalt || !isWatchable(facts) || facts.titles.length > 0) return false;
      const isGoingOn = facts.seenUntil === null || facts.seenUntil > start;
      const isAround = facts.start >= start - NEAR_MS && facts.start < end;
      const isAfterthought = at >= start && facts.start < start;
      return isGoingOn && (isAround || isAfterthought);
    });
  }

  /** What nobody announced: a halt, or a word. */
  #newSeen(kind: 'halt' | 'word', since: number, more: Partial<Facts>): Subject {
    const name = `${kind}:${new Date(since).toISOString().slice(0, 16)}`;
    const facts: Facts = {
      ...NOTHING_SEEN,
      services: kind === 'halt' ? ['trading', 'api'] : [],
      ownServices: kind === 'halt' ? ['trading', 'api'] : [],
      coins: [],
      start: since,
      end: null,
      status: 'in-progress',
      saidOverAt: null,
      saidToGoOn: false,
      seenFrom: since,
      titles: [],
      isHalt: true,
      ...more,
    };
    const subject: Subject = { name, whole: null, part: null, versions: [], facts };
    this.subjects.set(name, subject);
    return subject;
  }

  #hear(happening: NoticeHappening): void {
    const stop = this.#script.stops[happening.stop];
    if (stop === undefined) throw new Error(`no stop ${happening.stop}`);
    if (!this.subjects.has(this.nameOf(happening.stop)) && isWatchable(stop)) {
      const halt = this.#haltAbout(happening);
      if (halt !== undefined) this.#adopted.set(happening.stop, halt.name);
    }
    const name = this.nameOf(happening.stop);
    const before = this.subjects.get(name)?.facts;
    const newest = this.#newest.get(happening.stop) ?? happening.at;
    // Read after what was said later, nothing of it holds any more. Read for the first time beside a notice of another
    // time, an edited one disagrees with it: nobody can know which of them was written last.
    const isFirst = FIRST_NOTICE.includes(happening.says) && !this.#read.has(happening.stop);
    const isBeside = isFirst && happening.says === 'edit';
    const isBesideMove = isBeside && this.#moved.has(happening.stop);
    const isBesideLonger = isBeside && !isBesideMove && this.#extended.has(happening.stop);
    if (isFirst) this.#read.add(happening.stop);
    if (happening.says === 'change') this.#moved.add(happening.stop);
    if (happening.says === 'extend') this.#extended.add(happening.stop);
    if (before !== undefined && (happening.at < newest || isBesideMove || isBesideLonger)) {
      const titles = [...before.titles, noticeTitle(stop, happening)];
      const times = isBesideLonger ? reach(before, happening) : {};
      this.#put({ name, whole: null, part: null }, { ...before, ...times, titles });
      return;
    }
    this.#newest.set(happening.stop, happening.at);
    const facts = wholeAfter(stop, happening, before, this.#firstEnd(happening));
    this.#put({ name, whole: null, part: null }, facts);
    const { apart } = happening;
    if (apart === undefined) {
      if (happening.says === 'complete') this.#endParts(name, happening);
      return;
    }
    const part = { name: this.nameOf(apart.stop), whole: name, part: apart.key };
    this.#put(part, partAfter(happening, apart, before ?? facts, facts.titles));
  }

  /** What is over as a whole is over with all that was left of it. */
  #endParts(name: string, { end }: NoticeHappening): void {
    const open = [...this.subjects.values()].filter(
      ({ whole, facts }) => whole === name && facts.status === 'scheduled',
    );
    for (const part of open) part.facts = { ...part.facts, status: 'completed', end, saidOverAt: end };
    const whole = this.subjects.get(name);
    if (whole === undefined || open.length === 0) return;
    const services = [...new Set([whole, ...open].flatMap(({ facts }) => facts.services))];
    whole.facts = { ...whole.facts, services, ownServices: services };
  }

  #put(of: Omit<Subject, 'facts' | 'versions'>, facts: Facts): void {
    const known = this.subjects.get(of.name);
    if (known === undefined) this.subjects.set(of.name, { ...of, facts, versions: [] });
    else known.facts = facts;
  }

  /** The end that a notice gave first for the start of `happening`. */
  #firstEnd({ stop, start, at }: NoticeHappening): number | null {
    const said = this.#script.happenings.filter((each) => each.is === 'notice');
    const first = said.find((each) => each.stop === stop && each.start === start && each.at <= at && isPlan(each));
    return first?.end ?? null;
  }
}

/** Of two notices that disagree nobody is surprised by either: the stop reaches from the earlier start to the later end. */
function reach(before: Facts, { start, end }: NoticeHappening): Pick<Facts, 'start' | 'end' | 'plannedEnd'> {
  const last = Math.max(before.end ?? end, end);
  return { start: Math.min(before.start, start), end: last, plannedEnd: last };
}

const isPlan = ({ says }: NoticeHappening): boolean => says !== 'complete' && says !== 'cancel' && says !== 'postpone';
