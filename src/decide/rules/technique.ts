import { techniqueOf } from '../../domain/index.ts';
import type { Rule } from './rule.ts';

/** The configuration names the techniques of this placement, and this is none of them; what a person lists is none either. */
export const otherTechnique: Rule = {
  id: 'technique_not_allowed',
  why: 'a technique that the configuration does not allow at this placement',
  bars: ({ strategy }, { config, request: { placement } }) =>
    strategy !== 'manual' && config.technique.allowed[placement]?.includes(techniqueOf(strategy)) === false,
};
