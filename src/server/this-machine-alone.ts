import type { FastifyRequest } from 'fastify';
import { Refusal } from '../domain/index.ts';
import { isLocal } from './is-local.ts';

/** Turns away whoever neither sits on this machine nor has a server key: how a shop sells is nobody else's business. */
export function onThisMachineAlone(request: FastifyRequest, path = '/'): void {
  if (!isLocal(request) && request.asker.kind !== 'server') throw notFromThere(request, path);
}

function notFromThere({ socket }: FastifyRequest, path: string): Refusal {
  const port = socket.localPort ?? 4100;
  return new Refusal(
    'forbidden',
    'This page tells how the shop sells, so it opens only on the machine that Cartwright runs on.',
    `Open http://127.0.0.1:${port}${path} there, or come through a tunnel: \`ssh -L ${port}:127.0.0.1:${port} YOUR-SERVER\`, then the same address here.`,
  );
}
