import type { FormatId, Kind } from './source.ts';

/** The formats that can be read, with what they may hold and what they expect, in one line each. */
export const FORMATS: readonly { id: FormatId; title: string; holds: Kind[]; columns: string }[] = [
  {
    id: 'online-retail',
    title: 'Online Retail (UCI)',
    holds: ['orders'],
    columns:
      'InvoiceNo, StockCode, Description, Quantity, InvoiceDate, UnitPrice, CustomerID, Country; needs a currency',
  },
  {
    id: 'shopify-orders',
    title: 'Shopify orders export',
    holds: ['orders'],
    columns:
      'Name, Created at, Currency, Lineitem quantity, Lineitem name, Lineitem price and the others of the export',
  },
  {
    id: 'shopify-products',
    title: 'Shopify products export',
    holds: ['products'],
    columns: 'Handle, Title, Variant SKU, Variant Price and the others of the export; needs a currency',
  },
  {
    id: 'cartwright-csv',
    title: "Cartwright's own CSV",
    holds: ['orders', 'products', 'customers'],
    columns:
      'orders: order_id, placed_at, product_id, quantity, unit_price; products: id, title; customers: id; and more',
  },
  {
    id: 'cartwright-jsonl',
    title: "Cartwright's own JSON lines",
    holds: ['orders', 'products', 'customers'],
    columns: 'one order, product or customer a line, as the API takes them',
  },
  {
    id: 'cartwright-parquet',
    title: "Cartwright's own Parquet",
    holds: ['orders', 'products', 'customers'],
    columns: "the columns of Cartwright's own CSV; read from a file on disk",
  },
];
