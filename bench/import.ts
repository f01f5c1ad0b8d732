/**
 * Import of a real history into an empty embedded database: wall seconds and peak memory of the importing process.
 * `node bench/import.ts [--file ../shared/data/online-retail.csv.gz] [--rounds 3]`
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { tempFolder } from '../src/lib/testing.ts';

const { values } = parseArgs({
  options: {
    file: { type: 'string', default: '../shared/data/online-retail.csv.gz' },
    rounds: { type: 'string', default: '3' },
  },
});

if (!existsSync(values.file)) {
  console.log(`There is no ${values.file}: name an order export in the online-retail format with --file.`);
  process.exit(1);
}

const COMMANDS = {
  'import, empty database': ['import', 'orders', values.file, '--currency', 'GBP', '--json'],
  'import, the same again': ['import', 'orders', values.file, '--currency', 'GBP', '--json'],
  'learn, reading included': ['learn', '--json'],
};

const rows: Record<string, string | number>[] = [];
for (let round = 1; round <= Number(values.rounds); round++) {
  const { folder: home, remove } = tempFolder();
  for (const [what, args] of Object.entries(COMMANDS)) rows.push({ round, what, ...measure(home, args) });
  remove();
}
console.table(rows);

/** Runs one command and answers its wall time and the most memory that its process held. */
function measure(home: string, args: readonly string[]): Record<string, string | number> {
  const began = performance.now();
  const report = `process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS + '\\n'))`;
  const child = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(report)}`, 'src/main.ts', ...args, '--home', home],
    { encoding: 'utf8', maxBuffer: 1 << 26 },
  );
  const wallSeconds = (performance.now() - began) / 1000;
  if (child.status !== 0) throw new Error(child.stderr);
  const peakKilobytes = Number(/peak (\d+)/.exec(child.stderr)?.[1]);
  return { 'wall s': wallSeconds.toFixed(1), 'peak MB': Math.round(peakKilobytes / 1024) };
}
