/** Pieces of one product that one customer bought in one order. `at` in milliseconds since 1970. */
export interface Purchase {
  readonly order: number;
  readonly at: number;
  readonly quantity: number;
}

/** Pieces of that product that the customer gave back; `order` where it is known which one they came from. */
export interface GivenBack {
  readonly return: number;
  readonly order?: number | undefined;
  readonly at: number;
  readonly quantity: number;
}

/** So many pieces of a return taken off an order. */
export interface ReturnMatch {
  readonly return: number;
  readonly order: number;
  readonly quantity: number;
}

/**
 * Finds which purchases a customer's returns take back. Returns that name their order come first and take from it alone;
 * then each other, oldest first, takes from the latest purchases before it that still have pieces left. What finds no
 * purchase (it lies before the history) stays unmatched. Never takes more from an order than it holds. Ties go by
 * number, so the order of arrival is irrelevant.
 */
export function netReturns(purchases: readonly Purchase[], returns: readonly GivenBack[]): ReturnMatch[] {
  const latestFirst = purchases.map((bought) => ({ ...bought, left: bought.quantity })).sort(latest);
  const oldestFirst = returns.toSorted((a, b) => a.at - b.at || a.return - b.return);
  const named = oldestFirst.filter((back) => back.order !== undefined);
  const loose = oldestFirst.filter((back) => back.order === undefined);
  return [...named, ...loose].flatMap((back) => take(latestFirst, back));
}

function latest(a: Purchase, b: Purchase): number {
  return b.at - a.at || b.order - a.order;
}

function take(latestFirst: (Purchase & { left: number })[], back: GivenBack): ReturnMatch[] {
  const matches: ReturnMatch[] = [];
  let wanted = back.quantity;
  for (const bought of latestFirst) {
    if (wanted === 0) break;
    if (bought.left === 0 || !mayComeFrom(bought, back)) continue;
    const quantity = Math.min(wanted, bought.left);
    bought.left -= quantity;
    wanted -= quantity;
    matches.push({ return: back.return, order: bought.order, quantity });
  }
  return matches;
}

function mayComeFrom(bought: Purchase, back: GivenBack): boolean {
  return back.order === undefined ? bought.at <= back.at : bought.order === back.order;
}
