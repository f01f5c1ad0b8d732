import { z } from 'zod';
import { text } from './text.ts';

/** A BCP 47 language tag, such as `en`, `tr` or `fy-NL`. */
export const Locale = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is not a language tag, such as en or tr-TR');
export type Locale = string;

/** A language without its place: the first part of a tag, such as `tr`. */
export const Language = z.string().regex(/^[a-z]{2,3}$/, 'is not a language, such as tr');

/** The languages in which every text that a shopper sees exists. */
export const SHOPPER_LOCALES = ['en', 'tr', 'th', 'ro', 'fy'] as const;

/** The country of an order: an ISO 3166 code or the name that the shop exports, as the shop writes it. */
export const Country = text(80);
export type Country = string;
