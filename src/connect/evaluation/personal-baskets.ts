import type { Readings } from '../../domain/index.ts';
import type { Source } from '../source.ts';
import { readLines } from './read-lines.ts';

/** One customer a line: `customer TAB products|products|...`, the baskets oldest first, products with spaces between. */
export function openPersonalBaskets(source: Source): Readings<readonly (readonly string[])[]> {
  return readLines(source, (line) => {
    const [customer, baskets, ...more] = line.split('\t');
    if (customer === undefined || baskets === undefined || more.length > 0)
      return { reject: 'a customer is a name, a tab, and baskets with | between' };
    const row = baskets
      .split('|')
      .map((basket) => [...new Set(basket.split(' ').filter((id) => id.trim() !== ''))])
      .filter((basket) => basket.length > 0);
    return row.length > 0 ? { row } : { reject: 'there is no basket' };
  });
}
