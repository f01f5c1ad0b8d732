import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Decision, OfferEvent } from '../domain/index.ts';
import type { Recorded, Serving } from '../operations/index.ts';

/** What the server counts, in the words of Prometheus. */
export interface Metrics {
  decided(decision: Decision): void;
  recorded(events: readonly Pick<OfferEvent, 'kind'>[], recorded: Recorded): void;
  /** Everything counted so far as text, and the media type of that text. */
  read(): Promise<string>;
  readonly type: string;
  /** Counts and times every request of the server. */
  watch(app: FastifyInstance): void;
}

/** Seconds; a decision takes a fraction of the first, an order batch some of the last. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/** Counters of one server. */
export function openMetrics(serving: Serving): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  addGauges(serving, registry);
  return {
    type: registry.contentType,
    read: () => registry.metrics(),
    watch: requestWatch(registers),
    decided: decisionCount(registers),
    recorded: eventCount(registers),
  };
}

function requestWatch(registers: Registry[]): Metrics['watch'] {
  const requests = new Histogram({
    name: 'cartwright_http_request_seconds',
    help: 'Requests by route and status, and how long they took.',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS,
    registers,
  });
  return (app) => {
    app.addHook('onResponse', ({ method, routeOptions }, reply, done) => {
      const labels = { method, route: routeOptions.url ?? 'unknown', status: reply.statusCode };
      requests.observe(labels, reply.elapsedTime / 1000);
      done();
    });
  };
}

function decisionCount(registers: Registry[]): Metrics['decided'] {
  const decisions = new Counter({
    name: 'cartwright_decisions_total',
    help: 'Decisions by placement, and whether they offered something or stayed silent.',
    labelNames: ['placement', 'outcome'],
    registers,
  });
  return ({ placement, offers }) => decisions.inc({ placement, outcome: offers.length > 0 ? 'offers' : 'silence' });
}

function eventCount(registers: Registry[]): Metrics['recorded'] {
  const events = new Counter({
    name: 'cartwright_events_total',
    help: 'Events that were accepted, by kind; those known already included.',
    labelNames: ['kind'],
    registers,
  });
  const duplicates = new Counter({
    name: 'cartwright_event_duplicates_total',
    help: 'Events that were accepted and known already.',
    registers,
  });
  return (batch, recorded) => {
    for (const [kind, count] of countKinds(batch)) events.inc({ kind }, count);
    duplicates.inc(recorded.duplicates);
  };
}

/** Numbers that are read off when somebody asks. */
function addGauges({ context, decider, log }: Serving, registry: Registry): void {
  const age = new Gauge({
    name: 'cartwright_snapshot_age_seconds',
    help: 'Age of what decisions are made from; absent while nothing has been learned.',
    registers: [],
    collect() {
      const current = decider.current();
      if (current) this.set((context.now() - current.record.learnedAt.getTime()) / 1000);
      else this.remove();
    },
  });
  const newer = new Gauge({
    name: 'cartwright_newer_sessions',
    help: 'Browsing sessions that ended since decisions were learned from, and that decisions know of.',
    registers: [],
    collect() {
      this.set(decider.views.count());
    },
  });
  const lost = new Counter({
    name: 'cartwright_decisions_lost_total',
    help: 'Decisions that were answered and could not be kept, because the database was away for long.',
    registers: [],
    collect() {
      this.reset();
      this.inc(log.lost());
    },
  });
  registry.registerMetric(age);
  registry.registerMetric(newer);
  registry.registerMetric(lost);
}

function countKinds(events: readonly Pick<OfferEvent, 'kind'>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { kind } of events) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}
