import { openOrders } from '../connect/index.ts';
import type { OrderRow } from '../domain/index.ts';
import type { Loaded } from '../store/index.ts';
import type { Context } from './context.ts';
import { importFile, type ImportedFile, type ImportInput } from './importing/import-file.ts';

/** An order history that was imported: `stored + merged + fees + rejected = lines`. */
export type ImportedOrders = ImportedFile & Loaded;

/** Imports an order history. The same file again changes nothing. */
export function importOrders(context: Context, input: ImportInput): Promise<ImportedOrders> {
  return importFile<OrderRow, Loaded>(context, input, {
    kind: 'orders',
    open: openOrders,
    load: (rows) => context.store.orders.load(rows, { replacesDemo: true }),
  });
}
