import { openCustomers } from '../connect/index.ts';
import type { Customer } from '../domain/index.ts';
import type { Put } from '../store/index.ts';
import type { Context } from './context.ts';
import { importFile, type ImportedFile, type ImportInput } from './importing/import-file.ts';

/** Imports customers; each replaces the one of the same id as a whole. The same file again changes nothing. */
export function importCustomers(context: Context, input: ImportInput): Promise<ImportedFile & Put> {
  return importFile<Customer, Put>(context, input, {
    kind: 'customers',
    open: openCustomers,
    load: (rows) => context.store.customers.put(rows, { replacesDemo: true }),
  });
}
