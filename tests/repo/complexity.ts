import { parseSync } from 'vite';

/** One function as it is written. */
export interface FunctionShape {
  /** Its own name, or that of what it is given to; `anonymous` where there is none. */
  readonly name: string;
  readonly line: number;
  readonly parameters: number;
  /** One, and one more for each place where the way parts: McCabe's number, `&&`, `||` and `??` counted too. */
  readonly cyclomatic: number;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);
const BRANCHES = new Set([
  'IfStatement',
  'ConditionalExpression',
  'ForStatement',
  'ForInStatement',
  'ForOfStatement',
  'WhileStatement',
  'DoWhileStatement',
  'CatchClause',
  'LogicalExpression',
]);

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

const childrenOf = (node: Node): Node[] =>
  Object.values(node).flatMap((value) => (Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : []));

const isBranch = (node: Node): boolean => BRANCHES.has(node.type) || (node.type === 'SwitchCase' && node.test !== null);

/** The functions that `text` defines, nested ones each for itself. */
export function functionsIn(file: string, text: string): FunctionShape[] {
  const found: FunctionShape[] = [];
  const { program } = parseSync(file, text);
  visit(program as unknown as Node, 'anonymous');
  return found;

  function visit(node: Node, givenTo: string): void {
    if (FUNCTIONS.has(node.type)) found.push(shapeOf(node, givenTo));
    for (const child of childrenOf(node)) visit(child, nameFor(node) ?? 'anonymous');
  }

  function shapeOf(node: Node, givenTo: string): FunctionShape {
    const params = Array.isArray(node.params) ? node.params.length : 0;
    const branches = childrenOf(node).reduce((sum, child) => sum + branchesIn(child), 0);
    const line = text.slice(0, node.start).split('\n').length;
    return { name: nameOf(node.id) ?? givenTo, line, parameters: params, cyclomatic: 1 + branches };
  }
}

/** Those of a function inside belong to that function. */
const branchesIn = (node: Node): number =>
  FUNCTIONS.has(node.type)
    ? 0
    : (isBranch(node) ? 1 : 0) + childrenOf(node).reduce((sum, child) => sum + branchesIn(child), 0);

const nameFor = (node: Node): string | null => nameOf(node.id) ?? nameOf(node.key);

const nameOf = (value: unknown): string | null => (isNode(value) && typeof value.name === 'string' ? value.name : null);
