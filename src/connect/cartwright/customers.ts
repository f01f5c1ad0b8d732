import { Customer, GIVEN_CHOICES, GIVEN_NUMBERS } from '../../domain/index.ts';
import type { Columns } from '../rows/columns.ts';
import { type RowContext, timeReader } from '../rows/context.ts';
import { parsed, withoutEmpty } from '../rows/parsed.ts';
import type { RowReader, TableFormat } from '../rows/table-format.ts';
import { Unreadable } from '../rows/unreadable.ts';
import { jsonReader } from './json-lines.ts';

/** Our own table of customers. See docs/import.md. */
export const cartwrightCustomers: TableFormat<Customer> = {
  ids: ['cartwright-csv', 'cartwright-parquet'],
  kind: 'customers',
  title: "Cartwright's own customers table",
  required: [['id', 'customer_id']],
  foreign: ['title', 'price', 'product_id', 'order_id'],
  reader: customersReader,
};

/** Customers as the domain has them, one JSON object a line. */
export const customerRecords = jsonReader(Customer, (customer) => [customer]);

function customersReader(columns: Columns, context: RowContext): RowReader<Customer> {
  const id = columns.cell('id', 'customer_id');
  const email = columns.cell('email');
  const name = columns.cell('name');
  const country = columns.cell('country');
  const locale = columns.cell('locale');
  const created = columns.cell('created_at');
  const consent = columns.cell('profiling_consent');
  const given = WORDS.map((trait) => ({ trait, cell: columns.cell(snakeCase(trait)) }));
  const numbers = GIVEN_NUMBERS.map((trait) => ({ trait, cell: columns.cell(snakeCase(trait)) }));
  const timeOf = timeReader(context);
  const isoOf = (text: string, column: string) => new Date(timeOf(text, column)).toISOString();
  return ({ cells }) => [
    parsed(Customer, {
      id: id(cells),
      ...withoutEmpty({ email: email(cells), name: name(cells), country: country(cells), locale: locale(cells) }),
      ...(created(cells) === '' ? {} : { createdAt: isoOf(created(cells), 'created_at') }),
      ...(consent(cells) === '' ? {} : { profilingConsent: isoOf(consent(cells), 'profiling_consent') }),
      ...traitsOf(
        withoutEmpty(Object.fromEntries(given.map(({ trait, cell }) => [trait, cell(cells)]))),
        withoutEmpty(Object.fromEntries(numbers.map(({ trait, cell }) => [trait, cell(cells)]))),
      ),
    }),
  ];
}

/** Country and language have columns of their own. */
const WORDS = GIVEN_CHOICES.filter((trait) => trait !== 'country' && trait !== 'language');

const snakeCase = (trait: string): string => trait.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function traitsOf(words: Readonly<Record<string, string>>, numbers: Readonly<Record<string, string>>): object {
  const told = Object.entries(numbers).map(([trait, text]) => [trait, Number(text)] as const);
  const wrong = told.find(([, number]) => Number.isNaN(number));
  if (wrong) throw new Unreadable(`${snakeCase(wrong[0])} "${numbers[wrong[0]]}" is not a number`);
  const traits = { ...words, ...Object.fromEntries(told) };
  return Object.keys(traits).length === 0 ? {} : { traits };
}
