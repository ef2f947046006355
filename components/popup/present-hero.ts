import type { EpochMs } from '../../lib/domain/time.ts';
import type { ViewWindow } from '../../lib/domain/view.ts';
import { effectiveStart, isCalledOff, isReport, knownEnd } from '../../lib/domain/window.ts';
import { exchangeWords } from '../../lib/messages/exchange-words.ts';
import { calmDuration, clock, dayRange, exactDuration, secondsGone, secondsLeft } from '../../lib/messages/format.ts';
import { type HeroSentence, POPUP_WORDS, subjectOf } from '../../lib/messages/popup.ts';
import type { LookPhase } from '../shared/marks.ts';
import type { DrawnView } from './desk.ts';
import { auctionOf, shownLook } from './focus.ts';
import {
  backFacts,
  comingFacts,
  type Fact,
  haltFacts,
  ongoingFacts,
  type Reader,
  reportFacts,
  sourceFacts,
  staleFacts,
} from './present-facts.ts';

export interface HeroPicture {
  readonly look: LookPhase;
  /** The colour spreads to the whole sentence. */
  readonly solid: boolean;
  readonly sentence: HeroSentence | readonly [title: string, note: string];
  /** Percent of the planned time that has gone; past the end, percent of the whole that was planned. */
  readonly progress: { readonly percent: number; readonly over: boolean } | null;
  readonly facts: readonly Fact[];
}

/** The large part of the popup for `window`. */
export function heroOf(window: ViewWindow, view: DrawnView, now: EpochMs, reader: Reader): HeroPicture {
  const look = shownLook(window, view, now);
  const hero = { look, solid: SOLID.includes(look), progress: null } as const;
  if (isReport(window)) {
    return { ...hero, sentence: reportSentence(window, now, reader), facts: reportFacts(window, reader) };
  }
  if (look === 'emergency' && window.origin === 'live') {
    return { ...hero, sentence: haltSentence(window, now, reader), facts: haltFacts(window, view, reader) };
  }
  switch (look) {
    case 'stale':
      return { ...hero, sentence: staleSentence(window, now, reader), facts: staleFacts(window, reader) };
    case 'recovered':
      return { ...hero, sentence: backSentence(window, now, reader), facts: backFacts(window, now, reader) };
    case 'ongoing':
    case 'overrun':
    case 'emergency':
      return {
        ...hero,
        sentence: ongoingSentence(window, view, now, reader),
        progress: progressOf(window, now),
        facts: ongoingFacts(window, view, now, reader),
      };
    case 'calm':
      return { ...hero, sentence: pastSentence(window, reader), facts: sourceFacts(window, reader) };
    default:
      return { ...hero, sentence: comingSentence(window, now, reader), facts: comingFacts(window, now, reader) };
  }
}

const SOLID: readonly LookPhase[] = ['final', 'ongoing', 'overrun', 'emergency'];

function comingSentence(window: ViewWindow, now: EpochMs, { language }: Reader): HeroSentence {
  const left = calmDuration(secondsLeft(effectiveStart(window) - now), language);
  return POPUP_WORDS[language].stopsIn(subjectOf(window, language), left);
}

function ongoingSentence(window: ViewWindow, view: DrawnView, now: EpochMs, { language }: Reader): HeroSentence {
  const words = POPUP_WORDS[language];
  const subject = subjectOf(window, language);
  const reopenAt = auctionOf(window, view, now);
  if (reopenAt !== null) return words.auction(exactDuration(secondsLeft(reopenAt - now), language));
  if (window.end === null) {
    const gone = exactDuration(secondsGone(now - effectiveStart(window)), language);
    return isFact(window) ? words.stoppedFor(subject, gone) : words.plannedStopBegan(subject, gone);
  }
  if (now >= window.end) return words.pastEnd(exactDuration(secondsGone(now - window.end), language));
  return words.endsIn(subject, exactDuration(secondsLeft(window.end - now), language));
}

/** Only what was seen live, or what the exchange reports as going on, may be stated as a fact. */
const isFact = (window: ViewWindow): boolean => window.observedStart !== null || window.status !== 'scheduled';

function haltSentence(window: ViewWindow, now: EpochMs, { language }: Reader): HeroSentence {
  return POPUP_WORDS[language].haltSeen(exactDuration(secondsGone(now - effectiveStart(window)), language));
}

function reportSentence(window: ViewWindow, now: EpochMs, { language }: Reader): HeroSentence {
  const words = POPUP_WORDS[language];
  const over = knownEnd(window);
  if (over !== null) return words.asUsual(clock(over));
  const gone = exactDuration(secondsGone(now - effectiveStart(window)), language);
  return words.says(exchangeWords(window.title, language), gone);
}

function backSentence(window: ViewWindow, now: EpochMs, { language }: Reader): HeroSentence {
  const words = POPUP_WORDS[language];
  const time = clock(knownEnd(window) ?? now);
  const subject = subjectOf(window, language);
  return window.observedEnd !== null ? words.backSince(subject, time) : words.saidOverAt(subject, time);
}

/** A window that will not happen, or whose planned end has passed without a word. */
function pastSentence(window: ViewWindow, { language }: Reader): readonly [title: string, note: string] {
  const words = POPUP_WORDS[language];
  const subject = subjectOf(window, language);
  const title = isCalledOff(window)
    ? words.calledOff(subject, window.status === 'postponed')
    : words.plannedEndPassed(subject);
  return [title, `${dayRange(window.start, window.end, language)} JST`];
}

function staleSentence(window: ViewWindow, now: EpochMs, { language }: Reader): HeroSentence {
  const words = POPUP_WORDS[language];
  const subject = subjectOf(window, language);
  const onward = now >= window.start && window.end !== null ? window.end : null;
  return onward === null ? words.staleStart(subject, clock(window.start)) : words.staleEnd(subject, clock(onward));
}

function progressOf(window: ViewWindow, now: EpochMs): HeroPicture['progress'] {
  if (window.end === null) return null;
  const start = effectiveStart(window);
  const over = now > window.end;
  const [part, whole] = over ? [window.end - start, now - start] : [now - start, window.end - start];
  return { percent: whole <= 0 ? 100 : Math.min(100, Math.max(0, Math.round((part / whole) * 1000) / 10)), over };
}
