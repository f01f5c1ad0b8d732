import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type {
  Assignment,
  ChosenTechnique,
  Customer,
  DecisionRequest,
  OfferEvent,
  Product,
  RedeemedOffers,
  Seen,
} from '../domain/index.ts';
import type { KeptOffer } from './decisions/decisions.ts';

/** The tables as Kysely sees them. `number` columns are our own dense numbers; `id` columns are the shop's. */
export interface Schema {
  products: {
    number: Generated<number>;
    id: string;
    /** `catalogue`: the shop told us. `orders`: pieced together from order lines until it does. */
    source: 'catalogue' | 'orders';
    product: JSONColumnType<Product>;
    title: ColumnType<string, never, never>;
    hash: string;
    changed_at: Generated<Date>;
  };
  /** Every price that the shop's catalogue has asked, in the order in which it was written. */
  prices: {
    number: Generated<number>;
    product: number;
    at: Generated<Date>;
    /** Null where the product had no price. */
    price_minor: number | null;
    currency: string | null;
  };
  /** When the shop last said that it has so few pieces, the same number as before or not. */
  stock_tellings: { product: number; pieces: number; at: Date };
  /** Ends of limited offers that shoppers were told of. */
  told_ends: { product_id: string; ends_at: Date };
  customers: {
    number: Generated<number>;
    id: string;
    /** Null while all we have of the customer is an id on orders. */
    customer: JSONColumnType<Customer> | null;
    hash: string | null;
    changed_at: Generated<Date>;
  };
  orders: {
    number: Generated<number>;
    id: string;
    /** `sale`: something was bought. `return` and `fees`: documents that only take back or only charge. */
    kind: 'sale' | 'return' | 'fees';
    customer: number | null;
    placed_at: Date;
    currency: string;
    country: string | null;
    cancelled_at: Date | null;
    hash: string;
    received_at: Generated<Date>;
  };
  order_lines: {
    order: number;
    position: number;
    product: number;
    title: string | null;
    quantity: number;
    unit_price_minor: number;
  };
  order_fees: {
    order: number;
    position: number;
    kind: string;
    code: string;
    title: string | null;
    amount_minor: number;
  };
  order_decisions: { order: number; decision_id: string };
  returns: {
    number: Generated<number>;
    document_id: string;
    position: number;
    of_order_id: string | null;
    customer: number | null;
    product: number;
    quantity: number;
    amount_minor: number;
    at: Date;
  };
  return_matches: { return: number; order: number; quantity: number };
  decisions: {
    id: string;
    at: Date;
    placement: string;
    customer_id: string | null;
    anonymous_id: string | null;
    snapshot_id: string | null;
    request: JSONColumnType<DecisionRequest>;
    offers: JSONColumnType<readonly KeptOffer[]>;
    silence: string | null;
    seen: JSONColumnType<Seen>;
    technique: JSONColumnType<ChosenTechnique> | null;
    config_id: string | null;
    arm: JSONColumnType<Assignment> | null;
    withheld: JSONColumnType<readonly KeptOffer[]> | null;
    server: string | null;
    received_at: Generated<Date>;
  };
  events: {
    id: string;
    decision_id: string | null;
    product_id: string;
    kind: OfferEvent['kind'];
    at: Date;
    customer_id: string | null;
    anonymous_id: string | null;
    order_id: string | null;
    claimed: Generated<boolean>;
    received_at: Generated<Date>;
  };
  snapshots: {
    id: string;
    learned_at: Generated<Date>;
    read_at: Date;
    seconds: number;
    learned_from: JSONColumnType<object>;
    current: boolean;
  };
  config_versions: {
    version: Generated<number>;
    id: string;
    at: Generated<Date>;
    note: string | null;
    config: JSONColumnType<object>;
  };
  signing_keys: { id: string; secret: Buffer; created_at: Generated<Date>; retired_at: Date | null };
  redemptions: {
    idempotency_key: string;
    body_hash: string;
    order_id: string | null;
    answer: JSONColumnType<RedeemedOffers>;
    redeemed_at: Generated<Date>;
  };
  redeemed_tokens: {
    token_id: string;
    offer_id: string;
    decision_id: string;
    idempotency_key: string;
    shopper: string | null;
  };
  /** `shopper`: '' is everybody together. */
  offer_uses: { offer_id: string; shopper: string; uses: number; cost_minor: number };
  technique_models: {
    id: string;
    made_at: Generated<Date>;
    learned_until: Date;
    read_until: Date;
    state: Buffer;
    current: boolean;
  };
  settings: { name: string; value: JSONColumnType<object> };
  api_keys: {
    id: string;
    kind: 'browser' | 'server';
    secret_hash: string;
    created_at: Generated<Date>;
    revoked_at: Date | null;
  };
}
