import type { When } from '../../domain/index.ts';
import type { Check, Finding } from './finding.ts';

/** What has ended, and what is switched on only where its placement is switched off. */
export const pastTimes: Check = ({ rules, lists, placements }, { at }) =>
  [
    ...rules.map(({ id, enabled, when }) => ({ part: `rules.${id}`, enabled, when })),
    ...lists.map(({ id, enabled, when }) => ({ part: `lists.${id}`, enabled, when })),
  ].flatMap(({ part, enabled, when }): Finding[] => {
    if (!enabled || when === undefined) return [];
    const off = when.placements?.every((placement) => placements[placement]?.enabled === false) ?? false;
    return [
      ...(hasEnded(when, at)
        ? [
            {
              part,
              level: 'warning' as const,
              what: `ended at ${when.until}`,
              fix: 'Take it out, or give it a later end.',
            },
          ]
        : []),
      ...(off
        ? [
            {
              part,
              level: 'error' as const,
              what: 'holds only at placements that are switched off',
              fix: 'Switch one of them on, or name another.',
            },
          ]
        : []),
    ];
  });

const hasEnded = ({ until }: When, at: number): boolean => until !== undefined && Date.parse(until) <= at;
