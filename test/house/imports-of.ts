import { posix } from 'node:path';
import type { ImportClause, NamedExports, Node } from 'typescript/unstable/ast';
import {
  isCallExpression,
  isExportDeclaration,
  isIdentifier,
  isImportDeclaration,
  isImportTypeNode,
  isLiteralTypeNode,
  isNamedExports,
  isNamedImports,
  isNewExpression,
  isStringLiteral,
  SyntaxKind,
} from 'typescript/unstable/ast';
import type { Source } from './read-tree.ts';
import { lineOf, walk } from './walk.ts';

/** One edge from a file to another file or to a package. */
export interface Import {
  readonly line: number;
  /** As written: `../lib/hash.ts`, `node:fs`, `zod`. */
  readonly specifier: string;
  /** The path from the root where the specifier is relative. */
  readonly target: string | undefined;
  /** True where nothing is left of it at run time. */
  readonly typeOnly: boolean;
  /** The names taken, as the other file calls them; undefined where all of them are. */
  readonly names: readonly string[] | undefined;
}

/**
 * Everything that a file reaches for: imports, re-exports, `import()`, types by `import('...')`, and code named by
 * `new URL('./x.ts', import.meta.url)`, as workers are.
 */
export function importsOf(source: Source): readonly Import[] {
  const found: Import[] = [];
  walk(source, (node) => {
    const edge = edgeOf(node);
    if (!edge) return;
    const { specifier, typeOnly, names } = edge;
    const target = specifier.startsWith('.') ? posix.join(posix.dirname(source.path), specifier) : undefined;
    found.push({ line: lineOf(source, node), specifier, target, typeOnly, names });
  });
  return found;
}

type Edge = Pick<Import, 'specifier' | 'typeOnly' | 'names'>;

function edgeOf(node: Node): Edge | undefined {
  if (isImportDeclaration(node)) return toward(node.moduleSpecifier, namesOfImport(node.importClause));
  if (isExportDeclaration(node) && node.moduleSpecifier) {
    const named =
      node.exportClause && isNamedExports(node.exportClause) ? namesOfExport(node.exportClause) : EVERYTHING;
    return toward(node.moduleSpecifier, node.isTypeOnly ? { ...named, typeOnly: true } : named);
  }
  if (isImportTypeNode(node) && isLiteralTypeNode(node.argument))
    return toward(node.argument.literal, { typeOnly: true, names: undefined });
  if (isCallExpression(node) && node.expression.kind === SyntaxKind.ImportKeyword)
    return toward(node.arguments[0], EVERYTHING);
  if (isNewExpression(node) && isIdentifier(node.expression) && node.expression.text === 'URL' && node.arguments?.[1]) {
    const named = toward(node.arguments[0], EVERYTHING);
    return named && /\.[cm]?[jt]s$/.test(named.specifier) ? named : undefined;
  }
  return undefined;
}

type Taken = Pick<Import, 'typeOnly' | 'names'>;

const EVERYTHING: Taken = { typeOnly: false, names: undefined };

function toward(specifier: Node | undefined, taken: Taken): Edge | undefined {
  return specifier && isStringLiteral(specifier) ? { specifier: specifier.text, ...taken } : undefined;
}

function namesOfImport(clause: ImportClause | undefined): Taken {
  if (!clause) return { typeOnly: false, names: [] };
  const wholeType = clause.phaseModifier === SyntaxKind.TypeKeyword;
  const bindings = clause.namedBindings;
  if (!bindings || !isNamedImports(bindings)) return { typeOnly: wholeType, names: bindings ? undefined : ['default'] };
  const parts = bindings.elements;
  return {
    typeOnly: wholeType || (!clause.name && parts.length > 0 && parts.every((part) => part.isTypeOnly)),
    names: parts.map((part) => (part.propertyName ?? part.name).text),
  };
}

function namesOfExport(clause: NamedExports): Taken {
  return {
    typeOnly: clause.elements.length > 0 && clause.elements.every((part) => part.isTypeOnly),
    names: clause.elements.map((part) => (part.propertyName ?? part.name).text),
  };
}
