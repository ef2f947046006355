import type { CDPSession, Page } from 'playwright-core';
import type { Tab } from './firefox-tab.ts';

/*
 * The overlay's root is closed, to tests as well: they reach it through the debugger in Chromium and with the browser's
 * own rights in Firefox, as nothing on the page can.
 */

/** A trading page, in Chromium or in Firefox. */
export type TradingPage = Page | Tab;

const isTab = (page: TradingPage): page is Tab => 'overPage' in page;

/** Evaluates `expression` in `page`, as a script of the page itself would. */
export const evaluateIn = <Result>(page: TradingPage, expression: string): Promise<Result> =>
  isTab(page) ? page.evaluate<[], Result>(expression) : page.evaluate<Result>(expression);

const ROOTS_IN_FIREFOX = `
  const rootsUnder = (top) => [...top.querySelectorAll('*')].flatMap((element) => {
    const root = element.openOrClosedShadowRoot;
    return root === null ? [] : [root, ...rootsUnder(root)];
  });
  const roots = rootsUnder(document).filter((root) => root.querySelector('.MenteYoho') !== null);`;

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** The debugger on `page`. */
function debuggerOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  return session;
}

/** A node as the debugger describes it. */
interface Node {
  readonly nodeId: number;
  readonly attributes?: readonly string[];
  readonly children?: readonly Node[];
  readonly shadowRoots?: readonly Node[];
  readonly contentDocument?: Node;
}

/** Every root under `node` that holds a layer of ours. */
function rootsUnder(node: Node): Node[] {
  const { shadowRoots = [], children = [], contentDocument } = node;
  const ours = shadowRoots.filter((root) =>
    root.children?.some(({ attributes = [] }) => attributes.some((value) => value.startsWith('MenteYoho'))),
  );
  const below = [...shadowRoots, ...children, ...(contentDocument === undefined ? [] : [contentDocument])];
  return [...ours, ...below.flatMap(rootsUnder)];
}

async function roots(page: Page): Promise<Node[]> {
  const session = await debuggerOf(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  return rootsUnder(root as Node);
}

/** How many overlays are on `page`. */
export const overlaysOn = async (page: TradingPage): Promise<number> =>
  isTab(page) ? page.overPage<number>(`${ROOTS_IN_FIREFOX} return roots.length;`) : (await roots(page)).length;

/** What a test does with the root of the overlay; everything it needs is `argument`. */
type Run<Result, Argument> = (root: ShadowRoot, argument: Argument) => Result | Promise<Result>;

/** Calls `run` in the page with the root of the overlay; null when there is none. */
export const inOverlay = <Result, Argument>(
  page: TradingPage,
  run: Run<Result, Argument>,
  argument: Argument,
): Promise<Result | null> =>
  isTab(page)
    ? page.overPage(
        `${ROOTS_IN_FIREFOX} return roots.length === 0 ? null : await (${run})(roots[0], args[0]);`,
        argument,
      )
    : throughDebugger(page, run, argument);

async function throughDebugger<Result, Argument>(
  page: Page,
  run: Run<Result, Argument>,
  argument: Argument,
): Promise<Result | null> {
  const session = await debuggerOf(page);
  const [root] = await roots(page);
  if (root === undefined) return null;
  try {
    const { object } = await session.send('DOM.resolveNode', { nodeId: root.nodeId });
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId ?? '',
      functionDeclaration: `function (argument) { return (${run})(this, argument); }`,
      arguments: [{ value: argument }],
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description);
    return result.value as Result;
  } catch (error) {
    // It was drawn anew meanwhile.
    if (/No node|Could not find node|does not belong/.test(String(error))) return null;
    throw error;
  }
}
