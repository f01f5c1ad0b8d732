import { Currency, type Currency as Code, Product } from '../../domain/index.ts';
import type { Columns } from '../rows/columns.ts';
import { neededCurrency, type RowContext, timeReader } from '../rows/context.ts';
import { readDecimal, readInteger, readPrice } from '../rows/fields.ts';
import { parsed, withoutEmpty } from '../rows/parsed.ts';
import { categoryPath, tagList } from '../rows/lists.ts';
import type { RowReader, TableFormat } from '../rows/table-format.ts';
import { quote, Unreadable } from '../rows/unreadable.ts';
import { jsonReader } from './json-lines.ts';

/** Our own table of products: money as plain decimals, attributes and titles by language in columns of their own. */
export const cartwrightProducts: TableFormat<Product> = {
  ids: ['cartwright-csv', 'cartwright-parquet'],
  kind: 'products',
  title: "Cartwright's own products table",
  required: [['id', 'product_id'], ['title']],
  foreign: ['order_id', 'placed_at'],
  reader: productsReader,
};

/** Products as the domain has them, one JSON object a line. */
export const productRecords = jsonReader(Product, (product) => [product]);

type Cells = readonly string[];

function productsReader(columns: Columns, context: RowContext): RowReader<Product> {
  const id = columns.cell('id', 'product_id');
  const category = columns.cell('category');
  const tags = columns.cell('tags');
  const active = columns.cell('active');
  const said = sayingsReader(columns, context);
  const texts = textReader(columns);
  const amounts = amountReader(columns, context);
  const attributes = columns.startingWith('attribute:');
  const titles = columns.startingWith('title:');
  return ({ cells }) => [
    parsed(Product, {
      id: id(cells),
      ...texts(cells),
      ...amounts(cells),
      ...said(cells),
      categoryPath: categoryPath(category(cells)),
      tags: tagList(tags(cells)),
      attributes: named(attributes, cells),
      titles: named(titles, cells),
      active: readFlag(active(cells)),
    }),
  ];
}

function textReader(columns: Columns): (cells: Cells) => Record<string, string> {
  const fields = {
    title: columns.cell('title'),
    description: columns.cell('description'),
    imageUrl: columns.cell('image_url'),
    url: columns.cell('url'),
    brand: columns.cell('brand'),
    groupId: columns.cell('group_id'),
  };
  return (cells) => withoutEmpty(Object.fromEntries(Object.entries(fields).map(([name, cell]) => [name, cell(cells)])));
}

function amountReader(columns: Columns, context: RowContext): (cells: Cells) => Partial<Product> {
  const prices = [
    ['price', 'priceMinor', columns.cell('price')],
    ['compare_at_price', 'compareAtMinor', columns.cell('compare_at_price')],
    ['cost', 'costMinor', columns.cell('cost')],
  ] as const;
  const money = columns.cell('currency');
  const stock = columns.cell('stock');
  const priced = prices.some(([name]) => columns.has(name));
  const fallback = priced && !columns.has('currency') ? neededCurrency(context) : (context.currency ?? '');
  return (cells) => {
    const amounts: Partial<Product> = {};
    if (stock(cells) !== '') amounts.stock = readInteger(stock(cells), 'stock');
    const given = prices.filter(([, , cell]) => cell(cells) !== '');
    if (given.length === 0) return amounts;
    const currency: Code = money(cells).toUpperCase() || fallback;
    if (currency === '') throw new Unreadable('currency is empty');
    if (!Currency.safeParse(currency).success)
      throw new Unreadable(`currency ${quote(currency)} is not one that we know`);
    amounts.currency = currency;
    for (const [name, field, cell] of given) amounts[field] = readPrice(cell(cells), currency, name);
    return amounts;
  };
}

/** Cells of columns such as `attribute:weight`, by what follows the colon; `__proto__` is a name like any other. */
function named(columns: ReturnType<Columns['startingWith']>, cells: Cells): Record<string, string> {
  const given = columns.map(({ rest, cell }): [string, string] => [rest, cell(cells)]);
  return Object.fromEntries(given.filter(([, value]) => value !== ''));
}

/** When more pieces come, and what customers gave it: an average needs its count. */
function sayingsReader(columns: Columns, context: RowContext): (cells: Cells) => Partial<Product> {
  const restock = columns.cell('restock_at');
  const average = columns.cell('rating_average');
  const count = columns.cell('rating_count');
  const time = timeReader(context);
  return (cells) => ({
    ...(restock(cells) !== '' && { restockAt: new Date(time(restock(cells), 'restock_at')).toISOString() }),
    ...((average(cells) !== '' || count(cells) !== '') && {
      rating: {
        average: readDecimal(average(cells), 'rating_average'),
        count: readInteger(count(cells), 'rating_count'),
      },
    }),
  });
}

function readFlag(text: string): boolean {
  if (text === '' || /^(?:true|yes|1)$/i.test(text)) return true;
  if (/^(?:false|no|0)$/i.test(text)) return false;
  throw new Unreadable(`active ${quote(text)} is neither true nor false`);
}
