import { readFileSync } from 'node:fs';

/** A process as it can be told again later: a number that is used twice has another start time. */
export interface ProcessMark {
  readonly pid: number;
  /** Start in clock ticks since boot; absent where the system does not tell. */
  readonly startTicks?: number;
}

/** The mark of a running process, by default of ourselves. */
export function processMark(pid: number = process.pid): ProcessMark {
  const startTicks = startTicksOf(pid);
  return startTicks === undefined ? { pid } : { pid, startTicks };
}

/** Whether that very process still runs. */
export function processAlive(mark: ProcessMark): boolean {
  try {
    process.kill(mark.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  const ticks = startTicksOf(mark.pid);
  return mark.startTicks === undefined || ticks === undefined || ticks === mark.startTicks;
}

function startTicksOf(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in parentheses and may hold anything; the 20th after it is the start.
    const ticks = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]);
    return Number.isFinite(ticks) ? ticks : undefined;
  } catch {
    return undefined; // not Linux, or the process is gone: then there is nothing to compare
  }
}
