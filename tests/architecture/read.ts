import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import ts from 'typescript';

/** One import of a file: `target` is a path from the root (`src/domain/date.ts`) or the name of a package. */
export type Import = { readonly target: string; readonly names: readonly string[] };

export type SourceFile = {
  /** From the root, with slashes: `src/features/people/model.ts`. */
  readonly path: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  /** Does nothing but hand on what other files export. */
  readonly barrel: boolean;
};

const CODE = /\.(ts|tsx|mjs|astro)$/;
const ALIAS: readonly (readonly [string, string])[] = [
  ['#domain/', 'src/domain/'],
  ['#platform/', 'src/platform/'],
  ['#ui/', 'src/ui/'],
  ['#features/', 'src/features/'],
  ['#src/', 'src/'],
  ['#tests/', 'tests/'],
];

/** Everything under the given folders that is code and no test, ordered by path. */
export function readSources(root: string, folders: readonly string[]): SourceFile[] {
  return folders
    .flatMap((folder) => filesUnder(join(root, folder)))
    .map((file) => relative(root, file).split(sep).join('/'))
    .filter((path) => CODE.test(path) && !/\.(test|spec)\.tsx?$/.test(path))
    .sort()
    .map((path) => parse(path, readFileSync(join(root, path), 'utf8')));
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesUnder(path) : [path];
  });
}

function parse(path: string, text: string): SourceFile {
  const code = path.endsWith('.astro') ? scriptsOf(text) : text;
  const kind = path.endsWith('.ts') || path.endsWith('.mjs') ? ts.ScriptKind.TS : ts.ScriptKind.TSX;
  const tree = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, false, kind);
  const handsOn = tree.statements.filter(
    (statement) => ts.isExportDeclaration(statement) && statement.moduleSpecifier,
  );
  return {
    path,
    lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0),
    imports: importsOf(tree).map(({ specifier, names }) => ({ target: resolve(path, specifier), names })),
    barrel: handsOn.length > 0 && handsOn.length === tree.statements.length,
  };
}

/** The front matter of an `.astro` file and its scripts for the browser; templates cannot import. */
function scriptsOf(text: string): string {
  const frontMatter = /^\s*---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? '');
  return [frontMatter, ...scripts].join('\n;\n');
}

/** Static and dynamic imports, exports from elsewhere and types like `import('./x.ts').X`. */
function importsOf(tree: ts.SourceFile): { specifier: string; names: string[] }[] {
  const found: { specifier: string; names: string[] }[] = [];
  const add = (node: ts.Node | undefined, names: string[] = []) => {
    if (node && ts.isStringLiteralLike(node)) found.push({ specifier: node.text, names });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, importedNames(node));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, node.qualifier ? [node.qualifier.getText(tree)] : []);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0]);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function importedNames(node: ts.ImportDeclaration): string[] {
  const bindings = node.importClause?.namedBindings;
  if (!bindings) return [];
  return ts.isNamespaceImport(bindings)
    ? ['*']
    : bindings.elements.map((element) => (element.propertyName ?? element.name).text);
}

function resolve(from: string, specifier: string): string {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier);
  const alias = ALIAS.find(([prefix]) => specifier.startsWith(prefix));
  return alias ? posix.normalize(alias[1] + specifier.slice(alias[0].length)) : specifier;
}
