import type { Finder } from '../candidate.ts';
import { pairConfidence } from '../confidence.ts';
import { titleIn } from '../../wording/index.ts';
import { SILENCES } from '../silences.ts';

/** What visitors who looked at the same products look at next: the one way to know a visitor whose cart is empty. */
export const viewedNext: Finder = {
  id: 'viewed_next',
  weak: false,
  worthAsking: ({ viewed }) => viewed.length > 0,
  *find({ viewed, foretold }) {
    if (viewed.length === 0) return;
    for (const [entry, { place, score, after }] of foretold.all())
      yield { strategy: 'viewed_next', place, score, entry, from: after, supporters: 1 };
  },
  prove: ({ entry, from }, { foretold, snapshot, facts, reasons, request }) => {
    const { sessions, of, lift } = foretold.told[entry]!;
    return {
      evidence: { kind: 'viewed_next', afterProductId: snapshot.idOf(from), sessions, of, lift },
      confidence: pairConfidence({ together: sessions, lift }),
      get reason() {
        return reasons.viewedNext({ sessions, of, title: titleIn(facts.at(from), request.locale) });
      },
    };
  },
  silence: ({ viewed }) => (viewed.length === 0 ? SILENCES.nothingViewed : SILENCES.noneViewedNext(viewed.length)),
};
