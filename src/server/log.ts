import type { FastifyBaseLogger } from 'fastify';
import { pino } from 'pino';

/** A log of JSON lines on standard error. Keys never reach it: only what `loggable` lets through is written. */
export function openLog(level = 'warn'): FastifyBaseLogger {
  return pino({ level, base: null }, pino.destination(2));
}

/** What may be written of an error: no rows, no parameters, no addresses of people. */
export function loggable(error: unknown): { message: string; code?: string; stack?: string } {
  if (!(error instanceof Error)) return { message: withoutPeople(String(error)) };
  const { code } = error as { code?: unknown };
  return {
    message: withoutPeople(error.message),
    ...(typeof code === 'string' && { code }),
    ...(error.stack !== undefined && { stack: withoutPeople(error.stack) }),
  };
}

const withoutPeople = (text: string): string =>
  text
    .slice(0, 8_000)
    .replaceAll(/[^\s@"'<>(]{1,100}@[^\s@"'<>)]{1,100}/g, '[e-mail]')
    .replaceAll(/\bcw_(browser|server)_[\w-]+/g, '[key]');
