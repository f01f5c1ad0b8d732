import { ARTICLES, type KindName } from '../catalogue/articles.ts';
import type { Article } from '../catalogue/department.ts';
import { bikeOf } from '../shoppers/bike.ts';
import { fits } from '../shoppers/fit.ts';
import type { Shopper } from '../shoppers/shopper.ts';

const BATTERIES: ReadonlySet<KindName> = new Set(['battery', 'rechargeableBattery', 'buttonCell']);
const PARTS: ReadonlySet<KindName> = new Set([
  'chain',
  'cassette',
  'brakePads',
  'rimPads',
  'brakeDisc',
  'roadTyre',
  'gravelTyre',
  'mountainTyre',
  'cityTyre',
  'smallTyre',
  'tube',
  'mudguards',
]);
/** Both name the same of these where one goes on the other. */
const JOINTS = ['fuel', 'cartridge', 'cleat'];

const isBike = ({ kind, product }: Article<KindName>): boolean =>
  product.attributes.groupset !== undefined || kind === 'kidsBike';
const BIKES = [
  ...new Map(ARTICLES.filter(isBike).map((article) => [JSON.stringify(bikeOf(article)), bikeOf(article)])).entries(),
];

/** A body that wears these sizes and nothing else. */
const bodyOf = (part: string, size: string): Shopper =>
  ({
    sizes: { clothes: '', small: '', shoe: '', frame: '', [part]: size },
    fittings: new Map(),
    party: 1,
  }) as unknown as Shopper;
const SIZES = [...new Set(ARTICLES.flatMap(({ size }) => size ?? []))];

/** For what an article has to fit, everything that it fits: bodies by the size of a part, or bikes. */
const suited = new Map(
  ARTICLES.map((article) => {
    const fitting = new Map<string, ReadonlySet<string>>();
    if (article.size !== undefined)
      for (const part of ['clothes', 'small', 'shoe', 'frame']) {
        const sizes = SIZES.filter((size) => fits(article, bodyOf(part, size), undefined));
        if (sizes.length > 0) fitting.set(part, new Set(sizes));
      }
    if (isBike(article)) fitting.set('bike', new Set([JSON.stringify(bikeOf(article))]));
    else if (PARTS.has(article.kind))
      fitting.set(
        'bike',
        new Set(BIKES.filter(([, bike]) => fits(article, bodyOf('clothes', ''), bike)).map(([key]) => key)),
      );
    return [article.product.id, { article, fitting }] as const;
  }),
);

/**
 * Whether two products of the demo shop can be used by one rider on one bike at one camp: the truth that learning does not see. Most
 * things do not touch each other, and so they fit.
 */
export function fitsTogether(id: string, otherId: string): boolean {
  const [one, other] = [suited.get(id)!, suited.get(otherId)!];
  if (!goesWith(one.article, other.article) || !goesWith(other.article, one.article)) return false;
  for (const [part, some] of one.fitting) {
    const others = other.fitting.get(part);
    if (others && some.isDisjointFrom(others)) return false;
  }
  return true;
}

/** What one says of the other, straight from their data sheets. */
function goesWith(one: Article<KindName>, other: Article<KindName>): boolean {
  const facts = one.product.attributes;
  const others = other.product.attributes;
  if (BATTERIES.has(one.kind) && !BATTERIES.has(other.kind) && others['battery type'] !== undefined)
    return facts['battery type'] === others['battery type'];
  if (JOINTS.some((name) => areSaid(facts[name], others[name]) && facts[name] !== others[name])) return false;
  if (one.kind === 'tent' && other.kind === 'footprint')
    return (others.fits ?? '').includes(Number(facts.persons) > 2 ? '4' : '1-2');
  if (facts['tyre width'] === undefined || others['widest tyre'] === undefined || isBike(one)) return true;
  const width = Number.parseInt(facts['tyre width'], 10);
  return (
    facts['wheel size'] === others['wheel size'] &&
    Number.parseInt(others['narrowest tyre'] ?? '0', 10) <= width &&
    width <= Number.parseInt(others['widest tyre'], 10)
  );
}

const areSaid = (one: string | undefined, other: string | undefined): boolean =>
  [one, other].every((value) => value !== undefined && value !== 'none');
