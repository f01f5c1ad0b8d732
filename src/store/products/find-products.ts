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

/** A product and its sisters: the variants that share its `groupId`, itself among them, by id. None where there is no such product. */
export async function findVariants(db: Database, id: ProductId): Promise<Product[]> {
  const { rows } = await db.pool.query<{ product: Product }>(
    `select v.product from products p join products v on v.id = p.id or v.product->>'groupId' = p.product->>'groupId'
     where p.id = $1 order by v.id`,
    [id],
  );
  return rows.map(({ product }) => product);
}
