import { z } from 'zod';
import { text } from '../text.ts';

/** The name of a rule, a list, an offer or a segment in a shop's configuration, such as `winter-sale`. */
export const ConfigName = z
  .string()
  .max(60)
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'must be lower-case letters and digits, with single hyphens between, such as winter-sale',
  );
export type ConfigName = string;

/** A version of a shop's configuration: `cfg_` and the first 24 hexadecimal digits of the SHA-256 of its content. */
export const ConfigId = z.string().regex(/^cfg_[0-9a-f]{24}$/, 'is not the id of a configuration');
export type ConfigId = string;

/** Why something in a configuration is so, for whoever reads it next. */
export const Note = text(500);
