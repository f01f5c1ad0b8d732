import {
  type ConfigName,
  type ChosenTechnique,
  DEFAULT_CONFIG,
  type Decision,
  type DecisionId,
  type DecisionRequest,
  type Dropped,
  type NextView,
  type Offer,
  type Product,
  type ProductPast,
  type ShopConfig,
  type Snapshot,
  type Worth,
} from '../domain/index.ts';
import type { LiveFacts } from './facts.ts';
import type { Foretell } from './foretold.ts';
import type { PastOf } from './pasts.ts';
import { aboutOf, type Moment, openMoment } from './moment.ts';
import { draftOf } from './offer.ts';
import { planFor } from './placements.ts';
import type { NewerCustomer } from './shopper-segments.ts';
import { arranged, sift } from './sift.ts';
import { whySilent } from './silence.ts';
import { chooseTechnique, spareFor, type TechniquePolicy } from './technique/technique.ts';
import { SILENCES } from './wording/index.ts';

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
  request: DecisionRequest;
  id: DecisionId;
  /** Milliseconds since 1970, UTC. */
  at: number;
}

/** A decision, and what is needed to explain and to replay it. */
export interface Decided {
  decision: Decision;
  dropped: readonly Dropped[];
  /** Newer facts that the decision looked at: with them and the snapshot it can be replayed. */
  live: readonly Product[];
  /** What newer sessions said as far as it was asked, where there were any: to replay it, let `foretell` say it again. */
  foretold?: readonly NextView[];
  /** What the shop had told over time, of the products that are offered: to replay it, tell it again. */
  past?: readonly ProductPast[];
  /** The shopper's segments, where anything asked for them: to replay it, let them be told again. */
  segments?: readonly ConfigName[];
  /** How the offers were chosen, where there was a policy, as it is kept: to replay it, hand it to `replayed`. */
  technique?: ChosenTechnique;
  /** What each candidate was worth, where a policy chose among them. */
  worth?: readonly Worth[];
}

/**
 * Chooses the offers for one request, or says why none is worth making; it never throws for what a request holds. Pure:
 * same input, same decision, and the order of cart lines shows in nothing but `for`.
 */
export function decide(input: DecideInput): Decided {
  const { snapshot, config = DEFAULT_CONFIG, foretell, policy, request, id, at } = input;
  const plan = planFor(request, config);
  const about = aboutOf(request, plan);
  const head = { id, at: new Date(at).toISOString(), placement: request.placement, for: about };
  if (snapshot === undefined) {
    const decision = { ...head, offers: [], silence: SILENCES.nothingLearned };
    return { decision, dropped: [], live: [] };
  }
  if (plan.enabled === false) {
    const decision = { ...head, offers: [], silence: SILENCES.switchedOff, snapshotId: snapshot.id };
    return { decision, dropped: [], live: [] };
  }
  const moment = openMoment({ ...input, snapshot, config, about });
  const sifted = sift(moment, plan, spareFor(policy, request));
  const { free, dropped, ...chosen } = policy ? chooseTechnique({ moment, plan, policy, id, sifted }) : sifted;
  // The rules have left out whatever has no price.
  const offers = arranged(free, sifted.pinned).map((candidate) => draftOf(candidate, moment) as Offer);
  const silence = offers.length === 0 ? { silence: whySilent({ moment, plan, about, dropped }) } : {};
  return {
    decision: { ...head, offers, ...silence, snapshotId: snapshot.id },
    dropped,
    live: moment.facts.looked(),
    ...(foretell && { foretold: moment.foretold.told }),
    ...pastOf(moment),
    ...toldSegments(moment),
    ...('technique' in chosen && chosen),
  };
}

function pastOf({ pasts }: Moment): Pick<Decided, 'past'> {
  const past = pasts.looked();
  return past.length > 0 ? { past } : {};
}

function toldSegments({ segmentsTold }: Moment): Pick<Decided, 'segments'> {
  const segments = segmentsTold();
  return segments === undefined ? {} : { segments };
}
