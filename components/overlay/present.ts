import type { ChecklistItem } from '../../lib/domain/checklist.ts';
import type { ExchangeId } from '../../lib/domain/exchange.ts';
import { quietingsOf } from '../../lib/domain/overlay-choice.ts';
import type { Scene } from '../../lib/domain/situation/scene.ts';
import type { Urgency } from '../../lib/domain/situation/situation.ts';
import { snoozeChoices } from '../../lib/domain/snooze.ts';
import { type EpochMs, MINUTE_MS, shift } from '../../lib/domain/time.ts';
import type { View, ViewWindow } from '../../lib/domain/view.ts';
import { effectiveStart, endToShow } from '../../lib/domain/window.ts';
import { snoozeChoiceText, snoozedText, snoozedUntil } from '../../lib/messages/choices.ts';
import { clockSentence } from '../../lib/messages/clock-words.ts';
import type { OverlayWords } from '../../lib/messages/contract/overlay.ts';
import { wordsIn } from '../../lib/messages/index.ts';
import { type JapanTimes, timesFor } from '../../lib/messages/japan-times.ts';
import type { Language } from '../../lib/messages/language.ts';
import { adviceAt, joinServices, shownKind } from '../../lib/messages/words.ts';
import type { TickItem } from '../kit/TickList.tsx';
import type { OverlayAssets } from './assets.ts';
import { claimLinks, localTimes, offlineSentence } from './beside.ts';
import { chooseWindows, isSizeChosen, nextTurn, type Page, type Shown, sizeOf } from './choose.ts';
import { elsewhereText, moreText, rowElsewhere } from './elsewhere.ts';
import { pairNote, unusualPair } from './pair-note.ts';
import type { Later, Presentation, Row } from './presentation.ts';
import { tell } from './sentences.ts';
import { coinOf } from './values.ts';
import { fill } from './words.ts';

export interface OverlayScene {
  readonly view: View;
  readonly now: EpochMs;
  readonly language: Language;
  readonly assets: OverlayAssets;
  readonly page: Page;
  /** The exchange's own list of notices, for windows without a notice and for old data. */
  readonly noticesUrl: string;
  /** The user's time zone, an IANA name; without it nothing is said of their own clock. */
  readonly zone?: string | undefined;
}

/** What to draw on this page now; null when the page is to be left alone. */
export function present(given: OverlayScene): Presentation | null {
  const { view, now, language, assets, page } = given;
  const words = wordsIn(language).overlay;
  const [lead, ...others] = chooseWindows(view, page, now);
  if (lead === undefined) return null;
  const { window, scene, urgency } = lead;
  const { pressing = [] } = view;
  const { zone } = given;
  const times = timesFor(language, zone);
  const telling = { shown: lead, view, now, language, words, zone, times };
  const told = tell(telling);
  const local = localTimes(telling);
  const clock = clockSentence(view.clockOffsetMs, words, language);
  const unusual = unusualPair(view, page.pair, now);
  const note = unusual === null || page.pair === null ? null : pairNote(page.pair, unusual, words.pair, times);
  return {
    ...told,
    local: local === null ? null : fill(words.localRange, { local }),
    claims: claimLinks(telling),
    facts: note === null ? told.facts : [...told.facts, [note.name, note.text]],
    note: told.note ?? (note === null ? (offlineSentence(telling) ?? clock) : `${note.name} ${note.text}`),
    words,
    shapes: assets.shapes,
    language,
    windowId: window.id,
    look: urgency,
    size: sizeOf(lead, view),
    isSizeChosen: isSizeChosen(lead),
    coin: NO_COIN.includes(scene) ? null : coinOf(window, language),
    todo: ACT_NOW.includes(scene) ? todoOf(lead, words) : null,
    after:
      urgency === 'recovered' && window.afterList.length > 0 ? inWords(window.afterList, words, window.exchange) : null,
    later: LATER.includes(urgency) ? laterOf(window, given) : null,
    link: linkOf(lead, given, words),
    rows: [
      ...[lead, ...others].map((shown) => rowOf(shown, times, words)),
      ...pressing.map((each) => rowElsewhere(each, times, words)),
    ],
    elsewhere: elsewhereText(pressing, language),
    more: moreText(others.length, pressing, language),
    redrawAt: redrawAt(given),
  };
}

/** Scenes in which what should be done before the stop can still be done. */
const ACT_NOW: readonly Scene[] = ['coming', 'due-running'];
/** Scenes whose sentences are about no coin. */
const NO_COIN: readonly Scene[] = ['past-end', 'said-over-unseen', 'end-passed-running'];

const inWords = (items: readonly ChecklistItem[], words: OverlayWords, exchange: ExchangeId): TickItem[] =>
  items.map(({ id, text, done }) => ({
    id,
    done,
    ...adviceAt(words.items[id] ?? { what: text ?? id, why: '' }, exchange),
  }));

function todoOf({ window }: Shown, words: OverlayWords): Presentation['todo'] {
  const items = inWords(window.checklist, words, window.exchange);
  if (items.length === 0) return null;
  const open = items.find((item) => !item.done);
  const next = open === undefined ? null : fill(words.next, { what: words.nextItems[open.id] ?? open.what });
  return { items, done: items.filter((item) => item.done).length, next: next ?? '' };
}

/** While there is something ahead, or it goes on as announced. */
const LATER: readonly Urgency[] = ['soon', 'imminent', 'final', 'ongoing', 'overrun'];

function laterOf(window: ViewWindow, { now, language, zone }: OverlayScene): Later {
  const until = snoozedUntil(window, now);
  return {
    choices: snoozeChoices(window.start, now).map((choice) => ({ choice, text: snoozeChoiceText(choice, language) })),
    snoozed: until === null ? null : snoozedText(until, language, zone ?? JAPAN),
    isMuted: window.choice.muted === true,
    words: wordsIn(language).choices,
  };
}
const JAPAN = 'Asia/Tokyo';

/** Only https is opened; the background keeps notices of other hosts out of the view. */
function linkOf(
  { window, urgency }: Shown,
  { noticesUrl, view }: Pick<OverlayScene, 'noticesUrl' | 'view'>,
  words: OverlayWords,
): Presentation['link'] {
  if (urgency !== 'stale' && window.url?.startsWith('https://')) return { href: window.url, label: words.openNotice };
  return { href: noticesUrl, label: view.isUnannounced ? words.officialSite : words.officialNotices };
}

function rowOf(shown: Shown, times: JapanTimes, words: OverlayWords): Row {
  const { window, urgency } = shown;
  const { language } = times;
  const { marks, backFrom } = wordsIn(language).choices;
  return {
    id: window.id,
    look: urgency,
    when: times.dayRange(effectiveStart(window), endToShow(window)),
    rest: coinOf(window, language) ?? words.kinds[shownKind(window)] ?? '',
    what: joinServices(window.services, words.services, language),
    quiet: quietingsOf(window.choice, shown).map((quieting) => ({
      quieting,
      mark: marks[quieting],
      back: backFrom[quieting],
    })),
  };
}

/** Texts with an age or a share change at most once a minute; besides, whenever a phase turns. */
function redrawAt({ view, page, now }: OverlayScene): EpochMs {
  const newest = Math.max(view.noticesReadAt ?? 0, view.live.answeredAt ?? 0);
  const ageTurns = shift(now, MINUTE_MS - ((((now - newest) % MINUTE_MS) + MINUTE_MS) % MINUTE_MS));
  return Math.min(ageTurns, nextTurn(view, page, now) ?? ageTurns) as EpochMs;
}
