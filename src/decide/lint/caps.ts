import { Placement, type ShopConfig } from '../../domain/index.ts';
import { planOf } from '../placements.ts';
import type { Check, Finding } from './finding.ts';

/** Caps of which a narrower one allows more than a wider one, slots that a cap never fills, and moments that no attention is left for. */
export const caps: Check = (config) => [...tooNarrow(config), ...unfilled(config), ...unaffordable(config)];

function tooNarrow({ caps: { perPlacement, perPage, perSession } }: ShopConfig): Finding[] {
  const pairs = [
    ['perPlacement', perPlacement, 'perPage', perPage],
    ['perPage', perPage, 'perSession', perSession],
  ] as const;
  return pairs
    .filter(([, some, , fewer]) => some > fewer)
    .map(([narrow, some, wide, fewer]) => ({
      part: 'caps',
      level: 'warning',
      what: `${narrow} is ${some}, and ${wide} allows only ${fewer} of them`,
      fix: `Raise ${wide}, or lower ${narrow}.`,
    }));
}

function unfilled(config: ShopConfig): Finding[] {
  const { perPlacement } = config.caps;
  return Placement.options.flatMap((placement): Finding[] => {
    const settings = config.placements[placement];
    if (settings?.slots === undefined || settings.enabled === false) return [];
    const { slots } = planOf(placement, config);
    if (slots <= perPlacement) return [];
    return [
      {
        part: `placements.${placement}`,
        level: 'warning',
        what: `has ${slots} slots, and caps.perPlacement fills ${perPlacement}`,
        fix: 'Raise the cap, or take slots away.',
      },
    ];
  });
}

function unaffordable({ caps: { attention } }: ShopConfig): Finding[] {
  return Object.entries(attention.cost)
    .filter(([, cost]) => cost > attention.most)
    .map(([channel, cost]) => ({
      part: 'caps.attention',
      level: 'error',
      what: `a moment on ${channel} costs ${cost}, and a person's attention is worth ${attention.most}: nothing is ever offered there`,
      fix: `Lower the cost of ${channel}, or raise \`most\`.`,
    }));
}
