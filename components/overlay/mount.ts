import { h, render } from 'preact';
import { type EpochMs, SECOND_MS } from '../../lib/domain/time.ts';
import { createAnnouncer } from './announcer.ts';
import type { Drawing } from './drawing.ts';
import { type OverlayHost, openHost } from './host.ts';
import type { Standing } from './presentation.ts';

/** The drawing on the page. */
export interface Mount {
  readonly host: () => OverlayHost | null;
  /** What stands there; null when nothing does. */
  readonly standing: () => Standing | null;
  /** Puts `drawing` on the page with the live regions, and has it announced if it is news. Returns the box it takes. */
  readonly show: (drawing: Drawing, css: string) => DOMRect;
  /** Writes the text that ticks, where it has changed: the only write between two drawings. */
  readonly tick: (text: string) => void;
  /** Nothing is announced while nobody sees the page. */
  readonly hush: () => void;
  readonly takeDown: () => void;
}

/**
 * @param onOpen called with each host that comes to the page
 * @param clock the time that is followed
 */
export function createMount(onOpen: (host: OverlayHost) => void, clock: () => EpochMs): Mount {
  let host: OverlayHost | null = null;
  let standing: Standing | null = null;
  let countNode: Node | null = null;
  /** What stands there: to ask the page for it costs as much as to write it. */
  let counted: string | null = null;
  let announcing = 0;
  let openedAt = 0;
  const announce = createAnnouncer();

  function open(css: string): OverlayHost {
    const opened = openHost(document, css);
    onOpen(opened);
    return opened;
  }

  return {
    host: () => host,
    standing: () => standing,
    show: (drawing, css) => {
      if (host === null) openedAt = performance.now();
      host ??= open(css);
      const { root } = host;
      const hadFocus = root.activeElement !== null;
      standing = drawing.standing;
      render(
        [
          drawing.layer,
          h('p', { key: 'status', class: 'Spoken', role: 'status' }),
          h('p', { key: 'alert', class: 'Spoken', role: 'alert' }),
        ],
        root,
      );
      if (hadFocus && root.activeElement === null)
        (root.querySelector<HTMLElement>('.Lead') ?? root.querySelector<HTMLElement>('.Dock button'))?.focus();
      countNode = root.querySelector('.Countdown')?.firstChild ?? null;
      counted = countNode?.nodeValue ?? null;
      // A live region speaks what changes in it, so it must have been there, empty, before.
      clearTimeout(announcing);
      const waitMs = Math.max(0, openedAt + SECOND_MS - performance.now());
      announcing = window.setTimeout(() => announce(root, drawing.standing, clock()), waitMs);
      return (root.querySelector('.Dock') ?? host.element).getBoundingClientRect();
    },
    tick: (text) => {
      if (countNode === null || counted === text) return;
      countNode.nodeValue = text;
      counted = text;
    },
    hush: () => clearTimeout(announcing),
    takeDown: () => {
      clearTimeout(announcing);
      if (host === null) return;
      render(null, host.root);
      host.remove();
      host = null;
      standing = null;
    },
  };
}
