import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { basename, join } from 'node:path';
import { writeCsvRow } from '../../lib/index.ts';
import type { Home } from '../home.ts';

/** Where the rows go that an import could not take, with line number, reason and original text. */
export interface RejectsFile {
  add(reject: { line: number; reject: string; text: string }): void;
  /** How many there were, and the file that holds them; no file where there was none. */
  close(): { rejected: number; rejectedFile?: string };
}

/** Opens the file at the first reject; a clean import of the same file later takes it away again. */
export function openRejects(home: Home, importedPath: string): RejectsFile {
  const path = join(home.rejected, `${basename(importedPath)}.csv`);
  let rejected = 0;
  let file: number | undefined;
  rmSync(path, { force: true });
  return {
    add({ line, reject, text }) {
      file ??= begin(path);
      writeSync(file, writeCsvRow([String(line), reject, text]));
      rejected += 1;
    },
    close() {
      if (file === undefined) return { rejected };
      closeSync(file);
      file = undefined;
      return { rejected, rejectedFile: path };
    },
  };
}

function begin(path: string): number {
  const file = openSync(path, 'w', 0o600);
  writeSync(file, writeCsvRow(['line', 'reason', 'original']));
  return file;
}
