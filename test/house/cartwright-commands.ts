import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './compiler.ts';

/** The commands of the program with the long options of each, asked of the program itself. */
export async function cartwrightCommands(): Promise<ReadonlyMap<string, readonly string[]>> {
  const door = join(ROOT, 'src/cli/index.ts');
  if (!existsSync(door)) return new Map();
  const cli: unknown = await import(door);
  return new Map(Object.entries(cli as object));
}
