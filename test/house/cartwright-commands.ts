import { Writable } from 'node:stream';
import { type CliOptions, commandNames, runCli } from '../../src/cli/index.ts';

/** The commands of the program with the long options of each, asked of the program itself. */
export async function cartwrightCommands(): Promise<ReadonlyMap<string, readonly string[]>> {
  const names = commandNames(asking([]).options);
  return new Map(await Promise.all(names.map(async (name) => [name, await longOptionsOf(name)] as const)));
}

async function longOptionsOf(name: string): Promise<readonly string[]> {
  const { options, said } = asking([...name.split(' '), '--help']);
  const code = await runCli(options);
  if (code !== 0) throw new Error(`cartwright ${name} --help left with ${code}.`);
  return said().match(/(?<=[\s,])--[a-z][a-z-]*/g) ?? [];
}

/** A command line that keeps what it says. */
function asking(argv: readonly string[]): { options: CliOptions; said: () => string } {
  let text = '';
  const out = new Writable({
    write(chunk: Buffer, _encoding, done) {
      text += chunk.toString();
      done();
    },
  });
  const refuse = (): never => {
    throw new Error('Nobody starts anything to ask for help.');
  };
  return {
    options: {
      argv,
      version: '0.0.0',
      out,
      err: out,
      env: {},
      now: () => 0,
      stopAsked: refuse,
      standBack: refuse,
      start: { demo: refuse, listen: refuse },
      simulate: { shop: refuse },
    },
    said: () => text,
  };
}
