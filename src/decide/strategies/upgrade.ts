import { type Difference, PRICE_EACH, type Product } from '../../domain/index.ts';
import type { Candidate, Finder, Proof } from '../candidate.ts';
import { upgradeConfidence } from '../confidence.ts';
import type { Moment } from '../moment.ts';
import { rank } from '../tally.ts';
import { SILENCES } from '../silences.ts';

/** A better and dearer version of a product of the request. */
export const upgrade: Finder = {
  id: 'upgrade',
  weak: false,
  speaksOf: hasSameDifferences,
  *find({ snapshot, focus }) {
    for (const ranked of rank({ table: snapshot.upgrades, of: focus, by: 'best', size: snapshot.size }))
      yield { strategy: 'upgrade', ...ranked };
  },
  prove,
  silence: ({ focus, config }) => SILENCES.noUpgrade(focus.length, config.restraint.upgradeCapRate),
};

/** Whether another variant of the better product differs from the chosen one in just what the better one does. */
function hasSameDifferences(variant: number, { entry, place }: Candidate, { snapshot, facts }: Moment): boolean {
  const [found, other] = [facts.at(place), facts.at(variant)];
  return snapshot.differencesAt(entry).every(({ name }) => {
    if (name === PRICE_EACH) return found.priceMinor === other.priceMinor;
    return Object.hasOwn(found.attributes, name) && found.attributes[name] === other.attributes[name];
  });
}

/** What differs between the two products and still does by today's facts. */
export function differencesNow({ place, entry, from }: Candidate, { snapshot, facts }: Moment): Difference[] {
  const chosen = { now: facts.at(from), learned: snapshot.productAt(from) };
  const better = { now: facts.at(place), learned: snapshot.productAt(place) };
  const found = snapshot.differencesAt(entry);
  // A bigger pack is better by the price of a piece alone: with other prices nothing of it stands.
  if (found.some(({ name }) => name === PRICE_EACH) && !(samePrice(chosen) && samePrice(better))) return [];
  return found.filter(({ name }) => stillTrue(name, chosen) && stillTrue(name, better));
}

interface NowAndLearned {
  readonly now: Product;
  readonly learned: Product;
}

const samePrice = ({ now, learned }: NowAndLearned): boolean => now.priceMinor === learned.priceMinor;

function prove(candidate: Candidate, moment: Moment): Proof {
  const { place, from, score } = candidate;
  const { snapshot, facts, reasons } = moment;
  const chosen = facts.at(from);
  const better = facts.at(place);
  const fromPriceMinor = chosen.priceMinor ?? 0;
  const extraMinor = (better.priceMinor ?? 0) - fromPriceMinor;
  const differences = differencesNow(candidate, moment);
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
function stillTrue(name: string, { now, learned }: NowAndLearned): boolean {
  if (Object.hasOwn(learned.attributes, name)) return now.attributes[name] === learned.attributes[name];
  return now.title === learned.title;
}
