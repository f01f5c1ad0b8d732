import { canonicalJson, idIndex, packSections, type SectionsFormat, textColumn } from '../../lib/index.ts';
import { bundleColumns } from './bundles.ts';
import { completionColumns } from './completion.ts';
import type { LearnedConstraint } from '../learned-constraint.ts';
import type { SnapshotContent } from './content.ts';
import { typeColumns } from './entry-types.ts';
import { latelyColumns } from './lately.ts';
import { neighbourColumns } from './neighbours.ts';
import { nextBasketColumns } from './next-basket.ts';
import { purchaseColumns } from './purchases.ts';
import type { RankingScope } from './ranking-scope.ts';
import { rankingColumns } from './rankings.ts';
import { sessionColumns, type SessionFacts, sessionFacts } from './sessions.ts';
import { shopperColumns, type ShopperFacts, shopperFacts } from './shopper-traits.ts';

/** A change that an older reader would misread is a new version; a new column beside the others is not. */
export const SNAPSHOT_FORMAT: SectionsFormat = { magic: 'CARTWSNP', version: 2 };

/** The facts of a snapshot that are no columns. */
export interface SnapshotFacts {
  learnedFrom: SnapshotContent['learnedFrom'];
  bestsellersOf?: readonly RankingScope[];
  trendingOf?: readonly RankingScope[];
  chanceRate: number;
  sessions?: SessionFacts;
  shoppers?: ShopperFacts;
  compatibility?: readonly LearnedConstraint[];
}

/** Writes a snapshot as one file that `openSnapshot` reads. The same content is always the same bytes. */
export function encodeSnapshot(content: SnapshotContent): Uint8Array<ArrayBuffer> {
  const ids = idIndex(content.products.map((product) => product.id));
  const products = textColumn(content.products.map(canonicalJson));
  const differences = textColumn(content.differences.map((some) => (some.length > 0 ? canonicalJson(some) : '')));
  return packSections(SNAPSHOT_FORMAT, factsOf(content), {
    'ids.start': ids.start,
    'ids.units': ids.units,
    'ids.slots': ids.slots,
    'products.start': products.start,
    'products.json': products.bytes,
    orderCount: content.orderCount,
    thingCount: content.thingCount,
    group: content.group,
    offerable: content.offerable,
    ...neighbourColumns('pairs', content.pairs),
    ...neighbourColumns('similar', content.similar),
    ...neighbourColumns('upgrades', content.upgrades),
    'differences.start': differences.start,
    'differences.json': differences.bytes,
    ...typeColumns('types.pairs', content.types.pairs),
    ...typeColumns('types.similar', content.types.similar),
    ...completionColumns(content.completion),
    ...bundleColumns(content.bundles),
    ...rankingColumns('bestsellers', content.bestsellers),
    ...rankingColumns('trending', content.trending),
    ...purchaseColumns(content.purchases),
    ...nextBasketColumns(content.nextBasket),
    ...optionalColumns(content),
    ...shopperColumns(content.shoppers),
  });
}

function optionalColumns({ lately, sessions }: SnapshotContent) {
  return { ...(lately && latelyColumns(lately)), ...(sessions && sessionColumns(sessions)) };
}

function factsOf(content: SnapshotContent): SnapshotFacts {
  const { firstOrderAt, lastOrderAt, orders, lines, customers, products } = content.learnedFrom;
  return {
    learnedFrom: { firstOrderAt, lastOrderAt, orders, lines, customers, products },
    bestsellersOf: content.bestsellers.of,
    trendingOf: content.trending.of,
    chanceRate: content.chanceRate,
    ...(content.compatibility.length > 0 && { compatibility: content.compatibility }),
    ...(content.sessions && { sessions: sessionFacts(content.sessions) }),
    shoppers: shopperFacts(content.shoppers),
  };
}
