import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { Claim, ClaimKind, ShopConfig, type ShopConfigInput } from '../../domain/index.ts';
import type { SnapshotLiteral } from '../../domain/testing.ts';
import { AT, claimsOf, DAY, LAST_ORDER, LOWERED, type Shop } from './testing.ts';

const text = readFileSync(new URL('../../../docs/claims.md', import.meta.url), 'utf8');
const blocks = (language: string): string[] =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(([, block]) => block!);
const [settings, texts] = blocks('yaml').map((block) => parse(block) as ShopConfigInput);

const learned: SnapshotLiteral = {
  pairs: {
    tent: [{ id: 'lamp', score: 0.5 }],
    lamp: [{ id: 'cells', score: 0.4, type: 'required_part', because: { name: 'battery type', value: 'AA' } }],
  },
  lately: { tent: { lamp: 41 } },
  week: { lamp: [5, 4, 3, 2, 1, 1, 20] },
  learnedFrom: { firstOrderAt: (AT - 400 * DAY) / 1000, lastOrderAt: LAST_ORDER / 1000 },
};
const shop: Shop = {
  learned,
  lamp: {
    categoryPath: ['Camping', 'Lamps'],
    stock: 3,
    rating: { average: 4.6, count: 212 },
    attributes: { 'battery type': '2 x AA', 'batteries included': 'no' },
  },
  past: { reduction: LOWERED, stock: { pieces: 3, toldAt: AT - 30_000 } },
  texts: texts!.texts,
};
const weekend: Shop['offers'] = [
  {
    id: 'weekend',
    kind: 'limited_time',
    products: { products: ['lamp'] },
    off: { percent: 10 },
    until: '2024-07-07T22:00:00Z',
  },
];

test('D7 H13 every kind of claim in docs/claims.md is made as it stands there, and every kind stands there', () => {
  const claims = [
    ...claimsOf(shop),
    ...claimsOf({ ...shop, offers: weekend }).filter(({ kind }) => kind === 'ends_at'),
  ];
  const order = (claim: Claim) => ClaimKind.options.indexOf(claim.kind);
  const written = blocks('json').map((block) => Claim.parse(JSON.parse(block)));
  expect(written).toEqual(claims.toSorted((a, b) => order(a) - order(b)));
  expect(written.map(({ kind }) => kind)).toEqual(ClaimKind.options);
});

test('D7 H13 the configuration in docs/claims.md is one, and says what the text says of it', () => {
  const { claims } = ShopConfig.parse(settings);
  expect([claims.most, claims.kinds.includes('only_left'), claims.rating.leastCount]).toEqual([3, false, 20]);
  expect(ShopConfig.parse(texts).texts).toHaveLength(2);
  const usual = ShopConfig.parse({}).claims;
  expect(usual).toMatchObject({
    most: 2,
    endsAt: { mostDays: 14 },
    onlyLeft: { mostPieces: 5 },
    saving: { leastRate: 0.05 },
    rating: { leastAverage: 4, leastCount: 5 },
    boughtThisWeek: { leastOrders: 10 },
    boughtTogether: { leastOrders: 10 },
  });
});
