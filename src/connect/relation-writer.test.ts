import { describe, expect, test } from 'vitest';
import { Product, type ProductInput, type RelatedProducts, type RelationType } from '../domain/index.ts';
import { RELATION_WRITERS } from './index.ts';

const writer = (format: string) => RELATION_WRITERS.find(({ id }) => id === format)!;
const basis = { together: 13, expected: 4 };
const related = (
  product: ProductInput,
  ...relations: readonly (readonly [RelationType, ProductInput, RelatedProducts['relations'][number]['basis']?])[]
): RelatedProducts => ({
  product: Product.parse(product),
  relations: relations.map(([type, other, told = basis]) => ({
    type,
    product: Product.parse(other),
    confidence: 0.5,
    basis: told,
  })),
});
const lamp = { id: 'LAMP', title: 'Front light', brand: 'Lumen', attributes: { light: '40 lux' } };

describe('L6 relations in the words of Google Merchant', () => {
  const google = writer('google-merchant');

  test('are one cell of types, kinds of id and ids, in its vocabulary', () => {
    const fits = { ...basis, because: { name: 'fits', value: 'Front light' } };
    const told = google.write(
      related(
        lamp,
        ['required_part', { id: 'AA-4', title: 'Batteries' }],
        ['upgrade', { id: 'LAMP_PRO', title: 'Front light pro' }],
        ['part_of_set', { id: 'REAR', title: 'Rear light' }],
        ['complement', { id: 'LOCK', title: 'Lock' }],
        ['complement', { id: 'MOUNT', title: 'Mount' }, fits],
        ['substitute', { id: 'TORCH', title: 'Torch' }],
        ['substitute', { ...lamp, id: 'LUX', title: 'Lux front light', brand: 'Lux' }],
      ),
    );
    expect(google.head + told.text).toBe(
      'id,related_product\r\n' +
        'LAMP,"required_part:id:AA-4,substitute:id:LAMP_PRO,part_of_set:id:REAR,often_bought_with:id:LOCK,' +
        'accessory:id:MOUNT,substitute:id:TORCH,different_brand:id:LUX"\r\n',
    );
  });

  test('leave out ids that it refuses, count them, and never name more than 30', () => {
    const odd = ['a:b', 'a,b', 'a"b', 'ö', 'a b'].map((id) => ['complement', { id, title: id }] as const);
    expect(google.write(related(lamp, ...odd))).toEqual({ text: '', leftOut: 5 });
    const many = Array.from({ length: 40 }, (_, n) => ['complement', { id: `P${n}`, title: 'P' }] as const);
    const { text, leftOut } = google.write(related(lamp, ...many));
    expect([text.match(/often_bought_with/g)?.length, leftOut]).toEqual([30, 10]);
    expect(google.write(related({ ...lamp, id: '=1+1' }, ['complement', { id: 'P', title: 'P' }])).text).toBe('');
  });
});

describe('L6 T11 relations in our own formats', () => {
  const told = related(lamp, ['complement', { id: '=cmd()', title: '@SUM(A1), "x"' }]);

  test('open safely in a spreadsheet', () => {
    expect(writer('csv').write(told).text).toBe(
      'LAMP,Front light,\'=cmd(),"\'@SUM(A1), ""x""",complement,0.5,13,4,\r\n',
    );
  });

  test('are a document a line', () => {
    expect(JSON.parse(writer('jsonl').write(told).text)).toEqual({
      productId: 'LAMP',
      relatedId: '=cmd()',
      type: 'complement',
      confidence: 0.5,
      together: 13,
      expected: 4,
    });
  });
});
