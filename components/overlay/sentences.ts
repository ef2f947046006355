import { moneyOf } from '../../lib/domain/envelope.ts';
import { otherCourses } from '../../lib/domain/situation/courses.ts';
import { movedEnd, shareOf } from '../../lib/domain/situation/measures.ts';
import type { Scene } from '../../lib/domain/situation/scene.ts';
import { clock, shortDay } from '../../lib/messages/format.ts';
import type { SceneName, SceneWords } from '../../lib/messages/overlay.ts';
import { disagreementText, partText } from '../../lib/messages/parts.ts';
import { joinServices } from '../../lib/messages/words.ts';
import type { Shown } from './choose.ts';
import type { Presentation, Sentences } from './presentation.ts';
import { coinOf, moment, type Telling, valuesOf } from './values.ts';
import { fill, fillAll } from './words.ts';

type Told = Sentences & Pick<Presentation, 'count' | 'bigCount' | 'progress' | 'services'>;

/** What is said of the leading window now. */
export function tell(telling: Telling): Told {
  const { shown, now, words } = telling;
  const values = valuesOf(telling);
  const said = words.scenes[sentencesFor(shown)];
  const ends = said.ends === null ? [] : fillAll(said.ends, values);
  const share = ends.length < 2 ? null : shareOf(shown.window, now);
  return {
    lead: fill(said.lead, values) ?? '',
    title: fill(said.title, values) ?? '',
    label: said.label,
    aside: fillAll(said.aside, values),
    range: fill(said.range, values),
    note: fill(said.note, values),
    facts: [
      ...said.facts.flatMap(([term, template]) => {
        const detail = fill(template, values);
        return detail === null ? [] : [[term, detail] as const];
      }),
      ...partFacts(telling),
    ],
    seen: fill(said.seen, values) ?? words.neverRead,
    ...countOf(said.count, telling),
    progress: share === null ? null : { ...share, ends },
    services: said.saysServices ? shown.window.services : [],
  };
}

/** What of the maintenance goes its own way, and that its notices disagree. */
function partFacts({ shown: { window }, view, now, language, words }: Telling): [term: string, detail: string][] {
  const courses = otherCourses(window, view, now).map((course): [string, string] => {
    const money = moneyOf(course.window);
    const services = joinServices(course.window.services, words.services, language);
    const coin = coinOf(course.window, language);
    const name = money !== null ? words.money[money] + services : coin === null ? services : `${coin} ${services}`;
    return [name, partText(course, words.parts, now, language)];
  });
  const disagreement = disagreementText(window.disagreement, words.parts, language);
  return disagreement === null ? courses : [...courses, [words.attention, disagreement]];
}

type Choice = (shown: Shown) => SceneName;
const always =
  (name: SceneName): Choice =>
  () =>
    name;
const byEnd =
  (planned: SceneName, open: SceneName): Choice =>
  ({ facts }) =>
    facts.end === null ? open : planned;

/** The sentences of each scene; a scene with and without a planned end has two. */
const SENTENCES: Readonly<Record<Scene, Choice>> = {
  coming: ({ phase }) => (phase in COMING ? COMING[phase as keyof typeof COMING] : 'day'),
  due: byEnd('due', 'dueOpen'),
  'due-running': byEnd('dueRunning', 'dueRunningOpen'),
  stopped: stoppedSentences,
  'said-stopped-running': byEnd('saidStopped', 'saidStoppedOpen'),
  'past-end': always('pastEnd'),
  'end-unseen': always('endUnseen'),
  auction: always('auction'),
  halted: always('halted'),
  reported: always('reported'),
  'as-usual': always('asUsual'),
  back: always('back'),
  'said-over': always('saidOver'),
  'said-over-unseen': always('saidOverUnseen'),
  'end-passed': always('endPassed'),
  'end-passed-running': always('passedRunning'),
  'called-off': always('calledOff'),
  'stale-start': always('staleStart'),
  'stale-end': always('staleEnd'),
  'stale-open': always('staleOpen'),
  'stale-halted': always('staleOpen'),
  'stale-report': always('staleOpen'),
};

const COMING = {
  announced: 'announced',
  day: 'day',
  hour: 'hour',
  imminent: 'imminent',
  final: 'final',
} as const satisfies Readonly<Record<string, SceneName>>;

const sentencesFor = (shown: Shown): SceneName => SENTENCES[shown.scene](shown);

/** A stop that was seen, or that the exchange speaks of as going on; what changed about its end comes first. */
function stoppedSentences({ window, urgency, facts }: Shown): SceneName {
  if (urgency === 'emergency') return facts.end === null ? 'emergencyOpen' : 'emergency';
  if (facts.end === null) return 'stoppedOpen';
  if (facts.isOld) return 'stoppedOld';
  const wasEnd = movedEnd(window, window.replaced);
  return wasEnd === null ? 'stopped' : facts.end > wasEnd ? 'extended' : 'shortened';
}

/** What is counted: towards an instant, since one, or the clock time of one, with its day when that is not near. */
function countOf(
  [mode, of]: SceneWords['count'],
  { shown: { window, facts }, now, language }: Telling,
): Pick<Presentation, 'count' | 'bigCount'> {
  const instants = {
    start: window.start,
    began: facts.start,
    end: facts.end,
    over: facts.over,
    running: facts.runningSeenAt,
    reopening: facts.reopening?.at,
  };
  const at = instants[of] ?? now;
  if (mode === 'until' || mode === 'since') {
    return { count: { mode, at, form: 'calm' }, bigCount: { mode, at, form: 'exact' } };
  }
  const text = mode === 'on' ? `${shortDay(at, language)} ${clock(at)}` : moment(at, now, language);
  return { count: { mode: 'fixed', text }, bigCount: { mode: 'fixed', text: `${clock(at)} JST` } };
}
