import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { SCRIPTS, type ScriptName } from './bundle.ts';
import { type Encoding, scriptFile } from './script-file.ts';

/** Pages of every origin may load these files, and use a copy for five minutes before they look for a newer one. */
const HEADERS = {
  'cache-control': 'public, max-age=300, stale-while-revalidate=86400',
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  vary: 'accept-encoding',
};

/** Adds what a shop's page loads of us, below `/widget/`: the elements, their style, the SDK and an adapter for each cart. */
export function serveWidget(app: FastifyInstance): void {
  for (const name of Object.keys(SCRIPTS) as ScriptName[])
    app.get(`/widget/${name}`, (request, reply) => send(name, request, reply));
}

async function send(name: ScriptName, { headers }: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { type, tag, bytes } = await scriptFile(name);
  const encoding = encodingFor(headers['accept-encoding'] ?? '');
  // Each encoding is other bytes, and a strong tag says which.
  const etag = `"${tag}-${encoding}"`;
  reply.headers({ ...HEADERS, etag });
  if (headers['if-none-match']?.includes(etag)) return reply.code(304).send();
  if (encoding !== 'identity') reply.header('content-encoding', encoding);
  return reply.type(type).send(bytes[encoding]);
}

/** The smallest that is understood; one that is said to have no weight is not. */
function encodingFor(accepted: string): Encoding {
  const takes = (name: string) =>
    new RegExp(`(^|[,\\s])${name}\\s*(,|;(?!\\s*q=0(\\.0*)?\\s*(,|$))|$)`, 'i').test(accepted);
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : 'identity';
}
