import { Agent, request } from 'node:http';

/** What to send, and how. */
export interface Load {
  readonly url: string;
  readonly key: string;
  readonly bodies: readonly string[];
  /** Connections, each with one request at a time. */
  readonly connections: number;
}

/** Sends every body once, over connections that are kept alive. Answers seconds; fails where any answer is not 200. */
export async function post({ url, key, bodies, connections }: Load): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const began = performance.now();
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < bodies.length) {
      const { status, text } = await send({ url, key, agent, body: bodies[next++] ?? '' });
      if (status !== 200) throw new Error(`${url} answered ${status}: ${text}`);
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  agent.destroy();
  return (performance.now() - began) / 1000;
}

/** Sends one body and answers with what came back. */
export function send(sent: {
  url: string;
  key: string;
  body: string;
  agent?: Agent;
  /** POST unless said. */
  method?: 'POST' | 'PUT';
}): Promise<{ status: number; text: string }> {
  const { url, key, body, agent, method = 'POST' } = sent;
  const headers = {
    authorization: `Bearer ${key}`,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  };
  return new Promise((done, failed) => {
    const asked = request(url, { method, headers, ...(agent && { agent }) }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part)).on('error', failed);
      response.on('end', () => done({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString() }));
    });
    asked.on('error', failed).end(body);
  });
}
