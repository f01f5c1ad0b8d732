import { sql, type RawBuilder } from 'kysely';
import type { Product, ProductId } from '../../domain/index.ts';
import type { Database } from '../database.ts';

/** Which products. */
export interface ProductSearch {
  /** The id and the titles, in whatever language, hold every one of these; without any, all products are found. */
  readonly words: string;
  /** From the widest category: its own products and those of categories within it. Empty takes every category. */
  readonly categoryPath: readonly string[];
}

/** Products that a search finds, by ascending id, so many after one of them. */
export async function searchProducts(
  db: Database,
  search: ProductSearch,
  { after = '', limit }: { readonly after?: ProductId | undefined; readonly limit: number },
): Promise<Product[]> {
  const { rows } = await sql<{ product: Product }>`
    select p.product from products p where ${found(search)} and p.id > ${after} order by p.id limit ${limit}`.execute(
    db.kysely,
  );
  return rows.map(({ product }) => product);
}

/** The ids of all products that a search finds, ascending. */
export async function searchProductIds(db: Database, search: ProductSearch): Promise<ProductId[]> {
  const { rows } = await sql<{ id: ProductId }>`
    select p.id from products p where ${found(search)} order by p.id`.execute(db.kysely);
  return rows.map(({ id }) => id);
}

function found({ words, categoryPath }: ProductSearch): RawBuilder<boolean> {
  const patterns = words
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 8)
    .map((word) => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`);
  const steps = categoryPath.map((name, depth) => sql`p.product->'categoryPath'->>${sql.lit(depth)} = ${name}`);
  const named = sql`concat_ws(' ', p.id, p.title, jsonb_path_query_array(p.product, '$.titles.*')::text) ilike all (${patterns}::text[])`;
  return sql.join([...steps, ...(patterns.length === 0 ? [] : [named]), sql`true`], sql` and `);
}
