import type { Settings } from '../../lib/domain/settings.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../lib/domain/time.ts';
import type { Condition } from './condition.ts';
import { type Hindrances, IN_TIME_MS, quietFor, setDeadline } from './deadlines.ts';
import { comesAgain, type Duty, isOfNews, isOfOtherStart, isOfUse, isWanted, newsOf, type StepName } from './duties.ts';
import { beganAt, type Facts, isEndUnseen, isOff, isOver, overSince } from './facts.ts';
import type { Lesson, Subject } from './learning.ts';
import { beginsWithWhole, endKey, heardOf, knownOf, newWard, outlastsUntold, type Ward } from './ward.ts';
import { clockOf } from './zone.ts';

/** Everything that is owed to the user: what has to be told until when, by the script and the rules of the settings. */
export class Debts {
  readonly wards = new Map<string, Ward>();
  readonly #zone: string;
  readonly #condition: Condition;
  settings: Settings;
  /** When an answer last spoke of the whole exchange. */
  answeredAt = 0;
  #tickedAt: number;

  constructor(zone: string, settings: Settings, condition: Condition, now: number) {
    this.#zone = zone;
    this.settings = settings;
    this.#condition = condition;
    this.#tickedAt = now;
  }

  get #hindrances(): Hindrances {
    return { zone: this.#zone, settings: this.settings, condition: this.#condition, answeredAt: this.answeredAt };
  }

  /** To be called whenever time has passed. @returns what was not told in time. */
  tick(now: number): string[] {
    const lost = [...this.wards.values()].flatMap((ward) => {
      this.#oweByTime(ward, now);
      return ward.duties.length === 0 ? [] : this.#check(ward, now);
    });
    this.#tickedAt = now;
    return lost;
  }

  clockWasSet(now: number): void {
    this.#tickedAt = Math.min(this.#tickedAt, now);
    // Set back in the very moment in which something became due: it becomes due anew.
    for (const ward of this.wards.values()) {
      const ahead = ward.duties.filter(({ due }) => due > now);
      ward.duties = ward.duties.filter((duty) => !ahead.includes(duty));
      for (const { key } of ahead) ward.owed.delete(key);
    }
  }

  /** The user was told something: everything that was due is settled by it. @returns what that is. */
  told(ward: Ward, now: number): readonly Duty[] {
    this.#oweByTime(ward, now);
    const isDue = (duty: Duty): boolean => duty.due <= now && !comesAgain(duty, ward.subject.facts, this.settings, now);
    const settled = ward.duties.filter(isDue);
    ward.duties = ward.duties.filter((duty) => !isDue(duty));
    ward.unrecorded.push(...settled);
    for (const duty of settled) if (isOfOtherStart(duty, ward.subject.facts)) ward.owed.delete(duty.key);
    this.#hear(ward, now);
    ward.wasTold = true;
    return settled;
  }

  snoozed(ward: Ward, until: number | null, now: number): void {
    if (ward.snoozedUntil === until) return;
    ward.snoozedUntil = until;
    // Taken in only after its own end, when the disk could be written again.
    if (until !== null && until <= now) this.#owe(ward, `snoozed@${until}`, 'snoozed', now, now, false);
  }

  /** The worker died: what was told and not recorded may be told again, and need not be. */
  died(): void {
    for (const ward of this.wards.values()) {
      for (const duty of ward.duties) {
        duty.clean = false;
        if (duty.deadline !== null) duty.deadline = Math.max(duty.deadline, this.#condition.troubleUntil);
      }
      ward.duties.push(...ward.unrecorded.map((duty) => ({ ...duty, required: false, clean: false })));
      ward.unrecorded = [];
    }
  }

  /** A turn of the cycle came to its end: what waited for one is due shortly. */
  turnEnded(now: number): void {
    if (this.#condition.isBlocked) return;
    for (const { duties } of this.wards.values()) {
      for (const duty of duties) {
        if (!duty.waitsForTurn) continue;
        duty.waitsForTurn = false;
        duty.deadline ??= now + IN_TIME_MS;
      }
    }
  }

  #wardFor(subject: Subject): Ward {
    const known = this.wards.get(subject.name);
    if (known !== undefined) return known;
    const ward = newWard(subject, subject.whole === null ? null : (this.wards.get(subject.whole) ?? null));
    this.wards.set(subject.name, ward);
    return ward;
  }

  #owe(ward: Ward, key: string, step: StepName, due: number, now: number, required: boolean): void {
    if (ward.owed.has(key)) return;
    ward.owed.add(key);
    const { facts } = ward.subject;
    if (!isWanted(step, facts, this.settings)) {
      // That it is over says nothing of what was planned.
      if (!['lead', 'started', 'ended', 'recovered'].includes(step)) this.#hear(ward, now);
      return;
    }
    const blocked = this.#condition.isBlocked;
    // Nothing may happen until the quiet is over or broken through, so this is no matter of the next look.
    const quietUntil = quietFor(step, facts, this.#hindrances, now);
    const isFree = !blocked && quietUntil === null;
    ward.duties.push({
      key,
      step,
      due,
      required,
      deadline: isFree ? Math.max(due + IN_TIME_MS, this.#condition.troubleUntil) : null,
      clean: isFree && now > this.#condition.troubleUntil,
      quietUntil,
      waitsForTurn: blocked && this.#condition.needsTurn,
    });
  }

  /** Owes what time alone brings: leads, the start, a planned end, the end of a snooze. */
  #oweByTime(ward: Ward, now: number): void {
    const { facts } = ward.subject;
    const has = (at: number): boolean => at > this.#tickedAt && at <= now;
    if (ward.snoozedUntil !== null && has(ward.snoozedUntil)) {
      const at = ward.snoozedUntil;
      if (!isOff(facts) && !isOver(facts, at)) this.#owe(ward, `snoozed@${at}`, 'snoozed', at, now, true);
    }
    if (outlastsUntold(ward, now)) this.#oweNews(ward, now);
    if (facts.isHalt || isOff(facts)) return;
    if (now < facts.start - 8 * DAY_MS || this.#tickedAt > facts.start + 3 * DAY_MS) return;
    for (const leadMs of beginsWithWhole(ward) ? [] : this.settings.leadTimesMs) {
      const at = facts.start - leadMs;
      if (has(at) && at < beganAt(facts) && !isOver(facts, at)) {
        this.#owe(ward, `lead-${leadMs}@${facts.start}`, 'lead', at, now, true);
      }
    }
    const began = beganAt(facts);
    if (has(began) && !isOver(facts, began) && !beginsWithWhole(ward)) {
      this.#owe(ward, `started@${facts.start}`, 'started', began, now, true);
    }
    if (facts.end !== null && has(facts.end) && isOver(facts, facts.end)) {
      this.#owe(
        ward,
        endKey(facts),
        'ended',
        facts.end,
        now,
        this.#condition.wasAwakeAt(facts.end) && heardOf(ward) !== null,
      );
    }
  }

  /** Owes what was just learnt. */
  learnt({ subject, before, lookedAt }: Lesson, now: number): void {
    const ward = this.#wardFor(subject);
    const { facts } = subject;
    if (before !== null && (before.start !== facts.start || before.end !== facts.end)) {
      ward.earlier.push({ start: before.start, end: before.end });
    }
    this.#drop(ward, ({ step }) => !isWanted(step, facts, this.settings), now);
    if (facts.isHalt) {
      this.#oweHalt(ward, { before, lookedAt }, now);
      return;
    }
    this.#oweNews(ward, now);
    // Extended and over by one reading: what is told may be that it is said to be over.
    const isMoved = before?.plannedEnd != null && before.plannedEnd !== facts.plannedEnd;
    if (isMoved && facts.status === 'completed')
      this.#owe(ward, `moved@${facts.plannedEnd}`, 'extended', now, now, false);
    if (isOff(facts)) return;
    const began = beganAt(facts);
    const isNewlySeen = facts.seenFrom !== null && before?.seenFrom === null;
    if (isNewlySeen && !isOver(facts, now))
      this.#owe(ward, `started@${facts.start}`, 'started', now, now, began <= now);
    this.#allowPast(ward, now);
    if (isOver(facts, now) && before !== null) {
      const over = facts.seenUntil ?? facts.saidOverAt ?? facts.end ?? now;
      const isNews =
        !isOver(before, now) && now - over < 55 * MINUTE_MS && this.#wasSeenToEnd(over, { before, lookedAt }, now);
      // Slept through, or never heard of before: a line in the popup, no alarm.
      const mayBe = over > this.#condition.awakeFrom - MINUTE_MS && heardOf(ward) !== null;
      if (now - over <= 65 * MINUTE_MS && mayBe) this.#owe(ward, endKey(facts), 'ended', now, now, isNews);
    }
  }

  /**
   * Awake when it ended, and not back from a sleep, or from an hour with a disk that could not be read, since the last
   * look at it, more than an hour ago.
   */
  #wasSeenToEnd(over: number, { before, lookedAt }: Omit<Lesson, 'subject'>, now: number): boolean {
    const backAt = Math.max(this.#condition.wokeAt ?? 0, this.#condition.unrestAt);
    const isOfLong = now - lookedAt > HOUR_MS && lookedAt < backAt;
    return this.#condition.wasAwakeAt(over) && !(isOfLong && before?.seenFrom != null);
  }

  #oweHalt(ward: Ward, { before, lookedAt }: Omit<Lesson, 'subject'>, now: number): void {
    const { facts } = ward.subject;
    const isTold = isWanted('halted', facts, this.settings);
    const isUnheard = ward.heard === null;
    if (before === null) this.#owe(ward, 'halted', 'halted', now, now, true);
    // Known by its notice before anything was heard of the halt: one of the two is told.
    if (facts.titles.length > 0 && isUnheard) this.#owe(ward, 'announced', 'announced', now, now, !isTold);
    else this.#oweNews(ward, now);
    const over = overSince(facts);
    if (over !== null && (before === null || overSince(before) === null)) {
      // Of a halt whose telling the browser refused until it was over, the user never heard.
      const isNews = this.#wasSeenToEnd(over, { before, lookedAt }, now) && ward.heard !== null;
      this.#owe(ward, 'recovered', 'recovered', now, now, isNews);
    }
  }

  #oweNews(ward: Ward, now: number): void {
    const { facts } = ward.subject;
    const news = newsOf(facts, this.#knownOf(ward, now));
    ward.duties = ward.duties.filter((duty) => !isOfNews(duty) || duty.step === news);
    if (news === null || ward.duties.some(isOfNews)) return;
    const use = news === 'cancelled' ? now < (heardOf(ward)?.end ?? facts.start) : !isOver(facts, now);
    if (use) this.#owe(ward, `${news}#${ward.subject.versions.length}`, news, now, now, true);
  }

  /** Steps whose time had passed when they became known, or wanted, may be told; what is newer usually is instead. */
  #allowPast(ward: Ward, now: number): void {
    if (beginsWithWhole(ward)) return;
    const { facts } = ward.subject;
    for (const leadMs of this.settings.leadTimesMs) {
      const at = facts.start - leadMs;
      if (at <= now && now < beganAt(facts)) this.#owe(ward, `lead-${leadMs}@${facts.start}`, 'lead', now, now, false);
    }
    const began = beganAt(facts);
    if (began <= now && !isOver(facts, now) && !isEndUnseen(facts, now))
      this.#owe(ward, `started@${facts.start}`, 'started', now, now, false);
  }

  #check(ward: Ward, now: number): string[] {
    const { facts } = ward.subject;
    const lost: string[] = [];
    const kept: Duty[] = [];
    for (const duty of ward.duties) {
      if (!isOfUse(duty, facts, now, heardOf(ward)?.end ?? null)) {
        // What waited for the end of quiet hours comes again with a stop that is put back, a start with one that is seen.
        if (isOff(facts) || isEndUnseen(facts, now)) ward.owed.delete(duty.key);
        continue;
      }
      kept.push(duty);
      setDeadline(duty, facts, this.#hindrances, now);
      if (duty.deadline !== null && now > duty.deadline && duty.required) {
        lost.push(`${ward.subject.name}: ${duty.key}, due ${clockOf(duty.due)}, was not told`);
        kept.pop();
      }
    }
    ward.duties = kept;
    return lost;
  }

  /** The user chose anew, at `now`. */
  choose(settings: Settings, now: number): void {
    this.settings = settings;
    for (const ward of this.wards.values()) {
      const { facts } = ward.subject;
      const leads = settings.leadTimesMs.map((leadMs) => `lead-${leadMs}@${facts.start}`);
      const isUnwanted = ({ step, key }: Duty): boolean =>
        !isWanted(step, facts, settings) || (step === 'lead' && !leads.includes(key));
      this.#drop(ward, isUnwanted, now);
      if (!facts.isHalt && !isOff(facts)) this.#allowPast(ward, now);
    }
  }

  /** What was known of the parts of `ward` stays known: no product could tell of them by telling what became of the rest. */
  #hear(ward: Ward, now: number): void {
    const parts = [...this.wards.values()].filter(({ whole }) => whole === ward);
    for (const part of parts) part.heard = this.#knownOf(part, now);
    ward.heard = ward.subject.facts;
  }

  /** Of a stop that is news to them, and that they want to hear of, a part needs no news of its own. */
  #knownOf(ward: Ward, now: number): Facts | null {
    return knownOf(
      ward,
      (whole) => isWanted('announced', whole, this.settings) && !isOff(whole) && !isOver(whole, now),
    );
  }

  /** No product could tell what is switched off, or what is left of a stop without that of which they want to hear. */
  #drop(ward: Ward, isUnwanted: (duty: Duty) => boolean, now: number): void {
    const unwanted = ward.duties.filter(isUnwanted);
    ward.duties = ward.duties.filter((duty) => !unwanted.includes(duty));
    if (unwanted.some(isOfNews)) this.#hear(ward, now);
  }
}
