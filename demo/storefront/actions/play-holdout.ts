import { saying } from '../layout/said.ts';
import { drawVisitor } from '../session/draw-visitor.ts';
import { withinShop } from '../session/own-origin.ts';
import type { Action } from './action.ts';

/** Becomes a visitor who is held out, or is so no longer. */
export const playHoldout: Action = async ({ api, session }, form) => {
  const holdout = form.get('on') === '1';
  const back = withinShop(form.get('back'));
  const visitor = await drawVisitor(api, { holdout });
  if (visitor === undefined) return { goOn: saying(back, 'holdoutNone') };
  return { session: { ...session, holdout, visitor, customer: undefined }, goOn: back };
};
