import { sql, type Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** What newer sessions said when a decision was made, and a way to the newest clicks. */
export async function up(db: Kysely<Schema>): Promise<void> {
  await sql`alter table decisions add column foretold jsonb`.execute(db);
  await sql`create index events_of_clicks on events (received_at) where kind in ('viewed', 'clicked', 'added')`.execute(
    db,
  );
}
