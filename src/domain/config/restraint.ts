import { z } from 'zod';
import { ProductSelector } from './product-selector.ts';

const Days = z.int().min(0).max(365);
const Rate = z.number().min(0).max(10);

/** What is never offered, however likely it is to be bought. */
export const RestraintSection = z
  .strictObject({
    /** An upgrade may cost so much more than what it would replace: 0.25 is a quarter. */
    upgradeCapRate: Rate.default(0.25),
    /** What leaves less than this part of its price over its cost is not offered; a product without a cost is. */
    marginFloorRate: z.number().min(-1).max(1).optional(),
    /** What was bought within so many days is not offered again unless it is consumable; 0 switches it off. */
    boughtLatelyDays: Days.default(60),
    /** Products that are bought again and again, beside those that orders show to be. */
    consumables: ProductSelector.optional(),
    /** What costs far more than a shopper usually pays. */
    usualMeans: z
      .strictObject({
        /** Of a customer with so many orders what was paid is known. */
        leastOrders: z.int().min(1).max(100).default(3),
        /** So many times the dearest product that the customer bought; 0 switches it off. */
        customerFactor: z.number().min(0).max(1_000).default(3),
        /** So many times the whole cart of anybody else; 0 switches it off. */
        cartFactor: z.number().min(0).max(1_000).default(5),
      })
      .prefault({}),
  })
  .prefault({});
export type RestraintSection = z.infer<typeof RestraintSection>;

/** Ways in which offers reach a person. */
export const Channel = z.enum(['page', 'email', 'tracking', 'agent']);
export type Channel = z.infer<typeof Channel>;

const Cost = z.number().min(0).max(10_000);

/** How much a person is offered at most. */
export const CapsSection = z
  .strictObject({
    /** Offers at one placement. */
    perPlacement: z.int().min(1).max(20).default(6),
    /** Offers on one page, at all placements together. */
    perPage: z.int().min(1).max(100).default(12),
    /** Offers in one session, at all pages together. */
    perSession: z.int().min(1).max(10_000).default(100),
    /** What a person's attention is worth: every moment with offers costs, and when the budget is spent there is silence. */
    attention: z
      .strictObject({
        most: z.number().positive().max(1_000_000).default(200),
        days: z.int().min(1).max(30).default(7),
        cost: z
          .strictObject({
            page: Cost.default(1),
            email: Cost.default(20),
            tracking: Cost.default(2),
            agent: Cost.default(5),
          })
          .prefault({}),
      })
      .prefault({}),
  })
  .prefault({});
export type CapsSection = z.infer<typeof CapsSection>;

/** What a no means. */
export const RefusalsSection = z
  .strictObject({
    /** A product that a shopper refused is not offered again for so long. */
    days: Days.default(90),
    /** After so many refusals within `restDays` the technique rests. */
    techniqueAfter: z.int().min(1).max(100).default(2),
    /** For so many days after the refusal that was one too many. */
    restDays: Days.default(14),
  })
  .prefault({});
export type RefusalsSection = z.infer<typeof RefusalsSection>;
