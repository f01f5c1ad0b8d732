import { Refusal } from '../../domain/index.ts';

const FOREIGN: readonly { magic: string; what: string; fix: string }[] = [
  {
    magic: 'PK\u0003\u0004',
    what: 'a spreadsheet or a ZIP archive',
    fix: 'Save the sheet as "CSV UTF-8", or unpack the archive.',
  },
  { magic: '\u00d0\u00cf\u0011\u00e0', what: 'an old spreadsheet', fix: 'Save the sheet as "CSV UTF-8".' },
  { magic: '%PDF', what: 'a PDF document', fix: 'Export the orders as CSV.' },
  { magic: 'BZh', what: 'packed with bzip2', fix: 'Unpack it, or pack it with gzip or zstd.' },
  { magic: '\u00fd7zXZ', what: 'packed with xz', fix: 'Unpack it, or pack it with gzip or zstd.' },
  { magic: 'PAR1', what: 'a packed Parquet file', fix: 'Unpack it: Parquet is compressed inside already.' },
];

/** Throws a Refusal for a file whose first bytes say that it is something that we do not read. */
export function refuseForeign(head: Uint8Array, name: string): void {
  const start = Buffer.from(head.subarray(0, 8)).toString('latin1');
  const found = FOREIGN.find(({ magic }) => start.startsWith(magic));
  if (found) throw new Refusal('bad_input', `${name} is ${found.what}.`, found.fix);
}
