/** What is never read: code, what is not shown, and controls. */
const SKIPPED = new Set([
  ...['script', 'style', 'template', 'noscript', 'head', 'title', 'svg', 'math', 'iframe', 'object', 'canvas'],
  ...['select', 'button', 'input', 'textarea', 'rt', 'rp'],
]);
/** What was valid once: `<del>5:00</del> 6:30`. */
const STRUCK = new Set(['del', 's', 'strike']);
/** Names of classes that strike out wherever they are used: of style kits, and what people call them by hand. */
const STRIKING =
  /^(?:(?:sm|md|lg|xl|2xl|print):)?(?:(?:\[text-decoration(?:-line)?:|[\w-]{1,40}[-_])?(?:line[-_]?through|strike(?:d|[-_]?(?:through|out))?|struck(?:[-_]?out)?)|(?:is-)?del(?:eted)?)\]?!?$/i;
/** Names that say the opposite. */
const NOT_STRIKING = /(?:^|[-_])(?:no|not|un)[-_]/i;
/** And that hide. */
const HIDING = new Set([
  ...['hidden', 'd-none', 'is-hidden', 'visually-hidden', 'sr-only', 'screen-reader-text', 'u-hidden', 'display-none'],
]);
/** Declarations that take a text away, without blanks. */
const STYLES = [
  ...['display:none', 'visibility:hidden', 'visibility:collapse', 'content-visibility:hidden'],
  ...['clip:rect(0', 'clip-path:inset(50%', 'clip-path:inset(100%', 'color:transparent', 'transform:scale(0)'],
];
/** `hidden md:block`: only on small screens. */
const SHOWN_WIDER = /^(?:(?:sm|md|lg|xl|2xl):|d-(?:sm|md|lg|xl|xxl)-)(?:block|flex|grid|inline|table|contents)/;
/** Far beside the page. */
const AWAY = /^(?:left|right|top|text-indent|margin-left|margin-top):-\d{3,6}(?:px|em|rem|%|vw)$/;
const FOLDED = new Set(['height', 'max-height', 'width', 'max-width']);
const ZERO = /^0(?:px|em|rem|%|\.0+)?$/;

interface Element {
  readonly name: string;
  readonly attribs: Readonly<Record<string, string>>;
}

/** Whether an element is struck out or not shown, by its tag, an attribute, a class or its style: nothing in it is said. */
export const isHidden = (element: Element): boolean => isUnseen(element) || isStruck(element);

/** Whether an element is not shown at all. */
export function isUnseen({ name, attribs }: Element): boolean {
  if (SKIPPED.has(name) || ('hidden' in attribs && attribs.hidden !== 'until-found')) return true;
  const classes = attribs.class?.split(/\s+/) ?? [];
  if (classes.some((of) => HIDING.has(of)) && !classes.some((of) => SHOWN_WIDER.test(of))) return true;
  return attribs.style !== undefined && hides(attribs.style);
}

const isStriking = (name: string): boolean => name.length <= 60 && STRIKING.test(name) && !NOT_STRIKING.test(name);

/** Whether an element is shown as struck out. */
export function isStruck({ name, attribs }: Element): boolean {
  if (STRUCK.has(name) || attribs.role === 'deletion' || (attribs.class?.split(/\s+/) ?? []).some(isStriking))
    return true;
  return attribs.style !== undefined && strikes(attribs.style);
}

const declarationsOf = (style: string): string[] =>
  style
    .toLowerCase()
    .split(';')
    .map((declaration) => declaration.replace(/\s+/g, '').replace('!important', ''));

/** Whether a list of declarations strikes out. */
export const strikes = (style: string): boolean =>
  declarationsOf(style).some(
    (declaration) => declaration.startsWith('text-decoration') && declaration.includes('line-through'),
  );

/** Whether a list of declarations hides. */
export function hides(style: string): boolean {
  const declarations = declarationsOf(style);
  const isClosed = declarations.some((declaration) => /^overflow(?:-y)?:(?:hidden|clip)/.test(declaration));
  return declarations.some((declaration) => {
    const [name = '', value = ''] = declaration.split(':');
    if (AWAY.test(declaration) || (isClosed && FOLDED.has(name) && ZERO.test(value))) return true;
    if (name === 'opacity' || name === 'font-size') return ZERO.test(value);
    return STYLES.some((known) => declaration.startsWith(known));
  });
}
