import type { ConfigName, Customer, CustomerId, DecisionRequest, SegmentConfig, Snapshot } from '../domain/index.ts';
import { type SegmentTest, segmentTest, Shopper, TRUE } from '../scoring/index.ts';

/** What the shop told of a customer since the snapshot was learned; undefined where it told nothing. */
export type NewerCustomer = (id: CustomerId) => Customer | undefined;

/** What the segments of one shopper depend on. */
export interface ShopperSegmentsInput {
  readonly snapshot: Snapshot;
  readonly config: SegmentConfig;
  readonly request: DecisionRequest;
  readonly newerCustomer?: NewerCustomer | undefined;
  /** What the segments were when the decision was made first; to replay it, they are the same again. */
  readonly kept?: readonly ConfigName[] | undefined;
  readonly at: number;
}

/** The segments that a shopper belongs to: worked out when first asked, because most decisions never ask. */
export class ShopperSegments {
  readonly #input: ShopperSegmentsInput;
  #found: ReadonlySet<ConfigName> | undefined;

  constructor(input: ShopperSegmentsInput) {
    this.#input = input;
  }

  /** Their ids. */
  readonly all = (): ReadonlySet<ConfigName> => (this.#found ??= new Set(this.#input.kept ?? this.#find()));

  /** What was answered, in order; undefined where nobody asked. */
  get told(): readonly ConfigName[] | undefined {
    return this.#found && [...this.#found];
  }

  #find(): ConfigName[] {
    const { snapshot, config, request, newerCustomer, at } = this.#input;
    const { shopper = {}, country, locale } = request;
    const { customerId, claimed = false } = shopper;
    const newer = customerId === undefined || claimed ? undefined : newerCustomer?.(customerId);
    const asked = new Shopper({ shop: snapshot, customerId, claimed, newer, country, locale, at });
    return testsOf(config).flatMap(({ id, test }) => (test(asked) === TRUE ? [id] : []));
  }
}

interface Named {
  readonly id: ConfigName;
  readonly test: SegmentTest;
}

const ready = new WeakMap<SegmentConfig, readonly Named[]>();

/** The tests of a configuration, made ready once. */
function testsOf(config: SegmentConfig): readonly Named[] {
  let tests = ready.get(config);
  if (tests === undefined) {
    tests = config.segments.map(({ id, when }) => ({ id, test: segmentTest(when, config.traits) }));
    ready.set(config, tests);
  }
  return tests;
}
