import { addRatios, divideRatios, multiplyRatios, parseRatio, type Ratio, subtractRatios } from './ratio.ts';

/**
 * One token of a formula. Matches `0.4`, `annual`, `(`, `*`; must not match `;` or `=`.
 * Names may hold hyphens (`direct-head`), so a minus sign stands between spaces.
 */
const TOKEN = /\s*(?:(\d{1,15}(?:[.,]\d{1,15})?)|(\p{L}[\p{L}\d]*(?:-[\p{L}\d]+)*)|([-+*/()]))/uy;

/** Formulas of the acts have a dozen signs; a longer text is none, and brackets must not nest without end. */
const MOST_TOKENS = 200;

export type FormulaResult =
  | { readonly kind: 'value'; readonly value: Ratio }
  | { readonly kind: 'missing'; readonly names: readonly string[] }
  | { readonly kind: 'unreadable' };

type Node =
  | { readonly kind: 'number'; readonly value: Ratio }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'pair'; readonly sign: string; readonly left: Node; readonly right: Node };

function readTokens(text: string): string[] | null {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  const end = text.trimEnd().length;
  while (TOKEN.lastIndex < end && tokens.length <= MOST_TOKENS) {
    const match = TOKEN.exec(text);
    if (match === null) return null;
    tokens.push(match[1] ?? match[2] ?? match[3] ?? '');
  }
  return tokens;
}

/** Reads sums of products; brackets nest. Returns null where the text is no formula. */
function parseFormula(text: string): Node | null {
  const tokens = readTokens(text);
  if (tokens === null || tokens.length > MOST_TOKENS) return null;
  let at = 0;
  const readLeaf = (): Node | null => {
    const token = tokens[at];
    at += 1;
    if (token === undefined) return null;
    if (token === '(') {
      const inner = readChain(['+', '-']);
      at += 1;
      return tokens[at - 1] === ')' ? inner : null;
    }
    const value = parseRatio(token);
    if (value !== null) return { kind: 'number', value };
    return /^\p{L}/u.test(token) ? { kind: 'name', name: token } : null;
  };
  const readChain = (signs: readonly string[]): Node | null => {
    const readPart = signs.includes('+') ? (): Node | null => readChain(['*', '/']) : readLeaf;
    let left = readPart();
    while (left !== null && signs.includes(tokens[at] ?? '')) {
      const sign = tokens[at] ?? '';
      at += 1;
      const right = readPart();
      left = right === null ? null : { kind: 'pair', sign, left, right };
    }
    return left;
  };
  const root = readChain(['+', '-']);
  return at === tokens.length ? root : null;
}

const SIGNS: Readonly<Record<string, (a: Ratio, b: Ratio) => Ratio | null>> = {
  '+': addRatios,
  '-': subtractRatios,
  '*': multiplyRatios,
  '/': divideRatios,
};

/** Returns the right-hand side: "a = b + c" computes b + c. */
function withoutLeftSide(expression: string): string {
  return expression.slice(expression.indexOf('=') + 1);
}

/** Returns the names of a formula in the order in which they first stand: the order of the act's list of inputs. */
export function formulaNames(expression: string): string[] {
  const names = (readTokens(withoutLeftSide(expression)) ?? []).filter((token) => /^\p{L}/u.test(token));
  return [...new Set(names)];
}

/** Returns the value of a formula for named inputs, exact; names every input that is not known. */
export function evaluateFormula(expression: string, input: (name: string) => Ratio | null): FormulaResult {
  const root = parseFormula(withoutLeftSide(expression));
  if (root === null) return { kind: 'unreadable' };
  const missing = new Set<string>();
  const evaluate = (node: Node): Ratio | null => {
    if (node.kind === 'number') return node.value;
    if (node.kind === 'name') {
      const value = input(node.name);
      if (value === null) missing.add(node.name);
      return value;
    }
    const [left, right] = [evaluate(node.left), evaluate(node.right)];
    return left === null || right === null ? null : (SIGNS[node.sign]?.(left, right) ?? null);
  };
  const value = evaluate(root);
  if (missing.size > 0) return { kind: 'missing', names: [...missing] };
  return value === null ? { kind: 'unreadable' } : { kind: 'value', value };
}
