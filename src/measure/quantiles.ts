/** Values below which half, nine tenths and all but a hundredth of a sample lie. */
export interface Quantiles {
  readonly p50: number;
  readonly p90: number;
  readonly p99: number;
}

/** Quantiles by nearest rank. Undefined for an empty sample: no data is not zero. */
export function quantiles(sample: readonly number[]): Quantiles | undefined {
  if (sample.length === 0) return undefined;
  const sorted = Float64Array.from(sample).sort();
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return { p50: at(0.5), p90: at(0.9), p99: at(0.99) };
}
