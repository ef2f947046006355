import { evaluateIn, inOverlay, type TradingPage } from '../e2e/overlay-reach.ts';

/** What is wrong with what `top` shows. Runs in the page: everything that it needs is in it. */
function problemsIn(top: Document | ShadowRoot): string[] {
  const problems: string[] = [];
  const within = top instanceof Document ? top.documentElement : (top.querySelector('.MenteYoho') as HTMLElement);
  if (within === null) return ['nothing is drawn'];
  if ('hostileRan' in window) problems.push('a script of theirs ran');
  if ('polluted' in {}) problems.push('every object has got a new property');
  if (top instanceof Document && within.scrollWidth > within.clientWidth + 1) {
    problems.push(`wider than the page: ${within.scrollWidth} of ${within.clientWidth} px`);
  }
  for (const foreign of top.querySelectorAll('iframe, object, embed, form, base, template, script:not([src])')) {
    problems.push(`holds ${foreign.outerHTML.slice(0, 80)}`);
  }
  for (const image of top.querySelectorAll('img')) {
    if (new URL(image.src, location.href).origin !== location.origin) problems.push(`draws ${image.src}`);
  }
  for (const link of top.querySelectorAll('a[href]')) {
    const { protocol, hostname, username, origin } = new URL((link as HTMLAnchorElement).href, location.href);
    const isTheirs = protocol === 'https:' && username === '' && /(?:^|\.)bitbank\.cc$/.test(hostname);
    if (!isTheirs && origin !== location.origin) problems.push(`leads to ${(link as HTMLAnchorElement).href}`);
  }
  const text = (within as HTMLElement).innerText;
  const steering = /[^\P{Cc}\n\t]|[\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2067\uFEFF]/u.exec(text);
  if (steering !== null) problems.push(`says U+${steering[0].codePointAt(0)?.toString(16)}`);
  for (const control of top.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea, summary')) {
    control.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x, y, width, height } = control.getBoundingClientRect();
    const isShown =
      width > 0 &&
      height > 0 &&
      (control.checkVisibility?.({ visibilityProperty: true, opacityProperty: true }) ?? true);
    if (!isShown || (control as HTMLInputElement).disabled) continue;
    const name = control.getAttribute('aria-label') ?? control.textContent?.slice(0, 40) ?? control.tagName;
    // A link that goes over two lines has its middle where it is not.
    const [line] = control.getClientRects();
    const at = line ?? control.getBoundingClientRect();
    if (x < -1 || x + width > innerWidth + 1 || y < -1 || y > innerHeight) {
      problems.push(`${name}: out of reach`);
      continue;
    }
    const hit = top.elementFromPoint(at.x + at.width / 2, at.y + Math.min(at.height, height) / 2);
    const label = control.closest('label');
    const isReached = hit !== null && (control.contains(hit) || hit.contains(control) || label?.contains(hit));
    if (!isReached) problems.push(`${name}: covered by ${hit?.outerHTML.slice(0, 60)}`);
  }
  return [...new Set(problems)];
}

/** What is wrong with what a page of ours shows, everything on it unfolded. */
export const problemsOfPage = (page: TradingPage): Promise<string[]> =>
  evaluateIn<string[]>(
    page,
    `(() => {
      for (const part of document.querySelectorAll('details')) part.open = true;
      return (${problemsIn})(document);
    })()`,
  );

/** What is wrong with the overlay on the trading page; none where there is no overlay. */
export const problemsOfOverlay = async (page: TradingPage): Promise<string[]> =>
  (await inOverlay(page, problemsIn as (root: ShadowRoot, argument: null) => string[], null)) ?? [];
