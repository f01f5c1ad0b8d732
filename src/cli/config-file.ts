import { readFileSync } from 'node:fs';
import { Refusal, type ShopConfig } from '../domain/index.ts';
import { readConfigText } from '../operations/index.ts';

/** Reads a configuration from a file. */
export function readConfigFile(path: string): ShopConfig {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? String(cause);
    throw new Refusal(
      'not_found',
      `The file ${path} cannot be read (${code}).`,
      'Check its name and who may read it.',
      {
        cause,
      },
    );
  }
  return readConfigText(text);
}
