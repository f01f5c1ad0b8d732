import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';

/*
 * The one gate: everything that has to hold before a change may land. Prints a line for each step with its time, the
 * output of those that fail, and last how many tests passed and failed; each step before the tests counts as one.
 * Leaves with 0 where all is well and with 1 otherwise.
 */

interface Step {
  readonly name: string;
  /** A script below node_modules or the root, then its arguments. */
  readonly command: readonly [string, ...string[]];
}

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const COUNTS = 'test/artefacts/counts.json';

const Counts = z.object({ numPassedTests: z.int(), numFailedTests: z.int(), numPendingTests: z.int() });

const BROWSER: Step = { name: 'browser', command: ['test/browser/find-before-tests.ts'] };

const STEPS: readonly Step[] = [
  { name: 'format', command: ['node_modules/oxfmt/bin/oxfmt', '--check', '.'] },
  { name: 'lint', command: ['node_modules/oxlint/bin/oxlint'] },
  { name: 'types', command: ['node_modules/typescript/bin/tsc'] },
  { name: 'types of pages', command: ['node_modules/typescript/bin/tsc', '-p', 'src/server/page/browser'] },
  { name: 'types of widget', command: ['node_modules/typescript/bin/tsc', '-p', 'src/widget/browser'] },
  { name: 'types of examples', command: ['node_modules/typescript/bin/tsc', '-p', 'docs/examples'] },
  { name: 'types of storefront', command: ['node_modules/typescript/bin/tsc', '-p', 'demo/storefront/browser'] },
  { name: 'dead code', command: ['node_modules/knip/bin/knip.js', '--treat-config-hints-as-errors'] },
  { name: 'build', command: ['test/build.ts'] },
];

const TESTS: Step = {
  name: 'tests',
  command: [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${COUNTS}`,
  ],
};

const total = { passed: 0, failed: 0, skipped: 0 };
rmSync(join(ROOT, COUNTS), { force: true });

const browser = run(BROWSER, 'pipe'); // installs one meanwhile, where there is none
for (const step of STEPS) {
  const outcome = await run(step, 'pipe');
  report(step, outcome);
  if (outcome.ok) total.passed++;
  else total.failed++;
}
await browser; // what it could not do, the browser tests say
const tests = await run(TESTS, 'inherit');
report(TESTS, tests);
count(tests);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed > 0 ? 1 : 0;

interface Outcome {
  readonly ok: boolean;
  /** All that the step printed, where it was not shown at once. */
  readonly said: string;
  readonly seconds: number;
}

/** Runs a step with the Node that runs this. */
async function run({ command: [script, ...args] }: Step, output: 'pipe' | 'inherit'): Promise<Outcome> {
  const began = performance.now();
  const child = spawn(process.execPath, [join(ROOT, script), ...args], {
    cwd: ROOT,
    env: process.stdout.isTTY ? process.env : { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
    stdio: ['ignore', output, output],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (said += text));
  const end = Promise.withResolvers<number | null>();
  child.on('error', end.reject).on('close', end.resolve);
  const status = await end.promise;
  return { ok: status === 0, said, seconds: (performance.now() - began) / 1000 };
}

function report({ name }: Step, { ok, said, seconds }: Outcome): void {
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name.padEnd(14)}${seconds.toFixed(1).padStart(6)} s`);
  const words = process.stdout.isTTY ? said : stripVTControlCharacters(said);
  if (!ok && words) console.log(words.trimEnd());
}

/** Adds what the tests' own report counts. */
function count({ ok }: Outcome): void {
  const { numPassedTests, numFailedTests, numPendingTests } = readCounts();
  total.passed += numPassedTests;
  total.skipped += numPendingTests;
  // A file that could not be loaded, or an error outside any test, fails the run and no test.
  total.failed += ok ? numFailedTests : Math.max(1, numFailedTests);
}

function readCounts(): z.infer<typeof Counts> {
  try {
    return Counts.parse(JSON.parse(readFileSync(join(ROOT, COUNTS), 'utf8')));
  } catch (error) {
    console.log(`The tests left no count: ${String(error)}`);
    return { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0 };
  }
}
