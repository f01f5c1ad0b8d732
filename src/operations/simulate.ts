import type { SimulatedShop } from '../domain/index.ts';
import { comparePolicies, type PolicyComparison, policyOutcome, type PolicyOutcome } from '../measure/index.ts';
import type { Progress } from './context.ts';
import { learnShop } from './simulation/learn-shop.ts';
import { POLICY_NAMES, type PolicyName, policyOf } from './simulation/policy.ts';
import { runPolicy } from './simulation/run-policy.ts';

/** How many shoppers, and the seed that their lives are drawn by. */
export interface SimulateInput {
  readonly shoppers: number;
  readonly seed: number;
}

/** What four policies came to on the same shoppers. */
export interface Simulated extends SimulateInput {
  readonly policies: Readonly<Record<PolicyName, PolicyOutcome>>;
  /** The full policy beside each of the others, shopper by shopper. */
  readonly full: { readonly against: Readonly<Record<Exclude<PolicyName, 'full'>, PolicyComparison>> };
}

/**
 * Lets the same simulated shoppers meet silence, bestsellers, pairs alone and the full policy, and sums up what each earned and
 * how often it was refused. Needs no database; the same input gives the same answer.
 */
export async function simulate(
  input: SimulateInput & { readonly shop: (seed: number) => Promise<SimulatedShop> },
  progress: Progress,
): Promise<Simulated> {
  const { shoppers, seed } = input;
  progress('Learning the demo shop', 0, 1);
  const shop = await input.shop(seed);
  const snapshot = await learnShop(shop, seed);
  progress('Learning the demo shop', 1, 1);
  const pass = (name: PolicyName) => {
    const step = `Shoppers who meet ${name}`;
    const onShopper = (done: number) => progress(step, done, shoppers);
    return runPolicy({ shop, shoppers, policy: policyOf(name, snapshot), onShopper });
  };
  const columns = Object.fromEntries(POLICY_NAMES.map((name) => [name, pass(name)])) as Record<
    PolicyName,
    ReturnType<typeof pass>
  >;
  const { full, ...others } = columns;
  const outcomes = Object.entries(columns).map(([name, column]) => [name, policyOutcome(column)]);
  const against = Object.entries(others).map(([name, column]) => [name, comparePolicies(full, column)]);
  return {
    shoppers,
    seed,
    policies: Object.fromEntries(outcomes) as Simulated['policies'],
    full: { against: Object.fromEntries(against) as Simulated['full']['against'] },
  };
}
