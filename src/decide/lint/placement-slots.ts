import type { Placement, Strategy } from '../../domain/index.ts';
import { planOf } from '../placements.ts';
import type { Check, Finding } from './finding.ts';

/** Room for strategies that are not asked, and slots that are not there. */
export const placementSlots: Check = (config) => [
  ...(Object.keys(config.placements) as Placement[]).flatMap((placement): Finding[] => {
    const { strategies, room = {}, keeps = {} } = planOf(placement, config);
    const reserved = Object.keys({ ...room, ...keeps }) as Strategy[];
    return reserved
      .filter((strategy) => !strategies.includes(strategy) && isSaid(config.placements[placement], strategy))
      .map((strategy) => ({
        part: `placements.${placement}`,
        level: 'warning' as const,
        what: `keeps room for ${strategy}, which is not among its strategies`,
        fix: `Add ${strategy} to its strategies, or take the room away.`,
      }));
  }),
  ...config.rules.flatMap((rule): Finding[] => {
    if (rule.do !== 'pin' || !rule.enabled) return [];
    const tooFew = rule.when?.placements?.filter((placement) => planOf(placement, config).slots < rule.slot) ?? [];
    return tooFew.map((placement) => ({
      part: `rules.${rule.id}`,
      level: 'warning' as const,
      what: `pins to slot ${rule.slot}, and ${placement} has ${planOf(placement, config).slots}`,
      fix: 'It stands last there; pin to an earlier slot, or give the placement more.',
    }));
  }),
];

function isSaid(
  settings: { room?: object | undefined; keeps?: object | undefined } | undefined,
  strategy: Strategy,
): boolean {
  return Object.hasOwn({ ...settings?.room, ...settings?.keeps }, strategy);
}
