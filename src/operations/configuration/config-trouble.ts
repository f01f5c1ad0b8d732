import type { z } from 'zod';
import { issueWords, Refusal } from '../../domain/index.ts';

/** Enough to mend a document by. */
const MOST_TOLD = 10;

/** A refusal of a configuration that says every place and what is wrong there; `lineOf` tells where it stands in a file. */
export function refuseConfig(
  error: z.ZodError,
  root: unknown,
  lineOf?: (path: readonly PropertyKey[]) => number | undefined,
): Refusal {
  const told = error.issues.flatMap((issue) => {
    const line = lineOf?.(issue.path);
    return issueWords(issue, root).map(
      ({ at, wrong }) => `${line === undefined ? '' : `line ${line}: `}${at === '' ? 'the document' : at} ${wrong}`,
    );
  });
  const more = told.length > MOST_TOLD ? `; and ${told.length - MOST_TOLD} more` : '';
  return new Refusal(
    'bad_input',
    `The configuration is not understood: ${told.slice(0, MOST_TOLD).join('; ')}${more}.`,
    'Mend these places and send it again: nothing was stored.',
  );
}
