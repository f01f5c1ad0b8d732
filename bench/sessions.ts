import { parseArgs } from 'node:util';
import { decide } from '../src/decide/index.ts';
import {
  type DecisionRequest,
  encodeSnapshot,
  NO_SESSIONS,
  openSnapshot,
  type SessionTables,
} from '../src/domain/index.ts';
import { snapshotContentOf } from '../src/domain/testing.ts';
import { fitSessions, sessionTables } from '../src/learn/index.ts';
import { createRandom } from '../src/lib/index.ts';
import { quantiles } from '../src/measure/index.ts';
import { LiveSessions, NewerSessions, NextViews, SESSION_DEFAULTS, SessionPredictor } from '../src/scoring/index.ts';

/**
 * Sessions in process: learning them, opening them, foretelling from them, and adding one. On made-up sessions of products that
 * are looked at by Zipf's law and near each other. Run: `node bench/sessions.ts [--sessions 1000000] [--products 50000]`.
 */
const { values } = parseArgs({
  options: { sessions: { type: 'string', default: '1000000' }, products: { type: 'string', default: '50000' } },
});
const COUNT = Number(values.sessions);
const PRODUCTS = Number(values.products);
const ROUNDS = 20_000;

const random = createRandom(7);
const rows: Record<string, Record<string, string>> = {};
const note = (name: string, took: Record<string, string>) => (rows[name] = took);
const ms = (since: number): string => `${(performance.now() - since).toFixed(1)} ms`;
const once = <T>(name: string, work: () => T): T => {
  const began = performance.now();
  const made = work();
  note(name, { once: ms(began) });
  return made;
};

const start = new Uint32Array(COUNT + 1);
const clicks: number[] = [];
for (let s = 0; s < COUNT; s++) {
  for (const product of visit()) clicks.push(product);
  start[s + 1] = clicks.length;
}
const sessions = {
  start,
  click: Uint32Array.from(clicks),
  at: Float64Array.from({ length: COUNT }, (_, s) => 1_700_000_000 + 15 * s),
};

once('learn, parameters known', () => fitSessions(sessions, { params: SESSION_DEFAULTS }));
const tables = once('learn and choose parameters', () => sessionTables({ sessions: { ...NO_SESSIONS, ...sessions } }));
const products = Array.from({ length: PRODUCTS }, (_, place) => ({ id: `p${String(place).padStart(7, '0')}` }));
const bytes = (learned: SessionTables | undefined) =>
  encodeSnapshot({ ...snapshotContentOf({ products }), sessions: learned });
const [without, whole] = [bytes(undefined), bytes(tables)];
once('open a snapshot without sessions', () => openSnapshot(without));
const snapshot = once('open a snapshot with them', () => openSnapshot(whole));
const learned = snapshot.sessions!;
const views = once('first use', () => new NextViews(learned));
once('a copy that grows', () => LiveSessions.from(learned));

const visits = Array.from({ length: ROUNDS }, visit);
const predictor = new SessionPredictor({ ...learned, popular: new Uint32Array() });
const out = { product: new Uint32Array(20), score: new Float64Array(20) };
each('foretell 20 products', (clicked) => predictor.predict(clicked, out));
each('the same with evidence for 4', (clicked) => take(views.after(clicked), 4));
each('a decision of a category page', (clicked) =>
  decide({ snapshot, request: requestOf(clicked), id: 'dec_bench', at: 0 }),
);

const newer = new NewerSessions(learned);
newer.take(oneVisit(0), Infinity);
let turn = 1;
each('add one session that has ended, and catch up', () => newer.take(oneVisit(turn++), Infinity), 500);
const stale = newer.refresh(0);
const began = performance.now();
newer.refresh(Infinity);
note('make the steps of one product anew', { p50: `${(((performance.now() - began) * 1000) / stale).toFixed(0)} µs` });

console.log(
  `${COUNT} sessions, ${clicks.length} clicks, ${PRODUCTS} products; ${(whole.length / 1e6).toFixed(0)} MB of snapshot,`,
);
console.log(`${((whole.length - without.length) / 1e6).toFixed(0)} MB of it for sessions\n`);
console.table(rows);

/** A visit of two clicks or more to products near each other, some of which everybody knows. */
function visit(): number[] {
  const near = Math.floor(PRODUCTS * random.next() ** 3);
  const length = 2 + Math.floor(-3 * Math.log(1 - random.next()));
  return Array.from({ length }, () => {
    const product = random.chance(0.9) ? near + random.below(25) : Math.floor(PRODUCTS * random.next() ** 4);
    return Math.min(PRODUCTS - 1, product);
  });
}

function oneVisit(shopper: number) {
  return visit().map((product) => ({ shopper: String(shopper), product, at: 1_800_000_000 + shopper }));
}

function requestOf(clicked: readonly number[]): DecisionRequest {
  return { placement: 'category_page', cart: [], viewed: clicked.slice(-50).map((place) => snapshot.idOf(place)) };
}

function take<T>(from: Iterable<T>, count: number): T[] {
  const taken: T[] = [];
  for (const one of from) if (taken.push(one) === count) break;
  return taken;
}

function each(name: string, run: (clicked: readonly number[]) => unknown, rounds = ROUNDS): void {
  const some = visits.slice(0, rounds);
  for (const clicked of some.slice(0, rounds >> 2)) run(clicked);
  const took = quantiles(
    some.map((clicked) => {
      const from = performance.now();
      run(clicked);
      return (performance.now() - from) * 1000;
    }),
  )!;
  const { p50, p90, p99 } = took;
  const inMicros = (micros: number): string => `${micros.toFixed(0)} µs`;
  note(name, { p50: inMicros(p50), p90: inMicros(p90), p99: inMicros(p99) });
}
