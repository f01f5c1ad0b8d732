import type { z } from 'zod';

/** One place of what somebody wrote and what is wrong there; `at` reads as code does: `events[3].at`. */
export interface Place {
  readonly at: string;
  readonly wrong: string;
}

type Issue = z.core.$ZodIssue;
type Steps = readonly PropertyKey[];

/** Says in plain words what is wrong and where; `root` is the value that was read. */
export function issueWords(issue: Issue, root: unknown, above: Steps = []): readonly Place[] {
  const path = [...above, ...issue.path];
  const here = (wrong: string): readonly Place[] => [{ at: placeOf(path), wrong }];
  switch (issue.code) {
    case 'invalid_type':
      return here(wrongType(issue.expected, valueAt(root, issue.path)));
    case 'too_big':
      return here(`${VERB[issue.origin] ?? 'must be'} at most ${counted(issue.maximum, issue.origin)}`);
    case 'too_small':
      return here(tooSmall(issue));
    case 'invalid_value':
      return here(`must be one of: ${issue.values.map(String).join(', ')}`);
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ at: placeOf([...path, key]), wrong: 'is not known here' }));
    case 'invalid_format':
      return here(FORMATS[issue.format] ?? issue.message);
    case 'invalid_key':
    case 'invalid_element':
      return issue.issues.flatMap((inner) => issueWords(inner, valueAt(root, issue.path), path));
    case 'invalid_union': {
      const nearest = nearestOf(issue.errors);
      if (nearest) return nearest.flatMap((inner) => issueWords(inner, valueAt(root, issue.path), path));
      return here(
        'options' in issue && issue.options ? `must be one of: ${issue.options.map(String).join(', ')}` : issue.message,
      );
    }
    case 'not_multiple_of':
    case 'custom':
      return here(issue.message);
  }
}

/**
 * Of several ways to write something, the one that was most likely meant: it has the fewest things wrong, and among those what is wrong
 * stands deepest. Nothing, where all are wrong from the start.
 */
function nearestOf(ways: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const [nearest] = ways.toSorted((a, b) => a.length - b.length || depthOf(b) - depthOf(a));
  return nearest && depthOf(nearest) > 0 ? nearest : undefined;
}

/** How deep what is wrong stands at least, counted through what several ways make of it. */
function depthOf(way: readonly Issue[]): number {
  const depths = way.map((issue) => {
    const inner = issue.code === 'invalid_union' ? nearestOf(issue.errors) : undefined;
    return issue.path.length + (inner ? depthOf(inner) : 0);
  });
  return Math.min(...depths);
}

/** What a format asks for; a domain's own pattern carries its own words. */
const FORMATS: Readonly<Record<string, string>> = {
  datetime: 'must be a real date and time with its offset, such as 2026-03-01T12:00:00Z',
  email: 'must be an e-mail address',
};

const VERB: Readonly<Record<string, string>> = { string: 'must have', array: 'must hold', set: 'must hold' };
const UNIT: Readonly<Record<string, string>> = { string: 'character', array: 'entry', set: 'entry' };

function counted(amount: number | bigint, origin: string): string {
  const unit = UNIT[origin];
  const written = amount.toLocaleString('en');
  if (unit === undefined) return written;
  if (Number(amount) === 1) return `1 ${unit}`;
  return `${written} ${unit === 'entry' ? 'entries' : `${unit}s`}`;
}

function tooSmall({ origin, minimum }: z.core.$ZodIssueTooSmall): string {
  if (origin === 'string' && minimum === 1) return 'must not be empty';
  return `${VERB[origin] ?? 'must be'} at least ${counted(minimum, origin)}`;
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

function wrongType(expected: string, value: unknown): string {
  if (value === undefined) return 'is missing';
  return `must be ${KINDS[expected] ?? expected}, not ${kindOf(value)}`;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'number') return Number.isSafeInteger(value) ? 'a number' : String(value);
  return KINDS[typeof value] ?? typeof value;
}

function valueAt(root: unknown, path: Steps): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step) ? Reflect.get(value, step) : undefined,
    root,
  );
}

const LONGEST_STEP = 60;

function placeOf(path: Steps): string {
  return path
    .map((step, index) => {
      if (typeof step === 'number') return `[${step}]`;
      const name = String(step).slice(0, LONGEST_STEP);
      if (!/^\w+$/.test(name)) return `[${JSON.stringify(name)}]`;
      return index === 0 ? name : `.${name}`;
    })
    .join('');
}
