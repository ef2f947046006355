import { movedEnd, shareOf } from '../../lib/domain/situation/measures.ts';
import type { Scene } from '../../lib/domain/situation/scene.ts';
import type { EpochMs } from '../../lib/domain/time.ts';
import type { OverlayWords, SceneName, SceneWords } from '../../lib/messages/contract/overlay.ts';
import { markedTimes } from '../../lib/messages/japan-times.ts';
import { besideFacts } from './beside.ts';
import type { Shown } from './choose.ts';
import type { Presentation, Sentences } from './presentation.ts';
import { type Telling, valuesOf } from './values.ts';
import { fill, fillAll } from './words.ts';

type Told = Sentences & Pick<Presentation, 'count' | 'bigCount' | 'progress' | 'services'>;

/** What is said of the leading window now. */
export function tell(telling: Telling): Told {
  const { shown, now, words } = telling;
  const values = valuesOf(telling);
  const said = sentencesFor(shown, words.scenes, now);
  const ends = said.ends === null ? [] : fillAll(said.ends, values);
  const share = ends.length < 2 ? null : shareOf(shown.window, now);
  const say = (template: SceneWords['title']) => fill(template, values);
  return {
    lead: say(said.lead) ?? '',
    title: say(said.title) ?? '',
    label: say(said.label) ?? '',
    aside: fillAll(said.aside, values),
    range: say(said.range),
    note: say(said.note),
    facts: [
      ...said.facts.flatMap(([term, template]) => {
        const detail = say(template);
        return detail === null ? [] : [[term, detail] as const];
      }),
      ...besideFacts(telling),
    ],
    seen: say(said.seen) ?? words.neverRead,
    ...countOf(said.count, telling),
    progress: share === null ? null : { ...share, ends },
    services: said.saysServices ? shown.window.services : [],
  };
}

/** The planned end may pass while nobody can trade yet. */
const WAITING: readonly Scene[] = ['pre-open', 'opening-auction'];

/** The sentences that fit: those of the scene, or of its like without a planned end where it has one. */
function sentencesFor(shown: Shown, scenes: OverlayWords['scenes'], now: EpochMs): SceneWords {
  const { scene, nearness, facts } = shown;
  const name = scene === 'coming' ? (nearness ?? 'final') : scene === 'stopped' ? stoppedName(shown) : scene;
  const open = `${name}-open`;
  // Of what is to come it is its nearness that says it.
  const hasNoEnd = facts.end === null || (WAITING.includes(scene) && (facts.isOld || facts.end <= now));
  return hasNoEnd && open in scenes ? scenes[open as SceneName] : scenes[name as SceneName];
}

/** A stop that was seen, or that the exchange speaks of as going on; what changed about its end comes first. */
function stoppedName({ window, urgency, facts }: Shown): SceneName {
  if (urgency === 'emergency') return 'emergency';
  if (facts.end === null) return 'stopped';
  if (facts.isOld) return 'stopped-old';
  const wasEnd = movedEnd(window, window.replaced);
  return wasEnd === null ? 'stopped' : facts.end > wasEnd ? 'extended' : 'shortened';
}

/** What is counted: towards an instant, since one, or the clock time of one, with its day when that is not near. */
function countOf(
  [mode, of]: SceneWords['count'],
  { shown: { window, facts }, now, language, times }: Telling,
): Pick<Presentation, 'count' | 'bigCount'> {
  const instants = {
    start: window.start,
    began: facts.began,
    end: facts.end,
    over: facts.over,
    running: facts.runningSeenAt,
    reopening: facts.reopening?.at,
  };
  const at = instants[of] ?? now;
  if (mode === 'until' || mode === 'since') {
    return { count: { mode, at, form: 'calm' }, bigCount: { mode, at, form: 'exact' } };
  }
  const text = mode === 'on' ? times.onDay(at) : times.dayClock(at, now);
  return { count: { mode: 'fixed', text }, bigCount: { mode: 'fixed', text: markedTimes(language).clock(at) } };
}
