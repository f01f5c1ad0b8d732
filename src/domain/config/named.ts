import { z } from 'zod';

/** Entries with a name of their own, each name once. */
export function named<Entry extends z.ZodType<{ id: string }>>(entry: Entry, most: number) {
  return z
    .array(entry)
    .max(most)
    .superRefine((entries, context) => {
      const seen = new Set<string>();
      for (const [at, { id }] of entries.entries()) {
        if (seen.has(id)) context.addIssue({ code: 'custom', path: [at, 'id'], message: `"${id}" is there twice` });
        seen.add(id);
      }
    })
    .default([]);
}
