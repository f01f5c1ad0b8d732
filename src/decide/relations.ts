import {
  DEFAULT_CONFIG,
  type DecisionRequest,
  type ProductId,
  Refusal,
  type Relation,
  type Relations,
  type Snapshot,
} from '../domain/index.ts';
import { bundlesOf } from './bundles.ts';
import type { Candidate } from './candidate.ts';
import type { LiveFacts } from './facts.ts';
import { type Moment, openMoment } from './moment.ts';
import { draftOf } from './offer.ts';
import { RULES, wordsOf } from './rules/index.ts';
import { FINDERS } from './strategies/index.ts';
import { typeOfEntry } from './typed-relations.ts';
import { titleIn } from '../wording/index.ts';

/** Relations of one kind that are shown unless somebody asks for more or fewer. */
const LIMIT = 10;
/** What these bar is no relation at all; what the others bar is one that cannot be offered today. */
const NO_RELATION = RULES.filter(({ id }) =>
  ['itself', 'upgrade_not_dearer', 'upgrade_too_dear', 'upgrade_outdated', 'variant_offered'].includes(id),
);

/**
 * How a product stands to others: bought together, better versions, alike, and sets that hold it; each best first, at most `limit` (10) of a
 * kind, with what would not be offered today marked and kept. Refuses a product that neither the snapshot nor the newer
 * facts know.
 */
export function relationsOf(
  snapshot: Snapshot,
  productId: ProductId,
  { limit = LIMIT, live }: { limit?: number; live?: LiveFacts } = {},
): Relations {
  const request: DecisionRequest = { placement: 'product_page', productId, cart: [] };
  const moment = openMoment({ snapshot, config: DEFAULT_CONFIG, live, request, about: [productId], at: 0 });
  const place = moment.itself;
  const product = place < 0 ? moment.facts.newer(productId) : moment.facts.at(place);
  if (product === undefined)
    throw new Refusal(
      'not_found',
      `The shop has no product "${productId}".`,
      'Check the id; a product that is new has to be sent or imported first.',
    );
  return {
    productId,
    title: titleIn(product, undefined),
    orders: place < 0 ? 0 : snapshot.thingCount[place]!,
    boughtTogether: relations('bought_together', moment, limit),
    upgrades: relations('upgrade', moment, limit),
    similar: relations('similar', moment, limit),
    bundles: bundlesOf(snapshot, { productId, limit, ...(live && { live }) }).bundles,
    snapshotId: snapshot.id,
  };
}

/** The tables that strategies draw on which speak of one product and another. */
const TABLES = { bought_together: 'pairs', upgrade: 'upgrades', similar: 'similar' } as const;

function relations(strategy: keyof typeof TABLES, moment: Moment, limit: number): Relation[] {
  const found: Relation[] = [];
  if (limit <= 0) return found;
  const kept: Candidate[] = [];
  for (const candidate of FINDERS[strategy].find(moment)) {
    if (NO_RELATION.some(({ bars }) => bars(candidate, moment, kept))) continue;
    kept.push(candidate);
    const rule = RULES.find(({ bars }) => bars(candidate, moment, []));
    const typed = typeOfEntry(moment.snapshot, TABLES[strategy], candidate);
    found.push({
      ...draftOf(candidate, moment),
      ...(typed && { type: typed.type, basis: typed.basis }),
      ...(rule !== undefined && { withheld: wordsOf(rule, candidate, moment) }),
    });
    if (found.length >= limit) break;
  }
  return found;
}
