import type { Node } from 'typescript/unstable/ast';
import {
  isCallExpression,
  isExportDeclaration,
  isIdentifier,
  isNamedExports,
  isNewExpression,
  isPropertyAccessExpression,
  isStringLiteral,
} from 'typescript/unstable/ast';
import { type Import, importsOf } from './imports-of.ts';
import type { Source, Tree } from './read-tree.ts';
import { isForTests, PURE_ROOMS, roomOf } from './rooms.ts';
import { lineOf, walk } from './walk.ts';
import type { Breach, Wall } from './wall.ts';

/** H3: nothing in the pure rooms reaches out, not even through a tool of `lib`. */
export const purity: Wall = {
  id: 'H3',
  sentence: 'From domain to flows there is no input or output, no clock and no chance: time and seed are arguments.',
  breaches(source, tree) {
    if (!PURE_ROOMS.includes(roomOf(source.path) ?? '') || isForTests(source.path)) return [];
    return [...impureHere(source), ...importsOf(source).flatMap((edge) => impureThrough(edge, tree))];
  },
};

/** Modules of Node that compute and nothing else; what chance they offer is named in `CHANCE`. */
const COMPUTING = new Set(
  'assert buffer crypto events querystring stream stream/promises stream/web string_decoder url util zlib'
    .split(' ')
    .map((name) => `node:${name}`),
);

const CHANCE = new Set(['randomBytes', 'randomUUID', 'randomUUIDv7', 'randomInt', 'getRandomValues', 'webcrypto']);

const REACHING = new Set(
  (
    'process performance fetch WebSocket EventSource console crypto navigator localStorage ' +
    'setTimeout setInterval setImmediate queueMicrotask'
  ).split(' '),
);

const isReachingModule = ({ specifier, typeOnly }: Import): boolean =>
  specifier.startsWith('node:') && !typeOnly && !COMPUTING.has(specifier);

/** What a file itself does that is not pure. */
function impureHere(source: Source): readonly Breach[] {
  const found: Breach[] = importsOf(source)
    .filter((edge) => isReachingModule(edge) || edge.names?.some((name) => CHANCE.has(name)))
    .map(({ line, specifier }) => ({ line, what: `imports ${specifier}` }));
  walk(source, (node) => {
    const what = reach(node);
    if (what) found.push({ line: lineOf(source, node), what: `uses ${what}` });
  });
  return found;
}

function reach(node: Node): string | undefined {
  if (isPropertyAccessExpression(node) && isIdentifier(node.expression)) {
    const written = `${node.expression.text}.${node.name.text}`;
    return written === 'Date.now' || written === 'Math.random' || written === 'Temporal.Now' ? written : undefined;
  }
  if (isNewExpression(node) && isDate(node.expression) && !node.arguments?.length) return 'new Date()';
  if (isCallExpression(node) && isDate(node.expression)) return 'Date()';
  return isIdentifier(node) && REACHING.has(node.text) && stands(node) ? node.text : undefined;
}

const isDate = (node: Node): boolean => isIdentifier(node) && node.text === 'Date';

/** True where an identifier is the global of that name, and not a property or something declared by that name. */
function stands(node: Node): boolean {
  const { parent } = node;
  const names: readonly unknown[] = [Reflect.get(parent, 'name'), Reflect.get(parent, 'propertyName')];
  return !names.includes(node);
}

/** What comes in through a tool of `lib` that is not pure itself. */
function impureThrough({ target, names, line, specifier, typeOnly }: Import, tree: Tree): readonly Breach[] {
  const door = target === undefined ? undefined : tree.get(target);
  if (typeOnly || !door || roomOf(door.path) !== 'lib') return [];
  const behind = originsOf(door, names).flatMap((path) => tree.get(path) ?? []);
  return behind
    .filter((tool) => reachesOut(tool, tree, new Set()))
    .map((tool) => ({ line, what: `takes ${tool.path} through ${specifier}` }));
}

/** The files from which a door takes the names. */
function originsOf(door: Source, names: readonly string[] | undefined): readonly string[] {
  const origins = new Set<string>();
  door.ast.forEachChild((node) => {
    if (isExportDeclaration(node) && node.moduleSpecifier && isStringLiteral(node.moduleSpecifier)) {
      const clause = node.exportClause;
      const offered = clause && isNamedExports(clause) ? clause.elements.map((part) => part.name.text) : undefined;
      const taken = !names || !offered || names.some((name) => offered.includes(name));
      if (taken && !node.isTypeOnly)
        origins.add(new URL(node.moduleSpecifier.text, `file:///${door.path}`).pathname.slice(1));
    }
    return undefined;
  });
  return origins.size > 0 ? [...origins] : [door.path];
}

function reachesOut(source: Source, tree: Tree, seen: Set<string>): boolean {
  if (seen.has(source.path)) return false;
  seen.add(source.path);
  if (impureHere(source).length > 0) return true;
  return importsOf(source).some(({ target, typeOnly }) => {
    const next = target === undefined ? undefined : tree.get(target);
    return !typeOnly && next !== undefined && reachesOut(next, tree, seen);
  });
}
