import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Slots } from './slots.ts';

test('a value is that of its number, however many share a slot, and made anew only where another came between', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(40)), (keys) => {
      const slots = new Slots<string>(8);
      const holds = new Map<number, number>();
      for (const key of keys) {
        let made = false;
        const value = slots.get(key, (each) => {
          made = true;
          return `of ${each}`;
        });
        expect(value).toBe(`of ${key}`);
        expect(made).toBe(holds.get(key % 8) !== key);
        holds.set(key % 8, key);
      }
    }),
  );
});
