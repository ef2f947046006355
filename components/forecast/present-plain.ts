import { type ExchangeId, FIRST_EXCHANGE } from '../../lib/domain/exchange.ts';
import { proofOf } from '../../lib/domain/proof.ts';
import { isOverScene } from '../../lib/domain/situation/scene.ts';
import { isBlind, isOneOfSeveral, sightAt, undatedIn, watchedBy } from '../../lib/domain/situation/sight.ts';
import type { EpochMs } from '../../lib/domain/time.ts';
import { isUsual } from '../../lib/domain/usual.ts';
import { exchangeName } from '../../lib/messages/exchange-name.ts';
import { ago } from '../../lib/messages/format.ts';
import { wordsIn } from '../../lib/messages/index.ts';
import type { Language } from '../../lib/messages/language.ts';
import { proofText, tradingText } from '../../lib/messages/proof.ts';
import type { DrawnView } from './drawn-view.ts';
import type { Situated } from './focus.ts';
import type { PopupPicture } from './present.ts';
import type { HeroPicture } from './present-hero.ts';
import { type Fact, text } from './window-facts.ts';

interface Plain {
  readonly special: PopupPicture['special'];
  readonly view: DrawnView;
  readonly windows: readonly Situated[];
}

/** What is said of the whole forecast, where no window leads. */
export function plainHero({ special, view, windows }: Plain, now: EpochMs, language: Language): HeroPicture {
  const hero = { solid: false, isClock: false, progress: null } as const;
  if (special !== null && special !== 'nothing')
    return { ...hero, look: 'stale', sentence: unknownSentence(special, view, now, language), facts: [] };
  const read = watchedBy(view).filter((exchange) => isRead(sightAt(view, exchange), now));
  return {
    ...hero,
    look: view.offline ? 'stale' : 'calm',
    sentence: nothingSentence(view, read, now, language),
    facts: watchedBy(view).flatMap((exchange) =>
      read.includes(exchange)
        ? [proofFact(exchange, { view, windows, now }, language)]
        : tradingFact(sightAt(view, exchange), now, language),
    ),
  };
}

/** Why it is not known whether something is planned. */
function unknownSentence(
  special: Exclude<Plain['special'], 'nothing' | null>,
  view: DrawnView,
  now: EpochMs,
  language: Language,
): HeroPicture['sentence'] {
  const { popup: words, scenes } = wordsIn(language);
  const age = view.noticesReadAt === null ? '' : ago(now - view.noticesReadAt, language);
  return {
    permission: [scenes.notAllowed, words.noPermission(exchangeName(FIRST_EXCHANGE, language))] as const,
    first: words.firstReading,
    'no-reading': view.offline ? words.noReadingOffline : words.noReading,
    stale: words.nothingKnown(age),
    undated: [scenes.undated(undatedIn(view)), words.checkNotice] as const,
  }[special];
}

/** That nothing is planned at those in `read`: of an exchange that could not be read nothing is left to be understood. */
function nothingSentence(
  view: DrawnView,
  read: readonly ExchangeId[],
  now: EpochMs,
  language: Language,
): HeroPicture['sentence'] {
  const words = wordsIn(language).popup;
  const [nothing, asFar] = words.nothing;
  const isAll = read.length === watchedBy(view).length;
  const names = read.map((exchange) => exchangeName(exchange, language)).join(words.separator);
  return [(isAll ? nothing : words.nothingAt(names)) + asOf(view, read, now, language), asFar];
}

/** Nothing new is heard of while offline: then it is said as of when, by the oldest of the readings of `read`. */
function asOf(view: DrawnView, read: readonly ExchangeId[], now: EpochMs, language: Language): string {
  if (!view.offline) return '';
  const readings = read.flatMap((exchange) => sightAt(view, exchange).noticesReadAt ?? []);
  return wordsIn(language).scenes.asOf(ago(now - Math.min(...readings), language));
}

const isRead = (seen: DrawnView, now: EpochMs): boolean => seen.noticesReadAt !== null && !isBlind(seen, now);

/** What a quiet forecast of one exchange rests on. */
function proofFact(
  exchange: ExchangeId,
  { view, windows, now }: Pick<Plain, 'view' | 'windows'> & { readonly now: EpochMs },
  language: Language,
): Fact {
  const planned = plannedCount(windows.filter(({ window }) => window.exchange === exchange));
  const label = isOneOfSeveral(view) ? exchangeName(exchange, language) : wordsIn(language).popup.notice;
  return text(label, proofText(proofOf(sightAt(view, exchange), now), { planned, now, stays: null }, language));
}

/** Of an exchange that announces nothing: how it trades, and nothing of what is planned. */
function tradingFact(seen: DrawnView, now: EpochMs, language: Language): readonly Fact[] {
  const { exchange, isUnannounced = false } = seen;
  const { trading } = proofOf(seen, now);
  if (!isUnannounced || exchange === undefined || trading === null) return [];
  return [text(exchangeName(exchange, language), tradingText(trading, { now, stays: null }, language))];
}

/** How many stops are planned or going on. */
const plannedCount = (windows: readonly Situated[]): number =>
  windows.filter(({ window, situation }) => !isOverScene(situation.scene) && !isUsual(window)).length;
