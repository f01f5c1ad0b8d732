import { withinShop } from '../session/own-origin.ts';
import { newVisitor } from '../session/session.ts';
import type { Action } from './action.ts';

/** Whether the shopper may be known again. Whoever does not want it any longer is somebody new at once. */
export const changeRemembered: Action = ({ session }, form) => {
  const remembered = form.get('on') === '1';
  const visitor = remembered ? session.visitor : newVisitor();
  return { session: { ...session, remembered, visitor }, goOn: withinShop(form.get('back')) };
};
