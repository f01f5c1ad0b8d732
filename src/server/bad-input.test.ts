import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { DecisionRequest, Order, Product } from '../domain/index.ts';
import type { Place } from '../domain/index.ts';
import { BadInput, understood } from './bad-input.ts';

/** What is wrong with a value, place by place. */
function places(schema: z.ZodType, value: unknown): readonly Place[] {
  try {
    understood(schema, value, 'body');
  } catch (error) {
    if (error instanceof BadInput) return error.places;
    throw error;
  }
  return [];
}

describe('R3 what is wrong with a request is said in words', () => {
  test.each<[string, z.ZodType, unknown, string]>([
    ['a field that is missing', z.object({ id: z.string() }), {}, 'id: is missing'],
    ['null for a list', z.object({ cart: z.array(z.int()) }), { cart: null }, 'cart: must be a list, not null'],
    [
      'a text for a number',
      z.object({ a: z.object({ b: z.int() }) }),
      { a: { b: '1' } },
      'a.b: must be a number, not a text',
    ],
    ['a number with a fraction', z.int(), 1.5, ': must be a whole number, not 1.5'],
    ['a number beyond counting', z.int(), 2 ** 60, ': must be at most 9,007,199,254,740,991'],
    ['an empty text', z.string().min(1), '', ': must not be empty'],
    ['a text too short', z.string().min(3), 'x', ': must have at least 3 characters'],
    ['a list too long', z.array(z.int()).max(1), [1, 2], ': must hold at most 1 entry'],
    ['another word', z.enum(['red', 'blue']), 'green', ': must be one of: red, blue'],
    [
      'a name that no program has',
      z.record(z.string().max(2), z.int()),
      { 'a b': 1 },
      '["a b"]: must have at most 2 characters',
    ],
    ['an address of a person', z.email(), 'nobody', ': must be an e-mail address'],
    ['words of the domain', z.string().regex(/^x$/, 'is not an x'), 'y', ': is not an x'],
    [
      'a place in a list',
      z.array(z.object({ id: z.string() })),
      [{ id: '1' }, { id: 2 }],
      '[1].id: must be a text, not a number',
    ],
  ])('%s', (_name, schema, value, expected) => {
    expect(places(schema, value).map(({ at, wrong }) => `${at}: ${wrong}`)).toEqual([expected]);
  });

  test('one sentence names the first place and counts the others', () => {
    const wrong = () => understood(z.object({ a: z.int(), b: z.int(), c: z.int() }), {}, 'query');
    expect(wrong).toThrow('In the query, a is missing (and 2 more).');
    expect(() => understood(z.int(), undefined, 'body')).toThrow('The body is missing.');
  });

  test('no value gets words of the machine, and no place is longer than a line', () => {
    fc.assert(
      fc.property(fc.constantFrom(DecisionRequest, Order, Product), fc.jsonValue({ maxDepth: 4 }), (schema, value) => {
        for (const { at, wrong } of places(schema, value)) {
          expect(wrong).not.toMatch(/undefined|\[object|NaN|Invalid input|expected/);
          expect(at.length).toBeLessThan(200);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
