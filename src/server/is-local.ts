import type { FastifyRequest } from 'fastify';

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
const LOCAL_NAME = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i;

/**
 * True where whoever asks sits on this machine: not through a proxy that runs here, and not from a page whose foreign
 * name was made to point here. A proxy that says nothing of itself, and of us what a neighbour would say, is known by
 * how nginx speaks unless told otherwise: HTTP/1.0, or a connection for one request.
 */
export function isLocal({ socket, headers, raw }: FastifyRequest): boolean {
  const forwarded = headers['x-forwarded-for'] ?? headers['forwarded'] ?? headers['via'];
  const passedOn = forwarded !== undefined || raw.httpVersion === '1.0' || headers.connection === 'close';
  return !passedOn && LOOPBACK.test(socket.remoteAddress ?? '') && LOCAL_NAME.test(headers.host ?? '');
}
