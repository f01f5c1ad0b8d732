import { writeCsvRow } from '../../lib/index.ts';
import type { RelationWriter } from '../relation-writer.ts';

const MOST = 100;
const COLUMNS = [
  'product_id',
  'product_title',
  'related_id',
  'related_title',
  'type',
  'confidence',
  'together',
  'expected',
  'because',
];

/** Our own CSV: a row for each relation, safe to open in a spreadsheet. */
export const relationsAsCsv: RelationWriter = {
  id: 'csv',
  most: MOST,
  head: writeCsvRow(COLUMNS),
  write: ({ product, relations }) => ({
    text: relations
      .map(({ product: other, type, confidence, basis: { together, expected, because } }) => {
        const why = because && `${because.name}: ${because.value}`;
        return writeCsvRow([
          product.id,
          product.title,
          other.id,
          other.title,
          type,
          confidence,
          together,
          expected,
          why,
        ]);
      })
      .join(''),
    leftOut: 0,
  }),
};

/** Our own JSON lines: a document for each relation. */
export const relationsAsJsonLines: RelationWriter = {
  id: 'jsonl',
  most: MOST,
  head: '',
  write: ({ product, relations }) => ({
    text: relations
      .map(({ product: other, type, confidence, basis }) => {
        const row = { productId: product.id, relatedId: other.id, type, confidence, ...basis };
        return `${JSON.stringify(row)}\n`;
      })
      .join(''),
    leftOut: 0,
  }),
};
