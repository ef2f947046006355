import { describe, expect, it, test } from 'vitest';
import type { StopEvidence } from '../../../lib/domain/situation/evidence.ts';
import { isGoingOnScene, isOverScene, SCENES, type Scene, sceneOf } from '../../../lib/domain/situation/scene.ts';

const NOTHING: StopEvidence = {
  isCalledOff: false,
  hasStarted: false,
  hasEnd: true,
  isPastEnd: false,
  isLongPastEnd: false,
  isLiveOnly: false,
  isReport: false,
  isUsual: false,
  canBeSeen: true,
  seenStopped: false,
  seenBack: false,
  seenHalted: false,
  isCancelOnly: false,
  isInAuction: false,
  seenRunning: false,
  saidToHaveBegun: false,
  saidToBeOver: false,
  passedRunning: false,
  isOld: false,
  reopens: false,
};

type Signs = Partial<StopEvidence>;
const before: Signs = {};
const during: Signs = { hasStarted: true };
const after: Signs = { hasStarted: true, isPastEnd: true };
const dayAfter: Signs = { ...after, isLongPastEnd: true };
const seen: Signs = { seenStopped: true, seenHalted: true };
const seenOnce: Signs = { seenStopped: true };

/** The truth table: when, what speaks for or against the stop, and what may be said. */
const TABLE: readonly (readonly [scene: Scene, when: Signs, signs: Signs])[] = [
  ['coming', before, {}],
  ['stale-start', before, { isOld: true }],
  ['called-off', before, { isCalledOff: true }],
  ['called-off', during, { isCalledOff: true }],

  ['due', during, {}],
  ['due', during, { canBeSeen: false }],
  ['due', during, { hasEnd: false }],
  ['due-running', during, { seenRunning: true }],
  ['said-stopped-running', during, { seenRunning: true, saidToHaveBegun: true }],
  ['stopped', during, seen],
  ['stopped', during, seenOnce],
  ['stopped', during, { saidToHaveBegun: true }],
  ['stopped', during, { saidToHaveBegun: true, canBeSeen: false }],
  ['stopped', during, { ...seen, isOld: true }],
  ['stale-end', during, { isOld: true }],
  ['stale-end', during, { ...seenOnce, isOld: true }],
  ['stale-open', during, { isOld: true, hasEnd: false }],
  ['stale-halted', during, { ...seenOnce, isOld: true, hasEnd: false, isLiveOnly: true }],
  ['back', during, { ...seenOnce, seenBack: true }],
  ['said-over', during, { saidToBeOver: true }],
  ['said-over-unseen', during, { ...seen, saidToBeOver: true }],
  ['said-over-unseen', during, { ...seenOnce, saidToBeOver: true }],
  ['halted', during, { ...seen, isLiveOnly: true, hasEnd: false }],
  ['reported', during, { ...seen, isLiveOnly: true, isReport: true, hasEnd: false }],
  ['as-usual', during, { seenStopped: true, seenBack: true, isLiveOnly: true, isReport: true }],
  ['stale-report', during, { ...seenOnce, isLiveOnly: true, isReport: true, isOld: true }],
  ['auction', during, { ...seen, reopens: true }],
  ['auction', during, { ...seen, reopens: true, isLiveOnly: true }],
  ['due-running', during, { seenRunning: true, reopens: true }],
  ['pre-open', during, { ...seen, isCancelOnly: true }],
  ['pre-open', during, { ...seen, isCancelOnly: true, isLiveOnly: true, hasEnd: false }],
  ['pre-open', during, { ...seen, isCancelOnly: true, isUsual: true }],
  ['pre-open', during, { ...seen, isCancelOnly: true, saidToBeOver: true }],
  ['stopped', during, { ...seenOnce, isCancelOnly: true }],
  ['due', during, { isCancelOnly: true }],
  ['opening-auction', during, { ...seen, isInAuction: true }],

  ['end-unseen', after, {}],
  ['end-passed', after, { canBeSeen: false }],
  ['end-passed', after, { canBeSeen: false, isOld: true }],
  ['end-passed', after, { canBeSeen: false, saidToHaveBegun: true }],
  ['end-passed', after, { isUsual: true }],
  ['past-end', after, { ...seen, isUsual: true }],
  ['end-passed-running', after, { passedRunning: true }],
  ['end-passed-running', after, { seenRunning: true }],
  ['past-end', after, seen],
  ['past-end', after, { saidToHaveBegun: true }],
  ['back', after, { ...seenOnce, seenBack: true }],
  ['back', after, { ...seenOnce, seenBack: true, saidToBeOver: true, isOld: true }],
  ['said-over', after, { saidToBeOver: true, isOld: true }],
  ['said-over-unseen', after, { ...seen, saidToBeOver: true }],
  ['stale-end', after, { isOld: true }],
  ['auction', after, { ...seen, reopens: true }],
  ['pre-open', after, { ...seen, isCancelOnly: true }],
  ['opening-auction', after, { ...seen, isInAuction: true }],
  ['end-passed', dayAfter, {}],
  ['end-passed', dayAfter, { saidToHaveBegun: true }],
  ['past-end', dayAfter, seen],
];

describe('what may be said', () => {
  test.each(TABLE)('%s %#', (scene, when, signs) => {
    expect(sceneOf({ ...NOTHING, ...when, ...signs })).toBe(scene);
  });

  it('has an example for each scene', () => {
    expect(SCENES.filter((scene) => !TABLE.some(([named]) => named === scene))).toEqual([]);
  });
});

const FREE = [
  'isCalledOff',
  'hasStarted',
  'isLiveOnly',
  'isReport',
  'isUsual',
  'canBeSeen',
  'saidToHaveBegun',
  'saidToBeOver',
  'passedRunning',
  'isOld',
  'reopens',
] as const satisfies readonly (keyof StopEvidence)[];

/** What cannot be any which way: a halt is seen of a stop that was seen, and not while trading is seen to run. */
const BOUND: readonly (readonly Signs[])[] = [
  [{ hasEnd: false }, { hasEnd: true }, { isPastEnd: true }, { isPastEnd: true, isLongPastEnd: true }],
  [{}, { isCancelOnly: true }, { isInAuction: true }],
  [
    {},
    { seenRunning: true },
    { seenStopped: true },
    { seenStopped: true, seenRunning: true },
    { seenStopped: true, seenHalted: true },
    { seenStopped: true, seenBack: true },
    { seenStopped: true, seenBack: true, seenRunning: true },
  ],
];

/** Every combination of what speaks for or against a stop. */
const everyEvidence = (): readonly StopEvidence[] =>
  [...FREE.map((name): readonly Signs[] => [{ [name]: false }, { [name]: true }]), ...BOUND].reduce<
    readonly StopEvidence[]
  >((all, choices) => all.flatMap((evidence) => choices.map((signs) => ({ ...evidence, ...signs }))), [NOTHING]);

describe('in every combination', () => {
  const found = everyEvidence().map((evidence) => ({ evidence, scene: sceneOf(evidence) }));
  const of = (...scenes: Scene[]) =>
    found.filter(({ scene }) => scenes.includes(scene)).map(({ evidence }) => evidence);

  it('a stop is a fact only when it was seen, or when the exchange speaks of it as going on', () => {
    expect(of('stopped', 'past-end').every((e) => e.seenStopped || e.saidToHaveBegun)).toBe(true);
    expect(of('halted').every((e) => e.isLiveOnly)).toBe(true);
  });

  it('a recovery is a fact only when it was seen', () => {
    expect(of('back').every((e) => e.seenBack)).toBe(true);
  });

  it('no word of the exchange ends a stop that was seen and not seen back', () => {
    const stands = found.filter(
      ({ evidence: e }) => e.seenStopped && !e.seenBack && !e.isCalledOff && e.saidToBeOver && !e.isReport,
    );
    const seenToWait: readonly Scene[] = ['said-over-unseen', 'pre-open', 'opening-auction'];
    expect(stands.every(({ scene }) => seenToWait.includes(scene))).toBe(true);
  });

  it('that one can cancel, and no more, is a fact only while it is seen', () => {
    expect(of('pre-open').every((e) => e.seenHalted && e.isCancelOnly)).toBe(true);
    expect(of('opening-auction').every((e) => e.seenHalted && e.isInAuction)).toBe(true);
  });

  it('nothing that is called running was unseen', () => {
    expect(of('due-running', 'said-stopped-running').every((e) => e.seenRunning)).toBe(true);
    expect(of('end-passed-running').every((e) => e.seenRunning || e.passedRunning)).toBe(true);
  });

  it('old data never counts down', () => {
    const counting = of('coming', 'due', 'due-running', 'end-unseen');
    expect(counting.every((e) => !e.isOld)).toBe(true);
  });

  it('a scene is over, or going on, or ahead, and never two of them', () => {
    const kinds = SCENES.map((scene) => [scene, Number(isOverScene(scene)) + Number(isGoingOnScene(scene))]);
    expect(kinds.filter(([, sum]) => sum !== 1)).toEqual([
      ['coming', 0],
      ['stale-start', 0],
    ]);
  });
});
