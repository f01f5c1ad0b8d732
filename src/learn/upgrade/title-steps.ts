import { PLAIN_TIER, SIZE_RANKS, TIER_RANKS, WORN } from './spec-words.ts';
import type { Step } from './step.ts';
import type { TitleSpec } from './title-spec.ts';

/** What two titles say of better and worse: size, tier, features and measures. */
export function* titleSteps(from: TitleSpec, to: TitleSpec): Generator<Step> {
  yield* sizeStep(from, to);
  yield* tierStep(from, to);
  for (const feature of new Set([...from.features, ...to.features])) {
    const has = to.features.includes(feature);
    if (has !== from.features.includes(feature))
      yield { difference: { name: feature, to: has ? 'yes' : 'no' }, worth: has ? 1 : -1 };
  }
  for (const measure of new Set([...from.measures.keys(), ...to.measures.keys()])) {
    const [was, is] = [from.measures.get(measure), to.measures.get(measure)];
    if (was?.amount === is?.amount) continue;
    // A title that leaves a measure out leaves open which has more.
    if (!was || !is) yield { difference: { name: measure, to: is?.text ?? '' }, worth: 'bars' };
    else yield { difference: { name: measure, from: was.text, to: is.text }, worth: is.amount > was.amount ? 1 : -1 };
  }
}

/** Bigger is better where both say how big they are, and where nobody wears it. */
function* sizeStep({ size: was, words }: TitleSpec, { size: is }: TitleSpec): Generator<Step> {
  if (was === is) return;
  const difference = { name: 'size', ...(was !== undefined && { from: was }), to: is ?? '' };
  if (was === undefined || is === undefined || words.some((word) => WORN.has(word)))
    yield { difference, worth: 'bars' };
  else yield { difference, worth: Math.sign(sizeRank(is) - sizeRank(was)) };
}

/** Extra small is a little less than small, extra large a little more than large. */
function sizeRank(size: string): number {
  const isExtra = size.startsWith('extra ');
  const plain = SIZE_RANKS.get(isExtra ? size.slice('extra '.length) : size)!;
  return isExtra ? plain + 0.5 * Math.sign(plain - SIZE_RANKS.get('medium')!) : plain;
}

/** A title without a word for its tier stands on the plain rung, and a step down to one has no word to show. */
function* tierStep({ tier: was }: TitleSpec, { tier: is }: TitleSpec): Generator<Step> {
  if (was === is) return;
  const [lower, upper] = [was, is].map((word) => (word === undefined ? PLAIN_TIER : TIER_RANKS.get(word)!));
  const worth = Math.sign(upper! - lower!);
  if (is !== undefined || worth < 0)
    yield {
      difference: { name: 'version', ...(was !== undefined && { from: was }), to: is ?? '' },
      worth,
      vague: true,
    };
}
