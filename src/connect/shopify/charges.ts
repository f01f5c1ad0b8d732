import { Fee, type FeeKind, type FeeRow, type Minor, type OrderHead } from '../../domain/index.ts';
import type { Columns } from '../rows/columns.ts';
import { checkedIfAny, readPrice } from '../rows/fields.ts';

/** What an order charges beside its lines, and whether all its lines came back. */
export interface Charges {
  rows: readonly FeeRow[];
  returned: boolean;
}

type Cells = readonly string[];

/**
 * Reads the money of an order's first row: shipping, tax and duties where they come on top, the discount, and what was
 * refunded. Shops that sell with tax included export the tax too; the total tells the two apart. A refund of the whole
 * total takes all lines back, and an adjustment makes up the difference; a refund of a part is an adjustment alone.
 */
export function chargeReader(columns: Columns): (head: OrderHead, cells: Cells) => Charges {
  const amounts = amountReader(columns);
  const code = columns.cell('Discount Code');
  const discountTitle = checkedIfAny(Fee.shape.title.unwrap(), 'Discount Code');
  return (head, cells) => {
    const { subtotal, shipping, taxes, duties, discount, total, refunded } = amounts(head, cells);
    const rows: FeeRow[] = [];
    const charge = (feeKind: FeeKind, amountMinor: Minor, title: string): void => {
      if (amountMinor !== 0) rows.push({ ...head, kind: 'fee', feeKind, code: feeKind, title, amountMinor });
    };
    const untaxed = subtotal + shipping + duties;
    const taxIncluded = Math.abs(total - untaxed) < Math.abs(total - untaxed - taxes);
    charge('shipping', shipping, 'Shipping');
    if (!taxIncluded) charge('tax', taxes, 'Taxes');
    charge('tax', duties, 'Duties');
    charge('discount', -discount, discountTitle(code(cells)) ?? 'Discount');
    // An order that was cancelled counts for nothing; taking its lines back as well would count it twice.
    if (head.cancelledAt !== undefined) return { rows, returned: false };
    const returned = total > 0 && refunded >= total;
    charge('adjustment', (returned ? subtotal + discount : 0) - refunded, 'Refunded');
    return { rows, returned };
  };
}

function amountReader(columns: Columns): (head: OrderHead, cells: Cells) => Record<keyof typeof COLUMNS, Minor> {
  const cells = Object.entries(COLUMNS).map(([field, name]) => ({ field, name, cell: columns.cell(name) }));
  return ({ currency }, row) =>
    Object.fromEntries(
      cells.map(({ field, name, cell }) => [field, cell(row) === '' ? 0 : readPrice(cell(row), currency, name)]),
    ) as Record<keyof typeof COLUMNS, Minor>;
}

const COLUMNS = {
  subtotal: 'Subtotal',
  shipping: 'Shipping',
  taxes: 'Taxes',
  duties: 'Duties',
  discount: 'Discount Amount',
  total: 'Total',
  refunded: 'Refunded Amount',
} as const;
