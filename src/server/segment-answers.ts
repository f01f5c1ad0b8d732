import { z } from 'zod';
import { Condition, ConfigName, Currency, CustomerId, Minor, TRAIT_IDS } from '../domain/index.ts';

const Count = z.int().min(0);
const Rate = z.number().min(0).max(1);

const size = {
  size: Count,
  shareRate: Rate.optional(),
  unknown: Count,
  narrow: z.boolean(),
  sensitive: z.boolean(),
  switchedOff: z.array(z.enum(TRAIT_IDS)),
};
const around = { shoppers: Count, narrowBelow: Count };
const sample = { sample: z.array(CustomerId) };
const worth = { orders: Count, spentMinor: Minor, basketMinor: Minor.optional() };

/** Every segment with its size, and those that it shares members with. */
export const SegmentsAnswer = z.strictObject({
  ...around,
  segments: z.array(
    z.strictObject({
      id: ConfigName,
      name: z.string(),
      ...size,
      overlaps: z.array(z.strictObject({ id: ConfigName, both: Count, shareRate: Rate })),
    }),
  ),
});

/** One segment, with some of its members and what they bought. */
export const SegmentAnswer = z.strictObject({
  id: ConfigName,
  name: z.string(),
  note: z.string().optional(),
  when: Condition,
  ...size,
  ...sample,
  ...worth,
  currency: Currency.optional(),
  ...around,
});

/** How many shoppers a draft means. */
export const SizeAnswer = z.strictObject({ ...size, ...sample, ...around });

const compared = {
  difference: z.number(),
  low: z.number(),
  high: z.number(),
  margin: z.number(),
  verdict: z.enum(['alike', 'different', 'unclear']),
};
const counted = z.strictObject({ hits: Count, of: Count });

/** Segments side by side, two at a time. */
export const MergesAnswer = z.strictObject({
  margins: z.strictObject({ attachRate: Rate, basketRate: Rate, mix: Rate }),
  narrowBelow: Count,
  currency: Currency.optional(),
  pairs: z.array(
    z.strictObject({
      segments: z.tuple([ConfigName, ConfigName]),
      sizes: z.tuple([Count, Count]),
      verdict: compared.verdict,
      same: z.literal(true).optional(),
      attachRate: z.strictObject({ ...compared, one: counted, other: counted }).optional(),
      basketMinor: z.strictObject(compared).optional(),
      mix: z.strictObject(compared).optional(),
      merged: z.strictObject({ when: Condition, size: Count, narrow: z.boolean(), ...worth }).optional(),
    }),
  ),
  leftOut: z.array(ConfigName),
});
