import type { Decision } from '../../domain/index.ts';
import type { RenderedForms } from '../render-forms.ts';
import { remembered } from './memory.ts';
import type { Question } from './question.ts';
import { said } from './said.ts';
import { addressOf, post } from './server.ts';
import { shopperOf } from './stage.ts';

/** What came of a question: the decision, and the forms of all for whom it was asked. */
export interface Answer extends Decision, RenderedForms {}

const BUDGET_MS = 300;
/** Anything larger is no answer, and to read it would hold the page up. */
const MOST_LETTERS = 3e5;

let last: Promise<Answer | undefined> = Promise.resolve(undefined);

/**
 * Asks once for elements that want to know the same. One question waits for the other, so that each can say what the page
 * offers already. Undefined where nobody is left to ask, or no answer came in time.
 */
export function ask(
  question: Question,
  by: readonly Element[],
  onPage: () => readonly string[],
): Promise<Answer | undefined> {
  last = last.then(() => fetchAnswer(question, by, onPage())).catch(() => undefined);
  return last;
}

async function fetchAnswer(question: Question, by: readonly Element[], onPage: readonly string[]): Promise<Answer> {
  const first = by[0]!;
  const { viewed, refused } = remembered();
  const wants: Record<string, string | undefined> = { forms: by.map((each) => each.getAttribute('form')).join() };
  for (const name of ['links', 'images', 'cartUrl', 'declineUrl', 'approx'])
    wants[name] = said(first, name.replace('U', '-u'));
  const body = {
    ...question,
    slots: by.reduce((sum, each) => sum + +each.getAttribute('slots')!, 0) || undefined,
    shopper: shopperOf(first),
    viewed,
    // What was refused is as if it were offered elsewhere.
    onPage: [...refused, ...onPage].slice(-100),
  };
  const response = await post(addressOf('decisions', wants), body, {
    signal: AbortSignal.timeout(+said(first, 'budget')! || BUDGET_MS),
  });
  const text = response.ok ? await response.text() : '';
  return JSON.parse(text.length > MOST_LETTERS ? '' : text) as Answer;
}
