import type { Decision, DecisionRequest, OfferEvent } from '../domain/index.ts';

export { money } from './money.ts';
export type { AddDetail, OffersAttributes, OffersEvents } from './offers-element.ts';

/** Where Cartwright is, with which key to ask, and what every request says unless it says otherwise. */
export interface CartwrightOptions extends Pick<
  Partial<DecisionRequest>,
  'locale' | 'currency' | 'country' | 'shopper'
> {
  /** Such as `https://cartwright.example`. */
  readonly url: string;
  /** A browser key in a browser; a server key on a server, and nowhere else. */
  readonly key: string;
  /** How long an answer is waited for; 300 unless said. */
  readonly budgetMs?: number;
}

/** What to ask: the placement, and whatever is known of the moment. */
export type Question = Pick<DecisionRequest, 'placement'> & Partial<Omit<DecisionRequest, 'placement'>>;

/** A decision; where none came, one without id and offers whose `silence` says why. */
export type Answer =
  | Decision
  | (Pick<Decision, 'placement' | 'for' | 'offers'> & { readonly id?: never; readonly silence: string });

/** What a shopper did; id and time are filled in where they are missing. */
export type Report = Omit<OfferEvent, 'id' | 'at'> & Partial<Pick<OfferEvent, 'id' | 'at'>>;

/** What a shop asks with that shows offers by itself. */
export interface Cartwright {
  /** What to offer. Never throws: trouble is an answer without offers. */
  decide(question: Question): Promise<Answer>;
  /** Tells what shoppers did, tried twice and counted once; true where it is known to be on disk. Never throws. */
  report(reports: readonly Report[]): Promise<boolean>;
}

const BUDGET_MS = 300;
/** A report may take its time, but not for ever. */
const REPORT_MS = 10_000;

/** Makes a client; it asks nothing yet. */
export function createCartwright({ url, key, budgetMs = BUDGET_MS, ...usual }: CartwrightOptions): Cartwright {
  const post = async (path: string, body: unknown, patienceMs: number): Promise<unknown> => {
    const response = await fetch(new URL(path, url), {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      credentials: 'omit',
      signal: AbortSignal.timeout(patienceMs),
    });
    if (!response.ok) throw new Error(`Cartwright answered with status ${response.status}.`);
    return response.json();
  };
  return {
    async decide(question) {
      try {
        const answer = await post('/v1/decisions', { ...usual, ...question }, budgetMs);
        if (isDecision(answer)) return answer;
        throw new Error('What answered is not Cartwright.');
      } catch (error) {
        return { placement: question.placement, for: [], offers: [], silence: reasonOf(error, budgetMs) };
      }
    },
    async report(reports) {
      const { shopper } = usual;
      const at = new Date().toISOString();
      const events = reports.map((report) => ({ id: newId(), at, ...(shopper && { shopper }), ...report }));
      const send = () => post('/v1/events', { events }, REPORT_MS);
      return send()
        .catch(send)
        .then(
          () => true,
          () => false,
        );
    },
  };
}

function isDecision(answer: unknown): answer is Decision {
  return (
    typeof answer === 'object' &&
    answer !== null &&
    'id' in answer &&
    'offers' in answer &&
    Array.isArray(answer.offers)
  );
}

function reasonOf(error: unknown, budgetMs: number): string {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  return name === 'TimeoutError' ? `No answer came within ${budgetMs} ms.` : message;
}

/** `randomUUID` is there on safe pages alone; shops are built on others too. */
function newId(): string {
  return crypto.getRandomValues(new Uint32Array(4)).join('-');
}
