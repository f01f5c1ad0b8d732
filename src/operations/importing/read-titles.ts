import { openOrders, openProducts, type ReadOptions } from '../../connect/index.ts';
import { type ProductId, Refusal } from '../../domain/index.ts';
import { fileSource } from './foreign-file.ts';

/** Prices are not looked at, so that any currency will do for a file that names none. */
const ANY: ReadOptions = { format: 'auto', currency: 'EUR' };

/** Titles of products by id, out of any file of products or of orders that can be imported. */
export async function readTitles(path: string): Promise<ReadonlyMap<ProductId, string>> {
  const titles = new Map<ProductId, string>();
  const { rows } = await openEither(path);
  for await (const batch of rows)
    for (const reading of batch) {
      if (!('row' in reading)) continue;
      const { row } = reading;
      if ('kind' in row && row.kind === 'fee') continue;
      const id = 'id' in row ? row.id : row.productId;
      if (row.title !== undefined && !titles.has(id)) titles.set(id, row.title);
    }
  if (titles.size > 0) return titles;
  throw new Refusal('bad_input', `${path} names no product by a title.`, 'Name a file of products or of orders.');
}

async function openEither(path: string) {
  try {
    return await openProducts(fileSource(path), ANY);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // Not products, so it may be orders; where it is neither, what is said of orders is said.
    return openOrders(fileSource(path), ANY);
  }
}
