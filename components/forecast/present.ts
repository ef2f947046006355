import type { ChecklistItem } from '../../lib/domain/checklist.ts';
import { type ExchangeId, FIRST_EXCHANGE } from '../../lib/domain/exchange.ts';
import { isOverScene } from '../../lib/domain/situation/scene.ts';
import { isBlind, sightAt, sightsOf, undatedIn } from '../../lib/domain/situation/sight.ts';
import { type EpochMs, MINUTE_MS } from '../../lib/domain/time.ts';
import type { ViewWindow } from '../../lib/domain/view.ts';
import { siteOf } from '../../lib/exchanges/sites.ts';
import { ago, inWords } from '../../lib/messages/format.ts';
import { wordsIn } from '../../lib/messages/index.ts';
import type { Language } from '../../lib/messages/language.ts';
import type { LookPhase } from '../kit/marks.ts';
import { safeHref } from '../kit/safe-link.ts';
import type { DrawnView } from './drawn-view.ts';
import { focusOf, inListOrder, type Situated, situated } from './focus.ts';
import { type BannerPicture, bannersOf } from './present-banners.ts';
import type { Reader } from './present-facts.ts';
import { type HeroPicture, heroOf } from './present-hero.ts';
import { type NoticePicture, noticesToAsk } from './present-notices.ts';
import { plainHero } from './present-plain.ts';
import { type AssetRowPicture, assetRows, type RowPicture, rowOf } from './present-rows.ts';
import { type SourcePicture, sourcesOf } from './present-sources.ts';
import { type WeekPicture, weekOf } from './present-week.ts';
import { marksOf, type WindowMark } from './window-marks.ts';

export interface PopupPicture {
  readonly seen: string;
  readonly banners: readonly BannerPicture[];
  readonly unreadable: readonly NoticePicture[];
  /** Notices with other times ahead than their windows. */
  readonly leftover: readonly NoticePicture[];
  readonly hero: HeroPicture;
  /** What the popup is without a window to show large; null with one. */
  readonly special: 'permission' | 'first' | 'no-reading' | 'stale' | 'undated' | 'nothing' | null;
  /** The window shown large. */
  readonly focus: ViewWindow | null;
  /** What the user made of that window. */
  readonly marks: readonly WindowMark[];
  readonly week: WeekPicture | null;
  readonly list: {
    readonly when: 'before' | 'after';
    readonly windowId: string;
    readonly items: readonly ChecklistItem[];
    readonly exchange: ExchangeId;
    /** Its notice, else the list of notices. */
    readonly noticeHref: string;
  } | null;
  readonly upcoming: readonly RowPicture[];
  readonly assets: readonly AssetRowPicture[];
  /** Over for less than a day: one line each. */
  readonly recent: readonly RowPicture[];
  readonly pastCount: number;
  readonly sources: readonly SourcePicture[];
  readonly next: string;
}

/**
 * Everything the popup draws, out of the view at `now`. `chosenId` is a window that the user asked to see large.
 * Pure: the same arguments give the same picture. What is not drawn at first is not made either: there may be hundreds.
 */
export function present(view: DrawnView, now: EpochMs, reader: Reader, chosenId: string | null = null): PopupPicture {
  const { language } = reader;
  const windows = situated(view, now);
  const found = windows.find(({ window }) => window.id === chosenId) ?? focusOf(windows, view, now);
  const special = specialOf(view, now, found?.window ?? null);
  const shown = special === null ? found : null;
  const focus = shown?.window ?? null;
  const hero =
    shown === null
      ? plainHero({ special, view, windows }, now, language)
      : heroOf({ ...shown, view: sightAt(view, shown.window.exchange), now, reader });
  const rest = once(() => {
    const others = windows.filter((each) => each !== shown);
    return {
      week: hasWeek(special, hero.look) ? weekOf(windows, now, language) : null,
      ...listsOf(others, view, now, reader),
      sources: sourcesOf(view, now, language, special === 'permission' || special === 'first'),
    };
  });
  return {
    seen: seenWords(view, now, special, language),
    banners: bannersOf({
      view,
      now,
      language,
      asksPermission: special === 'permission',
      isSaidLarge: special !== null,
    }),
    ...noticesToAsk(view, now, reader),
    hero,
    special,
    focus,
    marks: shown === null ? [] : marksOf(shown.window, shown.situation),
    get week() {
      return rest().week;
    },
    list: listOf(focus, hero.look),
    get upcoming() {
      return rest().upcoming;
    },
    get assets() {
      return rest().assets;
    },
    get recent() {
      return rest().recent;
    },
    pastCount: view.past.length,
    get sources() {
      return rest().sources;
    },
    next: nextWords(view, now, special, language),
  };
}

/** Makes a value when it is asked for first, and gives the same from then on. */
function once<Value>(make: () => Value): () => Value {
  let made: readonly [Value] | null = null;
  return () => {
    made ??= [make()];
    return made[0];
  };
}

/** What stands in lists: what is to come, about the exchange and about single coins, and what is over. */
function listsOf(
  others: readonly Situated[],
  view: DrawnView,
  now: EpochMs,
  reader: Reader,
): Pick<PopupPicture, 'upcoming' | 'assets' | 'recent'> {
  const isEnded = ({ situation: { scene } }: Situated) => isOverScene(scene) && scene !== 'called-off';
  const coming = others.filter((each) => !isEnded(each));
  const rows = (list: readonly Situated[]) => list.map((each) => rowOf(each, now, { ...reader, view }));
  return {
    upcoming: rows(inListOrder(coming, view, now).filter(({ window }) => window.assets.length === 0)),
    assets: assetRows(coming, view, reader),
    recent: rows(others.filter(isEnded)),
  };
}

/** Where there is time to look ahead; what is not known now is no fair week. */
const hasWeek = (special: PopupPicture['special'], look: LookPhase): boolean =>
  special === 'nothing' ? look === 'calm' : look === 'soon' || look === 'imminent';

/** The sentences of the whole forecast, where no window has one. */
function specialOf(view: DrawnView, now: EpochMs, found: ViewWindow | null): PopupPicture['special'] {
  const isSeen = found !== null && (found.origin !== 'notice' || found.exchange !== FIRST_EXCHANGE);
  if (!view.hostsAllowed) return isSeen ? null : 'permission';
  if (found !== null) return null;
  if (isBlind(view, now)) return view.noticesReadAt === null ? 'no-reading' : 'stale';
  if (view.noticesReadAt === null) return 'first';
  return undatedIn(view) > 0 ? 'undated' : 'nothing';
}

function seenWords(view: DrawnView, now: EpochMs, special: PopupPicture['special'], language: Language): string {
  const words = wordsIn(language).popup;
  if (special === 'first') return words.reading;
  // Where several were read, what was read longest ago: of an exchange that was not, its own banner speaks.
  const read = sightsOf(view).flatMap(({ noticesReadAt }) => noticesReadAt ?? []);
  return view.noticesReadAt === null ? words.notRead : words.seen(ago(now - Math.min(...read), language));
}

function listOf(focus: ViewWindow | null, look: LookPhase): PopupPicture['list'] {
  if (focus === null) return null;
  const { id: windowId, exchange, url, checklist, afterList } = focus;
  const of = { windowId, exchange, noticeHref: safeHref(url) ?? siteOf(exchange).noticesPage };
  if (look === 'recovered') return { when: 'after', items: afterList, ...of };
  const before = look === 'soon' || look === 'imminent' || look === 'final';
  return before ? { when: 'before', items: checklist, ...of } : null;
}

function nextWords(view: DrawnView, now: EpochMs, special: PopupPicture['special'], language: Language): string {
  const words = wordsIn(language).popup;
  if (special === 'permission') return words.waitingForPermission;
  if (special === 'first') return words.aFewSeconds;
  if (view.offline) return words.waitingForNetwork;
  if (view.nextPollAt === null || view.nextPollAt <= now) return words.reading;
  const left = Math.ceil((view.nextPollAt - now) / MINUTE_MS) * MINUTE_MS;
  return words.nextCheck(inWords(left, language));
}
