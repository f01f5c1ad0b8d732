import {
  type ConfigName,
  type ChosenTechnique,
  assign,
  type Assignment,
  DEFAULT_CONFIG,
  type Decision,
  type DecisionId,
  type DecisionRequest,
  type Dropped,
  type Offer,
  type Seen,
  type ShopConfig,
  type ShopperMemory,
  type Snapshot,
  type Worth,
} from '../domain/index.ts';
import { configOfArms } from './arm-config.ts';
import { withClaims } from './claims/index.ts';
import type { LiveFacts } from './facts.ts';
import type { Foretell } from './foretold.ts';
import type { PastOf } from './pasts.ts';
import { withArm } from './holdout.ts';
import { aboutOf, type Moment, openMoment } from './moment.ts';
import { rewardOf } from './pricing/rewards.ts';
import { draftOf } from './offer.ts';
import { planFor } from './placements.ts';
import type { NewerCustomer } from './shopper-segments.ts';
import { arranged, sift } from './sift.ts';
import { roomFor } from './room.ts';
import { passedIn } from './rules/passed.ts';
import { whySilent } from './silence.ts';
import { chooseTechnique, spareFor, type TechniquePolicy } from './technique/technique.ts';
import { SILENCES } from './silences.ts';

/** Everything that a decision depends on. */
export interface DecideInput {
  /** Undefined where nothing has been learned yet. */
  snapshot: Snapshot | undefined;
  /** What the merchant wants; as by default where it is left out. */
  config?: ShopConfig;
  live?: LiveFacts;
  /** What visitors look at next by sessions newer than the snapshot; its own speak where this is left out. */
  foretell?: Foretell | undefined;
  /** What the shop told of products over time; nothing that depends on it is said where this is left out. */
  past?: PastOf | undefined;
  /** What the shop told of customers since the snapshot was learned. */
  newerCustomer?: NewerCustomer | undefined;
  /** To replay a decision: the segments that it was told. */
  segments?: readonly ConfigName[] | undefined;
  /** What was learned of techniques: without it, or where the request names a strategy, offers stand as they are found. */
  policy?: TechniquePolicy | undefined;
  /** What is remembered of the shopper beyond what the snapshot knows. */
  memory?: ShopperMemory | undefined;
  /** Offers of the configuration that nobody can have any more. */
  usedUp?: readonly ConfigName[] | undefined;
  request: DecisionRequest;
  id: DecisionId;
  /** Milliseconds since 1970, UTC. */
  at: number;
}

/** A decision, and what is needed to explain and to replay it. */
export interface Decided {
  decision: Decision;
  dropped: readonly Dropped[];
  /** What it looked at beside snapshot, configuration and request. */
  seen: Seen;
  /** How the offers were chosen, where there was a policy, as it is kept: to replay it, hand it to `replayed`. */
  technique?: ChosenTechnique;
  /** What each candidate was worth, where a policy chose among them. */
  worth?: readonly Worth[];
  /** How the shopper is treated; absent where the request names nobody. */
  arm?: Assignment;
  /** What would have been offered to a shopper who is held out: for measuring, and never told to the browser. */
  withheld?: readonly Offer[];
  /** What is offered although a rule could not judge it, with the words of the rule. */
  passed?: readonly Dropped[];
}

/**
 * Chooses the offers for one request, or says why none is worth making; it never throws for what a request holds. Pure:
 * same input, same decision, and the order of cart lines shows in nothing but `for`.
 */
export function decide(input: DecideInput): Decided {
  const { config = DEFAULT_CONFIG, memory, request, at } = input;
  const arm = assign({ ...config, shopper: request.shopper, knownAs: memory?.knownAs, at });
  return withArm(decideBy(arm ? configOfArms(config, arm) : config, input), arm);
}

function decideBy(config: ShopConfig, input: DecideInput): Decided {
  const { snapshot, foretell, policy, request, id, at } = input;
  const planned = planFor(request, config);
  const about = aboutOf(request, planned);
  const head = { id, at: new Date(at).toISOString(), placement: request.placement, for: about };
  if (snapshot === undefined) {
    const decision = { ...head, offers: [], silence: SILENCES.nothingLearned };
    return { decision, dropped: [], seen: {} };
  }
  if (planned.enabled === false) {
    const decision = { ...head, offers: [], silence: SILENCES.switchedOff, snapshotId: snapshot.id };
    return { decision, dropped: [], seen: {} };
  }
  const moment = openMoment({ ...input, snapshot, config, about });
  const room = roomFor(planned, moment);
  const plan = { ...planned, slots: room.slots };
  const sifted = sift(moment, plan, spareFor(policy, request));
  const { free, dropped, ...chosen } =
    policy && room.slots > 0 ? chooseTechnique({ moment, plan, policy, id, sifted }) : sifted;
  // The rules have left out whatever has no price.
  const kept = arranged(free, sifted.pinned);
  const offers = kept.map((candidate) => withClaims(draftOf(candidate, moment) as Offer, candidate, moment));
  const silence = offers.length === 0 ? { silence: room.silence ?? whySilent({ moment, plan, about, dropped }) } : {};
  return {
    decision: { ...head, offers, ...silence, ...rewardsOf(moment), snapshotId: snapshot.id },
    dropped,
    seen: seenBy(moment, foretell),
    ...('technique' in chosen && chosen),
    ...passedIn(kept, moment),
  };
}

/** What a replay has to be told. */
function seenBy(moment: Moment, foretell: Foretell | undefined): Seen {
  const { facts, foretold, pasts, remembered, segmentsTold, usedUp } = moment;
  const live = facts.looked();
  const past = pasts.looked();
  const segments = segmentsTold();
  const memory = remembered.told();
  return {
    ...(live.length > 0 && { live }),
    ...(foretell && { foretold: foretold.told }),
    ...(past.length > 0 && { past }),
    ...(segments && { segments }),
    ...(usedUp.length > 0 && { usedUp }),
    ...(memory && { memory }),
  };
}

function rewardsOf(moment: Moment): Pick<Decision, 'rewards'> {
  const rewards = moment.rewards();
  return rewards.length === 0 ? {} : { rewards: rewards.map((reward) => rewardOf(reward, moment)) };
}
