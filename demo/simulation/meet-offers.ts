import type { Decision, ShopperStep } from '../../src/domain/index.ts';
import { bringHome } from '../history/basket.ts';
import type { Article } from '../catalogue/department.ts';
import type { KindName } from '../catalogue/articles.ts';
import { type Browsing, type Look, reaction, requestOf } from './browsing.ts';
import { FOR } from './dice.ts';
import { articleOf, thingNumber } from './numbered-articles.ts';
import { FADES, type Scene, sceneOf, WALKS_OUT, WALKS_OUT_AGAIN } from './patience.ts';
import { type Verdict, verdictOn } from './verdict.ts';

/** What came of a page with offers: what the shopper would now rather take than what they were choosing. */
export type Met = { readonly choice: Article<KindName>; readonly offered: string } | undefined;

const SECONDS = 25_000;
/** Seen twice without use wears twice as much. */
const AGAIN = 2;

/** Asks what is offered on a page and lets the shopper meet it: look, take, pass over, refuse, or walk out. */
export function* meetOffers(look: Look, browsing: Browsing): Generator<ShopperStep, Met, Decision | undefined> {
  browsing.at += SECONDS;
  const decision = yield { kind: 'ask', at: browsing.at, request: requestOf(browsing, look) };
  browsing.scene += 1;
  const scene = sceneOf(look.placement);
  const { dice, number } = browsing;
  const sees = dice.roll(FOR.sees, number, browsing.scene) < scene.seenRate;
  if (!decision || decision.offers.length === 0 || !sees) return undefined;
  for (const offer of decision.offers) yield reaction(browsing, { decision, offer, did: 'shown' });
  browsing.patience -= scene.interruption;
  let met: Met;
  for (const [slot, offer] of decision.offers.entries()) {
    const article = articleOf(offer.productId);
    const thing = article === undefined ? -1 : thingNumber(article);
    const turn = number * MOST_SCENES + browsing.scene;
    if (dice.roll(FOR.attention, thing, turn) >= scene.attention * FADES ** slot) continue;
    const verdict = verdictOn(offer.productId, look, browsing);
    if (verdict === undefined) continue;
    // A mind is made up once a visit, not anew on every page.
    if (dice.roll(FOR.accepts, thing, number) < verdict.chance) {
      yield reaction(browsing, { decision, offer, did: 'clicked' });
      yield reaction(browsing, { decision, offer, did: 'added' });
      met = take(verdict, offer.productId, browsing) ?? met;
    } else if (verdict.useless) wear(offer.productId, scene, browsing);
  }
  if (browsing.patience < 0) yield* refuse(decision, browsing);
  return met;
}

const MOST_SCENES = 64;

function take({ article, returns, insteadOf }: Verdict, offered: string, browsing: Browsing): Met {
  if (insteadOf === 'choice') return { choice: article, offered };
  const { cart, plan, visit } = browsing;
  const quantity = insteadOf?.quantity ?? 1;
  const line = { article, quantity, misfit: false, returns, offered };
  if (insteadOf === undefined) cart.push(line);
  else cart.splice(cart.indexOf(insteadOf), 1, line);
  const planned = plan.findIndex((each) => each.article.kind === article.kind);
  if (planned >= 0 && insteadOf === undefined) plan.splice(planned, 1);
  const felt = visit.later.findIndex((need) => need.kind === article.kind);
  if (felt >= 0 && !returns) visit.later.splice(felt, 1);
  bringHome(visit, article);
  return undefined;
}

function wear(productId: string, { wear: cost }: Scene, browsing: Browsing): void {
  browsing.patience -= cost * (browsing.dismissed.has(productId) ? AGAIN : 1);
  browsing.dismissed.add(productId);
}

/** Whoever has had enough says no, and now and then leaves; whoever has said no before is quicker to. */
function* refuse(decision: Decision, browsing: Browsing): Generator<ShopperStep, void, Decision | undefined> {
  const [offer] = decision.offers;
  if (offer) yield reaction(browsing, { decision, offer, did: 'declined' });
  const chance = browsing.refused ? WALKS_OUT_AGAIN : WALKS_OUT;
  browsing.refused = true;
  if (browsing.dice.roll(FOR.walksOut, browsing.number, browsing.scene) < chance) browsing.gone = true;
}
