import { isOfYen } from '../domain/envelope.ts';
import { wholeIdOf } from '../domain/lead.ts';
import { phaseAt } from '../domain/phase.ts';
import type { Reminder } from '../domain/reminder.ts';
import { type EpochMs, MINUTE_MS, toMinutes } from '../domain/time.ts';
import {
  effectiveStart,
  isKnownToHaveBegun,
  isReport,
  knownEnd,
  LIVE_ID_PREFIX,
  type MaintenanceWindow,
  plannedEnd,
} from '../domain/window.ts';
import { exchangeWords } from './exchange-words.ts';
import { clock, clockRange, dayClock, dayRange, inWords } from './format.ts';
import type { Catalogue, Language } from './language.ts';
import { localDayRange } from './local-time.ts';
import { BEFORE_ITEMS, displayServices, SERVICE_NAMES, serviceList } from './words.ts';

/** What a desktop notification says. */
export interface NotificationText {
  readonly title: string;
  readonly message: string;
}

interface NotificationWords {
  /** `subject` is what stops (取引, XRP 入出金), `left` a duration in words, `when` a day and clock range. */
  readonly announced: (subject: string) => string;
  readonly stopsIn: (subject: string, left: string) => string;
  readonly changed: (subject: string) => string;
  readonly extended: (end: string) => string;
  /** Of a part that goes its own way: 日本円入出金. */
  readonly partExtended: (subject: string, end: string) => string;
  readonly cancelled: (subject: string) => string;
  readonly postponed: (subject: string) => string;
  readonly plannedStopBegan: (subject: string) => string;
  readonly isStopped: (subject: string) => string;
  readonly pastPlannedEnd: string;
  readonly isBack: (subject: string) => string;
  readonly saidToBeOver: (subject: string) => string;
  readonly plannedEndPassed: (subject: string) => string;
  readonly haltSeen: string;
  readonly haltState: string;
  readonly seenAt: (time: string, ago: string) => string;
  readonly notAnnounced: string;
  /** `word` is what the exchange says of itself, in its own word. */
  readonly says: (word: string) => string;
  readonly saysUnclear: string;
  readonly saidBefore: (word: string) => string;
  readonly asUsual: string;
  readonly left: (left: string) => string;
  /** `ago` null: it began less than a minute ago. */
  readonly sinceStart: (time: string, ago: string | null) => string;
  readonly plannedEndAt: (end: string, left: string) => string;
  readonly plannedEndWas: (end: string, over: string) => string;
  readonly openEnd: string;
  readonly stops: (services: string) => string;
  readonly stoppedFor: (duration: string) => string;
  readonly longer: (by: string) => string;
  readonly shorter: (by: string) => string;
  readonly asPlanned: string;
  readonly planWas: (when: string) => string;
  readonly noticeAppeared: string;
  readonly insteadOf: (before: string) => string;
  readonly first: (what: string) => string;
  readonly readNotice: string;
  readonly checkOrders: string;
  readonly local: (range: string) => string;
  readonly lessThanAMinute: string;
  readonly service: string;
  readonly separator: string;
  /** The page lets nothing stand on it. */
  readonly overlayBlocked: string;
  readonly test: NotificationText;
  readonly snooze: string;
  readonly openChecklist: string;
}

export const NOTIFICATION_WORDS: Catalogue<NotificationWords> = {
  ja: {
    announced: (subject) => `${subject}停止の予定が発表されました`,
    stopsIn: (subject, left) => `あと${left}で${subject}が止まります`,
    changed: (subject) => `${subject}停止の予定が変わりました`,
    extended: (end) => `終了予定が${end}に延長されました`,
    partExtended: (subject, end) => `${subject}停止の終了予定が${end}に延長されました`,
    cancelled: (subject) => `${subject}停止の予定は中止になりました`,
    postponed: (subject) => `${subject}停止の予定は延期になりました`,
    plannedStopBegan: (subject) => `${subject}停止の予定時刻になりました`,
    isStopped: (subject) => `${subject}は停止中です`,
    pastPlannedEnd: '終了予定を過ぎています',
    isBack: (subject) => `${subject}の再開を確認しました`,
    saidToBeOver: (subject) => `${subject}停止は終了したとのお知らせです`,
    plannedEndPassed: (subject) => `${subject}停止の終了予定時刻になりました`,
    haltSeen: '取引の停止を検知しました',
    haltState: 'HALT（注文も取消も受付停止）',
    seenAt: (time, ago) => `${time} JST に検知・${ago}経過`,
    notAnnounced: '予定にない停止です。お知らせはまだ見つかっていません',
    says: (word) => `取引所の表示が「${word}」になっています`,
    saysUnclear: '停止かどうかはこの表示だけでは分かりません。取引画面をご確認ください',
    saidBefore: (word) => `それまでの表示: ${word}`,
    asUsual: '取引所の表示が通常に戻りました',
    left: (left) => `あと${left}`,
    sinceStart: (time, ago) => (ago === null ? `${time}開始` : `${time}開始・${ago}経過`),
    plannedEndAt: (end, left) => `${end}終了予定・あと${left}`,
    plannedEndWas: (end, over) => `予定は${end}まで・${over}超過・再開は未確認`,
    openEnd: '終了時刻は未定です',
    stops: (services) => `停止: ${services}`,
    stoppedFor: (duration) => `停止 ${duration}`,
    longer: (by) => `（予定より${by}長い）`,
    shorter: (by) => `（予定より${by}短い）`,
    asPlanned: '（予定どおり）',
    planWas: (when) => `予定は${when} JST`,
    noticeAppeared: '検知した停止についてお知らせが出ました',
    insteadOf: (before) => `変更前 ${before}`,
    first: (what) => `先に: ${what}`,
    readNotice: '注文の扱いはお知らせ本文をご確認ください',
    checkOrders: '注文・残高を確認してください',
    local: (range) => `（現地 ${range}）`,
    lessThanAMinute: '1分',
    service: 'サービス',
    separator: '・',
    overlayBlocked: '取引画面にお知らせを表示できません',
    test: { title: 'テスト通知', message: 'この表示が見えていれば、メンテ予報の通知は届きます。' },
    snooze: '10分後にもう一度',
    openChecklist: '準備の一覧を開く',
  },
  en: {
    announced: (subject) => `${subject}: a stop was announced`,
    stopsIn: (subject, left) => `${subject} stops in ${left}`,
    changed: (subject) => `${subject}: the planned stop has changed`,
    extended: (end) => `Extended: planned end is now ${end}`,
    partExtended: (subject, end) => `${subject} extended: planned end is now ${end}`,
    cancelled: (subject) => `${subject}: the planned stop was cancelled`,
    postponed: (subject) => `${subject}: the planned stop was postponed`,
    plannedStopBegan: (subject) => `${subject}: the planned stop is due now`,
    isStopped: (subject) => `${subject} is stopped`,
    pastPlannedEnd: 'Past the planned end',
    isBack: (subject) => `${subject} is back`,
    saidToBeOver: (subject) => `${subject}: the notice says it is over`,
    plannedEndPassed: (subject) => `${subject}: the planned end has come`,
    haltSeen: 'Trading halt detected',
    haltState: 'HALT (orders and cancels suspended)',
    seenAt: (time, ago) => `Seen at ${time} JST, ${ago} ago`,
    notAnnounced: 'Not announced. No notice found yet',
    says: (word) => `The exchange now says “${word}”`,
    saysUnclear: 'Whether trading is stopped cannot be told from that. Check the trading page',
    saidBefore: (word) => `It said: ${word}`,
    asUsual: 'The exchange is shown as usual again',
    left: (left) => `${left} left`,
    sinceStart: (time, ago) => (ago === null ? `Start ${time}` : `Since ${time}, ${ago} so far`),
    plannedEndAt: (end, left) => `Planned end ${end}, ${left} left`,
    plannedEndWas: (end, over) => `Planned end was ${end}, ${over} over, no sign of recovery yet`,
    openEnd: 'No end announced',
    stops: (services) => `Stops: ${services}`,
    stoppedFor: (duration) => `Stopped for ${duration}`,
    longer: (by) => ` (${by} over plan)`,
    shorter: (by) => ` (${by} under plan)`,
    asPlanned: ' (as planned)',
    planWas: (when) => `Planned: ${when} JST`,
    noticeAppeared: 'A notice about the halt has appeared',
    insteadOf: (before) => `Before: ${before}`,
    first: (what) => `First: ${what}`,
    readNotice: 'See the notice for how orders are treated',
    checkOrders: 'Check your orders and balances',
    local: (range) => ` (${range} local)`,
    lessThanAMinute: '1 min',
    service: 'Service',
    separator: ', ',
    overlayBlocked: 'The trading page keeps the overlay from being shown',
    test: { title: 'Test notification', message: 'If you can see this, Mente Yohō can reach you.' },
    snooze: 'Again in 10 min',
    openChecklist: 'Open checklist',
  },
};

/** What stops, as the subject of a sentence: the service that hurts most, with the coin before it. */
export function subjectOf(window: MaintenanceWindow, language: Language): string {
  const first = displayServices(window.services)[0];
  const service =
    first === undefined || first === 'other' ? NOTIFICATION_WORDS[language].service : SERVICE_NAMES[language][first];
  if (isOfYen(window)) return language === 'ja' ? `日本円${service}` : `Yen ${service.toLowerCase()}`;
  if (window.assets.length === 0) return service;
  const coins = window.assets.slice(0, 3).join(language === 'ja' ? '・' : ', ');
  return `${coins} ${language === 'ja' ? service : service.toLowerCase()}`;
}

/**
 * The words of `reminder` that are true at `now`, however long after its moment it is shown or refreshed.
 * What is said follows from the phase; the step only says what is new about it.
 */
export function notificationText(
  reminder: Pick<Reminder, 'step' | 'window' | 'before'>,
  now: EpochMs,
  language: Language,
  zone: string,
): NotificationText {
  const { window } = reminder;
  const words = NOTIFICATION_WORDS[language];
  const lines = (...parts: (string | null)[]) => parts.filter((part) => part !== null).join('\n');
  const phase = phaseAt(window, now);
  const subject = subjectOf(window, language);
  const services = words.stops(serviceList(window.services, language));

  if (window.origin === 'live') return liveText(window, now, language);
  switch (phase) {
    case 'cancelled':
      return {
        title: window.status === 'postponed' ? words.postponed(subject) : words.cancelled(subject),
        message: lines(words.insteadOf(when(reminder.before ?? window, language)), window.title),
      };
    case 'ended':
      return {
        title: endTitle(window, subject, words),
        message: lines(lengthOf(window, now, language), words.checkOrders),
      };
    case 'ongoing':
    case 'overrun':
      return {
        title: ongoingTitle(reminder, now, subject, language),
        message: lines(progressOf(window, now, language), replaced(reminder, language), services),
      };
    default: {
      const left = inMinutes(effectiveStart(window) - now, language);
      const isNews =
        reminder.step.name === 'announced' || reminder.step.name === 'changed' || reminder.step.name === 'extended';
      const local = localDayRange(window.start, window.end, language, zone);
      return {
        title: isNews ? newsTitle(reminder, now, subject, language) : words.stopsIn(subject, left),
        message: lines(
          `${when(window, language)} JST${local === null ? '' : words.local(local)}${isNews ? `${words.separator}${words.left(left)}` : ''}`,
          replaced(reminder, language),
          services,
          adviceFor(window, language),
        ),
      };
    }
  }
}

function reportText(window: MaintenanceWindow, now: EpochMs, language: Language): NotificationText {
  const words = NOTIFICATION_WORDS[language];
  const said = exchangeWords(window.title, language);
  if (knownEnd(window) !== null) {
    return { title: words.asUsual, message: `${words.saidBefore(said)}\n${words.checkOrders}` };
  }
  const since = effectiveStart(window);
  const seen = words.seenAt(clock(since), inMinutes(now - since, language));
  return { title: words.says(said), message: `${seen}\n${words.saysUnclear}` };
}

function liveText(window: MaintenanceWindow, now: EpochMs, language: Language): NotificationText {
  if (isReport(window)) return reportText(window, now, language);
  const words = NOTIFICATION_WORDS[language];
  const subject = SERVICE_NAMES[language].trading;
  if (knownEnd(window) !== null) {
    return { title: words.isBack(subject), message: `${lengthOf(window, now, language)}\n${words.checkOrders}` };
  }
  const since = effectiveStart(window);
  return {
    title: words.haltSeen,
    message: [
      window.title === '' ? words.haltState : exchangeWords(window.title, language),
      words.seenAt(clock(since), inMinutes(now - since, language)),
      words.notAnnounced,
    ].join('\n'),
  };
}

function newsTitle(
  { step, window }: Pick<Reminder, 'step' | 'window'>,
  now: EpochMs,
  subject: string,
  language: Language,
): string {
  const words = NOTIFICATION_WORDS[language];
  if (step.name === 'extended' && window.end !== null) return extendedTitle(window, window.end, now, language);
  return step.name === 'announced' ? words.announced(subject) : words.changed(subject);
}

function extendedTitle(window: MaintenanceWindow, end: EpochMs, now: EpochMs, language: Language): string {
  const words = NOTIFICATION_WORDS[language];
  // Before the start the day stands in the line below.
  const until = dayClock(end, now > window.start ? now : window.start, language);
  const isOfPart = wholeIdOf(window.id) !== window.id;
  return isOfPart ? words.partExtended(subjectOf(window, language), until) : words.extended(until);
}

function ongoingTitle(
  { step, window }: Pick<Reminder, 'step' | 'window'>,
  now: EpochMs,
  subject: string,
  language: Language,
): string {
  const words = NOTIFICATION_WORDS[language];
  if (step.name === 'extended' && window.end !== null) return extendedTitle(window, window.end, now, language);
  if (step.name === 'changed') {
    return window.id.startsWith(LIVE_ID_PREFIX) ? words.noticeAppeared : words.changed(subject);
  }
  if (phaseAt(window, now) === 'overrun') return words.pastPlannedEnd;
  // Only what was seen live, or what the exchange reports as going on, may be stated as a fact.
  return isKnownToHaveBegun(window) ? words.isStopped(subject) : words.plannedStopBegan(subject);
}

function endTitle(window: MaintenanceWindow, subject: string, words: NotificationWords): string {
  if (wasSeenStopped(window) && window.observedEnd !== null) return words.isBack(subject);
  return window.endIsActual ? words.saidToBeOver(subject) : words.plannedEndPassed(subject);
}

/** Without a sighting nobody knows how long it really was: the plan is all there is to say. */
const wasSeenStopped = (window: MaintenanceWindow): boolean => window.observedStart !== null;

/** Time since the start and time to, or past, the planned end. */
function progressOf(window: MaintenanceWindow, now: EpochMs, language: Language): string {
  const words = NOTIFICATION_WORDS[language];
  const start = effectiveStart(window);
  const gone = now - start < MINUTE_MS ? null : inMinutes(now - start, language);
  const sinceStart = words.sinceStart(dayClock(start, now, language), gone);
  if (window.end === null) {
    return [sinceStart, words.openEnd].join(words.separator);
  }
  const left = inMinutes(Math.abs(window.end - now), language);
  const end = dayClock(window.end, now, language);
  return now < window.end ? [sinceStart, words.plannedEndAt(end, left)].join('\n') : words.plannedEndWas(end, left);
}

/** How long it was, against the plan. */
function lengthOf(window: MaintenanceWindow, now: EpochMs, language: Language): string {
  const words = NOTIFICATION_WORDS[language];
  const planned = plannedEnd(window);
  if (!wasSeenStopped(window) && !window.endIsActual) return words.planWas(when(window, language));
  const end = knownEnd(window) ?? window.end ?? now;
  const duration = words.stoppedFor(inMinutes(end - effectiveStart(window), language));
  if (planned === null || window.origin === 'live') return duration;
  const lateMs = toMinutes(end - planned);
  if (lateMs === 0) return duration + words.asPlanned;
  const by = inMinutes(Math.abs(lateMs), language);
  return duration + (lateMs > 0 ? words.longer(by) : words.shorter(by));
}

/** The times before the change, when there was one. */
function replaced({ before, window }: Pick<Reminder, 'before' | 'window'>, language: Language): string | null {
  if (before === null) return null;
  const words = NOTIFICATION_WORDS[language];
  const sameStart = before.start === window.start;
  return words.insteadOf(sameStart ? clockRange(before.start, before.end, language) : when(before, language));
}

/** The first thing to do, from the exchange's own advice. */
function adviceFor(window: MaintenanceWindow, language: Language): string {
  const words = NOTIFICATION_WORDS[language];
  const items = BEFORE_ITEMS[language];
  if (window.services.includes('trading')) return words.first(items['cancel-orders'].what);
  if (window.services.includes('deposit') || window.services.includes('withdrawal')) {
    return words.first(items['move-funds'].what);
  }
  return window.services.includes('api') ? words.first(items['stop-api'].what) : words.readNotice;
}

const when = (times: { start: EpochMs; end: EpochMs | null }, language: Language): string =>
  dayRange(times.start, times.end, language);

/** A duration to the nearest minute, in words; a notification does not tick, so it never shows seconds. */
function inMinutes(durationMs: number, language: Language): string {
  const rounded = toMinutes(durationMs);
  return rounded < MINUTE_MS ? NOTIFICATION_WORDS[language].lessThanAMinute : inWords(rounded, language);
}
