import { z } from 'zod';
import { Currency, PriceMinor } from '../money.ts';
import { Placement } from '../placement.ts';
import { Technique } from '../technique.ts';

const Rate = z.number().min(0).max(1);

/** How it is chosen what is worth a shopper's attention. */
export const TechniqueConfig = z.strictObject({
  /**
   * Share of decisions that are drawn evenly from everything that could be shown, silence included, so that what is
   * believed to earn little can prove that it earns more. The rest is drawn as likely as it is best.
   */
  explorationRate: Rate.max(0.5).default(0.03),
  /** What it costs to show one offer: a shopper who was shown too much looks at nothing any more. */
  attention: z
    .strictObject({
      /** As a share of what is usually paid for a product of the shop. */
      shareRate: Rate.default(0.001),
      /** The same where somebody says no to the offer. */
      refusalShareRate: Rate.default(0.1),
      /** In minor units of a currency instead of the share. */
      minor: z.partialRecord(Currency, PriceMinor).default({}),
    })
    .prefault({}),
  /** The margin where a product's cost is unknown, as a share of its price; evidence says that it is assumed. */
  assumedMarginRate: Rate.default(0.3),
  /** Techniques that a placement may use; all of them where nothing is said. */
  allowed: z.partialRecord(Placement, z.array(Technique).max(5)).default({}),
});
export type TechniqueConfig = z.infer<typeof TechniqueConfig>;
