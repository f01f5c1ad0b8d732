import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { command, startCommand } from './command.ts';
import { tempFolder } from '../../src/lib/testing.ts';

let folder: ReturnType<typeof tempFolder>;
let home: string;

const HEADER = 'order_id,placed_at,customer_id,currency,product_id,title,quantity,unit_price';
const row = (order: number, product: string) =>
  `o${order},2026-02-03T10:00:00Z,c${order},EUR,${product},${product},1,2.50`;
/** 60 orders hold a lamp with batteries or a rope; 60 others have nothing to do with it. */
const ROWS = Array.from({ length: 120 }, (_, order) =>
  order < 60
    ? [row(order, 'lamp'), row(order, order % 3 ? 'battery' : 'rope')]
    : [row(order, 'tent'), row(order, 'peg')],
).flat();

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder.folder, name);
  writeFileSync(path, content);
  return path;
}

beforeAll(async () => {
  folder = tempFolder();
  home = join(folder.folder, 'home');
  const orders = file('orders.csv', `${HEADER}\n${ROWS.join('\n')}\n`);
  expect(await command(home, 'import', 'orders', orders)).toMatchObject({ code: 0 });
  expect(await command(home, 'learn')).toMatchObject({ code: 0 });
});
afterAll(() => folder.remove());

test('L1 a merchant with an export hears what sells together, and why', async () => {
  const { code, out, err } = await command(home, 'suggest', 'lamp', '--json');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(JSON.parse(out)).toMatchObject({
    for: ['lamp'],
    placement: 'product_page',
    offers: [
      {
        productId: 'battery',
        priceMinor: 250,
        currency: 'EUR',
        strategy: 'blend',
        reason: 'Bought together in 40 of 60 orders.',
        evidence: { together: 40, of: 60 },
      },
      { productId: 'rope', evidence: { together: 20, of: 60 } },
    ],
  });
});

test('L10 a merchant is shown what fits what, or that nothing says so', async () => {
  const { code, out } = await command(home, 'compatibility');
  expect({ code, out }).toEqual({
    code: 0,
    out: 'No rule says what fits what, and orders are too few to teach it.\n',
  });
  const { out: json } = await command(home, 'compatibility', '--json');
  expect(JSON.parse(json)).toMatchObject({ rules: [], countries: [], learned: [] });
});

test('D11 an empty list says why it is empty', async () => {
  const { code, out } = await command(home, 'suggest', '--cart', 'nothing', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual({
    for: ['nothing'],
    placement: 'cart',
    offers: [],
    silence: expect.stringContaining('nothing'),
  });
});

test('L4 of a customer whom the shop does not know it says so', async () => {
  const { code, out } = await command(home, 'suggest', '--customer', 'nobody');
  expect({ code, out }).toEqual({ code: 0, out: 'Nothing is known of what this customer bought.\n' });
});

test('L6 relations leave the house as Google reads them, to a file or to whoever reads along', async () => {
  const out = join(folder.folder, 'related.csv');
  const done = await command(home, 'export', 'relations', '--format', 'google-merchant', '--out', out, '--json');
  expect({ code: done.code, err: done.err }).toEqual({ code: 0, err: '' });
  expect(JSON.parse(done.out)).toMatchObject({ format: 'google-merchant', file: out, products: 5, leftOut: 0 });
  expect(readFileSync(out, 'utf8').split('\r\n').slice(0, 2)).toEqual([
    'id,related_product',
    'battery,often_bought_with:id:lamp',
  ]);
  const lines = await command(home, 'export', 'relations', '--format', 'jsonl', '--limit', '1');
  expect(
    lines.out
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { productId: string }).productId),
  ).toEqual(['battery', 'lamp', 'peg', 'rope', 'tent']);
  expect(lines.err).toContain('5 relations of 5 products written (jsonl).');
});

test('L9 bundles are listed in words and as a document', async () => {
  const { code, out } = await command(home, 'bundles', 'lamp');
  expect(code).toBe(0);
  expect(out).toMatch(
    /^ 1\. battery \[battery\] \+ lamp \[lamp\] {2}€5\.00\n {4}In 40 orders, .* Room for a discount: unknown/,
  );
  const { bundles } = JSON.parse((await command(home, 'bundles', '--limit', '1', '--json')).out) as {
    bundles: { products: unknown[] }[];
  };
  expect(bundles.map(({ products }) => products.length)).toEqual([2]);
});

test('R3 an export that cannot be written leaves nothing behind', async () => {
  const out = join(folder.folder, 'nowhere', 'related.csv');
  const { code, err } = await command(home, 'export', 'relations', '--format', 'csv', '--out', out);
  expect({ code, err }).toEqual({
    code: 1,
    err: `${out} cannot be written (ENOENT).\nName a file where you may write.\n`,
  });
});

test('R3 people read words, programs read one document and nothing else', async () => {
  const words = await command(home, 'stats');
  expect(words.out).toMatch(/^Orders {5}120 .*\n/);
  const { out, err } = await command(home, 'stats', '--json');
  expect(err).toBe('');
  expect(JSON.parse(out)).toMatchObject({
    demo: false,
    history: { orders: 120, byCurrency: [{ currency: 'EUR', aovMinor: 500 }] },
  });
});

test.each([
  { args: [], why: /Usage: cartwright/ },
  { args: ['import', 'orders'], why: /missing required argument 'file'/ },
  { args: ['import', 'orders', 'x', '--currency', 'XXX'], why: /"XXX" is not an ISO 4217 currency code/ },
  { args: ['import', 'orders', 'x', '--format', 'xml'], why: /Allowed choices are auto, online-retail/ },
  { args: ['suggest'], why: /name a product/ },
  { args: ['suggest', 'x', '--placement', 'moon'], why: /Allowed choices are product_page/ },
  { args: ['suggest', 'x', '--slots', '0'], why: /whole number from 1 to 20/ },
  { args: ['start', '--port', '99999'], why: /whole number from 0 to 65535/ },
  { args: ['export', 'relations'], why: /required option '--format <format>' not specified/ },
  { args: ['export', 'relations', '--format', 'csv', '--json'], why: /name a file for the rows with --out/ },
  { args: ['export', 'relations', '--format', 'google-merchant', '--limit', '31'], why: /takes at most 30/ },
  { args: ['sell'], why: /unknown command 'sell'/ },
])('R3 wrong usage leaves with 2 and says what is right: $args', async ({ args, why }) => {
  const { code, out, err } = await command(home, ...args);
  expect({ code, out, said: why.test(err) }).toEqual({ code: 2, out: '', said: true });
});

const noHeader = 'a,b\n1,2\n';
const packed = gzipSync(`${HEADER}\n${ROWS.join('\n')}\n`);

test.each([
  { name: 'a file that is not there', content: undefined, why: /There is no file/ },
  { name: 'an empty file', content: '', why: /empty/ },
  { name: 'a table of something else', content: noHeader, why: /columns/ },
  { name: 'a picture', content: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 1]), why: /./ },
  { name: 'a cut-off gzip', content: packed.subarray(0, packed.length - 20), why: /(cut off|truncated|ends)/ },
  {
    name: 'nothing but bad rows',
    content: `${HEADER}\no1,2026-02-31T00:00:00Z,c,EUR,p,p,1,abc\n`,
    why: /Not one of the 1 lines/,
  },
])('R3 $name: one sentence, exit code 1, and nothing half-done', async ({ content, why }) => {
  const path = content === undefined ? join(folder.folder, 'gone.csv') : file('bad.csv', content);
  const { code, out, err } = await command(home, 'import', 'orders', path, '--json');
  expect(code).toBe(1);
  expect(err).not.toMatch(/ at .*\.ts:\d+/);
  expect(JSON.parse(out)).toMatchObject({
    error: { code: 'bad_input', message: expect.stringMatching(why), fix: expect.stringMatching(/\.$/) },
  });
});

test('R3 after all of that the history is what it was', async () => {
  const { out } = await command(home, 'stats', '--json');
  expect(JSON.parse(out)).toMatchObject({ history: { orders: 120, lines: 240, products: 5 } });
});

test('K1 bad rows are counted, written down with line, reason and text, and good ones are stored', async () => {
  const rows = [
    'x1,2026-02-03T10:00:00Z,c,EUR,p,<script>alert(1)</script>,1,2.50',
    'x2,2026-02-31T10:00:00Z,c,EUR,p,p,1,2.50',
    'x3,2026-02-03T10:00:00Z,c,EUR,p,p,1,abc',
    'x4,2026-02-03T10:00:00Z,c,EUR,p,p,-1,2.50',
    'x5,2026-02-03T10:00:00Z,c,XXX,p,p,1,2.50',
    `${'y'.repeat(4096)},2026-02-03T10:00:00Z,c,EUR,p,p,1,2.50`,
  ];
  const own = join(folder.folder, 'own');
  const { code, out } = await command(
    own,
    'import',
    'orders',
    file('mixed.csv', `${HEADER}\n${rows.join('\n')}\n`),
    '--json',
  );
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ lines: 6, stored: 1, merged: 0, fees: 0, rejected: 5, orders: { added: 1 } });
});

test('R1 commands work while the server runs, and a second server hears who holds the home', async () => {
  const server = startCommand(home, ['start', '--port', '0']);
  await server.said('Ctrl-C');
  expect(await command(home, 'learn')).toMatchObject({ code: 0 });
  expect(await command(home, 'start', '--port', '0')).toMatchObject({
    code: 1,
    err: expect.stringMatching(new RegExp(`already runs on .*: process ${server.child.pid} at http`)),
  });
  server.child.kill('SIGINT');
  const { code, err } = await server.ended;
  expect({ code, keys: err.match(/cw_(browser|server)_/g) }).toEqual({ code: 0, keys: ['cw_browser_', 'cw_server_'] });
  const again = startCommand(home, ['start', '--port', '0']);
  await again.said('Ctrl-C');
  again.child.kill('SIGTERM');
  expect((await again.ended).err).not.toContain('cw_server_');
});

test('R3 a home that cannot be written says so', async () => {
  const place = join(folder.folder, 'file');
  writeFileSync(place, '');
  expect(await command(place, 'stats')).toMatchObject({
    code: 1,
    err: expect.stringContaining('name another folder with --home'),
  });
});

test('R1 a database of the merchant that is down is named, with what to do', async () => {
  const running = startCommand(home, ['stats'], { DATABASE_URL: 'postgres://me:secret@127.0.0.1:1/shop' });
  const { code, err } = await running.ended;
  expect({ code, names: err.includes('127.0.0.1:1'), leaks: err.includes('secret') }).toEqual({
    code: 1,
    names: true,
    leaks: false,
  });
});

test('R1 Ctrl-C that arrives twice, as npm passes it on, still stops cleanly', async () => {
  const server = startCommand(home, ['start', '--port', '0']);
  await server.said('Ctrl-C');
  server.child.kill('SIGINT');
  await server.said('stopping');
  server.child.kill('SIGINT');
  expect(await server.ended).toMatchObject({ code: 0, err: expect.stringContaining('Everything is on disk') });
});
