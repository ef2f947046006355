import { type ExchangeId, FIRST_EXCHANGE } from '../../lib/domain/exchange.ts';
import { isolated } from '../../lib/domain/foreign-text.ts';
import { ownPairs } from '../../lib/domain/pair-report.ts';
import { coinsAt, isBlind, isLiveFresh, sightAt, watchedBy } from '../../lib/domain/situation/sight.ts';
import { type EpochMs, MINUTE_MS } from '../../lib/domain/time.ts';
import { siteOf } from '../../lib/exchanges/sites.ts';
import { clockSentence } from '../../lib/messages/clock-words.ts';
import { exchangeName } from '../../lib/messages/exchange-name.ts';
import { saidOf } from '../../lib/messages/exchange-said.ts';
import { ago, inWords } from '../../lib/messages/format.ts';
import { wordsIn } from '../../lib/messages/index.ts';
import type { Language } from '../../lib/messages/language.ts';
import { pairSentence } from '../../lib/messages/pair-words.ts';
import type { DrawnView } from './drawn-view.ts';

export interface BannerPicture {
  readonly kind:
    | 'exchange'
    | 'exchange-unread'
    | 'unannounced'
    | 'permission'
    | 'offline'
    | 'stale'
    | 'blocked'
    | 'clock'
    | 'store'
    | 'lost'
    | 'partial'
    | 'beyond'
    | 'pair';
  readonly title: string;
  readonly text: string;
  /** The official notices of an exchange of which nothing could be read. */
  readonly noticesHref?: string;
}

interface Drawn {
  readonly view: DrawnView;
  readonly now: EpochMs;
  readonly language: Language;
  /** The whole popup asks for the permission already. */
  readonly asksPermission: boolean;
  /** The whole popup says already that nothing was read. */
  readonly isSaidLarge: boolean;
}
type BannerRule = (drawn: Drawn) => readonly BannerPicture[];

/** A clock that is off by less does not make anybody late. */
const SKEW_TOLD_MS = MINUTE_MS;

/** Why what is shown may not hold: one reason, the one that explains the others. */
const ofSight: BannerRule = ({ view, now, language, asksPermission, isSaidLarge }) => {
  const words = wordsIn(language).popup;
  const { noticesReadAt, hostsAllowed, offline } = view;
  if (asksPermission) return [];
  if (!hostsAllowed)
    return [
      {
        kind: 'permission',
        title: wordsIn(language).scenes.notAllowed,
        text: words.noPermission(exchangeName(FIRST_EXCHANGE, language)),
      },
    ];
  if (noticesReadAt === null) return isSaidLarge ? [] : unread(view, language);
  const ageMs = now - noticesReadAt;
  if (offline) return [{ kind: 'offline', title: words.offline, text: words.offlineText(ago(ageMs, language)) }];
  if (!isBlind(view, now)) return [];
  return [{ kind: 'stale', title: words.stale, text: words.staleText(inWords(ageMs, language)) }];
};

/** Nothing was ever read, and yet there is something to show. */
function unread({ offline, firstTriedAt }: DrawnView, language: Language): readonly BannerPicture[] {
  const words = wordsIn(language).popup;
  const say = wordsIn(language).scenes;
  if (offline) return [{ kind: 'offline', title: say.offline, text: words.noReading[0] }];
  const title = firstTriedAt === null ? say.firstReading : say.unread;
  return [{ kind: 'stale', title, text: words.noReading[0] }];
}

/** Another exchange that nothing is known of: of that one alone, and never of the whole forecast. */
const ofOthers: BannerRule = ({ view, now, language }) => {
  const words = wordsIn(language).popup;
  return Object.entries(view.elsewhere ?? {}).flatMap(([id, seen]): BannerPicture[] => {
    const exchange = exchangeName(id as ExchangeId, language);
    if (!seen.hostsAllowed)
      return [{ kind: 'exchange', title: words.othersNotAllowed(exchange), text: words.othersUnknown }];
    if (seen.isUnannounced)
      return [{ kind: 'unannounced', title: words.unannounced(exchange), text: words.unannouncedText }];
    if (view.offline || !isBlind({ ...seen, offline: false }, now)) return [];
    const noticesHref = siteOf(id as ExchangeId).noticesPage;
    return [{ kind: 'exchange-unread', title: words.othersUnread(exchange), text: words.othersUnknown, noticesHref }];
  });
};

const ofPairs: BannerRule = ({ view, now, language }) => {
  const text = wordsIn(language).popup.pairAlone;
  return watchedBy(view).flatMap((exchange) => {
    const own = sightAt(view, exchange);
    if (!isLiveFresh(own, now)) return [];
    return ownPairs(own.live, coinsAt(view, exchange, view.ownAssets)).map((pair): BannerPicture => {
      const title = saidOf(exchange, pairSentence(pair, language), view, language);
      return { kind: 'pair', title, text };
    });
  });
};

/** What the browser or the system refuses. */
const ofBrowser: BannerRule = ({ view, language }) => {
  const words = wordsIn(language).popup;
  const blocked = { kind: 'blocked', title: words.blocked, text: words.blockedText } as const;
  const store = { kind: 'store', title: words.storeFails, text: words.storeFailsText } as const;
  return [...(view.notificationsBlocked ? [blocked] : []), ...(view.storeFails ? [store] : [])];
};

/** What the disk did not give back as it was given. */
const ofLosses: BannerRule = ({ view, language }) => {
  const { lost = [] } = view;
  if (lost.length === 0) return [];
  const words = wordsIn(language).popup;
  return [{ kind: 'lost', title: words.lost, text: words.lostText(lost.map((part) => words.lostParts[part])) }];
};

/** What is known and not shown. */
const ofBounds: BannerRule = ({ view, language }) => {
  const words = wordsIn(language).popup;
  const [partial] = view.partial ?? [];
  const { beyond = 0 } = view;
  return [
    ...(partial === undefined
      ? []
      : [{ kind: 'partial', title: words.partial, text: words.partialText(isolated(partial.title)) } as const]),
    ...(beyond === 0 ? [] : [{ kind: 'beyond', title: words.beyond(beyond), text: words.beyondText } as const]),
  ];
};

const ofClock: BannerRule = ({ view, language }) => {
  const words = wordsIn(language).popup;
  const clock = clockSentence(view.clockOffsetMs, wordsIn(language).scenes, language);
  if (clock !== null) return [{ kind: 'clock', title: clock, text: words.setClock }];
  const skewMs = view.clockSkewMs ?? 0;
  if (Math.abs(skewMs) < SKEW_TOLD_MS) return [];
  const title = words.clockOff(inWords(Math.abs(skewMs), language), skewMs < 0);
  return [{ kind: 'clock', title, text: words.clockOffText }];
};

/** In the order in which they stand. */
const RULES: readonly BannerRule[] = [ofSight, ofOthers, ofPairs, ofBrowser, ofLosses, ofBounds, ofClock];

/** What is wrong, or out of the ordinary, beside the stops themselves. */
export const bannersOf = (drawn: Drawn): readonly BannerPicture[] => RULES.flatMap((rule) => rule(drawn));
