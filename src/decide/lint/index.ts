import type { ShopConfig } from '../../domain/index.ts';
import { barredTargets } from './barred-targets.ts';
import { belowCost } from './below-cost.ts';
import { caps } from './caps.ts';
import { claimTexts } from './claim-texts.ts';
import { compatibility } from './compatibility.ts';
import { deadRules } from './dead-rules.ts';
import type { Check, Finding, LintShop } from './finding.ts';
import { goneProducts } from './gone-products.ts';
import { limitsTooNear } from './limits-too-near.ts';
import { loops } from './loops.ts';
import { messages } from './messages.ts';
import { offers } from './offers.ts';
import { pastTimes } from './past-times.ts';
import { placementSlots } from './placement-slots.ts';
import { segments } from './segments.ts';

export type { Finding, LintShop } from './finding.ts';

const CHECKS: readonly Check[] = [
  goneProducts,
  deadRules,
  pastTimes,
  placementSlots,
  claimTexts,
  messages,
  limitsTooNear,
  offers,
  belowCost,
  barredTargets,
  loops,
  caps,
  segments,
  compatibility,
];

/** Everything in a configuration that will not do what its writer likely meant, errors first, then by part. */
export function findingsOf(config: ShopConfig, shop: LintShop): Finding[] {
  return CHECKS.flatMap((check) => check(config, shop)).sort(
    (a, b) => a.level.localeCompare(b.level) || a.part.localeCompare(b.part),
  );
}
