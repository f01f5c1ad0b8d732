import type { Assignment, Experiment, PlacementSettings, ShopConfig } from '../domain/index.ts';

/** Configurations that are kept for one: more combinations of arms are made anew each time. */
const KEPT = 64;

const changed = new WeakMap<ShopConfig, Map<string, ShopConfig>>();

/** The configuration as the arms of a shopper change it; the very same where they change nothing. */
export function configOfArms(config: ShopConfig, { arms }: Assignment): ShopConfig {
  const changes = config.experiments.flatMap((experiment) => changesOf(experiment, arms[experiment.id]));
  if (changes.length === 0) return config;
  const key = Object.entries(arms).join();
  let known = changed.get(config);
  if (known === undefined || known.size >= KEPT) changed.set(config, (known = new Map<string, ShopConfig>()));
  let made = known.get(key);
  if (made === undefined) known.set(key, (made = withChanges(config, changes)));
  return made;
}

type Changes = Experiment['arms'][number]['changes'];

function changesOf({ arms }: Experiment, arm: string | undefined): Changes[] {
  const changes = arms.find(({ id }) => id === arm)?.changes;
  return changes === undefined || Object.keys(changes.placements).length === 0 ? [] : [changes];
}

/** Where two experiments change the same thing, the later one speaks. */
function withChanges(config: ShopConfig, changes: readonly Changes[]): ShopConfig {
  const placements: Record<string, PlacementSettings> = { ...config.placements };
  for (const change of changes)
    for (const [placement, settings] of Object.entries(change.placements))
      placements[placement] = { ...placements[placement], ...settings };
  return { ...config, placements };
}
