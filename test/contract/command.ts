import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

/** What a command left behind. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A command that runs, and its end. */
export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Resolves as soon as standard error holds the text. */
  said(text: string): Promise<void>;
}

/** Starts `cartwright ...` as a process of its own, on a home. */
export function startCommand(home: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Running {
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: { PATH: process.env['PATH'], CARTWRIGHT_HOME: home, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const ended = new Promise<Ended>((done) => child.once('close', (code) => done({ code, out, err })));
  return {
    child,
    ended,
    said: (text) =>
      new Promise((done, failed) => {
        const look = () => err.includes(text) && done();
        child.stderr.on('data', look);
        child.once('close', () => failed(new Error(`It ended without saying "${text}":\n${err}`)));
        look();
      }),
  };
}

/** Runs `cartwright ...` to its end. */
export function command(home: string, ...args: readonly string[]): Promise<Ended> {
  return startCommand(home, args).ended;
}
