import { sql } from 'kysely';
import type { Product, ProductId } from '../../domain/index.ts';
import type { Database } from '../database.ts';

/** Products by id, in the order asked for; ids that the shop does not have are left out. */
export async function findProducts(db: Database, ids: readonly ProductId[]): Promise<Product[]> {
  if (ids.length === 0) return [];
  const rows = await db.kysely.selectFrom('products').select(['id', 'product']).where('id', 'in', ids).execute();
  const found = new Map(rows.map(({ id, product }) => [id, product]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** Products that changed after an instant, oldest change first, with the instant up to which that is all. */
export async function changedProducts(db: Database, since: Date): Promise<{ products: Product[]; until: Date }> {
  const rows = await db.kysely
    .selectFrom('products')
    .select(['product', 'changed_at'])
    .where('changed_at', '>', since)
    .orderBy('changed_at')
    .execute();
  return { products: rows.map(({ product }) => product), until: rows.at(-1)?.changed_at ?? since };
}

/**
 * Products whose id and titles, in whatever language, hold every word of the text, those sold in most orders first.
 * An empty text finds the shop's bestsellers.
 */
export async function searchProducts(db: Database, words: string, limit: number): Promise<Product[]> {
  const patterns = words
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 8)
    .map((word) => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`);
  const { rows } = await sql<{ product: Product }>`
    select p.product from products p
    left join lateral (select count(*) as lines from order_lines l where l.product = p.number) sold on true
    where concat_ws(' ', p.id, p.title, jsonb_path_query_array(p.product, '$.titles.*')::text) ilike all (${patterns}::text[])
    order by sold.lines desc, p.id limit ${limit}`.execute(db.kysely);
  return rows.map(({ product }) => product);
}
