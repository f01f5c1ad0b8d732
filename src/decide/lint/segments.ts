import { traitsSwitchedOff, type When } from '../../domain/index.ts';
import type { Check, Finding } from './finding.ts';

/** Segments that there are none of, and segments that look at traits which are switched off. */
export const segments: Check = (config) => {
  const known = new Set(config.segments.map(({ id }) => id));
  const parts = (['rules', 'lists', 'offers', 'texts'] as const).flatMap((section) =>
    config[section].map(({ id, when }: { id: string; when?: When | undefined }) => ({
      part: `${section}.${id}`,
      when,
    })),
  );
  const strange = parts.flatMap(({ part, when }): Finding[] =>
    (when?.segments ?? [])
      .filter((id) => !known.has(id))
      .map((id) => ({
        part,
        level: 'error',
        what: `is for the segment "${id}", which is not in the configuration`,
        fix: 'Add the segment, or mend its name: of a segment that there is none of nobody is a member.',
      })),
  );
  const off = config.segments.flatMap(({ id, when }): Finding[] => {
    const traits = traitsSwitchedOff(when, config.traits);
    if (traits.length === 0) return [];
    return [
      {
        part: `segments.${id}`,
        level: 'warning',
        what: `looks at ${traits.join(' and ')}, which ${traits.length === 1 ? 'is' : 'are'} switched off: nothing is known of it`,
        fix: 'Switch it on under `traits.sensitive`, for shoppers who agreed, or ask for something else.',
      },
    ];
  });
  return [...strange, ...off];
};
