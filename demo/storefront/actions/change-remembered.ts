import { withinShop } from '../session/own-origin.ts';
import { drawShopper } from '../session/draw-visitor.ts';
import type { Action } from './action.ts';

/** Whether the shopper may be known again. Whoever does not want it any longer is somebody new at once. */
export const changeRemembered: Action = async ({ api, session }, form) => {
  const remembered = form.get('on') === '1';
  const visitor = remembered ? session.visitor : await drawShopper(api);
  return { session: { ...session, remembered, visitor }, goOn: withinShop(form.get('back')) };
};
