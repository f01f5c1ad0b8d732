import { randomBytes } from 'node:crypto';
import type { Decision, DecisionRequest, Order, ShopperMemory } from '../../domain/index.ts';
import type { Context } from '../context.ts';
import { MemoryWord } from './memory-word.ts';
import { ShopperMemories } from './shopper-memories.ts';

/** What is remembered of shoppers, in memory, so that deciding never asks the database. */
export interface LiveMemory {
  /** The name of this server on the decisions that it keeps: it notes its own at once, and reads those of others. */
  readonly server: string;
  of(shopper: DecisionRequest['shopper']): ShopperMemory | undefined;
  /** Notes a decision that goes out to a shopper. */
  decided(request: DecisionRequest, decision: Decision): void;
  /** Notes events that were stored, by their ids: what was declined counts at the next decision. */
  told(eventIds: readonly string[]): Promise<void>;
  /** Notes orders that were stored. */
  ordered(orders: readonly Order[]): void;
  /** Reads everything that still matters; to be called once, before anybody asks: orders since the snapshot was read, and moments of so many days. */
  begin(since: { readonly readAt: Date; readonly shownDays: number }): Promise<void>;
  /** Reads what has come in since the last look. */
  refresh(): Promise<void>;
}

/** Live memory of a context's store. */
export function liveMemory(context: Context): LiveMemory {
  const memories = new ShopperMemories(randomBytes(4).readInt32LE());
  const server = randomBytes(6).toString('hex');
  const word = new MemoryWord(context, memories, server);
  return {
    server,
    of: (shopper) => memories.of(shopper),
    decided({ shopper, placement }, { at, offers }) {
      const { customerId, anonymousId, claimed = false } = shopper ?? {};
      if (customerId !== undefined && anonymousId !== undefined)
        memories.noteLink({ customerId, anonymousId, claimed });
      if (shopper && offers.length > 0)
        memories.noteShown(shopper, { placement, at: Date.parse(at), moments: 1, offers: offers.length });
    },
    async told(eventIds) {
      for (const row of await context.store.memory.noesOf(eventIds)) memories.noteNo(row);
    },
    ordered(orders) {
      for (const { customerId, lines, placedAt, cancelledAt } of orders) {
        if (customerId === undefined) continue;
        const productIds = [...new Set(lines.map(({ productId }) => productId))];
        memories.noteOrder({ customerId, productIds, at: Date.parse(placedAt), cancelled: cancelledAt !== undefined });
      }
    },
    begin: (since) => word.begin(since),
    refresh: () => word.refresh(),
  };
}
