import type { OfferEvent } from '../../domain/index.ts';
import { quietly } from './quietly.ts';
import { addressOf, newId, post } from './server.ts';

/** What happened; what is undefined in it is not sent. */
type Event = Pick<OfferEvent, 'kind' | 'productId'> & {
  id?: string;
  at?: string;
  decisionId?: string | undefined;
  shopper: object | undefined;
};

/** What happens within this time goes out together, and what failed is tried again after it. */
const PATIENCE_MS = 1_000;

let waiting: Event[] = [];
/** What was sent once already, in vain. */
let again: Event[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;
let count = 0;
let page = '';

/** Tells what a shopper did: together with what else happens in that second, tried twice, and counted once by its id. */
export function report(event: Event): void {
  page ||= newId();
  waiting.push({ id: `${page}-${(count += 1)}`, at: new Date().toISOString(), ...event });
  timer ??= setTimeout(() => quietly(send), PATIENCE_MS);
}

/** Tells, whenever the page is left or put aside, what has not been told yet. */
export function reportWhenLeaving(): void {
  addEventListener('pagehide', leave);
  addEventListener('visibilitychange', () => document.hidden && leave());
}

function leave(): void {
  const events = [...again, ...waiting];
  if (events[0] && navigator.sendBeacon?.(addressOf('events'), JSON.stringify({ events }))) [again, waiting] = [[], []];
}

async function send(): Promise<void> {
  const fresh = waiting;
  const events = [...again, ...fresh];
  timer = undefined;
  again = [];
  waiting = [];
  if (!events[0]) return;
  const answer = await post(addressOf('events'), { events }, { keepalive: true }).catch(() => undefined);
  if (answer?.ok || !fresh[0]) return;
  again = fresh;
  timer ??= setTimeout(() => quietly(send), PATIENCE_MS);
}
