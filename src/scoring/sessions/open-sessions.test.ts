import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { SESSION_MOST_CLICKS, SESSION_SILENCE_SECONDS } from '../../domain/index.ts';
import { type EndedSession, OpenSessions } from './open-sessions.ts';

interface Click {
  readonly shopper: string;
  readonly product: number;
  readonly at: number;
}

/** The slow and obvious twin, for clicks that come in order of time. */
function plainSessions(clicks: readonly Click[]): EndedSession[] {
  const all = [...Map.groupBy(clicks, ({ shopper }) => shopper).values()].flatMap((own) => {
    const sessions: { products: number[]; at: number }[] = [];
    for (const { product, at } of own) {
      if (at - (sessions.at(-1)?.at ?? -Infinity) > SESSION_SILENCE_SECONDS) sessions.push({ products: [], at });
      const open = sessions.at(-1)!;
      if (open.products.at(-1) !== product) open.products.push(product);
      open.at = at;
    }
    return sessions;
  });
  return all.filter(({ products }) => products.length > 1);
}

const inOrder = (sessions: readonly EndedSession[]) =>
  sessions.map(({ products, at }) => `${String(at).padStart(9, '0')} ${products.join()}`).sort();

test('L3 every session ends once, with its clicks, whenever somebody looks', () => {
  const click = fc.record({
    shopper: fc.constantFrom('a', 'b', 'c'),
    product: fc.nat(3),
    wait: fc.constantFrom(0, 60, 1500, 1800, 1801, 4000),
    looks: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(click, { maxLength: 60 }), (steps) => {
      const open = new OpenSessions();
      const ended: EndedSession[] = [];
      const clicks: Click[] = [];
      let at = 0;
      for (const { shopper, product, wait, looks } of steps) {
        at += wait;
        clicks.push({ shopper, product, at });
        ended.push(...[open.click(shopper, product, at)].filter((each) => each !== undefined));
        if (looks) ended.push(...open.endedBy(at));
      }
      ended.push(...open.endedBy(Infinity));
      expect(inOrder(ended)).toEqual(inOrder(plainSessions(clicks)));
    }),
  );
});

test('L3 no memory is long enough for a machine that never rests, nor for more visitors than there is room for', () => {
  const open = new OpenSessions(2);
  for (let c = 0; c <= SESSION_MOST_CLICKS; c++) expect(open.click('machine', c % 7, c)).toBeUndefined();
  expect(open.endedBy(Infinity)).toEqual([]);
  open.click('a', 1, 0);
  open.click('a', 2, 1);
  open.click('b', 1, 2);
  expect(open.click('c', 1, 3)).toEqual({ products: [1, 2], at: 1 });
});
