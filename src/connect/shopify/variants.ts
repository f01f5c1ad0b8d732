import type { Currency, ProductInput } from '../../domain/index.ts';
import type { Columns } from '../rows/columns.ts';
import { readInteger, readPrice } from '../rows/fields.ts';
import { withoutEmpty } from '../rows/parsed.ts';
import type { Family } from './family.ts';

type Cells = readonly string[];

/** Reads what a row says of one variant. */
export interface VariantReader {
  /** Whether the row holds a variant at all, and not only one more picture. */
  isVariant(cells: Cells): boolean;
  read(family: Family, cells: Cells): ProductInput;
}

/** Prepares the reading of variants; amounts are in the shop's currency. */
export function variantReader(columns: Columns, currency: Currency): VariantReader {
  const sku = columns.cell('Variant SKU', 'SKU');
  const price = columns.cell('Variant Price', 'Price');
  const compareAt = columns.cell('Variant Compare At Price', 'Compare-at price');
  const cost = columns.cell('Cost per item');
  const image = columns.cell('Variant Image', 'Variant image URL');
  const values = [1, 2, 3].map((number) => columns.cell(`Option${number} Value`));
  const stock = stockReader(columns);
  const money = (cell: typeof price, name: string, cells: Cells): number | undefined =>
    cell(cells) === '' ? undefined : readPrice(cell(cells), currency, name);

  return {
    isVariant: (cells) => [sku, price, ...values].some((cell) => cell(cells) !== ''),
    read(family, cells) {
      const options = chosenOptions(
        family,
        values.map((value) => value(cells)),
      );
      const choice = options.map(([, value]) => value).join(' / ');
      // What the orders export calls a line; it stands for products without an SKU, in both exports.
      const title = choice === '' ? family.title : `${family.title} - ${choice}`;
      return {
        ...family.fields,
        id: sku(cells) || title,
        title,
        currency,
        attributes: Object.fromEntries(options),
        ...withoutEmpty({ imageUrl: image(cells) || family.imageUrl }),
        ...(choice === '' ? {} : { groupId: family.handle }),
        ...present({
          priceMinor: money(price, 'Variant Price', cells),
          compareAtMinor: money(compareAt, 'Variant Compare At Price', cells),
          costMinor: money(cost, 'Cost per item', cells),
          stock: stock(cells),
        }),
      };
    },
  };
}

/** A product without variants has one option that says "Title: Default Title". */
function chosenOptions({ optionNames }: Family, values: readonly string[]): [name: string, value: string][] {
  const options = values.map((value, place): [string, string] => [optionNames[place] || `Option ${place + 1}`, value]);
  return options.filter(([name, value]) => value !== '' && !(name === 'Title' && value === 'Default Title'));
}

/** Pieces at hand; none where the shop does not count them or sells on without. Below zero is sold out. */
function stockReader(columns: Columns): (cells: Cells) => number | undefined {
  const tracker = columns.cell('Variant Inventory Tracker', 'Inventory tracker');
  const quantity = columns.cell('Variant Inventory Qty', 'Inventory quantity');
  const policy = columns.cell('Variant Inventory Policy', 'Continue selling when out of stock');
  return (cells) => {
    const sellsOn = /^(?:continue|true)$/i.test(policy(cells));
    if (tracker(cells) === '' || quantity(cells) === '' || sellsOn) return undefined;
    return Math.max(0, readInteger(quantity(cells), 'Variant Inventory Qty'));
  };
}

function present<T extends Readonly<Record<string, number | undefined>>>(fields: T): { [Name in keyof T]?: number } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Name in keyof T]?: number;
  };
}
