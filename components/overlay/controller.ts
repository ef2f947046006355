import { h, render } from 'preact';
import type { SendCommand } from '../../lib/domain/commands.ts';
import { phaseAt } from '../../lib/domain/phase.ts';
import { type EpochMs, epochMs, SECOND_MS } from '../../lib/domain/time.ts';
import type { View } from '../../lib/domain/view.ts';
import { resolveLanguage } from '../../lib/messages/language.ts';
import { type IssueCommand, type Panel, userActions } from './actions.ts';
import type { OverlayAssets } from './assets.ts';
import { chooseWindows, nextTurn } from './choose.ts';
import { type Count, countText, nextChange } from './count.ts';
import { keepKeys } from './keys.ts';
import { Overlay } from './Overlay.tsx';
import type { Patch } from './optimistic.ts';
import { present } from './present.ts';
import type { Presentation } from './presentation.ts';
import { openStage, type Stage } from './stage.ts';
import { createVoice } from './voice.ts';

/** What the overlay needs of the world around it. */
export interface OverlayPort {
  readonly readView: () => Promise<View | null>;
  /** Words and style sheet, read when there is something to show; null while the background has yet to lay them out. */
  readonly readAssets: () => Promise<OverlayAssets | null>;
  /** Calls back after each change of the view, and when the assets were laid out, until the returned function is called. */
  readonly watch: (onView: (view: View | null) => void, onAssets: () => void) => () => void;
  readonly send: SendCommand;
  /** False once the extension was updated or switched off under this page. */
  readonly isAlive: () => boolean;
  readonly browserLanguage: () => string;
}

export interface OverlayOptions {
  readonly port: OverlayPort;
  readonly noticesUrl: string;
  /** The pair that a page of the exchange is about, e.g. `xrp_jpy`. */
  readonly pairOf: (url: string) => string | null;
}

/** A host that the page keeps removing comes back this often, then the page has its way. */
const COMEBACKS = 10;
const BEAT_MS = SECOND_MS;
/** Timers may fire a moment early; without this a tick would find nothing new and have to wait again. */
const MARGIN_MS = 4;
/** A beat may be this far from the count's own second before it is set anew. */
const SLACK_MS = 40;

/** The alert has room for exact digits. */
const countOf = (v: Presentation): Count => (v.size === 'alert' ? v.bigCount : v.count);

/** Runs the overlay on this page; the returned function takes everything away. */
export function runOverlay({ port, noticesUrl, pairOf }: OverlayOptions): () => void {
  let stored: View | null = null;
  let assets: OverlayAssets | null = null;
  let stage: Stage | null = null;
  let drawn: Presentation | null = null;
  let open: Panel | null = null;
  let href = location.href;
  let pair = pairOf(href);
  let timer = 0;
  let pulse = 0;
  let voiceTimer = 0;
  let countNode: Node | null = null;
  let comebacks = COMEBACKS;
  const speak = createVoice();
  let isOver = false;
  const patches = new Set<Patch>();
  const goingOn = new Set<string>();
  const sawEnd: Record<string, EpochMs> = {};
  const ending = new AbortController();
  // Firefox below 147 has no navigation API; there the beat looks at the address.
  const { navigation } = window as { readonly navigation?: EventTarget };
  const clock = () => epochMs(Date.now());

  const view = (): View | null => (stored === null ? null : [...patches].reduce((v, patch) => patch(v), stored));

  function end() {
    isOver = true;
    ending.abort();
    unwatch();
    releaseKeys();
    takeDown();
  }

  function rest() {
    clearTimeout(timer);
    clearInterval(pulse);
    pulse = 0;
  }

  function hush() {
    rest();
    clearTimeout(voiceTimer);
  }

  function takeDown() {
    hush();
    if (stage === null) return;
    render(null, stage.root);
    stage.remove();
    stage = null;
    drawn = null;
    open = null;
  }

  /** Draws everything anew from what is known now, and arms the next tick. */
  function draw() {
    rest();
    if (isOver) return;
    if (!port.isAlive()) return end();
    if (document.hidden || document.readyState === 'loading') return;
    const current = view();
    const now = clock();
    if (current === null) return takeDown();
    noteEnds(current, now);
    const language = resolveLanguage(current.display.language, port.browserLanguage());
    const page = { pair, sawEnd };
    if (chooseWindows(current, page, now).length === 0) {
      takeDown();
      waitForTurn(current, now);
      return;
    }
    if (assets === null) return void loadAssets();
    const v = present({ view: current, now, language, assets, page, noticesUrl });
    if (v === null) return;
    if (v.todo === null && open === 'todo') open = null;
    if (v.size === 'pill') open = null;
    mount(current, v, assets.css, now);
    beat();
  }

  async function loadAssets() {
    assets = await port.readAssets();
    if (assets !== null) draw();
  }

  /** A window seen going on and now over stays for a minute from this moment, however late the news came. */
  function noteEnds(current: View, now: EpochMs) {
    for (const window of current.windows) {
      const phase = phaseAt(window, now);
      if (phase === 'ongoing' || phase === 'overrun') goingOn.add(window.id);
      else if (phase === 'ended' && goingOn.delete(window.id)) sawEnd[window.id] = now;
    }
  }

  /** Hidden until the next phase: one timer. With nothing ahead within the horizon, none. */
  function waitForTurn(current: View, now: EpochMs) {
    const horizon = now + current.display.overlay.horizonMs;
    const isNear = current.windows.some(
      (window) =>
        !window.choice.never && window.start <= horizon && !['ended', 'cancelled'].includes(phaseAt(window, now)),
    );
    const turn = isNear ? nextTurn(current, { pair, sawEnd }, now) : null;
    if (turn !== null) timer = window.setTimeout(draw, turn - now + MARGIN_MS);
  }

  function mount(current: View, v: Presentation, css: string, now: EpochMs) {
    const isNew = stage === null;
    stage ??= openStage(document);
    const { root } = stage;
    const hadFocus = root.activeElement !== null;
    const blink = drawn !== null && drawn.look !== v.look && v.look !== 'soon' && v.look !== 'recovered';
    drawn = v;
    const text = countText(countOf(v), now, v.language);
    const { theme, overlay } = current.display;
    render(
      [
        h(Overlay, { key: 'overlay', v, text, open, actions, place: overlay, theme, blink }),
        h('style', { key: 'css' }, css),
        h('p', { key: 'status', class: 'Spoken', role: 'status' }),
        h('p', { key: 'alert', class: 'Spoken', role: 'alert' }),
      ],
      root,
    );
    if (hadFocus && root.activeElement === null) root.querySelector<HTMLElement>('.Dock button')?.focus();
    countNode = root.querySelector('.Countdown')?.firstChild ?? null;
    // A live region speaks what changes in it, so it must have been there, empty, before.
    clearTimeout(voiceTimer);
    voiceTimer = window.setTimeout(() => speak(root, v, clock()), isNew ? BEAT_MS : 0);
  }

  /**
   * While shown, at least once a second, on the second of the count: is the extension alive, the host still there, the
   * address the same? Then the count's text node, where its text has changed: the only write between two drawings.
   */
  function beat() {
    if (!port.isAlive()) return end();
    if (drawn === null || stage === null) return;
    if (!stage.host.isConnected) {
      if (comebacks-- <= 0) return end();
      document.documentElement.append(stage.host);
    }
    const now = clock();
    if ((!navigation && navigated()) || now >= drawn.redrawAt) return draw();
    const count = countOf(drawn);
    const text = countText(count, now, drawn.language);
    if (countNode !== null && countNode.nodeValue !== text) countNode.nodeValue = text;
    const next = Math.min(nextChange(count, now) ?? drawn.redrawAt, drawn.redrawAt, now + BEAT_MS) + MARGIN_MS;
    // An interval that runs on the right second costs less than a new timer each second.
    if (pulse !== 0 && Math.abs(next - now - BEAT_MS) <= SLACK_MS) return;
    rest();
    timer = window.setTimeout(() => {
      pulse = window.setInterval(beat, BEAT_MS);
      beat();
    }, next - now);
  }

  /** The background watches the live state more closely while a trading page is open, also on a quiet day. */
  function reportPage() {
    void port.send('tradingPage', { pair }).catch(() => {});
  }

  /** Whether the page has gone to another pair since it was last asked. */
  function navigated(): boolean {
    if (location.href === href) return false;
    href = location.href;
    const next = pairOf(href);
    if (next === pair) return false;
    pair = next;
    reportPage();
    return true;
  }

  async function reread() {
    if (isOver || !port.isAlive()) return end();
    stored = await port.readView();
    draw();
  }

  /** Draws what the command will do at once; the background's answer comes as a newer view. */
  const command: IssueCommand = (name, request, patch) => {
    patches.add(patch);
    draw();
    const settle = () => {
      if (stored !== null) stored = patch(stored);
      patches.delete(patch);
    };
    port.send(name, request).then(settle, settle);
  };

  const leading = () => {
    const current = view();
    return current === null ? [] : chooseWindows(current, { pair, sawEnd }, clock());
  };

  const actions = userActions({
    leading,
    command,
    toggle: (panel) => {
      open = open === panel ? null : panel;
      draw();
    },
  });

  /** Esc closes the list, then collapses. Lines of a checklist are no buttons, so their keys are answered here. */
  function keyDown(event: KeyboardEvent, target: HTMLElement) {
    if (event.key === 'Escape' && drawn !== null) {
      if (open !== null) actions.toggle(open);
      else if (drawn.size !== 'pill') actions.resize('pill');
    } else if ((event.key === ' ' || event.key === 'Enter') && target.role === 'checkbox') {
      event.preventDefault();
      target.click();
    }
  }

  const releaseKeys = keepKeys(() => stage?.host ?? null, keyDown);
  const unwatch = port.watch(
    (newer) => {
      stored = newer;
      draw();
    },
    () => void loadAssets(),
  );
  const on = (target: EventTarget, type: string, listener: (event: Event) => void) =>
    target.addEventListener(type, listener, { signal: ending.signal });
  on(document, 'visibilitychange', () => (document.hidden ? hush() : draw()));
  on(document, 'DOMContentLoaded', draw);
  on(document, 'resume', () => void reread());
  on(window, 'pageshow', (event) => {
    if ((event as PageTransitionEvent).persisted) void reread();
  });
  if (navigation !== undefined) on(navigation, 'currententrychange', () => navigated() && draw());
  reportPage();
  void reread();
  return end;
}
