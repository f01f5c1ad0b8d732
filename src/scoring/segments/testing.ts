import fc from 'fast-check';
import type { Condition } from '../../domain/index.ts';

const end = (least: number, most: number) =>
  fc
    .tuple(fc.integer({ min: least, max: most }), fc.integer({ min: least, max: most }), fc.nat(2))
    .map(([a, b, open]) => ({
      ...(open !== 1 && { from: Math.min(a, b) }),
      ...(open !== 2 && { to: Math.max(a, b) }),
    }));

const leaf: fc.Arbitrary<Condition> = fc.oneof(
  end(0, 4).map((ends) => ({ trait: 'orders' as const, ...ends })),
  end(0, 40).map((ends) => ({ trait: 'daysSinceOrder' as const, ...ends })),
  end(0, 10).map((ends) => ({ trait: 'netPromoter' as const, ...ends })),
  end(0, 1).map((ends) => ({ trait: 'affinity' as const, category: ['Lights'], ...ends })),
  fc.constantFrom('new' as const, 'returning' as const).map((word) => ({ trait: 'buyer' as const, in: [word] })),
  fc.constantFrom('NL', 'TR', 'XX').map((word) => ({ trait: 'country' as const, in: [word] })),
  fc.constantFrom('female' as const, 'male' as const).map((word) => ({ trait: 'gender' as const, in: [word] })),
);

/** Any tree of conditions, up to four deep. */
export const anyCondition: fc.Arbitrary<Condition> = fc.letrec<{ tree: Condition }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie('tree').map((not) => ({ not })),
  ),
})).tree;
