import type { Badge } from '../domain/badge.ts';
import { type ExchangeId, FIRST_EXCHANGE } from '../domain/exchange.ts';
import type { Ranked } from '../domain/situation/rank.ts';
import type { Scene } from '../domain/situation/scene.ts';
import type { SightState } from '../domain/situation/sight.ts';
import type { EpochMs } from '../domain/time.ts';
import type { MaintenanceWindow } from '../domain/window.ts';
import { clockSentence } from './clock-words.ts';
import type { BadgeWords } from './contract/badge.ts';
import type { SceneSentences } from './contract/scenes.ts';
import type { Subject } from './contract/subjects.ts';
import { exchangeName } from './exchange-name.ts';
import { exchangeWords } from './exchange-words.ts';
import { ago } from './format.ts';
import { wordsIn } from './index.ts';
import { markedTimes, timesFor } from './japan-times.ts';
import type { Language } from './language.ts';
import { pairName } from './pair-name.ts';
import { pairSentence } from './pair-words.ts';
import { disagreementText } from './parts.ts';
import { subjectOf } from './subject.ts';

/** So many others are named in the tooltip; the rest is counted. */
const OTHERS_NAMED = 3;

/** Whoever looks at the button: their language and their own time zone (an IANA name). */
export interface ButtonReader {
  readonly language: Language;
  readonly zone?: string | undefined;
}

/** The few characters on the button, and the sentences behind them. */
export function badgeText(badge: Badge, now: EpochMs, reader: ButtonReader): { text: string; title: string } {
  const { language } = reader;
  const { lead, others, haltedPairs, busyPairs } = badge;
  const { scenes } = wordsIn(language);
  const at = (exchange: ExchangeId, sentence: string) =>
    badge.namesExchanges ? scenes.ofExchange(exchangeName(exchange, language), sentence) : sentence;
  const unannounced = badge.elsewhere.filter(({ isUnannounced }) => isUnannounced).map(({ exchange }) => exchange);
  const line = (ranked: Ranked) => {
    const { exchange } = ranked.window;
    return at(exchange, sentenceOf(ranked, now, reader, unannounced.includes(exchange)));
  };
  const lines = [
    ...(lead === null ? [] : [line(lead), ...disagreementOf(lead, reader)]),
    ...others.slice(0, OTHERS_NAMED).map(line),
    ...(others.length > OTHERS_NAMED ? [wordsIn(language).locale.more(others.length - OTHERS_NAMED)] : []),
    ...haltedPairs.slice(0, OTHERS_NAMED).map(({ exchange, pair }) => at(exchange, scenes.pairHalted(pairName(pair)))),
    ...busyPairs.slice(0, OTHERS_NAMED).map((own) => at(own.exchange, pairSentence(own, language))),
    ...(badge.undated === 0 ? [] : [scenes.undated(badge.undated)]),
  ];
  const sight = sightLines(badge, lines.length > 0 || badge.isMoreKnown, now, language);
  // What cannot be seen comes first where nothing bites now.
  const all = badge.face === 'unseen' || lead === null ? [...sight, ...lines] : [...lines, ...sight];
  const clockLine = clockSentence(badge.clockOffsetMs, wordsIn(language).scenes, language);
  return {
    text: badgeLetters(badge, language),
    title: (clockLine === null ? all : [...all, clockLine]).join('\n'),
  };
}

/** That notices disagree on what leads: its times are then those of none of them. */
function disagreementOf({ window }: Ranked, { language, zone }: ButtonReader): string[] {
  const said = disagreementText(window.disagreement, wordsIn(language).parts, timesFor(language, zone));
  return said === null ? [] : [said];
}

function badgeLetters({ face, count }: Badge, language: Language): string {
  const words = wordsIn(language).badge;
  switch (face) {
    case 'calm':
      return '';
    case 'ahead':
      return count === null ? '' : `${count.value}${count.unit}`;
    case 'due':
      return words.due;
    case 'stopped':
      return words.stopped;
    case 'emergency':
    case 'pair':
      return '!';
    case 'unseen':
      return '?';
  }
}

/** What a line of the tooltip is made of. */
interface Line {
  readonly window: MaintenanceWindow;
  readonly subject: Subject;
  readonly say: SceneSentences;
  readonly range: string;
  readonly dayRange: string;
  /** Clock time of the reading that says so. */
  readonly seenAt: string;
  readonly reopenAt: string;
  /** `（10時間前の情報）` */
  readonly age: string;
  readonly canBeSeen: boolean;
  /** What the exchange says of itself. */
  readonly word: string;
  readonly words: BadgeWords;
  /** Its exchange announces nothing. */
  readonly isUnannounced: boolean;
}

/** One sentence for each scene. What is over has none: it is not on the button. */
const LINES: Readonly<Record<Scene, (line: Line) => string>> = {
  coming: ({ say, subject, dayRange }) => say.stopsAt(subject, dayRange),
  due: ({ say, subject, range, words, canBeSeen }) => {
    const due = words.at(say.due(subject), range);
    return canBeSeen ? words.and(due, say.stopNotSeen) : due;
  },
  'due-running': ({ say, subject, range, words, seenAt }) =>
    words.and(words.at(say.due(subject), range), say.stillRunning(seenAt)),
  stopped: ({ say, subject, range, words }) => words.at(say.stopped(subject), range),
  'said-stopped-running': ({ say, subject, range, words, seenAt }) =>
    words.and(words.at(say.saidStopped(subject), range), say.stillRunning(seenAt)),
  'past-end': ({ say, range, words }) => words.and(words.at(say.pastEnd, range), say.backNotSeen),
  'end-unseen': ({ say, subject, range, words }) => words.and(words.at(say.endPassed(subject), range), say.nothingSeen),
  auction: ({ say, reopenAt }) => say.auction(reopenAt),
  'pre-open': ({ say }) => say.cancelOnly,
  'opening-auction': ({ say }) => say.openingAuction,
  halted: ({ say, words, isUnannounced }) => (isUnannounced ? say.haltSeen : words.and(say.haltSeen, say.notAnnounced)),
  reported: ({ say, word, words }) => words.and(say.says(word), say.saysUnclear),
  'as-usual': ({ say }) => say.asUsual,
  back: ({ say, subject }) => say.back(subject),
  'said-over': ({ say, subject }) => say.saidOver(subject),
  'said-over-unseen': ({ say }) => say.saidOverUnseen,
  'end-passed': ({ say, subject }) => say.endPassed(subject),
  'end-passed-running': ({ say, seenAt }) => say.passedRunning(seenAt),
  'called-off': ({ say, subject, window }) =>
    window.status === 'postponed' ? say.postponed(subject) : say.calledOff(subject),
  'stale-start': ({ say, subject, dayRange, age }) => `${say.stopsAt(subject, dayRange)}${age}`,
  'stale-end': ({ say, subject, dayRange, age }) => `${say.stopsAt(subject, dayRange)}${age}`,
  'stale-open': ({ say, subject, dayRange, age }) => `${say.stopsAt(subject, dayRange)}${age}`,
  'stale-halted': ({ say, age }) => say.haltSeen + age,
  'stale-report': ({ say, word, age }) => say.says(word) + age,
};

function sentenceOf(
  { window, situation }: Ranked,
  now: EpochMs,
  { language, zone }: ButtonReader,
  isUnannounced: boolean,
): string {
  const { scene, facts } = situation;
  const times = markedTimes(language, zone);
  const say = wordsIn(language).scenes;
  return LINES[scene]({
    window,
    subject: subjectOf(window, language),
    say,
    range: times.nearRange(facts.start, facts.end, now),
    dayRange: times.dayRange(facts.start, facts.end),
    seenAt: facts.runningSeenAt === null ? '' : timesFor(language, zone).clock(facts.runningSeenAt),
    reopenAt: facts.reopening === null ? '' : times.clock(facts.reopening.at),
    age: facts.readAt === null ? '' : say.asOf(ago(now - facts.readAt, language)),
    canBeSeen: facts.canBeSeen,
    word: exchangeWords(window.title, language),
    words: wordsIn(language).badge,
    isUnannounced,
  });
}

/**
 * What may be said of the forecast as a whole; nothing where it is as it should be and something is named. Where not all
 * of several exchanges are read, each is spoken of apart.
 */
function sightLines(badge: Badge, isSomethingKnown: boolean, now: EpochMs, language: Language): string[] {
  const say = wordsIn(language).scenes;
  const nothing = isSomethingKnown ? say.nothingOfExchange : say.nothingPlanned;
  const isFree = badge.lead === null && badge.undated === 0;
  const own = badge.sight === 'read' ? (isFree ? nothing : null) : unreadLine(badge, now, language);
  // Nobody is online for one exchange alone.
  if (badge.sight === 'offline') return own === null ? [] : [own];
  const others = badge.elsewhere.flatMap((reading) => {
    const line = unreadLine(reading, now, language);
    return line === null ? [] : [say.ofExchange(exchangeName(reading.exchange, language), line)];
  });
  const isApart = others.length > 0 || (badge.namesExchanges && badge.sight !== 'read');
  return own === null
    ? others
    : [isApart ? say.ofExchange(exchangeName(FIRST_EXCHANGE, language), own) : own, ...others];
}

type Reading = Pick<Badge, 'sight' | 'noticesReadAt'>;

/** Why what an exchange announces is not read now; null while it is. */
function unreadLine({ sight, noticesReadAt }: Reading, now: EpochMs, language: Language): string | null {
  const { scenes: say, badge: words } = wordsIn(language);
  const age = noticesReadAt === null ? '' : ago(now - noticesReadAt, language);
  const lines: Readonly<Record<SightState, string | null>> = {
    read: null,
    'first-reading': say.firstReading,
    unread: say.unread,
    stale: say.stale(age),
    offline: age === '' ? say.offline : say.offline + say.asOf(age),
    'not-allowed': words.and(say.notAllowed, words.allow),
    unannounced: say.unannounced,
  };
  return lines[sight];
}
