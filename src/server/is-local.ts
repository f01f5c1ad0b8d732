import type { FastifyRequest } from 'fastify';

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
const LOCAL_NAME = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i;
/** Headers in which proxies tell for whom they ask. */
const PASSED_ON = /^(x-forwarded|x-real-ip|x-client-ip|forwarded|via|cf-)/;

/**
 * True where whoever asks sits on this machine: not through a proxy that runs here, and not from a page whose foreign
 * name was made to point here. A proxy that tells nothing of itself cannot be told from a neighbour for certain; many, nginx
 * for most of its years, give themselves away by asking by HTTP/1.0, or once for each connection.
 */
export function isLocal({ socket, headers, raw }: FastifyRequest): boolean {
  const tells = Object.keys(headers).some((name) => PASSED_ON.test(name));
  const speaks = raw.httpVersion === '1.0' || /\bclose\b/i.test(headers.connection ?? '');
  return !tells && !speaks && LOOPBACK.test(socket.remoteAddress ?? '') && LOCAL_NAME.test(headers.host ?? '');
}
