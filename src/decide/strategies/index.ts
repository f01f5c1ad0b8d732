import type { Strategy } from '../../domain/index.ts';
import type { Finder } from '../candidate.ts';
import { bestsellers } from './bestsellers.ts';
import { blend } from './blend.ts';
import { bundle } from './bundle.ts';
import { buyAgain } from './buy-again.ts';
import { boughtTogether } from './bought-together.ts';
import { filler } from './filler.ts';
import { manual } from './manual.ts';
import { nextBasket } from './next-basket.ts';
import { orderBump } from './order-bump.ts';
import { similar } from './similar.ts';
import { trending } from './trending.ts';
import { upgrade } from './upgrade.ts';
import { viewedNext } from './viewed-next.ts';

/** Every strategy by its name. */
export const FINDERS: Readonly<Record<Strategy, Finder>> = {
  manual,
  bundle,
  order_bump: orderBump,
  filler,
  blend,
  bought_together: boughtTogether,
  upgrade,
  viewed_next: viewedNext,
  buy_again: buyAgain,
  next_basket: nextBasket,
  similar,
  trending,
  bestsellers,
};
