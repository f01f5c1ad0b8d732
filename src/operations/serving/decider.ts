import { randomFillSync } from 'node:crypto';
import { decide, type Decided } from '../../decide/index.ts';
import type { ConfigId, DecisionId, DecisionRequest, ShopConfig } from '../../domain/index.ts';
import { sortableId } from '../../lib/index.ts';
import type { Context } from '../context.ts';
import { openCurrentSnapshot, type OpenSnapshot } from './current-snapshot.ts';
import { inTurn, type InTurn } from './in-turn.ts';
import { liveCustomers, type LiveCustomers } from './live-customers.ts';
import { liveMemory, type LiveMemory } from './live-memory.ts';
import { livePasts, type LivePasts } from './live-pasts.ts';
import { type LiveConfig, openLiveConfig } from './live-config.ts';
import { type LiveOfferUses, liveOfferUses } from './live-offer-uses.ts';
import { liveProducts, type LiveProducts } from './live-products.ts';
import { liveTechnique, type LiveTechnique } from './live-technique.ts';
import { liveViews, type LiveViews } from './live-views.ts';

/** A decision, and the configuration that it was made with where one was stored. */
export interface Made extends Decided {
  readonly configId: ConfigId | undefined;
}

/** What decisions are made of beside snapshot and request. */
interface Known {
  readonly live: LiveProducts;
  readonly views: LiveViews;
  readonly customers: LiveCustomers;
  readonly pasts: LivePasts;
  readonly memory: LiveMemory;
  readonly config: LiveConfig;
  readonly technique: LiveTechnique;
  readonly uses: LiveOfferUses;
}

/** Decides from memory: one snapshot at a time, swapped in one step while requests run. */
export interface Decider extends Known {
  decide(request: DecisionRequest): Made;
  /** What would be decided at a moment, by a draft or the configuration in force; the same each time. */
  preview(request: DecisionRequest, otherwise: { at?: number | undefined; config?: ShopConfig | undefined }): Made;
  /** The snapshot in use, where there is one. */
  current(): OpenSnapshot | undefined;
  /** Opens the current snapshot, if it is another one than that in use. */
  reload(): Promise<void>;
}

/** Opens a decider on the current snapshot, if anything has been learned. */
export async function openDecider(context: Context): Promise<Decider> {
  const { turn, ...known } = await openKnown(context);
  let open: OpenSnapshot | undefined;
  const decider: Decider = {
    ...known,
    current: () => open,
    decide(request) {
      const { id: configId, config } = known.config.current();
      const at = context.now();
      const asked = { request, id: newDecisionId(at), at };
      const input = { snapshot: open?.snapshot, config, ...toldBy(known, request, config), ...asked };
      return { ...decide(input), configId };
    },
    preview(request, { at = context.now(), config }) {
      const inForce = known.config.current();
      const wanted = config ?? inForce.config;
      const input = { snapshot: open?.snapshot, config: wanted, ...toldBy(known, request, wanted), request };
      const decided = decide({ ...input, id: `dec_${sortableId(at, NO_CHANCE)}`, at });
      return { ...decided, configId: config === undefined ? inForce.id : undefined };
    },
    reload: () =>
      turn(async () => {
        const next = await openCurrentSnapshot(context);
        if (next && next.snapshot.id === open?.snapshot.id) return;
        const takeOver = await readAnew(known, next);
        // In one step, so that no decision sees an older snapshot beside what is newer than the next one, or the other way round.
        open = next;
        for (const step of takeOver) step();
        known.views.restart(next?.snapshot);
      }),
  };
  await Promise.all([decider.reload(), known.technique.refresh(), known.uses.refresh()]);
  return decider;
}

/**
 * Reads what is remembered of shoppers: orders that the snapshot has not read, and moments for as long as the budget of attention looks
 * back.
 */
export function beginMemory({ current, config, memory }: Decider): Promise<void> {
  const readAt = current()?.record.readAt ?? new Date(0);
  return memory.begin({ readAt, shownDays: config.current().config.caps.attention.days });
}

async function readAnew({ live, customers, pasts }: Known, next: OpenSnapshot | undefined): Promise<(() => void)[]> {
  const since = next?.record.readAt ?? new Date(0);
  return [
    await live.readAnew(since, next?.snapshot),
    await customers.readAnew(since, next?.snapshot),
    await pasts.readAnew(),
  ];
}

/** What is read anew with a snapshot is read in turn: a slow reading never takes the place of a later one. */
async function openKnown(context: Context): Promise<Known & { readonly turn: InTurn }> {
  const turn = inTurn();
  const refreshedInTurn = <L extends { refresh(): Promise<void> }>(live: L): L => {
    const { refresh } = live;
    return { ...live, refresh: () => turn(refresh) };
  };
  return {
    turn,
    live: refreshedInTurn(liveProducts(context)),
    views: liveViews(context),
    customers: refreshedInTurn(liveCustomers(context)),
    pasts: refreshedInTurn(livePasts(context)),
    memory: liveMemory(context),
    config: await openLiveConfig(context),
    technique: liveTechnique(context),
    uses: liveOfferUses(context),
  };
}

function toldBy(known: Known, { shopper }: DecisionRequest, { offers }: ShopConfig) {
  const { live, views, customers, pasts, memory, technique, uses } = known;
  return {
    live: live.find,
    foretell: views.foretell(),
    newerCustomer: customers.find,
    past: pasts.find,
    memory: memory.of(shopper),
    policy: technique.policy(),
    usedUp: uses.usedUp(offers),
  };
}

const CHANCE_BYTES = 10;
/** A preview draws what it draws by the moment alone. */
const NO_CHANCE = new Uint8Array(CHANCE_BYTES);
const chance = new Uint8Array(CHANCE_BYTES * 512);
let used = chance.length;

/** Chance is drawn for many ids at once: one call to the system costs more than the rest of an id. */
function newDecisionId(at: number): DecisionId {
  if (used === chance.length) {
    randomFillSync(chance);
    used = 0;
  }
  const id = `dec_${sortableId(at, chance.subarray(used, used + CHANCE_BYTES))}`;
  used += CHANCE_BYTES;
  return id;
}
