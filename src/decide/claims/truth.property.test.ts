import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Claim, type PriceChange, reductionOf } from '../../domain/index.ts';
import { AT, DAY, offerOf } from './testing.ts';

const RUNS = { numRuns: 300 };
const MINUTE = 60_000;

const claimOf = <K extends Claim['kind']>(claims: readonly Claim[] | undefined, kind: K) =>
  claims?.find((claim): claim is Extract<Claim, { kind: K }> => claim.kind === kind);

const tellings = fc.array(
  fc.record({
    pieces: fc.integer({ min: 0, max: 7 }),
    restock: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
    waitMs: fc.integer({ min: 0, max: 2 * MINUTE }),
  }),
  { minLength: 1, maxLength: 5 },
);

test('T15 whatever a shop tells of its stock and however its clock jumps, few left is said exactly where the last word is fresh and nothing comes', () => {
  fc.assert(
    fc.property(tellings, fc.integer({ min: -MINUTE, max: 2 * MINUTE }), (words, laterMs) => {
      let now = AT;
      const told = words.map(({ pieces, restock, waitMs }) => ({ pieces, restock, toldAt: (now += waitMs) }));
      const { pieces, restock, toldAt } = told.at(-1)!;
      const at = toldAt + laterMs;
      const lamp = { stock: pieces, ...(restock && { restockAt: '2024-07-09T00:00:00Z' }) };
      const claim = claimOf(offerOf({ lamp, past: { stock: { pieces, toldAt } }, at })?.claims, 'only_left');
      const mayBeSaid = !restock && pieces >= 1 && pieces <= 5 && laterMs >= 0 && laterMs <= MINUTE;
      expect(claim?.evidence.pieces).toBe(mayBeSaid ? pieces : undefined);
    }),
    RUNS,
  );
});

/** The merchant gives a limited offer another end now and then, and shoppers come by. */
const season = fc.array(
  fc.oneof(
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('end' as const), inDays: fc.integer({ min: 1, max: 12 }) }) },
    {
      weight: 3,
      arbitrary: fc.record({ kind: fc.constant('visit' as const), inDays: fc.integer({ min: 0, max: 6 }) }),
    },
  ),
  { maxLength: 25 },
);

test('T15 however often a merchant moves an end, whoever was told one is not told another until 14 days after it, nor given the offer again', () => {
  fc.assert(
    fc.property(season, (steps) => {
      let at = AT;
      let until = AT;
      const told: { at: number; end: number }[] = [];
      for (const { kind, inDays } of steps) {
        if (kind === 'end') {
          until = at + inDays * DAY;
          continue;
        }
        at += inDays * DAY + 1;
        const toldEnds = [...new Set(told.map(({ end }) => end))];
        const offer = offerOf({ at, past: { toldEnds }, offers: [limited(until)] });
        const over = toldEnds.filter((end) => end !== until && end <= at && at <= end + 14 * DAY);
        if (over.length > 0 || at >= until) expect(offer?.deal).toBeUndefined();
        const claim = claimOf(offer?.claims, 'ends_at');
        if (claim === undefined) continue;
        const end = Date.parse(claim.evidence.endsAt);
        expect(end).toBeGreaterThan(at);
        for (const before of told) if (before.end !== end) expect(at).toBeGreaterThan(before.end + 14 * DAY);
        told.push({ at, end });
      }
    }),
    RUNS,
  );
});

const limited = (until: number) => ({
  id: 'limited',
  kind: 'limited_time' as const,
  products: { products: ['lamp'] },
  off: { percent: 10 },
  until: new Date(until).toISOString(),
});

const prices = fc.array(
  fc.record({
    afterDays: fc.integer({ min: 0, max: 40 }),
    priceMinor: fc.integer({ min: 1, max: 9 }).map((tens) => tens * 1_000),
  }),
  { minLength: 1, maxLength: 6 },
);

test('T16 of any prices, what is saved is counted from the lowest of the 30 days before, and nothing else is struck through', () => {
  fc.assert(
    fc.property(
      prices,
      fc.integer({ min: 0, max: 40 }),
      fc.integer({ min: 0, max: 9_999 }),
      (steps, days, compareAt) => {
        let now = AT - 200 * DAY;
        const history = steps.map(({ afterDays, priceMinor }) => ({
          at: (now += afterDays * DAY),
          priceMinor,
          currency: 'EUR',
        }));
        const at = now + days * DAY;
        const reduction = reductionOf(history);
        const { priceMinor } = history.at(-1)!;
        const lamp = { priceMinor, compareAtMinor: compareAt };
        const offer = offerOf({ lamp, past: { ...(reduction && { reduction }) }, at });
        const claim = claimOf(offer?.claims, 'saving');
        const lowest = lowestBefore(history);
        const lawful = lowest !== undefined && lowest > priceMinor && days <= 30;
        expect(offer?.compareAtMinor).toBe(lawful && compareAt > priceMinor ? lowest : undefined);
        const savedMinor = lawful ? lowest - priceMinor : 0;
        expect(claim?.evidence.savedMinor).toBe(
          savedMinor > 0 && savedMinor >= lowest! * 0.05 ? savedMinor : undefined,
        );
        const said = Number(/\((\d+)%\)/.exec(claim?.text ?? '')?.[1] ?? 0);
        expect(said).toBe(claim ? Math.floor((savedMinor * 100) / lowest!) : 0);
      },
    ),
    RUNS,
  );
});

/** The lowest price that held on any of the 30 days before the last change, day by day; undefined where one of them has none. */
function lowestBefore(history: readonly PriceChange[]): number | undefined {
  const last = history.at(-1)!.at;
  const held = Array.from({ length: 31 }, (_, day) =>
    history.slice(0, -1).findLast(({ at }) => at <= last - day * DAY),
  );
  const asked = held.map((change) => change?.priceMinor);
  const within = history.slice(0, -1).filter(({ at }) => at > last - 30 * DAY);
  if (asked.includes(undefined)) return undefined;
  return Math.min(...[...held, ...within].map((change) => change!.priceMinor!));
}
