import type { Product } from '../../src/domain/index.ts';
import { textHash } from '../../src/lib/index.ts';
import { box, disc, type Mark, oval, shape } from './shapes.ts';

/** Where a thing stands: a soft ground, and lighter upon it a sun, hills or a floor. */
interface Backdrop {
  readonly ground: string;
  readonly glow: string;
  readonly scene: 'sun' | 'hills' | 'floor' | 'arch';
}

const DEPARTMENTS: ReadonlyMap<string, Backdrop> = new Map(
  Object.entries({
    Bikes: { ground: '#e3ebe6', glow: '#f3f7f3', scene: 'floor' },
    'Tyres and tubes': { ground: '#e8e6e1', glow: '#f6f4ef', scene: 'sun' },
    Parts: { ground: '#dfe6ec', glow: '#f1f5f8', scene: 'sun' },
    'Bike equipment': { ground: '#e9e4ee', glow: '#f6f3f8', scene: 'sun' },
    'Lights and batteries': { ground: '#2c3a55', glow: '#3a4b6c', scene: 'sun' },
    Helmets: { ground: '#dcebee', glow: '#eff7f8', scene: 'arch' },
    Clothing: { ground: '#f1e5dc', glow: '#faf3ec', scene: 'arch' },
    'Shoes and pedals': { ground: '#ece7d8', glow: '#f8f5ea', scene: 'floor' },
    Tools: { ground: '#f0e3d3', glow: '#faf2e6', scene: 'sun' },
    'Care and pumps': { ground: '#dcecdf', glow: '#eff8f0', scene: 'floor' },
    Locks: { ground: '#e2e4ea', glow: '#f3f4f8', scene: 'sun' },
    'Bags and racks': { ground: '#efe6cf', glow: '#faf4e2', scene: 'floor' },
    'Family, electric and indoor': { ground: '#f4e0de', glow: '#fcf1ef', scene: 'floor' },
    'Food and drink': { ground: '#f6e7c9', glow: '#fdf5e0', scene: 'sun' },
    Camping: { ground: '#d5e6e6', glow: '#eef6f2', scene: 'hills' },
    'Outdoor kitchen': { ground: '#f2ddcb', glow: '#fbeee1', scene: 'hills' },
    Outdoors: { ground: '#dfe8d2', glow: '#f1f6e8', scene: 'hills' },
  } satisfies Record<string, Backdrop>),
);

/** For departments of other shops, by chance. */
const OTHERS: readonly Backdrop[] = [...DEPARTMENTS.values()].filter(({ ground }) => ground !== '#2c3a55');

/** The ground that a product of its department stands on. */
export function backdropOf({ id, categoryPath }: Product): Mark {
  const known = DEPARTMENTS.get(categoryPath[0] ?? '');
  const { ground, glow, scene } = known ?? OTHERS[textHash(categoryPath[0] ?? id) % OTHERS.length]!;
  return box([0, 0, 400, 400], ground) + SCENES[scene](glow);
}

const SCENES: Readonly<Record<Backdrop['scene'], (glow: string) => Mark>> = {
  sun: (glow) => disc([200, 196, 164], glow),
  arch: (glow) => shape('M52 400V190a148 148 0 0 1 296 0V400z', glow),
  floor: (glow) => disc([200, 166, 134], glow) + box([0, 306, 400, 94], glow),
  hills: (glow) =>
    disc([288, 108, 46], glow) +
    shape('M0 300C70 236 130 244 200 282s130 26 200-22V400H0z', glow) +
    oval([200, 420, 330, 88], '#ffffff66'),
};
