import { type ComponentChild, h, render } from 'preact';
import type { UnusualPair } from '../../lib/domain/observation.ts';
import { phaseAt } from '../../lib/domain/phase.ts';
import { type EpochMs, epochMs, SECOND_MS } from '../../lib/domain/time.ts';
import type { View } from '../../lib/domain/view.ts';
import { type Language, resolveLanguage } from '../../lib/messages/language.ts';
import { type IssueCommand, type Panel, userActions } from './actions.ts';
import type { OverlayAssets } from './assets.ts';
import { chooseWindows, nextTurn } from './choose.ts';
import { type Count, countText, nextChange } from './count.ts';
import type { Grounds } from './gate.ts';
import { Note } from './Note.tsx';
import { Overlay } from './Overlay.tsx';
import type { Patch } from './optimistic.ts';
import { pairNote, standingOf, unusualPair } from './pair-note.ts';
import { present } from './present.ts';
import type { Presentation, Standing } from './presentation.ts';
import { openStage, type Stage } from './stage.ts';
import { createVoice } from './voice.ts';

/** A host that the page keeps removing comes back this often, then the page has its way. */
const COMEBACKS = 10;
const BEAT_MS = SECOND_MS;
/** Timers may fire a moment early; without this a tick would find nothing new and have to wait again. */
const MARGIN_MS = 4;
/** A beat may be this far from the count's own second before it is set anew. */
const SLACK_MS = 40;

/** The alert has room for exact digits. */
const countOf = (v: Standing): Count => (v.size === 'alert' ? v.bigCount : v.count);

/** The same as long as the pair is unusual in the same way. */
const keyOf = (pair: string | null, unusual: UnusualPair): string => `${pair} ${JSON.stringify(unusual)}`;

/**
 * Runs the overlay on this page; the returned function takes everything away.
 *
 * @param noticesUrl the exchange's own list of notices, for windows without a notice and for old data
 */
export function runOverlay({ port, keys, address }: Grounds, noticesUrl: string): () => void {
  let stored: View | null = null;
  let assets: OverlayAssets | null = null;
  let stage: Stage | null = null;
  let drawn: Standing | null = null;
  let closedNote: string | null = null;
  let open: Panel | null = null;
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
  const clock = () => epochMs(Date.now());

  const view = (): View | null => (stored === null ? null : [...patches].reduce((v, patch) => patch(v), stored));

  function end() {
    isOver = true;
    ending.abort();
    unwatch();
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
    const page = { pair: address.pair(), sawEnd };
    const hasWindow = chooseWindows(current, page, now).length > 0;
    const unusual = unusualPair(current, page.pair, now);
    const hasNote = current.display.overlay.on && unusual !== null && keyOf(page.pair, unusual) !== closedNote;
    if (!hasWindow && !hasNote) {
      takeDown();
      waitForTurn(current, now);
      return;
    }
    if (assets === null) return void loadAssets();
    const v = present({ view: current, now, language, assets, page, noticesUrl });
    if (v !== null) drawWindows(current, v, assets, now);
    else if (page.pair !== null && unusual !== null) drawNote(current, page.pair, unusual, assets, language, now);
    beat();
  }

  function drawWindows(current: View, v: Presentation, { css }: OverlayAssets, now: EpochMs) {
    if (v.todo === null && open === 'todo') open = null;
    if (v.size === 'pill') open = null;
    const blink = drawn !== null && drawn.look !== v.look && v.look !== 'soon' && v.look !== 'recovered';
    const text = countText(countOf(v), now, v.language);
    const { theme, overlay } = current.display;
    mount(v, h(Overlay, { key: 'overlay', v, text, open, actions, place: overlay, theme, blink }), css);
  }

  /** Nothing is to be said of a window, but the pair of this page is not as usual. */
  function drawNote(
    current: View,
    pair: string,
    unusual: UnusualPair,
    { words: catalogue, shapes, css }: OverlayAssets,
    language: Language,
    now: EpochMs,
  ) {
    const words = catalogue[language];
    const note = pairNote(pair, unusual, words.pair, language);
    const { theme, overlay: place } = current.display;
    const onClose = () => {
      closedNote = keyOf(pair, unusual);
      draw();
    };
    const { grab } = actions;
    const layer = h(Note, { key: 'note', note, words, shapes, language, place, theme, grab, onClose });
    mount(standingOf(note, language, now), layer, css);
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
    const turn = isNear ? nextTurn(current, { pair: address.pair(), sawEnd }, now) : null;
    if (turn !== null) timer = window.setTimeout(draw, turn - now + MARGIN_MS);
  }

  /** Puts `layer` on the page with its style sheet and the live regions, and has `v` spoken if it is news. */
  function mount(v: Standing, layer: ComponentChild, css: string) {
    const isNew = stage === null;
    stage ??= openStage(document);
    const { root } = stage;
    const hadFocus = root.activeElement !== null;
    drawn = v;
    render(
      [
        layer,
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
    // Where there is no navigation API; another pair has drawn anew already.
    if (address.look()) return;
    if (now >= drawn.redrawAt) return draw();
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
    return current === null ? [] : chooseWindows(current, { pair: address.pair(), sawEnd }, clock());
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

  keys.serve(() => stage?.host ?? null, keyDown);
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
  address.onTurn(draw);
  void reread();
  return end;
}
