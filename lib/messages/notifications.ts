import { wholeIdOf } from '../domain/lead.ts';
import type { Reminder } from '../domain/reminder.ts';
import { againstPlan } from '../domain/situation/measures.ts';
import { isOverScene, type Scene } from '../domain/situation/scene.ts';
import type { Sight } from '../domain/situation/sight.ts';
import { type SituationFacts, situationOf } from '../domain/situation/situation.ts';
import { type EpochMs, MINUTE_MS, toMinutes } from '../domain/time.ts';
import { effectiveStart, isPairReport, LIVE_ID_PREFIX, type MaintenanceWindow } from '../domain/window.ts';
import { comparisonText } from './comparison.ts';
import { exchangeWords } from './exchange-words.ts';
import { ago, clock, clockRange, dayClock, dayRange, inWords } from './format.ts';
import type { Catalogue, Language } from './language.ts';
import { localDayRange } from './local-time.ts';
import { pairNotice } from './pair-words.ts';
import { SCENE_SENTENCES, type SceneSentences } from './scenes.ts';
import { type Subject, subjectOf } from './subject.ts';
import { BEFORE_ITEMS, serviceList } from './words.ts';

/** What a desktop notification says. */
export interface NotificationText {
  readonly title: string;
  readonly message: string;
}

interface NotificationWords {
  /** `left` a duration in words, `when` a day and clock range. */
  readonly announced: (subject: Subject) => string;
  readonly stopsIn: (subject: Subject, left: string) => string;
  readonly changed: (subject: Subject) => string;
  readonly extended: (end: string) => string;
  /** Of a part that goes its own way: 日本円の入出金. */
  readonly partExtended: (subject: Subject, end: string) => string;
  readonly haltState: string;
  readonly maintenanceState: string;
  /** `ago` null: where a count would grow old. */
  readonly seenAt: (time: string, ago: string | null) => string;
  readonly noNotice: string;
  readonly checkPage: string;
  readonly saidBefore: (word: string) => string;
  readonly left: (left: string) => string;
  /** `ago` null: it began less than a minute ago. */
  readonly sinceStart: (time: string, ago: string | null) => string;
  readonly plannedStartAt: (time: string) => string;
  readonly plannedEndAt: (end: string, left: string) => string;
  readonly plannedEnd: (end: string) => string;
  readonly plannedEndWas: (end: string, over: string) => string;
  readonly saidOverAt: (time: string) => string;
  readonly lastSeen: (time: string, ago: string | null) => string;
  readonly readAgo: (ago: string) => string;
  readonly readAt: (time: string) => string;
  readonly openEnd: string;
  readonly stops: (services: string) => string;
  readonly stoppedFor: (duration: string) => string;
  readonly compared: (comparison: string) => string;
  readonly planWas: (when: string) => string;
  readonly noticeAppeared: string;
  readonly insteadOf: (before: string) => string;
  readonly first: (what: string) => string;
  readonly readNotice: string;
  readonly auctionOrders: string;
  readonly checkOrders: string;
  readonly checkBalances: string;
  readonly local: (range: string) => string;
  readonly lessThanAMinute: string;
  readonly separator: string;
  /** The page lets nothing stand on it. */
  readonly overlayBlocked: string;
  readonly test: NotificationText;
  readonly snooze: string;
  readonly openChecklist: string;
}

export const NOTIFICATION_WORDS: Catalogue<NotificationWords> = {
  ja: {
    announced: ({ name }) => `${name}停止の予定が発表されました`,
    stopsIn: ({ name }, left) => `あと${left}で${name}が止まります`,
    changed: ({ name }) => `${name}停止の予定が変わりました`,
    extended: (end) => `終了予定が${end}に延長されました`,
    partExtended: ({ name }, end) => `${name}停止の終了予定が${end}に延長されました`,
    haltState: 'HALT（注文も取消も受付停止）',
    maintenanceState: 'メンテナンス中の応答（コード 10007）',
    seenAt: (time, ago) => (ago === null ? `${time} JST に検知` : `${time} JST に検知・${ago}経過`),
    noNotice: '予定にない停止です。お知らせはまだ見つかっていません',
    checkPage: '取引画面をご確認ください',
    saidBefore: (word) => `それまでの表示: ${word}`,
    left: (left) => `あと${left}`,
    sinceStart: (time, ago) => (ago === null ? `${time}開始` : `${time}開始・${ago}経過`),
    plannedStartAt: (time) => `${time}開始予定`,
    plannedEndAt: (end, left) => `${end}終了予定・あと${left}`,
    plannedEnd: (end) => `${end}終了予定`,
    plannedEndWas: (end, over) => `予定は${end}まで・${over}超過`,
    saidOverAt: (time) => `${time}のお知らせで終了`,
    lastSeen: (time, ago) => (ago === null ? `停止の最終確認は${time}` : `停止の最終確認は${time}（${ago}）`),
    readAt: (time) => `お知らせの確認は${time}です。変更を見落とすおそれがあります`,
    readAgo: (ago) => `お知らせの確認は${ago}です。変更を見落とすおそれがあります`,
    openEnd: '終了時刻は未定です',
    stops: (services) => `停止: ${services}`,
    stoppedFor: (duration) => `停止 ${duration}`,
    compared: (comparison) => `（${comparison}）`,
    planWas: (when) => `予定は${when} JST`,
    noticeAppeared: '検知した停止についてお知らせが出ました',
    insteadOf: (before) => `変更前 ${before}`,
    first: (what) => `先に: ${what}`,
    readNotice: '注文の扱いはお知らせ本文をご確認ください',
    auctionOrders: '成行は不可、Post Only は無効',
    checkOrders: '注文・残高を確認してください',
    checkBalances: '入出金の状況と残高を確認してください',
    local: (range) => `（現地時間 ${range}）`,
    lessThanAMinute: '1分',
    separator: '・',
    overlayBlocked: '取引画面にお知らせを表示できません',
    test: { title: 'テスト通知', message: 'この表示が見えていれば、メンテ予報の通知は届きます。' },
    snooze: '10分後にもう一度',
    openChecklist: 'チェックリストを開く',
  },
  en: {
    announced: ({ noun }) => `${noun} stop announced`,
    stopsIn: ({ name, plural }, left) => `${name} ${plural ? 'stop' : 'stops'} in ${left}`,
    changed: ({ name }) => `${name}: the planned stop has changed`,
    extended: (end) => `Extended: planned end is now ${end}`,
    partExtended: ({ name }, end) => `${name} extended: planned end is now ${end}`,
    haltState: 'HALT (orders and cancels suspended)',
    maintenanceState: 'Answers “in maintenance” (code 10007)',
    seenAt: (time, ago) => (ago === null ? `Seen at ${time} JST` : `Seen at ${time} JST, ${ago} ago`),
    noNotice: 'Not announced. No notice found yet',
    checkPage: 'Check the trading page',
    saidBefore: (word) => `It said: ${word}`,
    left: (left) => `${left} left`,
    sinceStart: (time, ago) => (ago === null ? `Start ${time}` : `Since ${time}, ${ago} so far`),
    plannedStartAt: (time) => `Planned start ${time}`,
    plannedEndAt: (end, left) => `Planned end ${end}, ${left} left`,
    plannedEnd: (end) => `Planned end ${end}`,
    plannedEndWas: (end, over) => `Planned end was ${end}, ${over} over`,
    saidOverAt: (time) => `Notice of ${time} says it is over`,
    lastSeen: (time, ago) => `Last seen stopped at ${time}${ago === null ? '' : ` (${ago})`}`,
    readAt: (time) => `Notices were read at ${time}. A change may be missed`,
    readAgo: (ago) => `Notices were read ${ago}. A change may be missed`,
    openEnd: 'No end announced',
    stops: (services) => `Stops: ${services}`,
    stoppedFor: (duration) => `Stopped for ${duration}`,
    compared: (comparison) => ` (${comparison})`,
    planWas: (when) => `Planned: ${when} JST`,
    noticeAppeared: 'A notice about the halt has appeared',
    insteadOf: (before) => `Before: ${before}`,
    first: (what) => `First: ${what}`,
    readNotice: 'See the notice for how orders are treated',
    auctionOrders: 'No market orders, Post Only ignored',
    checkOrders: 'Check your orders and balances',
    checkBalances: 'Check your transfers and balances',
    local: (range) => ` (${range} local)`,
    lessThanAMinute: '1 min',
    separator: ', ',
    overlayBlocked: 'The trading page keeps the overlay from being shown',
    test: { title: 'Test notification', message: 'If you can see this, Mente Yohō can reach you.' },
    snooze: 'Again in 10 min',
    openChecklist: 'Open checklist',
  },
};

/** Whoever reads it: their language and their own time zone (an IANA name). */
export interface NotificationReader {
  readonly language: Language;
  readonly zone: string;
  /** Nobody can change the words once they stand: clock times alone, no count that would grow old. */
  readonly stays?: boolean;
}

/** What a notification is made of. */
interface Telling {
  readonly reminder: Pick<Reminder, 'step' | 'window' | 'before'>;
  readonly window: MaintenanceWindow;
  readonly scene: Scene;
  readonly facts: SituationFacts;
  readonly live: Sight['live'];
  readonly now: EpochMs;
  readonly language: Language;
  readonly zone: string;
  readonly stays: boolean;
  readonly words: NotificationWords;
  readonly say: SceneSentences;
  readonly subject: Subject;
}

/**
 * The words of `reminder` that are true at `now`, however long after its moment it is shown or refreshed.
 * What is said follows from the scene; the step only says what is new about it.
 */
export function notificationText(
  reminder: Pick<Reminder, 'step' | 'window' | 'before'>,
  sight: Sight,
  now: EpochMs,
  { language, zone, stays = false }: NotificationReader,
): NotificationText {
  const { window } = reminder;
  const { scene, facts } = situationOf(window, sight, now);
  if (isPairReport(window)) {
    const began = effectiveStart(window);
    const seen = NOTIFICATION_WORDS[language].seenAt(clock(began), inMinutes(now - began, language));
    return pairNotice(window.title, { isOver: isOverScene(scene), seen }, language);
  }
  const telling: Telling = {
    reminder,
    window,
    scene,
    facts,
    live: sight.live,
    now,
    language,
    zone,
    stays,
    words: NOTIFICATION_WORDS[language],
    say: SCENE_SENTENCES[language],
    subject: subjectOf(window, language),
  };
  const { title, lines } = TEXTS[scene];
  return {
    title: newsTitle(telling) ?? title(telling),
    message: lines.flatMap((line) => line(telling) ?? []).join('\n'),
  };
}

type Line = (telling: Telling) => string | null;

/** Scenes in which news of the plan is still news. */
const NEWS_SCENES: readonly Scene[] = [
  'said-stopped-running',
  'coming',
  'due',
  'due-running',
  'stopped',
  'past-end',
  'stale-start',
  'stale-end',
];

/** What is new about a plan, where the step is about that; else null. */
function newsTitle({ reminder: { step }, window, scene, words, subject, now, language }: Telling): string | null {
  if (!NEWS_SCENES.includes(scene)) return null;
  if (step.name === 'extended' && window.end !== null) {
    // Before the start the day stands in the line below.
    const end = dayClock(window.end, now > window.start ? now : window.start, language);
    return wholeIdOf(window.id) === window.id ? words.extended(end) : words.partExtended(subject, end);
  }
  if (step.name === 'changed') return isAboutHalt(window) ? words.noticeAppeared : words.changed(subject);
  return step.name === 'announced' && (scene === 'coming' || scene === 'stale-start') ? words.announced(subject) : null;
}

/** A halt that was seen before any notice spoke of it keeps its id. */
const isAboutHalt = ({ id }: MaintenanceWindow): boolean => id.startsWith(LIVE_ID_PREFIX);

const NEWS_STEPS: readonly Reminder['step']['name'][] = ['announced', 'changed', 'extended'];

/** When it is planned, by the clock of Japan and the user's own; how long until then, where the title does not say it. */
const planned: Line = ({ reminder, window, facts, now, language, zone, words, stays }) => {
  const local = localDayRange(window.start, window.end, language, zone);
  const left = words.separator + words.left(inMinutes(facts.start - now, language));
  const isNews = NEWS_STEPS.includes(reminder.step.name) && !facts.isOld && !stays;
  return `${when(window, language)} JST${local === null ? '' : words.local(local)}${isNews ? left : ''}`;
};

/** The same without a countdown, for old data. */
const plannedTimes: Line = ({ window, language, zone, words }) => {
  const local = localDayRange(window.start, window.end, language, zone);
  return `${when(window, language)} JST${local === null ? '' : words.local(local)}`;
};

/** The times before the change, when there was one and they differ. */
const replaced: Line = ({ reminder: { before }, window, language, words }) => {
  if (before === null || (before.start === window.start && before.end === window.end)) return null;
  const sameStart = before.start === window.start;
  return words.insteadOf(sameStart ? clockRange(before.start, before.end, language) : when(before, language));
};

const services: Line = ({ window, language, words }) => words.stops(serviceList(window.services, language));

const startedSince: Line = ({ facts, now, language, words, stays }) =>
  words.sinceStart(
    dayClock(facts.start, now, language),
    stays || now - facts.start < MINUTE_MS ? null : inMinutes(now - facts.start, language),
  );

const plannedStart: Line = ({ facts, now, language, words }) =>
  words.plannedStartAt(dayClock(facts.start, now, language));

/** The planned end and the time to it; on old data without the time. */
const plannedEnd: Line = ({ facts, now, language, words, stays }) => {
  if (facts.end === null) return words.openEnd;
  const end = dayClock(facts.end, now, language);
  return facts.isOld || stays ? words.plannedEnd(end) : words.plannedEndAt(end, inMinutes(facts.end - now, language));
};

const overBy: Line = ({ facts, now, language, words, stays }) => {
  if (facts.end === null) return null;
  const end = dayClock(facts.end, now, language);
  return stays ? words.plannedEnd(end) : words.plannedEndWas(end, inMinutes(now - facts.end, language));
};

const stopNotSeen: Line = ({ facts, say, stays }) => (facts.canBeSeen && !stays ? say.stopNotSeen : null);

const stillRunning: Line = ({ facts, say }) =>
  facts.runningSeenAt === null ? null : say.stillRunning(clock(facts.runningSeenAt));

const lastSeen: Line = ({ facts, now, language, words, stays }) =>
  facts.lastSeenAt === null
    ? null
    : words.lastSeen(dayClock(facts.lastSeenAt, now, language), stays ? null : ago(now - facts.lastSeenAt, language));

/** How old what was read is, where that matters. */
const age: Line = ({ facts, now, language, words, stays }) => {
  if (!facts.isOld || facts.readAt === null) return null;
  return stays ? words.readAt(dayClock(facts.readAt, now, language)) : words.readAgo(ago(now - facts.readAt, language));
};

/** The same, where the title does not say it. */
const ageLeftAway: Line = (telling) => (telling.stays ? age(telling) : null);

/** What the exchange says: its own code, its flags, or a halt. */
const haltState: Line = ({ window, live, language, words }) => {
  if (live.condition === 'maintenance') return words.maintenanceState;
  return window.title === '' || window.origin !== 'live' ? words.haltState : exchangeWords(window.title, language);
};

const seenSince: Line = ({ facts, now, language, words, stays }) =>
  words.seenAt(dayClock(facts.start, now, language), stays ? null : inMinutes(now - facts.start, language));

const noNotice: Line = ({ words }) => words.noNotice;

const saidOverAt: Line = ({ facts, now, language, words }) =>
  facts.saidOverAt === null ? null : words.saidOverAt(dayClock(facts.saidOverAt, now, language));

/** How long it was, against the plan. */
const length: Line = ({ window, facts, now, language, words }) => {
  const over = facts.over ?? now;
  const duration = words.stoppedFor(inMinutes(over - facts.start, language));
  const comparison = comparisonText(againstPlan(window, over), language);
  return comparison === null ? duration : duration + words.compared(comparison);
};

const planWas: Line = ({ window, language, words }) => words.planWas(when(window, language));

/** What to check once it is over: a coin's stop touches no order. */
const checkAfter: Line = ({ window, words }) =>
  window.services.includes('trading') || window.assets.length === 0 ? words.checkOrders : words.checkBalances;

/** The first thing to do, from the exchange's own advice. */
const adviceBefore: Line = ({ window, language, words }) => {
  const items = BEFORE_ITEMS[language];
  if (window.services.includes('trading')) return words.first(items['cancel-orders'].what);
  if (window.services.includes('deposit') || window.services.includes('withdrawal')) {
    return words.first(items['move-funds'].what);
  }
  return window.services.includes('api') ? words.first(items['stop-api'].what) : words.readNotice;
};

interface SceneText {
  readonly title: (telling: Telling) => string;
  readonly lines: readonly Line[];
}

const titleOf =
  (pick: (say: SceneSentences, telling: Telling) => string): SceneText['title'] =>
  (telling) =>
    pick(telling.say, telling);

const OLD_PLAN: SceneText = {
  title: titleOf((say, { subject, facts, now, language, stays }) => {
    const read = facts.readAt === null || stays ? '' : say.asOf(ago(now - facts.readAt, language));
    return say.stopsAt(subject, dayClock(facts.start, now, language)) + read;
  }),
  lines: [plannedTimes, ageLeftAway, replaced, services, adviceBefore],
};

/** One text for each scene. */
const TEXTS: Readonly<Record<Scene, SceneText>> = {
  coming: {
    title: ({ words, say, subject, facts, now, language, stays }) =>
      stays
        ? say.stopsAt(subject, dayClock(facts.start, now, language))
        : words.stopsIn(subject, inMinutes(facts.start - now, language)),
    lines: [planned, replaced, services, adviceBefore],
  },
  due: {
    title: titleOf((say, { subject }) => say.due(subject)),
    lines: [stopNotSeen, plannedStart, plannedEnd, replaced, services],
  },
  'due-running': {
    title: titleOf((say, { subject }) => say.due(subject)),
    lines: [stillRunning, ({ say }) => say.cancelNow, plannedStart, plannedEnd, replaced],
  },
  stopped: {
    title: titleOf((say, { subject }) => say.stopped(subject)),
    lines: [startedSince, plannedEnd, lastSeen, age, replaced, services],
  },
  'said-stopped-running': {
    title: titleOf((say, { subject }) => say.saidStopped(subject)),
    lines: [stillRunning, plannedEnd, replaced, services],
  },
  'past-end': {
    title: titleOf((say) => say.pastEnd),
    lines: [overBy, ({ say }) => say.backNotSeen, lastSeen, replaced, services],
  },
  'end-unseen': {
    title: titleOf((say, { subject }) => say.endPassed(subject)),
    lines: [({ say }) => say.nothingSeen, planWas],
  },
  auction: {
    title: titleOf((say, { facts }) => say.auction(clock(facts.reopening?.at ?? facts.start))),
    lines: [startedSince, ({ words }) => words.auctionOrders],
  },
  halted: { title: titleOf((say) => say.haltSeen), lines: [haltState, seenSince, lastSeen, noNotice] },
  reported: {
    title: titleOf((say, { window, language }) => say.says(exchangeWords(window.title, language))),
    lines: [seenSince, ({ say }) => say.saysUnclear, ({ words }) => words.checkPage],
  },
  'as-usual': {
    title: titleOf((say) => say.asUsual),
    lines: [({ window, words, language }) => words.saidBefore(exchangeWords(window.title, language)), checkAfter],
  },
  back: { title: titleOf((say, { subject }) => say.back(subject)), lines: [length, checkAfter] },
  'said-over': { title: titleOf((say, { subject }) => say.saidOver(subject)), lines: [length, checkAfter] },
  'said-over-unseen': {
    title: titleOf((say) => say.saidOverUnseen),
    lines: [startedSince, lastSeen, saidOverAt],
  },
  'end-passed': { title: titleOf((say, { subject }) => say.endPassed(subject)), lines: [planWas, age, checkAfter] },
  'end-passed-running': {
    title: titleOf((say, { facts }) => say.passedRunning(clock(facts.runningSeenAt ?? facts.start))),
    lines: [planWas, checkAfter],
  },
  'called-off': {
    title: titleOf((say, { subject, window }) =>
      window.status === 'postponed' ? say.postponed(subject) : say.calledOff(subject),
    ),
    lines: [
      ({ reminder: { before }, window, language, words }) => words.insteadOf(when(before ?? window, language)),
      ({ window }) => window.title,
    ],
  },
  'stale-start': OLD_PLAN,
  'stale-end': OLD_PLAN,
  'stale-open': OLD_PLAN,
  'stale-report': {
    title: titleOf((say, { window, language }) => say.says(exchangeWords(window.title, language))),
    lines: [age],
  },
  'stale-halted': {
    title: titleOf((say, { facts, now, language, stays }) =>
      facts.readAt === null || stays ? say.haltSeen : say.haltSeen + say.asOf(ago(now - facts.readAt, language)),
    ),
    lines: [lastSeen, ageLeftAway, noNotice],
  },
};

const when = (times: { start: EpochMs; end: EpochMs | null }, language: Language): string =>
  dayRange(times.start, times.end, language);

/** A duration to the nearest minute, in words; a notification does not tick, so it never shows seconds. */
function inMinutes(durationMs: number, language: Language): string {
  const rounded = toMinutes(durationMs);
  return rounded < MINUTE_MS ? NOTIFICATION_WORDS[language].lessThanAMinute : inWords(rounded, language);
}
