import type { FastifyInstance } from 'fastify';

/** Lets bodies come as forms of pages send them: an object of names, each with its text, or with its texts where it stands several times. */
export function takeForms(app: FastifyInstance): void {
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) => {
    const sent = new URLSearchParams(String(body));
    const names = [...new Set(sent.keys())];
    done(null, Object.fromEntries(names.map((name) => [name, textsOf(sent.getAll(name))])));
  });
}

function textsOf(texts: readonly string[]): string | readonly string[] | undefined {
  return texts.length > 1 ? texts : texts[0];
}
