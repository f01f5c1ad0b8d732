import { type ClaimText, type Locale, type Product, selects, type ShopConfig } from '../../domain/index.ts';
import { holds } from '../merchant/holds.ts';
import type { ClaimType } from './claim-type.ts';

/** What is good about it, in the merchant's words. */
export const benefit: ClaimType = written('benefit');

/** What is missed or risked without it, in the merchant's words. */
export const missed: ClaimType = written('missed');

function written(kind: ClaimText['kind']): ClaimType {
  return {
    kind,
    claim: ({ product, moment }) => {
      for (const { id, says, when, products } of candidates(product, textsOf(moment.config)[kind])) {
        const text = inLanguage(says, moment.request.locale);
        if (text === undefined || !selects(products, product) || !holds(when, moment)) continue;
        return { kind, text, evidence: { textId: id } };
      }
      return undefined;
    },
  };
}

/** The texts of one kind: those that name products by these, the others in their order, and where each stands. */
interface Texts {
  readonly byProduct: ReadonlyMap<string, readonly Placed[]>;
  readonly others: readonly Placed[];
}

type Placed = ClaimText & { readonly place: number };

const known = new WeakMap<ShopConfig, Record<ClaimText['kind'], Texts>>();

/** Sorted once for each configuration: a shop may have a text for each of a thousand products. */
function textsOf(config: ShopConfig): Record<ClaimText['kind'], Texts> {
  let texts = known.get(config);
  if (texts === undefined)
    known.set(config, (texts = { benefit: sorted(config, 'benefit'), missed: sorted(config, 'missed') }));
  return texts;
}

function sorted({ texts }: ShopConfig, kind: ClaimText['kind']): Texts {
  const byProduct = new Map<string, Placed[]>();
  const others: Placed[] = [];
  for (const [place, text] of texts.entries()) {
    if (text.kind !== kind || !text.enabled) continue;
    if (text.products.products === undefined) others.push({ ...text, place });
    for (const id of text.products.products ?? [])
      byProduct.set(id, [...(byProduct.get(id) ?? []), { ...text, place }]);
  }
  return { byProduct, others };
}

/** What might mean the product, in the order of the configuration. */
function candidates({ id, groupId }: Product, { byProduct, others }: Texts): readonly Placed[] {
  const own = byProduct.get(id) ?? [];
  const ofGroup = groupId === undefined ? [] : (byProduct.get(groupId) ?? []);
  if (own.length === 0 && ofGroup.length === 0) return others;
  return [...own, ...ofGroup, ...others].sort((a, b) => a.place - b.place);
}

/** The sentence in the shopper's language; where the request names none, in English or the first that there is. */
function inLanguage(says: ClaimText['says'], locale: Locale | undefined): string | undefined {
  if (locale === undefined) return says['en'] ?? Object.values(says)[0];
  return says[locale] ?? says[locale.split('-', 1)[0]!];
}
