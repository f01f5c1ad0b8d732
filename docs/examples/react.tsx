import {
  money,
  type AddDetail,
  type Answer,
  type Cartwright,
  type OffersAttributes,
  type Question,
} from 'cartwright/sdk';
import { createElement, useEffect, useRef, useState, type ReactElement } from 'react';
import { whenShown } from './when-shown.ts';

type Offer = Answer['offers'][number];

/** What to offer at this moment; undefined until that is known. */
export function useDecision(cartwright: Cartwright, question: Question): Answer | undefined {
  const [answer, setAnswer] = useState<Answer>();
  const asked = JSON.stringify(question);
  useEffect(() => {
    let wanted = true;
    setAnswer(undefined);
    void cartwright.decide(JSON.parse(asked) as Question).then((came) => wanted && setAnswer(came));
    return () => {
      wanted = false;
    };
  }, [cartwright, asked]);
  return answer;
}

interface OffersProps {
  readonly cartwright: Cartwright;
  readonly question: Question;
  readonly locale: string;
  /** Puts a product into the shop's cart. */
  readonly onAdd: (productId: string, token?: string) => Promise<unknown>;
}

/** Offers in the shop's own markup; nothing where there are none. */
export function Offers({ cartwright, question, locale, onAdd }: OffersProps): ReactElement | null {
  const answer = useDecision(cartwright, question);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const offers = answer?.offers.filter(({ productId }) => !refused.includes(productId)) ?? [];
  if (answer?.id === undefined || offers.length === 0) return null;
  const tell = (kind: 'shown' | 'added' | 'declined', { productId }: Offer) =>
    void cartwright.report([{ kind, productId, decisionId: answer.id }]);
  return (
    <ul aria-label="Offers">
      {offers.map((offer) => (
        <OfferCard
          key={`${answer.id} ${offer.productId}`}
          offer={offer}
          locale={locale}
          onShown={() => tell('shown', offer)}
          onAdd={() => void onAdd(offer.productId, offer.deal?.token).then(() => tell('added', offer))}
          onDecline={() => {
            tell('declined', offer);
            setRefused([...refused, offer.productId]);
          }}
        />
      ))}
    </ul>
  );
}

interface OfferCardProps {
  readonly offer: Offer;
  readonly locale: string;
  readonly onShown: () => void;
  readonly onAdd: () => void;
  readonly onDecline: () => void;
}

function OfferCard({ offer, locale, onShown, onAdd, onDecline }: OfferCardProps): ReactElement {
  const place = useRef<HTMLLIElement>(null);
  const tell = useRef(onShown);
  useEffect(() => (place.current ? whenShown(place.current, () => tell.current()) : undefined), []);
  const price = offer.deal?.products.length === 1 ? offer.deal.priceMinor : offer.priceMinor;
  return (
    <li ref={place}>
      <strong>{offer.title}</strong> {money(price, offer.currency, { locale })}
      <p>{offer.reason}</p>
      <button type="button" onClick={onAdd}>
        Add to cart
      </button>
      <button type="button" onClick={onDecline}>
        No, thanks
      </button>
    </li>
  );
}

interface CartwrightOffersProps extends OffersAttributes {
  /** Puts what the shopper chose into the shop's cart; the offer says whether that worked. */
  readonly onAdd: (added: AddDetail) => Promise<unknown>;
}

/** The element of the widget, with the shop's cart behind it. The page has loaded its script. */
export function CartwrightOffers({ onAdd, ...attributes }: CartwrightOffersProps): ReactElement {
  return createElement('cartwright-offers', {
    ...attributes,
    'oncartwright-add': ({ detail }: CustomEvent<AddDetail>) => detail.wait(onAdd(detail)),
  });
}
