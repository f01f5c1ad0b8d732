import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Condition } from '../traits/condition.ts';
import { sensitiveSegments, traitsSwitchedOff } from './segments.ts';
import { ShopConfig } from './shop-config.ts';

const segment = (when: Condition) => ({ id: 'some', name: 'Some', when });

test('T18 sensitive traits are off until they are switched on', () => {
  expect(ShopConfig.parse({}).traits.sensitive).toEqual([]);
  const when: Condition = {
    all: [
      { trait: 'gender', in: ['female'] },
      { trait: 'orders', from: 1 },
    ],
  };
  expect(traitsSwitchedOff(when, { sensitive: [] })).toEqual(['gender']);
  expect(traitsSwitchedOff(when, { sensitive: ['gender'] })).toEqual([]);
  expect(ShopConfig.safeParse({ traits: { sensitive: ['orders'] } }).success).toBe(false);
});

test('T18 no price may differ by a segment that looks at age, gender, language, culture or income anywhere in its tree', () => {
  const harmless: fc.Arbitrary<Condition> = fc.constantFrom<Condition>(
    { trait: 'orders', from: 2 },
    { trait: 'country', in: ['NL'] },
    { trait: 'feedback', in: ['negative'] },
    { trait: 'affinity', category: ['Lights'], from: 0.5 },
  );
  const telling = fc.constantFrom<Condition>(
    { trait: 'ageBand', in: ['65-plus'] },
    { trait: 'gender', in: ['male'] },
    { trait: 'language', in: ['tr'] },
    { trait: 'homeLanguage', in: ['fy'] },
    { trait: 'culture', in: ['any'] },
    { trait: 'incomeBand', in: ['upper'] },
  );
  const { tree } = fc.letrec<{ tree: Condition }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      harmless,
      fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
      fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
      tie('tree').map((not) => ({ not })),
    ),
  }));
  fc.assert(
    fc.property(tree, telling, fc.array(fc.nat(2), { maxLength: 3 }), (innocent, leaf, way) => {
      expect(sensitiveSegments({ segments: [segment(innocent)] })).toEqual(new Set());
      const hidden = way.reduce<Condition>(
        (inner, step) => [{ not: inner }, { all: [innocent, inner] }, { any: [inner, innocent] }][step]!,
        leaf,
      );
      expect(sensitiveSegments({ segments: [segment(hidden)] })).toEqual(new Set(['some']));
      const offers = [
        {
          id: 'ten-off',
          kind: 'percent_off',
          percent: 10,
          products: { brands: ['Lux'] },
          when: { segments: ['some'] },
        },
      ];
      const read = (when: Condition) => ShopConfig.safeParse({ segments: [segment(when)], offers });
      expect(read(innocent).success).toBe(true);
      expect(read(hidden).error?.issues).toMatchObject([{ path: ['offers', 0, 'when', 'segments', 0] }]);
    }),
  );
});
