import { type ComponentChild, h } from 'preact';
import type { UnusualPair } from '../../lib/domain/observation.ts';
import { isOverAt } from '../../lib/domain/situation/course.ts';
import type { EpochMs } from '../../lib/domain/time.ts';
import type { View } from '../../lib/domain/view.ts';
import { wordsIn } from '../../lib/messages/index.ts';
import { timesFor } from '../../lib/messages/japan-times.ts';
import type { Language } from '../../lib/messages/language.ts';
import type { OverlayActions, Panel } from './actions.ts';
import { chooseWindows, nextTurn, type Page } from './choose.ts';
import { type Count, countText } from './count.ts';
import type { Fit } from './fit.ts';
import { Note } from './Note.tsx';
import { Overlay } from './Overlay.tsx';
import { pairNote, standingOf, unusualPair } from './pair-note.ts';
import { type OverlayScene, present } from './present.ts';
import type { Presentation, Standing } from './presentation.ts';
import { ReplyAlone } from './Reply.tsx';
import type { Reply } from './replies.ts';
import { type ReplyWords, replyWords } from './reply-words.ts';

/** What stands on the page: what there is to know of it, and the elements. */
export interface Drawing {
  readonly standing: Standing;
  readonly layer: ComponentChild;
  readonly open: Panel | null;
  /** The user wants it in this size, or has opened something in it. */
  readonly isAsked: boolean;
}

/** What the user has in hand while it is drawn. */
export interface Hand {
  readonly open: Panel | null;
  readonly actions: OverlayActions;
  /** What stood there before. */
  readonly before: Standing | null;
  readonly closeNote: () => void;
  /** What the user has just done, and may take back. */
  readonly reply: Reply | null;
  /** What the page has room for. */
  readonly fit: Pick<Fit, 'sizeFor'>;
}

/** The alert has room for exact digits. */
export const countOf = (v: Standing): Count => (v.size === 'alert' ? v.bigCount : v.count);

/** Names the unusual state of the pair of `page`: the same as long as it is unusual in the same way; null when it is not. */
export function noteKey(view: View, { pair }: Page, now: EpochMs): string | null {
  const unusual = unusualPair(view, pair, now);
  return unusual === null || !view.display.overlay.on ? null : `${pair} ${JSON.stringify(unusual)}`;
}

/**
 * Draws the windows of `scene`, or else what is replied to who has just hidden them, or else the note on the pair of its
 * page; null when there is none of them.
 */
export function drawingOf(scene: OverlayScene, hand: Hand): Drawing | null {
  const v = present(scene);
  if (v !== null) return windowsDrawing(scene, v, hand);
  if (hand.reply !== null) return replyDrawing(scene, hand.reply, hand.actions);
  const { pair } = scene.page;
  const unusual = unusualPair(scene.view, pair, scene.now);
  return pair === null || unusual === null ? null : noteDrawing(scene, pair, unusual, hand);
}

/** There is nothing to list any more. */
const isGone = (open: Panel | null, v: Presentation): boolean =>
  (open === 'todo' && v.todo === null) || (open === 'later' && v.later === null);

function windowsDrawing({ view, now }: OverlayScene, wished: Presentation, hand: Hand): Drawing {
  const { actions, before } = hand;
  const isChosen = wished.isSizeChosen;
  const v = isChosen ? wished : { ...wished, size: hand.fit.sizeFor(wished.size, wished.look) };
  const open = v.size === 'pill' || isGone(hand.open, v) ? null : hand.open;
  const blink = before !== null && before.look !== v.look && v.look !== 'soon' && v.look !== 'recovered';
  const text = countText(countOf(v), now, v.language);
  const { theme, overlay: place } = view.display;
  const sample = view.isSample ? v.words.sample : null;
  const reply = wordsOf(hand.reply, v.language);
  const layer = h(Overlay, { key: 'overlay', v, text, open, actions, place, theme, blink, sample, reply });
  // Spoken too, so that nobody hears of a stop that there is not.
  const spoken = sample === null ? v : { ...v, title: `${sample} ${v.title}` };
  return { standing: withReply(spoken, hand.reply, reply), layer, open, isAsked: isChosen || open !== null };
}

const wordsOf = (reply: Reply | null, language: Language): ReplyWords | null =>
  reply === null ? null : replyWords(reply, wordsIn(language).choices);

/** Spoken beside the rest, and gone when it is over. */
const withReply = (standing: Standing, reply: Reply | null, words: ReplyWords | null): Standing =>
  reply === null || words === null
    ? standing
    : { ...standing, reply: words.text, redrawAt: Math.min(standing.redrawAt, reply.until) as EpochMs };

/** What was there has just been hidden: nothing is left but the way back. */
function replyDrawing({ view, now, language }: OverlayScene, reply: Reply, actions: OverlayActions): Drawing {
  const { choices, overlay } = wordsIn(language);
  const words = replyWords(reply, choices);
  const { theme, overlay: place } = view.display;
  const props = { key: 'reply', reply: words, name: overlay.name, language, place, theme, actions };
  const nothing = standingOf({ name: '', text: words.text, look: 'calm' }, language, now);
  return { standing: { ...nothing, redrawAt: reply.until }, layer: h(ReplyAlone, props), open: null, isAsked: false };
}

/** Nothing is to be said of a window, but the pair of this page is not as usual. */
function noteDrawing(scene: OverlayScene, pair: string, unusual: UnusualPair, { actions, closeNote }: Hand): Drawing {
  const { view, now, language, assets } = scene;
  const { shapes } = assets;
  const words = wordsIn(language).overlay;
  const note = pairNote(pair, unusual, words.pair, timesFor(language, scene.zone));
  const { theme, overlay: place } = view.display;
  const { grab } = actions;
  const props = { key: 'note', note, words, shapes, language, place, theme, grab, onClose: closeNote };
  return { standing: standingOf(note, language, now), layer: h(Note, props), open: null, isAsked: false };
}

/** When something may have to be drawn after nothing was; null with nothing ahead within the horizon. */
export function nextDrawing(view: View, page: Page, now: EpochMs): EpochMs | null {
  const horizon = now + view.display.overlay.horizonMs;
  const isAhead = view.windows.some(
    (window) => !window.choice.never && window.start <= horizon && !isOverAt(window, now),
  );
  return isAhead ? nextTurn(view, page, now) : null;
}

/** Whether a window has something to say on `page`. */
export const hasWindow = (view: View, page: Page, now: EpochMs): boolean => chooseWindows(view, page, now).length > 0;
