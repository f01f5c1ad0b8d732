import { type OfferDefinition, type Product, selects } from '../../domain/index.ts';
import type { Check, Finding } from './finding.ts';

type Downsell = Extract<OfferDefinition, { kind: 'downsell' }>;

/** Downsells that lead back: whoever refuses what each offers is led round to what was refused first. */
export const loops: Check = ({ offers }, { products }) => {
  const all = [...products.values()];
  const downsells = offers.filter((offer): offer is Downsell => offer.kind === 'downsell' && offer.enabled);
  const next = new Map(
    downsells.map((offer) => [offer, downsells.filter((other) => leadsTo(offer, other, all))] as const),
  );
  return downsells.flatMap((offer): Finding[] => {
    const round = wayBack(offer, next);
    if (round === undefined) return [];
    const way = round.map(({ id }) => `"${id}"`).join(', then ');
    return [
      {
        part: `offers.${offer.id}`,
        level: 'error',
        what: round.length === 1 ? 'offers again what was refused' : `leads back to what was refused: ${way}`,
        fix: 'Let `after` mean nothing that one of them offers.',
      },
    ];
  });
};

/** Whether refusing what one offers brings up the other. */
function leadsTo({ products }: Downsell, { after }: Downsell, all: readonly Product[]): boolean {
  return all.some((product) => selects(products, product) && selects(after, product));
}

/** The shortest way from a downsell back to itself. */
function wayBack(start: Downsell, next: ReadonlyMap<Downsell, readonly Downsell[]>): Downsell[] | undefined {
  const ways: Downsell[][] = [[start]];
  const seen = new Set<Downsell>();
  for (const way of ways)
    for (const following of next.get(way.at(-1)!) ?? []) {
      if (following === start) return way;
      if (seen.has(following)) continue;
      seen.add(following);
      ways.push([...way, following]);
    }
  return undefined;
}
