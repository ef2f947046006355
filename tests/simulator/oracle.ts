import type { PollMemory } from '../../lib/app/poll.ts';
import type { NotificationContent, Stored } from '../../lib/app/ports.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/domain/settings.ts';
import { MINUTE_MS, SECOND_MS } from '../../lib/domain/time.ts';
import type { Browser, Onlooker } from './browser.ts';
import { breaksQuiet, type Duty, isOfUse, isWanted, newsOf, type StepName } from './duties.ts';
import type { Exchange } from './exchange.ts';
import { beganAt, type Facts, isOff, isOver, overSince } from './facts.ts';
import { untruths } from './judge.ts';
import { Learning, type Lesson, type Subject } from './learning.ts';
import type { Script } from './script.ts';
import type { Timeline } from './timeline.ts';
import { type Told, understand } from './words.ts';
import { offsetOf, quietEnd } from './zone.ts';

/** A broken promise, in words for whoever has to find out why. */
export interface Breach {
  readonly kind: 'lost' | 'doubled' | 'untrue' | 'unwanted' | 'loud' | 'failed' | 'unpunctual';
  readonly at: string;
  readonly what: string;
}

/** Of a stop that nobody saw, each planned end is an end of its own. */
const endKey = ({ seenFrom, start, plannedEnd }: Facts): string =>
  seenFrom === null ? `ended@${start}-${plannedEnd}` : `ended@${start}`;

interface Ward {
  readonly subject: Subject;
  duties: Duty[];
  readonly owed: Set<string>;
  heard: Facts | null;
  readonly earlier: { start: number; end: number | null }[];
  snoozedUntil: number | null;
  /** What the newest telling settled, until it is on record. */
  unrecorded: Duty[];
  /** The steps of the newest telling are judged when the record names them. */
  shownAt: number | null;
}

interface Shown {
  readonly ward: Ward;
  readonly told: Told;
  readonly text: string;
  readonly at: number;
  flagged: boolean;
}

/** Shown within this of its time. */
const IN_TIME_MS = MINUTE_MS;
/** A poll is tried again with the period of its alarm when the disk was broken at its time. */
const POLL_IN_TIME_MS = 90 * SECOND_MS;
/** After a death the alarm that fired comes again within its period; it may be as late as any alarm. */
const AFTER_DEATH_MS = 2 * MINUTE_MS + 30 * SECOND_MS;
const SLEEP_NOTICED_MS = 130 * MINUTE_MS;
/** Words on screen may be so old. */
const WORDS_LAST_MS = 90 * SECOND_MS;
const JST = 9 * 60 * MINUTE_MS;

/**
 * Holds the machine to its promises: knows from the script what can be known, owes what has to be told, and listens to
 * what is told. Nothing here looks at the plan.
 */
export class Oracle implements Onlooker {
  readonly breaches: Breach[] = [];
  tellings = 0;
  worstLatenessMs = 0;

  readonly #script: Script;
  readonly #timeline: Timeline;
  readonly #exchange: Exchange;
  readonly #learning: Learning;
  readonly #wards = new Map<string, Ward>();
  readonly #wardOfWindow = new Map<string, Ward>();
  readonly #onScreen = new Map<string, Shown>();
  #browser: Browser | null = null;
  #settings: Settings = DEFAULT_SETTINGS;
  #settled: Settled = {};
  #tickedAt: number;
  #troubleUntil = 0;
  #unrestAt = 0;
  #awakeFrom = 0;
  #asleepFrom: number | null = null;
  #jumped = false;
  #pollDue: number | null = null;
  #plannedPoll: number | null = null;
  #learntSerial = 0;

  constructor(script: Script, timeline: Timeline, exchange: Exchange) {
    this.#script = script;
    this.#timeline = timeline;
    this.#exchange = exchange;
    this.#learning = new Learning(script);
    this.#settings = script.settings;
    this.#tickedAt = timeline.wall;
  }

  watch(browser: Browser): void {
    this.#browser = browser;
  }

  /** To be called whenever time has passed, before and after what happens then. */
  tick(): void {
    const now = this.#timeline.wall;
    const blocked = this.#isBlocked();
    if (blocked) this.#unrestAt = now;
    this.#watchSleep(now);
    for (const ward of this.#wards.values()) {
      this.#oweByTime(ward, now);
      if (ward.duties.length > 0) this.#checkDuties(ward, now, blocked);
    }
    if (!blocked && now - this.#unrestAt > WORDS_LAST_MS && now > this.#troubleUntil) this.#checkScreen(now);
    if (blocked || now <= this.#troubleUntil)
      this.#pollDue = this.#pollDue === null ? null : Math.max(this.#pollDue, now);
    else if (this.#pollDue !== null && now > this.#pollDue + POLL_IN_TIME_MS) {
      this.#breach('unpunctual', `no poll since ${this.#clock(this.#pollDue)}, when one was due`);
      this.#pollDue = null;
    }
    this.#tickedAt = now;
  }

  /** A sleep longer than the longest pause between two cycles cannot go unnoticed. */
  #watchSleep(now: number): void {
    if (this.#browser?.isAwake === false) {
      this.#asleepFrom ??= now;
      return;
    }
    if (this.#asleepFrom !== null && now - this.#asleepFrom > SLEEP_NOTICED_MS) this.#awakeFrom = now;
    this.#asleepFrom = null;
  }

  /** The machine's clock was set: everything is late until the cycle has run again. */
  clockWasSet(): void {
    this.#jumped = true;
    this.#tickedAt = Math.min(this.#tickedAt, this.#timeline.wall);
    this.#pollDue = null;
  }

  shown(id: string, content: NotificationContent): void {
    const now = this.#timeline.wall;
    this.tellings += 1;
    const ward = this.#wardOf(id);
    if (ward === undefined) {
      this.#breach('untrue', `“${content.title}” is about no stop that exists (${id})`);
      return;
    }
    this.#oweByTime(ward, now);
    const settles = ward.duties.filter(({ due }) => due <= now);
    if (settles.length === 0) this.#breach('doubled', `${ward.subject.name}: nothing new in “${content.title}”`);
    for (const duty of settles) {
      if (duty.clean && duty.required) this.worstLatenessMs = Math.max(this.worstLatenessMs, now - duty.due);
    }
    ward.duties = ward.duties.filter((duty) => !settles.includes(duty));
    ward.unrecorded.push(...settles);
    ward.shownAt = now;
    this.#putOnScreen(id, ward, content, now);
    this.#judge(ward, content, now);
    this.#hear(ward);
  }

  updated(id: string, content: NotificationContent): void {
    const ward = this.#wardOf(id);
    if (ward === undefined) return;
    this.#putOnScreen(id, ward, content, this.#timeline.wall);
    this.#judge(ward, content, this.#timeline.wall);
  }

  gone(id: string): void {
    this.#onScreen.delete(id);
  }

  stored(items: Stored): void {
    if (items.settings !== undefined) this.#choose(items.settings as Settings);
    const brought = items.poll === undefined ? undefined : this.#exchange.broughtBy(items.poll as PollMemory);
    if (brought !== undefined && brought.serial > this.#learntSerial) {
      this.#learntSerial = brought.serial;
      for (const lesson of this.#learning.learn(brought, this.#timeline.wall)) this.#oweByLesson(lesson);
    }
    this.#findWindows(items.readings as { windows: Named[] } | undefined);
    this.#findWindows(items.view as { windows: Named[] } | undefined);
    const sources = items.sources as { nextPollAt: number | null } | undefined;
    if (sources !== undefined && sources.nextPollAt !== this.#plannedPoll) {
      this.#plannedPoll = sources.nextPollAt;
      this.#pollDue = sources.nextPollAt;
    }
    const desk = items.desk as { windows: Record<string, { snoozedUntil: number | null }> } | undefined;
    for (const [id, { snoozedUntil }] of Object.entries(desk?.windows ?? {})) {
      const ward = this.#wardOfWindow.get(id);
      if (ward === undefined || ward.snoozedUntil === snoozedUntil) continue;
      ward.snoozedUntil = snoozedUntil;
      // Taken in only after its own end, when the disk could be written again.
      const now = this.#timeline.wall;
      if (snoozedUntil !== null && snoozedUntil <= now)
        this.#owe(ward, `snoozed@${snoozedUntil}`, 'snoozed', now, false);
    }
    const ledger = items.ledger as { settled: Settled } | undefined;
    if (ledger !== undefined) this.#record(ledger.settled);
    if (items.view !== undefined) this.#turnEnded();
  }

  pollBegan(): void {
    this.#pollDue = null;
  }

  died(): void {
    const now = this.#timeline.wall;
    this.#troubleUntil = now + AFTER_DEATH_MS;
    for (const { duties } of this.#wards.values()) {
      for (const duty of duties) {
        duty.clean = false;
        if (duty.deadline !== null) duty.deadline = Math.max(duty.deadline, this.#troubleUntil);
      }
    }
    this.#forgive();
  }

  failed(what: string, error: unknown): void {
    this.#breach('failed', `${what}: ${error instanceof Error ? error.stack : String(error)}`);
  }

  /** The id of a window of the machine that is about stop `stop`. */
  windowOf(stop: number): string | undefined {
    const ward = this.#wards.get(this.#learning.nameOf(stop));
    return [...this.#wardOfWindow].find(([, other]) => other === ward)?.[0];
  }

  // What was told and not recorded may be told again, and need not be.
  #forgive(): void {
    for (const ward of this.#wards.values()) {
      for (const duty of ward.unrecorded) ward.duties.push({ ...duty, required: false, clean: false });
      ward.unrecorded = [];
    }
  }

  #isBlocked(): boolean {
    const browser = this.#browser;
    if (browser === null) return true;
    return !browser.isAwake || browser.refusesNotifications || browser.diskState === 'broken' || this.#jumped;
  }

  /** The next turn of the cycle is what ends these; waking up has to bring one by itself. */
  #needsTurn(): boolean {
    return this.#browser?.refusesNotifications === true || this.#browser?.diskState === 'broken' || this.#jumped;
  }

  #wardFor(subject: Subject): Ward {
    const known = this.#wards.get(subject.name);
    if (known !== undefined) return known;
    const ward: Ward = {
      subject,
      duties: [],
      owed: new Set(),
      heard: null,
      earlier: [],
      snoozedUntil: null,
      unrecorded: [],
      shownAt: null,
    };
    this.#wards.set(subject.name, ward);
    return ward;
  }

  #owe(ward: Ward, key: string, step: StepName, due: number, required: boolean): void {
    if (ward.owed.has(key)) return;
    ward.owed.add(key);
    const now = this.#timeline.wall;
    const { facts } = ward.subject;
    if (!isWanted(step, facts, this.#settings)) {
      if (!['lead', 'started'].includes(step)) this.#hear(ward);
      return;
    }
    const blocked = this.#isBlocked();
    ward.duties.push({
      key,
      step,
      due,
      required,
      deadline: blocked ? null : Math.max(due + IN_TIME_MS, this.#troubleUntil),
      clean: !blocked && now > this.#troubleUntil,
      quietUntil: null,
      waitsForTurn: blocked && this.#needsTurn(),
    });
  }

  /** Owes what time alone brings: leads, the start, a planned end, the end of a snooze. */
  #oweByTime(ward: Ward, now: number): void {
    const { facts } = ward.subject;
    const has = (at: number): boolean => at > this.#tickedAt && at <= now;
    if (ward.snoozedUntil !== null && has(ward.snoozedUntil)) {
      const at = ward.snoozedUntil;
      if (!isOff(facts) && !isOver(facts, at)) this.#owe(ward, `snoozed@${at}`, 'snoozed', at, true);
    }
    if (facts.isHalt || isOff(facts)) return;
    if (now < facts.start - 8 * 24 * 60 * MINUTE_MS || this.#tickedAt > facts.start + 3 * 24 * 60 * MINUTE_MS) return;
    for (const leadMs of this.#settings.leadTimesMs) {
      const at = facts.start - leadMs;
      if (has(at) && at < beganAt(facts) && !isOver(facts, at)) {
        this.#owe(ward, `lead-${leadMs}@${facts.start}`, 'lead', at, true);
      }
    }
    const began = beganAt(facts);
    if (has(began) && !isOver(facts, began)) this.#owe(ward, `started@${facts.start}`, 'started', began, true);
    if (facts.end !== null && has(facts.end) && isOver(facts, facts.end)) {
      this.#owe(ward, endKey(facts), 'ended', facts.end, this.#wasAwakeAt(facts.end) && ward.heard !== null);
    }
  }

  /** Owes what was just learnt. */
  #oweByLesson({ subject, before }: Lesson): void {
    const ward = this.#wardFor(subject);
    const now = this.#timeline.wall;
    const { facts } = subject;
    if (before !== null && (before.start !== facts.start || before.end !== facts.end)) {
      ward.earlier.push({ start: before.start, end: before.end });
    }
    if (facts.isHalt) {
      this.#oweHalt(ward, before, now);
      return;
    }
    this.#oweNews(ward, now);
    if (isOff(facts)) return;
    this.#allowPast(ward, now);
    const began = beganAt(facts);
    const isNewlySeen = facts.seenFrom !== null && before?.seenFrom === null;
    if (isNewlySeen && !isOver(facts, now)) this.#owe(ward, `started@${facts.start}`, 'started', now, began <= now);
    if (isOver(facts, now) && before !== null) {
      const over = facts.seenUntil ?? facts.saidOverAt ?? facts.end ?? now;
      const isNews = !isOver(before, now) && now - over < 55 * MINUTE_MS && this.#wasAwakeAt(over);
      // Slept through, or never heard of before: a line in the popup, no alarm.
      const mayBe = over > this.#awakeFrom - MINUTE_MS && ward.heard !== null;
      if (now - over <= 65 * MINUTE_MS && mayBe) this.#owe(ward, endKey(facts), 'ended', now, isNews);
    }
  }

  #oweHalt(ward: Ward, before: Facts | null, now: number): void {
    const { facts } = ward.subject;
    const isTold = isWanted('halted', facts, this.#settings);
    const isUnheard = ward.heard === null;
    if (before === null) this.#owe(ward, 'halted', 'halted', now, true);
    // Known by its notice before anything was heard of the halt: one of the two is told.
    if (facts.titles.length > 0 && isUnheard) this.#owe(ward, 'announced', 'announced', now, !isTold);
    else this.#oweNews(ward, now);
    const over = overSince(facts);
    if (over !== null && (before === null || overSince(before) === null)) {
      this.#owe(ward, 'recovered', 'recovered', now, this.#wasAwakeAt(over));
    }
  }

  #oweNews(ward: Ward, now: number): void {
    const { facts } = ward.subject;
    const news = newsOf(facts, ward.heard);
    const isNews = ({ step }: Duty): boolean => ['announced', 'changed', 'extended', 'cancelled'].includes(step);
    ward.duties = ward.duties.filter((duty) => !isNews(duty) || duty.step === news);
    if (news === null || ward.duties.some(isNews)) return;
    const use = news === 'cancelled' ? now < (ward.heard?.end ?? facts.start) : !isOver(facts, now);
    if (use) this.#owe(ward, `${news}#${ward.subject.versions.length}`, news, now, true);
  }

  /** Steps whose time had passed when they became known, or wanted, may be told; what is newer usually is instead. */
  #allowPast(ward: Ward, now: number): void {
    const { facts } = ward.subject;
    for (const leadMs of this.#settings.leadTimesMs) {
      const at = facts.start - leadMs;
      if (at <= now && now < beganAt(facts)) this.#owe(ward, `lead-${leadMs}@${facts.start}`, 'lead', now, false);
    }
    const began = beganAt(facts);
    if (began <= now && !isOver(facts, now)) this.#owe(ward, `started@${facts.start}`, 'started', now, false);
  }

  #wasAwakeAt(at: number): boolean {
    return !this.#isBlocked() && at - this.#unrestAt > 2 * MINUTE_MS && at > this.#troubleUntil;
  }

  #checkDuties(ward: Ward, now: number, blocked: boolean): void {
    const { facts } = ward.subject;
    const kept: Duty[] = [];
    for (const duty of ward.duties) {
      if (!isOfUse(duty, facts, now, ward.heard?.end ?? null)) continue;
      kept.push(duty);
      if (blocked) {
        duty.deadline = null;
        duty.clean = false;
        duty.waitsForTurn ||= this.#needsTurn();
        continue;
      }
      const until = quietEnd(this.#settings.quietHours, now, this.#script.zone);
      if (until !== null && !breaksQuiet(duty.step, facts, this.#settings, now, until)) {
        duty.deadline = null;
        duty.clean = false;
        duty.quietUntil = until;
        continue;
      }
      if (duty.deadline === null && !duty.waitsForTurn) {
        const from =
          duty.quietUntil === null || duty.quietUntil > now ? now : Math.max(duty.quietUntil, this.#unrestAt);
        duty.deadline = Math.max(from + IN_TIME_MS + 5 * SECOND_MS, this.#troubleUntil);
      }
      if (duty.deadline !== null && now > duty.deadline && duty.required) {
        this.#breach('lost', `${ward.subject.name}: ${duty.key}, due ${this.#clock(duty.due)}, was not told`);
        kept.pop();
      }
    }
    ward.duties = kept;
  }

  #turnEnded(): void {
    const now = this.#timeline.wall;
    this.#jumped = false;
    if (this.#isBlocked()) return;
    for (const { duties } of this.#wards.values()) {
      for (const duty of duties) {
        if (!duty.waitsForTurn) continue;
        duty.waitsForTurn = false;
        duty.deadline ??= now + IN_TIME_MS;
      }
    }
  }

  #choose(settings: Settings): void {
    this.#settings = settings;
    for (const ward of this.#wards.values()) {
      const { facts } = ward.subject;
      const leads = settings.leadTimesMs.map((leadMs) => `lead-${leadMs}@${facts.start}`);
      const unwanted = ward.duties.filter(
        ({ step, key }) => !isWanted(step, facts, settings) || (step === 'lead' && !leads.includes(key)),
      );
      ward.duties = ward.duties.filter((duty) => !unwanted.includes(duty));
      if (unwanted.some(({ step }) => ['announced', 'changed', 'extended', 'cancelled'].includes(step)))
        this.#hear(ward);
      if (!facts.isHalt && !isOff(facts)) this.#allowPast(ward, this.#timeline.wall);
    }
  }

  #hear(ward: Ward): void {
    ward.heard = ward.subject.facts;
  }

  /** The ledger was written: what it names is on record, and nothing on record may be told anew. */
  #record(settled: Settled): void {
    for (const [id, { at, told }] of Object.entries(settled)) {
      const before = this.#settled[id];
      if (!told || before?.at === at) continue;
      if (before?.told) this.#breach('doubled', `${id} was told at ${this.#clock(before.at)} and again`);
      const ward = this.#wardOfWindow.get(id.slice(0, id.lastIndexOf('/')));
      if (ward === undefined) continue;
      ward.unrecorded = [];
      this.#checkManner(ward, id, at);
    }
    this.#settled = settled;
  }

  #checkManner(ward: Ward, id: string, at: number): void {
    const step = /^[a-z]+/.exec(id.slice(id.lastIndexOf('/') + 1))?.[0] as StepName;
    const { facts } = ward.subject;
    if (!isWanted(step, facts, this.#settings))
      this.#breach('unwanted', `${id} is switched off or about nothing of interest`);
    const until = quietEnd(this.#settings.quietHours, at, this.#script.zone);
    const mayBe = until === null || breaksQuiet(step, facts, this.#settings, at, until);
    if (!mayBe) this.#breach('loud', `${id} was told in quiet hours`);
  }

  #putOnScreen(id: string, ward: Ward, content: NotificationContent, at: number): void {
    const told = understand(content);
    this.#onScreen.set(id, { ward, told, text: `${content.title} / ${content.message}`, at, flagged: false });
  }

  #judge(ward: Ward, content: NotificationContent, now: number): void {
    const { port } = this.#script.slownessMs;
    const wrong = this.#untruthsWithin(ward, understand(content), now, port === 0 ? 0 : 15 * port);
    if (wrong.length === 0) return;
    const text = `${content.title} / ${content.message.replaceAll('\n', ' / ')}`;
    this.#breach('untrue', `${ward.subject.name}: “${text}”: ${wrong.join('; ')}`);
  }

  #checkScreen(now: number): void {
    for (const shown of this.#onScreen.values()) {
      if (shown.flagged || now - shown.at <= WORDS_LAST_MS) continue;
      const wrong = this.#untruthsWithin(shown.ward, shown.told, now, WORDS_LAST_MS);
      if (wrong.length === 0) continue;
      shown.flagged = true;
      const what = `${shown.ward.subject.name}: still says “${shown.text.replaceAll('\n', ' / ')}”: ${wrong.join('; ')}`;
      this.#breach('untrue', what);
    }
  }

  /** What was untrue at every moment of the last `slackMs`; empty when it was true at one of them. */
  #untruthsWithin({ subject, earlier }: Ward, told: Told, now: number, slackMs: number): string[] {
    let fewest: string[] | null = null;
    const moments = slackMs === 0 ? [now] : [now, now - slackMs / 3, now - (slackMs * 2) / 3, now - slackMs];
    for (let i = subject.versions.length - 1; i >= 0; i--) {
      const version = subject.versions[i];
      if (version === undefined) continue;
      const isAbroad = offsetOf(this.#script.zone, version.facts.start) !== JST;
      for (const at of moments) {
        const wrong = untruths(told, { facts: version.facts, at, earlier, isAbroad });
        if (wrong.length === 0) return [];
        if (fewest === null || wrong.length < fewest.length) fewest = wrong;
      }
      if (version.from <= now - slackMs) break;
    }
    return fewest ?? ['nothing is known of it'];
  }

  #findWindows(holder: { readonly windows: readonly Named[] } | undefined): void {
    for (const { id, noticeIds } of holder?.windows ?? []) {
      if (this.#wardOfWindow.has(id)) continue;
      const ward = this.#wardByIds(id, noticeIds);
      if (ward !== undefined) this.#wardOfWindow.set(id, ward);
    }
  }

  #wardByIds(id: string, noticeIds: readonly string[]): Ward | undefined {
    if (id.startsWith('live:')) return this.#wards.get(`halt:${id.slice(5, 21)}`);
    const stop = /^blog:(\d+)/.exec(noticeIds[0] ?? '')?.[1];
    return stop === undefined ? undefined : this.#wards.get(this.#learning.nameOf(Number(stop)));
  }

  #wardOf(notificationId: string): Ward | undefined {
    const windowId = notificationId.replace(/^window:/, '');
    return (
      this.#wardOfWindow.get(windowId) ??
      (windowId.startsWith('live:') ? this.#wards.get(`halt:${windowId.slice(5, 21)}`) : undefined)
    );
  }

  #breach(kind: Breach['kind'], what: string): void {
    this.breaches.push({ kind, at: this.#clock(this.#timeline.wall), what });
  }

  #clock(at: number): string {
    return `${new Date(at + JST).toISOString().slice(5, 19).replace('T', ' ')} JST`;
  }
}

type Settled = Readonly<Record<string, { readonly at: number; readonly told: boolean }>>;

interface Named {
  readonly id: string;
  readonly noticeIds: readonly string[];
}
