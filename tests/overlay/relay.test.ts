// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { relayInput } from '../../components/overlay/relay.ts';

describe('what the browser itself names', () => {
  let take: (event: Event) => boolean;
  let button: HTMLElement;

  beforeEach(() => {
    const host = document.body.appendChild(document.createElement('div'));
    const root = host.attachShadow({ mode: 'closed' });
    root.innerHTML = '<div class="Dock"><button>−</button></div>';
    button = root.querySelector('button') as HTMLElement;
    take = relayInput({ host, root, isInert: () => false, onKeyDown: () => {} });
  });

  /** An event as Firefox tells of it: with the element inside a closed root. */
  const named = (type: string, originalTarget: EventTarget | null): Event =>
    Object.defineProperty(new Event(type), 'originalTarget', { value: originalTarget });

  it.each([
    ['an element of the overlay', () => button, true],
    ['a text in the overlay', () => button.firstChild, true],
    ['an element of the page', () => document.body, false],
    ['the document', () => document, false],
    ['the window, as the page gets the focus', () => window, false],
    ['nothing', () => null, false],
  ])('%s', (_, target, isTaken) => {
    for (const type of ['focus', 'blur', 'wheel']) expect(take(named(type, target()))).toBe(isTaken);
  });
});
