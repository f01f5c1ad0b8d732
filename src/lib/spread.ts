/** Equal shares: `count` of them, each with the same weight and the same most that it may be given. */
export interface Shares {
  readonly count: number;
  /** A whole number, 0 or more. */
  readonly weight: number;
  readonly most: number;
}

/** What each of equal shares is given: `each`, and one more for `more` of them. */
export interface Given {
  readonly each: number;
  readonly more: number;
}

/**
 * A kernel: spreads a whole amount over shares by their weights, exactly and by largest remainder (Hamilton 1792), earlier shares first where
 * remainders are equal. What would be more than a share's most goes to the others by their weights. Gives less than the
 * amount only where all have their most. O(g^2) for g groups of equal shares, however many shares a group has.
 */
export function spread(amount: number, groups: readonly Shares[]): Given[] {
  const given: Given[] = groups.map(() => ({ each: 0, more: 0 }));
  let open = groups.map((_, at) => at).filter((at) => groups[at]!.weight > 0 && groups[at]!.most > 0);
  let left = amount;
  // Whatever is full is filled first, until the rest can take its part of what is left.
  for (;;) {
    const weight = open.reduce((sum, at) => sum + groups[at]!.count * groups[at]!.weight, 0);
    const full = open.filter((at) => !fits(left, groups[at]!, weight));
    for (const at of full) {
      given[at] = { each: groups[at]!.most, more: 0 };
      left -= groups[at]!.count * groups[at]!.most;
    }
    if (full.length > 0) open = open.filter((at) => !full.includes(at));
    else {
      giveOut(left, { groups, open, weight, given });
      return given;
    }
  }
}

interface GivingOut {
  groups: readonly Shares[];
  open: readonly number[];
  weight: number;
  given: Given[];
}

function giveOut(amount: number, { groups, open, weight, given }: GivingOut): void {
  if (weight === 0) return;
  const parts = open.map((at) => ({ at, ...divided(amount, groups[at]!.weight, weight) }));
  let left = amount - parts.reduce((sum, { at, whole }) => sum + groups[at]!.count * whole, 0);
  for (const { at, whole } of parts.toSorted((a, b) => b.rest - a.rest || a.at - b.at)) {
    const more = Math.min(left, groups[at]!.count);
    given[at] = { each: whole, more };
    left -= more;
  }
}

/** Whether a share's part of the amount is no more than its most. */
function fits(amount: number, { weight, most }: Shares, allWeights: number): boolean {
  const { whole, rest } = divided(amount, weight, allWeights);
  return whole < most || (whole === most && rest === 0);
}

/** amount * weight / of, exactly: the whole part and what remains of it, in parts of `of`. */
function divided(amount: number, weight: number, of: number): { whole: number; rest: number } {
  const product = amount * weight;
  if (Number.isSafeInteger(product)) return { whole: Math.floor(product / of), rest: product % of };
  const exact = BigInt(amount) * BigInt(weight);
  return { whole: Number(exact / BigInt(of)), rest: Number(exact % BigInt(of)) };
}
