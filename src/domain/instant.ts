import { z } from 'zod';

/** A moment with its offset from UTC, such as `2026-03-01T12:00:00Z`, in years and with an offset that every part of us can keep. */
export const Instant = z.iso
  .datetime({ offset: true })
  .regex(/^(?:19[7-9]|2[01]\d)/, 'must lie in the years 1970 to 2199')
  .regex(/(?:Z|[+-](?:0\d|1[0-4]):\d\d)$/, 'must have an offset of at most 14 hours');
export type Instant = string;
