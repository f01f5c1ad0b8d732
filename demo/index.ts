import type { Product } from '../src/domain/index.ts';
import { ARTICLES } from './catalogue/articles.ts';

export { demoConfig } from './config.ts';
export { demoOrders } from './history/demo-orders.ts';
export { demoViews } from './history/demo-views.ts';
export { demoSimulation } from './simulation/demo-simulation.ts';
export { demoCustomers } from './shoppers/members.ts';
export { fitsTogether } from './needs/fits-together.ts';
export { pictureOf } from './pictures/picture-of.ts';
export { DEMO_SHOP } from './shop.ts';
export { openStorefront } from './storefront/open-storefront.ts';

const PRODUCTS: readonly Product[] = ARTICLES.map((article) => article.product);

/** Everything that the demo shop sells, sizes as variants with a `groupId`; all of it is invented. */
export function demoProducts(): readonly Product[] {
  return PRODUCTS;
}
