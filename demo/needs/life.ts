import type { KindName } from '../catalogue/articles.ts';
import type { ProjectName } from './projects.ts';
import type { Season } from './seasons.ts';

/** How somebody spends their days outdoors, and so what they need. */
export interface Life {
  /** Of 100 shoppers. */
  readonly share: number;
  /** How often they shop, beside others. */
  readonly pace: number;
  /** When they shop. */
  readonly season: Season;
  /** What they ride when we first meet them: kind of bike and chance. */
  readonly rides: Readonly<Partial<Record<KindName, number>>>;
  /** What they begin: chance at one visit in a month of middling season. */
  readonly begins: Readonly<Partial<Record<ProjectName, number>>>;
  /** What wears out or is used up, and after how many days. */
  readonly wears: Readonly<Partial<Record<KindName, number>>>;
  /** What they might buy for no reason at all. */
  readonly likes: readonly KindName[];
  /** What they can spend: 0 the cheapest of everything, 1 the dearest; the mean of such people. */
  readonly means: number;
  /** Chance that they ride with cleats already. */
  readonly clipless: number;
}
