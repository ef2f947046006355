import type { EpochMs } from '../../lib/domain/time.ts';
import type { View } from '../../lib/domain/view.ts';
import { type OverlayActions, type Panel, userActions } from './actions.ts';
import type { Address } from './address.ts';
import { chooseWindows, type Page } from './choose.ts';
import { type Drawing, drawingOf, hasWindow, nextDrawing, noteKey } from './drawing.ts';
import { createFit, type Fit } from './fit.ts';
import type { OverlayScene } from './present.ts';
import type { Standing } from './presentation.ts';
import { isStillSo, type Replies, type Reply } from './replies.ts';
import { watchEnds } from './seen-ends.ts';
import type { ViewStore } from './view-store.ts';

/** The user's own time zone. */
const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

interface PainterDeps {
  readonly address: Pick<Address, 'pair'>;
  readonly store: Pick<ViewStore, 'view' | 'command'>;
  readonly replies: Replies;
  /** The time that is followed. */
  readonly clock: () => EpochMs;
  /** Has what the user opened or closed drawn. */
  readonly redraw: () => void;
}

/** Makes drawings of views, and keeps what the user opened or closed on this page alone. */
export interface Painter {
  readonly actions: OverlayActions;
  readonly fit: Fit;
  readonly open: () => Panel | null;
  /** Closes what is open. */
  readonly close: () => void;
  /** Takes note of `view`; whether it says anything on this page now. */
  readonly hasNews: (view: View, now: EpochMs) => boolean;
  readonly paint: (
    scene: Omit<OverlayScene, 'page' | 'noticesUrl' | 'zone'>,
    before: Standing | null,
  ) => Drawing | null;
  /** When a view that says nothing may say something; null when it never will. */
  readonly nextAt: (view: View, now: EpochMs) => EpochMs | null;
}

/** Nothing is open or closed yet. */
export function createPainter({ address, store, replies, clock, redraw }: PainterDeps): Painter {
  let open: Panel | null = null;
  let closedNote: string | null = null;
  const fit = createFit();
  const ends = watchEnds();
  const page = (): Page => ({ pair: address.pair(), sawEnd: ends.at });
  const replyTo = (view: View, now: EpochMs): Reply | null => {
    const reply = replies.at(now);
    return reply !== null && isStillSo(reply, view, now) ? reply : null;
  };
  const actions = userActions({
    leading: () => {
      const view = store.view();
      return view === null ? [] : chooseWindows(view, page(), clock());
    },
    command: store.command,
    replies,
    clock,
    toggle: (panel) => {
      open = open === panel ? null : panel;
      redraw();
    },
  });
  return {
    actions,
    fit,
    open: () => open,
    close: () => {
      open = null;
    },
    hasNews: (view, now) => {
      ends.note(view, now);
      const note = noteKey(view, page(), now);
      return hasWindow(view, page(), now) || (note !== null && note !== closedNote) || replyTo(view, now) !== null;
    },
    paint: (given, before) => {
      const { view, assets } = given;
      const closeNote = () => {
        closedNote = noteKey(view, page(), clock());
        redraw();
      };
      const { noticesUrl } = assets;
      const scene = { ...given, page: page(), noticesUrl, zone: ZONE };
      const drawing = drawingOf(scene, { open, actions, before, closeNote, fit, reply: replyTo(view, given.now) });
      open = drawing?.open ?? null;
      return drawing;
    },
    nextAt: (view, now) => nextDrawing(view, page(), now),
  };
}
