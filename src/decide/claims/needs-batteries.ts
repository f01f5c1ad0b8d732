import { type Product, RELATION_TYPES, selects, type Snapshot } from '../../domain/index.ts';
import type { Candidate } from '../candidate.ts';
import type { ClaimType } from './claim-type.ts';

const YES = /^(?:yes|true|1|y|ja|evet|da|ใช่)$/i;
const NO = /^(?:no|none|false|0|n|nee|nea?|hayır|yok|nu|ไม่|ไม่มี|-)$/i;

/**
 * Needs batteries, and they do not come with it: as its data sheet says of both, or the merchant. Where it is not said whether they come
 * with it, nothing is claimed.
 */
export const needsBatteries: ClaimType = {
  kind: 'needs_batteries',
  claim: ({ candidate, product, moment: { snapshot, config }, words }) => {
    const { needed, which, included, products } = config.claims.needsBatteries;
    const sort = said(product, which);
    const named = sort !== undefined && !YES.test(sort.value) && !NO.test(sort.value);
    const byMerchant = products !== undefined && selects(products, product);
    if (!byMerchant) {
      const needs = said(product, needed);
      if (needs === undefined ? sort === undefined || NO.test(sort.value) : !YES.test(needs.value)) return undefined;
      if (!NO.test(said(product, included)?.value ?? '')) return undefined;
    }
    const partId = sort && partOf(snapshot, candidate, sort.name);
    return {
      kind: 'needs_batteries',
      text: words.say('claim.needsBatteries', { which: named ? sort.value : 'none' }),
      evidence: { ...(named && { which: sort.value }), ...(partId !== undefined && { partId }) },
    };
  },
};

interface Said {
  readonly name: string;
  readonly value: string;
}

/** The first of the attributes that the product has. */
function said({ attributes }: Product, names: readonly string[]): Said | undefined {
  const name = names.find((each) => Object.hasOwn(attributes, each));
  return name === undefined ? undefined : { name, value: attributes[name]! };
}

/** The product that orders and data sheets show to be the part which the attribute names. */
function partOf({ pairs, types, idOf }: Snapshot, { place }: Candidate, name: string): string | undefined {
  for (let entry = pairs.start[place]!; entry < pairs.start[place + 1]!; entry++)
    if (RELATION_TYPES[types.pairs.type[entry]!] === 'required_part' && types.pairs.because.get(entry)?.name === name)
      return idOf(pairs.product[entry]!);
  return undefined;
}
