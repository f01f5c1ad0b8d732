import type { Action } from './action.ts';
import { changeCart } from './change-cart.ts';
import { changeRemembered } from './change-remembered.ts';
import { changeWishes } from './change-wishes.ts';
import { decline } from './decline.ts';
import { order } from './order.ts';
import { playHoldout } from './play-holdout.ts';
import { scriptsRun } from './scripts-run.ts';
import { signIn, signOut } from './sign-in.ts';

/** What the shop's forms do, by their address. */
export const ACTIONS: ReadonlyMap<string, Action> = new Map(
  Object.entries({
    '/shop/cart': changeCart,
    '/shop/order': order,
    '/shop/wishes': changeWishes,
    '/shop/remember': changeRemembered,
    '/shop/holdout': playHoldout,
    '/shop/decline': decline,
    '/shop/scripts': scriptsRun,
    '/shop/account/in': signIn,
    '/shop/account/out': signOut,
  }),
);
