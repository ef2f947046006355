import { shareOf } from '../../lib/domain/situation/measures.ts';
import type { Scene } from '../../lib/domain/situation/scene.ts';
import type { EpochMs } from '../../lib/domain/time.ts';
import type { HeroSentence } from '../../lib/messages/contract/popup.ts';
import { exchangeWords } from '../../lib/messages/exchange-words.ts';
import { ago, calmDuration, exactDuration, secondsGone, secondsLeft } from '../../lib/messages/format.ts';
import { wordsIn } from '../../lib/messages/index.ts';
import { markedTimes, timesFor } from '../../lib/messages/japan-times.ts';
import { subjectOf } from '../../lib/messages/subject.ts';
import type { LookPhase } from '../kit/marks.ts';
import { type Fact, factsOf, type Telling } from './present-facts.ts';

/** A sentence around one big number, or a title with a note. */
export type Sentence = HeroSentence | readonly [title: string, note: string];

export interface HeroPicture {
  readonly look: LookPhase;
  /** The colour spreads to the whole sentence. */
  readonly solid: boolean;
  readonly sentence: Sentence;
  /** Its number is a clock time, which must not look like a duration. */
  readonly isClock: boolean;
  /** Percent of the planned time that has gone; past the end, percent of the whole that was planned. */
  readonly progress: { readonly percent: number; readonly over: boolean } | null;
  readonly facts: readonly Fact[];
}

const SOLID: readonly LookPhase[] = ['final', 'ongoing', 'overrun', 'emergency'];
/** Scenes in which it matters how much of the planned time has gone. */
const MEASURED: readonly Scene[] = ['due', 'due-running', 'stopped', 'past-end'];

/** Scenes whose sentence is about a clock time, and no duration. */
const CLOCK_TIMES: readonly Scene[] = [
  'as-usual',
  'back',
  'said-over',
  'stale-start',
  'stale-end',
  'stale-open',
  'stale-report',
  'stale-halted',
];

/** The large part of the popup. */
export function heroOf(telling: Telling): HeroPicture {
  const { window, situation, now } = telling;
  const { scene, urgency } = situation;
  return {
    look: urgency,
    solid: SOLID.includes(urgency),
    sentence: SENTENCES[scene](inWords(telling)),
    isClock: CLOCK_TIMES.includes(scene),
    progress: MEASURED.includes(scene) ? shareOf(window, now) : null,
    facts: factsOf(telling),
  };
}

/** The words that the sentences share. */
function inWords({ window, situation: { facts }, now, reader: { language, zone } }: Telling) {
  const gone = (since: EpochMs) => exactDuration(secondsGone(now - since), language);
  const at = (instant: EpochMs) => timesFor(language, zone).dayClock(instant, now);
  return {
    window,
    facts,
    words: wordsIn(language).popup,
    say: wordsIn(language).scenes,
    subject: subjectOf(window, language),
    word: exchangeWords(window.title, language),
    untilStart: calmDuration(secondsLeft(facts.start - now), language),
    sinceStart: gone(facts.began),
    untilEnd: facts.end === null ? null : exactDuration(secondsLeft(facts.end - now), language),
    isPastEnd: facts.end !== null && facts.end <= now,
    sinceEnd: gone(facts.end ?? now),
    untilReopening: exactDuration(secondsLeft((facts.reopening?.at ?? now) - now), language),
    over: at(facts.over ?? now),
    running: at(facts.runningSeenAt ?? now),
    range: markedTimes(language).dayRange(facts.start, facts.end),
    start: at(facts.start),
    end: facts.end === null ? null : at(facts.end),
    age: facts.readAt === null ? '' : wordsIn(language).scenes.asOf(ago(now - facts.readAt, language)),
  };
}
type Words = ReturnType<typeof inWords>;

const due = ({ words, say, subject, untilEnd, sinceStart }: Words): Sentence =>
  untilEnd === null ? words.dueSince(say.due(subject), sinceStart) : words.dueUntil(say.due(subject), untilEnd);

/** Not yet open again: counted to the planned end while that is to come. */
const waiting = ({ words, facts, isPastEnd, untilEnd, sinceStart }: Words, sentence: string): Sentence =>
  untilEnd === null || isPastEnd || facts.isOld
    ? words.since(sinceStart, sentence)
    : words.dueUntil(sentence, untilEnd);

/** One sentence for each scene. */
const SENTENCES: Readonly<Record<Scene, (words: Words) => Sentence>> = {
  coming: ({ words, subject, untilStart }) => words.stopsIn(subject, untilStart),
  due,
  'due-running': due,
  stopped: ({ words, say, subject, facts, untilEnd, sinceStart }) =>
    untilEnd === null || facts.isOld ? words.since(sinceStart, say.stopped(subject)) : words.endsIn(subject, untilEnd),
  'said-stopped-running': ({ words, say, subject, untilEnd, sinceStart }) =>
    untilEnd === null
      ? words.since(sinceStart, say.saidStopped(subject))
      : words.dueUntil(say.saidStopped(subject), untilEnd),
  'past-end': ({ words, say, sinceEnd }) => words.overBy(sinceEnd, say.pastEnd),
  'end-unseen': ({ words, say, subject, sinceEnd }) => words.agoBy(sinceEnd, say.endPassed(subject)),
  auction: ({ words, untilReopening }) => words.auction(untilReopening),
  'pre-open': (telling) => waiting(telling, telling.say.cancelOnly),
  'opening-auction': (telling) => waiting(telling, telling.say.openingAuction),
  halted: ({ words, say, sinceStart }) => words.agoBy(sinceStart, say.haltSeen),
  reported: ({ words, say, word, sinceStart }) => words.sayingSince(say.says(word), sinceStart),
  'as-usual': ({ words, say, over }) => words.atTime(over, say.asUsual),
  back: ({ words, subject, over }) => words.backSince(subject, over),
  'said-over': ({ words, say, subject, over }) => words.atTime(over, say.saidOver(subject)),
  'said-over-unseen': ({ words, say, sinceStart }) => words.since(sinceStart, say.saidOverUnseen),
  'end-passed': ({ say, subject, range }) => [say.endPassed(subject), range],
  'end-passed-running': ({ say, running, range }) => [say.passedRunning(running), range],
  'called-off': ({ say, subject, window, range }) => [
    window.status === 'postponed' ? say.postponed(subject) : say.calledOff(subject),
    range,
  ],
  'stale-start': ({ words, subject, start, age }) => words.staleStart(subject, start, age),
  'stale-end': ({ words, subject, start, end, age }) => words.staleEnd(subject, end ?? start, age),
  'stale-open': ({ words, subject, start, age }) => words.staleStart(subject, start, age),
  'stale-report': ({ words, say, word, start, age }) => words.atTime(start, say.says(word) + age),
  'stale-halted': ({ words, say, start, age }) => words.atTime(start, say.haltSeen + age),
};
