import type { PollMemory } from '../../lib/app/poll.ts';
import type { NotificationContent, Stored } from '../../lib/app/ports.ts';
import type { Settings } from '../../lib/domain/settings.ts';
import { SECOND_MS } from '../../lib/domain/time.ts';
import type { View } from '../../lib/domain/view.ts';
import type { Browser, Onlooker } from './browser.ts';
import { Condition } from './condition.ts';
import { Debts } from './debts.ts';
import { breaksQuiet, isWanted, type StepName } from './duties.ts';
import type { Brought, World } from './exchange.ts';
import { Learning } from './learning.ts';
import { Looker } from './looker.ts';
import { Screen, WORDS_LAST_MS } from './screen.ts';
import type { NoticeHappening, Script } from './script.ts';
import type { Draw, SeenButton } from './surfaces.ts';
import type { Timeline } from './timeline.ts';
import type { Ward } from './ward.ts';
import { type Named, WindowWards } from './window-wards.ts';
import { clockOf, quietEnd } from './zone.ts';

/** A broken promise, in words for whoever has to find out why. */
export interface Breach {
  readonly kind: 'lost' | 'doubled' | 'untrue' | 'contradiction' | 'unwanted' | 'loud' | 'failed' | 'unpunctual';
  readonly at: string;
  readonly what: string;
}

/** A poll is tried again with the period of its alarm when the disk was broken at its time. */
const POLL_IN_TIME_MS = 120 * SECOND_MS;

/**
 * Holds the machine to its promises: knows from the script what can be known, owes what has to be told, and listens to
 * what is told. Nothing here looks at the plan.
 */
export class Oracle implements Onlooker {
  readonly breaches: Breach[] = [];
  tellings = 0;
  worstLatenessMs = 0;
  /** When each stop was first told of, in true time. */
  readonly firstTold = new Map<string, number>();

  readonly #script: Script;
  readonly #timeline: Timeline;
  readonly #exchange: World;
  readonly #learning: Learning;
  readonly #condition = new Condition();
  readonly #debts: Debts;
  readonly #screen: Screen;
  readonly #looker: Looker;
  readonly #windows: WindowWards;
  #settled: Settled = {};
  #pollDue: number | null = null;
  #plannedPoll: number | null = null;
  #learntSerial = 0;
  /** Notices that were read with those of another exchange, before their own poll was taken in. */
  readonly #heardAhead = new Set<NoticeHappening>();
  /** Since the clock was set nothing has said what time it is, in a life in which answers do. */
  #isTimeUnknown = false;

  constructor(script: Script, timeline: Timeline, exchange: World, draw: Draw) {
    this.#script = script;
    this.#timeline = timeline;
    this.#exchange = exchange;
    this.#learning = new Learning(script);
    this.#debts = new Debts(script.zone, script.settings, this.#condition, timeline.known);
    this.#windows = new WindowWards(this.#debts, this.#learning);
    this.#screen = new Screen(script);
    this.#looker = new Looker(draw, (windowId) => this.#windows.subjectsOf(windowId));
  }

  watch(browser: Browser): void {
    this.#condition.watch(browser);
  }

  /** To be called whenever time has passed, before and after what happens then. */
  tick(): void {
    const now = this.#timeline.known;
    this.#condition.tick(now);
    for (const what of this.#debts.tick(now)) this.#breach('lost', what);
    if (this.#condition.isSoundFor(WORDS_LAST_MS, now)) {
      for (const what of this.#screen.outdated(now)) this.#breach('untrue', what);
    }
    this.#checkPoll(now);
  }

  #checkPoll(now: number): void {
    if (this.#pollDue === null) return;
    if (this.#condition.isBlocked || now <= this.#condition.troubleUntil) {
      this.#pollDue = Math.max(this.#pollDue, now);
    } else if (now > this.#pollDue + POLL_IN_TIME_MS) {
      this.#breach('unpunctual', `no poll since ${clockOf(this.#pollDue)}, when one was due`);
      this.#pollDue = null;
    }
  }

  /** The machine's clock was set: everything is late until the cycle has run again. */
  clockWasSet(): void {
    this.#condition.clockWasSet = true;
    this.#isTimeUnknown = this.#timeline.isToldTime;
    this.#debts.clockWasSet(this.#timeline.known);
    this.#pollDue = null;
  }

  shown(id: string, content: NotificationContent): void {
    const now = this.#timeline.known;
    this.tellings += 1;
    const ward = this.#windows.wardOf(id);
    if (ward === undefined) {
      this.#breach('untrue', `“${content.title}” is about no stop that exists (${id})`);
      return;
    }
    if (!this.firstTold.has(ward.subject.name)) this.firstTold.set(ward.subject.name, this.#timeline.now);
    const settles = this.#debts.told(ward, now);
    if (settles.length === 0) this.#breach('doubled', `${ward.subject.name}: nothing new in “${content.title}”`);
    for (const duty of settles) {
      if (duty.clean && duty.required) this.worstLatenessMs = Math.max(this.worstLatenessMs, now - duty.due);
    }
    this.#read(id, ward, content);
  }

  /** What of `brought` was put where everything is read from, by whichever turn. */
  readAhead(brought: Brought, isKept: (happening: NoticeHappening) => boolean): void {
    const happenings = brought.happenings.filter((each) => !this.#heardAhead.has(each) && isKept(each));
    if (brought.serial <= this.#learntSerial || happenings.length === 0) return;
    for (const happening of happenings) this.#heardAhead.add(happening);
    const now = this.#timeline.known;
    for (const lesson of this.#learning.learn({ ...brought, happenings, looks: [] }, now))
      this.#debts.learnt(lesson, now);
  }

  /** It was told of in one notification with others. */
  shownAmongOthers(id: string): void {
    const ward = this.#windows.wardOf(id);
    if (ward === undefined) return;
    if (!this.firstTold.has(ward.subject.name)) this.firstTold.set(ward.subject.name, this.#timeline.now);
    this.#debts.told(ward, this.#timeline.known);
  }

  updated(id: string, content: NotificationContent): void {
    const ward = this.#windows.wardOf(id);
    if (ward !== undefined) this.#read(id, ward, content);
  }

  #read(id: string, { subject, earlier }: Ward, content: NotificationContent): void {
    const [, ...apart] = this.#windows.subjectsOf(id);
    const untrue = this.#screen.put(id, { subject, apart, earlier }, content, this.#timeline.known);
    if (untrue !== null) this.#breach('untrue', untrue);
  }

  gone(id: string): void {
    this.#screen.remove(id);
  }

  stored(items: Stored): void {
    const now = this.#timeline.known;
    if (items.settings !== undefined) this.#debts.choose(items.settings as Settings, now);
    const brought = items.poll === undefined ? undefined : this.#exchange.broughtBy(items.poll as PollMemory);
    if (brought !== undefined && brought.serial > this.#learntSerial) {
      this.#learntSerial = brought.serial;
      if (brought.looks.some(({ says }) => says !== 'silent')) this.#isTimeUnknown = false;
      for (const what of brought.unfounded ?? []) this.#breach('untrue', what);
      const happenings = brought.happenings.filter((happening) => !this.#heardAhead.has(happening));
      for (const lesson of this.#learning.learn({ ...brought, happenings }, now)) this.#debts.learnt(lesson, now);
      this.#debts.answeredAt = this.#learning.answeredAt;
    }
    this.#windows.find(items.readings as { windows: Named[] } | undefined);
    this.#windows.find(items.view as { windows: Named[] } | undefined);
    const sources = items.sources as { nextPollAt: number | null } | undefined;
    if (sources !== undefined && sources.nextPollAt !== this.#plannedPoll) {
      this.#plannedPoll = sources.nextPollAt;
      // A poll that was asleep half-way plans from before its sleep.
      this.#pollDue = sources.nextPollAt === null ? null : Math.max(sources.nextPollAt, now);
    }
    const desk = items.desk as { windows: Record<string, { snoozedUntil: number | null }> } | undefined;
    for (const [id, { snoozedUntil }] of Object.entries(desk?.windows ?? {})) {
      const ward = this.#windows.wardOf(id);
      if (ward !== undefined) this.#debts.snoozed(ward, snoozedUntil, now);
    }
    const ledger = items.ledger as { settled: Settled } | undefined;
    if (ledger !== undefined) this.#record(ledger.settled);
    if (items.view === undefined) return;
    this.#condition.clockWasSet &&= this.#isTimeUnknown;
    this.#looker.viewed(items.view as View, this.#learning.subjects.values());
    this.#debts.turnEnded(now);
  }

  buttonShown(face: SeenButton): void {
    const now = this.#timeline.known;
    this.#looker.buttonShown(face, now);
    if (this.#looker.isWorthALook(now)) this.look();
  }

  get looks(): number {
    return this.#looker.looks;
  }

  /** Somebody looks at everything there is to see. */
  look(): void {
    if (!this.#condition.canLook) return;
    for (const { kind, what } of this.#looker.look(this.#timeline.known)) this.#breach(kind, what);
  }

  pollBegan(): void {
    this.#pollDue = null;
  }

  died(): void {
    this.#condition.died(this.#timeline.known);
    this.#debts.died();
  }

  failed(what: string, error: unknown): void {
    this.#breach('failed', `${what}: ${error instanceof Error ? error.stack : String(error)}`);
  }

  /** The id of a window of the machine that is about stop `stop`. */
  windowOf(stop: number): string | undefined {
    return this.#windows.windowOf(stop);
  }

  /** The ledger was written: what it names is on record, and nothing on record may be told anew. */
  #record(settled: Settled): void {
    for (const [id, { at, told }] of Object.entries(settled)) {
      const before = this.#settled[id];
      if (!told || before?.at === at) continue;
      if (before?.told) this.#breach('doubled', `${id} was told at ${clockOf(before.at)} and again`);
      const ward = this.#windows.wardOf(id.slice(0, id.lastIndexOf('/')));
      if (ward === undefined) continue;
      ward.unrecorded = [];
      this.#checkManner(ward, id, at);
    }
    this.#settled = settled;
  }

  #checkManner(ward: Ward, id: string, at: number): void {
    const step = /^[a-z]+/.exec(id.slice(id.lastIndexOf('/') + 1))?.[0] as StepName;
    const { facts } = ward.subject;
    if (!isWanted(step, facts, this.#debts.settings))
      this.#breach('unwanted', `${id} is switched off or about nothing of interest`);
    const until = quietEnd(this.#debts.settings.quietHours, at, this.#script.zone);
    const mayBe = until === null || breaksQuiet(step, facts, this.#debts.settings, at, until);
    if (!mayBe) this.#breach('loud', `${id} was told in quiet hours`);
  }

  #breach(kind: Breach['kind'], what: string): void {
    this.breaches.push({ kind, at: clockOf(this.#timeline.known), what });
  }
}

type Settled = Readonly<Record<string, { readonly at: number; readonly told: boolean }>>;
