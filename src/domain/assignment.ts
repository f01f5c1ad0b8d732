import { BUCKETS, bucketOf } from '../lib/index.ts';
import type { Experiment, ExperimentsSection, HoldoutSection } from './config/experiments.ts';
import type { Shopper } from './customer.ts';
import type { CustomerId } from './ids.ts';

/** How one shopper is treated, so that what it earns can be compared: held out, or in one arm of each experiment that runs. */
export interface Assignment {
  /** From 0 to 999,999; those below the rate of the holdout are held out. */
  readonly bucket: number;
  /** True: shown nothing, so that what offers earn can be measured. */
  readonly holdout: boolean;
  /** The arm by experiment; who is held out takes part in none. */
  readonly arms: Readonly<Record<string, string>>;
}

/** Who is assigned, by what, and when. */
export interface AssignInput {
  readonly holdout: HoldoutSection;
  readonly experiments: ExperimentsSection;
  readonly shopper: Shopper | undefined;
  /** The customer that an anonymous id is known to be. */
  readonly knownAs?: CustomerId | undefined;
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
}

/**
 * The arm of a shopper: the same for the same salt and id, whenever and wherever it is asked. The customer's id decides where it is known,
 * so that all devices of a customer are treated alike, and the anonymous id elsewhere; a request without either is assigned to nothing.
 * Each experiment draws anew, so that neither another experiment nor its end moves anybody.
 */
export function assign({ holdout, experiments, shopper, knownAs, at }: AssignInput): Assignment | undefined {
  const unit = unitOf(shopper, knownAs);
  if (unit === undefined) return undefined;
  const bucket = bucketOf(holdout.salt, 'holdout', ...unit);
  if (bucket < Math.round(holdout.rate * BUCKETS)) return { bucket, holdout: true, arms: {} };
  const arms: Record<string, string> = {};
  for (const experiment of experiments) {
    if (!isRunning(experiment, at)) continue;
    const arm = armAt(experiment, bucketOf(experiment.salt ?? experiment.id, 'experiment', ...unit));
    if (arm !== undefined) arms[experiment.id] = arm;
  }
  return { bucket, holdout: false, arms };
}

/** What is hashed of a shopper. */
function unitOf(
  shopper: Shopper | undefined,
  knownAs: CustomerId | undefined,
): readonly ['customer' | 'anonymous', string] | undefined {
  const customerId = shopper?.customerId ?? knownAs;
  if (customerId !== undefined) return ['customer', customerId];
  return shopper?.anonymousId === undefined ? undefined : ['anonymous', shopper.anonymousId];
}

function isRunning({ enabled, from, until }: Experiment, at: number): boolean {
  return enabled && (from === undefined || Date.parse(from) <= at) && (until === undefined || at < Date.parse(until));
}

/**
 * Every arm begins where the weights before it end and takes the share of its width that takes part: a share that grows moves nobody
 * from one arm to another.
 */
function armAt({ arms, share }: Experiment, bucket: number): string | undefined {
  const total = arms.reduce((sum, { weight }) => sum + weight, 0);
  let before = 0;
  for (const { id, weight } of arms) {
    const from = Math.round((before / total) * BUCKETS);
    before += weight;
    const to = Math.round((before / total) * BUCKETS);
    if (bucket < to) return bucket < from + Math.round((to - from) * share) ? id : undefined;
  }
  return undefined;
}
