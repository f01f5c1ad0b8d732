/**
 * Lower end of the Wilson score interval of a share (Wilson 1927): what it is at least, at `z` standard errors, after `n`
 * trials. `n` need not be whole: for weighted trials it is their effective number (Kish 1965), sum² / sum of squares.
 */
export function wilsonLowerBound(share: number, n: number, z: number): number {
  if (n <= 0) return 0;
  const zz = z * z;
  const spread = z * Math.sqrt(Math.max(0, (share * (1 - share)) / n + zz / (4 * n * n)));
  return Math.max(0, (share + zz / (2 * n) - spread) / (1 + zz / n));
}

const Z95 = 1.959963984540054;

/** The 95% Wilson score interval of `hits` out of `n` (Wilson 1927). */
export function wilsonInterval(hits: number, n: number): { low: number; high: number } {
  return { low: wilsonLowerBound(hits / n, n, Z95), high: 1 - wilsonLowerBound(1 - hits / n, n, Z95) };
}
