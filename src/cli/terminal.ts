import type { Progress } from '../operations/index.ts';

/** Where a command writes: documents for programs to `out`, words for people to `err`. */
export interface Terminal {
  readonly out: NodeJS.WritableStream;
  readonly err: NodeJS.WritableStream & { readonly isTTY?: boolean };
}

const BAR_WIDTH = 30;
const REDRAW_MS = 80;
const QUARTER = 0.25;

/** Progress for people: one bar that moves on a terminal, a plain line at each quarter elsewhere. */
export function progressOn({ err }: Terminal): Progress {
  return err.isTTY ? movingBar(err) : plainLines(err);
}

function movingBar(err: NodeJS.WritableStream): Progress {
  let drawnAt = 0;
  return (step, done, total) => {
    const rate = rateOf(done, total);
    const now = performance.now();
    if (rate < 1 && now - drawnAt < REDRAW_MS) return;
    drawnAt = now;
    const filled = Math.round(rate * BAR_WIDTH);
    const bar = `${'█'.repeat(filled)}${'░'.repeat(BAR_WIDTH - filled)}`;
    err.write(`\r\u001B[2K${step} ${bar} ${Math.floor(rate * 100)}%${rate === 1 ? '\n' : ''}`);
  };
}

function plainLines(err: NodeJS.WritableStream): Progress {
  let step = '';
  let told = 0;
  return (name, done, total) => {
    const quarter = Math.floor(rateOf(done, total) / QUARTER);
    if (name !== step) {
      step = name;
      told = 0;
    }
    if (quarter <= told) return;
    told = quarter;
    err.write(`${name}: ${quarter * 25}%\n`);
  };
}

function rateOf(done: number, total: number): number {
  return total <= 0 ? 1 : Math.min(done / total, 1);
}
