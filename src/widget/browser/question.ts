import { said } from './said.ts';

/** What an element asks for, as the server takes it; elements that ask for the same share one answer. */
export interface Question {
  readonly placement: string | undefined;
  readonly productId: string | undefined;
  readonly categoryPath: readonly string[] | undefined;
  readonly cart: readonly { readonly productId: string; readonly quantity: number }[] | undefined;
  readonly strategy: string | undefined;
  readonly locale: string | undefined;
  readonly currency: string | undefined;
  readonly country: string | undefined;
}

/** Reads off an element, and what stands around it, what is to be asked. */
export function questionOf(element: Element): Question {
  const of = (name: string): string | undefined => said(element, name);
  return {
    placement: of('placement'),
    productId: of('product-id'),
    categoryPath: of('category')?.split(/\s*>\s*/),
    // `A:2,B`: two of A, one of B; what of an id would part it is percent-encoded.
    cart: of('cart')
      ?.split(',')
      .map((line) => {
        const [id, quantity] = line.split(':');
        return { productId: decoded(id!.trim()), quantity: +(quantity ?? 1) };
      }),
    strategy: of('strategy'),
    locale: of('locale') ?? /^[a-z]{2,3}(-\w{2,8})*$/.exec(element.closest<HTMLElement>('[lang]')?.lang ?? '')?.[0],
    currency: of('currency'),
    country: of('country'),
  };
}

/** An id with a percent sign that nobody encoded is taken as it is. */
function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
