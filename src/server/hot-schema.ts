import type { FastifyServerOptions } from 'fastify';
import { z } from 'zod';

/** A schema for the validator of Fastify, which compiles it once; zod would walk its own at every request. */
export type HotSchema = Readonly<Record<string, unknown>>;

/** The word in a hot schema that hands one value back to zod. */
const KEYWORD = 'asZod';

/** Checks that JSON Schema has no words for: a refinement, and what changes the value, such as trimming. */
const BEYOND = new Set(['custom', 'overwrite', 'property']);

const handedBack: z.core.$ZodType[] = [];

/**
 * The JSON Schema that takes what the zod schema takes. Where one value has a check that JSON Schema cannot say, that
 * value alone is checked by zod. Refinements on whole objects are not supported and throw here, at start-up.
 */
export function hotSchema(schema: z.ZodType): HotSchema {
  return z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    override({ zodSchema, jsonSchema }) {
      // Each format of zod brings its pattern, which knows leap years; the format of the same name is another.
      Reflect.deleteProperty(jsonSchema, 'format');
      if (!(zodSchema._zod.def.checks ?? []).some((check) => BEYOND.has(check._zod.def.check))) return;
      if (jsonSchema.type === 'object') throw new Error('An object of a hot route has a refinement of its own.');
      Reflect.set(jsonSchema, KEYWORD, handedBack.push(zodSchema) - 1);
    },
  });
}

type ValidatorOptions = NonNullable<NonNullable<FastifyServerOptions['ajv']>['customOptions']>;

/** How Fastify's validator must be set so that it agrees with zod: no coercion, nothing removed, defaults filled in. */
export const HOT_VALIDATOR: ValidatorOptions = {
  coerceTypes: false,
  removeAdditional: false,
  useDefaults: true,
  keywords: [
    {
      keyword: KEYWORD,
      schemaType: 'number',
      modifying: true,
      errors: false,
      compile: (index: number) => (value: unknown, within) => {
        const schema = handedBack[index];
        const read = schema && z.safeParse(schema, value);
        if (!read?.success) return false;
        if (within && read.data !== value) Reflect.set(within.parentData, within.parentDataProperty, read.data);
        return true;
      },
    },
  ],
};
