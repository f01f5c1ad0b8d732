import { ARTICLES, type KindName } from '../catalogue/articles.ts';
import type { Article } from '../catalogue/department.ts';
import type { Bike } from './bike.ts';
import type { Shopper, Sizes } from './shopper.ts';

const FRAMED: ReadonlySet<KindName> = new Set(['roadBike', 'gravelBike', 'mountainBike']);
const WORN_TO_XL: ReadonlySet<KindName> = new Set(ARTICLES.filter(({ size }) => size === 'XL').map(({ kind }) => kind));

/** True if somebody who knows what they need would take this one. */
export function fits(article: Article<KindName>, shopper: Shopper, bike: Bike | undefined): boolean {
  if (article.size !== undefined) return article.size === rightSize(article, shopper.sizes);
  const facts = article.product.attributes;
  switch (article.kind) {
    case 'chain':
    case 'cassette':
      return facts.speeds === bike?.speeds;
    case 'brakePads':
    case 'rimPads':
      return facts['pad type'] === bike?.padType;
    case 'brakeDisc':
      return bike?.padType.startsWith('D') === true;
    case 'roadTyre':
    case 'gravelTyre':
    case 'mountainTyre':
    case 'cityTyre':
    case 'smallTyre':
      return bike !== undefined && fitsWheel(article, bike);
    case 'tube':
      return bike !== undefined && isTubeFor(article, bike);
    case 'mudguards':
      return facts['wheel size'] === bike?.wheelSize && millimetres(facts['widest tyre']) >= (bike?.tyreMm ?? 0);
    default:
      return fitsWhatStandsAtHome(article, shopper);
  }
}

/** The size of this article in which the body fits. */
function rightSize({ kind, size }: Article<KindName>, sizes: Sizes): string {
  if (FRAMED.has(kind)) return sizes.frame;
  if (size !== undefined && Number.parseInt(size, 10) > 0) return sizes.shoe;
  return WORN_TO_XL.has(kind) ? sizes.clothes : sizes.small;
}

function millimetres(text: string | undefined): number {
  return Number.parseInt(text ?? '', 10);
}

/** A rim takes tyres a little wider or narrower than the one it came with. */
function fitsWheel({ kind, product }: Article<KindName>, bike: Bike): boolean {
  const width = millimetres(product.attributes['tyre width']);
  return (
    kind === bike.tyreKind && product.attributes['wheel size'] === bike.wheelSize && Math.abs(width - bike.tyreMm) <= 5
  );
}

function isTubeFor({ product }: Article<KindName>, bike: Bike): boolean {
  const { 'wheel size': wheel, 'narrowest tyre': narrowest, 'widest tyre': widest } = product.attributes;
  return wheel === bike.wheelSize && millimetres(narrowest) <= bike.tyreMm && bike.tyreMm <= millimetres(widest);
}

function fitsWhatStandsAtHome({ kind, product }: Article<KindName>, shopper: Shopper): boolean {
  const facts = product.attributes;
  const home = shopper.fittings;
  switch (kind) {
    case 'cleats':
      return facts.cleat === home.get('cleat');
    case 'battery':
    case 'rechargeableBattery':
      return facts['battery type'] === home.get('battery type');
    case 'gasCanister':
    case 'spirit':
      return facts.fuel === home.get('fuel');
    case 'filterCartridge':
      return facts.cartridge === home.get('cartridge');
    case 'tent':
      return Number(facts.persons) === shopper.party;
    case 'footprint':
      return (facts.fits ?? '').includes(shopper.party > 2 ? '4' : '1-2');
    case 'trailer':
      return Number(facts.children) <= shopper.party;
    default:
      return true;
  }
}
