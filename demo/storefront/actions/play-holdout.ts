import { saying } from '../layout/said.ts';
import { withinShop } from '../session/own-origin.ts';
import { newVisitor } from '../session/session.ts';
import type { Visit } from '../visit.ts';
import type { Action } from './action.ts';

/** With 5 of 100 shoppers held out, the chance that none of so many is, is one in ten million. */
const MOST_TRIED = 320;

/**
 * Becomes a visitor who is held out, or is so no longer. Nobody is put there by hand: numbers are drawn until one falls where the shopper
 * wants to be, which a preview tells without leaving a trace.
 */
export const playHoldout: Action = async (visit, form) => {
  const { session } = visit;
  const holdout = form.get('on') === '1';
  const back = withinShop(form.get('back'));
  const visitor = await visitorWho(visit, holdout);
  if (visitor === undefined) return { goOn: saying(back, 'holdoutNone') };
  return { session: { ...session, holdout, visitor, customer: undefined }, goOn: back };
};

async function visitorWho({ api }: Visit, holdout: boolean): Promise<string | undefined> {
  for (let tried = 0; tried < MOST_TRIED; tried++) {
    const visitor = newVisitor();
    const request = { placement: 'cart', shopper: { anonymousId: visitor } };
    const { json } = await api.ask('POST', '/v1/decisions/preview', { request });
    const { arm } = Object(json) as { arm?: { holdout: boolean } };
    if (arm?.holdout === holdout) return visitor;
  }
  return undefined;
}
