import {
  money,
  type AddDetail,
  type Answer,
  type Cartwright,
  type OffersAttributes,
  type Question,
} from 'cartwright/sdk';
import {
  computed,
  defineComponent,
  h,
  onBeforeUnmount,
  onMounted,
  type PropType,
  shallowRef,
  useTemplateRef,
  watch,
} from 'vue';
import { whenShown } from './when-shown.ts';

type Offer = Answer['offers'][number];
type Add = (productId: string, token?: string) => Promise<unknown>;

/** What to offer at this moment, asked again whenever the question changes; undefined until that is known. */
export function useDecision(cartwright: Cartwright, question: () => Question) {
  const answer = shallowRef<Answer>();
  watch(
    () => JSON.stringify(question()),
    async (asked, _before, onCleanup) => {
      let wanted = true;
      onCleanup(() => (wanted = false));
      answer.value = undefined;
      const came = await cartwright.decide(JSON.parse(asked) as Question);
      if (wanted) answer.value = came;
    },
    { immediate: true },
  );
  return answer;
}

/** Offers in the shop's own markup; nothing where there are none. */
export const Offers = defineComponent({
  props: {
    cartwright: { type: Object as PropType<Cartwright>, required: true },
    question: { type: Object as PropType<Question>, required: true },
    locale: { type: String, required: true },
    /** Puts a product into the shop's cart. */
    add: { type: Function as PropType<Add>, required: true },
  },
  setup(props) {
    const answer = useDecision(props.cartwright, () => props.question);
    const refused = shallowRef<readonly string[]>([]);
    const offers = computed(() =>
      (answer.value?.offers ?? []).filter(({ productId }) => !refused.value.includes(productId)),
    );
    const tell = (kind: 'shown' | 'added' | 'declined', { productId }: Offer) => {
      const decisionId = answer.value?.id;
      if (decisionId) void props.cartwright.report([{ kind, productId, decisionId }]);
    };
    const card = (offer: Offer) =>
      h(OfferCard, {
        key: `${answer.value?.id} ${offer.productId}`,
        offer,
        locale: props.locale,
        onShown: () => tell('shown', offer),
        onAdd: () => void props.add(offer.productId, offer.deal?.token).then(() => tell('added', offer)),
        onDecline: () => {
          tell('declined', offer);
          refused.value = [...refused.value, offer.productId];
        },
      });
    return () => (offers.value.length > 0 ? h('ul', { 'aria-label': 'Offers' }, offers.value.map(card)) : undefined);
  },
});

const OfferCard = defineComponent({
  props: {
    offer: { type: Object as PropType<Offer>, required: true },
    locale: { type: String, required: true },
  },
  emits: ['shown', 'add', 'decline'],
  setup({ offer, locale }, { emit }) {
    const place = useTemplateRef<HTMLLIElement>('place');
    let end: (() => void) | undefined;
    onMounted(() => (end = place.value ? whenShown(place.value, () => emit('shown')) : undefined));
    onBeforeUnmount(() => end?.());
    const price = offer.deal?.products.length === 1 ? offer.deal.priceMinor : offer.priceMinor;
    return () =>
      h('li', { ref: 'place' }, [
        h('strong', offer.title),
        ` ${money(price, offer.currency, { locale })}`,
        h('p', offer.reason),
        h('button', { type: 'button', onClick: () => emit('add') }, 'Add to cart'),
        h('button', { type: 'button', onClick: () => emit('decline') }, 'No, thanks'),
      ]);
  },
});

/** The element of the widget, with the shop's cart behind it. The page has loaded its script. */
export const CartwrightOffers = defineComponent({
  props: {
    attributes: { type: Object as PropType<OffersAttributes>, required: true },
    /** Puts what the shopper chose into the shop's cart; the offer says whether that worked. */
    add: { type: Function as PropType<(added: AddDetail) => Promise<unknown>>, required: true },
  },
  setup: (props) => () =>
    h('cartwright-offers', {
      ...props.attributes,
      'onCartwright-add': ({ detail }: CustomEvent<AddDetail>) => detail.wait(props.add(detail)),
    }),
});
