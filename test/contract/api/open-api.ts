import { fastify } from 'fastify';
import { z } from 'zod';

const Schema = z.looseObject({ $ref: z.string().optional() });
const Content = z.record(
  z.string(),
  z.looseObject({ schema: Schema, examples: z.record(z.string(), z.object({ value: z.unknown() })).optional() }),
);

/** What of an OpenAPI document tests go by. */
export const OpenApi = z.looseObject({
  openapi: z.literal('3.1.0'),
  paths: z.record(
    z.string(),
    z.record(
      z.string().regex(/^(get|put|post)$/),
      z.looseObject({
        operationId: z.string(),
        summary: z.string(),
        description: z.string(),
        security: z.array(z.record(z.string(), z.array(z.string()))),
        parameters: z
          .array(z.looseObject({ name: z.string(), in: z.enum(['path', 'query']), required: z.boolean() }))
          .optional(),
        requestBody: z.looseObject({ content: Content }).optional(),
        responses: z.record(z.string(), z.looseObject({ description: z.string(), content: Content.default({}) })),
      }),
    ),
  ),
  components: z.looseObject({
    schemas: z.record(z.string(), z.unknown()),
    securitySchemes: z.record(z.string(), z.unknown()),
  }),
});
export type OpenApi = z.infer<typeof OpenApi>;

/** One call of the document. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly operationId: string;
  /** Names of the security schemes that open it; '' where none is needed. */
  readonly opensTo: readonly string[];
  readonly example: unknown;
  readonly responses: Readonly<Record<string, { readonly content: z.infer<typeof Content> }>>;
}

/** Every call of a document. */
export function callsOf({ paths }: OpenApi): readonly Call[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, call]) => ({
      method: method.toUpperCase(),
      path,
      operationId: call.operationId,
      opensTo: call.security.length === 0 ? [''] : call.security.map((scheme) => Object.keys(scheme)[0] ?? ''),
      example: call.requestBody?.content['application/json']?.examples?.['usual']?.value,
      responses: call.responses,
    })),
  );
}

/** Gives a function that lists what in an answer is not as the document says; empty where all is. */
export async function checkerOf(document: OpenApi): Promise<(answer: unknown, schema: string) => readonly unknown[]> {
  const app = fastify({
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false, allErrors: true, strict: false } },
  });
  app.addSchema({ $id: 'api', components: document.components });
  let check: ((answer: unknown, schema: string) => readonly unknown[]) | undefined;
  app.get('/', (request) => {
    check = (answer, schema) => {
      const validate = request.compileValidationSchema({ $ref: `api${schema}` });
      return validate(answer) ? [] : (validate.errors ?? ['something']);
    };
    return '';
  });
  await app.inject('/');
  if (!check) throw new Error('Fastify gave no validator.');
  return check;
}
