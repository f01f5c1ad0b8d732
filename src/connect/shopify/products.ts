import { Product } from '../../domain/index.ts';
import type { Columns } from '../rows/columns.ts';
import { neededCurrency, type RowContext } from '../rows/context.ts';
import { parsed } from '../rows/parsed.ts';
import type { RowReader, TableFormat } from '../rows/table-format.ts';
import { quote, Unreadable } from '../rows/unreadable.ts';
import { type Family, familyReader } from './family.ts';
import { variantReader } from './variants.ts';

/**
 * The products export of Shopify's admin, with its older column names or its newer ones: a row for each variant, the
 * product's own fields on the first row of its handle only. Rows that add nothing but a picture are no products.
 */
export const shopifyProducts: TableFormat<Product> = {
  ids: ['shopify-products'],
  kind: 'products',
  title: 'Shopify products export',
  required: [['Handle', 'URL handle'], ['Title'], ['Variant Price', 'Price']],
  reader: productsReader,
};

type Cells = readonly string[];

function productsReader(columns: Columns, context: RowContext): RowReader<Product> {
  const currency = neededCurrency(context);
  const handle = columns.cell('Handle', 'URL handle');
  const title = columns.cell('Title');
  const readFamily = familyReader(columns);
  const variant = variantReader(columns, currency);
  let family: Family | undefined;
  let rejected: { handle: string; line: number; reason: string } | undefined;

  const first = (line: number, cells: Cells): Product => {
    try {
      family = undefined;
      const next = readFamily(cells);
      const product = parsed(Product, variant.read(next, cells));
      family = next;
      return product;
    } catch (error) {
      if (error instanceof Unreadable) rejected = { handle: handle(cells), line, reason: error.message };
      throw error;
    }
  };

  return ({ line, cells }) => {
    const name = handle(cells);
    if (name === '') throw new Unreadable('Handle is empty');
    if (title(cells) !== '' && name !== family?.handle) return [first(line, cells)];
    if (!variant.isVariant(cells)) return [];
    if (family?.handle === name) return [parsed(Product, variant.read(family, cells))];
    if (rejected?.handle === name)
      throw new Unreadable(`line ${rejected.line} begins ${quote(name)} and was rejected: ${rejected.reason}`);
    throw new Unreadable('Title is empty');
  };
}
