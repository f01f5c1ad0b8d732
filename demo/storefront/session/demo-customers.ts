import type { Customer } from '../../../src/domain/index.ts';
import { demoCustomers } from '../../shoppers/members.ts';

const NAMES = 6;

/** A few of the invented customers, to be for a while. */
export const DEMO_CUSTOMERS: readonly (Customer & { readonly name: string })[] = demoCustomers()
  .filter((customer): customer is Customer & { name: string } => customer.name !== undefined)
  .slice(0, NAMES);

/** What a customer is called; by the id where no more is known. */
export function nameOf(id: string): string {
  return DEMO_CUSTOMERS.find((customer) => customer.id === id)?.name ?? id;
}
