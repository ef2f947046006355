import { moneyOf } from '../../lib/domain/envelope.ts';
import { otherCourses } from '../../lib/domain/situation/courses.ts';
import { isOverScene, type Scene } from '../../lib/domain/situation/scene.ts';
import { clockSentence } from '../../lib/messages/clock-words.ts';
import { markedTimes, timesWithLocal } from '../../lib/messages/japan-times.ts';
import { localClockRange, localDayRange, zoneCity } from '../../lib/messages/local-time.ts';
import { claimedTimes, disagreementText, noticeSaysText, partText } from '../../lib/messages/parts.ts';
import { joinServices } from '../../lib/messages/words.ts';
import { coinOf, type Telling } from './values.ts';

/* What is said of a maintenance beside the sentences of its scene. */

type LabelledFact = [term: string, detail: string];

/** One of several notices that disagree, to be opened. */
export interface ClaimLink {
  readonly label: string;
  readonly href: string;
}

/** Every line beside the sentences. */
export const besideFacts = (telling: Telling): LabelledFact[] => [
  ...localFacts(telling),
  ...partFacts(telling),
  ...noticeFacts(telling),
  ...offlineFacts(telling),
  ...clockFacts(telling),
];

/** Scenes in which the planned times still say when. */
const PLANNED: readonly Scene[] = [
  'coming',
  'due',
  'due-running',
  'stopped',
  'said-stopped-running',
  'past-end',
  'end-unseen',
  'stale-start',
  'stale-end',
  'stale-open',
];

/** The planned times by the user's own clock; nothing where it is Japan's. */
function localFacts({ shown: { window, scene }, language, words, zone }: Telling): LabelledFact[] {
  if (zone === undefined || !PLANNED.includes(scene) || window.origin === 'live') return [];
  const times = localDayRange(window.start, window.end, language, zone);
  return times === null ? [] : [[words.local, `${times} ${zoneCity(zone)}`]];
}

/** The same of a stop to come, without its day: the bar has little room. */
export function localTimes({ shown: { window, scene }, language, zone }: Telling): string | null {
  if (zone === undefined || scene !== 'coming') return null;
  return localClockRange(window.start, window.end, language, zone);
}

/** What of the maintenance goes its own way. */
function partFacts({ shown: { window }, view, now, language, words, zone }: Telling): LabelledFact[] {
  const times = timesWithLocal(language, zone);
  return otherCourses(window, view, now).map((course): LabelledFact => {
    const money = moneyOf(course.window);
    const services = joinServices(course.window.services, words.services, language);
    const coin = coinOf(course.window, language);
    const name = money !== null ? words.money[money] + services : coin === null ? services : `${coin} ${services}`;
    return [name, partText(course, words.parts, now, times)];
  });
}

/** What the notices say otherwise: against a correction that is locked, or against each other. */
function noticeFacts({ shown: { window }, language, words, times }: Telling): LabelledFact[] {
  const against = noticeSaysText(window, words.parts, markedTimes(language));
  const disagreement = disagreementText(window.disagreement, words.parts, times);
  return [against, disagreement].flatMap((said): LabelledFact[] => (said === null ? [] : [[words.attention, said]]));
}

/** The notices that disagree, each with the times that it gives; only https is opened. */
export const claimLinks = ({ shown: { window }, times }: Telling): readonly ClaimLink[] =>
  window.disagreement.length < 2
    ? []
    : window.disagreement.flatMap((claim) =>
        claim.url?.startsWith('https://')
          ? [{ label: claimedTimes(claim, window.disagreement, times), href: claim.url }]
          : [],
      );

/** That nobody can look any more, where the sentences of the scene do not say so. */
export const offlineSentence = ({ shown: { scene }, view, words }: Telling): string | null =>
  view.offline && view.hostsAllowed && !scene.startsWith('stale') && !isOverScene(scene) ? words.offline : null;

function offlineFacts(telling: Telling): LabelledFact[] {
  const sentence = offlineSentence(telling);
  return sentence === null ? [] : [[telling.words.state, sentence]];
}

/** That this machine's clock is wrong. */
function clockFacts({ view, language, words }: Telling): LabelledFact[] {
  const sentence = clockSentence(view.clockOffsetMs, words, language);
  return sentence === null ? [] : [[words.clock, sentence]];
}
