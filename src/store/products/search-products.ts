import { sql, type RawBuilder } from 'kysely';
import type { Product, ProductId } from '../../domain/index.ts';
import type { Database } from '../database.ts';

/** Which products, and in which order. */
export interface ProductSearch {
  /** The id and the titles, in whatever language, hold every one of these; without any, all products are found. */
  readonly words: string;
  /** From the widest category: its own products and those of categories within it. Empty takes every category. */
  readonly categoryPath: readonly string[];
  /** `sold`: those in most orders first. `id`: an order that no purchase changes. */
  readonly order: 'sold' | 'id';
  /** Only what comes after this product in that order. */
  readonly after?: ProductId | undefined;
  readonly limit: number;
}

/** Products that a search finds, ties by id. */
export async function searchProducts(db: Database, search: ProductSearch): Promise<Product[]> {
  const { rows } = await (search.order === 'id' ? byId(search) : bySales(search)).execute(db.kysely);
  return rows.map(({ product }) => product);
}

function byId({ after = '', limit, ...search }: ProductSearch): RawBuilder<{ product: Product }> {
  return sql`select p.product from products p where ${found(search)} and p.id > ${after} order by p.id limit ${limit}`;
}

function bySales({ after, limit, ...search }: ProductSearch): RawBuilder<{ product: Product }> {
  const beyond = sql`(-sold.lines, p.id) > (
    select -count(l.product), ${after} collate "C" from products a left join order_lines l on l.product = a.number where a.id = ${after})`;
  return sql`
    select p.product from products p
    left join lateral (select count(*) as lines from order_lines l where l.product = p.number) sold on true
    where ${found(search)} and ${after === undefined ? sql`true` : beyond}
    order by sold.lines desc, p.id limit ${limit}`;
}

function found({ words, categoryPath }: Pick<ProductSearch, 'words' | 'categoryPath'>): RawBuilder<boolean> {
  const patterns = words
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 8)
    .map((word) => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`);
  const steps = categoryPath.map((name, depth) => sql`p.product->'categoryPath'->>${sql.lit(depth)} = ${name}`);
  const named = sql`concat_ws(' ', p.id, p.title, jsonb_path_query_array(p.product, '$.titles.*')::text) ilike all (${patterns}::text[])`;
  return sql.join([...steps, ...(patterns.length === 0 ? [] : [named]), sql`true`], sql` and `);
}
