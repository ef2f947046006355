/** What is never read: code, what is not shown, controls, and text that was struck out (`<del>5:00</del> 6:30`). */
const SKIPPED = new Set([
  ...['script', 'style', 'template', 'noscript', 'head', 'title', 'svg', 'math', 'iframe', 'object', 'canvas'],
  ...['select', 'button', 'input', 'textarea', 'rt', 'rp', 'del', 's', 'strike'],
]);
/** Names of classes that strike or hide wherever they are used: of style kits, and what people call them by hand. */
const CLASSES = new Set([
  ...['line-through', 'strikethrough', 'text-decoration-line-through', 'text-strike', 'strike', 'struck', 'deleted'],
  ...['strike-through', 'line_through', 'linethrough', 'text-line-through', 'u-line-through', 'is-struck', 'del'],
  ...['hidden', 'd-none', 'is-hidden', 'visually-hidden', 'sr-only', 'screen-reader-text', 'u-hidden', 'display-none'],
]);
/** Declarations that take a text away, without blanks. */
const STYLES = [
  ...['display:none', 'visibility:hidden', 'visibility:collapse', 'content-visibility:hidden'],
  ...['clip:rect(0', 'clip-path:inset(50%'],
];
/** `hidden md:block`: only on small screens. */
const SHOWN_WIDER = /^(?:(?:sm|md|lg|xl|2xl):|d-(?:sm|md|lg|xl|xxl)-)(?:block|flex|grid|inline|table|contents)/;
const ZERO = /^0(?:px|em|rem|%|\.0+)?$/;

/** Whether an element is struck out or not shown, by its tag, an attribute, a class or its style: nothing in it is said. */
export function isHidden(element: {
  readonly name: string;
  readonly attribs: Readonly<Record<string, string>>;
}): boolean {
  const { attribs } = element;
  if (SKIPPED.has(element.name) || ('hidden' in attribs && attribs.hidden !== 'until-found')) return true;
  const classes = attribs.class?.split(/\s+/) ?? [];
  if (classes.some((name) => CLASSES.has(name)) && !classes.some((name) => SHOWN_WIDER.test(name))) return true;
  return attribs.style !== undefined && hides(attribs.style);
}

/** Whether a list of declarations strikes out or hides. */
export function hides(style: string): boolean {
  const declarations = style
    .toLowerCase()
    .split(';')
    .map((declaration) => declaration.replace(/\s+/g, '').replace('!important', ''));
  return declarations.some((declaration) => {
    const [name = '', value = ''] = declaration.split(':');
    if (name === 'opacity' || name === 'font-size') return ZERO.test(value);
    if (name.startsWith('text-decoration')) return value.includes('line-through');
    return STYLES.some((known) => declaration.startsWith(known));
  });
}
