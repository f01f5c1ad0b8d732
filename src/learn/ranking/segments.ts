import type { History, Segment } from '../../domain/index.ts';

/** Orders by the segments that history itself tells: first orders, those of guests among them, and later ones. */
export function segmentsOf({ orders }: History): Map<Segment, Uint32Array> {
  const known = new Set<number>();
  const first = Uint8Array.from({ length: orders.count }, (_, o) => {
    const customer = orders.customer[o]!;
    if (customer >= 0 && known.has(customer)) return 0;
    known.add(customer);
    return 1;
  });
  const places = Uint32Array.from(first.keys());
  return new Map([
    ['new', places.filter((o) => first[o] === 1)],
    ['returning', places.filter((o) => first[o] === 0)],
  ]);
}
