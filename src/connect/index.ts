import type { Customer, OrderRow, Product } from '../domain/index.ts';
import { cartwrightCustomers, customerRecords } from './cartwright/customers.ts';
import { orderRecords } from './cartwright/order-records.ts';
import { cartwrightOrders } from './cartwright/orders.ts';
import { cartwrightProducts, productRecords } from './cartwright/products.ts';
import { onlineRetailOrders } from './online-retail/orders.ts';
import { open, type Opened, type Shelf } from './open.ts';
import type { TableFormat } from './rows/table-format.ts';
import { shopifyOrders } from './shopify/orders.ts';
import { shopifyProducts } from './shopify/products.ts';
import type { ReadOptions, Source } from './source.ts';

export { openBaskets, openCompletions } from './evaluation/baskets.ts';
export { openPersonalBaskets } from './evaluation/personal-baskets.ts';
export { openClicks, openSessions } from './evaluation/sessions.ts';
export { FORMATS } from './formats.ts';
export { RELATION_WRITERS } from './relation-writer.ts';
export type { FormatId, Kind, ReadOptions, Source } from './source.ts';

// More specific tables first: the first one whose columns are all there is taken.
const orderTables: readonly TableFormat<OrderRow>[] = [shopifyOrders, onlineRetailOrders, cartwrightOrders];
const productTables: readonly TableFormat<Product>[] = [shopifyProducts, cartwrightProducts];
const customerTables: readonly TableFormat<Customer>[] = [cartwrightCustomers];
const allTables: readonly TableFormat<unknown>[] = [...orderTables, ...productTables, ...customerTables];

const orders: Shelf<OrderRow> = { kind: 'orders', tables: orderTables, allTables, json: orderRecords };
const products: Shelf<Product> = { kind: 'products', tables: productTables, allTables, json: productRecords };
const customers: Shelf<Customer> = { kind: 'customers', tables: customerTables, allTables, json: customerRecords };

/** Reads orders from a foreign file, row by row; throws a Refusal where the file as a whole cannot be read. */
export function openOrders(source: Source, options: ReadOptions): Promise<Opened<OrderRow>> {
  return open(orders, source, options);
}

/** Reads products from a foreign file, row by row; throws a Refusal where the file as a whole cannot be read. */
export function openProducts(source: Source, options: ReadOptions): Promise<Opened<Product>> {
  return open(products, source, options);
}

/** Reads customers from a foreign file, row by row; throws a Refusal where the file as a whole cannot be read. */
export function openCustomers(source: Source, options: ReadOptions): Promise<Opened<Customer>> {
  return open(customers, source, options);
}
