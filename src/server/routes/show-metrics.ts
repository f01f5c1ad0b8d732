import { route } from '../route.ts';

/** `GET /metrics`: the counters of this server. */
export const showMetricsRoute = route({
  name: 'showMetrics',
  method: 'GET',
  path: '/metrics',
  group: 'This server',
  opensTo: ['server'],
  openOnThisMachine: true,
  summary: 'Read the counters, for Prometheus',
  description:
    'Needs no key from the machine that the server runs on, by HTTP/1.1 over a connection that stays open, and a server key from anywhere else.',
  answer: { words: 'The counters', type: 'text/plain; version=0.0.4; charset=utf-8' },
  run: ({ metrics }) => metrics.read(),
});
