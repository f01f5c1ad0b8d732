import swagger, { type StaticDocumentSpec } from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';

/** What the pages of the documents may load: their own files, and pictures that stand in their styles. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Serves the description of the API at `/openapi.json`, and the same to read and try at `/docs`, all from this machine. */
export async function serveDocs(app: FastifyInstance, description: Record<string, unknown>): Promise<void> {
  const text = JSON.stringify(description);
  app.get('/openapi.json', (_request, reply) => reply.type('application/json').send(text));
  await app.register(swagger, {
    mode: 'static',
    specification: { document: description } as unknown as StaticDocumentSpec,
  });
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    staticCSP: POLICY,
    theme: {
      title: 'Cartwright API',
      css: [{ filename: 'plain.css', content: '.swagger-ui .topbar { display: none }' }],
    },
    uiConfig: { validatorUrl: null, docExpansion: 'list', persistAuthorization: false, tryItOutEnabled: true },
  });
}
