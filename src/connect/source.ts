import type { Currency } from '../domain/index.ts';

/** Bytes of a foreign file. The operation opens it; this room never touches a disk. */
export interface Source {
  /** What people call it: the file's name. Every refusal begins with it. */
  name: string;
  bytes(): AsyncIterable<Uint8Array>;
  size?: number;
  /** Random access, needed by Parquet only. */
  slice?(start: number, end: number): Promise<ArrayBuffer>;
}

/** The formats that can be read, by the name that `--format` takes. */
export type FormatId =
  | 'online-retail'
  | 'shopify-orders'
  | 'shopify-products'
  | 'cartwright-csv'
  | 'cartwright-jsonl'
  | 'cartwright-parquet';

/** What a file can hold. */
export type Kind = 'orders' | 'products' | 'customers';

/** How to read a file. */
export interface ReadOptions {
  format: FormatId | 'auto';
  /** For formats without a currency of their own, and for rows that name none. */
  currency?: Currency;
  /** IANA name of the zone of times that carry no offset; UTC unless given. */
  timeZone?: string;
  /** Told how many bytes of the file, compressed as it is, were consumed so far. */
  onBytes?(bytes: number): void;
}
