import type { Database } from '../database.ts';
import { linksFrom, linksSince, keepLinks, type ShopperLink } from './links.ts';
import { type NoRow, noesOf, noesSince } from './noes.ts';
import { type BoughtRow, type OrdersCursor, ordersSince } from './orders-since.ts';
import { shownByDay, type ShownRow, shownSince, type Word } from './shown.ts';

/** What is remembered of shoppers, as it came in. Instants of word are seconds since 1970 by the database's clock. */
export interface MemoryRows {
  now(): Promise<number>;
  shownByDay(between: { from: number; until: number }, take: (rows: ShownRow[]) => void): Promise<void>;
  shownSince(asked: { receivedAfter: number; exceptServer: string; most: number }): Promise<Word<ShownRow>[]>;
  noesSince(receivedAfter: number, most: number): Promise<Word<NoRow>[]>;
  noesOf(eventIds: readonly string[]): Promise<NoRow[]>;
  ordersSince(asked: {
    after: OrdersCursor;
    placedAfter: Date;
    most: number;
  }): Promise<{ orders: BoughtRow[]; next: OrdersCursor }>;
  linksFrom(most: number): Promise<number>;
  linksSince(seenAfter: number, most: number): Promise<Word<ShopperLink>[]>;
  keepLinks(links: readonly ShopperLink[]): Promise<void>;
}

/** The memory of a database. */
export function memoryOf(db: Database): MemoryRows {
  return {
    now: async () => {
      const { rows } = await db.pool.query<{ now: number }>('select extract(epoch from now())::float8 as now');
      return rows[0]!.now;
    },
    shownByDay: (between, take) => shownByDay(db, between, take),
    shownSince: (asked) => shownSince(db, asked),
    noesSince: (receivedAfter, most) => noesSince(db, receivedAfter, most),
    noesOf: (eventIds) => noesOf(db, eventIds),
    ordersSince: (asked) => ordersSince(db, asked),
    linksFrom: (most) => linksFrom(db, most),
    linksSince: (seenAfter, most) => linksSince(db, seenAfter, most),
    keepLinks: (links) => keepLinks(db, links),
  };
}
