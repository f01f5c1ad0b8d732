/**
 * How many orders would hold all of k things if pairs explained it: the best that any tree of pairs predicts, each thing
 * depending on one other alone (Chow and Liu 1968). It is the product of together(i, j) / (held(i) held(j)) over the k - 1 pairs of
 * the tree for which that is greatest (a spanning tree, by Kruskal), times the product of all held. So what sells with a
 * lamp for two reasons of its own is no set of three, and what is bought all at once is.
 */
export function treePrediction(held: readonly number[], together: (one: number, other: number) => number): number {
  const pairs = held.flatMap((one, i) =>
    held.slice(i + 1).map((other, j) => ({ i, j: i + 1 + j, lift: together(i, i + 1 + j) / (one * other) })),
  );
  const tree = held.map((_, i) => i);
  let prediction = held.reduce((product, each) => product * each, 1);
  for (const { i, j, lift } of pairs.sort((a, b) => b.lift - a.lift)) {
    const [one, other] = [tree[i]!, tree[j]!];
    if (one === other) continue;
    prediction *= lift;
    for (const [at, root] of tree.entries()) if (root === other) tree[at] = one;
  }
  return prediction;
}
