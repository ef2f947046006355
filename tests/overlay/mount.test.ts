// @vitest-environment jsdom
import { h } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Drawing } from '../../components/overlay/drawing.ts';
import type { OverlayHost } from '../../components/overlay/host.ts';
import { createMount, type Mount } from '../../components/overlay/mount.ts';
import type { Standing } from '../../components/overlay/presentation.ts';
import { epochMs, SECOND_MS } from '../../lib/domain/time.ts';
import { shownRoot, watchRoots } from './hands.ts';

const NOW = epochMs(Date.UTC(2026, 10, 24, 14));
const STANDING: Standing = {
  windowId: 'w',
  look: 'imminent',
  title: 'Trading stops soon',
  label: 'to the stop',
  size: 'bar',
  count: { mode: 'fixed', text: '12:40' },
  bigCount: { mode: 'fixed', text: '12:40' },
  language: 'en',
  redrawAt: NOW,
};
const drawing = (standing: Partial<Standing> = {}, text = '12:40'): Drawing => ({
  standing: { ...STANDING, ...standing },
  layer: h('div', { key: 'overlay', class: 'Dock' }, [
    h('button', { type: 'button', class: 'Lead' }, h('time', { class: 'Countdown' }, text)),
    h('button', { type: 'button', class: 'Other', key: standing.look }, 'x'),
  ]),
  open: null,
  isAsked: false,
});

let mount: Mount;
const opened: OverlayHost[] = [];
const region = (role: string) => shownRoot()?.querySelector(`[role=${role}]`)?.textContent ?? null;

beforeEach(() => {
  vi.useFakeTimers();
  watchRoots();
  opened.length = 0;
  mount = createMount(
    (host) => void opened.push(host),
    () => NOW,
  );
});
afterEach(() => {
  mount.takeDown();
  vi.useRealTimers();
});

describe('the mount', () => {
  it('has no host before something is shown, one host for all that is shown, and none when it is taken down', () => {
    expect([mount.host(), mount.standing()]).toEqual([null, null]);
    mount.show(drawing(), '');
    mount.show(drawing({ look: 'final' }), '');
    expect(opened).toHaveLength(1);
    expect(mount.standing()?.look).toBe('final');
    mount.takeDown();
    expect([mount.host(), mount.standing(), shownRoot()]).toEqual([null, null, null]);
    mount.show(drawing(), '');
    expect(opened).toHaveLength(2);
  });

  it('writes the count into its text node, and only where it has changed', async () => {
    mount.show(drawing(), '');
    const node = shownRoot()?.querySelector('.Countdown')?.firstChild as Text;
    const writes = vi.fn();
    const observer = new MutationObserver(writes);
    observer.observe(node, { characterData: true });
    mount.tick('12:40');
    expect(observer.takeRecords()).toEqual([]);
    mount.tick('12:39');
    expect(observer.takeRecords()).toHaveLength(1);
    expect(node.nodeValue).toBe('12:39');
  });

  it('keeps the focus inside when what had it is gone', () => {
    mount.show(drawing(), '');
    const root = shownRoot();
    root?.querySelector<HTMLElement>('.Other')?.focus();
    mount.show(drawing({ look: 'final' }), '');
    expect(root?.activeElement?.className).toBe('Lead');
  });

  it('takes no focus from the page', () => {
    const field = document.body.appendChild(document.createElement('input'));
    field.focus();
    mount.show(drawing(), '');
    mount.show(drawing({ look: 'final' }), '');
    expect(document.activeElement).toBe(field);
    field.remove();
  });

  it.each([
    ['imminent', 'status'],
    ['emergency', 'alert'],
  ] as const)('speaks once of %s, as %s, when its region has stood there for a while', (look, role) => {
    mount.show(drawing({ look }), '');
    expect(region(role)).toBe('');
    vi.advanceTimersByTime(SECOND_MS + 10);
    expect(region(role)).toBe('Trading stops soon 12:40 to the stop');
    shownRoot()?.querySelector(`[role=${role}]`)?.replaceChildren();
    mount.show(drawing({ look }), '');
    vi.advanceTimersByTime(SECOND_MS + 10);
    expect(region(role)).toBe('');
  });

  it('speaks of what is answered to the user, and does not repeat the rest when that is over', () => {
    mount.show(drawing(), '');
    vi.advanceTimersByTime(SECOND_MS + 10);
    mount.show(drawing({ reply: 'Could not be saved.' }), '');
    vi.advanceTimersByTime(10);
    expect(region('status')).toBe('Could not be saved.');
    mount.show(drawing(), '');
    vi.advanceTimersByTime(10);
    expect(region('status')).toBe('Could not be saved.');
  });

  it('says nothing while nobody sees the page', () => {
    mount.show(drawing(), '');
    mount.hush();
    vi.advanceTimersByTime(5 * SECOND_MS);
    expect(region('status')).toBe('');
  });
});

describe('what the page does to the root of the document', () => {
  it.each([
    ['is not seen where it is displayed no more', false, true],
    ['changes nothing where all is drawn', true, false],
  ])('%s', (_, isDrawn, isCovered) => {
    mount.show(drawing(), '');
    const [host] = opened;
    Object.assign(host?.element as HTMLElement, { checkVisibility: () => isDrawn });
    expect(host?.isCovered()).toBe(isCovered);
  });

  it.each([
    [0.001, true],
    [0.1, true],
    [60, true],
    [0.8, false],
    [1, false],
    [2, false],
  ])('is as good as not drawn where a style zooms it to a point or out of the window: %d', (zoom, isCovered) => {
    mount.show(drawing(), '');
    const [host] = opened;
    Object.assign(host?.element as HTMLElement, { currentCSSZoom: zoom });
    expect(host?.isCovered()).toBe(isCovered);
  });

  it('is not used where it is inert', () => {
    mount.show(drawing(), '');
    document.documentElement.inert = true;
    expect(opened[0]?.isCovered()).toBe(true);
    document.documentElement.inert = false;
    expect(opened[0]?.isCovered()).toBe(false);
  });

  it('puts it into the top layer once it was raised, above popovers and dialogs of the page', () => {
    const shown: Element[] = [];
    Object.assign(HTMLElement.prototype, {
      showPopover(this: HTMLElement) {
        shown.push(this);
      },
    });
    mount.show(drawing(), '');
    expect(shown).toEqual([]);
    opened[0]?.raise();
    expect(shown).toEqual([opened[0]?.element]);
    Reflect.deleteProperty(HTMLElement.prototype, 'showPopover');
  });
});
