import { z } from 'zod';
import { AnonymousId, CustomerId } from './ids.ts';
import { Instant } from './instant.ts';
import { Country, Locale } from './locale.ts';
import { text } from './text.ts';
import { GivenTraits } from './traits/given-traits.ts';

/** A shopper whom the shop knows by an id of its own. */
export const Customer = z.strictObject({
  id: CustomerId,
  email: z.email().max(320).optional(),
  name: text(200).optional(),
  country: Country.optional(),
  locale: Locale.optional(),
  createdAt: Instant.optional(),
  /** When the customer agreed to be told apart by sensitive traits; without it they are not looked at. */
  profilingConsent: Instant.optional(),
  traits: GivenTraits.optional(),
});
export type Customer = z.infer<typeof Customer>;

/** Whoever is buying: a customer of the shop, a visitor without a name, or both at once after a log-in. */
export const Shopper = z.strictObject({
  customerId: CustomerId.optional(),
  anonymousId: AnonymousId.optional(),
});
export type Shopper = z.infer<typeof Shopper>;
