import type { Product, RelatedProducts } from '../../domain/index.ts';
import { writeCsvRow } from '../../lib/index.ts';
import type { RelationWriter } from '../relation-writer.ts';

/** Values of the attribute that Google takes for one product. */
const MOST = 30;
/** Google reads letters, digits, underscores and dashes in the id of a related product, and refuses all else. */
const PLAIN_ID = /^[A-Za-z0-9_-]{1,50}$/;
/** In the id column anything goes; but a spreadsheet, and so our CSV, changes what begins like a formula. */
const FORMULA = /^[=+\-@]/;

/**
 * A supplemental feed for Google Merchant Center with the columns `id` and `related_product`: values
 * `relationship_type:identifier_type:identifier` separated by commas, as its documentation of the attribute shows them for
 * text feeds (`required_part:id:AZ7A,accessory:id:B2`). Products that only differ in brand are told as such, what says
 * that it fits the product is its accessory, and an upgrade can stand in for it. Ids that Google refuses are left out.
 */
export const relatedProductAttribute: RelationWriter = {
  id: 'google-merchant',
  most: MOST,
  head: writeCsvRow(['id', 'related_product']),
  write({ product, relations }) {
    const sayable = FORMULA.test(product.id) ? [] : relations.filter(({ product: other }) => PLAIN_ID.test(other.id));
    const values = sayable.slice(0, MOST).map((relation) => `${typeOf(product, relation)}:id:${relation.product.id}`);
    return {
      text: values.length === 0 ? '' : writeCsvRow([product.id, values.join(',')]),
      leftOut: relations.length - values.length,
    };
  },
};

function typeOf(product: Product, { product: other, type, basis }: RelatedProducts['relations'][number]): string {
  switch (type) {
    case 'complement':
      return basis.because ? 'accessory' : 'often_bought_with';
    case 'substitute':
      return isSameOfOtherBrand(product, other) ? 'different_brand' : 'substitute';
    case 'upgrade':
      return 'substitute';
    case 'required_part':
    case 'part_of_set':
      return type;
  }
}

/** The same in every word and fact but the maker's name. */
function isSameOfOtherBrand(one: Product, other: Product): boolean {
  if (one.brand === undefined || other.brand === undefined || one.brand === other.brand) return false;
  const facts = (product: Product): string =>
    JSON.stringify([withoutBrand(product), Object.entries(product.attributes).sort(([a], [b]) => (a < b ? -1 : 1))]);
  return facts(one) === facts(other);
}

function withoutBrand({ title, brand = '' }: Product): string {
  const makers = new Set(brand.toLowerCase().split(/\s+/));
  return title
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => !makers.has(word))
    .sort()
    .join(' ');
}
