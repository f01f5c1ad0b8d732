import type { Snapshot } from '../../domain/index.ts';
import { CartPredictor } from './cart-predictor.ts';
import { WEIGHTS } from './features.ts';
import { SHORTLIST } from './shortlist.ts';

const predictors = new WeakMap<Snapshot, CartPredictor>();

/**
 * The predictor of a snapshot, made when it is first asked for; undefined where the snapshot holds no blend that this
 * version reads. Its lists are `SHORTLIST` long, so that rules may leave some out.
 */
export function cartPredictorOf(snapshot: Snapshot): CartPredictor | undefined {
  const { completion, size, offerable, pairs, similar } = snapshot;
  if (completion.blend.weight.length !== WEIGHTS) return undefined;
  const known = predictors.get(snapshot);
  if (known) return known;
  const made = new CartPredictor({ size, offerable, pairs, similar, ...completion }, completion.blend, SHORTLIST);
  predictors.set(snapshot, made);
  return made;
}
