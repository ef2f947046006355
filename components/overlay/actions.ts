import type { CommandName, Commands } from '../../lib/domain/commands.ts';
import type { Quieting } from '../../lib/domain/overlay-choice.ts';
import type { OverlaySize } from '../../lib/domain/settings.ts';
import type { SnoozeChoice } from '../../lib/domain/snooze.ts';
import { type EpochMs, shift } from '../../lib/domain/time.ts';
import type { Shown } from './choose.ts';
import { followPointer, type Place } from './drag.ts';
import {
  dismissed,
  docked,
  hiddenForGood,
  muted,
  type Patch,
  resized,
  shownAgain,
  snoozed,
  ticked,
} from './optimistic.ts';
import type { Replies } from './replies.ts';

/** The list that is open. */
export type Panel = 'todo' | 'list' | 'later';

/** Everything a user can do on the overlay. */
export interface OverlayActions {
  readonly resize: (size: OverlaySize) => void;
  readonly dismiss: () => void;
  readonly never: () => void;
  /** Shows again what was just hidden. */
  readonly back: () => void;
  /** Takes back what keeps one of the listed windows quiet. */
  readonly restore: (windowId: string, quieting: Quieting) => void;
  /** To be reminded later; null takes it back. */
  readonly snooze: (choice: SnoozeChoice | null) => void;
  /** To be told nothing of it, or again. */
  readonly mute: (muted: boolean) => void;
  readonly toggle: (panel: Panel) => void;
  readonly tick: (itemId: string, done: boolean) => void;
  /** Begins to drag the box along the edge. */
  readonly grab: (event: PointerEvent) => void;
}

/** Sends a command and draws what it will do to the view without waiting for the answer. */
export type IssueCommand = <Name extends CommandName>(
  name: Name,
  request: Commands[Name]['request'],
  patch: Patch,
) => void;

interface Hands {
  /** The windows on show, the leading one first. */
  readonly leading: () => readonly Shown[];
  readonly command: IssueCommand;
  readonly replies: Replies;
  readonly toggle: (panel: Panel) => void;
  readonly clock: () => EpochMs;
}

/** What the user does, as commands. */
export function userActions({ leading, command, replies, toggle, clock }: Hands): OverlayActions {
  const onLead = (act: (windowId: string, lead: Shown) => void) => {
    const [lead] = leading();
    if (lead !== undefined) act(lead.window.id, lead);
  };
  return {
    resize: (size) =>
      onLead((windowId, { phase }) => command('chooseSize', { windowId, size, phase }, resized(windowId, size, phase))),
    // All of them: what stood behind the leading one must not step forward when that is hidden.
    dismiss: () => {
      const shown = leading();
      replies.give({ kind: 'hidden', quieting: 'dismissed', windowIds: shown.map(({ window }) => window.id) });
      for (const { window, phase } of shown) {
        command('dismiss', { windowId: window.id, phase }, dismissed(window.id, phase));
      }
    },
    never: () =>
      onLead((windowId) => {
        replies.give({ kind: 'hidden', quieting: 'hidden', windowIds: [windowId] });
        command('setNever', { windowId, never: true }, hiddenForGood(windowId));
      }),
    back: () => {
      const reply = replies.at(clock());
      if (reply?.kind !== 'hidden') return;
      replies.takeBack();
      for (const windowId of reply.windowIds) {
        command('setNever', { windowId, never: false }, shownAgain(windowId));
      }
    },
    restore: (windowId, quieting) =>
      quieting === 'muted'
        ? command('setMuted', { windowId, muted: false }, muted(windowId, false))
        : command('setNever', { windowId, never: false }, shownAgain(windowId)),
    snooze: (choice) =>
      onLead((windowId) => {
        const isFromNow = choice?.kind === 'from-now';
        const untilMs = isFromNow ? shift(clock(), choice.lengthMs) : (choice?.until ?? null);
        command('snooze', { windowId, untilMs }, snoozed(windowId, untilMs));
      }),
    mute: (isMuted) =>
      onLead((windowId) => command('setMuted', { windowId, muted: isMuted }, muted(windowId, isMuted))),
    toggle,
    tick: (itemId, done) =>
      onLead((windowId) => command('tick', { windowId, itemId, done }, ticked(windowId, itemId, done))),
    grab: (event) => {
      const { currentTarget: taken, target } = event;
      if (!(taken instanceof HTMLElement && target instanceof Element) || !target.closest('.Tile, h2')) return;
      const { parentElement: layer } = taken;
      if (layer === null) return;
      const onMove = ({ dock, along }: Place) => {
        layer.dataset.dock = dock;
        layer.style.setProperty('--along', String(along));
      };
      const onDrop = ({ dock, along }: Place) => command('moveDock', { dock, along }, docked(dock, along));
      const box = taken.getBoundingClientRect();
      const widthNow = () => layer.querySelector<HTMLElement>('.Dock')?.offsetWidth ?? box.width;
      followPointer(
        event,
        { layer, box, widthNow, page: { width: innerWidth, height: innerHeight } },
        { onMove, onDrop },
      );
    },
  };
}
