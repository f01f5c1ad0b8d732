export { LiveSessions } from './sessions/live-sessions.ts';
export { NewerSessions } from './sessions/newer-sessions.ts';
export { NextViews } from './sessions/next-views.ts';
export { SessionIndex } from './sessions/session-index.ts';
export type { SessionIndexOptions } from './sessions/session-index.ts';
export { SESSION_DEFAULTS } from './sessions/session-params.ts';
export { SessionPredictor } from './sessions/session-predictor.ts';
export type { SessionModel } from './sessions/session-predictor.ts';
export { SessionSteps, STEPS } from './sessions/session-steps.ts';
export { appendSessions } from './sessions/sessions.ts';
export { POSTINGS } from './completion/basket-neighbours.ts';
export { CartPredictor } from './completion/cart-predictor.ts';
export type { Suggestions } from './completion/cart-predictor.ts';
export {
  COLD,
  FEATURES,
  featuresAt,
  GUEST,
  KNOWN,
  MODES,
  SIZES,
  sizeOf,
  WEIGHTS,
  weightsAt,
} from './completion/features.ts';
export { describeBlend } from './completion/describe-blend.ts';
export type { DescribedBlend } from './completion/describe-blend.ts';
export { gatherer } from './completion/gather.ts';
export type { CartRequest, CompletionTables, Past } from './completion/request.ts';
export { shortlister } from './completion/shortlist.ts';
export { CART_SCORERS, clearSums, setAside, STRIDE } from './completion/sums.ts';
export { PastReader } from './completion/past-reader.ts';
export { cartPredictorOf } from './completion/cart-predictor-of.ts';
export { KINDS } from './next-basket/candidate-scores.ts';
export type { CandidateScores } from './next-basket/candidate-scores.ts';
export { blendScores, NextBasketPredictor } from './next-basket/next-basket-predictor.ts';
export { FADE, NextBasketScorer } from './next-basket/next-basket-scorer.ts';
export { ordersOf } from './next-basket/order-span.ts';
export { PurchaseMemory } from './next-basket/purchase-memory.ts';
export { evidenceClass, Replenishment } from './next-basket/replenishment.ts';
export type { Due } from './next-basket/replenishment.ts';
export { intervalBin } from './next-basket/survival.ts';
export { behaviourOf, mixParts } from './segments/behaviour.ts';
export type { Behaviour, MixParts } from './segments/behaviour.ts';
export {
  both,
  eachMember,
  either,
  isMember,
  membersOf,
  sampleOfMembers,
  sizeOfBoth,
  sizeOfMembers,
  without,
} from './segments/members.ts';
export type { Members } from './segments/members.ts';
export { truthColumn } from './segments/truth-column.ts';
export { segmentTest } from './segments/segment-test.ts';
export type { SegmentTest } from './segments/segment-test.ts';
export { Shopper } from './segments/shopper.ts';
export { TRUE, UNKNOWN } from './segments/truth.ts';
export { chainBelief } from './technique/chain.ts';
export { examination } from './technique/examination.ts';
export { ftrlAmend, ftrlLearn, ftrlOdds } from './technique/ftrl.ts';
export { logOdds, rateOf } from './technique/log-odds.ts';
export { countLosses } from './technique/mix.ts';
export { CHAIN, positionBin, positionRow, POSITIONS, techniqueFeatures } from './technique/technique-features.ts';
export { FRESH_MODEL, ROOT_ACCEPTED, ROOT_ODDS, TechniqueModel, trialsOf } from './technique/technique-model.ts';
export type { OfferTraits } from './technique/technique-features.ts';
export {
  copyState,
  freshState,
  idOfState,
  MIXES,
  packState,
  PLACE_ROWS,
  unpackState,
} from './technique/technique-state.ts';
export type { TechniqueState } from './technique/technique-state.ts';
export { attributeValue } from './attributes/attribute-value.ts';
export type { AttributeValue } from './attributes/attribute-value.ts';
export { attributeChoices } from './attributes/attribute-choices.ts';
export { isFitting, suits } from './compatibility/suits.ts';
export type { Choices } from './compatibility/suits.ts';
