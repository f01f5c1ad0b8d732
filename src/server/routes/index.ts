import type { Route } from '../route.ts';
import {
  lintConfigRoute,
  listConfigVersionsRoute,
  putConfigRoute,
  putConfigSectionRoute,
  showConfigRoute,
  showConfigVersionRoute,
} from './config.ts';
import { declineOffersRoute } from './decline-offers.ts';
import { explainDecisionRoute } from './explain-decision.ts';
import { showLiveRoute, showReadyRoute } from './health.ts';
import { listCategoriesRoute } from './list-categories.ts';
import { listOrdersRoute } from './list-orders.ts';
import { makeDecisionRoute } from './make-decision.ts';
import { previewDecisionRoute } from './preview-decision.ts';
import { putCustomersRoute, putOrdersRoute, putProductsRoute } from './put-rows.ts';
import { recordEventsRoute } from './record-events.ts';
import { searchProductsRoute } from './search-products.ts';
import { redeemOffersRoute, verifyOffersRoute } from './signed-offers.ts';
import { proposeMergesRoute, showSegmentRoute, showSegmentsRoute, sizeSegmentRoute } from './segments.ts';
import { showCompatibilityRoute } from './show-compatibility.ts';
import { showFragmentRoute } from './show-fragment.ts';
import { showMetricsRoute } from './show-metrics.ts';
import { showProductRoute } from './show-product.ts';
import { showRelationsRoute } from './show-relations.ts';
import { showStatsRoute } from './show-stats.ts';

/** Every call of the API, in the order of its documents. */
export const ROUTES: readonly Route[] = [
  makeDecisionRoute,
  recordEventsRoute,
  showFragmentRoute,
  declineOffersRoute,
  verifyOffersRoute,
  redeemOffersRoute,
  putProductsRoute,
  putCustomersRoute,
  putOrdersRoute,
  showConfigRoute,
  putConfigRoute,
  putConfigSectionRoute,
  lintConfigRoute,
  listConfigVersionsRoute,
  showConfigVersionRoute,
  previewDecisionRoute,
  searchProductsRoute,
  showProductRoute,
  listCategoriesRoute,
  listOrdersRoute,
  showSegmentsRoute,
  showSegmentRoute,
  sizeSegmentRoute,
  proposeMergesRoute,
  showRelationsRoute,
  showCompatibilityRoute,
  explainDecisionRoute,
  showStatsRoute,
  showLiveRoute,
  showReadyRoute,
  showMetricsRoute,
];
