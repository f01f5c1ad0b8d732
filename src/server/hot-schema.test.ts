import fc from 'fast-check';
import { fastify } from 'fastify';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { DecisionRequest, OfferEvent, Placement, Product, Strategy } from '../domain/index.ts';
import { HOT_VALIDATOR, hotSchema } from './hot-schema.ts';

/** Compiles as the server does, and gives what compiled code makes of a value: what it becomes, or nothing. */
async function compiled(schema: z.ZodType): Promise<(value: unknown) => unknown> {
  const app = fastify({ ajv: { customOptions: HOT_VALIDATOR } });
  const body = hotSchema(schema);
  let validate: ((value: unknown) => unknown) | undefined;
  app.get('/', (request) => {
    validate = request.compileValidationSchema({ ...body });
    return 'compiled';
  });
  await app.inject('/');
  return (value) => {
    const sent = structuredClone(value);
    return validate?.(sent) === true ? sent : undefined;
  };
}

const long = (length: number) => ['x'.repeat(length), '😀'.repeat(length)];
const TEXTS = [
  '',
  ' ',
  ' a',
  'a ',
  '  x ',
  'a\u0000',
  '\uD800',
  '\uFEFF',
  'EUR',
  'eur',
  'XXX',
  'tr',
  'tr-TR',
  'TR',
  '5',
].concat(long(80), long(81), long(200), long(201));
const NUMBERS = [-1, -0, 0, 1, 1.5, 20, 21, 1e7, 1e7 + 1, 2 ** 53, 1e300];
const TIMES = [
  '2024-02-29T00:00:00Z',
  '2023-02-29T00:00:00Z',
  '2024-02-30T10:00:00Z',
  '2024-01-01T10:00:60Z',
  '2024-01-01T10:00:00+14:59',
  '2024-01-01T10:00:00+15:00',
  '0000-01-01T00:00:00Z',
  '2200-01-01T00:00:00Z',
  '2024-01-01T10:00:00.123456789Z',
  '2024-01-01T10:00:00',
  '2024-01-01 10:00:00Z',
  '2024-01-01T10:00Z',
];

/** Values that come close to being right, and values that nobody expects. */
const odd = fc.oneof(
  { weight: 3, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
  fc.string({ unit: 'binary', maxLength: 5 }),
  fc.constantFrom(...TEXTS, ...NUMBERS, ...TIMES, true, null),
);
const id = fc.oneof({ weight: 9, arbitrary: fc.stringMatching(/^[\w-]{1,12}$/) }, odd);
const mostly = (right: fc.Arbitrary<unknown>) => fc.oneof({ weight: 19, arbitrary: right }, odd);
const shopper = fc.record({ customerId: id, anonymousId: id }, { requiredKeys: [] });
const claimant = fc.record({ customerId: id, claimed: fc.constantFrom(true, true, false) }, { requiredKeys: [] });
const stray = { stray: fc.constant(1) };

const request = fc
  .record(
    {
      placement: mostly(fc.constantFrom(...Placement.options)),
      shopper: mostly(fc.oneof(shopper, claimant)),
      productId: id,
      cart: mostly(
        fc.array(fc.record({ productId: id, quantity: mostly(fc.integer({ min: 1, max: 9 })) }, { requiredKeys: [] })),
      ),
      locale: mostly(fc.constantFrom('en', 'fy-NL')),
      currency: mostly(fc.constantFrom('EUR', 'JPY')),
      country: mostly(fc.constantFrom('NL', ' Turkey ')),
      categoryPath: mostly(fc.array(fc.constantFrom('Lamps', ' Desk '), { maxLength: 11 })),
      slots: mostly(fc.integer({ min: 1, max: 20 })),
      strategy: mostly(fc.constantFrom(...Strategy.options)),
    },
    { requiredKeys: ['placement'] },
  )
  .chain((right) =>
    fc.oneof(
      { weight: 9, arbitrary: fc.constant(right) },
      fc.record(stray).map((more) => ({ ...right, ...more })),
      odd,
    ),
  );

const event = fc.record(
  {
    id,
    decisionId: mostly(fc.constant('dec_01k5z8w3v9m4q7r2t6y1x0c5bn')),
    productId: id,
    kind: mostly(fc.constantFrom('shown', 'bought')),
    at: mostly(fc.constant('2026-03-01T12:00:00.5+01:00')),
    shopper: mostly(shopper),
    orderId: id,
  },
  { requiredKeys: ['id', 'productId', 'kind', 'at'] },
);

describe('compiled validation is zod, only faster', () => {
  for (const [name, schema, values] of [
    ['a decision request', DecisionRequest, request],
    [
      'a batch of events',
      z.strictObject({ events: z.array(OfferEvent).min(1).max(5) }),
      fc.record({ events: mostly(fc.array(event, { maxLength: 6 })) }),
    ],
  ] as const)
    test(`${name} is taken or refused alike, and becomes the same`, async () => {
      const hot = await compiled(schema);
      const seen = { taken: 0, refused: 0 };
      fc.assert(
        fc.property(values, (value) => {
          const sent: unknown = JSON.parse(JSON.stringify(value));
          const read = schema.safeParse(sent);
          seen[read.success ? 'taken' : 'refused'] += 1;
          expect(hot(sent)).toEqual(read.data);
        }),
        { numRuns: 4_000 },
      );
      // Were nearly all of one kind, nothing would have been shown.
      expect(Math.min(seen.taken, seen.refused)).toBeGreaterThan(400);
    });

  test('a refinement on a whole object cannot be compiled, and says so at start-up', () => {
    expect(() => hotSchema(Product)).toThrow('refinement');
  });
});
