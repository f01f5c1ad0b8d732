import { messageTroubles } from '../../wording/index.ts';
import type { Check, Finding } from './finding.ts';
import { presses } from './pressing.ts';

/** The merchant's own wording of our messages: what could not be said, and what presses. */
export const messages: Check = ({ messages: section }) => [
  ...messageTroubles(section).map(({ locale, key, wrong }): Finding => ({
    part: `messages.${locale}.${key}`,
    level: 'error',
    what: wrong,
    fix: 'Mend the message, or take it out to have ours.',
  })),
  ...Object.entries(section).flatMap(([locale, texts]) =>
    Object.entries(texts)
      .filter(([, text]) => presses(text))
      .map(([key]): Finding => ({
        part: `messages.${locale}.${key}`,
        level: 'warning',
        what: 'presses',
        fix: 'Say what is good to know, and leave the hurry out.',
      })),
  ),
];
