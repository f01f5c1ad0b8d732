import type { Basket, Completion, Readings } from '../../domain/index.ts';
import { readTime, type TimeStyle } from '../../lib/index.ts';
import type { Source } from '../source.ts';
import { readLines } from './read-lines.ts';

/** `time TAB customer TAB products`, oldest first; time and customer may be empty. */
export function openBaskets(source: Source): Readings<Basket> {
  return readLines(source, (line) => {
    const [time = '', customer = '', products, ...more] = line.split('\t');
    if (products === undefined || more.length > 0)
      return { reject: 'a basket is time, customer and products, with tabs between' };
    return basketOf({ time, customer, products });
  });
}

/** `time TAB customer TAB products TAB hidden product`; time and customer may be empty. */
export function openCompletions(source: Source): Readings<Completion> {
  return readLines(source, (line) => {
    const [time = '', customer = '', products = '', target = '', ...more] = line.split('\t');
    const targetIds = idsOf(target);
    if (targetIds.length === 0 || more.length > 0)
      return { reject: 'a case is time, customer, products and the hidden product, with tabs between' };
    const basket = basketOf({ time, customer, products });
    return 'reject' in basket ? basket : { row: { ...basket.row, targetIds } };
  });
}

interface Columns {
  readonly time: string;
  readonly customer: string;
  readonly products: string;
}

function basketOf({ time, customer, products }: Columns): { row: Basket } | { reject: string } {
  const productIds = idsOf(products);
  if (productIds.length === 0) return { reject: 'there is no product' };
  const at = time.trim() === '' ? undefined : readTime(time, IN_UTC);
  if (typeof at === 'string') return { reject: at };
  const customerId = customer.trim();
  return { row: { productIds, ...(at !== undefined && { at: at / 1000 }), ...(customerId !== '' && { customerId }) } };
}

const IN_UTC: TimeStyle = { clock: (wallMs) => wallMs };

function idsOf(text: string): string[] {
  return text.split(' ').filter((id) => id !== '');
}
