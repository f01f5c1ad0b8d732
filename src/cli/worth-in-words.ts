import type { ExplainedTechnique, Worth } from '../domain/index.ts';
import { money } from './words.ts';

/** How a decision chose, one line for each product that could have been shown. */
export function worthInWords({ technique, propensity, modelId, worth }: ExplainedTechnique): string[] {
  if (worth.length === 0) return [];
  return [
    '',
    `Chosen by what it earns (${technique.replace('_', '-')}, model ${modelId}; exactly this was as likely as ${percent(propensity)}):`,
    ...worth.toSorted((a, b) => b.valueMinor - a.valueMinor).map((each) => `  ${each.productId}: ${partsOf(each)}`),
  ];
}

/** The arithmetic, so that anyone can check it. */
function partsOf({ currency, ...worth }: Worth): string {
  const amount = (minor: number) => money(Math.round(minor), currency);
  const { marginMinor, marginAssumed, replacesMinor, discountMinor, anywayRate, attentionMinor } = worth;
  const gain = [
    `${percent(worth.chance)} x ${amount(marginMinor)}${marginAssumed ? ' margin (assumed)' : ' margin'}`,
    replacesMinor !== 0 && `instead of ${amount(replacesMinor)}`,
    discountMinor > 0 && `${amount(discountMinor)} off`,
    anywayRate > 0 && `bought anyway ${percent(anywayRate)}`,
  ].filter((part) => part !== false);
  const value = `${gain.join(', ')}, less ${amount(attentionMinor)} attention: ${amount(worth.valueMinor)}`;
  return `${value}; shown ${percent(worth.shownRate)} of the time`;
}

const percent = (rate: number): string => `${Number((rate * 100).toFixed(1))}%`;
