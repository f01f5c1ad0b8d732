import type { Finder } from '../candidate.ts';
import { likenessConfidence } from '../confidence.ts';
import { rank } from '../tally.ts';
import { titleIn } from '../../wording/index.ts';
import { SILENCES } from '../silences.ts';

/** Below so many orders a product has too little history to speak for itself. */
const LITTLE_HISTORY_ORDERS = 20;

/** Below this cosine "much like" would not be true: in the demo shop a maker's child trailer and its child's bike come to 0.37. */
export const LEAST_LIKENESS = 0.5;

/** What is like the product in words and attributes: what a product without history has to go by. */
export const similar: Finder = {
  id: 'similar',
  weak: false,
  speaksOf: () => true,
  worthAsking: ({ focus, snapshot }) => focus.every((place) => snapshot.thingCount[place]! < LITTLE_HISTORY_ORDERS),
  *find({ snapshot, focus }) {
    for (const ranked of rank({ table: snapshot.similar, of: focus, by: 'best', size: snapshot.size })) {
      if (ranked.score < LEAST_LIKENESS) return;
      yield { strategy: 'similar', ...ranked };
    }
  },
  prove: ({ from, score }, { snapshot, facts, reasons, request }) => ({
    evidence: { kind: 'similar', toProductId: snapshot.idOf(from), similarity: likenessConfidence(score) },
    confidence: likenessConfidence(score),
    get reason() {
      return reasons.similar({ title: titleIn(facts.at(from), request.locale) });
    },
  }),
  silence: ({ focus }) => SILENCES.noneAlike(focus.length),
};
