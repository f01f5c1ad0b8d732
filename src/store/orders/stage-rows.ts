import { pipeline } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { OrderRow } from '../../domain/index.ts';

/** Rows of one load, as they came; emptied at commit, so a load that dies leaves nothing. */
const STAGE = `
  create temp table if not exists stage (
    position integer not null,
    kind text not null,
    order_id text collate "C" not null,
    placed_at timestamptz not null,
    cancelled_at timestamptz,
    customer_id text collate "C",
    currency text not null,
    country text,
    product_id text collate "C",
    title text,
    quantity integer,
    amount_minor bigint not null,
    fee_kind text,
    fee_code text,
    of_order_id text collate "C",
    decision_ids text
  ) on commit delete rows`;

/** Characters sent at once; short texts die young and cost the collector nothing. */
const CHUNK = 16_384;

/** Streams rows into the stage by COPY; memory stays bounded because COPY pushes back. Answers how many. */
export async function stageRows(client: PoolClient, rows: AsyncIterable<readonly OrderRow[]>): Promise<number> {
  // For this transaction alone: what is sorted and grouped below then stays off the disk.
  await client.query(`set local work_mem = '256MB'`);
  await client.query(STAGE);
  let position = 0;
  async function* lines(): AsyncGenerator<string> {
    for await (const batch of rows) {
      let text = '';
      for (const row of batch) {
        text += copyLine(row, (position += 1));
        if (text.length < CHUNK) continue;
        yield text;
        text = '';
      }
      yield text;
    }
  }
  await pipeline(lines, client.query(copyFrom('copy stage from stdin')));
  await client.query('analyze stage');
  return position;
}

function copyLine(row: OrderRow, position: number): string {
  const head = `${position}\t${row.kind}\t${field(row.orderId)}\t${instant(row.placedAt)}\t${instant(row.cancelledAt)}`;
  const whose = `${field(row.customerId)}\t${row.currency}\t${field(row.country)}`;
  return `${head}\t${whose}\t${what(row)}\t${field(row.decisionIds?.join(','))}\n`;
}

/** Columns product_id up to of_order_id. */
function what(row: OrderRow): string {
  if (row.kind === 'fee')
    return `\\N\t${field(row.title)}\t\\N\t${row.amountMinor}\t${row.feeKind}\t${field(row.code)}\t\\N`;
  const goods = `${field(row.productId)}\t${field(row.title)}\t${row.quantity}`;
  if (row.kind === 'sale') return `${goods}\t${row.unitPriceMinor}\t\\N\t\\N\t\\N`;
  return `${goods}\t${row.amountMinor ?? row.quantity * row.unitPriceMinor}\t\\N\t\\N\t${field(row.ofOrderId)}`;
}

let lastAt = Number.NaN;
let lastText = '';

/** Neighbouring rows share their order's time, and formatting one costs as much as the rest of the line. */
function instant(at: number | undefined): string {
  if (at === undefined) return '\\N';
  if (at !== lastAt) {
    lastAt = at;
    lastText = new Date(at).toISOString();
  }
  return lastText;
}

const NEEDS_ESCAPE = /[\\\t\n\r]/;
const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** One field of COPY's text format. */
function field(value: string | undefined): string {
  if (value === undefined) return '\\N';
  return NEEDS_ESCAPE.test(value) ? value.replaceAll(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? '') : value;
}
