import { expect, test } from 'vitest';
import { Condition, leavesOf } from './condition.ts';

const nested = (depth: number): unknown => (depth === 0 ? { trait: 'orders', from: 1 } : { not: nested(depth - 1) });
const refused = (value: unknown) => Condition.safeParse(value).error?.issues ?? [];

test('D12 a tree of conditions is read as it stands, and its conditions are found in order', () => {
  const tree = {
    all: [
      { trait: 'orders', from: 3 },
      {
        any: [{ trait: 'country', in: ['NL', 'DE'] }, { not: { trait: 'affinity', category: ['Lights'], from: 0.3 } }],
      },
    ],
  };
  expect(Condition.parse(tree)).toEqual(tree);
  expect(leavesOf(Condition.parse(tree)).map(({ trait }) => trait)).toEqual(['orders', 'country', 'affinity']);
});

test.each([
  ['a trait that there is none of', { trait: 'shoeSize', from: 40 }],
  ['a number without an end', { trait: 'orders' }],
  ['an end before the other', { trait: 'orders', from: 3, to: 2 }],
  ['a word that there is none of', { trait: 'ageBand', in: ['0-17'] }],
  ['words for a number', { trait: 'orders', in: ['many'] }],
  ['no parts', { all: [] }],
  ['two things at once', { all: [{ trait: 'orders', from: 1 }], not: { trait: 'orders', from: 1 } }],
  ['a text', 'orders > 3'],
  ['nothing', null],
])('D12 %s is refused', (_, value) => {
  expect(refused(value)).not.toEqual([]);
});

test('D12 R3 a tree that is too deep or too large is refused before it is read, however deep', () => {
  expect(refused(nested(9))).toEqual([]);
  const once = { code: 'custom', message: expect.stringContaining('levels deep') };
  expect(refused(nested(10))).toMatchObject([once]);
  let deep: unknown = {};
  for (let level = 0; level < 100_000; level++) deep = { all: [deep] };
  expect(refused(deep)).toMatchObject([once]);
  expect(refused({ any: Array.from({ length: 201 }, () => ({ trait: 'orders', from: 1 })) })).toMatchObject([once]);
});
