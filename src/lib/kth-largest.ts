/**
 * The k-th largest of the first `length` values, k from 1 up to length: Hoare's selection (1961) with the median of three.
 * Reorders `values`. Time: linear on average; no allocation.
 */
export function kthLargest(values: Float64Array, length: number, k: number): number {
  let low = 0;
  let high = length - 1;
  const wanted = k - 1;
  while (low < high) {
    const pivot = medianOfThree(values[low]!, values[(low + high) >> 1]!, values[high]!);
    let a = low;
    let b = high;
    while (a <= b) {
      while (values[a]! > pivot) a++;
      while (values[b]! < pivot) b--;
      if (a > b) break;
      const swap = values[a]!;
      values[a++] = values[b]!;
      values[b--] = swap;
    }
    if (wanted <= b) high = b;
    else if (wanted >= a) low = a;
    else return values[wanted]!;
  }
  return values[wanted]!;
}

function medianOfThree(a: number, b: number, c: number): number {
  if (a > b) return b > c ? b : a > c ? c : a;
  return a > c ? a : b > c ? c : b;
}
