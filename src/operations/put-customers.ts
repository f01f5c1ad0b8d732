import type { Customer } from '../domain/index.ts';
import type { Put } from '../store/index.ts';
import type { Context } from './context.ts';

/** Stores customers that the shop sends; each replaces the one of the same id as a whole. */
export function putCustomers(context: Context, customers: readonly Customer[]): Promise<Put> {
  return context.store.customers.put([customers], { replacesDemo: false });
}
