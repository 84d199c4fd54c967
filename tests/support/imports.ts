import path from "node:path/posix";
import ts from "typescript";

/** A source file of the product: its path from the repository's root and its text. */
export interface Source {
  readonly file: string;
  readonly text: string;
}

/** One thing a file takes from elsewhere, types included. `target` is a path from the root for our own files, else the name as written. */
export interface Import {
  readonly file: string;
  readonly target: string;
  readonly line: number;
}

/** Sources are parsed once, however many questions are asked of them. */
const parsed = new WeakMap<Source, ts.SourceFile>();

function treeOf(source: Source): ts.SourceFile {
  const known = parsed.get(source);
  if (known !== undefined) return known;
  const tree = ts.createSourceFile(source.file, source.text, ts.ScriptTarget.Latest, true);
  parsed.set(source, tree);
  return tree;
}

/** Everything a file imports: declarations, re-exports, `import()` of values and of types, `require` and what `createRequire` gave. */
export function importsOf(source: Source): readonly Import[] {
  const {file} = source;
  const tree = treeOf(source);
  const loaders = new Set(["require", ...loadersIn(tree)]);
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const name = importedName(node, loaders);
    if (name !== null) {
      const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push({file, target: name.startsWith(".") ? path.join(path.dirname(file), name) : name, line});
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** Names that hold what `createRequire` gave. */
function loadersIn(tree: ts.SourceFile): readonly string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (
      ts.isVariableDeclaration(node) &&
      ts.isIdentifier(node.name) &&
      node.initializer !== undefined &&
      ts.isCallExpression(node.initializer) &&
      node.initializer.expression.getText() === "createRequire"
    )
      names.push(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return names;
}

function importedName(node: ts.Node, loaders: ReadonlySet<string>): string | null {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return literal(node.moduleSpecifier);
  if (ts.isImportTypeNode(node))
    return ts.isLiteralTypeNode(node.argument) ? literal(node.argument.literal) : null;
  if (!ts.isCallExpression(node)) return null;
  const callee = node.expression;
  const isLoader =
    callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && loaders.has(callee.text));
  return isLoader ? literal(node.arguments[0]) : null;
}

const literal = (node: ts.Node | undefined): string | null =>
  node !== undefined && ts.isStringLiteralLike(node) ? node.text : null;

/** The package an import names, without its inner path: `vega-lite`, `@markdoc/markdoc`, `node:fs`; null for our own files. */
export function packageOf(target: string): string | null {
  if (target.startsWith("pipeline/") || target.startsWith("tests/")) return null;
  if (target.startsWith("node:")) return target.split("/")[0] ?? target;
  return target
    .split("/")
    .slice(0, target.startsWith("@") ? 2 : 1)
    .join("/");
}

/** Groups of files that import each other in a circle, each as the files on it in order. */
export function cyclesIn(imports: readonly Import[]): readonly (readonly string[])[] {
  const next = new Map<string, string[]>();
  for (const {file, target} of imports) next.set(file, [...(next.get(file) ?? []), target]);
  const done = new Set<string>();
  const cycles: string[][] = [];
  const walk = (file: string, trail: readonly string[]): void => {
    const start = trail.indexOf(file);
    if (start !== -1) cycles.push([...trail.slice(start), file]);
    if (start !== -1 || done.has(file)) return;
    for (const target of next.get(file) ?? []) walk(target, [...trail, file]);
    done.add(file);
  };
  for (const file of next.keys()) walk(file, []);
  return cycles;
}

/** The lines of a source where such a node stands; comments and texts hold no nodes. */
export function usesOf(source: Source, isUse: (node: ts.Node) => boolean): readonly number[] {
  const tree = treeOf(source);
  const lines: number[] = [];
  const visit = (node: ts.Node): void => {
    if (isUse(node)) lines.push(tree.getLineAndCharacterOfPosition(node.getStart()).line + 1);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return lines;
}
