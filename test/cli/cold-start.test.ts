// A question is answered from what was made ready before: what reads, checks and draws files is not loaded for it.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { projectFolder } from '../support/workspace.ts';

/** Modules that a file loads at once; types are gone by then, and what is imported with `import()` comes later. */
function loadedBy(file: string): string[] {
  const { statements } = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  return statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const clause = ts.isImportDeclaration(statement) ? statement.importClause : statement;
    const named = clause && 'namedBindings' in clause ? clause.namedBindings : undefined;
    const isEmpty = named !== undefined && ts.isNamedImports(named) && named.elements.every((one) => one.isTypeOnly);
    if (clause?.isTypeOnly || isEmpty || !statement.moduleSpecifier) return [];
    return [(statement.moduleSpecifier as ts.StringLiteral).text];
  });
}

/** Packages that a module loads, itself or through others. */
function packagesOf(entry: string): Set<string> {
  const [seen, packages, open] = [new Set<string>(), new Set<string>(), [join(projectFolder, entry)]];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    for (const specifier of loadedBy(file)) {
      if (specifier.startsWith('.')) open.push(join(dirname(file), specifier));
      else if (!specifier.startsWith('node:')) packages.add(specifier);
    }
  }
  return packages;
}

test.each(['asof', 'text', 'history'])('%s loads no package but those of the command line', (command) => {
  const found = new Set([...packagesOf('src/cli/main.ts'), ...packagesOf(`src/cli/commands/${command}.ts`)]);
  expect([...found]).toEqual(['commander']);
});

test('the walk does see packages where there are some', () => {
  expect([...packagesOf('src/yaml/yaml-doc.ts')]).toContain('yaml');
});
