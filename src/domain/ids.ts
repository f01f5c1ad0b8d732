import { z } from 'zod';

/** Longest id that we keep, in characters. Shops use SKUs, handles, GTINs and global ids; none comes near. */
export const ID_MAX_LENGTH = 200;

/** An id that a shop gave: text of 1 to 200 characters, none of them a control character, and neither the first nor the last a space. */
const ForeignId = z
  .string()
  .min(1)
  .max(ID_MAX_LENGTH)
  .regex(
    /^[^\s\p{Cc}\p{Cs}](?:[^\p{Cc}\p{Cs}]*[^\s\p{Cc}\p{Cs}])?$/u,
    'must not begin or end with a space or hold control characters',
  );

/** A product or variant, by the shop's own id. */
export const ProductId = ForeignId;
export type ProductId = string;

/** A customer, by the shop's own id. */
export const CustomerId = ForeignId;
export type CustomerId = string;

/** A visitor whom the shop does not know by name; the shop makes it up and may forget it. */
export const AnonymousId = ForeignId;
export type AnonymousId = string;

/** An order, by the shop's own id or number. */
export const OrderId = ForeignId;
export type OrderId = string;

/** Something that happened, by the id that its sender gave it; the same id twice is one event. */
export const EventId = ForeignId;
export type EventId = string;

/** A decision of ours: `dec_` and 26 characters of Crockford base 32 (time first, then chance). */
export const DecisionId = z.string().regex(/^dec_[0-9a-hjkmnp-tv-z]{26}$/, 'is not a decision id');
export type DecisionId = string;

/** A snapshot of ours: `snp_` and the first 24 hexadecimal digits of the SHA-256 of its content. */
export const SnapshotId = z.string().regex(/^snp_[0-9a-f]{24}$/, 'is not a snapshot id');
export type SnapshotId = string;
