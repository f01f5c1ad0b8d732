import type { z } from 'zod';
import { quote } from './unreadable.ts';

type Issue = z.core.$ZodIssue;

/** The first thing that a schema found wrong, as a short sentence: "title is longer than 500 characters". */
export function complaint(error: z.ZodError, name = ''): string {
  const [issue] = error.issues;
  if (!issue) return `${name || 'the row'} is not valid`;
  const path = [name, ...issue.path.map(String)].filter((part) => part !== '').join('.') || 'the row';
  return `${path.slice(0, 120)} ${predicate(issue)}`;
}

function predicate(issue: Issue): string {
  switch (issue.code) {
    case 'too_big':
      if (issue.origin === 'string') return `is longer than ${String(issue.maximum)} characters`;
      if (issue.origin === 'array') return `has more than ${String(issue.maximum)} entries`;
      return `is more than ${String(issue.maximum)}`;
    case 'too_small':
      return issue.origin === 'string' ? 'is empty' : `is less than ${String(issue.minimum)}`;
    case 'invalid_type':
      return issue.input === undefined ? 'is missing' : `is not ${article(issue.expected)}`;
    case 'unrecognized_keys':
      return `has a field that we do not know: ${issue.keys.slice(0, 3).map(quote).join(', ')}`;
    case 'invalid_value':
      return `is none of ${issue.values.map(String).join(', ')}`;
    case 'invalid_format':
      return FORMATS[issue.format] ?? words(issue.message);
    default:
      return words(issue.message);
  }
}

const FORMATS: Readonly<Record<string, string>> = {
  datetime: 'is not a time like 2024-03-01T10:15:00Z',
  email: 'is not an e-mail address',
};

const article = (type: string): string =>
  ({ int: 'a whole number', array: 'a list', object: 'an object', record: 'an object', string: 'text' })[type] ??
  `a ${type}`;

/** Our own messages continue the sentence; the library's begin one. */
const words = (message: string): string => (/^[a-z]/.test(message) ? message : 'is not valid');
