import type { PoolClient } from 'pg';
import type { ConfigName, DecisionId, OrderId, RedeemedOffers } from '../../domain/index.ts';
import type { Database } from '../database.ts';
import { inTransaction } from '../transaction.ts';

/** How often an offer may be used, and what it may cost. */
export interface UseLimits {
  readonly inAll?: number | undefined;
  readonly perShopper?: number | undefined;
  readonly budgetMinor?: number | undefined;
}

/** One offer of a redemption: it counts as one use, however many products it is for. */
export interface OfferUse {
  readonly offerId: ConfigName;
  readonly limits: UseLimits;
  /** What it costs the shop this time. */
  readonly costMinor: number;
}

/** A token that is used up, and what it was for. */
export interface UsedToken {
  readonly id: string;
  readonly offerId: ConfigName;
  readonly decisionId: DecisionId;
}

/** Everything that one redemption writes. */
export interface Redemption {
  readonly idempotencyKey: string;
  /** Hash of everything else that was asked. */
  readonly bodyHash: string;
  /** Whose uses are counted; nobody's where it is not known. */
  readonly shopper: string | undefined;
  readonly orderId?: OrderId | undefined;
  readonly tokens: readonly UsedToken[];
  readonly uses: readonly OfferUse[];
  readonly answer: RedeemedOffers;
}

/** What became of a redemption: kept, there already with the same or another body, or why not. */
export type RedeemOutcome =
  | { readonly answer: RedeemedOffers }
  | { readonly otherBody: true }
  | { readonly usedToken: UsedToken }
  | { readonly spent: OfferUse; readonly by: 'inAll' | 'perShopper' };

/** The channel on which every server hears that an offer was used that may not be used without end. */
export const OFFER_USES_CHANNEL = 'cartwright_offer_uses';

/** Whoever is counted here is all shoppers together. */
const EVERYBODY = '';

/** The answer that was given under a key before, if the body is the same. */
export async function findRedemption(
  db: Database,
  idempotencyKey: string,
  bodyHash: string,
): Promise<RedeemOutcome | undefined> {
  const row = await db.kysely
    .selectFrom('redemptions')
    .select(['body_hash', 'answer'])
    .where('idempotency_key', '=', idempotencyKey)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return row.body_hash === bodyHash ? { answer: row.answer } : { otherBody: true };
}

/**
 * Uses up tokens, all of them or none. However many ask at once, each token is used once, no limit and no budget is passed, and one
 * key has one effect: whoever comes second waits for the row of the first. Rows are taken in one order, so that nobody waits in a circle.
 */
export async function redeem(db: Database, redemption: Redemption): Promise<RedeemOutcome> {
  const { idempotencyKey, bodyHash, answer } = redemption;
  const obstacle = await inTransaction(db, async (client) => {
    await client.query('savepoint before_redeeming');
    const found = await write(client, redemption);
    if (found !== undefined) await client.query('rollback to savepoint before_redeeming');
    return found;
  });
  if (obstacle === 'known') return (await findRedemption(db, idempotencyKey, bodyHash)) ?? { otherBody: true };
  return obstacle ?? { answer };
}

async function write(client: PoolClient, redemption: Redemption): Promise<RedeemOutcome | 'known' | undefined> {
  const { idempotencyKey, bodyHash, orderId, answer, tokens, uses, shopper } = redemption;
  const { rowCount } = await client.query(
    `insert into redemptions (idempotency_key, body_hash, order_id, answer) values ($1, $2, $3, $4) on conflict do nothing`,
    [idempotencyKey, bodyHash, orderId ?? null, JSON.stringify(answer)],
  );
  if (rowCount === 0) return 'known';
  for (const token of tokens.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const used = await client.query(
      `insert into redeemed_tokens (token_id, offer_id, decision_id, idempotency_key, shopper) values ($1, $2, $3, $4, $5)
       on conflict do nothing`,
      [token.id, token.offerId, token.decisionId, idempotencyKey, shopper ?? null],
    );
    if (used.rowCount === 0) return { usedToken: token };
  }
  for (const use of uses.toSorted((a, b) => (a.offerId < b.offerId ? -1 : 1))) {
    const { inAll, perShopper, budgetMinor } = use.limits;
    if (!(await count(client, use, { shopper: EVERYBODY, most: inAll, budgetMinor })))
      return { spent: use, by: 'inAll' };
    if (shopper !== undefined && !(await count(client, use, { shopper, most: perShopper })))
      return { spent: use, by: 'perShopper' };
  }
  if (uses.some(({ limits }) => limits.inAll !== undefined || limits.budgetMinor !== undefined))
    await client.query(`notify ${OFFER_USES_CHANNEL}`);
  return undefined;
}

interface Counting {
  readonly shopper: string;
  readonly most: number | undefined;
  readonly budgetMinor?: number | undefined;
}

/** Counts one use, if there is one left and the budget reaches: one statement decides. */
async function count(
  client: PoolClient,
  { offerId, costMinor }: OfferUse,
  { shopper, most, budgetMinor }: Counting,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `insert into offer_uses as had (offer_id, shopper, uses, cost_minor)
     select $1, $2, 1, $3::bigint where $5::bigint is null or $3::bigint <= $5::bigint
     on conflict (offer_id, shopper) do update set uses = had.uses + 1, cost_minor = had.cost_minor + excluded.cost_minor
     where ($4::bigint is null or had.uses < $4::bigint) and ($5::bigint is null or had.cost_minor + excluded.cost_minor <= $5::bigint)`,
    [offerId, shopper, costMinor, most ?? null, budgetMinor ?? null],
  );
  return rowCount === 1;
}

/** How often each offer was used in all. */
export async function usesInAll(db: Database): Promise<Map<ConfigName, Used>> {
  const rows = await db.kysely
    .selectFrom('offer_uses')
    .select(['offer_id', 'uses', 'cost_minor'])
    .where('shopper', '=', EVERYBODY)
    .execute();
  return new Map(rows.map(({ offer_id, uses, cost_minor }) => [offer_id, { uses, costMinor: cost_minor }]));
}

/** What an offer was used for so far. */
export interface Used {
  readonly uses: number;
  readonly costMinor: number;
}

/** How an offer was used in all and by one shopper. */
export async function usesOf(
  db: Database,
  offerId: ConfigName,
  shopper: string | undefined,
): Promise<{ inAll: Used; byShopper: Used }> {
  const rows = await db.kysely
    .selectFrom('offer_uses')
    .select(['shopper', 'uses', 'cost_minor'])
    .where('offer_id', '=', offerId)
    .where('shopper', 'in', [EVERYBODY, shopper ?? EVERYBODY])
    .execute();
  const of = (who: string): Used => {
    const row = rows.find((each) => each.shopper === who);
    return { uses: row?.uses ?? 0, costMinor: row?.cost_minor ?? 0 };
  };
  return { inAll: of(EVERYBODY), byShopper: shopper === undefined ? NEVER : of(shopper) };
}

const NEVER: Used = { uses: 0, costMinor: 0 };

/** Which of the tokens are used up already. */
export async function usedTokens(db: Database, ids: readonly string[]): Promise<Set<string>> {
  const rows = await db.kysely.selectFrom('redeemed_tokens').select('token_id').where('token_id', 'in', ids).execute();
  return new Set(rows.map(({ token_id }) => token_id));
}
