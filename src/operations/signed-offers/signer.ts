import { offOf } from '../../decide/index.ts';
import {
  type Deal,
  type Decision,
  type DecisionRequest,
  endOf,
  type Off,
  type Reward,
  type ShopConfig,
} from '../../domain/index.ts';
import type { SigningKey } from '../../store/index.ts';
import type { Context } from '../context.ts';
import { fingerprintsOf, TOKEN_SPAN_MS, type TokenReader, writeToken } from './offer-token.ts';

/** Signs what a decision offers, and knows the keys that tokens are read with. Everything is in memory. */
export interface OfferSigner {
  /** The decision with a token at each deal and reward, so that nobody but us can make one. */
  sign(decision: Decision, request: DecisionRequest, config: ShopConfig): Decision;
  /** What tokens are read with now. */
  reader(): TokenReader;
  /** Learns of keys that were made meanwhile. */
  reload(): Promise<void>;
}

/** Opens the shop's keys; the first one is made. */
export async function openSigner(context: Context): Promise<OfferSigner> {
  const { offers } = context.store;
  const shopId = await offers.shopId();
  let keys = await offers.signingKeys();
  return {
    sign(decision, request, config) {
      const key = keys.find(({ retiredAt }) => retiredAt === undefined);
      return key === undefined || !hasAnything(decision)
        ? decision
        : signed(decision, { request, config, key, shopId });
    },
    reader: () => ({ shopId, keyOf: (id) => keys.find((key) => key.id === id), now: context.now() }),
    async reload() {
      keys = await offers.signingKeys();
    },
  };
}

interface Signing {
  readonly request: DecisionRequest;
  readonly config: ShopConfig;
  readonly key: SigningKey;
  readonly shopId: string;
}

const hasAnything = ({ offers, rewards }: Decision): boolean =>
  rewards !== undefined || offers.some(({ deal }) => deal !== undefined);

function signed(decision: Decision, { request, config, key, shopId }: Signing): Decision {
  const who = fingerprintsOf(request.shopper ?? {}, key);
  const madeAt = Date.parse(decision.at);
  const token = (what: Deal | Reward, products: readonly string[]): string => {
    const offer = config.offers.find(({ id }) => id === what.offerId);
    const off: Off | undefined = offer && offOf(offer);
    const e = Math.min(madeAt + TOKEN_SPAN_MS, (offer && endOf(offer)) ?? Infinity);
    const promise = {
      s: shopId,
      o: what.offerId,
      p: [...products],
      c: what.currency,
      w: who,
      i: madeAt,
      e,
      n: decision.id,
    };
    return writeToken({ ...promise, ...(off && { d: off }) }, key);
  };
  const offers = decision.offers.map((offer) =>
    offer.deal ? { ...offer, deal: { ...offer.deal, token: token(offer.deal, offer.deal.products) } } : offer,
  );
  const rewards = decision.rewards?.map((reward) => ({
    ...reward,
    token: token(reward, reward.gift === undefined ? [] : [reward.gift]),
  }));
  return { ...decision, offers, ...(rewards && { rewards }) };
}
