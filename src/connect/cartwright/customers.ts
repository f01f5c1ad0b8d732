import { Customer } from '../../domain/index.ts';
import type { Columns } from '../rows/columns.ts';
import { type RowContext, timeReader } from '../rows/context.ts';
import { parsed, withoutEmpty } from '../rows/parsed.ts';
import type { RowReader, TableFormat } from '../rows/table-format.ts';
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
  const createdAt = timeReader(context);
  return ({ cells }) => [
    parsed(Customer, {
      id: id(cells),
      ...withoutEmpty({ email: email(cells), name: name(cells), country: country(cells), locale: locale(cells) }),
      ...(created(cells) === '' ? {} : { createdAt: new Date(createdAt(created(cells), 'created_at')).toISOString() }),
    }),
  ];
}
