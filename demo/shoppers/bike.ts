import type { KindName } from '../catalogue/articles.ts';
import type { Article } from '../catalogue/department.ts';

/** A bike as its spare parts see it. */
export interface Bike {
  readonly kind: KindName;
  readonly wheelSize: string;
  readonly tyreMm: number;
  /** What a chain must say to fit; nothing where a belt runs. */
  readonly speeds: string | undefined;
  readonly padType: string;
  readonly tyreKind: KindName;
}

const TYRE_KINDS: Readonly<Partial<Record<KindName, KindName>>> = {
  roadBike: 'roadTyre',
  gravelBike: 'gravelTyre',
  mountainBike: 'mountainTyre',
  foldingBike: 'smallTyre',
  kidsBike: 'smallTyre',
};

/** What a bike of the catalogue asks of its spare parts. */
export function bikeOf(article: Article<KindName>): Bike {
  const facts = article.product.attributes;
  return {
    kind: article.kind,
    wheelSize: facts['wheel size'] ?? '',
    tyreMm: Number.parseInt(facts['tyre width'] ?? '', 10),
    speeds: chainSpeeds(facts.groupset ?? '', Number(facts.speeds)),
    padType: facts['pad type'] ?? '',
    tyreKind: TYRE_KINDS[article.kind] ?? 'cityTyre',
  };
}

function chainSpeeds(groupset: string, speeds: number): string | undefined {
  if (groupset.includes('belt')) return undefined;
  if (groupset.includes('hub') || speeds === 1) return 'hub';
  return String(Math.max(8, speeds));
}
