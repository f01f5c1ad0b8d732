import { z } from 'zod';
import { CONFIG_SECTIONS, ConfigId, Note, ShopConfig } from '../../domain/index.ts';
import {
  lintConfig,
  listConfigVersions,
  putConfig,
  putConfigSection,
  showConfig,
  showConfigVersion,
} from '../../operations/index.ts';
import { ConfigAnswer, ConfigVersionsAnswer, LintAnswer, StoredConfigAnswer } from '../answers.ts';
import { route } from '../route.ts';

const MAX_BYTES = 4 * 1024 * 1024;
const COMMON = { group: 'Configuration', opensTo: ['server'] } as const;
const ANSWERS_STORED = { words: 'The version in force since', schema: StoredConfigAnswer } as const;

const Change = {
  note: Note.optional(),
  /** The version that was changed; null where none was stored yet. */
  base: ConfigId.nullable().optional(),
};
const BASE =
  'With `base`, the id of the version that was changed, nothing is stored where another is in force by now. Servers decide by it within ' +
  'a second, and decisions made before are explained by the version of their time.';
const EXAMPLE = { id: 'no-slow-movers', note: 'They come back too often', do: 'bar', products: { tags: ['slow'] } };

/** `GET /v1/config`: the configuration in force. */
export const showConfigRoute = route({
  ...COMMON,
  name: 'showConfig',
  method: 'GET',
  path: '/v1/config',
  summary: 'Show the configuration',
  description: 'Everything that is decided by now. Without `id` it is what a fresh shop has.',
  answer: { words: 'The configuration in force', schema: ConfigAnswer },
  refusals: ['not_ready'],
  run: ({ serving }) => showConfig(serving.context),
});

/** `PUT /v1/config`: another configuration. */
export const putConfigRoute = route({
  ...COMMON,
  name: 'putConfig',
  method: 'PUT',
  path: '/v1/config',
  summary: 'Store a configuration',
  description: `Replaces the configuration as a whole; what is left out is as it is by default. ${BASE}`,
  body: {
    schema: z.strictObject({ config: ShopConfig, ...Change }),
    maxBytes: MAX_BYTES,
    example: { config: { timeZone: 'Europe/Amsterdam', rules: [EXAMPLE] }, note: 'First rule' },
  },
  answer: ANSWERS_STORED,
  refusals: ['conflict', 'not_ready'],
  run: ({ serving }, { body }) => putConfig(serving.context, body),
});

/** `PUT /v1/config/sections/{section}`: one section of it. */
export const putConfigSectionRoute = route({
  ...COMMON,
  name: 'putConfigSection',
  method: 'PUT',
  path: '/v1/config/sections/{section}',
  summary: 'Store one section',
  description: `Replaces one section of the configuration and leaves the others as they are. ${BASE}`,
  params: z.object({ section: z.enum(CONFIG_SECTIONS as [keyof ShopConfig, ...(keyof ShopConfig)[]]) }),
  body: {
    schema: z.strictObject({ value: z.unknown(), ...Change }),
    maxBytes: MAX_BYTES,
    example: { value: [EXAMPLE] },
  },
  answer: ANSWERS_STORED,
  refusals: ['conflict', 'not_ready'],
  run: ({ serving }, { params, body }) => putConfigSection(serving.context, { ...params, ...body }),
});

/** `POST /v1/config/lint`: what is odd about a draft. */
export const lintConfigRoute = route({
  ...COMMON,
  name: 'lintConfig',
  method: 'POST',
  path: '/v1/config/lint',
  summary: 'Look a configuration over',
  description:
    'Rules that never have a word, products that are gone, what has ended: each with what to do. Nothing is stored.',
  body: {
    schema: z.strictObject({ config: ShopConfig }),
    maxBytes: MAX_BYTES,
    example: { config: { rules: [EXAMPLE] } },
  },
  answer: { words: 'What is odd, errors first', schema: LintAnswer },
  refusals: ['not_ready'],
  run: ({ serving }, { body }) => lintConfig(serving.context, body.config),
});

/** `GET /v1/config/versions`: the history. */
export const listConfigVersionsRoute = route({
  ...COMMON,
  name: 'listConfigVersions',
  method: 'GET',
  path: '/v1/config/versions',
  summary: 'List the versions',
  description: 'The versions that were stored, the one in force first.',
  query: z.strictObject({ limit: z.coerce.number().int().min(1).max(1_000).default(20) }),
  answer: { words: 'The versions', schema: ConfigVersionsAnswer },
  refusals: ['not_ready'],
  run: ({ serving }, { query }) => listConfigVersions(serving.context, query.limit),
});

/** `GET /v1/config/versions/{id}`: one of them, whole. */
export const showConfigVersionRoute = route({
  ...COMMON,
  name: 'showConfigVersion',
  method: 'GET',
  path: '/v1/config/versions/{id}',
  summary: 'Show a version',
  description: 'A version that was stored at some time, whole: put it back by storing it again.',
  params: z.object({ id: ConfigId }),
  answer: { words: 'The version', schema: ConfigAnswer },
  refusals: ['not_found', 'not_ready'],
  run: ({ serving }, { params }) => showConfigVersion(serving.context, params.id),
});
