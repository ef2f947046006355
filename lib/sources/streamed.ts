import { DomUtils } from 'htmlparser2';
import { elements, named, type PageElement } from './page-data.ts';
import { type HtmlNode, type Page, parseInto, setChildren } from './parse-html.ts';

/** `S:1`: what React sends later than the rest, hidden until a script of the page puts it into its place. */
const LATER = /^S:[0-9a-f]+$/;

/** Shows what a page holds hidden only until it is whole, and what browsers show of templates and frames in it. */
export function revealStreamed(page: Page): void {
  for (const { attribs } of elements(page, (element) => LATER.test(element.attribs.id ?? ''))) delete attribs.hidden;
  // A host has one shadow: more of them are an attack.
  const byHost = Map.groupBy(elements(page, isShadowRoot), ({ parent }) => parent);
  for (const [root] of byHost.values()) if (root !== undefined) compose(root);
  for (const frame of elements(page, ({ name, attribs }) => name === 'iframe' && attribs.srcdoc !== undefined)) {
    frame.name = 'div';
    parseInto(frame, frame.attribs.srcdoc ?? '', page);
  }
}

/** Puts what stands in a host where its shadow has a place for it, as browsers show it. */
function compose(root: PageElement): void {
  root.name = 'div';
  const host = root.parent;
  if (host === null || !('attribs' in host)) return;
  const slots = Map.groupBy(
    elements(root, ({ name }) => name === 'slot'),
    ({ attribs }) => attribs.name ?? '',
  );
  const placeOf = (node: HtmlNode): PageElement | undefined =>
    node === root ? undefined : slots.get('attribs' in node ? (node.attribs.slot ?? '') : '')?.[0];
  const placed = Map.groupBy(host.children, placeOf);
  setChildren(host, placed.get(undefined) ?? []);
  for (const [slot, nodes] of placed) if (slot !== undefined) setChildren(slot, [...slot.children, ...nodes]);
}

const isShadowRoot = ({ name, attribs }: PageElement): boolean =>
  name === 'template' && (attribs.shadowrootmode !== undefined || attribs.shadowroot !== undefined);

/** Shows what a page says to those who run no scripts, if that is more than to run them; false where it says nothing. */
export function revealUnscripted(page: Page): boolean {
  const boxes = named(page, 'noscript').filter((box) => !/javascript/i.test(DomUtils.textContent(box)));
  for (const box of boxes) box.name = 'div';
  return boxes.length > 0;
}
