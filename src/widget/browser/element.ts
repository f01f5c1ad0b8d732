import style from '../style.css';
import type { Tree } from '../tree.ts';
import { type Answer, ask } from './ask.ts';
import { enliven, measure } from './enliven.ts';
import { watch } from './in-view.ts';
import { makeElement } from './make-element.ts';
import { remember, remembered } from './memory.ts';
import { type Change, changeInPlace } from './place.ts';
import { type Question, questionOf } from './question.ts';
import { quietly, whenIdle } from './quietly.ts';
import { report } from './report.ts';
import { said } from './said.ts';
import { announce, shopperOf, type Stage } from './stage.ts';

/** What decides over the question: these attributes may change while the page lives, and are one change if they do so together. */
export const ASKED_BY = ['placement', 'cart', 'product-id', 'category', 'locale', 'currency', 'country', 'consent'];
const SETTLED_MS = 50;
/** How far below the window an element is when it asks. */
const NEAR = '400px';

const elements = new Set<CartwrightOffers>();
let viewed: string | undefined;
let sheet: CSSStyleSheet | undefined;
let settling: ReturnType<typeof setTimeout> | undefined;

/** `<cartwright-offers>`: asks what to offer where it stands, and shows it if that comes in time and moves nothing. */
export class CartwrightOffers extends HTMLElement {
  static observedAttributes = ASKED_BY;

  /** The question that was asked last, as a text. */
  #asked: string | undefined;
  #stage: Stage | undefined;
  #opening = false;
  #unwatch = (): void => undefined;

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
      // What a shopper has open or has ticked stays what it is.
      for (const element of elements)
        if (element.#asked && !element.shadowRoot?.querySelector(':modal,[data-do=tick]:checked')) element.#ask();
    }, SETTLED_MS);
  }

  connectedCallback(): void {
    const begin = () => this.isConnected && quietly(() => this.#begin());
    // What stands in it comes after it.
    if (document.readyState === 'loading') addEventListener('DOMContentLoaded', begin);
    else begin();
  }

  disconnectedCallback(): void {
    elements.delete(this);
    this.#unwatch();
  }

  attributeChangedCallback(): void {
    CartwrightOffers.askAnew();
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
    if (decisionId) return this.#setStage(this, decisionId);
    elements.add(this);
    remembered(); // consent that was taken back counts at once
    if (this.#isPopup() || this.#asked) return;
    this.#unwatch = watch(this, { rootMargin: NEAR }, (seen) => {
      if (!seen.isIntersecting) return;
      this.#unwatch();
      if (seen.boundingClientRect.top > innerHeight) whenIdle(() => this.#ask());
      else this.#ask();
    });
  }

  #ask(): void {
    quietly(async () => {
      const question = questionOf(this);
      const name = JSON.stringify(question);
      if (name === this.#asked) return this.#lift();
      const by = [...elements].filter((each) => each === this || JSON.stringify(questionOf(each)) === name);
      for (const each of by) {
        each.#asked = name;
        each.#unwatch();
      }
      this.#view(question);
      const answer = await ask(question, by, () =>
        [...elements].flatMap((each) => (by.includes(each) ? [] : (each.#stage?.offered ?? []))),
      );
      const there = (each: CartwrightOffers) => each.isConnected && each.#asked === name && !each.#stage?.refused;
      changeInPlace(by.flatMap((each, place) => (there(each) && each.#changeTo(answer, answer.forms[place])) || []));
    });
  }

  /** That a product's page was opened is worth knowing whatever comes of it. */
  #view({ placement, productId }: Question): void {
    if (!productId || placement !== 'product_page' || productId === viewed) return;
    viewed = productId;
    remember('viewed', productId);
    report({ kind: 'viewed', productId, shopper: shopperOf(this) });
  }

  /** What puts a form into the shadow. What was said there and where the focus is survive. */
  #changeTo(answer: Answer, form: Tree | null | undefined): Change | undefined {
    announce({ element: this }, 'decided', { decision: answer });
    const content = Array.isArray(form) ? makeElement(form) : undefined;
    if (!content && !this.shadowRoot) return undefined;
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(style);
    }
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const { firstChild, activeElement } = root;
    const told = root.querySelector('[role=status]')?.textContent;
    const sheets = [...root.adoptedStyleSheets];
    const hold = (node: Node | null | undefined, styles: CSSStyleSheet[]): void => {
      root.adoptedStyleSheets = styles;
      root.replaceChildren(node ?? document.createElement('slot'));
    };
    const change: Change = {
      host: this,
      make: () => hold(content, [sheet!]),
      takeBack: () => hold(firstChild, sheets),
      stays: (stayed) => {
        this.#unwatch();
        // Where it would move what is in view, it waits until it is out of sight.
        if (!stayed) this.#unwatch = watch(this, {}, () => quietly(() => changeInPlace([change])));
        else {
          this.#setStage(root, answer.id);
          takeOver(told, root, activeElement);
          this.#lift();
        }
      },
    };
    return change;
  }

  #setStage(root: Stage['root'], decisionId: string): void {
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

/** What was said before is still to be read, and whoever was there by keyboard still is. */
function takeOver(before: string | null | undefined, root: ShadowRoot, focused: Element | null): void {
  const status = root.querySelector<HTMLElement>('[role=status]');
  if (!before || !status) return;
  status.textContent = before;
  status.tabIndex = -1;
  if (focused) status.focus({ preventScroll: true });
}
