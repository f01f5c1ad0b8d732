import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { findId, idAt, idIndex } from './id-index.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 20 });

test('every id is found at its place and read back, and no other id is found', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyText, { maxLength: 200 }), anyText, (ids, stranger) => {
      const index = idIndex(ids);
      expect(ids.map((id) => findId(index, id))).toEqual(ids.map((_, place) => place));
      expect(ids.map((_, place) => idAt(index, place))).toEqual(ids);
      expect(findId(index, stranger)).toBe(ids.indexOf(stranger));
    }),
  );
});
