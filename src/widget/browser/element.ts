import style from '../style.css';
import type { Tree } from '../tree.ts';
import { type Answer, ask } from './ask.ts';
import { enliven, measure } from './enliven.ts';
import { makeElement } from './make-element.ts';
import { remember, remembered } from './memory.ts';
import { changeInPlace } from './place.ts';
import { questionOf } from './question.ts';
import { quietly, whenIdle } from './quietly.ts';
import { report } from './report.ts';
import { said } from './said.ts';
import { announce, shopperOf, type Stage } from './stage.ts';

/** What decides over the question: these attributes may change while the page lives, and are one change if they do so together. */
export const ASKED_BY = ['placement', 'cart', 'product-id', 'category', 'locale', 'currency', 'country', 'consent'];
/** In a shadow that shows what the element itself holds. */
const NOTHING: Tree = ['slot', {}];
const SETTLED_MS = 50;

/** When the page was read to its end: what stands in an element comes after it. */
const read = new Promise((end) => {
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', end);
  else end(undefined);
});
const elements = new Set<CartwrightOffers>();
let viewed: string | undefined;
let sheet: CSSStyleSheet | undefined;
/** One for all elements: those that come near at once ask in the order in which they came into the page. */
let nearby: IntersectionObserver | undefined;
/** Tells when an element comes into view or leaves it. */
let inView: IntersectionObserver | undefined;
let settling: ReturnType<typeof setTimeout> | undefined;

/** Of which decision, in which form, and the products that it offers; neither of the first two where nothing is to be shown any more. */
type Next = readonly [string | undefined, Tree | null | undefined, readonly string[]];

/** `<cartwright-offers>`: asks what to offer where it stands, and shows it if that comes in time and moves nothing. */
export class CartwrightOffers extends HTMLElement {
  static observedAttributes = ASKED_BY;

  /** The question that was asked last, as a text. */
  #asked: string | undefined;
  #stage: Stage | undefined;
  /** What was answered and is not shown yet. */
  #next: Next | undefined;
  /** Which products are offered here, or will be in a moment. */
  #offers: readonly string[] = [];
  #opening = false;

  /** Opens what belongs to a product that was just put into the cart. */
  static openAfter({ target, detail }: Event & { detail?: { lines?: readonly { productId?: string }[] } }): void {
    const productId = detail?.lines?.[0]?.productId;
    for (const element of elements)
      if (element !== target && element.#isPopup()) {
        if (productId) element.setAttribute('product-id', productId);
        element.open();
      }
  }

  /** Lets all ask again whose question has become another one. */
  static askAnew(): void {
    clearTimeout(settling);
    settling = setTimeout(() => {
      remembered(); // consent that was given or taken back counts at once
      for (const element of elements) if (element.#asked) element.#ask();
    }, SETTLED_MS);
  }

  connectedCallback(): void {
    quietly(() => read.then(() => this.isConnected && this.#begin()));
  }

  disconnectedCallback(): void {
    elements.delete(this);
  }

  attributeChangedCallback(): void {
    if (this.#asked) CartwrightOffers.askAnew();
  }

  /** Opens the dialog of a pop-up, as soon as there is something to show in it. */
  open(): void {
    this.#opening = true;
    this.#ask();
  }

  #isPopup(): boolean {
    return /^(popup|add_to_cart)$/.test(this.getAttribute('form') ?? said(this, 'placement') ?? '');
  }

  #begin(): void {
    const decisionId = this.getAttribute('decision');
    if (decisionId) {
      if (!this.#stage) this.#setStage(this, decisionId);
      return;
    }
    elements.add(this);
    remembered(); // consent that was taken back counts at once
    if (this.#isPopup()) return;
    if (this.matches('[loading=eager]')) this.#ask();
    else (nearby ??= new IntersectionObserver(CartwrightOffers.#comeNear, { rootMargin: '400px' })).observe(this);
  }

  static #comeNear(seen: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of seen)
      if (isIntersecting) {
        nearby!.unobserve(target);
        inTime(target)(() => (target as CartwrightOffers).#ask());
      }
  }

  #ask(): void {
    quietly(async () => {
      await read; // and until all have begun that may want to know the same
      const question = questionOf(this);
      const name = JSON.stringify(question);
      if (name === this.#asked) return this.#lift();
      // Nothing more is asked where a no was said; and what a shopper has open or has ticked stays what it is.
      const by = [...elements].filter(
        (each) =>
          each.#asked !== name &&
          !each.#stage?.refused &&
          !each.shadowRoot?.querySelector(':modal,[data-do=tick]:checked') &&
          JSON.stringify(questionOf(each)) === name,
      );
      for (const each of by) {
        each.#asked = name;
        each.#next = undefined;
      }
      const { placement, productId } = question;
      // That a product's page was opened is worth knowing whatever comes of it.
      if (productId && placement === 'product_page' && productId !== viewed) {
        viewed = productId;
        remember('viewed', productId);
        report({ kind: 'viewed', productId, shopper: shopperOf(this) });
      }
      const answer = await ask(question, by, () =>
        [...elements].flatMap((each) => (by.includes(each) ? [] : each.#offers)),
      );
      for (const [place, each] of by.entries()) each.#take(answer, place, name);
      CartwrightOffers.#showAll();
    });
  }

  /** Takes what an answer says to show here: nothing where none came, for what stands here belongs to an older question. */
  #take(answer: Answer | undefined, place: number, question: string): void {
    if (this.#asked !== question) return;
    if (answer) announce({ element: this }, 'decided', { decision: answer });
    const form = answer?.forms[place];
    this.#offers = answer?.offered[place] ?? [];
    this.#opening &&= !!form;
    if (!form && !this.shadowRoot) return;
    this.#next = [answer?.id, form, this.#offers];
    (inView ??= new IntersectionObserver(CartwrightOffers.#showAll)).observe(this);
  }

  /**
   * Shows what waits to be shown, in the order in which elements came: when an answer came, and whenever one comes into view or leaves
   * it. In a frame, for between two of them somebody may have scrolled further than the page knows.
   */
  static #showAll(): void {
    requestAnimationFrame(() => {
      for (const each of elements) inTime(each)(() => each.#show());
    });
  }

  /** Shows what was taken, if nothing else that is in view moves. */
  #show(): void {
    if (this.#next && this.isConnected && !this.#stage?.refused) this.#changeTo(...this.#next);
  }

  /** Puts something into the shadow, if it may stay there. What was said there and where the focus is survive. */
  #changeTo(...[decisionId, form, offers]: Next): void {
    const content = makeElement(form ?? NOTHING);
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(style);
    }
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const { firstChild, activeElement } = root;
    const told = root.querySelector('[role=status]')?.textContent;
    const status = told ? content.querySelector<HTMLElement>('[role=status]') : null;
    if (status) status.textContent = told!;
    const sheets = [...root.adoptedStyleSheets];
    const hold = (node: Node, styles: CSSStyleSheet[]): void => {
      root.adoptedStyleSheets = styles;
      root.replaceChildren(node);
    };
    const stays = changeInPlace(
      this,
      () => hold(content, [sheet!]),
      () => hold(firstChild ?? makeElement(NOTHING), sheets),
    );
    this.#offers = stays ? offers : [];
    if (!stays) return;
    this.#next = undefined;
    this.#setStage(root, decisionId);
    if (activeElement) status?.focus({ preventScroll: true });
    this.#lift();
  }

  #setStage(root: Stage['root'], decisionId: string | undefined): void {
    if (this.#stage?.root !== root) enliven((this.#stage = { element: this, root, decisionId, offered: [] }));
    this.#stage.decisionId = decisionId;
    measure(this.#stage);
  }

  #lift(): void {
    const dialog = this.shadowRoot?.querySelector('dialog');
    if (this.#opening) dialog?.showModal();
    this.#opening &&= !dialog;
  }
}

/** Now for what a shopper sees, and when the page has nothing better to do for what is below. */
const inTime = (element: Element) => (element.getBoundingClientRect().top > innerHeight ? whenIdle : quietly);
