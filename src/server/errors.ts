import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { databaseAway, isAway } from './database-away.ts';
import { loggable } from './log.ts';
import { asComment, PROBLEM_TYPE, problemOf, troubleOf, type Trouble } from './problem.ts';

/** What answering an error needs to know of the rest. */
export interface ErrorParts {
  /** Resolves when the database answers. */
  readonly ping: () => Promise<void>;
}

/** Answers everything that goes wrong, and every address that does not exist, with a problem document. */
export function answerErrors(app: FastifyInstance, { ping }: ErrorParts): void {
  const known = rememberRoutes(app);
  app.setErrorHandler(async (error, request, reply) => {
    const trouble = troubleOf(error, {
      maxBytes: request.routeOptions.bodyLimit,
      type: request.headers['content-type'],
    });
    if (trouble.code !== 'internal') return sendProblem(reply, trouble);
    // An error while the database is away is the database's, whatever it looks like from here.
    const away = await isAway(ping);
    const line = { requestId: request.id, route: request.routeOptions.url, error: loggable(error) };
    request.log.error(line, away ? 'the database does not answer' : 'something broke on our side');
    return sendProblem(reply, away ? databaseAway() : trouble);
  });
  app.setNotFoundHandler((request, reply) => {
    const [path = ''] = request.url.split('?', 1);
    const methods = known(path);
    if (methods.length > 0) reply.header('allow', methods.join(', '));
    return sendProblem(reply, methods.length > 0 ? wrongMethod(request, methods) : nothingThere(request, path));
  });
}

/** Answers what the framework found wrong before it knew the route. */
export function answerFrameworkError(error: FastifyError, _request: FastifyRequest, reply: FastifyReply): void {
  void sendProblem(reply, troubleOf(error, { maxBytes: 0, type: undefined }));
}

function sendProblem(reply: FastifyReply, trouble: Trouble): FastifyReply {
  const problem = problemOf(trouble, reply.request.id);
  if (trouble.code === 'unauthorized') reply.header('www-authenticate', 'Bearer realm="cartwright"');
  if (trouble.code === 'not_ready') reply.header('retry-after', '5');
  if (reply.request.routeOptions.config.inPages)
    return reply.code(problem.status).type('text/html; charset=utf-8').send(asComment(problem));
  return reply.code(problem.status).type(PROBLEM_TYPE).send(JSON.stringify(problem));
}

/** Keeps the path of every route, to tell a wrong method from a wrong address. */
function rememberRoutes(app: FastifyInstance): (path: string) => readonly string[] {
  const patterns: { steps: readonly string[]; methods: readonly string[] }[] = [];
  app.addHook('onRoute', ({ url, method }) => {
    // The wildcard of CORS would make every address one that exists.
    if (!url.includes('*')) patterns.push({ steps: url.split('/'), methods: [method].flat() });
  });
  return (path) => {
    const steps = path.split('/');
    const fits = patterns.filter(
      (pattern) =>
        pattern.steps.length === steps.length &&
        pattern.steps.every((step, index) => step.startsWith(':') || step === steps[index]),
    );
    return [...new Set(fits.flatMap(({ methods }) => methods))].sort();
  };
}

function wrongMethod({ method }: FastifyRequest, methods: readonly string[]): Trouble {
  const message = `This address does not take ${method}.`;
  return { code: 'wrong_method', message, fix: `Use ${methods.join(' or ')}; /docs lists every call.` };
}

function nothingThere({ method }: FastifyRequest, path: string): Trouble {
  const message = `There is nothing at ${method} ${path.slice(0, 100)}.`;
  return { code: 'not_found', message, fix: 'Check the address; /docs lists every call.' };
}
