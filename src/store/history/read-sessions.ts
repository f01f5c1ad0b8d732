import type { PoolClient } from 'pg';
import type { History } from '../../domain/index.ts';
import { CLICKS } from '../events/clicks.ts';
import type { Columns } from './binary-copy.ts';
import { copyOut } from './copy-out.ts';
import { cutSessions } from './cut-sessions.ts';

/** Sessions older than the newest one by more than this say little of what visitors do now. */
const NEWEST_HOURS = 180 * 24;
/** Of more clicks than these the newest are read, so that memory stays bounded: about 90 bytes for each. */
const MOST_CLICKS = 5_000_000;

const HOURS = `
  select floor(extract(epoch from at) / 3600)::int4 as hour, count(*)::int4, max(extract(epoch from received_at))::float8
  from (${CLICKS}) c group by 1 order by 1 desc`;

const clicksSince = (hour: number): string => `
  select (shopper >> 32)::int4, ((shopper & 4294967295) - 2147483648)::int4, number, extract(epoch from at)::float8
  from (
    select hashtextextended(c.shopper, 0) as shopper, p.number, c.at
    from (${CLICKS}) c join products p on p.id = c.product_id
  ) told where at >= to_timestamp(${hour * 3600})`;

/** Reads what visitors looked at lately. `productPlaces` has the place of a product by its number. */
export async function readSessions(client: PoolClient, productPlaces: Int32Array): Promise<History['sessions']> {
  const hours = await copyOut(client, HOURS, ['int4', 'int4', 'float8']);
  const clicks = await copyOut(client, clicksSince(oldestHour(hours)), ['int4', 'int4', 'int4', 'float8']);
  const sessions = cutSessions({
    shopperHigh: clicks.int4(0),
    shopperLow: clicks.int4(1),
    product: clicks.int4(2).map((number) => productPlaces[number] ?? -1),
    at: clicks.float8(3),
  });
  return { ...sessions, readUntil: hours.float8(2).reduce((latest, at) => Math.max(latest, at), 0) };
}

/** The first hour that is read: so many of the newest ones as there is room for, and one at least. */
function oldestHour(hours: Columns): number {
  const [hour, clicks] = [hours.int4(0), hours.int4(1)];
  let oldest = hour[0] ?? 0;
  let read = 0;
  for (let place = 0; place < hours.count; place++) {
    read += clicks[place] ?? 0;
    if (place > 0 && (read > MOST_CLICKS || (hour[0] ?? 0) - (hour[place] ?? 0) > NEWEST_HOURS)) break;
    oldest = hour[place] ?? oldest;
  }
  return oldest;
}
