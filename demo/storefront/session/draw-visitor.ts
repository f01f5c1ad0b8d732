import { randomBytes } from 'node:crypto';
import type { ShopApi } from '../../../src/domain/index.ts';

/** With 5 of 100 shoppers held out, the chance that none of so many is, is one in ten million. */
const MOST_TRIED = 320;

/**
 * A visitor whom nobody can guess, held out or not as it is wanted: this shop is there to be looked at, so one in twenty must not find it
 * without offers. Nobody is put anywhere by hand: numbers are drawn until one falls where it should, which a preview tells without leaving
 * a trace. Undefined where none does.
 */
export async function drawVisitor(api: ShopApi, { holdout }: { holdout: boolean }): Promise<string | undefined> {
  for (let tried = 0; tried < MOST_TRIED; tried++) {
    const visitor = newVisitor();
    const request = { placement: 'cart', shopper: { anonymousId: visitor } };
    const { json } = await api.ask('POST', '/v1/decisions/preview', { request });
    const { arm } = Object(json) as { arm?: { holdout: boolean } };
    // Where nobody is told of arms, everybody may see what there is.
    if ((arm?.holdout ?? false) === holdout) return visitor;
  }
  return undefined;
}

/** A visitor who is shown what there is to show; any, where a shop holds everybody out. */
export async function drawShopper(api: ShopApi): Promise<string> {
  return (await drawVisitor(api, { holdout: false })) ?? newVisitor();
}

const newVisitor = (): string => `v-${randomBytes(16).toString('base64url')}`;
