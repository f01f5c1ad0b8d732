import type { Difference, Product } from '../../domain/index.ts';
import type { Candidate, Finder, Proof } from '../candidate.ts';
import { upgradeConfidence } from '../confidence.ts';
import type { Moment } from '../moment.ts';
import { rank } from '../tally.ts';
import { SILENCES } from '../wording/index.ts';

/** A better and dearer version of a product of the request. */
export const upgrade: Finder = {
  id: 'upgrade',
  weak: false,
  *find({ snapshot, focus }) {
    for (const ranked of rank({ table: snapshot.upgrades, of: focus, by: 'best', size: snapshot.size }))
      yield { strategy: 'upgrade', ...ranked };
  },
  prove,
  silence: ({ focus }) => SILENCES.noUpgrade(focus.length),
};

function prove({ place, entry, from, score }: Candidate, { snapshot, facts, reasons }: Moment): Proof {
  const chosen = facts.at(from);
  const better = facts.at(place);
  const fromPriceMinor = chosen.priceMinor ?? 0;
  const extraMinor = (better.priceMinor ?? 0) - fromPriceMinor;
  const differences = snapshot
    .differencesAt(entry)
    .filter(
      (difference) =>
        stillTrue(difference, chosen, snapshot.productAt(from)) &&
        stillTrue(difference, better, snapshot.productAt(place)),
    );
  return {
    evidence: {
      kind: 'upgrade',
      fromProductId: snapshot.idOf(from),
      fromPriceMinor,
      extraMinor,
      extraRate: fromPriceMinor === 0 ? 0 : extraMinor / fromPriceMinor,
      differences,
    },
    confidence: upgradeConfidence(score, differences.length),
    reason: reasons.upgrade({ extraMinor, currency: better.currency ?? '', differences }),
  };
}

/** A difference was learned from attributes or titles: where the shop has changed these since, it is not claimed. */
function stillTrue({ name }: Difference, now: Product, learned: Product): boolean {
  if (now === learned) return true;
  const known = Object.hasOwn(learned.attributes, name);
  return known ? now.attributes[name] === learned.attributes[name] : now.title === learned.title;
}
