// What one source file says about itself, read from its syntax tree: imports, outside-world globals, Cyrillic, default exports.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';

export interface SourceImport {
  /** As written: `../base/outcome.ts`, `zod`, `node:fs`. */
  readonly specifier: string;
  readonly line: number;
}

export interface SourceFinding {
  readonly what: string;
  readonly line: number;
}

export interface SourceFacts {
  /** Path from the project folder with forward slashes: `src/base/outcome.ts`. */
  readonly path: string;
  readonly imports: readonly SourceImport[];
  /** Uses of the clock, the process, the network or chance, by name: `process`, `Date.now`, `new Date()`. */
  readonly outsideWorld: readonly SourceFinding[];
  readonly cyrillic: readonly SourceFinding[];
  readonly defaultExports: readonly SourceFinding[];
}

const OUTSIDE_NAMES = new Set(['process', 'fetch']);
const OUTSIDE_MEMBERS = new Set(['Date.now', 'Math.random', 'performance.now', 'Temporal.Now']);
const OUTSIDE_ROOTS = new Set(['globalThis', 'global', 'window', 'self']);
const CYRILLIC = /\p{Script=Cyrillic}+/u;

/** Returns the facts of every TypeScript or JavaScript file under a folder, sorted by path; none where the folder is missing. */
export function readSourceFacts(projectFolder: string, folder: string): SourceFacts[] {
  if (!existsSync(join(projectFolder, folder))) return [];
  return readdirSync(join(projectFolder, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => posix.join(folder, file.replaceAll('\\', '/')))
    .filter((path) => /\.[cm]?[jt]sx?$/.test(path))
    .sort()
    .map((path) => findSourceFacts(path, readFileSync(join(projectFolder, path), 'utf8')));
}

/** Returns the facts of one file given as text. */
export function findSourceFacts(path: string, text: string): SourceFacts {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const declared = findDeclaredNames(file);
  const imports: SourceImport[] = [];
  const outsideWorld: SourceFinding[] = [];
  const cyrillic: SourceFinding[] = [];
  const defaultExports: SourceFinding[] = [];

  const visit = (node: ts.Node): void => {
    const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
    const specifier = importedModule(node);
    if (specifier !== null) imports.push({ specifier, line });
    const outside = outsideUse(node, declared);
    if (outside !== null) outsideWorld.push({ what: outside, line });
    const letters = CYRILLIC.exec(ownText(node, file))?.[0];
    if (letters !== undefined) cyrillic.push({ what: letters, line });
    if (isDefaultExport(node)) defaultExports.push({ what: 'default export', line });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { path, imports, outsideWorld, cyrillic, defaultExports };
}

/** The module a node imports, re-exports or loads lazily; type-only imports count. */
function importedModule(node: ts.Node): string | null {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return literalText(node.moduleSpecifier);
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? literalText(node.argument.literal) : null;
  if (ts.isExternalModuleReference(node)) return literalText(node.expression);
  if (ts.isCallExpression(node)) {
    const isDynamicImport = node.expression.kind === ts.SyntaxKind.ImportKeyword;
    const isRequire = ts.isIdentifier(node.expression) && node.expression.text === 'require';
    if (isDynamicImport || isRequire) return literalText(node.arguments[0]) ?? '(a computed module name)';
  }
  return null;
}

function literalText(node: ts.Node | undefined): string | null {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : null;
}

function outsideUse(node: ts.Node, declared: ReadonlySet<string>): string | null {
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
    const root = node.expression.text;
    if (OUTSIDE_ROOTS.has(root) && OUTSIDE_NAMES.has(node.name.text)) return `${root}.${node.name.text}`;
    const member = `${root}.${node.name.text}`;
    return OUTSIDE_MEMBERS.has(member) && !declared.has(root) ? member : null;
  }
  if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && ts.isIdentifier(node.expression)) {
    const isNow = ts.isCallExpression(node) || (node.arguments?.length ?? 0) === 0;
    if (node.expression.text === 'Date' && isNow && !declared.has('Date')) {
      return ts.isCallExpression(node) ? 'Date()' : 'new Date()';
    }
  }
  if (ts.isIdentifier(node) && OUTSIDE_NAMES.has(node.text) && !declared.has(node.text) && isValueUse(node)) {
    return node.text;
  }
  return null;
}

/** Whether an identifier reads a variable, and is not the name of a property, a member or a label. */
function isValueUse(node: ts.Identifier): boolean {
  const parent = node.parent;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  if (ts.isQualifiedName(parent) || ts.isTypeReferenceNode(parent)) return false;
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent)) return false;
  const isMember = ts.isTypeElement(parent) || ts.isClassElement(parent) || ts.isObjectLiteralElement(parent);
  return !isMember || ts.isShorthandPropertyAssignment(parent);
}

/** Names the file declares itself: a parameter called `process` is not the global one. */
function findDeclaredNames(file: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    const isDeclaration =
      ts.isVariableDeclaration(node) ||
      ts.isParameter(node) ||
      ts.isBindingElement(node) ||
      ts.isFunctionDeclaration(node) ||
      ts.isImportSpecifier(node) ||
      ts.isImportClause(node) ||
      ts.isNamespaceImport(node);
    if (isDeclaration && node.name !== undefined && ts.isIdentifier(node.name)) names.add(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return names;
}

/** The text a node itself brings to the program; comments bring none. */
function ownText(node: ts.Node, file: ts.SourceFile): string {
  const isText =
    ts.isStringLiteralLike(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddleOrTemplateTail(node) ||
    ts.isRegularExpressionLiteral(node) ||
    ts.isIdentifier(node) ||
    ts.isPrivateIdentifier(node) ||
    ts.isJsxText(node);
  return isText ? node.getText(file) : '';
}

function isDefaultExport(node: ts.Node): boolean {
  if (ts.isExportAssignment(node)) return true;
  if (ts.isExportSpecifier(node)) return node.name.text === 'default';
  const modifiers = ts.canHaveModifiers(node) ? ts.getModifiers(node) : undefined;
  return modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.DefaultKeyword) ?? false;
}
