import { openProducts } from '../connect/index.ts';
import type { Product } from '../domain/index.ts';
import type { Put } from '../store/index.ts';
import type { Context } from './context.ts';
import { importFile, type ImportedFile, type ImportInput } from './importing/import-file.ts';

/** Imports products; each replaces the one of the same id as a whole. The same file again changes nothing. */
export function importProducts(context: Context, input: ImportInput): Promise<ImportedFile & Put> {
  return importFile<Product, Put>(context, input, {
    kind: 'products',
    open: openProducts,
    load: (rows) => context.store.products.put(rows, { replacesDemo: true }),
  });
}
