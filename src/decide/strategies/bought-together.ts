import type { Candidate, Finder, Proof } from '../candidate.ts';
import { pairConfidence } from '../confidence.ts';
import type { Moment } from '../moment.ts';
import { rank } from '../tally.ts';
import { titleIn } from '../../wording/index.ts';
import { SILENCES } from '../silences.ts';

/** What others bought together with the product, or with the cart: the damped scores of all its products added up. */
export const boughtTogether: Finder = {
  id: 'bought_together',
  weak: false,
  speaksOf: () => true,
  *find({ snapshot, focus }) {
    for (const ranked of rank({ table: snapshot.pairs, of: focus, by: 'sum', size: snapshot.size }))
      yield { strategy: 'bought_together', ...ranked };
  },
  prove,
  silence: ({ focus }) => SILENCES.noPair(focus.length),
};

function prove(
  { place, entry, from, supporters }: Candidate,
  { snapshot, focus, facts, reasons, request }: Moment,
): Proof {
  const together = snapshot.pairs.support[entry]!;
  const of = snapshot.thingCount[from]!;
  const shareRate = of === 0 ? 0 : together / of;
  const usualRate = snapshot.thingCount[place]! / snapshot.learnedFrom.orders;
  const lift = usualRate > 0 ? shareRate / usualRate : 0;
  return {
    evidence: {
      kind: 'bought_together',
      withProductId: snapshot.idOf(from),
      together,
      of,
      shareRate,
      lift,
      supporters,
    },
    confidence: pairConfidence({ together, lift }),
    get reason() {
      // On the product's own page everybody knows with what.
      const isOfPage = snapshot.idOf(from) === request.productId && focus.length === 1;
      const title = isOfPage ? undefined : titleIn(facts.at(from), request.locale);
      return reasons.boughtTogether({ together, of, title });
    },
  };
}
