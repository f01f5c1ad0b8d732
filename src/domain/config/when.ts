import { z } from 'zod';
import { Instant } from '../instant.ts';
import { Country } from '../locale.ts';
import { Placement } from '../placement.ts';
import { ConfigName } from './config-id.ts';
import { ProductSelector } from './product-selector.ts';

/** A day of any year as month and day, `12-24`; the 29th of February is one. */
const DayOfYear = z
  .string()
  .regex(/^(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|[12]\d))$/, {
    message: 'is not a day of the year, such as 12-24',
  });

/** At which moments something holds: all parts that are given must hold, and of a list any; always where none is given. */
export const When = z
  .strictObject({
    placements: z.array(Placement).min(1),
    /** Segments that the shopper belongs to. */
    segments: z.array(ConfigName).min(1).max(100),
    countries: z.array(Country).min(1).max(300),
    /** From this instant on. */
    from: Instant,
    /** Before this instant. */
    until: Instant,
    /** Days of every year, both included, by the shop's clock; it may reach over new year. */
    season: z.strictObject({ from: DayOfYear, to: DayOfYear }),
    /** The cart holds such a product. */
    cart: ProductSelector,
    /** The shopper looks at such a product. */
    product: ProductSelector,
  })
  .partial()
  .refine(({ from, until }) => from === undefined || until === undefined || Date.parse(from) < Date.parse(until), {
    path: ['until'],
    message: 'must be later than `from`',
  });
export type When = z.infer<typeof When>;
