/*
 * What a trading page may do to be rid of the overlay: scripts that run in the page, by name. None may leave the user
 * without a word: the overlay is seen again, or the desktop says what stands there.
 */

const onEveryFrame = (act: string): string => `{ const act = () => { ${act}; requestAnimationFrame(act); }; act(); }`;
/** The host where the page can get at it: the last element beside head and body. */
const HOST = `[...document.documentElement.children].findLast((e) => e !== document.head && e !== document.body)`;
const style = (css: string): string =>
  `{ const sheet = new CSSStyleSheet(); sheet.replaceSync(${JSON.stringify(css)}); document.adoptedStyleSheets = [sheet]; }`;
const cover = (css: string): string =>
  `const cover = document.createElement('div'); cover.style.cssText = 'position:fixed;inset:0;background:#fff;z-index:2147483647;${css}';`;

export const PAGE_ATTACKS: Readonly<Record<string, string>> = {
  'everything is hidden by a style sheet': style(
    'body *, mente-yoho, html > :not(head, body) { display: none !important }',
  ),
  'the root of the page is drawn as nothing': style('html { opacity: 0 !important }'),
  'the root is nearly nothing': style('html { opacity: 0.02 !important }'),
  'the root is moved out of sight': style('html { transform: translateX(-300vw) !important }'),
  'the root is drawn as a point': style('html { transform: scale(0) !important }'),
  'the root is cut away': style('html { clip-path: inset(50%) !important }'),
  'the root is contained in a corner': style(
    'html { position: fixed !important; inset: 0 auto auto 0; width: 1px; height: 1px; overflow: clip !important; contain: strict !important }',
  ),
  'the root is inert': `document.documentElement.inert = true`,
  'the root is not displayed': style('html { display: none !important }'),
  'the host is taken away with every frame': onEveryFrame(`${HOST}?.remove()`),
  'the host is moved with every frame': onEveryFrame(`const h = ${HOST}; if (h) document.body.prepend(h)`),
  'the host is made inert and transparent with every frame': onEveryFrame(
    `const h = ${HOST}; if (h) { h.inert = true; h.style.setProperty('opacity', '0', 'important'); }`,
  ),
  'a sheet of white lies over the page': `${cover('')} document.documentElement.append(cover);`,
  'a sheet comes anew with every frame': `${cover('')} ${onEveryFrame('document.documentElement.append(cover)')}`,
  'a popover covers the page': `${cover('width:100vw;height:100vh;border:0;margin:0')} cover.popover = 'manual'; document.body.append(cover); cover.showPopover();`,
  'popovers cover the page again and again': `${cover('width:100vw;height:100vh;border:0;margin:0')} cover.popover = 'manual'; document.body.append(cover); setInterval(() => { cover.hidePopover(); cover.showPopover(); }, 500);`,
  'a dialog covers the page': `const dialog = document.createElement('dialog'); dialog.style.cssText = 'width:100vw;height:100vh;max-width:none;max-height:none'; document.body.append(dialog); dialog.showModal();`,
  'the document is written anew': `document.open(); document.write('<!doctype html><body><p>anew</p>'); document.close();`,
  'the root is replaced': `document.documentElement.replaceWith(document.createElement('html'));`,
  'there are a thousand elements of our name': `for (let n = 0; n < 1000; n++) document.documentElement.append(document.createElement('mente-yoho'));`,
  'the prototypes are not what they were': `const kept = /^(querySelector(All)?|elementFromPoint|getBoundingClientRect|closest|matches|parentElement|host|constructor)$/; for (const of of [Element, Node, Document, HTMLElement, ShadowRoot, EventTarget]) for (const name of Object.getOwnPropertyNames(of.prototype).filter((name) => !kept.test(name))) { try { of.prototype[name] = () => null; } catch {} } window.setTimeout = window.setInterval = window.requestAnimationFrame = () => 0; Date.now = () => 0;`,
  'the root is masked away': style('html { mask: linear-gradient(#0000, #0000) !important }'),
  'the root is filtered away': style('html { filter: opacity(0) !important }'),
  'the root is turned edge on': style('html { transform: perspective(1px) rotateY(90deg) !important }'),
  'the root skips its content': style('html { content-visibility: hidden !important }'),
  'the root is zoomed to nothing': style('html { zoom: 0.001 !important }'),
  'the root is zoomed out of the window': style('html { zoom: 60 !important }'),
  'the root fades away by an animation': style(
    '@keyframes away { to { opacity: 0 } } html { animation: away 1ms forwards !important }',
  ),
  'the root is hidden until found': `document.documentElement.setAttribute('hidden', 'until-found')`,
  'a frame in a popover covers the page': `const cover = document.createElement('iframe'); cover.style.cssText = 'width:100vw;height:100vh;border:0;margin:0;background:#fff'; cover.popover = 'manual'; document.body.append(cover); cover.showPopover();`,
  'a backdrop covers the page': `{ const sheet = new CSSStyleSheet(); sheet.replaceSync('dialog::backdrop { background: #fff !important }'); document.adoptedStyleSheets = [sheet]; const dialog = document.createElement('dialog'); document.body.append(dialog); dialog.showModal(); }`,
  'two popovers take turns with every frame': `const both = [0, 1].map(() => { ${cover('width:100vw;height:100vh;border:0;margin:0')} cover.popover = 'manual'; document.body.append(cover); return cover; }); let turn = 0; ${onEveryFrame('both[turn].hidePopover(); turn = 1 - turn; both[turn].hidePopover(); both[turn].showPopover()')}`,
  'a picture of the page as it was stands over it': `{ const sheet = new CSSStyleSheet(); sheet.replaceSync('::view-transition { background: #fff } ::view-transition-group(root), ::view-transition-old(root), ::view-transition-new(root) { animation-duration: 600s }'); document.adoptedStyleSheets = [sheet]; document.startViewTransition?.(() => { document.body.hidden = true; }); }`,
  'the document is written anew again and again': `setInterval(() => { document.open(); document.write('<!doctype html><body><p>anew</p>'); document.close(); }, 700);`,
  'messages come without an end': `setInterval(() => { for (let n = 0; n < 2000; n++) window.postMessage({ command: 'resetEverything', request: {} }, '*'); }, 50);`,
  'nodes come and go without an end': onEveryFrame(
    `for (let n = 0; n < 200; n++) { const e = document.createElement('p'); document.body.append(e); e.remove(); }`,
  ),
};
