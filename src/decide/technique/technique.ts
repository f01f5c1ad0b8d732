import {
  type ChosenTechnique,
  type DecisionId,
  type DecisionRequest,
  type Dropped,
  techniqueOf,
  type ToldOfCandidate,
  type Worth,
} from '../../domain/index.ts';
import type { TechniqueModel } from '../../scoring/index.ts';
import type { Candidate } from '../candidate.ts';
import type { Moment } from '../moment.ts';
import type { PlacementPlan } from '../placements.ts';
import { arranged, type Sifted } from '../sift.ts';
import { betOf } from './bet.ts';
import { choose, type Chosen } from './choose.ts';
import { LEFT_OUT_TO_LEARN, NOT_WORTH_ATTENTION } from './left-out.ts';
import { type Prospect, prospectOf } from './prospect.ts';
import { type Valued, valueOf } from './value.ts';

/** What tells how likely an offer is accepted: a model, or what a model told when a decision was made. */
export type TechniquePolicy = Pick<TechniqueModel, 'id' | 'ready' | 'tell'>;

/** Candidates beyond the slots that are found where a policy chooses among them. */
const SPARE = 6;

/** How many candidates beyond the slots are wanted: none where nothing is chosen among them. */
export function spareFor(policy: TechniquePolicy | undefined, { strategy }: DecisionRequest): number {
  return policy?.ready && strategy === undefined ? SPARE : 0;
}

/** What there is to choose from. */
export interface TechniqueInput {
  moment: Moment;
  plan: PlacementPlan;
  policy: TechniquePolicy;
  id: DecisionId;
  sifted: Sifted;
}

/** What is offered beside what is pinned, what was not worth it, and how it was chosen. */
export interface TechniqueChoice {
  readonly free: readonly Candidate[];
  readonly dropped: readonly Dropped[];
  readonly technique: ChosenTechnique;
  readonly worth?: readonly Worth[];
}

/**
 * Chooses among what the rules have let pass by what it earns; nothing is an answer too. As long as the model has seen too
 * little, and where the request names a strategy, everything stays as it was found, and is recorded so that it can be learned from.
 */
export function chooseTechnique(input: TechniqueInput): TechniqueChoice {
  const { moment, plan, policy, sifted } = input;
  const { free, pinned, dropped } = sifted;
  const prospects = prospectsOf(input);
  const slots = plan.slots - pinned.length;
  if (spareFor(policy, moment.request) === 0) {
    const shown = free.slice(0, slots);
    return { free: shown, dropped, technique: recordOf(input, shown, { prospects, propensity: 1 }) };
  }
  // What a person of the shop has listed stays where the list has it.
  const listed = free.filter(({ strategy }) => strategy === 'manual').slice(0, slots);
  const open = free.filter(({ strategy }) => strategy !== 'manual').map((candidate) => prospects.get(candidate)!);
  const told = open.map((prospect) => toldOf(policy, prospect));
  const valued = open.map((prospect, at) => valueOf(prospect, told[at]!, moment));
  const bets = open.map((prospect, at) => betOf(prospect, told[at]!, valued[at]!));
  const chosen = choose(bets, choosingOf(input, slots - listed.length));
  const shown = [...listed, ...chosen.list.map((at) => open[at]!.candidate)];
  return {
    free: shown,
    dropped: [...dropped, ...leftOut(open, valued, { chosen, moment })],
    technique: { ...recordOf(input, shown, { prospects, propensity: rounded(chosen.propensity) }), told },
    worth: open.map((prospect, at) => worthOf(prospect, valued[at]!, { moment, shownRate: chosen.shownRates[at]! })),
  };
}

/** A policy that tells what a model told when a decision was made, in the same order. */
export function replayed({ modelId, told }: ChosenTechnique): TechniquePolicy {
  let next = 0;
  return {
    id: modelId,
    ready: told !== undefined,
    tell() {
      const [odds, spread, declineRate] = told?.[next++] ?? [0, 0, 0];
      return { odds, spread, declineRate };
    },
  };
}

/** What is told of every candidate, by candidate; its rank is counted among those of its strategy. */
function prospectsOf({ moment, sifted: { free, pinned } }: TechniqueInput): ReadonlyMap<Candidate, Prospect> {
  const prospects = new Map<Candidate, Prospect>();
  let rank = 0;
  for (const [at, candidate] of free.entries()) {
    rank = candidate.strategy === free[at - 1]?.strategy ? rank + 1 : 0;
    prospects.set(candidate, prospectOf(candidate, rank, moment));
  }
  for (const { candidate } of pinned) prospects.set(candidate, prospectOf(candidate, 0, moment));
  return prospects;
}

/** Four decimals: more would fill the record and say nothing. */
function toldOf(policy: TechniquePolicy, { rows, lean }: Prospect): ToldOfCandidate {
  const { odds, spread, declineRate } = policy.tell(rows, lean);
  return [rounded(odds), rounded(spread), rounded(declineRate)];
}

const rounded = (number: number): number => Math.round(number * 10_000) / 10_000;

function choosingOf({ moment, plan, id }: TechniqueInput, slots: number) {
  const { allowed, explorationRate } = moment.config.technique;
  const maySilence = allowed[moment.request.placement]?.includes('silence') !== false;
  return { slots, room: plan.room ?? {}, explorationRate, mustSpeak: !maySilence && slots === plan.slots, seed: id };
}

interface Recorded {
  readonly prospects: ReadonlyMap<Candidate, Prospect>;
  readonly propensity: number;
}

function recordOf(
  { moment, policy, sifted }: TechniqueInput,
  free: readonly Candidate[],
  { prospects, propensity }: Recorded,
): ChosenTechnique {
  const offers = arranged(free, sifted.pinned);
  return {
    modelId: policy.id,
    technique: offers[0] === undefined ? 'silence' : techniqueOf(offers[0].strategy),
    propensity,
    shown: offers.map((candidate) => {
      const { rows, lean } = prospects.get(candidate)!;
      return { productId: moment.snapshot.idOf(candidate.place), rows, lean };
    }),
  };
}

/** What is not shown because it is not worth it, or because nothing is shown this time to learn what that earns. */
function leftOut(
  open: readonly Prospect[],
  valued: readonly Valued[],
  { chosen: { list }, moment }: { chosen: Chosen; moment: Moment },
): Dropped[] {
  return open.flatMap(({ candidate }, at) => {
    const why = valued[at]!.valueMinor <= 0 ? NOT_WORTH_ATTENTION : LEFT_OUT_TO_LEARN;
    if (list.includes(at) || (why === LEFT_OUT_TO_LEARN && list.length > 0)) return [];
    return [{ productId: moment.snapshot.idOf(candidate.place), ...why }];
  });
}

function worthOf(
  { candidate, technique, ...prospect }: Prospect,
  { chance, attentionMinor, valueMinor }: Valued,
  { moment, shownRate }: { moment: Moment; shownRate: number },
): Worth {
  const { marginMinor, marginAssumed, replacesMinor, discountMinor, anywayRate } = prospect;
  return {
    productId: moment.snapshot.idOf(candidate.place),
    strategy: candidate.strategy,
    technique,
    currency: moment.facts.at(candidate.place).currency ?? '',
    chance: rounded(chance),
    marginMinor,
    marginAssumed,
    replacesMinor,
    discountMinor,
    anywayRate: rounded(anywayRate),
    attentionMinor: rounded(attentionMinor),
    valueMinor: rounded(valueMinor),
    shownRate: rounded(shownRate),
  };
}
