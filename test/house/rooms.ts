/** What a room may import, itself apart. The stairs of the house, from the ground up. */
const STAIRS: Readonly<Record<string, readonly string[]>> = {
  lib: [],
  domain: ['lib'],
  scoring: ['lib', 'domain'],
  wording: ['lib', 'domain'],
  connect: ['lib', 'domain'],
  learn: ['lib', 'domain', 'scoring'],
  decide: ['lib', 'domain', 'scoring', 'wording'],
  measure: ['lib', 'domain'],
  flows: ['lib', 'domain'],
  store: ['lib', 'domain'],
  operations: ['lib', 'domain', 'scoring', 'wording', 'connect', 'learn', 'decide', 'measure', 'flows', 'store'],
  server: ['lib', 'domain', 'wording', 'operations', 'widget'],
  cli: ['lib', 'domain', 'operations'],
  admin: [],
  widget: [],
  demo: ['lib', 'domain'],
  plugins: [],
};

/** Rooms that may import another room's types, and nothing that is left at run time. */
const BY_TYPE: Readonly<Record<string, readonly string[]>> = { admin: ['domain'], widget: ['domain'] };

const ROOMS = Object.keys(STAIRS);

/** Without input or output, clock or chance: what they need of these is an argument. */
export const PURE_ROOMS: readonly string[] = [
  'domain',
  'scoring',
  'wording',
  'connect',
  'learn',
  'decide',
  'measure',
  'flows',
];

/** The room that holds a file; `main` for src/main.ts, `outside` for tests, benchmarks and settings. */
export function roomOf(path: string): string | undefined {
  if (path === 'src/main.ts') return 'main';
  const [top = '', next = '', ...rest] = path.split('/');
  if (top === 'src') return rest.length > 0 && ROOMS.includes(next) ? next : undefined;
  if (top === 'demo' || top === 'plugins') return top;
  return 'outside';
}

/** True where code of one room may import from the other, by type only or at all. */
export function mayImport(from: string, to: string, typeOnly: boolean): boolean {
  if (from === to || from === 'outside') return true;
  if (to === 'main' || to === 'outside') return false;
  if (from === 'main') return true;
  return (STAIRS[from] ?? []).includes(to) || (typeOnly && (BY_TYPE[from] ?? []).includes(to));
}

/** The file through which a room is entered: `src/learn/index.ts`, or `src/learn/testing.ts` for tests. */
export function isDoor(path: string): boolean {
  return path === 'src/main.ts' || /^(src\/\w+|demo|plugins\/[\w-]+)\/(index|testing)\.ts$/.test(path);
}

/** A file that is never part of the product: a test, a benchmark, or what only they use. */
export function isForTests(path: string): boolean {
  return /(\.test|\/testing)\.ts$/.test(path) || roomOf(path) === 'outside';
}
